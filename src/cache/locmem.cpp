#include "cache/locmem.h"

#include "cache/errors.h"
#include "cache/picklable.h"
#include "codec/number.h"

#include <limits>

namespace cache {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

} // namespace

LocMemStore::Place LocMemStore::find(QByteArrayView fullKey)
{
    const auto found = m_index.constFind(fullKey);
    return found == m_index.cend() ? m_places.end() : *found;
}

LocMemStore::Place LocMemStore::insertFront(QByteArrayView fullKey, const Value &value)
{
    // -1 is what Django's _has_expired takes for an entry without expiry.
    m_places.push_front({fullKey.toByteArray(), value, -1, true, Cache::isPortable(fullKey)});
    m_index.insert(m_places.front().fullKey, m_places.begin());
    return m_places.begin();
}

void LocMemStore::erase(Place place)
{
    m_index.remove(place->fullKey);
    m_places.erase(place);
}

void LocMemStore::clear()
{
    m_index.clear();
    m_places.clear();
}

LocMemCache::LocMemCache(Config config, std::shared_ptr<LocMemStore> store, const base::PosixClock &clock)
    : Cache(std::move(config))
    , m_store(std::move(store))
    , m_clock(clock)
{
}

LocMemStore::Place LocMemCache::look(const QByteArray &key, const Version &version)
{
    formatKey(m_fullKey, key, version);
    const Place place = m_store->find(m_fullKey);
    if (place == m_store->none() || !place->portable)
        warn(m_fullKey);
    return place;
}

bool LocMemCache::isLive(Place place) const
{
    return place != m_store->none() && !(place->expires <= m_clock.posixNow());
}

bool LocMemCache::drop(Place place, Removal why)
{
    if (place == m_store->none())
        return false;
    // Django's _delete: the value goes, then the missing expiry raises, and that answers False.
    const bool wasDated = !place->undated;
    const QByteArray key = place->fullKey;
    m_store->erase(place);
    tellRemoved(key, why);
    return wasDated;
}

Result<std::optional<Value>> LocMemCache::get(const QByteArray &key, const Version &version)
{
    const Place place = look(key, version);
    if (!isLive(place)) {
        drop(place, Removal::Expired);
        return std::optional<Value>();
    }
    m_store->moveToFront(place);
    return Result<std::optional<Value>>(tl::in_place, place->value);
}

Result<void> LocMemCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const Place place = look(key, version);
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    return store(place, value, timeout);
}

Result<bool> LocMemCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const Place place = look(key, version);
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    if (isLive(place))
        return false;
    return store(place, value, timeout).map([] { return true; });
}

// Django's _set, in its order: cull, value, recency, expiry. The last may fail and undoes nothing.
Result<void> LocMemCache::store(Place place, const Value &value, Timeout timeout)
{
    if (m_store->size() >= config().maxEntries) {
        if (const Result<void> culled = cull(); !culled)
            return culled;
        place = m_store->find(m_fullKey); // it may have been culled itself
    }
    if (place == m_store->none()) {
        place = m_store->insertFront(m_fullKey, value);
    } else {
        place->value = value;
        m_store->moveToFront(place);
    }
    return date(place, timeout);
}

Result<void> LocMemCache::date(Place place, Timeout timeout)
{
    const Result<std::optional<double>> expires = expiry(timeout, m_clock.posixNow());
    if (!expires)
        return tl::unexpected(expires.error());
    place->expires = expires->value_or(never);
    place->undated = false;
    return {};
}

Result<void> LocMemCache::cull()
{
    if (config().cullFrequency == 0) {
        dropAll(Removal::Culled);
        return {};
    }
    // A negative frequency gives a negative count: nothing goes.
    for (qsizetype count = m_store->size() / config().cullFrequency; count > 0; --count) {
        const Place last = m_store->leastRecent();
        const QByteArray key = last->fullKey;
        if (!drop(last, Removal::Culled))
            return base::failure(errors::keyError, {QString::fromUtf8(key)}); // del self._expire_info[key]
    }
    return {};
}

Result<bool> LocMemCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    const Place place = look(key, version);
    if (!isLive(place))
        return false;
    return date(place, timeout).map([] { return true; });
}

Result<bool> LocMemCache::remove(const QByteArray &key, const Version &version)
{
    return drop(look(key, version), Removal::Deleted);
}

Result<bool> LocMemCache::removeFullKey(const QByteArray &fullKey)
{
    return drop(m_store->find(fullKey), Removal::Deleted);
}

Result<bool> LocMemCache::hasKey(const QByteArray &key, const Version &version)
{
    const Place place = look(key, version);
    const bool live = isLive(place);
    if (!live)
        drop(place, Removal::Expired);
    return live;
}

Result<Value> LocMemCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    const Place place = look(key, version);
    if (!isLive(place)) {
        drop(place, Removal::Expired);
        return keyNotFound(m_fullKey);
    }
    Result<Value> sum = codec::pyAdd(place->value, delta);
    if (!sum)
        return raised(sum.error());
    place->value = *sum;
    m_store->moveToFront(place);
    return sum;
}

Result<void> LocMemCache::clear()
{
    dropAll(Removal::Cleared);
    return {};
}

void LocMemCache::dropAll(Removal why)
{
    if (observer())
        for (const LocMemStore::Held &held : m_store->places())
            tellRemoved(held.fullKey, why);
    m_store->clear();
}

Result<QList<Entry>> LocMemCache::entries() const
{
    QList<Entry> out;
    out.reserve(m_store->size());
    for (const LocMemStore::Held &held : m_store->places()) {
        const bool dated = !held.undated && held.expires != never;
        out.append({held.fullKey, held.value, dated ? std::optional(held.expires) : std::nullopt, held.undated});
    }
    return out;
}

} // namespace cache
