#include "cache/memcachedclient.h"

#include "cache/errors.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QThread>

using namespace Qt::StringLiterals;

namespace cache {

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

MemcachedClient::MemcachedClient(Address address, std::chrono::milliseconds limit)
    : m_address(std::move(address))
    , m_limit(limit)
{
}

MemcachedClient::~MemcachedClient()
{
    if (m_transport)
        m_transport->abort();
}

base::Result<QByteArray> MemcachedClient::run(const QByteArray &line)
{
    if (auto sent = send(line + "\r\n"); !sent)
        return tl::unexpected(sent.error());
    return judged(readLine());
}

base::Result<QByteArray> MemcachedClient::store(const QByteArray &line, const QByteArray &bytes)
{
    const QByteArray request = line + ' ' + QByteArray::number(bytes.size()) + "\r\n" + bytes + "\r\n";
    if (auto sent = send(request); !sent)
        return tl::unexpected(sent.error());
    return judged(readLine());
}

base::Result<QList<MemcachedClient::Item>> MemcachedClient::get(const QList<QByteArray> &keys)
{
    if (auto sent = send("get " + keys.join(' ') + "\r\n"); !sent)
        return tl::unexpected(sent.error());
    QList<Item> items;
    for (;;) {
        const auto line = judged(readLine());
        if (!line)
            return tl::unexpected(line.error());
        if (*line == "END")
            return items;
        const QByteArrayList words = line->split(' '); // VALUE key flags bytes
        if (words.size() < 4 || words.constFirst() != "VALUE")
            return abandon({"memcached.protocol", {QString::fromUtf8(line->left(64))}});
        const auto bytes = readBytes(words.at(3).toLongLong());
        if (!bytes)
            return tl::unexpected(bytes.error());
        items.append({words.at(1), words.at(2).toUInt(), *bytes});
    }
}

base::Result<QByteArrayList> MemcachedClient::list(const QByteArray &line)
{
    if (auto sent = send(line + "\r\n"); !sent)
        return tl::unexpected(sent.error());
    const QDeadlineTimer deadline(m_limit);
    QByteArrayList lines;
    for (;;) {
        auto next = judged(readLine());
        if (!next)
            return tl::unexpected(next.error());
        if (*next == "END")
            return lines;
        if (next->startsWith("BUSY")) { // it walks for itself just now, for milliseconds; this is the whole answer
            if (deadline.hasExpired())
                return abandon({"memcached.protocol", {QString::fromUtf8(*next)}});
            QThread::msleep(5);
            if (auto sent = send(line + "\r\n"); !sent)
                return tl::unexpected(sent.error());
            continue;
        }
        lines.append(*next);
    }
}

base::Result<void> MemcachedClient::connect()
{
    m_open = false;
    m_lost.reset();
    m_received.clear();
    redis::Url url;
    url.host = m_address.host;
    url.port = m_address.port;
    m_transport = redis::makeTransport(url, {});
    QObject::connect(m_transport.get(), &redis::Transport::phaseChanged, m_transport.get(),
                     [this](redis::Transport::Phase phase) { m_open = phase == redis::Transport::Phase::Open; });
    QObject::connect(m_transport.get(), &redis::Transport::lost, m_transport.get(),
                     [this](const base::Error &error) { m_lost = error; });
    const QDeadlineTimer deadline(m_limit);
    m_transport->open();
    while (!m_open && !m_lost && !deadline.hasExpired())
        m_transport->wait(std::chrono::milliseconds(deadline.remainingTime()));
    if (m_lost)
        return abandon(*m_lost);
    if (!m_open)
        return abandon({"redis.connect.timeout", {m_address.host, u"Connecting"_s}});
    return {};
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
    // Answers end with CR LF, but the lines of a metadump with LF alone.
    qsizetype end = m_received.indexOf('\n');
    while (end < 0) {
        if (auto more = waitForMore(); !more)
            return tl::unexpected(more.error());
        end = m_received.indexOf('\n');
    }
    QByteArray line = m_received.left(end);
    m_received.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

base::Result<QByteArray> MemcachedClient::readBytes(qsizetype count)
{
    while (m_received.size() < count + 2) {
        if (auto more = waitForMore(); !more)
            return tl::unexpected(more.error());
    }
    const QByteArray bytes = m_received.left(count);
    m_received.remove(0, count + 2);
    return bytes;
}

base::Result<void> MemcachedClient::waitForMore()
{
    const QDeadlineTimer deadline(m_limit);
    for (;;) {
        const QByteArray bytes = m_transport->readAll();
        if (!bytes.isEmpty()) {
            m_received += bytes;
            return {};
        }
        if (m_lost)
            return abandon(*m_lost);
        if (deadline.hasExpired())
            return abandon({"redis.silent", {m_address.host + u':' + QString::number(m_address.port)}});
        m_transport->wait(std::chrono::milliseconds(deadline.remainingTime()));
    }
}

tl::unexpected<base::Error> MemcachedClient::abandon(const base::Error &error)
{
    const base::Error told{errors::backendError, QStringList(QString::fromLatin1(error.code)) + error.args};
    m_open = false;
    m_lost.reset();
    m_received.clear();
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
