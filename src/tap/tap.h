#pragma once

#include "tap/feed.h"
#include "tap/ledger.h"
#include "tap/relay.h"

#include <thread>

namespace tap {

class ScriptLibrary;
class ServerCheck;
class ServerWatch;

// A connection that is handed on without being read, from some moment on.
struct Unread {
    QByteArray address;
    QByteArray why; // "binary", "protocol", "pipeline", "replication", "watch"
};

struct Snapshot {
    Totals totals;
    std::chrono::microseconds median{0};
    std::chrono::microseconds p99{0};
    qint64 connections = 0; // since the beginning
    qint64 open = 0;
    qint64 refused = 0; // the server could not be reached
    qint64 unread = 0;
    std::vector<Unread> firstUnread;
    qint64 keys = 0; // that are known by name
    qint64 forgottenKeys = 0;
    bool isServerUsable = false; // as its URL says, see ServerCheck
    base::Error serverFault; // why not
    bool isNotified = false; // the server tells of expired and evicted keys
    ServerFigures serverFirst; // what it counts itself, with other clients
    ServerFigures serverLast;
};

// The proxy in front of a cache, on its own thread.
class Tap {
public:
    struct Options {
        Target target;
        ListenAddress listen;
        bool asksServer = true; // connections of our own, see ServerCheck and ServerWatch
    };

    // `observer` is notified of the traffic; `guest` lives on the same thread, so that both see one order.
    explicit Tap(Options options, Observer *observer = nullptr, Guest *guest = nullptr); // borrowed
    ~Tap(); // stops

    base::Result<void> start(); // errors: see Relay::open; those of the guest
    void stop(); // its connections are closed
    bool isRunning() const { return m_thread.joinable(); }
    quint16 port() const;
    Moment began() const { return m_began; }

    Snapshot snapshot() const; // at most a tenth of a second old; exact once it is stopped
    const Ledger &ledger() const; // only while it is stopped

private:
    class Readers;

    void run();
    void publish();

    const Options m_options;
    Guest *const m_guest;
    Ledger m_ledger;
    std::unique_ptr<Readers> m_readers;
    std::unique_ptr<Loop> m_loop;
    std::unique_ptr<Relay> m_relay;
    std::unique_ptr<ServerCheck> m_check;
    std::unique_ptr<ServerWatch> m_watch;
    Moment m_began;
    std::thread m_thread;
    mutable std::mutex m_mutex; // of what follows
    Snapshot m_snapshot;
};

} // namespace tap
