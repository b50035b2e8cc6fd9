#pragma once

#include "tap/relay.h"

namespace tap {

// A connection of our own to the server behind a relay, for questions. Its addresses are tried in turn.
class OwnConnection final : public Waiter {
public:
    // Gets all that has come and was not taken from it yet, and removes what it takes.
    using Taker = std::function<void(std::string &bytes)>;

    OwnConnection(Relay &relay, Taker taker); // borrowed
    ~OwnConnection() override;
    OwnConnection(const OwnConnection &) = delete;
    OwnConnection &operator=(const OwnConnection &) = delete;

    void send(const std::string &bytes);
    void ready(quint32 events) override;

    bool isOpen() const { return m_stream.isOpen(); } // or is being made
    bool isReached() const { return m_stream.isReached(); } // whatever becomes of TLS
    bool isConnected() const { return m_isConnected; } // or was
    bool isTlsFailure() const { return m_isTlsFailure; }
    QString failure() const { return m_failure; } // why it could not be made

private:
    void connect();
    void flush();
    void read();
    void close();

    Relay &m_relay;
    const Taker m_taker;
    Stream m_stream;
    std::size_t m_attempt = 0; // which address
    std::string m_out;
    std::string m_in;
    bool m_isConnected = false;
    bool m_isTlsFailure = false;
    QString m_failure;
};

} // namespace tap
