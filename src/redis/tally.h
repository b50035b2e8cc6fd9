#pragma once

#include "redis/resp.h"

#include <QtCore/QList>

#include <atomic>

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

// Everything that this program looked up and wrote on one server, over all its connections, so that it can be
// subtracted from the server's own totals. Safe from any thread.
class Tally {
public:
    void add(const Lookups &lookups)
    {
        m_hits += lookups.hits;
        m_misses += lookups.misses;
    }
    Lookups total() const { return {m_hits, m_misses}; }

    // Commands that were carried out and may have changed something on the server.
    void addWrite() { ++m_writes; }
    qint64 writes() const { return m_writes; }

private:
    std::atomic<qint64> m_hits = 0;
    std::atomic<qint64> m_misses = 0;
    std::atomic<qint64> m_writes = 0;
};

} // namespace redis
