#pragma once

#include "door/messagereader.h"
#include "tap/listener.h"

#include <deque>

namespace door {

class Door;

// A browser's connection and its own connection to the application. Everything is forwarded in order and unchanged,
// except for Host, Origin and Referer of requests and Location and Cache-Status of responses. A side is not read
// until the other has accepted the pending data, so each direction holds at most one piece and one head.
class Passage {
public:
    Passage(Door &door, tap::Stream client);
    ~Passage();

    void begin(); // may retire it
    void tick(tap::Moment now);
    void closeStreams();
    std::size_t heldBytes() const { return m_up.bytes.size() + m_down.bytes.size() + m_unread.size(); }

private:
    struct End final : tap::Waiter {
        void ready(quint32 events) override { passage->ready(*this, events); }
        Passage *passage = nullptr;
        tap::Stream stream;
        quint32 watched = 0;
        bool hasEnded = false; // nothing more comes
        bool isShut = false; // was told that nothing more comes
    };
    struct Outgoing { // what one end is still to take
        std::string bytes;
        std::size_t taken = 0;

        bool isHolding() const { return taken < bytes.size(); }
    };
    struct Pending { // handed on, without a whole response
        quint32 number = 0;
        bool isHead = false;
        bool asksUpgrade = false;
        std::string host; // by which the browser knows the door
        std::string told; // by which the application is asked
        int status = 0; // once the response has begun
    };
    enum class Mode : quint8 {
        Reading,
        Raw, // after 101: both ways, unread
        Unreadable, // the application's response is not HTTP/1: it is forwarded, and then the connection ends
        Refused, // nothing more is taken from the browser
    };

    void ready(End &end, quint32 events);
    void settle();
    bool connect();
    void connectAndSend();
    void connected();
    bool readsClient() const;
    bool isLeaving() const; // further data from the browser is discarded
    bool readClient(); // false: the passage is over
    void readServer();
    void takeRequests(std::string_view bytes);
    bool takesRequests() const;
    void beginRequest();
    void renameOrigins(Head &head, const Pending &pending) const;
    void takeResponses(std::string_view bytes, tap::Moment now);
    bool dropSurplus(std::string_view &bytes); // whether something was
    void beginResponse();
    void endResponse(tap::Moment now);
    void serverEnded();
    void dropServer();
    void refuse(int status, const base::Error &error);
    void answer(int status, const base::Error &error, bool hasBody);
    void endAll(int status); // rows of what has no response
    bool flush(End &to, Outgoing &outgoing, bool isLast);
    void watch(End &end, quint32 events);
    void updateInterest();
    void retire();

    Door &m_door;
    End m_client;
    End m_server;
    Outgoing m_up;
    Outgoing m_down;
    std::string m_unread; // of the browser, while its next request has to wait
    MessageReader m_requests{HTTP_REQUEST};
    MessageReader m_responses{HTTP_RESPONSE};
    std::deque<Pending> m_pending;
    std::size_t m_surplus = 0; // bytes of a body that may follow the answer to HEAD, against the protocol
    bool m_isDropping = false; // they do
    Mode m_mode = Mode::Reading;
    std::size_t m_attempt = 0; // which address
    bool m_isConnecting = false;
    bool m_isConnected = false;
    bool m_hasAnswered = false; // the application, on this connection
    QString m_tlsFailure; // why an address that was reached cannot be used
    bool m_isOver = false;
    int m_refusal = 0; // the status that is to follow the responses that are awaited
    base::Error m_why;
    tap::Moment m_since; // of what has a limit in time
};

} // namespace door
