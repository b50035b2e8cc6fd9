#pragma once

#include "inspector/keyspaceview.h"
#include "redis/scanner.h"

#include <QtCore/QHash>

namespace inspector {

// The keys of one database, as they are found and as they change. What is added waits unsorted until commit()
// puts it in its place; a view shows what has been committed. It lives on one thread; its views go anywhere.
class Keyspace {
public:
    // `now`: milliseconds since the epoch, which TTLs count from.
    void add(const QList<redis::ScannedKey> &page, qint64 now); // names may be there already
    void add(const QByteArray &name, const KeyFacts &facts);
    void learn(const QList<redis::ScannedKey> &keys, qint64 now); // of names that are there, others are left out
    void remove(const QByteArray &name);
    void clear();

    // How much waits to be committed, and whether committing is worth its cost now: a walk of a million keys that
    // committed every page would sort for longer than it scans.
    qsizetype waiting() const { return qsizetype(m_waiting.size()) + m_removals.size(); }
    bool isWorthCommitting() const;
    void commit();

    const KeyspaceView &view() const { return m_view; }
    qint64 bytes() const; // that the store takes

private:
    using Id = KeyNames::Id;

    KeyFacts &facts(Id id);
    KeyFacts factsOf(const redis::ScannedKey &key, qint64 now);
    Id append(QByteArrayView name, const KeyFacts &facts);
    void mergeFacts(Id into, Id from);
    void sortWaiting();
    void compact();

    KeyspaceView m_view; // its names and facts may be ahead of its order
    std::vector<Id> m_waiting;
    QHash<QByteArray, Id> m_removals; // names to be removed, if added before that id
};

} // namespace inspector
