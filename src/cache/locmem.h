#pragma once

#include "base/time.h"
#include "cache/cache.h"

#include <QtCore/QHash>

#include <list>
#include <memory>

namespace cache {

// What one LOCATION of Django's LocMemCache holds in one process: every entry once, in a list from the most to
// the least recently used, and an index from its full key to its place. The index's keys are views into the
// list's entries, which never move. Any number of LocMemCache handles may share a store; all of them, and it,
// live on one thread, so there is no lock.
class LocMemStore {
public:
    struct Held {
        QByteArray fullKey;
        Value value;
        double expires; // POSIX seconds, infinite = never
        bool undated = false; // see Entry::undated
        bool portable = true; // nothing to warn of: known once, so that a hit does not read its key again
    };
    using Places = std::list<Held>;
    using Place = Places::iterator;

    qsizetype size() const { return m_index.size(); }
    const Places &places() const { return m_places; } // most recently used first
    Place none() { return m_places.end(); }
    Place leastRecent() { return std::prev(m_places.end()); } // of a store that is not empty

    Place find(QByteArrayView fullKey); // none() when not held
    Place insertFront(QByteArrayView fullKey, const Value &value); // a key that is not held; undated
    void moveToFront(Place place) { m_places.splice(m_places.begin(), m_places, place); }
    void erase(Place place);
    void clear();

private:
    Places m_places;
    QHash<QByteArrayView, Place> m_index;
};

// django.core.cache.backends.locmem.LocMemCache, with its quirks: expired at the very second, culled by recency
// before each insert, nothing swept. Values are immutable here, so that sharing one is the copy that Django's
// pickling makes.
class LocMemCache : public Cache {
public:
    // The clock is borrowed. Handles that share a LOCATION share a store.
    LocMemCache(Config config, std::shared_ptr<LocMemStore> store, const base::PosixClock &clock);

    const std::shared_ptr<LocMemStore> &store() const { return m_store; }

    Result<std::optional<Value>> get(const QByteArray &key, const Version &version = {}) override;
    Result<void> set(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> add(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> touch(const QByteArray &key, Timeout timeout = {}, const Version &version = {}) override;
    Result<bool> remove(const QByteArray &key, const Version &version = {}) override;
    Result<bool> hasKey(const QByteArray &key, const Version &version = {}) override;
    Result<Value> incr(const QByteArray &key, const Value &delta = Value::integer(1),
                       const Version &version = {}) override;
    Result<void> clear() override;
    Result<QList<Entry>> entries() const override;

protected:
    Result<bool> removeFullKey(const QByteArray &fullKey) override;

private:
    using Place = LocMemStore::Place;

    Place look(const QByteArray &key, const Version &version); // leaves the full key in m_fullKey
    bool isLive(Place place) const;
    Result<void> store(Place place, const Value &value, Timeout timeout);
    Result<void> date(Place place, Timeout timeout);
    Result<void> cull();
    bool drop(Place place, Removal why);
    void dropAll(Removal why);

    std::shared_ptr<LocMemStore> m_store;
    const base::PosixClock &m_clock;
    QByteArray m_fullKey; // reused, so that a look-up allocates nothing
};

} // namespace cache
