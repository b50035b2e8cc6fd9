#include "lab/printer.h"

#include "base/escape.h"
#include "lab/duration.h"
#include "lab/vocabulary.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace lab {
namespace {

bool isBareCharacter(char c) { return c > ' ' && c < '\x7f' && c != '"' && c != '\\'; }

bool looksLikeOption(QByteArrayView bytes)
{
    const auto isNameCharacter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || (c >= '0' && c <= '9'); };
    const auto end = std::find_if_not(bytes.begin(), bytes.end(), isNameCharacter);
    return end != bytes.end() && *end == '=';
}

QByteArray quoted(const QByteArray &bytes)
{
    QByteArray text = base::escaped(bytes).toUtf8();
    text.replace('"', "\\\"");
    return '"' + text + '"';
}
QByteArray quoted(const QString &text) { return quoted(text.toUtf8()); }

// Bare where it cannot be taken for anything else.
QByteArray word(const QByteArray &bytes)
{
    const bool isBare = !bytes.isEmpty() && !bytes.startsWith('#') && !looksLikeOption(bytes)
        && std::all_of(bytes.begin(), bytes.end(), isBareCharacter);
    return isBare ? bytes : quoted(bytes);
}
QByteArray word(const QString &text) { return word(text.toUtf8()); }

QByteArray shortest(double value)
{
    std::array<char, 400> text; // the longest double without an exponent
    const auto result = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return {text.data(), result.ptr - text.data()};
}

// The words of a line, with a blank between each two.
class Line {
public:
    explicit Line(Verb verb)
        : m_text(wordFor(Slot::Verb, verb).toByteArray())
    {
    }
    Line &operator<<(const QByteArray &word)
    {
        m_text += ' ' + word;
        return *this;
    }
    template <typename Enum> Line &add(Slot slot, Enum value) { return *this << wordFor(slot, value).toByteArray(); }
    Line &option(Slot slot, Clause clause, const QByteArray &value) { return *this << wordFor(slot, clause) + value; }
    operator QByteArray() const { return m_text; }

private:
    QByteArray m_text;
};

QByteArray only(Slot slot) { return words(slot).front().text.toByteArray(); }

void addProcess(Line &line, std::optional<int> process)
{
    if (process)
        line.add(Slot::FromClause, Clause::From) << QByteArray::number(*process);
}

void addFields(Line &line, const Fields &fields)
{
    for (const auto &[name, value] : fields)
        line << name + '=' + word(value);
}

void addTimeout(Line &line, Slot slot, const cache::Timeout &timeout)
{
    if (timeout.kind() == cache::Timeout::Kind::Never)
        line.option(slot, Clause::Timeout, only(Slot::Never));
    else if (timeout.kind() == cache::Timeout::Kind::Seconds)
        line.option(slot, Clause::Timeout, printDuration(fromSeconds(timeout.toSeconds())));
}

void addRemedies(Line &line, Slot slot, const server::Remedies &remedies)
{
    const auto span = [&](Clause clause, const std::optional<Duration> &value) {
        if (value)
            line.option(slot, clause, printDuration(*value));
    };
    span(Clause::Lock, remedies.lock);
    if (remedies.singleFlight)
        line.option(slot, Clause::SingleFlight, wordFor(Slot::YesNo, true).toByteArray());
    span(Clause::Grace, remedies.grace);
    if (remedies.early)
        line.option(slot, Clause::Early, shortest(*remedies.early));
    if (remedies.jitter > 0)
        line.option(slot, Clause::Jitter, shortest(remedies.jitter) + '%');
    span(Clause::Errors, remedies.errors);
}

void addRequest(Line &line, const RequestSpec &request)
{
    line << word(request.target);
    if (request.user)
        line.add(Slot::RequestClause, Clause::As) << QByteArray::number(*request.user);
    addProcess(line, request.process);
    for (const auto &[name, value] : request.headers)
        line.add(Slot::RequestClause, Clause::Header) << quoted(name + ": " + value);
}

// One overload a command.
struct Printer {
    QByteArray operator()(const SetBackend &command) const
    {
        const cache::Config defaults;
        const cache::Config &config = command.config;
        Line line(Verb::Backend);
        line << command.kind;
        if (!command.location.isEmpty())
            line << word(command.location);
        const auto option = [&](Clause clause, const QByteArray &value) {
            line.option(Slot::BackendOption, clause, value);
        };
        if (config.maxEntries != defaults.maxEntries)
            option(Clause::MaxEntries, QByteArray::number(config.maxEntries));
        if (config.cullFrequency != defaults.cullFrequency)
            option(Clause::CullFrequency, QByteArray::number(config.cullFrequency));
        if (config.timeout != defaults.timeout)
            option(Clause::Timeout, config.timeout ? printDuration(fromSeconds(*config.timeout)) : only(Slot::Never));
        if (config.keyPrefix != defaults.keyPrefix)
            option(Clause::KeyPrefix, word(config.keyPrefix));
        if (config.version.type() == codec::Value::Type::Text)
            option(Clause::Version, quoted(config.version.toText()));
        else if (config.version != defaults.version)
            option(Clause::Version, QByteArray::number(config.version.toInteger()));
        if (command.ignoreErrors)
            option(Clause::IgnoreErrors, wordFor(Slot::YesNo, true).toByteArray());
        return line;
    }

    QByteArray operator()(const SetProcesses &command) const
    {
        return Line(Verb::Processes) << QByteArray::number(command.count);
    }

    QByteArray operator()(const SetCosts &command) const
    {
        Line line(Verb::Costs);
        if (command.base != SetCosts::Base::Keep)
            line.add(Slot::CostsBase, command.base);
        for (const auto &[name, cost] : command.costs)
            line << name + '=' + printDuration(cost);
        if (command.parallel)
            line << "parallel=" + QByteArray::number(*command.parallel);
        return line;
    }

    QByteArray operator()(const SetSeed &command) const { return Line(Verb::Seed) << QByteArray::number(command.seed); }
    QByteArray operator()(const SetDjango &command) const
    {
        const server::SiteSettings defaults;
        const server::SiteSettings &site = command.site;
        Line line(Verb::Django);
        line << command.version;
        const auto flag = [&](Clause clause, bool server::SiteSettings::*member) {
            if (site.*member != defaults.*member)
                line.option(Slot::SiteOption, clause, wordFor(Slot::OnOff, site.*member).toByteArray());
        };
        const auto text = [&](Clause clause, QByteArray server::SiteSettings::*member) {
            if (site.*member != defaults.*member)
                line.option(Slot::SiteOption, clause, word(site.*member));
        };
        flag(Clause::Locale, &server::SiteSettings::localeMiddleware);
        if (site.languages != defaults.languages)
            line.option(Slot::SiteOption, Clause::Languages, word(site.languages.join(',')));
        text(Clause::LanguageCode, &server::SiteSettings::languageCode);
        flag(Clause::UseI18n, &server::SiteSettings::useI18n);
        flag(Clause::UseTz, &server::SiteSettings::useTz);
        text(Clause::TimeZone, &server::SiteSettings::timeZone);
        flag(Clause::Cookies, &server::SiteSettings::sendsCookies);
        text(Clause::SessionCookie, &server::SiteSettings::sessionCookie);
        text(Clause::LanguageCookie, &server::SiteSettings::languageCookie);
        flag(Clause::Https, &server::SiteSettings::https);
        flag(Clause::AppendSlash, &server::SiteSettings::appendSlash);
        flag(Clause::ConditionalGet, &server::SiteSettings::conditionalGet);
        return line;
    }

    QByteArray operator()(const SetBrowser &command) const
    {
        return Line(Verb::Browser).add(Slot::OnOff, command.isOn);
    }

    QByteArray operator()(const Outage &command) const
    {
        return Line(Verb::Outage).add(Slot::OutageStep, command.step);
    }

    QByteArray operator()(const CatalogReset &command) const
    {
        Line line(Verb::Catalog);
        line << catalogAction(0);
        if (command.courses != CatalogReset().courses)
            line.option(Slot::ResetOption, Clause::Courses, QByteArray::number(command.courses));
        return line;
    }

    QByteArray operator()(const CatalogImport &command) const
    {
        Line line(Verb::Catalog);
        line << catalogAction(1) << word(command.file);
        if (!command.delimiter.isEmpty())
            line.option(Slot::ImportOption, Clause::Delimiter, word(command.delimiter));
        if (!command.encoding.isEmpty())
            line.option(Slot::ImportOption, Clause::Encoding, word(command.encoding));
        if (!command.hasHeader)
            line.option(Slot::ImportOption, Clause::HasHeader, wordFor(Slot::YesNo, false).toByteArray());
        if (command.dates != catalog::DateOrder::Unknown)
            line.option(Slot::ImportOption, Clause::Dates, wordFor(Slot::DateOrder, command.dates).toByteArray());
        if (!command.decimal.isEmpty())
            line.option(Slot::ImportOption, Clause::Decimal, word(command.decimal));
        if (command.skipsBad)
            line.option(Slot::ImportOption, Clause::Skip, only(Slot::SkipWhat));
        addFields(line, command.columns);
        return line;
    }

    QByteArray operator()(const CatalogExport &command) const
    {
        return Line(Verb::Catalog) << catalogAction(2) << word(command.file);
    }

    QByteArray operator()(const CacheEndpoint &command) const
    {
        using Caching = server::Caching;
        const Caching &caching = command.caching;
        const Slot slot = caching.method == Caching::Method::Page ? Slot::PageOption : Slot::KeyedOption;
        Line line(Verb::Cache);
        line << command.endpoint;
        line.add(Slot::Caching, caching.method);
        addTimeout(line, slot, caching.timeout);
        if (!caching.keyPrefix.isEmpty())
            line.option(slot, Clause::KeyPrefix, word(caching.keyPrefix));
        if (!caching.vary.isEmpty())
            line.option(slot, Clause::Vary, word(caching.vary.join(',')));
        const bool isWritten =
            caching.method == Caching::Method::LowLevel || caching.keyFunction == Caching::KeyFunction::Template;
        if (isWritten)
            line.option(slot, Clause::Key, quoted(caching.key));
        else if (caching.keyFunction != Caching::KeyFunction::Default)
            line.option(slot, Clause::Key, wordFor(Slot::KeyFunction, caching.keyFunction).toByteArray());
        addRemedies(line, slot, caching.remedies);
        return line;
    }

    QByteArray operator()(const OnSignal &command) const
    {
        const server::Receiver &receiver = command.receiver;
        QList<QByteArray> heard;
        for (const Word &signal : words(Slot::Signal)) {
            if (receiver.signalsHeard.testFlag(static_cast<server::Receiver::Signal>(signal.value)))
                heard.append(signal.text.toByteArray());
        }
        Line line(Verb::On);
        line << heard.join(',') << receiver.model;
        if (command.all)
            return line << only(Slot::RemoveAll);
        line.add(Slot::ReceiverAction, receiver.action);
        if (receiver.action != server::Receiver::Action::Clear)
            line << quoted(receiver.key);
        if (receiver.when != server::Receiver::When::AtOnce)
            line.option(Slot::ReceiverClause, Clause::When, wordFor(Slot::When, receiver.when).toByteArray());
        if (command.remove)
            line.add(Slot::ReceiverClause, Clause::Off);
        return line;
    }

    QByteArray operator()(const Get &command) const
    {
        Line line(command.request.method == "HEAD" ? Verb::Head : Verb::Get);
        addRequest(line, command.request);
        return line;
    }

    QByteArray operator()(const Start &command) const
    {
        Line line(Verb::Start);
        line << command.request.method.toLower();
        addRequest(line, command.request);
        if (command.delay != Duration(0))
            line.option(Slot::StartClause, Clause::Delay, printDuration(command.delay));
        return line;
    }

    QByteArray operator()(const Burst &command) const
    {
        Line line(Verb::Burst);
        line << QByteArray::number(command.users) << command.request.method.toLower();
        addRequest(line, command.request);
        if (command.over)
            line.add(Slot::BurstClause, Clause::Over) << printDuration(*command.over);
        return line;
    }

    QByteArray operator()(const Load &command) const
    {
        Line line(Verb::Load);
        line << shortest(command.perSecond) + "/s" << only(Slot::For) << printDuration(command.span);
        if (!command.mixFile.isEmpty())
            line.add(Slot::LoadClause, Clause::Mix) << word(command.mixFile);
        return line;
    }

    QByteArray operator()(const CreateCourse &command) const
    {
        Line line(Verb::Create);
        line << only(Slot::Course);
        addFields(line, command.fields);
        addProcess(line, command.process);
        return line;
    }

    QByteArray operator()(const SaveCourse &command) const
    {
        Line line(Verb::Save);
        line << only(Slot::Course) << QByteArray::number(command.id);
        addFields(line, command.fields);
        addProcess(line, command.process);
        return line;
    }

    QByteArray operator()(const SaveCategory &command) const
    {
        Line line(Verb::Save);
        line << wordFor(Slot::Saved, 1).toByteArray() << QByteArray::number(command.id);
        addFields(line, command.fields);
        addProcess(line, command.process);
        return line;
    }

    QByteArray operator()(const DeleteCourse &command) const
    {
        Line line(Verb::Delete);
        line << only(Slot::Course) << QByteArray::number(command.id);
        addProcess(line, command.process);
        return line;
    }

    QByteArray operator()(const UpdateCourses &command) const
    {
        Line line(Verb::Update);
        line << only(Slot::Courses);
        if (!command.where.isEmpty())
            line << only(Slot::Where);
        addFields(line, command.where);
        line << only(Slot::Set);
        addFields(line, command.set);
        return line;
    }

    QByteArray operator()(const Transaction &command) const
    {
        switch (command.step) {
        case Transaction::Step::Begin:
            return Line(Verb::Transaction).add(Slot::TransactionStep, command.step);
        case Transaction::Step::Commit:
            return Line(Verb::Commit);
        case Transaction::Step::Rollback:
            return Line(Verb::Rollback);
        }
        Q_UNREACHABLE();
    }

    QByteArray operator()(const CacheOperation &command) const
    {
        using Operation = CacheOperation::Operation;
        Line line(Verb::Cache);
        line.add(Slot::Operation, command.operation);
        if (command.operation != Operation::Clear)
            line << quoted(command.key);
        if (command.operation == Operation::Set || command.operation == Operation::Add)
            line << word(command.value);
        if (command.operation == Operation::Incr && command.delta != 1)
            line << QByteArray::number(command.delta);
        addTimeout(line, Slot::TimeoutClause, command.timeout);
        addProcess(line, command.process);
        return line;
    }

    QByteArray operator()(const Restart &command) const
    {
        return Line(Verb::Restart) << (command.process == 0 ? only(Slot::All) : QByteArray::number(command.process));
    }

    QByteArray operator()(const Advance &command) const
    {
        return Line(Verb::Advance) << (command.to == Advance::To::NextExpiry ? only(Slot::NextExpiry)
                                                                             : printDuration(command.amount));
    }

    QByteArray operator()(const Wait &command) const { return Line(Verb::Wait) << printDuration(command.amount); }

    QByteArray operator()(const Speed &command) const
    {
        return Line(Verb::Speed) << (command.factor == 0 ? only(Slot::Fastest) : shortest(command.factor));
    }

    QByteArray operator()(const Pause &) const { return Line(Verb::Pause); }
    QByteArray operator()(const Resume &) const { return Line(Verb::Resume); }

    QByteArray operator()(const Step &command) const
    {
        Line line(Verb::Step);
        if (command.size != Step().size)
            line << command.size;
        return line;
    }

    QByteArray operator()(const Expect &command) const
    {
        Line line(Verb::Expect);
        const auto option = [&](Clause clause, const QByteArray &value) {
            line.option(Slot::ExpectOption, clause, value);
        };
        if (!command.outcome.isEmpty())
            line << command.outcome;
        if (!command.reason.isEmpty())
            option(Clause::Reason, command.reason);
        if (!command.key.isEmpty())
            option(Clause::Key, quoted(command.key));
        if (command.queries)
            option(Clause::Queries, QByteArray::number(*command.queries));
        if (command.cost)
            option(Clause::Cost, printDuration(*command.cost));
        if (command.status)
            option(Clause::Status, QByteArray::number(*command.status));
        return line;
    }

    QByteArray operator()(const ExpectTotal &command) const
    {
        Line line(Verb::Expect);
        line << "total";
        for (const auto &[name, count] : command.totals)
            line << name + '=' + QByteArray::number(count);
        return line;
    }

    QByteArray operator()(const ExpectKey &command) const
    {
        Line line(Verb::Expect);
        if (!command.present)
            line << "no";
        line << only(Slot::Key) << quoted(command.key);
        if (command.ttl)
            line.option(Slot::ExpectKeyOption, Clause::Ttl,
                        *command.ttl == Duration::max() ? only(Slot::Never) : printDuration(*command.ttl));
        return line;
    }

    QByteArray operator()(const ExpectKeys &command) const
    {
        return Line(Verb::Expect) << only(Slot::KeyCount) + QByteArray::number(command.count);
    }

    QByteArray operator()(const Mark &) const { return Line(Verb::Mark); }
    QByteArray operator()(const Say &command) const { return Line(Verb::Say) << quoted(command.text); }

private:
    static QByteArray catalogAction(int action) { return wordFor(Slot::CatalogAction, action).toByteArray(); }
};

} // namespace

QByteArray print(const Action &action) { return std::visit(Printer(), action); }

} // namespace lab
