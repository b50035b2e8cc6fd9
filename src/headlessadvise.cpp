#include "headless.h"

#include "commandline.h"
#include "interruption.h"
#include "lab/duration.h"
#include "report/trafficsource.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

// `lookaside advise`: what other TTLs would have made of traffic that took place.
namespace {

struct AdviseWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

constexpr int advised = 0;
constexpr int notAdvised = 2;

struct AdviseOptions {
    QString file;
    advice::LogOptions log;
    advice::Question question;
    bool json = false;
    bool csv = false;
};

std::optional<double> percentOf(const QString &text)
{
    bool isNumber = false;
    QString digits = text.trimmed();
    const bool hasSign = digits.endsWith(u'%');
    if (hasSign)
        digits.chop(1);
    const double value = digits.trimmed().toDouble(&isNumber);
    if (!isNumber || !(value >= 0 && value <= 100))
        return {};
    return value / 100;
}

std::optional<base::Duration> durationOf(const QString &text)
{
    const lab::ParsedDuration parsed = lab::parseDuration(text.trimmed().toUtf8());
    return parsed.problem == lab::DurationProblem::None && parsed.value > base::Duration(0)
        ? std::optional(parsed.value)
        : std::nullopt;
}

class AdviseReader {
public:
    // None when there is nothing to do: `status` says why.
    std::optional<AdviseOptions> read(const QStringList &arguments, int &status)
    {
        describe();
        status = notAdvised;
        if (const auto ends = commandline::read(m_parser, u"advise"_s, arguments)) {
            status = *ends;
            return {};
        }
        const QStringList files = m_parser.positionalArguments();
        if (files.size() != 1)
            return refuse(
                AdviseWords::tr("lookaside advise: name one source: an access log, a scenario, a trace file, a "
                                "recording of the tap or a MONITOR sample."));
        m_options.file = files.first();
        m_options.json = m_parser.isSet(u"json"_s);
        m_options.csv = m_parser.isSet(u"csv"_s);
        if (m_options.json && m_options.csv)
            return refuse(AdviseWords::tr("lookaside advise: --json and --csv exclude each other."));
        if (!readKey() || !readChanges() || !readQuestion())
            return {};
        return m_options;
    }

private:
    void describe()
    {
        using Option = QCommandLineOption;
        m_parser.setApplicationDescription(
            AdviseWords::tr("Computes from traffic that took place which part of the requests each TTL would have "
                            "answered from the cache, and which part of those answers would have been old."));
        m_parser.addPositionalArgument(
            u"source"_s,
            AdviseWords::tr("An access log (also .gz), a scenario, a trace file, a recording of "
                            "the tap or a MONITOR sample."),
            u"SOURCE"_s);
        m_parser.addOptions({
            Option(u"endpoint"_s, AdviseWords::tr("Only this one, as /courses/{id}/."), u"pattern"_s),
            Option(u"ttl"_s, AdviseWords::tr("The TTLs to compare, as 30s,5m,1h (1s … 24h)."), u"list"_s),
            Option(u"budget"_s, AdviseWords::tr("The share of answers that may be old (5%)."), u"percent"_s, u"5%"_s),
            Option(u"json"_s, AdviseWords::tr("One JSON object.")),
            Option(u"csv"_s, AdviseWords::tr("A row for each endpoint and TTL.")),
            Option(u"format"_s,
                   AdviseWords::tr("How the lines of a log are written: nginx' log_format or Apache's LogFormat."),
                   u"format"_s),
            Option(u"key"_s,
                   AdviseWords::tr("What a log's requests are cached by: url, sorted-query, path or endpoint (url)."),
                   u"rule"_s, u"url"_s),
            Option(u"per-user"_s, AdviseWords::tr("Each user of the log has keys of their own.")),
            Option(u"ignore-query"_s,
                   AdviseWords::tr("Parameters that make no difference, as utm_*. Can be given several times."),
                   u"pattern"_s),
            Option(
                u"change"_s,
                AdviseWords::tr("Which requests of a log change what, as \"POST,PUT /courses/{id}/ -> /courses/{id}/ "
                                "/courses/\". Can be given several times."),
                u"rule"_s),
            Option(u"edits"_s, AdviseWords::tr("A CSV file of time and path, instead of the log's own writes."),
                   u"file"_s),
            Option(u"no-changes"_s, AdviseWords::tr("Writes of the log make no difference.")),
            Option(u"changes-every"_s,
                   AdviseWords::tr(
                       "How often each key changes where the source does not tell, as 10m or 5m..20m: an estimate."),
                   u"time"_s),
        });
    }

    std::nullopt_t refuse(const QString &text)
    {
        commandline::complain(text);
        return std::nullopt;
    }
    bool refused(const QString &text)
    {
        commandline::complain(text);
        return false;
    }

    bool readKey()
    {
        using KeyBy = advice::LogOptions::KeyBy;
        const QHash<QString, KeyBy> rules{{u"url"_s, KeyBy::Url},
                                          {u"sorted-query"_s, KeyBy::SortedQuery},
                                          {u"path"_s, KeyBy::Path},
                                          {u"endpoint"_s, KeyBy::Endpoint}};
        const QString rule = m_parser.value(u"key"_s);
        if (!rules.contains(rule))
            return refused(
                AdviseWords::tr("lookaside advise: --key takes url, sorted-query, path or endpoint, not “%1”.")
                    .arg(rule));
        m_options.log.keyBy = rules.value(rule);
        m_options.log.perUser = m_parser.isSet(u"per-user"_s);
        for (const QString &pattern : m_parser.values(u"ignore-query"_s))
            m_options.log.ignoredParameters += pattern.toUtf8();
        m_options.log.endpoint = m_parser.value(u"endpoint"_s).toUtf8();
        if (!m_parser.isSet(u"format"_s))
            return true;
        const auto format = advice::LogFormat::fromText(m_parser.value(u"format"_s).toUtf8());
        if (!format) {
            commandline::complain(format.error());
            return false;
        }
        m_options.log.format = *format;
        return true;
    }

    bool readChanges()
    {
        for (const QString &text : m_parser.values(u"change"_s)) {
            const auto rule = advice::ChangeRule::fromText(text.toUtf8());
            if (!rule) {
                commandline::complain(rule.error());
                return false;
            }
            m_options.log.rules += *rule;
        }
        m_options.log.editsFile = m_parser.value(u"edits"_s);
        m_options.log.writesChange = !m_parser.isSet(u"no-changes"_s);
        if (!m_parser.isSet(u"changes-every"_s))
            return true;
        const QStringList ends = m_parser.value(u"changes-every"_s).split(u".."_s);
        const auto low = durationOf(ends.first());
        const auto high = durationOf(ends.last());
        if (ends.size() > 2 || !low || !high)
            return refused(
                AdviseWords::tr("lookaside advise: --changes-every takes a time, as 10m, or two, as 5m..20m."));
        // One figure is never known better than by half.
        m_options.question.changeEvery = ends.size() == 1 ? std::pair(*low / 2, *low * 2) : std::pair(*low, *high);
        return true;
    }

    bool readQuestion()
    {
        const auto budget = percentOf(m_parser.value(u"budget"_s));
        if (!budget)
            return refused(AdviseWords::tr("lookaside advise: --budget takes a share from 0% to 100%."));
        m_options.question.staleBudget = *budget;
        if (!m_parser.isSet(u"ttl"_s))
            return true;
        for (const QString &text : m_parser.value(u"ttl"_s).split(u',')) {
            const auto ttl = durationOf(text);
            if (!ttl)
                return refused(AdviseWords::tr("lookaside advise: “%1” is no TTL; write 30s, 5m or 1h.").arg(text));
            m_options.question.ttls.push_back(*ttl);
        }
        std::sort(m_options.question.ttls.begin(), m_options.question.ttls.end());
        return true;
    }

    QCommandLineParser m_parser;
    AdviseOptions m_options;
};

} // namespace

int adviseTtl(const QStringList &arguments)
{
    int status = notAdvised;
    const auto options = AdviseReader().read(arguments, status);
    if (!options)
        return status;
    const Interruption interruption;
    std::stop_source stop;
    const auto noticeSignals = [&stop] {
        if (Interruption::signal())
            stop.request_stop();
    };
    auto source =
        report::readTraffic(options->file, options->log, stop.get_token(), [&](qint64, qint64) { noticeSignals(); });
    if (!source) {
        if (Interruption::signal())
            return Interruption::exitStatus();
        commandline::complain(source.error());
        return notAdvised;
    }
    advice::Question question = options->question;
    question.longest = source->longest;
    question.warmsUp = source->warmsUp;
    auto advice =
        advice::advise(source->traffic, question, stop.get_token(), [&](std::size_t, std::size_t) { noticeSignals(); });
    if (!advice)
        return Interruption::exitStatus();
    if (!options->log.endpoint.isEmpty()) {
        std::erase_if(advice->endpoints,
                      [&](const advice::EndpointAdvice &one) { return one.endpoint.name != options->log.endpoint; });
        if (advice->endpoints.empty()) {
            commandline::complain(AdviseWords::tr("%1 has no requests to %2.")
                                      .arg(options->file, QString::fromUtf8(options->log.endpoint)));
            return notAdvised;
        }
    }
    const double budget = question.staleBudget;
    const QByteArray out = options->json ? report::adviceJson(*advice, source->source, budget, source->habits)
        : options->csv                   ? report::adviceCsv(*advice)
                                         : report::adviceText(*advice, source->source, budget, source->habits).toUtf8();
    std::fwrite(out.constData(), 1, std::size_t(out.size()), stdout);
    return advised;
}
