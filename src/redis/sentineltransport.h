#pragma once

#include "redis/resp.h"
#include "redis/transport.h"

#include <QtCore/QTimer>

namespace redis {

// The way to the primary that Sentinels know: asks one after the other for its address, then is the stream to it. It is
// asked anew at each attempt to connect, and Sentinel cuts the clients of a primary that is one no longer, so a
// Connection follows a failover (https://redis.io/docs/reference/sentinel-clients). Errors:
// "redis.sentinel.unreachable" {primary, why of the last}, "redis.sentinel.unknown" {primary}.
class SentinelTransport final : public Transport {
    Q_OBJECT

public:
    explicit SentinelTransport(Url url);
    ~SentinelTransport() override;

    void open() override;
    void write(const QByteArray &bytes) override;
    QByteArray readAll() override;
    void abort() override;
    void wait(std::chrono::milliseconds limit) override;

private:
    void askNext();
    void readAnswer();
    bool asksForEntry() const { return !m_url.sentinelPassword.isEmpty(); }
    void goTo(const Url::Place &told);
    void use(const Url::Place &place);

    const Url m_url;
    qsizetype m_asked = 0; // Sentinels
    bool m_isKnown = false; // the primary's address: m_transport goes there
    bool m_someAnswered = false;
    bool m_isLetIn = false; // by the Sentinel that is asked
    bool m_isShutOut = false; // by some
    qsizetype m_heard = 0; // bytes of it
    base::Error m_lastWhy;
    std::unique_ptr<Transport> m_transport;
    ReplyReader m_reader;
    QTimer m_limit; // of one Sentinel
};

} // namespace redis
