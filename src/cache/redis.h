#pragma once

#include "cache/cache.h"
#include "cache/redisstore.h"

#include <memory>

namespace cache {

// django.core.cache.backends.redis.RedisCache (Django 4.0 and later): the same commands with the same bytes, ints raw
// and all else pickled. One thing is not Django's: clear() takes only what was written through this store, where
// Django's is FLUSHDB. MAX_ENTRIES and CULL_FREQUENCY mean nothing here: the server evicts by its maxmemory-policy.
class RedisCache : public Cache {
public:
    RedisCache(Config config, std::shared_ptr<RedisStore> store);
    // Errors: those of redis::Url::parse(). A server that does not answer shows in the first operation.
    static Result<std::shared_ptr<RedisStore>> storeAt(const QByteArray &url, redis::ExchangeLimits limits = {});

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
    Result<QList<Pair>> getMany(const QList<QByteArray> &keys, const Version &version = {}) override;
    Result<QList<QByteArray>> setMany(const QList<Pair> &data, Timeout timeout = {},
                                      const Version &version = {}) override;
    Result<void> removeMany(const QList<QByteArray> &keys, const Version &version = {}) override;
    Result<QList<QByteArray>> removePattern(const QByteArray &glob, const Version &version = {}) override;
    Result<QList<Entry>> entries() const override; // of this prefix and written here, by key

    Result<qint64> othersThatClearTakes() const override { return m_store->size(); }

    // The lab's clock jumped: see RedisStore::shorten. What ended by it is told to the observer.
    Result<void> advance(std::chrono::milliseconds by) override;
    bool expiresByItsOwnClock() const override { return true; }

    RedisStore &store() const { return *m_store; }

private:
    QByteArray checkedKey(const QByteArray &key, const Version &version) const;
    void tellLoss(const QByteArray &fullKey);

    const std::shared_ptr<RedisStore> m_store;
};

// What Django's RedisSerializer writes and reads. Reading errors: "cache.UnpicklingError" {why, its arguments…}.
QByteArray redisSerialized(const Value &value);
Result<Value> redisDeserialized(const QByteArray &bytes);

} // namespace cache
