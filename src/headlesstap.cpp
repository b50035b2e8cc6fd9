#include "headless.h"

#include "base/escape.h"
#include "base/writablefile.h"
#include "commandline.h"
#include "door/door.h"
#include "door/summary.h"
#include "exitstatus.h"
#include "outputfile.h"
#include "report/errors.h"
#include "tap/frameworkkeys.h"
#include "tap/options.h"
#include "tap/recording.h"
#include "tap/summary.h"
#include "tap/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QTextStream>

#include <csignal>
#include <cstdio>

// `lookaside tap`: the pass-through without a window.
namespace {

struct TapWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

QString shown(std::string_view bytes) { return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())); }

QString percent(const tap::Counts &counts)
{
    const qint64 sum = counts.hits + counts.misses;
    return sum == 0 ? TapWords::tr("–")
                    : QLocale::c().toString(100.0 * double(counts.hits) / double(sum), 'f', 1) + u" %";
}

QString location(const tap::TapOptions &options, quint16 port)
{
    const QString host = options.listen.host.contains(u':') ? u'[' + options.listen.host + u']' : options.listen.host;
    if (options.target.protocol == tap::Target::Protocol::Memcached)
        return QStringLiteral("%1:%2").arg(host).arg(port);
    return QStringLiteral("redis://%1:%2/%3").arg(host).arg(port).arg(options.target.url.database);
}

QString aSecond(const tap::Snapshot &now, const tap::Snapshot &before)
{
    const auto since = [&](qint64 tap::Counts::*count) {
        return now.totals.server.*count - before.totals.server.*count;
    };
    const qint64 operations = now.totals.operations - before.totals.operations;
    QString line =
        TapWords::tr("%1 operations, %2 hits, %3 misses; total: %4 operations, hit ratio %5, %6 open connections")
            .arg(operations)
            .arg(since(&tap::Counts::hits))
            .arg(since(&tap::Counts::misses))
            .arg(now.totals.operations)
            .arg(percent(now.totals.server))
            .arg(now.open);
    if (now.unread > before.unread)
        line += u"; "
            + TapWords::tr("%n connection(s) (uses|use) an unsupported protocol (%1): forwarded unread", nullptr,
                           int(now.unread - before.unread))
                  .arg(QString::fromLatin1(now.firstUnread.empty() ? QByteArray() : now.firstUnread.back().why));
    if (now.refused > before.refused)
        line += u"; "
            + TapWords::tr("the server could not be reached for %n connection(s)", nullptr,
                           int(now.refused - before.refused));
    return line;
}

// What is wrong with the server, and that it is no longer so; mostly nothing.
QString serverLine(const tap::Snapshot &now, const tap::Snapshot &before, const tap::Target &target)
{
    if (now.serverFault == before.serverFault)
        return {};
    const QString line = now.isServerUsable
        ? TapWords::tr("The cache server %1 can be used now.").arg(target.toString())
        : report::errorText(now.serverFault).inFull();
    return base::printable(line) + u'\n';
}

QString webASecond(const door::Snapshot &now, const door::Snapshot &before)
{
    QString line = TapWords::tr("web: %1 requests, %2 in progress, %3 in total")
                       .arg(now.requests.count - before.requests.count)
                       .arg(now.underWay)
                       .arg(now.requests.count);
    if (now.refused > before.refused)
        line += u"; "
            + TapWords::tr("%n request(s) refused with 400; the response tells why", nullptr,
                           int(now.refused - before.refused));
    if (now.unreachable > before.unreachable)
        line += u"; "
            + TapWords::tr("the application did not answer %n request(s)", nullptr,
                           int(now.unreachable - before.unreachable));
    return line;
}

void printRequests(QTextStream &out, const door::Requests &requests)
{
    const door::PathTallies &totals = requests.totals();
    out << TapWords::tr("Requests: %1; by their cache lookups, %2 hits and %3 misses.")
               .arg(totals.count)
               .arg(totals.hits)
               .arg(totals.misses)
        << '\n';
    if (totals.shared > 0)
        out << TapWords::tr("For %n request(s) this is not known: others were in progress.", nullptr,
                            int(totals.shared))
            << '\n';
    out << TapWords::tr("     count       hits     misses  mean ms  path") << '\n';
    int rows = 0;
    for (const auto &[path, tallies] : door::busiestPaths(requests)) {
        if (++rows > 30)
            break;
        const std::chrono::duration<double, std::milli> mean = tallies.time / std::max<qint64>(tallies.count, 1);
        out << QStringLiteral("%1 %2 %3 %4  ")
                   .arg(tallies.count, 10)
                   .arg(tallies.hits, 10)
                   .arg(tallies.misses, 10)
                   .arg(QString::number(mean.count(), 'f', 1), 8)
            << base::printable(shown(path)) << '\n';
    }
}

bool isFrameworkKey(std::string_view key)
{
    return !tap::frameworkOf(QByteArrayView(key.data(), qsizetype(key.size()))).isEmpty();
}

QString reasonWord(tap::Reason reason)
{
    switch (reason) {
    case tap::Reason::NeverStored:
        return TapWords::tr("never stored since the tap started");
    case tap::Reason::Expired:
        return TapWords::tr("expired");
    case tap::Reason::Deleted:
        return TapWords::tr("deleted");
    case tap::Reason::Evicted:
        return TapWords::tr("evicted");
    case tap::Reason::Flushed:
        return TapWords::tr("flushed");
    case tap::Reason::OtherVersion:
        return TapWords::tr("stored under another prefix or version");
    case tap::Reason::Unknown:
        return TapWords::tr("unknown: it may have been stored before the tap started");
    case tap::Reason::None:
        break;
    }
    return {};
}

void printSummary(QTextStream &out, const tap::Ledger &ledger, const tap::Snapshot &snapshot)
{
    const tap::Totals &totals = snapshot.totals;
    out << TapWords::tr("Operations: %1 (%2 failed), median %3 µs, p99 %4 µs.")
               .arg(totals.operations)
               .arg(totals.failed)
               .arg(snapshot.median.count())
               .arg(snapshot.p99.count())
        << '\n'
        << TapWords::tr("As counted by the server: %1 hits, %2 misses (%3).")
               .arg(totals.server.hits)
               .arg(totals.server.misses)
               .arg(percent(totals.server))
        << '\n'
        << TapWords::tr("Lookups by the application: %1 hits, %2 misses (%3).")
               .arg(totals.lookups.hits)
               .arg(totals.lookups.misses)
               .arg(percent(totals.lookups))
        << '\n';
    if (totals.unsure > 0)
        out << TapWords::tr("Of %n operation(s) the answer does not tell what the server counted.", nullptr,
                            int(totals.unsure))
            << '\n';
    if (totals.server.misses > 0) {
        out << TapWords::tr("Why keys were missing:") << '\n';
        for (int i = 1; i < tap::reasonCount; ++i) {
            if (const qint64 count = totals.reasons[std::size_t(i)]; count > 0)
                out << QStringLiteral("%1  ").arg(count, 10) << reasonWord(tap::Reason(i)) << '\n';
        }
        if (totals.inferred > 0)
            out << TapWords::tr(
                "%n of these reasons (was|were) inferred from the traffic; the server did not report (it|them).",
                nullptr, int(totals.inferred))
                << '\n';
    }
    if (snapshot.unread > 0)
        out << TapWords::tr(
            "%n connection(s) (was|were) forwarded unread and not counted, because (it|they) used another protocol.",
            nullptr, int(snapshot.unread))
            << '\n';
    if (snapshot.refused > 0)
        out << TapWords::tr("%n connection(s) could not reach the server.", nullptr, int(snapshot.refused)) << '\n';
    out << TapWords::tr("      hits     misses    stores   deletes  key pattern") << '\n';
    int rows = 0;
    for (const tap::Families::Family &family : tap::busiestFamilies(ledger)) {
        if (++rows > 30)
            break;
        out << QStringLiteral("%1 %2 %3 %4  ")
                   .arg(family.tallies.server.hits, 10)
                   .arg(family.tallies.server.misses, 10)
                   .arg(family.tallies.stores, 9)
                   .arg(family.tallies.deletes, 9)
            << base::printable(shown(family.name)) << '\n';
    }
}

int showTapHelp()
{
    QTextStream(stdout) << TapWords::tr(
        "Usage: lookaside tap [options] URL\nRuns between an application and its cache server, forwards every byte "
        "unchanged, and counts the operations.\nURL is redis://, rediss:// or memcached:// with HOST:PORT, or "
        "unix:///PATH.\n\n  "
        "--listen HOST:PORT   where the application connects; 127.0.0.1:6390 by default\n  "
        "--allow-remote       allows --listen on an address other than loopback\n  --record FILE        records every "
        "operation in FILE, one JSON object per line; - is standard output\n  --overwrite          replaces FILE if it "
        "already has a recording\n  --json               prints the summary "
        "as one JSON object\n  "
        "--silent             sends no commands of its own to the server\n  --ca, --cert, --key FILE   the TLS files "
        "for rediss://\n  --web URL            runs in front of the application, too: http://HOST:PORT, "
        "https://HOST:PORT or\n                       unix:/PATH. Reports its requests, each with its cache "
        "operations\n  --web-ca FILE        the CA certificate that verifies an https application\n  --web-listen "
        "HOST:PORT   where the browser connects; 127.0.0.1:6392 by default\n  --keep-host          passes the proxy's "
        "address in Host and Origin, not the application's own\n  --cache-status       adds Cache-Status (RFC 9211) to "
        "the responses\n  -h, --help           prints this\n");
    return exitstatus::done;
}

// What an application did cannot be recorded again. A run of the lab can: its trace is overwritten.
bool hasContent(const QString &name)
{
    const QFileInfo file(name);
    return !base::isStandardOutput(name) && file.isFile() && file.size() > 0;
}

// Signals are waited for, not handled: nothing but this thread is told of them. Who reads the lines may leave
// (SIGPIPE): the application's connections outlive that.
sigset_t blockedSignals()
{
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGINT);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGHUP);
    std::signal(SIGPIPE, SIG_IGN);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    return stops;
}

} // namespace

int tapServer(const QStringList &arguments)
{
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")))
        return showTapHelp();
    QStringList ofTap = arguments;
    auto web = door::Options::takeFrom(ofTap);
    if (!web) {
        commandline::complain(web.error());
        return exitstatus::unusable;
    }
    const auto options = tap::TapOptions::fromArguments(ofTap);
    if (!options) {
        commandline::complain(options.error());
        return exitstatus::unusable;
    }
    if (!options->overwrites && hasContent(options->recordFile)) {
        commandline::complain(base::Error{"tap.recordingExists", {options->recordFile}});
        return exitstatus::unusable;
    }
    const sigset_t stops = blockedSignals();
    tap::Feed feed;
    tap::Recording recording(feed);
    const bool records = !options->recordFile.isEmpty();
    door::Requests requests(records ? &feed : nullptr, isFrameworkKey);
    std::optional<door::Door> door;
    if (const auto &asked = *web) {
        door::Options wanted = *asked;
        wanted.words = [](const base::Error &error) { return report::errorText(error).inFull(); };
        door.emplace(std::move(wanted), requests);
    }
    tap::Observer *observer = records ? &feed : nullptr;
    if (door)
        observer = &requests;
    tap::Tap tap({.target = options->target, .listen = options->listen, .asksServer = options->asksServer}, observer,
                 door ? &*door : nullptr);
    if (const auto started = tap.start(); !started) {
        commandline::complain(started.error());
        return exitstatus::unusable;
    }
    if (records) {
        if (const auto started = recording.start(options->recordFile, options->target.toString(), tap.began(),
                                                 door ? door->options().application.toString() : QString());
            !started) {
            commandline::complain(started.error());
            return exitstatus::unusable;
        }
    }
    // With --json, standard output holds the one object, and with --record - the recording.
    QTextStream out(textStream({options->recordFile}));
    QTextStream lines(options->json ? stderr : textStream({options->recordFile}));
    lines << TapWords::tr("Listening in front of %1. Configure the application with: LOCATION = \"%2\"")
                 .arg(options->target.toString(), location(*options, tap.port()))
          << '\n'
          << (door ? TapWords::tr("Also listening in front of %1. Use this address in the browser: http://%2/")
                          .arg(door->options().application.toString(), QString::fromLatin1(door->address()))
                      + u'\n'
                   : QString())
          << TapWords::tr("Ctrl+C stops it and closes the application's connections, like a proxy restart.") << '\n';
    lines.flush();

    tap::Snapshot before;
    door::Snapshot webBefore;
    const timespec second{1, 0};
    while (sigtimedwait(&stops, nullptr, &second) < 0) {
        const tap::Snapshot now = tap.snapshot();
        lines << serverLine(now, before, options->target) << aSecond(now, before);
        if (door) {
            const door::Snapshot webNow = door->snapshot();
            lines << "; " << webASecond(webNow, webBefore);
            webBefore = webNow;
        }
        lines << '\n';
        lines.flush();
        before = now;
    }
    tap.stop();

    const tap::Snapshot last = tap.snapshot();
    QJsonObject summary = tap::toJson(tap.ledger(), last, options->target.toString());
    if (door) {
        const door::Snapshot seen = door->snapshot();
        summary.insert(QStringLiteral("requests"), door::toJson(requests, seen.refused, seen.unreachable));
    }
    const QByteArray json = QJsonDocument(summary).toJson(QJsonDocument::Compact);
    if (options->json)
        out << json << '\n';
    else
        printSummary(out, tap.ledger(), last);
    if (!options->json && door)
        printRequests(out, requests);
    if (!records)
        return exitstatus::done;
    if (feed.merged() > 0)
        QTextStream(stderr) << TapWords::tr(
            "%n operation(s) arrived too fast to be recorded and (was|were) only counted.", nullptr, int(feed.merged()))
                            << '\n';
    if (const auto written = recording.finish(R"({"kind":"summary","summary":)" + json + '}'); !written) {
        commandline::complain(written.error());
        return exitstatus::failed;
    }
    return exitstatus::done;
}
