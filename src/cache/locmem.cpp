#include "cache/locmem.h"

#include "cache/errors.h"
#include "cache/picklable.h"
#include "codec/number.h"

#include <limits>

namespace cache {

namespace {

constexpr double noExpiry = std::numeric_limits<double>::infinity();

} // namespace

LocMemCache::LocMemCache(Config config, std::shared_ptr<LocMemStore> store, const base::PosixClock &clock)
    : Cache(std::move(config))
    , m_store(std::move(store))
    , m_clock(clock)
{
}

LocMemStore::Held *LocMemCache::look(const QByteArray &key, const Version &version)
{
    formatKey(m_fullKey, key, version);
    Held *held = m_store->find(m_fullKey);
    if (!held || !held->portable)
        warn(m_fullKey);
    return held;
}

bool LocMemCache::isLive(const Held *held) const { return held && !(held->expires <= m_clock.posixNow()); }

bool LocMemCache::drop(Held *held, Removal why)
{
    if (!held)
        return false;
    // Django's _delete: the value goes, then the missing expiry raises, and that answers False.
    const bool wasDated = !held->undated;
    const QByteArray key = held->fullKey;
    m_store->erase(held);
    tellRemoved(key, why);
    return wasDated;
}

Result<std::optional<Value>> LocMemCache::get(const QByteArray &key, const Version &version)
{
    Held *held = look(key, version);
    if (!isLive(held)) {
        drop(held, Removal::Expired);
        return std::optional<Value>();
    }
    m_store->moveToFront(held);
    return Result<std::optional<Value>>(tl::in_place, held->value);
}

Result<void> LocMemCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    Held *held = look(key, version);
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    return store(held, value, timeout);
}

Result<bool> LocMemCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    Held *held = look(key, version);
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    if (isLive(held))
        return false;
    return store(held, value, timeout).map([] { return true; });
}

// Django's _set, in its order: cull, value, recency, expiry. The last may fail and undoes nothing.
Result<void> LocMemCache::store(Held *held, const Value &value, Timeout timeout)
{
    if (m_store->size() >= config().maxEntries) {
        if (const Result<void> culled = cull(); !culled)
            return culled;
        held = m_store->find(m_fullKey); // it may have been culled itself
    }
    if (!held) {
        held = m_store->insert(m_fullKey, value);
    } else {
        held->value = value;
        m_store->moveToFront(held);
    }
    return date(held, timeout);
}

Result<void> LocMemCache::date(Held *held, Timeout timeout)
{
    const double now = m_clock.posixNow();
    const Result<std::optional<double>> expires = expiry(timeout, now);
    if (!expires)
        return tl::unexpected(expires.error());
    held->expires = expires->value_or(noExpiry);
    held->undated = false;
    if (observer())
        tellDated(held->fullKey, lifetime(now, *expires));
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
        Held *last = m_store->leastRecent();
        const QByteArray key = last->fullKey;
        if (!drop(last, Removal::Culled))
            return base::failure(errors::keyError, {QString::fromUtf8(key)}); // del self._expire_info[key]
    }
    return {};
}

Result<bool> LocMemCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    Held *held = look(key, version);
    if (!isLive(held))
        return false;
    return date(held, timeout).map([] { return true; });
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
    Held *held = look(key, version);
    const bool live = isLive(held);
    if (!live)
        drop(held, Removal::Expired);
    return live;
}

Result<Value> LocMemCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    Held *held = look(key, version);
    if (!isLive(held)) {
        drop(held, Removal::Expired);
        return keyNotFound(m_fullKey);
    }
    Result<Value> sum = codec::pyAdd(held->value, delta);
    if (!sum)
        return raised(sum.error());
    held->value = *sum;
    m_store->moveToFront(held);
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
        for (const Held *held = m_store->mostRecent(); held; held = LocMemStore::older(held))
            tellRemoved(held->fullKey, why);
    m_store->clear();
}

Result<QList<Entry>> LocMemCache::entries() const
{
    QList<Entry> out;
    out.reserve(m_store->size());
    for (const Held *held = m_store->mostRecent(); held; held = LocMemStore::older(held)) {
        const bool dated = !held->undated && held->expires != noExpiry;
        out.append({held->fullKey, held->value, dated ? std::optional(held->expires) : std::nullopt, held->undated});
    }
    return out;
}

} // namespace cache
