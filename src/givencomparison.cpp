#include "givencomparison.h"

#include "report/backendnames.h"
#include "report/errors.h"
#include "server/backendkind.h"
#include "trialarguments.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace givencomparison {

namespace {

struct GivenWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

class Reader {
public:
    explicit Reader(const QCommandLineParser &parser)
        : m_parser(parser)
        , m_permissions(rulesOf(parser))
    {
    }

    base::Result<Given> read(const report::Comparison &comparison) const
    {
        Given given;
        QStringList measured; // words of backends
        for (const report::ComparedWay &compared : comparison.ways) {
            auto way = compared.way.isEmpty() ? base::Result<trial::Way>(trial::Way()) : trial::Way::of(compared.way);
            if (!way)
                return tl::unexpected(way.error());
            if (!way->backend) {
                given.names += compared.name;
                given.ways += *way;
                continue;
            }
            const QString word = QString::fromLatin1(way->backend->kind);
            const bool isNamed = place(*way->backend);
            given.measured += measure(*way->backend, isNamed);
            measured += word;
            if (!isNamed) {
                given.notRun += GivenWords::tr("%1 is skipped: give a server with --%2.").arg(compared.name, word);
                continue;
            }
            if (auto allowed = m_permissions.mayUse(*way->backend); !allowed)
                return tl::unexpected(allowed.error());
            given.names += compared.name;
            given.ways += *way;
        }
        for (const char *word : {"redis", "memcached"}) {
            server::Backend backend;
            backend.kind = word;
            if (!measured.contains(QString::fromLatin1(word)))
                given.measured += measure(backend, place(backend));
        }
        return given;
    }

private:
    // False when it needs a server that was not named.
    bool place(server::Backend &backend) const
    {
        const server::BackendKind *kind = server::backendKind(backend.kind);
        if (!kind || !kind->hasServer)
            return true;
        backend.location = m_parser.value(QString::fromLatin1(backend.kind)).toUtf8();
        return !backend.location.isEmpty();
    }

    report::Measured measure(const server::Backend &backend, bool isNamed) const
    {
        const QString name = report::backendText(backend.kind);
        if (!isNamed)
            return {name, {}, GivenWords::tr("no server given")};
        const auto latency = trial::measuredLatency(backend, m_permissions, trialarguments::isInterrupted);
        if (!latency)
            return {name, {}, report::errorText(latency.error()).sentence};
        return {name, *latency, {}};
    }

    const QCommandLineParser &m_parser;
    lab::Permissions m_permissions;
};

} // namespace

void describe(QCommandLineParser &parser)
{
    QStringList ids;
    for (const report::Comparison &one : report::comparisons())
        ids += QString::fromLatin1(one.id);
    parser.addOptions(
        {QCommandLineOption(u"given"_s,
                            GivenWords::tr("A predefined comparison: %1. It runs on an example, or on one source.")
                                .arg(ids.join(u", "_s)),
                            u"name"_s),
         QCommandLineOption(u"redis"_s,
                            GivenWords::tr("The Redis to use and measure, for example redis://127.0.0.1:6379/1."),
                            u"url"_s),
         QCommandLineOption(u"memcached"_s,
                            GivenWords::tr("The memcached to use and measure, for example 127.0.0.1:11211."),
                            u"address"_s),
         QCommandLineOption(
             u"allow-host"_s,
             GivenWords::tr("A remote host whose Redis or memcached may be used. Can be given several times."),
             u"host"_s)});
}

lab::Permissions::Rules rulesOf(const QCommandLineParser &parser)
{
    lab::Permissions::Rules rules;
    rules.hosts = parser.values(u"allow-host"_s);
    return rules;
}

base::Result<Given> read(const QCommandLineParser &parser, const report::Comparison &comparison)
{
    return Reader(parser).read(comparison);
}

} // namespace givencomparison
