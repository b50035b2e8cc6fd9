#include "redis/scanner.h"

#include "redis/connection.h"

namespace redis {

namespace {

// Two pages of details keep the server busy while we read; more would only delay those who ask meanwhile.
constexpr int mostDetailPages = 2;
constexpr int callsBetweenTimes = 8;

// A number of "cmdstat_scan:calls=21,usec=350,usec_per_call=16.67,…".
qint64 statistic(QByteArrayView line, QByteArrayView name)
{
    const qsizetype at = line.indexOf(name);
    const qsizetype start = at + name.size();
    const qsizetype end = at < 0 ? -1 : line.indexOf(',', start);
    return end < 0 ? -1 : line.sliced(start, end - start).toLongLong();
}

} // namespace

void ScannedKey::setType(const QByteArray &word)
{
    constexpr qsizetype most = 64; // a module's type has 9 characters (redis: src/module.c)
    type = keyType(word);
    moduleType = type == KeyType::Other ? word.left(most) : QByteArray();
}

Scanner::Scanner(Link &link, Options options, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_options(std::move(options))
{
    connect(&m_link, &Link::stateChanged, this, [this](Link::State state) {
        if (state == Link::State::Ready && m_waiting)
            begin();
    });
    // Of a cluster: the nodes that are walked may be no primaries any more.
    connect(&m_link, &Link::nodesChanged, this, [this] {
        if (m_walk && !m_link.isReady())
            wait();
    });
}

void Scanner::start()
{
    m_running = true;
    m_paused = false;
    m_waiting = false;
    if (m_link.isReady())
        begin();
    else
        m_waiting = true;
}

void Scanner::pause() { m_paused = m_running; }

void Scanner::resume()
{
    if (!m_paused)
        return;
    m_paused = false;
    advance();
}

void Scanner::cancel()
{
    m_running = false;
    m_paused = false;
    m_waiting = false;
    m_walk.reset();
}

void Scanner::begin()
{
    m_waiting = false;
    m_walk = std::make_unique<QObject>();
    m_asking = false;
    m_detailsPending = 0;
    m_progress = {};
    m_progress.count = m_options.firstCount;
    m_ahead = m_link.nodes();
    m_ahead.removeIf([](const Connection *node) { return !node->isReady(); }); // a cluster may do without
    countKeys();
    goToNextNode();
    advance();
}

void Scanner::countKeys()
{
    m_counted = 0;
    m_countsPending = m_ahead.size();
    for (Connection *node : std::as_const(m_ahead)) {
        node->send({"DBSIZE"}, m_walk.get(), [this](const base::Result<Reply> &reply) {
            if (!reply && !m_link.isReady())
                lose(reply.error());
            if (!reply)
                return; // not permitted: it stays unknown
            m_counted += reply->integer;
            if (--m_countsPending == 0)
                m_progress.total = m_counted;
        });
    }
}

void Scanner::goToNextNode()
{
    m_node = m_ahead.takeFirst();
    m_cursor = "0";
    m_cameRound = false;
    m_timedCalls = -1;
    askForTimes();
}

void Scanner::advance()
{
    if (!m_walk || m_paused || m_asking || m_cameRound || m_detailsPending >= mostDetailPages)
        return;
    Command command{"SCAN", m_cursor};
    if (!m_options.match.isEmpty())
        command << "MATCH" << m_options.match;
    command << "COUNT" << QByteArray::number(m_progress.count);
    m_asking = true;
    m_node->send(command, m_walk.get(), [this](base::Result<Reply> reply) { takePage(std::move(reply)); });
}

void Scanner::takePage(base::Result<Reply> reply)
{
    m_asking = false;
    if (!reply) {
        lose(reply.error());
        return;
    }
    if (reply->elements.size() != 2 || reply->elements[1].type != Reply::Type::Array) {
        cancel();
        emit failed({"redis.protocol", {QStringLiteral("SCAN")}});
        return;
    }
    m_cursor = reply->elements[0].bytes;
    m_cameRound = m_cursor == "0";
    if (++m_progress.calls % callsBetweenTimes == 0)
        askForTimes();
    if (m_cameRound && !m_ahead.isEmpty())
        goToNextNode();

    // The next SCAN goes out before this page's details, so that its answer comes while those are being read.
    const QObject *const walk = m_walk.get();
    const std::vector<Reply> &names = reply->elements[1].elements;
    const bool detailed = bool(m_options.details & ~m_progress.denied) && !names.empty();
    if (detailed)
        ++m_detailsPending;
    advance();
    if (detailed) {
        askDetails(names);
        return;
    }
    QList<ScannedKey> keys;
    keys.reserve(qsizetype(names.size()));
    for (const Reply &name : names)
        keys.emplaceBack(ScannedKey{name.bytes});
    deliver(keys);
    if (m_walk.get() == walk)
        finishIfDone();
}

void Scanner::askDetails(const std::vector<Reply> &names)
{
    const Details asked = m_options.details & ~m_progress.denied;
    QList<ScannedKey> keys;
    QList<Command> pipeline;
    keys.reserve(qsizetype(names.size()));
    pipeline.reserve(qsizetype(names.size()) * 3);
    for (const Reply &name : names) {
        keys.emplaceBack(ScannedKey{name.bytes});
        if (asked & Detail::Ttl)
            pipeline.append({"PTTL", name.bytes});
        if (asked & Detail::Type)
            pipeline.append({"TYPE", name.bytes});
        if (asked & Detail::Memory)
            pipeline.append({"MEMORY", "USAGE", name.bytes});
    }
    m_link.send(pipeline, m_walk.get(),
                [this, keys = std::move(keys), asked](base::Result<std::vector<Reply>> replies) mutable {
                    takeDetails(std::move(keys), asked, std::move(replies));
                });
}

void Scanner::takeDetails(QList<ScannedKey> keys, Details asked, base::Result<std::vector<Reply>> replies)
{
    --m_detailsPending;
    if (!replies && !m_link.isReady()) {
        lose(replies.error());
        return;
    }
    if (!replies) { // refused by our own guard: names alone, then
        m_progress.denied |= asked;
        replies = std::vector<Reply>();
    }
    size_t at = 0;
    const auto next = [&](Detail detail) -> const Reply * {
        if (!(asked & detail) || at >= replies->size())
            return nullptr;
        const Reply &reply = (*replies)[at++];
        if (reply.isError())
            m_progress.denied |= detail;
        return reply.isError() ? nullptr : &reply;
    };
    for (ScannedKey &key : keys) {
        if (const Reply *reply = next(Detail::Ttl))
            key.ttl = reply->integer;
        if (const Reply *reply = next(Detail::Type))
            key.setType(reply->bytes);
        if (const Reply *reply = next(Detail::Memory))
            key.memory = reply->isNil() ? ScannedKey::unknown : reply->integer;
    }
    const QObject *const walk = m_walk.get();
    deliver(keys);
    if (m_walk.get() != walk)
        return;
    advance();
    finishIfDone();
}

void Scanner::deliver(const QList<ScannedKey> &keys)
{
    m_progress.seen += keys.size();
    emit scanned(keys);
}

void Scanner::askForTimes()
{
    m_node->send({"INFO", "commandstats"}, m_walk.get(), [this, node = m_node](const base::Result<Reply> &reply) {
        if (reply && node == m_node) // where it is not permitted, COUNT stays as it is
            adapt(reply->bytes);
    });
}

void Scanner::adapt(const QByteArray &commandStats)
{
    const QByteArrayView text(commandStats);
    const qsizetype at = text.indexOf("cmdstat_scan:");
    const QByteArrayView line = at < 0 ? QByteArrayView() : text.sliced(at);
    const qint64 calls = std::max<qint64>(0, statistic(line, "calls="));
    const qint64 microseconds = std::max<qint64>(0, statistic(line, "usec="));
    const qint64 callsBefore = std::exchange(m_timedCalls, calls);
    const qint64 newCalls = calls - callsBefore;
    const qint64 newMicroseconds = microseconds - std::exchange(m_timedMicroseconds, microseconds);
    if (callsBefore < 0 || newCalls <= 0 || newMicroseconds < 0) // the first time, or the counters began anew
        return;
    m_progress.meanCall = std::chrono::microseconds(newMicroseconds / newCalls);
    if (m_progress.meanCall > m_options.slowCall)
        m_progress.count = std::max(m_progress.count / 2, m_options.smallestCount);
    else if (m_progress.meanCall < m_options.slowCall / 3) // so that twice as much is not too slow again
        m_progress.count = std::min(m_progress.count * 2, m_options.largestCount);
}

void Scanner::lose(const base::Error &error)
{
    if (m_link.isReady()) { // the server answered: it does not want us to
        cancel();
        emit failed(error);
        return;
    }
    wait();
}

void Scanner::wait()
{
    m_walk.reset();
    m_waiting = true;
    emit restarted();
}

void Scanner::finishIfDone()
{
    if (!m_cameRound || m_detailsPending > 0)
        return;
    m_running = false;
    m_walk.reset();
    emit finished();
}

} // namespace redis
