#pragma once

#include "door/options.h"
#include "door/requests.h"
#include "tap/listener.h"

#include <mutex>
#include <thread>
#include <unordered_map>

namespace door {

class Passage;

struct Snapshot {
    qint64 connections = 0; // of browsers, since the beginning
    qint64 open = 0;
    qint64 underWay = 0;
    PathTallies requests;
    qint64 refused =
        0; // requests that the door has answered with 400: not valid, too long, or read differently by servers
    qint64 unreachable = 0; // requests for which the application could not be reached
    qint64 unreadable = 0; // connections whose responses could not be read, and were handed on
    qint64 ownOperations = 0; // of the cache, that belong to one request
    qint64 sharedOperations = 0;
    qint64 otherOperations = 0;
    qint64 heldBytes = 0; // data sent by one end that the other has not yet accepted
};

// The HTTP proxy in front of an application. It runs on the loop of a tap, so that requests and their
// cache operations are seen in one order, or on its own thread.
class Door final : public tap::Guest {
public:
    static constexpr std::size_t mostConnections = 4'096; // who comes then waits

    Door(Options options, Requests &requests); // borrowed
    ~Door() override; // stops

    // Without a tap. Errors: "door.listenFailed" {address, why}, "tap.resolve" {host, why}, "door.tlsFiles" {why},
    // file.cannotRead {file, why}.
    base::Result<void> start();
    void stop();

    base::Result<void> open(tap::Loop &loop) override; // the same errors
    void tick(tap::Moment now) override;
    void close() override;

    quint16 port() const { return m_port; }
    QByteArray address() const; // "127.0.0.1:6392"
    const Options &options() const { return m_options; }
    Snapshot snapshot() const; // at most a tenth of a second old; exact once it is stopped
    const Requests &requests() const { return m_requests; } // only while it is stopped

private:
    friend class Passage;

    void accept(tap::Stream stream);
    void retire(Passage *passage);
    void publish();
    const tap::Address *addressToTry(std::size_t attempt) const;

    const Options m_options;
    Requests &m_requests;
    std::vector<tap::Address> m_addresses;
    std::size_t m_goodAddress = 0;
    tap::TlsContext m_tls; // of an application that speaks HTTPS
    std::unique_ptr<tap::Loop> m_ownLoop;
    std::thread m_thread;
    tap::Loop *m_loop = nullptr;
    std::unique_ptr<tap::Listener> m_listener;
    quint16 m_port = 0;
    std::vector<char> m_piece;
    std::unordered_map<Passage *, std::unique_ptr<Passage>> m_passages;
    std::vector<std::unique_ptr<Passage>> m_retired;
    tap::Moment m_lastCheck;
    const std::chrono::milliseconds m_checkInterval;
    qint64 m_accepted = 0;
    qint64 m_refused = 0;
    qint64 m_unreachable = 0;
    qint64 m_unreadable = 0;
    mutable std::mutex m_mutex; // of what follows
    Snapshot m_snapshot;
};

} // namespace door
