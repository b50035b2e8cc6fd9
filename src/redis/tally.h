#pragma once

#include "redis/resp.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <atomic>
#include <memory>
#include <mutex>

namespace redis {

// Key look-ups as INFO's keyspace_hits and keyspace_misses count them.
struct Lookups {
    qint64 hits = 0;
    qint64 misses = 0;

    Lookups &operator+=(const Lookups &other)
    {
        hits += other.hits;
        misses += other.misses;
        return *this;
    }
    friend bool operator==(const Lookups &, const Lookups &) = default;
};

// What the server counted for these commands, told from its replies (measured on Redis 7.0, see tst_redis_tally). An
// empty reply of, say, GETRANGE does not say whether the key is there; an earlier command on that key in the same
// pipeline does, which is why value readers send TYPE first.
Lookups lookups(const QList<Command> &commands, const std::vector<Reply> &replies);

// How often the server tells each key's absence by a keymiss event because of these commands: for every miss that it
// counts, but those of OBJECT (measured on Redis 7.0, see tst_redis_tally). EXISTS of several keys, which does not say
// which of them is absent, is told by its first.
QHash<QByteArray, int> keymisses(const QList<Command> &commands, const std::vector<Reply> &replies);

// Everything that this program looked up and wrote on one server, over all its connections, so that it can be
// subtracted from the server's own totals; on a cluster, as the sum over its nodes. Safe from any thread.
class Tally {
public:
    void add(const Lookups &lookups)
    {
        m_hits += lookups.hits;
        m_misses += lookups.misses;
    }
    Lookups total() const;

    // The keymiss events that our look-ups raise, for whoever listens to such events: kept only while somebody does.
    void keepKeymisses(bool keeps);
    bool keepsKeymisses() const { return m_keepsKeymisses; }
    void addKeymisses(const QHash<QByteArray, int> &keymisses);
    QHash<QByteArray, int> takeKeymisses();

    // Commands that were carried out and may have changed something on the server.
    void addWrite() { ++m_writes; }
    qint64 writes() const;

    std::shared_ptr<Tally> part(const QString &node); // of one node of a cluster, the same at each call

private:
    std::atomic<qint64> m_hits = 0;
    std::atomic<qint64> m_misses = 0;
    std::atomic<qint64> m_writes = 0;
    std::atomic<bool> m_keepsKeymisses = false;
    mutable std::mutex m_mutex; // of what follows
    QHash<QByteArray, int> m_keymisses;
    QHash<QString, std::shared_ptr<Tally>> m_parts;
};

} // namespace redis
