#include "commandline.h"

#include "base/escape.h"
#include "exitstatus.h"
#include "inspector/inspectoptions.h"
#include "report/errors.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QTextStream>

using namespace Qt::StringLiterals;

namespace commandline {

namespace {

struct Usage {
    Q_DECLARE_TR_FUNCTIONS(Usage)
};

QString descriptionOf(const QString &option)
{
    const QHash<QString, QString> words{
        {u"pattern"_s, Usage::tr("Only keys whose name matches this glob, as in SCAN.")},
        {u"name"_s,
         Usage::tr(
             "Only this key, without SCAN; may be given several times. \\xNN stands for a byte that is not text.")},
        {u"types"_s, Usage::tr("Ask for the type of each key (the server counts it as a lookup).")},
        {u"ttl"_s, Usage::tr("Ask for the time to live of each key (the server counts it as a lookup).")},
        {u"memory"_s, Usage::tr("Ask for the memory of each key.")},
        {u"json"_s, Usage::tr("One JSON object per line; the summary comes last.")},
        {u"csv"_s,
         Usage::tr(
             "Comma-separated values; the summary goes to standard error. Names that a spreadsheet would take for "
             "a formula get a leading apostrophe.")},
        {u"wait"_s, Usage::tr("How long to wait for a server that is loading its data, in seconds (default: 10).")},
        {u"ca"_s, Usage::tr("TLS: a PEM file with the CA certificates to trust.")},
        {u"cert"_s, Usage::tr("TLS: the client certificate, as a PEM file.")},
        {u"key"_s, Usage::tr("TLS: the key of the client certificate, as a PEM file.")},
        {u"trust"_s, Usage::tr("TLS: trust the certificate with this fingerprint, which is shown when it is refused.")},
        {u"allow-host"_s,
         Usage::tr("Allow sending the password to this host when a cluster or a Sentinel redirects to it; a subnet, or "
                   "* for any host.")},
        {u"map"_s,
         Usage::tr(
             "Maps an address announced by a cluster or a Sentinel to one reachable from here (NAT, containers).")},
    };
    return words.value(option);
}

} // namespace

QString usage()
{
    return Usage::tr(
        "Usage:\n"
        "  lookaside                     open the lab\n"
        "  lookaside FILE.lookaside      open the lab and run a scenario\n"
        "  lookaside FILE.md             open the lab and play a lesson\n"
        "  lookaside RECORDING           look at what lookaside tap --record or lookaside run --trace has written\n"
        "  lookaside redis://HOST:PORT   watch a live Redis in a window (also rediss://, valkey://, unix://,\n"
        "                                redis-cluster:// and redis-sentinel://)\n"
        "  lookaside watch [URL]         watch an application of your own in a window; URL is that of its cache.\n"
        "                                --web http://HOST:PORT stands in front of the application, too\n"
        "  lookaside run FILE…           run scenarios without a window\n"
        "  lookaside lesson FILE         tell a lesson as text: its parts, and what happens in them\n"
        "  lookaside check FILE…         check lessons: what is wrong with them, and whether all they claim holds\n"
        "  lookaside mark FOLDER         mark what students handed in, as a table\n"
        "  lookaside inspect URL         list the keys of a Redis server, changing nothing\n"
        "  lookaside tap URL             stand between an application and its cache, hand everything on and count it\n"
        "  lookaside advise SOURCE       tell from a log, a run, a recording or a live Redis what other TTLs and "
        "sizes\n"
        "                                would do\n"
        "  lookaside doctor SOURCE       look in a run for the recurring faults of caching\n"
        "  lookaside try SOURCE          run a scenario under each remedy against stampedes, side by side\n"
        "  lookaside compare A B…        run scenarios and tell where they first differ\n"
        "  lookaside export-django FOLDER [SCENARIO]\n"
        "                                write what a scenario sets up as a Django project\n"
        "  lookaside --version           show the version\n"
        "\n"
        "lookaside VERB --help tells what a verb takes.\n");
}

QString aboutRun()
{
    return Usage::tr("Runs scenarios without a window, as fast as possible. Exit status: 0 when every expectation "
                     "held, 1 when an expectation or a command failed, 2 when a file or an argument is wrong.");
}

void describeInspect(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Usage::tr(
        "Lists the keys of a Redis server and a summary by prefix; nothing on the server is changed. What the "
        "server does not permit is listed as “not permitted”. Exit status: 0 when every key was listed, 1 when "
        "the server or the output failed, 2 when an argument is wrong."));
    const QList<QCommandLineOption> options = inspector::InspectOptions::commandLine();
    for (QCommandLineOption option : options) {
        option.setDescription(descriptionOf(option.names().constFirst()));
        parser.addOption(option);
    }
    parser.addPositionalArgument(
        u"URL"_s,
        Usage::tr("redis://[USER:PASSWORD@]HOST[:PORT][/DB], rediss:// for TLS, unix:///PATH, "
                  "redis-cluster://HOST:PORT[,…], redis-sentinel://HOST[:PORT][,…]/NAME; valkey:// means the same."));
}

void complain(const QString &text)
{
    QTextStream out(stderr);
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        out << base::printable(line) << '\n';
}

void complain(const base::Error &error) { complain(report::errorText(error).inFull()); }

std::optional<int> read(QCommandLineParser &parser, const QString &verb, const QStringList &arguments)
{
    const QString name = QStringLiteral("lookaside ") + verb;
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(QStringList(name) + arguments)) {
        complain(parser.errorText());
        return exitstatus::unusable;
    }
    if (!parser.isSet(help))
        return {};
    QTextStream(stdout) << parser.helpText().replace(QCoreApplication::arguments().constFirst(), name);
    return exitstatus::done;
}

Target targetOf(const QString &word)
{
    if (word.isEmpty())
        return Target::Window;
    if (word.contains("://"_L1))
        return Target::Url;
    return QFileInfo::exists(word) ? Target::Scenario : Target::Unknown;
}

} // namespace commandline
