#pragma once

#include "redis/keytype.h"
#include "redis/link.h"

#include <QtCore/QList>

#include <memory>

namespace inspector {

// The contents of a key, without reading all of it.
struct ValueHead {
    QByteArray key;
    redis::KeyType type = redis::KeyType::Unknown;
    QByteArray typeWord; // as the server says it: a module's own type, too
    QByteArray encoding; // OBJECT ENCODING; empty when not permitted
    qint64 ttl = -1; // milliseconds; -1 = never expires
    qint64 memory = 0; // bytes by MEMORY USAGE; 0 = unknown
    qint64 length = 0; // bytes of a string, elements of all else
};

// A part of a value: a stretch of a string, or elements. Of a hash field and value, of a sorted set member and score,
// of a list and a set the element alone, of a stream the id and then fields and values.
struct ValuePage {
    qint64 offset = 0; // of the first byte or element, where the type has an order
    QByteArray bytes; // of a string
    QList<QByteArrayList> elements;
    // Of the fields of a hash, where the server knows of such (Redis 7.4): milliseconds, -1 = never expires, -2 = gone
    // meanwhile; else empty.
    QList<qint64> ttls;
    bool isLast = false;
    redis::Lookups cost; // what opening the value and paging so far cost in look-ups that the server counts
};

// Reads one value at a time, in bounded pages: a string of 500 MB or a hash of a million fields opens at once. A page
// is at most 64 KiB of a string, or as many elements as are likely to stay below 4 MB.
class ValueReader : public QObject {
    Q_OBJECT

public:
    explicit ValueReader(redis::Link &link, QObject *parent = nullptr); // borrowed

    const redis::Lookups &cost() const { return m_cost; } // as ValuePage::cost, of the value that is open

public slots:
    void open(const QByteArray &key); // leaves what was open before; its late answers are dropped
    void more(); // the next page, unless one is under way or the last has come
    void close();

signals:
    void opened(const inspector::ValueHead &head, const inspector::ValuePage &page);
    void loaded(const inspector::ValuePage &page);
    void failed(const base::Error &error); // "inspector.noSuchKey", "inspector.typeChanged", "inspector.unreadableType"
                                           // {type}, or redis'

private:
    void readHead();
    void readPage();
    bool hasFieldTtls() const;
    void readFieldTtls(const ValuePage &page);
    void tell(ValuePage page);
    redis::Command pageCommand() const;
    redis::Command lengthCommand() const;
    ValuePage takePage(const redis::Reply &reply);
    bool isAllRead() const;
    void ask(const QList<redis::Command> &pipeline, std::function<void(const std::vector<redis::Reply> &)> then);

    redis::Link &m_link;
    std::unique_ptr<QObject> m_opening; // the context of all that is asked about the open key
    ValueHead m_head;
    redis::Lookups m_cost;
    QByteArray m_next; // where the next page begins: an offset, a cursor or a stream id
    qint64 m_read = 0; // elements or bytes so far
    qint64 m_pageSize = 0; // elements
    bool m_asking = false;
    bool m_isFirst = true;
    bool m_done = false;
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::ValueHead)
Q_DECLARE_METATYPE(inspector::ValuePage)
