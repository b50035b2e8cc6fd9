#include "logarguments.h"

#include "commandline.h"
#include "lab/duration.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

using namespace Qt::StringLiterals;

namespace logarguments {

namespace {

struct LogWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

bool refused(const QString &words)
{
    commandline::complain(words);
    return false;
}

bool readKey(const QCommandLineParser &parser, const QString &verb, advice::LogOptions &log)
{
    using KeyBy = advice::LogOptions::KeyBy;
    const QHash<QString, KeyBy> rules{{u"url"_s, KeyBy::Url},
                                      {u"sorted-query"_s, KeyBy::SortedQuery},
                                      {u"path"_s, KeyBy::Path},
                                      {u"endpoint"_s, KeyBy::Endpoint}};
    const QString rule = parser.value(u"key"_s);
    if (!rules.contains(rule))
        return refused(
            LogWords::tr("lookaside %1: --key takes url, sorted-query, path or endpoint, not “%2”.").arg(verb, rule));
    log.keyBy = rules.value(rule);
    log.perUser = parser.isSet(u"per-user"_s);
    for (const QString &pattern : parser.values(u"ignore-query"_s))
        log.ignoredParameters += pattern.toUtf8();
    return true;
}

bool readChanges(const QCommandLineParser &parser, advice::LogOptions &log)
{
    for (const QString &text : parser.values(u"change"_s)) {
        const auto rule = advice::ChangeRule::fromText(text.toUtf8());
        if (!rule) {
            commandline::complain(rule.error());
            return false;
        }
        log.rules += *rule;
    }
    log.editsFile = parser.value(u"edits"_s);
    log.writesChange = !parser.isSet(u"no-changes"_s);
    return true;
}

bool readReplay(const QCommandLineParser &parser, const QString &verb, trial::ReplayOptions &replay)
{
    if (parser.isSet(u"cost"_s)) {
        const auto cost = durationOf(parser.value(u"cost"_s));
        if (!cost)
            return refused(LogWords::tr("lookaside %1: --cost takes a duration, such as 200ms.").arg(verb));
        replay.cost = *cost;
    }
    if (parser.isSet(u"ttl"_s)) {
        const auto ttl = durationOf(parser.value(u"ttl"_s));
        if (!ttl)
            return refused(LogWords::tr("lookaside %1: --ttl takes a duration, such as 30s, 5m or 1h.").arg(verb));
        replay.timeout = cache::Timeout::seconds(lab::seconds(*ttl));
    }
    return true;
}

} // namespace

std::optional<base::Duration> durationOf(const QString &text)
{
    const lab::ParsedDuration parsed = lab::parseDuration(text.trimmed().toUtf8());
    return parsed.problem == lab::DurationProblem::None && parsed.value > base::Duration(0)
        ? std::optional(parsed.value)
        : std::nullopt;
}

void describeFormat(QCommandLineParser &parser)
{
    parser.addOption(QCommandLineOption(
        u"format"_s, LogWords::tr("The format of the log lines, as in nginx's log_format or Apache's LogFormat."),
        u"format"_s));
}

void describeLog(QCommandLineParser &parser)
{
    using Option = QCommandLineOption;
    describeFormat(parser);
    parser.addOptions({
        Option(u"key"_s,
               LogWords::tr("The cache key of a log's requests: url, sorted-query, path or endpoint (default: url)."),
               u"rule"_s, u"url"_s),
        Option(u"per-user"_s, LogWords::tr("Use separate keys for each user in the log.")),
        Option(u"ignore-query"_s,
               LogWords::tr("Query parameters to ignore, for example utm_*. Can be given several times."),
               u"pattern"_s),
        Option(u"change"_s,
               LogWords::tr("Which requests in a log change what, for example \"POST,PUT /courses/{id}/ -> "
                            "/courses/{id}/ /courses/\". Can be given several times."),
               u"rule"_s),
        Option(u"edits"_s, LogWords::tr("A CSV file of times and paths, used instead of the writes in the log."),
               u"file"_s),
        Option(u"no-changes"_s, LogWords::tr("Ignore writes in the log.")),
    });
}

void describe(QCommandLineParser &parser)
{
    using Option = QCommandLineOption;
    describeLog(parser);
    parser.addOptions({
        Option(u"settings"_s,
               LogWords::tr("A scenario with settings only, used to replay an access log or a recording."), u"file"_s),
        Option(u"cost"_s, LogWords::tr("What making one answer takes, where the lab does not have the URLs (200ms)."),
               u"time"_s),
        Option(u"ttl"_s, LogWords::tr("How long an answer of a log or a recording is kept."), u"time"_s),
    });
}

std::optional<advice::LogOptions> readFormat(const QCommandLineParser &parser)
{
    advice::LogOptions log;
    if (!parser.isSet(u"format"_s))
        return log;
    const auto format = advice::LogFormat::fromText(parser.value(u"format"_s).toUtf8());
    if (!format) {
        commandline::complain(format.error());
        return {};
    }
    log.format = *format;
    return log;
}

std::optional<advice::LogOptions> readLog(const QCommandLineParser &parser, const QString &verb)
{
    auto log = readFormat(parser);
    if (!log || !readKey(parser, verb, *log) || !readChanges(parser, *log))
        return {};
    return log;
}

std::optional<report::ReplayQuestion> read(const QCommandLineParser &parser, const QString &verb)
{
    report::ReplayQuestion question;
    const auto log = readLog(parser, verb);
    if (!log || !readReplay(parser, verb, question.replay))
        return {};
    question.log = *log;
    question.replay.writesChange = log->writesChange;
    return question;
}

} // namespace logarguments
