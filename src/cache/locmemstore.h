#pragma once

#include "codec/value.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace cache {

// What one LOCATION of Django's LocMemCache holds in one process. Every entry is one node that is in two structures
// at once, so that a look-up touches little memory: the chain of its hash bucket, which owns it, and the list from
// the most to the least recently used. A node never moves. Any number of LocMemCache handles may share a store;
// all of them, and it, live on one thread, so there is no lock.
class LocMemStore {
public:
    struct Held {
        QByteArray fullKey;
        codec::Value value;
        double expires = -1; // POSIX seconds, infinite = never; -1 is what Django takes for an entry without expiry
        bool undated = true; // see Entry::undated
        bool portable = true; // nothing to warn of: known once, so that a hit does not read its key again

    private:
        friend class LocMemStore;
        std::size_t m_hash = 0;
        std::unique_ptr<Held> m_next; // in its bucket
        Held *m_newer = nullptr;
        Held *m_older = nullptr;
    };

    LocMemStore();
    ~LocMemStore();
    LocMemStore(const LocMemStore &) = delete;
    LocMemStore &operator=(const LocMemStore &) = delete;

    qsizetype size() const { return m_size; }
    Held *mostRecent() const { return m_newest; } // null when empty
    Held *leastRecent() const { return m_oldest; }
    static Held *older(const Held *held) { return held->m_older; } // null at the end

    Held *find(QByteArrayView fullKey) const; // null when not held
    Held *insert(QByteArrayView fullKey, const codec::Value &value); // a key that is not held; to the front, undated
    void moveToFront(Held *held);
    void erase(Held *held);
    void clear();

private:
    using Buckets = std::vector<std::unique_ptr<Held>>; // a power of two of them

    std::unique_ptr<Held> &bucketOf(std::size_t hash) { return m_buckets[hash & (m_buckets.size() - 1)]; }
    void grow();
    void link(Held *held); // at the front of the list
    void unlink(Held *held);

    Buckets m_buckets;
    qsizetype m_size = 0;
    Held *m_newest = nullptr;
    Held *m_oldest = nullptr;
};

} // namespace cache
