#pragma once

#include "redis/link.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <deque>

namespace redis {

// One asynchronous connection, on the thread that it lives on. It reconnects indefinitely, with increasing delays,
// unless the error needs user action (a wrong password, a certificate): then it is Idle.
//
// Errors beside those of Transport and Handshake: "redis.connect.timeout" (with the state in which), "redis.silent" (no
// byte of an answer within the limit), "redis.slow" (an unfinished one, or a pipeline as a whole), "redis.tooLarge" (a
// reply beyond the limit in bytes), "redis.protocol", "redis.tooDeep",
// "redis.wrongProtocol" (what answered is no Redis), "redis.tlsExpected", "redis.closedAtOnce", "redis.notReady",
// "redis.readOnly".
class Connection : public Link {
    Q_OBJECT

public:
    using TransportFactory = std::function<std::unique_ptr<Transport>()>;

    explicit Connection(const ConnectionOptions &options, QObject *parent = nullptr);
    Connection(ConnectionOptions options, TransportFactory factory, QObject *parent = nullptr);
    ~Connection() override; // handlers that wait are dropped, not called

    void open() override;
    void close() override;
    void retryNow() override;

    Security security() const override { return m_security; }
    QList<Connection *> nodes() override { return {this}; }
    QString peer() const { return m_transport ? m_transport->peer() : QString(); } // the address at the other end
    const CommandGuard &guard() const { return m_guard; }
    std::chrono::milliseconds backoff() const { return m_backoff; } // the pause of the present Backoff
    quint64 bytesRead() const { return m_bytesRead; }

    using Link::send;
    void send(const QList<Command> &pipeline, QObject *context, PipelineHandler handler) override;

signals:
    void pushed(const redis::Reply &reply); // a message, an invalidation, a line of MONITOR: not a reply

private:
    struct Pending {
        QList<Command> commands;
        std::vector<Reply> replies;
        QPointer<QObject> context;
        PipelineHandler handler;
        QElapsedTimer since = {}; // since its first reply was due
    };

    void start();
    void followPhase(Transport::Phase phase);
    void shakeHands();
    void finishHandshake(const base::Result<std::vector<Reply>> &replies);
    void read();
    void take(Reply reply);
    bool isPush(const Reply &reply) const;
    void count(const Pending &done);
    void enqueue(const QList<Command> &pipeline, QObject *context, PipelineHandler handler);
    void checkLimits();
    QByteArray pendingName() const; // of the command that is waited for
    base::Error tooLarge(const QString &megabytes = {}) const; // empty = as configured
    void fail(base::Error error);
    base::Error partingWords() const;
    void dropTransport();
    void failPending(const base::Error &error);

    const TransportFactory m_factory;
    std::unique_ptr<Transport> m_transport;
    ReplyReader m_reader;
    CommandGuard m_guard = CommandGuard::readOnlyUnasked();
    std::deque<Pending> m_pending; // in the order sent; the first is being answered
    Security m_security = Security::Plain;
    bool m_answered = false; // since the connection came up, something that Redis may say
    bool m_monitoring = false;
    qint64 m_unfinished = 0; // bytes of the reply that is not whole
    quint64 m_bytesRead = 0;
    std::chrono::milliseconds m_backoff{0};
    QElapsedTimer m_dueSince; // since when the next reply is due: the one before it came, or its command was sent
    QTimer m_limits;
    QTimer m_retry;
};

} // namespace redis
