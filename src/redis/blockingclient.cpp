#include "redis/blockingclient.h"

#include <QtCore/QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace redis {

namespace {

constexpr std::chrono::milliseconds betweenLooks(50); // whether somebody stops the exchange

std::chrono::milliseconds nextLook(const QDeadlineTimer &deadline)
{
    return std::min(betweenLooks, std::chrono::milliseconds(deadline.remainingTime()));
}

} // namespace

BlockingClient::BlockingClient(ConnectionOptions options, ExchangeLimits limits)
    : m_options(resolved(std::move(options)))
    , m_limits(std::move(limits))
{
}

void BlockingClient::hurry(std::chrono::milliseconds limit)
{
    m_end = QDeadlineTimer(limit);
    m_limits.isStopped = {};
}

BlockingClient::~BlockingClient() { disconnect(); }

base::Result<Reply> BlockingClient::run(const Command &command)
{
    auto replies = run(QList<Command>{command});
    if (!replies)
        return tl::unexpected(replies.error());
    Reply &reply = replies->front();
    if (reply.isError())
        return tl::unexpected(replyError(reply, command.constFirst()));
    return std::move(reply);
}

base::Result<std::vector<Reply>> BlockingClient::run(const QList<Command> &pipeline)
{
    // What the server said while nobody listened: usually that it has closed.
    if (m_open)
        m_transport->wait(std::chrono::milliseconds(0));
    if (!m_open || m_lost) {
        if (auto connected = connect(); !connected)
            return tl::unexpected(connected.error());
    }
    for (const Command &command : pipeline) {
        if (!m_guard.permits(command))
            return tl::unexpected(m_guard.refusal(command));
    }
    return exchange(pipeline, m_options.commandLimit);
}

void BlockingClient::disconnect()
{
    if (m_transport)
        m_transport->abort();
    m_transport.reset();
    m_reader.reset();
    m_open = false;
    m_lost.reset();
}

base::Result<void> BlockingClient::connect()
{
    disconnect();
    m_transport = makeTransport(m_options.url, m_options.tls);
    QObject::connect(m_transport.get(), &Transport::phaseChanged, m_transport.get(),
                     [this](Transport::Phase phase) { m_open = phase == Transport::Phase::Open; });
    QObject::connect(m_transport.get(), &Transport::lost, m_transport.get(),
                     [this](const base::Error &error) { m_lost = error; });
    const QDeadlineTimer deadline = std::min(QDeadlineTimer(m_options.connectLimit), m_end);
    m_transport->open();
    while (!m_open && !m_lost && !deadline.hasExpired()) {
        if (auto stopped = interruption())
            return abandon(*stopped);
        m_transport->wait(nextLook(deadline));
    }
    if (m_lost)
        return abandon(*m_lost);
    if (!m_open)
        return abandon({"redis.connect.timeout", {m_options.url.toString(), u"Connecting"_s}});

    const Handshake handshake(m_options);
    const auto replies = exchange(handshake.commands(), m_options.connectLimit);
    if (!replies)
        return tl::unexpected(replies.error());
    auto guard = handshake.judge(*replies);
    if (!guard)
        return abandon(guard.error());
    m_guard = std::move(*guard);
    return {};
}

base::Result<std::vector<Reply>> BlockingClient::exchange(const QList<Command> &pipeline,
                                                          std::chrono::milliseconds limit)
{
    QByteArray wire;
    for (const Command &command : pipeline)
        appendFormatted(wire, command);
    m_transport->write(wire);

    std::vector<Reply> replies;
    const QDeadlineTimer deadline = std::min(QDeadlineTimer(limit), m_end);
    qint64 received = 0;
    while (qsizetype(replies.size()) < pipeline.size()) {
        const QString asked = QString::fromLatin1(pipeline.at(qsizetype(replies.size())).constFirst());
        const auto tooLarge = [&](const QString &megabytes) {
            return base::Error{"redis.tooLarge", {m_options.url.toString(), asked, megabytes}};
        };
        const QString most = QString::number(m_limits.bytes / (1024 * 1024));
        auto reply = m_reader.next();
        if (!reply)
            return abandon(reply.error().code == "redis.tooLarge" ? tooLarge(reply.error().args.value(0, most))
                                                                  : reply.error());
        if (*reply) {
            replies.push_back(std::move(**reply));
            continue;
        }
        if (auto stopped = interruption())
            return abandon(*stopped);
        if (const QByteArray bytes = m_transport->readAll(); !bytes.isEmpty() && !deadline.hasExpired()) {
            received += bytes.size();
            if (received > m_limits.bytes)
                return abandon(tooLarge(most));
            m_reader.feed(bytes);
            continue;
        }
        if (m_lost)
            return abandon(*m_lost);
        if (deadline.hasExpired())
            return abandon({m_reader.isInsideReply() ? QByteArray("redis.slow") : QByteArray("redis.silent"),
                            {m_options.url.toString(), asked}});
        m_transport->wait(nextLook(deadline));
    }
    return replies;
}

std::optional<base::Error> BlockingClient::interruption() const
{
    if (QThread::currentThread()->isInterruptionRequested())
        return base::Error{"redis.interrupted", {m_options.url.toString()}};
    if (!m_limits.isStopped || !m_limits.isStopped())
        return {};
    return base::Error{"redis.stopped", {m_options.url.toString()}};
}

// The answers of what was sent are not to be taken for those of what is sent next.
tl::unexpected<base::Error> BlockingClient::abandon(base::Error error)
{
    disconnect();
    return tl::unexpected(std::move(error));
}

} // namespace redis
