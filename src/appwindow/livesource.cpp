#include "appwindow/livesource.h"

#include "look/units.h"
#include "report/errors.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace gui {

namespace {
constexpr auto longestAppend = 7ms;
constexpr std::size_t fewest = 50;
constexpr std::size_t most = 4'000;
} // namespace

LiveSource::LiveSource(QObject *parent)
    : AppSource(keptEvents, parent)
{
    qRegisterMetaType<watch::WatchState>();
    qRegisterMetaType<watch::EventBatch>();
    qRegisterMetaType<base::Error>();
    m_thread.setObjectName(QStringLiteral("watcher"));
    m_turn.setInterval(16ms);
    connect(&m_turn, &QTimer::timeout, this, &LiveSource::takeSome);
}

LiveSource::~LiveSource() { stop(); }

void LiveSource::stop()
{
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_thread.quit();
    m_thread.wait();
    m_watcher = nullptr;
    m_batches.clear();
    m_taken = 0;
    m_state = {};
}

void LiveSource::start(const watch::WatchOptions &options)
{
    const bool isAnother = isStarted();
    stop();
    if (isAnother)
        restart();
    m_options = options;
    m_watcher = new watch::Watcher(options); // deleted by its thread
    m_watcher->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_watcher, &watch::Watcher::start);
    connect(&m_thread, &QThread::finished, m_watcher, &QObject::deleteLater);
    connect(m_watcher, &watch::Watcher::happened, this, &LiveSource::take);
    connect(m_watcher, &watch::Watcher::stateChanged, this, &LiveSource::takeState);
    connect(m_watcher, &watch::Watcher::failed, this, &LiveSource::failed);
    m_startedAt = QDateTime::currentDateTimeUtc();
    m_since.start();
    m_thread.start();
    setChecking(m_checks);
    setPaused(false);
    emit factsChanged();
}

void LiveSource::setPaused(bool isPaused)
{
    if (isPaused && !m_isPaused)
        m_pausedAt = std::chrono::duration_cast<base::Duration>(std::chrono::nanoseconds(m_since.nsecsElapsed()));
    m_isPaused = isPaused;
    isPaused ? m_turn.stop() : m_turn.start();
    emit clockChanged();
    emit factsChanged();
}

void LiveSource::setChecking(bool checks)
{
    m_checks = checks;
    if (m_watcher)
        QMetaObject::invokeMethod(m_watcher, [watcher = m_watcher, checks] { watcher->check(checks); });
    emit factsChanged();
}

void LiveSource::take(const watch::EventBatch &batch) { m_batches.push_back(batch); }

void LiveSource::takeSome()
{
    if (m_batches.empty())
        return;
    const trace::Events &batch = *m_batches.front();
    const std::size_t end = std::min(batch.size(), m_taken + m_pieces);
    const trace::Events some(batch.begin() + std::ptrdiff_t(m_taken), batch.begin() + std::ptrdiff_t(end));
    m_taken = end;
    if (end == batch.size()) {
        m_batches.pop_front();
        m_taken = 0;
        QMetaObject::invokeMethod(m_watcher, &watch::Watcher::acknowledge);
    }
    QElapsedTimer took;
    took.start();
    append(some);
    if (std::chrono::nanoseconds(took.nsecsElapsed()) > longestAppend)
        m_pieces = std::max(fewest, m_pieces / 2);
    else if (some.size() == m_pieces)
        m_pieces = std::min(most, m_pieces * 5 / 4);
}

void LiveSource::takeState(const watch::WatchState &state)
{
    m_state = state;
    const Means now{.tap = means().tap || state.connections > 0,
                    .probe = means().probe || state.probe.connections > 0,
                    .door = means().door || state.door.requests.count > 0,
                    .isLab = false};
    if (now.tap != means().tap || now.probe != means().probe || now.door != means().door)
        know({.commands = false, .requests = now.probe || now.door, .database = now.probe, .isMeasured = true}, now);
    emit stateChanged();
    emit factsChanged();
}

QString LiveSource::name() const { return tr("My application"); }

QString LiveSource::facts() const
{
    if (!isStarted())
        return tr("not watched yet");
    QStringList parts;
    if (m_isPaused)
        parts << tr("paused: the application keeps running");
    if (!m_state.serverFault.code.isEmpty())
        parts << report::errorText(m_state.serverFault).sentence;
    if (!m_state.serverFault.code.isEmpty() && m_state.unreachable > 0)
        parts << tr("the cache server could not be reached %n time(s)", nullptr, int(m_state.unreachable));
    if (m_state.operations > 0)
        parts << tr("%1 operations, hit ratio %2")
                     .arg(countText(m_state.operations),
                          report::percentText(m_state.lookups.hits, m_state.lookups.hits + m_state.lookups.misses));
    if (m_state.unsure > 0)
        parts << tr("the counts of %n operation(s) are uncertain", nullptr, int(m_state.unsure));
    if (m_state.door.requests.count > 0)
        parts << tr("%n request(s)", nullptr, int(m_state.door.requests.count));
    if (m_state.door.refused > 0)
        parts << tr("%n request(s) refused by the web door", nullptr, int(m_state.door.refused));
    if (m_state.door.unreachable > 0)
        parts << tr("the application did not answer %n time(s)", nullptr, int(m_state.door.unreachable));
    if (m_state.probe.connections > 0)
        parts << tr("%n process(es) with the probe", nullptr, m_state.probe.connections);
    // An entry that was once found to be stale is stale for all that get it, checked or not.
    const auto stale = std::max<qint64>(m_state.probe.counts.checkedStale, log().now().totals.all.staleHits);
    if (const auto &counts = m_state.probe.counts; counts.checked() > 0)
        parts << tr("%1 of %2 answers checked, %n stale answer(s)", nullptr, int(stale))
                     .arg(countText(counts.checked()), countText(std::max(counts.eligible, counts.checked())));
    else if (m_checks)
        parts << (m_state.probe.connections > 0 ? tr("checking: open a page again")
                                                : tr("answers cannot be checked without the probe"));
    if (m_state.merged > 0)
        parts << tr("%1 too fast to be shown, only counted").arg(countText(m_state.merged));
    if (m_state.probe.counts.lost > 0)
        parts << tr("%1 probe messages lost").arg(countText(m_state.probe.counts.lost));
    if (m_state.foldedKeys > 0)
        parts << tr("keys of large families grouped");
    if (m_state.isTapping)
        parts << tr("%1 in front of %2").arg(djangoLocation(m_options, m_state.tapPort), m_options.target->toString());
    if (m_state.doorPort != 0)
        parts << tr("%1 in front of %2")
                     .arg(webAddress(m_options, m_state.doorPort), m_options.web->application.toString());
    return parts.join(QStringLiteral(" · "));
}

base::Instant LiveSource::now() const
{
    if (isInThePast() || !isStarted())
        return moment().time;
    return base::Instant(
        m_isPaused ? m_pausedAt
                   : std::chrono::duration_cast<base::Duration>(std::chrono::nanoseconds(m_since.nsecsElapsed())));
}

QString djangoLocation(const watch::WatchOptions &options, quint16 port)
{
    const QString host = options.listen.host.contains(u':') ? u'[' + options.listen.host + u']' : options.listen.host;
    const bool isMemcached = options.target && options.target->protocol == tap::Target::Protocol::Memcached;
    return isMemcached
        ? QStringLiteral("%1:%2").arg(host).arg(port)
        : QStringLiteral("redis://%1:%2/%3").arg(host).arg(port).arg(options.target ? options.target->url.database : 0);
}

QString webAddress(const watch::WatchOptions &options, quint16 port)
{
    const QString host = options.web ? options.web->listen.host : QString();
    return QStringLiteral("http://%1:%2/").arg(host.contains(u':') ? u'[' + host + u']' : host).arg(port);
}

QString probeAddress(quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); }

} // namespace gui
