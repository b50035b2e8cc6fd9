#pragma once

#include "base/time.h"
#include "cache/cache.h"
#include "cache/locmemstore.h"

namespace cache {

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
    using Held = LocMemStore::Held;

    Held *look(const QByteArray &key, const Version &version); // leaves the full key in m_fullKey
    bool isLive(const Held *held) const;
    Result<void> store(Held *held, const Value &value, Timeout timeout);
    Result<void> date(Held *held, Timeout timeout);
    Result<void> cull();
    bool drop(Held *held, Removal why);
    void dropAll(Removal why);

    std::shared_ptr<LocMemStore> m_store;
    const base::PosixClock &m_clock;
    QByteArray m_fullKey; // reused, so that a look-up allocates nothing
};

} // namespace cache
