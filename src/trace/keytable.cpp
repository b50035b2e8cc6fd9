#include "trace/keytable.h"

#include "trace/fields.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace trace {

namespace {
void setTtl(KeyLife &life, const Event &event)
{
    life.setBy = event.id;
    life.ttl = event.ttl;
    life.expiresAt = event.ttl == noTtl ? Instant::max() : event.time + event.ttl;
    life.expired = false;
}

void setUrl(KeyLife &life, const Event &event)
{
    if (const QByteArray url = fieldOf(event.detail, "url"); !url.isEmpty())
        life.url = url;
}
} // namespace

void KeyTable::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::CacheStored:
        store(lifeOf(event), event);
        break;
    case EventKind::CacheHit: {
        KeyLife &life = lifeOf(event);
        setUrl(life, event);
        ++life.hits;
        ++life.entryHits;
        life.staleHits += event.outcome == Outcome::StaleHit;
        life.lastLookedUp = event.time;
        if (life.isHeld()) {
            life.ageAtHits += event.time - life.storedAt;
            ++life.agedHits;
        }
        life.isThere = !life.isHeld();
        break;
    }
    case EventKind::CacheMiss: {
        KeyLife &life = lifeOf(event);
        setUrl(life, event);
        ++life.misses;
        life.isThere = false;
        life.lastMiss = event.id;
        life.missedAt = event.time;
        life.missedFor = event.reason;
        life.lastLookedUp = event.time;
        forgetOldest();
        break;
    }
    case EventKind::CacheTouched:
        if (event.count == 1)
            setTtl(lifeOf(event), event);
        break;
    case EventKind::CacheIncremented: {
        // Where the backend sets anew, its CacheStored has told all of it.
        KeyLife &life = lifeOf(event);
        if (life.isHeld()) {
            m_heldBytes += event.bytes - life.bytes;
            life.bytes = event.bytes;
            life.content = event.detail;
            life.staleSince = 0;
            life.difference.reset();
        }
        break;
    }
    case EventKind::EntryExpired:
        lifeOf(event).expired = true;
        break;
    case EventKind::EntryStale:
    case EventKind::StaleFound: {
        KeyLife &life = lifeOf(event);
        const bool corrects = event.kind == EventKind::StaleFound && event.outcome == Outcome::StaleHit;
        life.staleHits += corrects; // which was counted as a hit
        if (life.isHeld() && !(corrects && life.storedBy > event.about)) { // which has replaced the stale one
            life.staleSince = event.about;
            life.difference = corrects ? nullptr : event.detail;
        }
        break;
    }
    case EventKind::EntryEnded:
        end(lifeOf(event), event);
        forgetOldest();
        break;
    default:
        break;
    }
}

KeyLife &KeyTable::lifeOf(const Event &event)
{
    KeyLife &life = m_stores[event.store][event.key];
    if (life.first == 0)
        life.first = event.id;
    return life;
}

const KeyLife *KeyTable::find(ProcessId store, const QByteArray &fullKey) const
{
    const auto lives = m_stores.constFind(store);
    if (lives == m_stores.cend())
        return nullptr;
    const auto life = lives->constFind(fullKey);
    return life == lives->cend() ? nullptr : &*life;
}

void KeyTable::forgetOldest()
{
    const qsizetype known = std::accumulate(m_stores.cbegin(), m_stores.cend(), qsizetype(0),
                                            [](qsizetype sum, const Lives &lives) { return sum + lives.size(); });
    if (known - m_held <= maxEnded)
        return;
    const auto lastUse = [](const KeyLife &life) { return std::max(life.lastLookedUp, life.endedAt); };
    std::vector<Instant> uses;
    for (const Lives &lives : std::as_const(m_stores)) {
        for (const KeyLife &life : lives) {
            if (!life.isHeld())
                uses.push_back(lastUse(life));
        }
    }
    const auto middle = uses.begin() + maxEnded / 2;
    std::nth_element(uses.begin(), middle, uses.end());
    for (Lives &lives : m_stores)
        lives.removeIf([&](const Lives::iterator &each) { return !each->isHeld() && lastUse(*each) <= *middle; });
}

void KeyTable::store(KeyLife &life, const Event &event)
{
    if (!life.isHeld())
        ++m_held;
    m_heldBytes += event.bytes - (life.isHeld() ? life.bytes : 0);
    life.isThere = false;
    life.storedBy = event.id;
    life.storedIn = event.request;
    life.storedAt = event.time;
    setTtl(life, event);
    life.staleSince = 0;
    life.difference.reset();
    life.bytes = event.bytes;
    life.entryHits = 0;
    life.content = event.detail;
    setUrl(life, event);
    if (!fieldOf(event.detail, "written-by").isNull())
        life.origin = event.detail;
}

void KeyTable::end(KeyLife &life, const Event &event)
{
    if (life.isHeld()) {
        --m_held;
        m_heldBytes -= life.bytes;
    }
    life.storedBy = 0;
    life.isThere = false;
    life.staleSince = 0;
    life.difference.reset();
    life.expired = false;
    life.content.reset();
    life.lastEnd = event.reason;
    life.endedBy = event.id;
    life.endedAt = event.time;
}

} // namespace trace
