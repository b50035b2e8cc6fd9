#include "cache/memcachedclient.h"

#include "cache/errors.h"

#include <QtCore/QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cache {

namespace {

std::chrono::milliseconds untilNextLook(const QDeadlineTimer &deadline)
{
    constexpr qint64 betweenLooks = 50; // whether somebody stops the exchange
    return std::chrono::milliseconds(std::min(betweenLooks, deadline.remainingTime()));
}

} // namespace

base::Result<MemcachedClient::Address> MemcachedClient::Address::parse(const QString &text)
{
    // The host and port of a URL, with IPv6 in brackets, but memcached's own default.
    const auto url = redis::Url::parse(QString(u"redis://"_s + text));
    if (!url || text.contains(u'/') || text.contains(u'@') || text.contains(u'?'))
        return base::failure("cache.location", {text});
    Address address;
    address.host = url->host;
    const bool hasPort = text.lastIndexOf(u':') > text.lastIndexOf(u']');
    if (hasPort)
        address.port = url->port;
    return address;
}

MemcachedClient::MemcachedClient(Address address, Limits limits)
    : m_address(std::move(address))
    , m_limits(std::move(limits))
{
}

MemcachedClient::~MemcachedClient()
{
    if (m_transport)
        m_transport->abort();
}

void MemcachedClient::hurry(std::chrono::milliseconds limit)
{
    m_end = QDeadlineTimer(limit);
    m_limits.isStopped = {};
}

MemcachedClient::Together::Together(QDeadlineTimer &end, std::chrono::milliseconds limit)
    : m_end(end)
    , m_before(end)
{
    m_end = std::min(m_before, QDeadlineTimer(limit));
}

MemcachedClient::Together MemcachedClient::together(qsizetype commands)
{
    constexpr std::chrono::milliseconds moment(1);
    return Together(m_end, m_limits.time + commands * moment);
}

bool MemcachedClient::isSayable(QByteArrayView word)
{
    constexpr qsizetype longest = 250;
    return !word.isEmpty() && word.size() <= longest
        && std::none_of(word.begin(), word.end(), [](char c) { return uchar(c) <= 0x20 || uchar(c) == 0x7f; });
}

base::Result<QByteArray> MemcachedClient::run(const QByteArrayList &words)
{
    if (auto begun = begin(words, m_limits.time); !begun)
        return tl::unexpected(begun.error());
    return judged(readLine());
}

base::Result<QByteArray> MemcachedClient::store(const QByteArrayList &words, const QByteArray &bytes)
{
    if (auto begun = begin(words + QByteArrayList{QByteArray::number(bytes.size())}, m_limits.time, bytes + "\r\n");
        !begun)
        return tl::unexpected(begun.error());
    return judged(readLine());
}

base::Result<QList<MemcachedClient::Item>> MemcachedClient::get(const QList<QByteArray> &keys)
{
    if (auto begun = begin(QByteArrayList{"get"} + keys, m_limits.time); !begun)
        return tl::unexpected(begun.error());
    QList<Item> items;
    for (;;) {
        const auto line = judged(readLine());
        if (!line)
            return tl::unexpected(line.error());
        if (*line == "END")
            return items;
        const QByteArrayList words = line->split(' '); // VALUE key flags bytes
        bool isNumber = false;
        const qint64 size = words.value(3).toLongLong(&isNumber);
        // No more than was asked for, and nothing else.
        if (words.constFirst() != "VALUE" || !isNumber || size < 0 || size > m_limits.bytes
            || items.size() == keys.size() || !keys.contains(words.at(1)))
            return abandon({"memcached.protocol", {QString::fromUtf8(line->left(64))}});
        const auto bytes = readBytes(size);
        if (!bytes)
            return tl::unexpected(bytes.error());
        items.append({words.at(1), words.at(2).toUInt(), *bytes});
    }
}

base::Result<void> MemcachedClient::list(const QByteArrayList &words, const QByteArray &mark,
                                         const std::function<void(const QByteArray &)> &line)
{
    const QDeadlineTimer end = std::min(QDeadlineTimer(m_limits.listTime), m_end);
    const QDeadlineTimer patience(m_limits.time);
    if (auto begun = begin(words, m_limits.time); !begun)
        return begun;
    for (;;) {
        m_deadline = std::min(QDeadlineTimer(m_limits.time), end);
        const auto next = judged(readLine());
        if (!next)
            return tl::unexpected(next.error());
        if (*next == "END")
            return {};
        if (next->startsWith("BUSY")) { // it walks for itself just now, for milliseconds; this is the whole answer
            if (patience.hasExpired())
                return abandon({"memcached.protocol", {QString::fromUtf8(*next)}});
            QThread::msleep(5);
            if (auto begun = begin(words, m_limits.time); !begun)
                return begun;
            continue;
        }
        if (!next->startsWith(mark)) // another answer: no END follows
            return abandon({"memcached.protocol", {QString::fromUtf8(next->left(64))}});
        line(*next);
        m_bytes = m_received.size() - m_taken; // what was handed out is not held
    }
}

base::Result<void> MemcachedClient::connect()
{
    m_open = false;
    m_lost.reset();
    m_received.clear();
    m_taken = 0;
    redis::Url url;
    url.host = m_address.host;
    url.port = m_address.port;
    m_transport = redis::makeTransport(url, {});
    QObject::connect(m_transport.get(), &redis::Transport::phaseChanged, m_transport.get(),
                     [this](redis::Transport::Phase phase) { m_open = phase == redis::Transport::Phase::Open; });
    QObject::connect(m_transport.get(), &redis::Transport::lost, m_transport.get(),
                     [this](const base::Error &error) { m_lost = error; });
    m_transport->open();
    while (!m_open && !m_lost && !m_deadline.hasExpired()) {
        if (auto stopped = interruption())
            return abandon(*stopped);
        m_transport->wait(untilNextLook(m_deadline));
    }
    if (m_lost)
        return abandon(*m_lost);
    if (!m_open)
        return abandon({"redis.connect.timeout", {m_address.host, u"Connecting"_s}});
    return {};
}

// The one place where a command is formed. The protocol quotes nothing: a blank or a line break in a key would make
// other commands of it.
base::Result<void> MemcachedClient::begin(const QByteArrayList &words, std::chrono::milliseconds limit,
                                          const QByteArray &bytes)
{
    for (const QByteArray &word : words) {
        if (!isSayable(word))
            return base::failure(errors::invalidCacheKey, {QString::fromUtf8(word.left(250))});
    }
    m_deadline = std::min(QDeadlineTimer(limit), m_end);
    m_bytes = 0;
    return send(words.join(' ') + "\r\n" + bytes);
}

base::Result<void> MemcachedClient::send(const QByteArray &bytes)
{
    if (m_open)
        m_transport->wait(std::chrono::milliseconds(0)); // has it closed while nobody looked?
    if (!m_open || m_lost) {
        if (auto connected = connect(); !connected)
            return connected;
    }
    m_transport->write(bytes);
    return {};
}

base::Result<QByteArray> MemcachedClient::readLine()
{
    constexpr qsizetype longest = 16 * 1024; // a key of 250 bytes, percent-encoded, and its numbers are 1 kB
    // Answers end with CR LF, but the lines of a metadump with LF alone.
    qsizetype from = m_taken;
    qsizetype end = m_received.indexOf('\n', from);
    while (end < 0) {
        if (m_received.size() - m_taken > longest)
            return abandon({"memcached.protocol", {QString::fromUtf8(m_received.mid(m_taken, 64))}});
        from = m_received.size() - m_taken;
        if (auto more = waitForMore(); !more)
            return tl::unexpected(more.error());
        end = m_received.indexOf('\n', m_taken + from);
    }
    QByteArray line = m_received.mid(m_taken, end - m_taken);
    m_taken = end + 1;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

base::Result<QByteArray> MemcachedClient::readBytes(qsizetype count)
{
    while (m_received.size() - m_taken < count + 2) {
        if (auto more = waitForMore(); !more)
            return tl::unexpected(more.error());
    }
    const QByteArray bytes = m_received.mid(m_taken, count);
    m_taken += count + 2;
    return bytes;
}

// More of the answer, within the exchange's limits. What was taken is let go here.
base::Result<void> MemcachedClient::waitForMore()
{
    m_received.remove(0, m_taken);
    m_taken = 0;
    for (;;) {
        if (auto stopped = interruption())
            return abandon(*stopped);
        if (m_deadline.hasExpired())
            return abandon({m_bytes > 0 ? QByteArray("redis.slow") : QByteArray("redis.silent"), {server()}});
        const QByteArray bytes = m_transport->readAll();
        if (!bytes.isEmpty()) {
            m_bytes += bytes.size();
            if (m_bytes > m_limits.bytes)
                return abandon({"redis.tooMuch", {server()}});
            m_received += bytes;
            return {};
        }
        if (m_lost)
            return abandon(*m_lost);
        m_transport->wait(untilNextLook(m_deadline));
    }
}

std::optional<base::Error> MemcachedClient::interruption() const
{
    if (!m_limits.isStopped || !m_limits.isStopped())
        return {};
    return base::Error{"redis.stopped", {server()}};
}

QString MemcachedClient::server() const { return m_address.host + u':' + QString::number(m_address.port); }

tl::unexpected<base::Error> MemcachedClient::abandon(const base::Error &error)
{
    const base::Error told{errors::backendError, QStringList(QString::fromLatin1(error.code)) + error.args};
    m_open = false;
    m_lost.reset();
    m_received.clear();
    m_taken = 0;
    if (m_transport)
        m_transport->abort();
    return tl::unexpected(told);
}

base::Result<QByteArray> MemcachedClient::judged(base::Result<QByteArray> line) const
{
    if (line && (line->startsWith("CLIENT_ERROR") || line->startsWith("SERVER_ERROR") || *line == "ERROR"))
        return base::failure(errors::responseError, {QString::fromUtf8(*line)});
    return line;
}

} // namespace cache
