#include "lab/commandreader.h"

#include "lab/duration.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lab {
namespace {

template <typename Enum> Enum meaning(const Word *word, Enum otherwise = {})
{
    return word ? static_cast<Enum>(word->value) : otherwise;
}
Clause clause(const Word &word) { return static_cast<Clause>(word.value); }
QByteArray textOf(const Word *word) { return word ? word->text.toByteArray() : QByteArray(); }
QByteArray optionName(const Word &option) { return option.text.chopped(1).toByteArray(); }

int process(WordReader &in) { return in.integer(1, maxProcesses); }

// --- setting up

bool isAddress(const QByteArray &text)
{
    const qsizetype colon = text.lastIndexOf(':');
    bool isNumber = false;
    const uint port = text.sliced(colon + 1).toUShort(&isNumber);
    return colon > 0 && isNumber && port > 0;
}

bool isRedisUrl(const QByteArray &text)
{
    constexpr std::array<QByteArrayView, 3> schemes{"redis://", "rediss://", "unix://"};
    return std::any_of(schemes.begin(), schemes.end(),
                       [&](QByteArrayView scheme) { return text.startsWith(scheme) && text.size() > scheme.size(); });
}

QByteArray location(WordReader &in, const QByteArray &backend)
{
    if (backend == "redis") {
        const QByteArray url = in.bytes(Expected::RedisUrl);
        if (!isRedisUrl(url))
            in.refuse(ParseProblem::BadValue, Expected::RedisUrl);
        return url;
    }
    if (backend == "memcached") {
        const QByteArray address = in.bytes(Expected::Address);
        if (!isAddress(address))
            in.refuse(ParseProblem::BadValue, Expected::Address);
        return address;
    }
    return backend == "file" && !in.atEnd() && !in.nextIsOption() ? in.bytes(Expected::File) : QByteArray();
}

// Django's VERSION is any object; here a whole number, or a text.
codec::Value version(WordReader &in)
{
    const bool isText = in.nextIsQuoted();
    const QString text = in.text(Expected::Text);
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && !isText ? codec::Value::integer(number) : codec::Value::text(text);
}

Action backend(WordReader &in)
{
    SetBackend result;
    result.kind = textOf(in.word(Slot::Backend));
    result.location = location(in, result.kind);
    in.clauses({Slot::BackendOption}, [&](Slot, const Word &word) {
        switch (clause(word)) {
        case Clause::MaxEntries:
            result.config.maxEntries = in.integer(0, maxCount);
            break;
        case Clause::CullFrequency:
            result.config.cullFrequency = in.integer(0, maxCount);
            break;
        case Clause::KeyPrefix:
            result.config.keyPrefix = in.bytes(Expected::Text);
            break;
        case Clause::Version:
            result.config.version = version(in);
            break;
        case Clause::IgnoreErrors:
            result.ignoreErrors = meaning<bool>(in.word(Slot::YesNo));
            break;
        default: {
            const auto timeout = in.durationOrNever();
            result.config.timeout = timeout ? std::optional(seconds(*timeout)) : std::nullopt;
        }
        }
    });
    return result;
}

Action costs(WordReader &in)
{
    SetCosts result;
    const Word *base = in.nextIsOption() ? nullptr : in.word(Slot::CostsBase);
    result.base = meaning<SetCosts::Base>(base);
    in.clauses({Slot::CostName}, [&](Slot, const Word &word) {
        result.costs.append({optionName(word), in.duration()});
    });
    return result;
}

Action catalog(WordReader &in)
{
    const Word *action = in.word(Slot::CatalogAction);
    const QByteArray name = textOf(action);
    if (name == "import") {
        CatalogImport result;
        result.file = in.text(Expected::File);
        in.clauses({Slot::ImportOption, Slot::CourseField}, [&](Slot slot, const Word &word) {
            if (slot == Slot::CourseField) {
                result.columns.append({optionName(word), in.text(Expected::Text)});
            } else if (clause(word) == Clause::Encoding) {
                result.encoding = in.text(Expected::Text);
            } else {
                result.delimiter = in.text(Expected::Character);
                if (result.delimiter.size() != 1)
                    in.refuse(ParseProblem::BadValue, Expected::Character);
            }
        });
        return result;
    }
    if (name == "export")
        return CatalogExport{in.text(Expected::File)};
    CatalogReset result;
    in.clauses({Slot::ResetOption}, [&](Slot, const Word &) { result.courses = in.integer(0, maxCourses); });
    return result;
}

// A token of RFC 9110, section 5.6.2.
bool isHeaderName(const QByteArray &name)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), isTokenCharacter);
}

QList<QByteArray> headerNames(WordReader &in)
{
    const QList<QByteArray> names = in.bytes(Expected::HeaderNames).split(',');
    if (!std::all_of(names.begin(), names.end(), isHeaderName))
        in.refuse(ParseProblem::BadValue, Expected::HeaderNames);
    return names;
}

void cachingKey(WordReader &in, server::Caching &caching)
{
    if (caching.method == server::Caching::Method::Response && !in.nextIsQuoted()) {
        caching.keyFunction = meaning<server::Caching::KeyFunction>(in.word(Slot::KeyFunction));
        return;
    }
    caching.key = in.bytes(Expected::Key);
    if (caching.method == server::Caching::Method::Response)
        caching.keyFunction = server::Caching::KeyFunction::Template;
}

Action cacheEndpoint(WordReader &in)
{
    using Method = server::Caching::Method;
    CacheEndpoint result;
    result.endpoint = textOf(in.word(Slot::Endpoint));
    server::Caching &caching = result.caching;
    caching.method = meaning<Method>(in.word(Slot::Caching));
    if (caching.method == Method::Off)
        return result;
    bool hasKey = false;
    const Slot options = caching.method == Method::Page ? Slot::PageOption : Slot::KeyedOption;
    in.clauses({options}, [&](Slot, const Word &word) {
        switch (clause(word)) {
        case Clause::KeyPrefix:
            caching.keyPrefix = in.bytes(Expected::Text);
            break;
        case Clause::Vary:
            caching.vary = headerNames(in);
            break;
        case Clause::Key:
            hasKey = true;
            cachingKey(in, caching);
            break;
        default:
            caching.timeout = in.timeout();
        }
    });
    if (caching.method == Method::LowLevel && !hasKey)
        in.missing(Expected::Option, {wordFor(Slot::KeyedOption, Clause::Key).toByteArray()});
    return result;
}

Action cacheOperation(WordReader &in)
{
    CacheOperation result;
    result.operation = textOf(in.word(Slot::Operation));
    const auto is = [&](auto... names) { return ((result.operation == names) || ...); };
    if (!is("clear"))
        result.key = in.bytes(Expected::Key);
    if (is("set", "add"))
        result.value = in.text(Expected::Text);
    if (is("incr") && !in.atEnd() && !in.nextIs(Slot::FromClause))
        result.delta = in.integer(std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
    in.clauses({is("set", "add", "touch") ? Slot::TimeoutClause : Slot::FromClause}, [&](Slot, const Word &word) {
        if (clause(word) == Clause::From)
            result.process = process(in);
        else
            result.timeout = in.timeout();
    });
    return result;
}

Action cache(WordReader &in) { return in.nextBeginsWith('/') ? cacheEndpoint(in) : cacheOperation(in); }

server::Receiver::Signals signalsHeard(WordReader &in)
{
    server::Receiver::Signals result;
    const QByteArray text = in.bytes(Expected::Signals);
    for (const QByteArray &name : text.split(',')) {
        if (const Word *word = findWord(Slot::Signal, name))
            result |= meaning<server::Receiver::Signal>(word);
        else
            in.refuse(ParseProblem::UnknownWord, Expected::Signals, {}, nearestWord(name, Slot::Signal));
    }
    return result;
}

Action onSignal(WordReader &in)
{
    using ReceiverAction = server::Receiver::Action;
    OnSignal result;
    server::Receiver &receiver = result.receiver;
    receiver.signalsHeard = signalsHeard(in);
    receiver.model = textOf(in.word(Slot::Model));
    if (in.wordIf(Slot::RemoveAll)) {
        result.remove = result.all = true;
        return result;
    }
    receiver.action = meaning<ReceiverAction>(in.word(Slot::ReceiverAction));
    if (receiver.action != ReceiverAction::Clear)
        receiver.key = in.bytes(Expected::Key);
    in.clauses({Slot::ReceiverClause}, [&](Slot, const Word &word) {
        if (clause(word) == Clause::Off)
            result.remove = true;
        else
            receiver.when = meaning<server::Receiver::When>(in.word(Slot::When));
    });
    return result;
}

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
        request.process = process(in);
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
    in.clauses({Slot::RequestClause}, [&](Slot, const Word &word) { requestClause(in, request, clause(word)); });
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
        if (!requestClause(in, result.request, clause(word)))
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
        if (!requestClause(in, result.request, clause(word)))
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

void fieldsAndProcess(WordReader &in, Fields &fields, std::optional<int> &from)
{
    in.clauses({Slot::CourseField, Slot::FromClause}, [&](Slot slot, const Word &word) {
        if (slot == Slot::FromClause)
            from = process(in);
        else
            fields.append({optionName(word), in.text(Expected::Text)});
    });
}

std::int64_t courseId(WordReader &in)
{
    in.word(Slot::Course);
    return in.integer(std::int64_t(1), std::numeric_limits<std::int64_t>::max());
}

Action create(WordReader &in)
{
    CreateCourse result;
    in.word(Slot::Course);
    fieldsAndProcess(in, result.fields, result.process);
    return result;
}

Action save(WordReader &in)
{
    SaveCourse result;
    result.id = courseId(in);
    fieldsAndProcess(in, result.fields, result.process);
    return result;
}

Action remove(WordReader &in)
{
    DeleteCourse result;
    result.id = courseId(in);
    in.clauses({Slot::FromClause}, [&](Slot, const Word &) { result.process = process(in); });
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

Action restart(WordReader &in) { return Restart{in.wordIf(Slot::All) ? 0 : process(in)}; }

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
    switch (clause(word)) {
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
        return backend(in);
    case Verb::Processes:
        return SetProcesses{process(in)};
    case Verb::Costs:
        return costs(in);
    case Verb::Seed:
        return SetSeed{in.seed()};
    case Verb::Django:
        return SetDjango{textOf(in.word(Slot::DjangoVersion))};
    case Verb::Catalog:
        return catalog(in);
    case Verb::Cache:
        return cache(in);
    case Verb::On:
        return onSignal(in);
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
