#pragma once

#include "door/door.h"
#include "tap/tap.h"
#include "watch/joiner.h"
#include "watch/probelistener.h"

#include <QtCore/QTimer>

#include <memory>
#include <optional>

namespace watch {

struct WatchOptions {
    std::optional<tap::Target> target; // of the cache; none: the probe alone
    // Where the tap, the probe's listener and the web door listen; any free port where that is in use, WatchState has
    // it.
    tap::ListenAddress listen{};
    quint16 probePort = ProbeListener::usualPort;
    std::optional<door::Options> web{};
};

// The totals so far, exact even if the views could not keep up.
struct WatchState {
    bool isTapping = false;
    quint16 tapPort = 0;
    quint16 probePort = 0; // 0: it could not be listened on
    qint64 clients = 0; // connections of the application that are open now
    qint64 connections = 0; // since the beginning
    base::Error serverFault; // why the cache server cannot be used; empty = nothing is known
    qint64 unreachable = 0; // connections for which the cache server could not be reached
    qint64 operations = 0;
    qint64 unsure = 0; // of those: the answer does not tell what the server counted
    tap::Counts server; // as the server counts
    tap::Counts lookups; // as the application sees them
    bool hasDoor = false;
    quint16 doorPort = 0;
    door::Snapshot door;
    ProbeListener::State probe;
    int processes = 0;
    qint64 joined = 0; // operations that both have seen
    qint64 merged = 0; // operations that came faster than they could be shown, and were only counted
    qint64 foldedKeys = 0;
};

using EventBatch = std::shared_ptr<const trace::Events>;

// Watches an application through the tap and the probe, on the thread that it is moved to. Events come in batches, and
// the next only when the previous one was acknowledged; a slow receiver gets counts instead of events.
class Watcher : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t batchSize = 2'000;
    static constexpr std::size_t mostReady = 40'000; // events that wait to be taken

    explicit Watcher(WatchOptions options);
    ~Watcher() override; // the application's connections are dropped

public slots:
    void start();
    void acknowledge(); // a batch was taken
    void check(bool on);

signals:
    void failed(const base::Error &error); // it may go on with what is left
    void happened(const watch::EventBatch &events);
    void stateChanged(const watch::WatchState &state); // a few times a second, where there is something new

private:
    void tick();
    void drain();
    tap::ListenAddress freeAddress(tap::ListenAddress wanted);
    void startTap();
    void startDoor();
    void give();
    void tellState();
    trace::Instant now() const;
    bool isFull() const { return m_ready.size() - m_given + m_joiner.waiting() > mostReady; }

    const WatchOptions m_options;
    tap::Moment m_began;
    ProbeWorld m_world;
    Joiner m_joiner;
    Chronicle m_chronicle;
    tap::Feed m_feed;
    tap::Batch m_batch;
    door::Requests m_requests;
    std::unique_ptr<door::Door> m_door;
    std::unique_ptr<tap::Tap> m_tap; // before the door that may live on it
    std::unique_ptr<ProbeListener> m_probes;
    trace::Events m_ready;
    std::size_t m_given = 0; // of those
    int m_outstanding = 0; // batches that were not acknowledged
    qint64 m_merged = 0;
    bool m_requestsSeen = false; // by the door
    QTimer m_timer;
    QTimer m_stateTimer;
};

} // namespace watch

Q_DECLARE_METATYPE(watch::WatchState)
Q_DECLARE_METATYPE(watch::EventBatch)
