#pragma once

#include "tap/exchange.h"
#include "tap/stream.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace tap {

class Link;

// Something that waits for a socket of the relay's loop.
class Waiter {
public:
    virtual ~Waiter() = default;
    virtual void ready(quint32 events) = 0; // EPOLLIN …
};

// Accepts connections and hands every byte on, unchanged and in order, both ways: what is read is written first and
// only then shown to the conversation. What the other end does not take is not read any further, so each direction
// holds at most one piece. A thread of its own runs it.
class Relay {
public:
    struct Options {
        Target target;
        ListenAddress listen;
        std::size_t pieceSize = 64 * 1024;
    };
    // Makes the reader of a connection; called on the relay's thread.
    using MakeConversation = std::function<std::unique_ptr<Conversation>(Client client)>;

    Relay(Options options, MakeConversation make);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    base::Result<void> open(); // errors: "tap.listenFailed" {address, why}, "tap.resolve", "tap.tls"
    quint16 port() const { return m_port; } // the one that was taken, when 0 was asked for

    // Until stop(); calls `tick` about every `interval`.
    void run(std::chrono::milliseconds interval, const std::function<void(Moment)> &tick);
    void runUntil(Moment end, const std::function<bool()> &isDone); // further, after it was stopped
    void stop(); // from any thread and from signal handlers

    Stream connectToTarget(); // a further connection, for questions of our own
    void watch(int descriptor, quint32 events, Waiter *waiter); // changes it where it is watched already
    void unwatch(int descriptor);

    qint64 connections() const { return m_accepted; }
    std::size_t openConnections() const { return m_links.size(); }
    qint64 refused() const { return m_refused; } // the server could not be reached
    qint64 heldBytes() const; // what one end has sent and the other not yet taken

private:
    friend class Link;
    class Acceptor;
    class Waker;

    void turn(std::chrono::milliseconds longest);
    void accept();
    void retire(Link *link);
    const Address *addressToTry(std::size_t attempt) const;

    const Options m_options;
    const MakeConversation m_make;
    std::vector<Address> m_addresses;
    std::size_t m_goodAddress = 0;
    TlsContext m_tls;
    int m_epoll = -1;
    int m_listener = -1;
    int m_wake = -1;
    quint16 m_port = 0;
    bool m_isStopping = false;
    bool m_acceptsLater = false; // out of descriptors
    qint64 m_accepted = 0;
    qint64 m_refused = 0;
    std::vector<char> m_piece;
    std::unique_ptr<Acceptor> m_acceptor;
    std::unique_ptr<Waker> m_waker;
    std::unordered_map<Link *, std::unique_ptr<Link>> m_links;
    std::vector<std::unique_ptr<Link>> m_retired;
};

} // namespace tap
