#pragma once

#include "tap/relay.h"

namespace tap {

// One connection of the application with its own to the server.
class Link {
public:
    Link(Relay &relay, Stream client, std::unique_ptr<Conversation> conversation);
    ~Link();

    void connect(); // may retire the link
    void closeStreams();
    qint64 heldBytes() const { return qint64(m_up.held.size() + m_down.held.size()); }

private:
    // What goes one way.
    struct Direction {
        Stream *from = nullptr;
        Stream *to = nullptr;
        std::string held; // read, but not taken yet by the other end
        std::size_t taken = 0; // of it
        bool ended = false; // nothing more comes
        bool isShut = false; // and the other end was told

        bool isHolding() const { return taken < held.size(); }
    };
    struct Side final : Waiter {
        void ready(quint32 events) override { link->ready(*this, events); }
        Link *link = nullptr;
        Stream stream;
        quint32 watched = 0;
        bool isServer = false;
    };

    void ready(Side &side, quint32 events);
    void finishConnecting();
    bool pump(Direction &direction); // false: the link is over
    bool flush(Direction &direction);
    bool breakOff(Direction &direction);
    void end(Direction &direction);
    void updateInterest();
    void watch(Side &side, quint32 events);
    void fail();

    Relay &m_relay;
    Side m_client;
    Side m_server;
    Direction m_up;
    Direction m_down;
    std::unique_ptr<Conversation> m_conversation;
    std::size_t m_attempt = 0;
    bool m_isConnected = false;
    bool m_isOver = false;
};

} // namespace tap
