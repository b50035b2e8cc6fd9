#pragma once

#include "trace/event.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

namespace trace {

// What is known of one full key in one store: the entry held now, if one is, and how the last one ended.
struct KeyLife {
    // The entry, while `storedBy` is not 0.
    EventId storedBy = 0; // its CacheStored
    EventId setBy = 0; // the CacheStored or CacheTouched that its TTL comes from
    RequestId storedIn = 0;
    Instant storedAt;
    Duration ttl = noTtl; // as given when stored or last touched
    Instant expiresAt = Instant::max();
    bool expired = false; // it has expired, but has not been looked up since: LocMem still holds it
    EventId staleSince = 0; // the edit since which it differs from the database
    std::shared_ptr<const Detail> difference; // from the database, while stale: the detail of EntryStale
    std::int64_t bytes = 0;
    std::int64_t entryHits = 0; // of this entry alone
    std::shared_ptr<const Detail> content; // what was stored
    // Who stored it last, where that was told ("written-by", "key-by"); it outlives the entry.
    std::shared_ptr<const Detail> origin;
    QByteArray url; // of a page of a watched application, where that was told

    bool isThere = false; // it was found, though no entry is held here: what is known of that is that there is one
    // The key, over all its entries.
    EventId first = 0; // the event with which it came up
    std::int64_t hits = 0; // stale ones too
    std::int64_t staleHits = 0;
    std::int64_t misses = 0;
    Duration ageAtHits{0}; // the ages of the entries that were hit, added up …
    std::int64_t agedHits = 0; // … of so many: of the others it is not known when they were stored
    Instant lastLookedUp;
    EventId lastMiss = 0; // its CacheMiss
    Instant missedAt;
    MissReason missedFor = MissReason::None;
    MissReason lastEnd = MissReason::None; // None = never had an entry that ended
    EventId endedBy = 0; // its EntryEnded
    Instant endedAt;

    bool isHeld() const { return storedBy != 0; }
    friend bool operator==(const KeyLife &, const KeyLife &) = default;
};

// Projection: the keys that were stored or looked up, by store (0 = the shared one). Every entry that is held is here;
// of the keys without one, those that were used last, so that a run of any length has its room: one that was
// forgotten counts as never seen.
class KeyTable {
public:
    static constexpr qsizetype maxEnded = 20'000; // keys without an entry, over all stores
    using Lives = QHash<QByteArray, KeyLife>;

    void apply(const Event &event);

    const KeyLife *find(ProcessId store,
                        const QByteArray &fullKey) const; // null when never seen; valid until the next apply
    const QMap<ProcessId, Lives> &stores() const { return m_stores; }
    qsizetype heldCount() const { return m_held; }
    std::int64_t heldBytes() const { return m_heldBytes; }

    friend bool operator==(const KeyTable &, const KeyTable &) = default;

private:
    KeyLife &lifeOf(const Event &event); // made when it comes up
    void forgetOldest();
    void store(KeyLife &life, const Event &event);
    void end(KeyLife &life, const Event &event);

    QMap<ProcessId, Lives> m_stores;
    qsizetype m_held = 0;
    std::int64_t m_heldBytes = 0;
};

} // namespace trace
