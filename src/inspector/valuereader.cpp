#include "inspector/valuereader.h"

#include "redis/connection.h"

#include <algorithm>

namespace inspector {

namespace {

constexpr qint64 bytesPerPage = 64 * 1024;
constexpr qint64 elementBytesPerPage = 4 * 1024 * 1024;
constexpr qint64 mostElements = 200;

} // namespace

using redis::Command;
using redis::KeyType;
using redis::Reply;

ValueReader::ValueReader(redis::Link &link, QObject *parent)
    : QObject(parent)
    , m_link(link)
{
}

void ValueReader::open(const QByteArray &key)
{
    m_opening = std::make_unique<QObject>();
    m_head = {.key = key, .typeWord = {}, .encoding = {}};
    m_cost = {};
    m_read = 0;
    m_isFirst = true;
    m_done = false;
    m_asking = true;
    readHead();
}

void ValueReader::more()
{
    if (!m_opening || m_asking || m_done)
        return;
    m_asking = true;
    readPage();
}

void ValueReader::close() { m_opening.reset(); }

void ValueReader::ask(const QList<Command> &pipeline, std::function<void(const std::vector<Reply> &)> then)
{
    m_link.send(pipeline, m_opening.get(),
                [this, pipeline, then = std::move(then)](const base::Result<std::vector<Reply>> &replies) {
                    if (!replies) {
                        m_asking = false;
                        emit failed(replies.error());
                        return;
                    }
                    m_cost += redis::lookups(pipeline, *replies);
                    then(*replies);
                });
}

void ValueReader::readHead()
{
    const QByteArray &key = m_head.key;
    ask({{"TYPE", key}, {"PTTL", key}, {"MEMORY", "USAGE", key}, {"OBJECT", "ENCODING", key}},
        [this](const std::vector<Reply> &replies) {
            const Reply &type = replies[0];
            if (type.isError() || type.bytes == "none") {
                m_asking = false;
                emit failed(type.isError() ? redis::replyError(type, "TYPE") : base::Error{"inspector.noSuchKey", {}});
                return;
            }
            // What is not permitted or not known stays at its default: the value is shown all the same.
            m_head.typeWord = type.bytes;
            m_head.type = redis::keyType(type.bytes);
            if (replies[1].type == Reply::Type::Integer)
                m_head.ttl = replies[1].integer;
            if (replies[2].type == Reply::Type::Integer)
                m_head.memory = replies[2].integer;
            if (!replies[3].isError())
                m_head.encoding = replies[3].bytes;
            if (lengthCommand().isEmpty()) {
                m_asking = false;
                emit failed({"inspector.unreadableType", {QString::fromLatin1(m_head.typeWord)}});
                return;
            }
            m_next = m_head.type == KeyType::Stream ? QByteArray("-") : QByteArray("0");
            ask({{"TYPE", m_head.key}, lengthCommand()}, [this](const std::vector<Reply> &lengths) {
                m_head.length = lengths[1].integer;
                const qint64 average = std::max<qint64>(1, m_head.memory / std::max<qint64>(1, m_head.length));
                m_pageSize = std::clamp<qint64>(elementBytesPerPage / average, 1, mostElements);
                readPage();
            });
        });
}

// TYPE goes first: a value may have gone or changed since, and an empty page by itself does not say whether the server
// counted a hit or a miss.
void ValueReader::readPage()
{
    ask({{"TYPE", m_head.key}, pageCommand()}, [this](const std::vector<Reply> &replies) {
        m_asking = false;
        if (replies[0].bytes == "none") {
            emit failed({"inspector.noSuchKey", {}});
            return;
        }
        if (replies[0].bytes != m_head.typeWord) {
            emit failed({"inspector.typeChanged", {QString::fromLatin1(replies[0].bytes)}});
            return;
        }
        if (replies[1].isError()) {
            emit failed(redis::replyError(replies[1], pageCommand().constFirst()));
            return;
        }
        const ValuePage page = takePage(replies[1]);
        if (m_head.type == KeyType::Hash && !page.elements.isEmpty() && hasFieldTtls())
            readFieldTtls(page);
        else
            tell(page);
    });
}

// The server's own list of commands (COMMAND), by which the connection is guarded, has HPTTL or has not.
bool ValueReader::hasFieldTtls() const
{
    const QList<redis::Connection *> nodes = m_link.nodes();
    return !nodes.isEmpty() && std::all_of(nodes.begin(), nodes.end(), [](const redis::Connection *node) {
        return node->guard().isReadOnly() && node->guard().permits({"HPTTL"});
    });
}

// https://redis.io/docs/latest/commands/hpttl/
void ValueReader::readFieldTtls(const ValuePage &page)
{
    Command command{"HPTTL", m_head.key, "FIELDS", QByteArray::number(page.elements.size())};
    for (const QByteArrayList &element : page.elements)
        command.append(element.constFirst());
    m_asking = true;
    ask({command}, [this, page](const std::vector<Reply> &replies) {
        m_asking = false;
        ValuePage whole = page;
        // Not permitted, or gone: the fields are shown all the same.
        if (replies[0].elements.size() == size_t(page.elements.size())) {
            for (const Reply &ttl : replies[0].elements)
                whole.ttls.append(ttl.integer);
        }
        tell(whole);
    });
}

void ValueReader::tell(ValuePage page)
{
    page.cost = m_cost;
    m_done = page.isLast;
    if (std::exchange(m_isFirst, false))
        emit opened(m_head, page);
    else
        emit loaded(page);
}

Command ValueReader::lengthCommand() const
{
    switch (m_head.type) {
    case KeyType::String:
        return {"STRLEN", m_head.key};
    case KeyType::Hash:
        return {"HLEN", m_head.key};
    case KeyType::List:
        return {"LLEN", m_head.key};
    case KeyType::Set:
        return {"SCARD", m_head.key};
    case KeyType::SortedSet:
        return {"ZCARD", m_head.key};
    case KeyType::Stream:
        return {"XLEN", m_head.key};
    default:
        return {};
    }
}

Command ValueReader::pageCommand() const
{
    const QByteArray &key = m_head.key;
    const QByteArray count = QByteArray::number(m_pageSize);
    const QByteArray first = QByteArray::number(m_read);
    const QByteArray last = QByteArray::number(m_read + m_pageSize - 1);
    switch (m_head.type) {
    case KeyType::String:
        return {"GETRANGE", key, first, QByteArray::number(m_read + bytesPerPage - 1)};
    case KeyType::Hash:
        return {"HSCAN", key, m_next, "COUNT", count};
    case KeyType::Set:
        return {"SSCAN", key, m_next, "COUNT", count};
    case KeyType::List:
        return {"LRANGE", key, first, last};
    case KeyType::SortedSet:
        return {"ZRANGE", key, first, last, "WITHSCORES"};
    case KeyType::Stream:
        return {"XRANGE", key, m_next, "+", "COUNT", count};
    default:
        return {};
    }
}

ValuePage ValueReader::takePage(const Reply &reply)
{
    ValuePage page;
    page.offset = m_read;
    const auto inPairs = [&page](const std::vector<Reply> &flat) {
        for (size_t i = 0; i + 1 < flat.size(); i += 2)
            page.elements.append({flat[i].bytes, flat[i + 1].bytes});
    };
    const auto single = [&page](const std::vector<Reply> &flat) {
        for (const Reply &element : flat)
            page.elements.append({element.bytes});
    };
    switch (m_head.type) {
    case KeyType::String:
        page.bytes = reply.bytes;
        m_read += reply.bytes.size();
        page.isLast = reply.bytes.size() < bytesPerPage || isAllRead();
        return page;
    case KeyType::Hash:
    case KeyType::Set:
        if (reply.elements.size() == 2) {
            m_next = reply.elements[0].bytes;
            m_head.type == KeyType::Hash ? inPairs(reply.elements[1].elements) : single(reply.elements[1].elements);
        }
        page.isLast = m_next == "0";
        break;
    case KeyType::SortedSet:
        inPairs(reply.elements);
        break;
    case KeyType::Stream:
        for (const Reply &entry : reply.elements) {
            if (entry.elements.size() != 2)
                continue;
            QByteArrayList words{entry.elements[0].bytes};
            for (const Reply &word : entry.elements[1].elements)
                words.append(word.bytes);
            page.elements.append(words);
        }
        if (!page.elements.isEmpty())
            m_next = '(' + page.elements.constLast().constFirst(); // exclusive: since Redis 6.2
        break;
    default:
        single(reply.elements);
    }
    m_read += page.elements.size();
    if (m_head.type != KeyType::Hash && m_head.type != KeyType::Set) // those end by their cursor
        page.isLast = page.elements.size() < m_pageSize || isAllRead();
    return page;
}

// Up to the length that it had when it was opened, where the server tells it: a last page may be a full one.
bool ValueReader::isAllRead() const { return m_head.length > 0 && m_read >= m_head.length; }

} // namespace inspector
