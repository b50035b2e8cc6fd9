#include "redis/connection.h"

#include <QtCore/QMetaEnum>
#include <QtCore/QThread>

using namespace Qt::StringLiterals;

namespace redis {

namespace {

Connection::TransportFactory defaultFactory(const ConnectionOptions &options)
{
    return [url = options.url, tls = options.tls] { return makeTransport(url, tls); };
}

QByteArray phaseName(Connection::State state)
{
    return QMetaEnum::fromType<Connection::State>().valueToKey(int(state));
}

} // namespace

Connection::Connection(const ConnectionOptions &options, QObject *parent)
    : Connection(options, defaultFactory(options), parent)
{
}

Connection::Connection(ConnectionOptions options, TransportFactory factory, QObject *parent)
    : Link(std::move(options), parent)
    , m_factory(std::move(factory))
    , m_limits(this)
    , m_retry(this)
{
    m_limits.setSingleShot(true);
    m_retry.setSingleShot(true);
    connect(&m_limits, &QTimer::timeout, this, &Connection::checkLimits);
    connect(&m_retry, &QTimer::timeout, this, &Connection::start);
}

Connection::~Connection() { dropTransport(); }

void Connection::open()
{
    Q_ASSERT(thread() == QThread::currentThread());
    if (state() == State::Idle)
        start();
}

void Connection::close()
{
    Q_ASSERT(thread() == QThread::currentThread());
    m_retry.stop();
    m_backoff = std::chrono::milliseconds(0);
    dropTransport();
    setState(State::Idle);
    failPending({"redis.closed", {m_options.url.toString()}});
}

void Connection::retryNow()
{
    if (state() != State::Backoff)
        return;
    m_retry.stop();
    start();
}

void Connection::send(const QList<Command> &pipeline, QObject *context, PipelineHandler handler)
{
    Q_ASSERT(thread() == QThread::currentThread());
    std::optional<base::Error> refusal;
    if (!isReady())
        refusal = base::Error{"redis.notReady", {m_options.url.toString()}};
    for (const Command &command : pipeline) {
        if (!refusal && !m_guard.permits(command))
            refusal = m_guard.refusal(command);
    }
    if (refusal || pipeline.isEmpty()) {
        // Later, like every answer: a caller is not called back from inside its call.
        QMetaObject::invokeMethod(
            this,
            [context = QPointer<QObject>(context), handler = std::move(handler), refusal] {
                if (!context)
                    return;
                if (refusal)
                    handler(tl::unexpected(*refusal));
                else
                    handler(std::vector<Reply>());
            },
            Qt::QueuedConnection);
        return;
    }
    enqueue(pipeline, context, std::move(handler));
}

void Connection::enqueue(const QList<Command> &pipeline, QObject *context, PipelineHandler handler)
{
    QByteArray wire;
    for (const Command &command : pipeline)
        appendFormatted(wire, command);
    const bool isFirst = m_pending.empty();
    m_pending.push_back({pipeline, {}, context, std::move(handler)});
    if (isFirst) {
        m_dueSince.start();
        m_pending.back().since.start();
        m_limits.start(m_options.commandLimit);
    }
    m_pending.back().replies.reserve(size_t(pipeline.size()));
    m_transport->write(wire);
}

void Connection::start()
{
    dropTransport();
    m_reader.reset();
    m_unfinished = 0;
    m_answered = false;
    m_monitoring = false;
    m_transport = m_factory();
    Transport *transport = m_transport.get();
    connect(transport, &Transport::phaseChanged, this, &Connection::followPhase);
    connect(transport, &Transport::readyRead, this, &Connection::read);
    connect(transport, &Transport::lost, this, &Connection::fail);
    m_limits.start(m_options.connectLimit);
    setState(State::Resolving);
    // A slot of stateChanged may have closed us.
    if (m_transport.get() == transport)
        transport->open();
}

void Connection::followPhase(Transport::Phase phase)
{
    switch (phase) {
    case Transport::Phase::Resolving:
        setState(State::Resolving);
        break;
    case Transport::Phase::Connecting:
        setState(State::Connecting);
        break;
    case Transport::Phase::Encrypting:
        setState(State::Encrypting);
        break;
    case Transport::Phase::Open:
        shakeHands();
        break;
    }
}

void Connection::shakeHands()
{
    m_security = m_transport->security();
    setState(State::Authenticating);
    if (!m_transport)
        return;
    const Handshake handshake(m_options);
    enqueue(handshake.commands(), this,
            [this](const base::Result<std::vector<Reply>> &replies) { finishHandshake(replies); });
    m_limits.start(m_options.connectLimit);
}

void Connection::finishHandshake(const base::Result<std::vector<Reply>> &replies)
{
    if (!replies)
        return; // the connection was lost, and that is being told
    auto guard = Handshake(m_options).judge(*replies);
    if (!guard) {
        fail(guard.error());
        return;
    }
    m_guard = std::move(*guard);
    m_backoff = std::chrono::milliseconds(0);
    setState(State::Ready);
}

void Connection::read()
{
    const QPointer<Connection> alive(this);
    Transport *const transport = m_transport.get();
    const QByteArray bytes = transport->readAll();
    m_bytesRead += quint64(bytes.size());
    // hiredis moves what is left of its buffer to the front at each kilobyte that it has used, so small
    // portions keep a long pipeline from being quadratic.
    constexpr qsizetype portion = 16 * 1024;
    for (qsizetype at = 0; at < bytes.size(); at += portion) {
        const QByteArrayView part = QByteArrayView(bytes).sliced(at, std::min(portion, bytes.size() - at));
        m_reader.feed(part);
        m_unfinished += part.size();
        for (;;) {
            auto reply = m_reader.next();
            if (!reply) {
                base::Error error = reply.error();
                if (!m_answered && error.code == "redis.protocol") {
                    // A TLS record of type alert (RFC 8446, 5.1): we speak plainly to a port that wants TLS.
                    error.code = bytes.startsWith('\x15') ? "redis.tlsExpected" : "redis.wrongProtocol";
                    error.args = {m_options.url.toString(), QString::fromLatin1(bytes.left(32).toPercentEncoding(" "))};
                }
                if (error.code == "redis.tooLarge")
                    error = tooLarge(error.args.value(0));
                fail(error);
                return;
            }
            if (!*reply)
                break;
            m_unfinished = 0;
            m_answered = true;
            m_dueSince.start();
            take(std::move(**reply));
            if (!alive || m_transport.get() != transport)
                return;
        }
        if (m_unfinished > m_options.replyLimit) {
            fail(tooLarge());
            return;
        }
    }
    if (m_pending.empty())
        m_limits.start(m_options.keepAlive);
}

bool Connection::isPush(const Reply &reply) const
{
    if (m_pending.empty())
        return true;
    // RESP2 has no mark for what was not asked for, but these words answer no command of ours.
    if (m_monitoring && reply.type == Reply::Type::Status && reply.bytes != "PONG" && reply.bytes != "OK")
        return true;
    if (reply.type != Reply::Type::Array || reply.elements.size() < 3)
        return false;
    const QByteArray &word = reply.elements.front().bytes;
    return word == "message" || word == "pmessage" || word == "smessage";
}

void Connection::take(Reply reply)
{
    if (isPush(reply)) {
        emit pushed(reply);
        return;
    }
    Pending &head = m_pending.front();
    head.replies.push_back(std::move(reply));
    if (qsizetype(head.replies.size()) < head.commands.size())
        return;
    Pending done = std::move(head);
    m_pending.pop_front();
    if (!m_pending.empty())
        m_pending.front().since.start();
    if (m_options.tally)
        count(done);
    if (done.commands.constLast().constFirst().compare("MONITOR", Qt::CaseInsensitive) == 0)
        m_monitoring = true;
    if (done.context)
        done.handler(std::move(done.replies));
}

void Connection::count(const Pending &done)
{
    m_options.tally->add(lookups(done.commands, done.replies));
    if (m_options.tally->keepsKeymisses())
        m_options.tally->addKeymisses(keymisses(done.commands, done.replies));
    if (m_guard.isReadOnly())
        return; // it let nothing through that writes
    // What is not known to read is taken for a write.
    static const CommandGuard reads = CommandGuard::readOnlyUnasked();
    for (qsizetype i = 0; i < done.commands.size(); ++i) {
        const Reply &reply = done.replies[size_t(i)];
        // A transaction counts as one write, if it was carried out.
        static const QSet<QByteArray> preparations{"watch", "unwatch", "multi"};
        const bool isNothingYet = reply.isError() || reply.bytes == "QUEUED"
            || preparations.contains(done.commands.at(i).constFirst().toLower())
            || (reply.isNil() && done.commands.at(i).constFirst().compare("EXEC", Qt::CaseInsensitive) == 0);
        if (!isNothingYet && !reads.permits(done.commands.at(i)))
            m_options.tally->addWrite();
    }
}

// One timer for every limit. It is not set anew at each reply, which would cost more than reading it: when it fires, it
// looks how long the reply that is due has been waited for.
void Connection::checkLimits()
{
    if (state() < State::Authenticating) {
        fail({"redis.connect.timeout", {m_options.url.toString(), QString::fromLatin1(phaseName(state()))}});
        return;
    }
    if (m_pending.empty()) {
        enqueue({{"PING"}}, this, [](const base::Result<std::vector<Reply>> &) {});
        return;
    }
    const auto limit = state() == State::Authenticating ? m_options.connectLimit : m_options.commandLimit;
    const std::chrono::milliseconds whole = limit + m_options.perCommand * m_pending.front().commands.size();
    const std::chrono::milliseconds left = limit - std::chrono::milliseconds(m_dueSince.elapsed());
    const std::chrono::milliseconds leftOfAll = whole - std::chrono::milliseconds(m_pending.front().since.elapsed());
    if (left.count() > 0 && leftOfAll.count() > 0) {
        m_limits.start(std::min(left, leftOfAll));
        return;
    }
    const bool isSlow = m_reader.isInsideReply() || !m_pending.front().replies.empty();
    fail({isSlow ? QByteArray("redis.slow") : QByteArray("redis.silent"),
          {m_options.url.toString(), QString::fromLatin1(pendingName())}});
}

QByteArray Connection::pendingName() const
{
    return m_pending.empty() ? QByteArray() : m_pending.front().commands.constFirst().constFirst();
}

base::Error Connection::tooLarge(const QString &megabytes) const
{
    return {"redis.tooLarge",
            {m_options.url.toString(), QString::fromLatin1(pendingName()),
             megabytes.isEmpty() ? QString::number(m_options.replyLimit / (1024 * 1024)) : megabytes}};
}

void Connection::fail(base::Error error)
{
    const QPointer<Connection> alive(this);
    if (state() == State::Authenticating && error.code == "redis.closed")
        error = partingWords();
    dropTransport();
    if (isTransient(error)) {
        m_backoff = m_backoff.count() == 0 || error.code == "redis.loading"
            ? m_options.firstBackoff
            : std::min(m_backoff * 2, m_options.longestBackoff);
        m_retry.start(m_backoff);
        setState(State::Backoff);
    } else {
        setState(State::Idle);
    }
    if (!alive)
        return;
    failPending(error);
    if (alive)
        emit failed(error);
}

// Why a server hung up on our first words: it may have said so (protected mode, too many clients), and a port that
// wants TLS just closes.
base::Error Connection::partingWords() const
{
    const std::vector<Reply> *replies = m_pending.empty() ? nullptr : &m_pending.front().replies;
    if (replies && !replies->empty() && replies->back().isError())
        return replyError(replies->back(), m_pending.front().commands.at(qsizetype(replies->size()) - 1).constFirst());
    return {"redis.closedAtOnce", {m_options.url.toString()}};
}

void Connection::dropTransport()
{
    m_limits.stop();
    if (!m_transport)
        return;
    m_transport->disconnect(this);
    m_transport->abort();
    m_transport.release()->deleteLater(); // it may be the sender of the signal that we are in
}

void Connection::failPending(const base::Error &error)
{
    const QPointer<Connection> alive(this);
    std::deque<Pending> pending;
    pending.swap(m_pending);
    for (Pending &each : pending) {
        if (each.context)
            each.handler(tl::unexpected(error));
        if (!alive)
            return;
    }
}

} // namespace redis
