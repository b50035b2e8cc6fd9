#include "watch/watcher.h"

#include "tap/frameworkkeys.h"

#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>

#include <algorithm>

using namespace std::chrono_literals;

namespace watch {

namespace {

constexpr auto turn = 20ms;
constexpr auto stateTurn = 250ms;
constexpr int mostOutstanding = 2;

qint64 posixMicroseconds()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(sinceEpoch).count();
}

} // namespace

Watcher::Watcher(WatchOptions options)
    : m_options(std::move(options))
    , m_began(tap::Moment::clock::now())
    , m_world(posixMicroseconds())
    , m_joiner(m_world)
    , m_requests(&m_feed,
                 [](std::string_view key) {
                     return !tap::frameworkOf(QByteArrayView(key.data(), qsizetype(key.size()))).isEmpty();
                 })
    , m_timer(this)
    , m_stateTimer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &Watcher::tick);
    connect(&m_stateTimer, &QTimer::timeout, this, &Watcher::tellState);
}

Watcher::~Watcher() = default;

// Who watches is shown the address, so any will do where the usual one is taken, as by another window.
tap::ListenAddress Watcher::freeAddress(tap::ListenAddress wanted)
{
    QTcpServer trial;
    if (!trial.listen(QHostAddress(wanted.host), wanted.port)
        && trial.serverError() == QAbstractSocket::AddressInUseError) {
        emit failed({"watch.portInUse", {QString::number(wanted.port)}});
        wanted.port = 0;
    }
    return wanted;
}

void Watcher::start()
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (m_options.web) {
        door::Options web = *m_options.web;
        web.listen = freeAddress(web.listen);
        m_door = std::make_unique<door::Door>(std::move(web), m_requests);
    }
    if (m_options.target)
        startTap();
    if (m_door && !m_tap)
        startDoor();
    m_probes = std::make_unique<ProbeListener>(m_world, [this](Happenings message) {
        drain(); // what the tap has seen of it is there by now
        if (isFull())
            ++m_merged;
        else
            m_joiner.add(std::move(message));
    });
    const quint16 probePort = freeAddress({.port = m_options.probePort}).port;
    if (const auto listens = m_probes->listen(probePort); !listens) {
        m_probes.reset();
        emit failed(listens.error());
    }
    const bool isMemcached = m_options.target && m_options.target->protocol == tap::Target::Protocol::Memcached;
    if (m_options.target)
        m_chronicle.setDatabase(m_options.target->url.database);
    if (m_options.target)
        m_chronicle.tell({}, "backend", {{"kind", isMemcached ? "memcached" : "redis"}, {"shared", "1"}}, m_ready);
    m_timer.start(turn);
    m_stateTimer.start(stateTurn);
    tellState();
}

void Watcher::startTap()
{
    const tap::ListenAddress listen = freeAddress(m_options.listen);
    const auto start = [this, &listen](door::Door *guest) {
        tap::Observer *observer = &m_feed;
        if (guest)
            observer = &m_requests;
        m_tap = std::make_unique<tap::Tap>(tap::Tap::Options{.target = *m_options.target, .listen = listen}, observer,
                                           guest);
        auto began = m_tap->start();
        if (!began)
            m_tap.reset();
        return began;
    };
    if (const auto began = start(m_door.get()); !began) {
        emit failed(began.error());
        if (m_door && m_door->port() == 0) { // it is the door's fault, and the tap is of use without it
            m_door.reset();
            if (const auto alone = start(nullptr); !alone)
                emit failed(alone.error());
        }
    }
    if (m_tap)
        m_world.setTapPort(m_tap->port());
}

void Watcher::startDoor()
{
    if (const auto began = m_door->start(); !began) {
        m_door.reset();
        emit failed(began.error());
    }
}

trace::Instant Watcher::now() const
{
    return trace::Instant(std::chrono::duration_cast<trace::Duration>(tap::Moment::clock::now() - m_began));
}

void Watcher::drain()
{
    if (!m_tap && !m_door)
        return;
    m_feed.take(m_batch);
    m_merged += m_batch.mergedOperations;
    for (const tap::Batch::Entry &entry : m_batch.entries) {
        if (entry.what == tap::Batch::What::Explained) {
            const tap::Batch::Key &key = m_batch.keys[entry.firstKey];
            Happening gone;
            gone.event.kind = trace::EventKind::EntryEnded;
            gone.event.time =
                trace::Instant(std::chrono::duration_cast<trace::Duration>(entry.operation.ended - m_began));
            const std::string_view name = m_batch.text(key.name);
            gone.event.key = QByteArray(name.data(), qsizetype(name.size()));
            gone.event.reason = missReasonOf(key.use.reason);
            gone.database = entry.operation.database;
            if (gone.event.reason != trace::MissReason::None && !isFull())
                m_joiner.add(Happenings{gone});
        } else if (entry.what == tap::Batch::What::Operation) {
            if (isFull()) {
                ++m_merged;
                continue;
            }
            for (Passed &passed : passedOf(m_batch, entry, m_began)) {
                passed.seesRequests = m_requestsSeen;
                m_joiner.add(std::move(passed));
            }
        } else if (entry.what == tap::Batch::What::RequestBegun || entry.what == tap::Batch::What::RequestEnded) {
            m_requestsSeen = true;
            m_joiner.addRequest(requestOf(m_batch, entry, m_began));
        }
    }
}

void Watcher::tick()
{
    drain();
    const bool hasProbe = m_probes && m_probes->state().connections > 0;
    for (const Happening &happening : m_joiner.release(now(), hasProbe))
        m_chronicle.take(happening, m_ready);
    m_chronicle.advance(now() - (hasProbe ? trace::Duration(4s) : trace::Duration(0)), m_ready);
    give();
}

void Watcher::give()
{
    while (m_outstanding < mostOutstanding && m_given < m_ready.size()) {
        const std::size_t end = std::min(m_ready.size(), m_given + batchSize);
        auto batch = std::make_shared<trace::Events>(std::make_move_iterator(m_ready.begin() + std::ptrdiff_t(m_given)),
                                                     std::make_move_iterator(m_ready.begin() + std::ptrdiff_t(end)));
        m_given = end;
        ++m_outstanding;
        emit happened(batch);
    }
    if (m_given == m_ready.size() || m_given > mostReady) {
        m_ready.erase(m_ready.begin(), m_ready.begin() + std::ptrdiff_t(m_given));
        m_given = 0;
    }
}

void Watcher::acknowledge()
{
    --m_outstanding;
    give();
}

void Watcher::check(bool on)
{
    if (m_probes)
        m_probes->check(on);
}

void Watcher::tellState()
{
    WatchState state;
    if (m_tap) {
        const tap::Snapshot snapshot = m_tap->snapshot();
        state.isTapping = true;
        state.tapPort = m_tap->port();
        state.clients = snapshot.open;
        state.connections = snapshot.connections;
        state.serverFault = snapshot.serverFault;
        state.unreachable = snapshot.refused;
        state.operations = snapshot.totals.operations;
        state.unsure = snapshot.totals.unsure;
        state.server = snapshot.totals.server;
        state.lookups = snapshot.totals.lookups;
    }
    if (m_door) {
        state.hasDoor = true;
        state.doorPort = m_door->port();
        state.door = m_door->snapshot();
    }
    if (m_probes) {
        state.probePort = m_probes->port();
        state.probe = m_probes->state();
    }
    state.processes = m_world.processes();
    state.joined = m_joiner.joined();
    state.merged = m_merged;
    state.foldedKeys = m_chronicle.foldedKeys();
    emit stateChanged(state);
}

} // namespace watch
