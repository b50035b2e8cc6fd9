#include "lab/commandreader.h"

#include "lab/duration.h"
#include "lab/readinghelpers.h"
#include "lab/settingreader.h"

#include <algorithm>
#include <limits>

namespace lab {
namespace {

// --- acting

// A browser sends blanks and letters beyond ASCII percent-encoded; so is what a person types here.
QByteArray percentEncoded(const QByteArray &target)
{
    QByteArray result;
    for (const char c : target) {
        if (c > ' ' && c < '\x7f')
            result += c;
        else
            result += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return result;
}

QByteArray target(WordReader &in)
{
    const QByteArray text = in.bytes(Expected::Target);
    if (!text.startsWith('/'))
        in.refuse(ParseProblem::BadValue, Expected::Target, {}, text.isEmpty() ? text : '/' + text);
    return percentEncoded(text);
}

std::pair<QByteArray, QByteArray> header(WordReader &in)
{
    const QByteArray text = in.bytes(Expected::Header);
    const qsizetype colon = text.indexOf(':');
    const QByteArray name = text.first(std::max<qsizetype>(colon, 0));
    const QByteArray value = text.sliced(colon + 1).trimmed();
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    if (!isHeaderName(name) || std::any_of(text.begin(), text.end(), isControl))
        in.refuse(ParseProblem::BadValue, Expected::Header);
    return {name, value};
}

// True when the clause was one of a request.
bool requestClause(WordReader &in, RequestSpec &request, Clause clause)
{
    switch (clause) {
    case Clause::As:
        if (!in.wordIf(Slot::Anonymous))
            request.user = in.integer(0, maxCount);
        return true;
    case Clause::From:
        request.process = readProcess(in);
        return true;
    case Clause::Header:
        request.headers.append(header(in));
        return true;
    default:
        return false;
    }
}

Action get(WordReader &in, const char *method)
{
    RequestSpec request;
    request.method = method;
    request.target = target(in);
    in.clauses({Slot::RequestClause}, [&](Slot, const Word &word) { requestClause(in, request, clauseOf(word)); });
    return Get{request};
}

RequestSpec method(WordReader &in)
{
    RequestSpec request;
    request.method = textOf(in.word(Slot::Method)).toUpper();
    request.target = target(in);
    return request;
}

Action start(WordReader &in)
{
    Start result{method(in)};
    in.clauses({Slot::StartClause}, [&](Slot, const Word &word) {
        if (!requestClause(in, result.request, clauseOf(word)))
            result.delay = in.duration();
    });
    return result;
}

Action burst(WordReader &in)
{
    Burst result;
    result.users = in.integer(1, maxUsers);
    result.request = method(in);
    in.clauses({Slot::BurstClause}, [&](Slot, const Word &word) {
        if (!requestClause(in, result.request, clauseOf(word)))
            result.over = in.duration();
    });
    return result;
}

Action load(WordReader &in)
{
    Load result;
    result.perSecond = in.rate(maxRate);
    in.word(Slot::For);
    result.span = in.duration();
    in.clauses({Slot::LoadClause}, [&](Slot, const Word &) { result.mixFile = in.text(Expected::File); });
    return result;
}

void fieldsAndProcess(WordReader &in, Slot known, Fields &fields, std::optional<int> &from)
{
    in.clauses({known, Slot::FromClause}, [&](Slot slot, const Word &word) {
        if (slot == Slot::FromClause)
            from = readProcess(in);
        else
            fields.append({optionName(word), in.text(Expected::Text)});
    });
}

std::int64_t rowId(WordReader &in) { return in.integer(std::int64_t(1), std::numeric_limits<std::int64_t>::max()); }

std::int64_t courseId(WordReader &in)
{
    in.word(Slot::Course);
    return rowId(in);
}

Action create(WordReader &in)
{
    CreateCourse result;
    in.word(Slot::Course);
    fieldsAndProcess(in, Slot::CourseField, result.fields, result.process);
    return result;
}

Action save(WordReader &in)
{
    if (const Word *saved = in.word(Slot::Saved); saved && saved->value == 1) {
        SaveCategory category;
        category.id = rowId(in);
        fieldsAndProcess(in, Slot::CategoryField, category.fields, category.process);
        return category;
    }
    SaveCourse result;
    result.id = rowId(in);
    fieldsAndProcess(in, Slot::CourseField, result.fields, result.process);
    return result;
}

Action remove(WordReader &in)
{
    DeleteCourse result;
    result.id = courseId(in);
    in.clauses({Slot::FromClause}, [&](Slot, const Word &) { result.process = readProcess(in); });
    return result;
}

Action update(WordReader &in)
{
    UpdateCourses result;
    const auto into = [&](Fields &fields) {
        return [&](Slot, const Word &word) { fields.append({optionName(word), in.text(Expected::Text)}); };
    };
    in.word(Slot::Courses);
    if (in.wordIf(Slot::Where))
        in.options(Slot::CourseField, into(result.where));
    in.word(Slot::Set);
    in.options(Slot::CourseField, into(result.set));
    return result;
}

Action restart(WordReader &in) { return Restart{in.wordIf(Slot::All) ? 0 : readProcess(in)}; }

Action advance(WordReader &in)
{
    if (in.wordIf(Slot::NextExpiry))
        return Advance{.to = Advance::To::NextExpiry};
    return Advance{.amount = in.duration()};
}

Action speed(WordReader &in) { return Speed{in.wordIf(Slot::Fastest) ? 0 : in.number(maxSpeed)}; }

Action step(WordReader &in)
{
    if (in.atEnd()) {
        in.wordIf(Slot::StepSize); // for completion
        return Step{};
    }
    return Step{textOf(in.word(Slot::StepSize))};
}

// --- asserting and telling

Action expectTotal(WordReader &in)
{
    ExpectTotal result;
    in.options(Slot::TotalName, [&](Slot, const Word &word) {
        result.totals.append({optionName(word), in.integer(std::int64_t(0), maxTotal)});
    });
    return result;
}

Action expectKey(WordReader &in)
{
    ExpectKey result;
    result.key = in.bytes(Expected::Key);
    in.clauses({Slot::ExpectKeyOption},
               [&](Slot, const Word &) { result.ttl = in.durationOrNever().value_or(Duration::max()); });
    return result;
}

Action expectNoKey(WordReader &in)
{
    in.word(Slot::Key);
    return ExpectKey{in.bytes(Expected::Key), false, {}};
}

void expectClause(WordReader &in, Expect &result, const Word &word)
{
    switch (clauseOf(word)) {
    case Clause::Reason:
        result.reason = textOf(in.word(Slot::Reason));
        break;
    case Clause::Key:
        result.key = in.bytes(Expected::Key);
        break;
    case Clause::Queries:
        result.queries = in.integer(std::int64_t(0), maxTotal);
        break;
    case Clause::Cost:
        result.cost = in.duration();
        break;
    default:
        result.status = in.integer(std::int64_t(100), std::int64_t(599));
    }
}

Action expect(WordReader &in)
{
    Expect result;
    if (in.nextIsOption()) {
        if (in.nextIs(Slot::KeyCount)) {
            ExpectKeys keys;
            in.clauses({Slot::KeyCount},
                       [&](Slot, const Word &) { keys.count = in.integer(std::int64_t(0), maxTotal); });
            return keys;
        }
        in.options(Slot::ExpectOption, [&](Slot, const Word &word) { expectClause(in, result, word); });
        return result;
    }
    const QByteArray first = textOf(in.word(Slot::Expectation));
    if (first == "total")
        return expectTotal(in);
    if (first == "key")
        return expectKey(in);
    if (first == "no")
        return expectNoKey(in);
    result.outcome = first;
    in.clauses({Slot::ExpectOption}, [&](Slot, const Word &word) { expectClause(in, result, word); });
    return result;
}

Action read(WordReader &in, Verb verb)
{
    switch (verb) {
    case Verb::Backend:
        return readBackend(in);
    case Verb::Processes:
        return SetProcesses{readProcess(in)};
    case Verb::Costs:
        return readCosts(in);
    case Verb::Seed:
        return SetSeed{in.seed()};
    case Verb::Django:
        return readDjango(in);
    case Verb::Browser:
        return SetBrowser{meaning<bool>(in.word(Slot::OnOff))};
    case Verb::Outage:
        return Outage{meaning<Outage::Step>(in.word(Slot::OutageStep))};
    case Verb::Catalog:
        return readCatalog(in);
    case Verb::Cache:
        return readCache(in);
    case Verb::On:
        return readOnSignal(in);
    case Verb::Get:
        return get(in, "GET");
    case Verb::Head:
        return get(in, "HEAD");
    case Verb::Start:
        return start(in);
    case Verb::Burst:
        return burst(in);
    case Verb::Load:
        return load(in);
    case Verb::Create:
        return create(in);
    case Verb::Save:
        return save(in);
    case Verb::Delete:
        return remove(in);
    case Verb::Update:
        return update(in);
    case Verb::Transaction:
        return Transaction{meaning<Transaction::Step>(in.word(Slot::TransactionStep))};
    case Verb::Commit:
        return Transaction{Transaction::Step::Commit};
    case Verb::Rollback:
        return Transaction{Transaction::Step::Rollback};
    case Verb::Restart:
        return restart(in);
    case Verb::Advance:
        return advance(in);
    case Verb::Wait:
        return Wait{in.duration()};
    case Verb::Speed:
        return speed(in);
    case Verb::Pause:
        return Pause{};
    case Verb::Resume:
        return Resume{};
    case Verb::Step:
        return step(in);
    case Verb::Expect:
        return expect(in);
    case Verb::Mark:
        return Mark{};
    case Verb::Say:
        return Say{in.text(Expected::Text)};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Action> readCommand(WordReader &in)
{
    if (in.atEnd()) {
        in.wordIf(Slot::Verb); // for completion
        return {};
    }
    const Word *verb = in.word(Slot::Verb);
    if (!verb)
        return {};
    Action action = read(in, static_cast<Verb>(verb->value));
    in.end();
    return in.failed() ? std::nullopt : std::optional(std::move(action));
}

} // namespace lab
