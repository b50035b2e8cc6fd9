#pragma once

#include "tap/exchange.h"
#include "tap/listener.h"

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace tap {

class Link;

// Accepts connections and forwards every byte, unchanged and in order, in both directions: data is written first and
// only then passed to the conversation. Nothing more is read until the other end has accepted it, so each direction
// holds at most one piece. Lives on a loop.
class Relay {
public:
    struct Options {
        Target target;
        ListenAddress listen;
        std::size_t pieceSize = 64 * 1024;
    };
    // Makes the reader of a connection; called on the relay's thread.
    using MakeConversation = std::function<std::unique_ptr<Conversation>(Client client)>;

    Relay(Loop &loop, Options options, MakeConversation make);
    ~Relay();
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    base::Result<void> open(); // errors: "tap.listenFailed" {address, why}, "tap.resolve", "tap.tls"
    quint16 port() const { return m_listener.port(); }

    // A further connection, for questions of our own, to one address after the other; none: there are no more. What has
    // answered is tried first from then on.
    std::optional<Stream> connectToTarget(std::size_t attempt);
    void preferAddress(std::size_t attempt);
    void watch(int descriptor, quint32 events, Waiter *waiter) { m_loop.watch(descriptor, events, waiter); }
    void unwatch(int descriptor) { m_loop.unwatch(descriptor); }

    qint64 connections() const { return m_accepted; }
    std::size_t openConnections() const { return m_links.size(); }
    qint64 refused() const { return m_refused; } // the server could not be reached
    qint64 heldBytes() const; // what one end has sent and the other not yet taken

private:
    friend class Link;

    void accept(Stream stream, QByteArray address);
    void retire(Link *link);
    const Address *addressToTry(std::size_t attempt) const;

    Loop &m_loop;
    const Options m_options;
    const MakeConversation m_make;
    std::vector<Address> m_addresses;
    std::size_t m_goodAddress = 0;
    TlsContext m_tls;
    Listener m_listener;
    qint64 m_accepted = 0;
    qint64 m_refused = 0;
    std::vector<char> m_piece;
    std::unordered_map<Link *, std::unique_ptr<Link>> m_links;
    std::vector<std::unique_ptr<Link>> m_retired;
};

} // namespace tap
