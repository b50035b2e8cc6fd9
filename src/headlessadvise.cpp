#include "headless.h"

#include "commandline.h"
#include "exitstatus.h"
#include "headlessgaps.h"
#include "interruption.h"
#include "logarguments.h"
#include "report/sizetext.h"
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

struct AdviseOptions {
    QString file;
    advice::LogOptions log;
    advice::Question question;
    std::optional<GapOptions> server = {}; // instead of the file
    std::optional<std::vector<std::int64_t>> sizes = {}; // none = not asked; empty = the usual ones
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

class AdviseReader {
public:
    // None when there is nothing to do: `status` says why.
    std::optional<AdviseOptions> read(const QStringList &arguments, int &status)
    {
        describe();
        status = exitstatus::unusable;
        if (const auto ends = commandline::read(m_parser, u"advise"_s, arguments)) {
            status = *ends;
            return {};
        }
        const QStringList files = m_parser.positionalArguments();
        if (files.size() != 1)
            return refuse(AdviseWords::tr("lookaside advise: name one source: an access log, a scenario, a trace file, "
                                          "a tap recording, a MONITOR sample or the URL of a Redis server."));
        m_options.file = files.first();
        m_options.json = m_parser.isSet(u"json"_s);
        m_options.csv = m_parser.isSet(u"csv"_s);
        if (m_options.json && m_options.csv)
            return refuse(AdviseWords::tr("lookaside advise: --json and --csv cannot be combined."));
        if (m_options.file.contains("://"_L1))
            return readServer() ? std::optional(m_options) : std::nullopt;
        if (m_parser.isSet(u"for"_s))
            return refuse(AdviseWords::tr("lookaside advise: --for can only be used with a live Redis."));
        if (!readLog() || !readChanges() || !readQuestion() || !readSizes())
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
            AdviseWords::tr("An access log (also .gz), a scenario, a trace file, a tap recording or a MONITOR sample; "
                            "or a live Redis, for example redis://HOST:PORT/DB, which is only read."),
            u"SOURCE"_s);
        logarguments::describeLog(m_parser);
        m_parser.addOptions({
            Option(u"endpoint"_s, AdviseWords::tr("Only this endpoint, for example /courses/{id}/."), u"pattern"_s),
            Option(u"ttl"_s, AdviseWords::tr("The TTLs to compare, for example 30s,5m,1h (1s … 24h)."), u"list"_s),
            Option(u"size"_s,
                   AdviseWords::tr("Also compare cache sizes (MAX_ENTRIES), for example 100,300,1000, or usual: LocMem "
                                   "culling, LRU, and a grid of TTL and size."),
                   u"list"_s),
            Option(u"budget"_s, AdviseWords::tr("The share of answers that may be old (5%)."), u"percent"_s, u"5%"_s),
            Option(u"for"_s, AdviseWords::tr("How long to watch a live Redis (default: 60s)."), u"time"_s),
            Option(u"json"_s, AdviseWords::tr("Print one JSON object.")),
            Option(u"csv"_s, AdviseWords::tr("One row per endpoint and TTL; with --size, per TTL and size.")),
            Option(u"changes-every"_s,
                   AdviseWords::tr("How often each key changes if the source does not record it, for example 10m or "
                                   "5m..20m: an estimate."),
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

    bool readLog()
    {
        const auto log = logarguments::readLog(m_parser, u"advise"_s);
        if (!log)
            return false;
        m_options.log = *log;
        m_options.log.endpoint = m_parser.value(u"endpoint"_s).toUtf8();
        return true;
    }

    bool readChanges()
    {
        if (!m_parser.isSet(u"changes-every"_s))
            return true;
        const QStringList ends = m_parser.value(u"changes-every"_s).split(u".."_s);
        const auto low = logarguments::durationOf(ends.first());
        const auto high = logarguments::durationOf(ends.last());
        if (ends.size() > 2 || !low || !high)
            return refused(AdviseWords::tr(
                "lookaside advise: --changes-every takes a duration, such as 10m, or a range, such as 5m..20m."));
        // One figure is never known better than by half.
        m_options.question.changeEvery = ends.size() == 1 ? std::pair(*low / 2, *low * 2) : std::pair(*low, *high);
        return true;
    }

    bool readQuestion()
    {
        const auto budget = percentOf(m_parser.value(u"budget"_s));
        if (!budget)
            return refused(AdviseWords::tr("lookaside advise: --budget takes a percentage from 0% to 100%."));
        m_options.question.staleBudget = *budget;
        if (!m_parser.isSet(u"ttl"_s))
            return true;
        for (const QString &text : m_parser.value(u"ttl"_s).split(u',')) {
            const auto ttl = logarguments::durationOf(text);
            if (!ttl)
                return refused(
                    AdviseWords::tr("lookaside advise: “%1” is not a TTL; write for example 30s, 5m or 1h.").arg(text));
            m_options.question.ttls.push_back(*ttl);
        }
        std::sort(m_options.question.ttls.begin(), m_options.question.ttls.end());
        return true;
    }

    bool readServer()
    {
        auto url = redis::Url::parse(m_options.file);
        if (!url) {
            commandline::complain(url.error());
            return false;
        }
        for (const QString &name : m_parser.optionNames()) {
            if (name != "for"_L1 && name != "json"_L1 && name != "csv"_L1)
                return refused(AdviseWords::tr("lookaside advise: --%1 cannot be used with a live Redis.").arg(name));
        }
        GapOptions server;
        server.url = *url;
        server.json = m_options.json;
        server.csv = m_options.csv;
        if (m_parser.isSet(u"for"_s)) {
            const auto length = logarguments::durationOf(m_parser.value(u"for"_s));
            constexpr base::Duration longest = std::chrono::hours(24 * 7);
            if (!length || *length > longest)
                return refused(AdviseWords::tr(
                    "lookaside advise: --for takes a duration of up to 7 days, such as 60s, 10m or 1h."));
            server.length = std::chrono::duration_cast<std::chrono::milliseconds>(*length);
        }
        m_options.server = server;
        return true;
    }

    bool readSizes()
    {
        if (!m_parser.isSet(u"size"_s))
            return true;
        m_options.sizes.emplace();
        const QString list = m_parser.value(u"size"_s).trimmed();
        if (list == "usual"_L1)
            return true;
        constexpr qsizetype most = 50; // a table of more nobody reads
        const QStringList texts = list.split(u',');
        for (const QString &text : texts) {
            bool isNumber = false;
            const qlonglong size = text.trimmed().toLongLong(&isNumber);
            if (!isNumber || size < 1 || texts.size() > most)
                return refused(AdviseWords::tr("lookaside advise: --size takes numbers of entries, such as "
                                               "100,300,1000, or the word usual, not “%1”.")
                                   .arg(list));
            m_options.sizes->push_back(size);
        }
        std::sort(m_options.sizes->begin(), m_options.sizes->end());
        m_options.sizes->erase(std::unique(m_options.sizes->begin(), m_options.sizes->end()), m_options.sizes->end());
        return true;
    }

    QCommandLineParser m_parser;
    AdviseOptions m_options;
};

advice::SizeQuestion sizeQuestion(const AdviseOptions &options, const report::AdviceTraffic &source)
{
    advice::SizeQuestion question;
    question.entries = *options.sizes;
    question.ttls = options.question.ttls;
    question.endpoint = options.log.endpoint;
    question.inForce = source.size;
    question.longest = source.longest;
    question.warmsUp = source.warmsUp;
    return question;
}

} // namespace

int adviseTtl(const QStringList &arguments)
{
    int status = exitstatus::unusable;
    const auto options = AdviseReader().read(arguments, status);
    if (!options)
        return status;
    if (options->server)
        return adviseServer(*options->server);
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
        return exitstatus::unusable;
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
            return exitstatus::unusable;
        }
    }
    std::optional<advice::SizeAdvice> sizes;
    if (options->sizes) {
        sizes = advice::adviseSizes(source->traffic, sizeQuestion(*options, *source), stop.get_token(),
                                    [&](std::size_t, std::size_t) { noticeSignals(); });
        if (!sizes)
            return Interruption::exitStatus();
    }
    const double budget = question.staleBudget;
    QByteArray out;
    if (options->json) {
        out = report::adviceJson(*advice, source->source, budget, source->habits, sizes);
    } else if (options->csv) {
        if (source->damage)
            commandline::complain(*source->damage);
        out = sizes ? report::sizeCsv(*sizes) : report::adviceCsv(*advice);
    } else {
        out = report::adviceText(*advice, source->source, budget, source->habits).toUtf8();
        if (sizes)
            out += report::sizeText(*sizes).toUtf8();
    }
    std::fwrite(out.constData(), 1, std::size_t(out.size()), stdout);
    return exitstatus::done;
}
