#pragma once

#include "cache/cache.h"
#include "cache/circuitbreaker.h"
#include "cache/memcachedclient.h"
#include "cache/prefixsurvey.h"
#include "cache/writtenkeys.h"

#include <memory>

namespace cache {

// The server and what was written to it, shared by the handles of all simulated processes. Lives on one thread.
class MemcachedStore {
public:
    explicit MemcachedStore(MemcachedClient::Address address, MemcachedClient::Limits limits = {});

    // As of the client, but that a server that hangs is not asked for a while ("cache.circuitOpen").
    base::Result<QByteArray> run(const QByteArrayList &words);
    base::Result<QByteArray> store(const QByteArrayList &words, const QByteArray &bytes);
    base::Result<QList<MemcachedClient::Item>> get(const QList<QByteArray> &keys);

    // Who else has keys below PREFIX:, by the server's list of keys (lru_crawler metadump).
    base::Result<PrefixUse> usedByOthers(const QByteArray &prefix);
    base::Result<qint64> size(); // keys of everybody

    WrittenKeys &written() { return m_written; }
    void hurry(std::chrono::milliseconds limit) { m_client.hurry(limit); }
    [[nodiscard]] MemcachedClient::Together together(qsizetype commands) { return m_client.together(commands); }

private:
    template <typename Answer> Answer heard(Answer answer);

    MemcachedClient m_client;
    CircuitBreaker m_breaker;
    WrittenKeys m_written{std::chrono::milliseconds(1'100)}; // memcached's clock ticks once a second
};

// django.core.cache.backends.memcached.PyMemcacheCache: pymemcache's flags and bytes. A bad key is an error here
// ("cache.InvalidCacheKey"), decr stops at 0, values are at most 1 MiB. Two things are not Django's: clear() takes only
// what was written through this store, where Django's is flush_all, and patterns work, on the same keys.
class MemcachedCache : public Cache {
public:
    MemcachedCache(Config config, std::shared_ptr<MemcachedStore> store);

    // Connects at the first command. "cache.location" {text} where location is not HOST:PORT.
    static Result<std::shared_ptr<MemcachedStore>> storeAt(const QByteArray &location,
                                                           MemcachedClient::Limits limits = {});

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
    Result<QList<Entry>> entries() const override; // of this prefix and written here, by key

    Result<QList<QByteArray>> removePattern(const QByteArray &glob, const Version &version = {}) override;
    Result<qint64> othersThatClearTakes() const override { return m_store->size(); }

    // The lab's clock jumped: the time to live of what was written here is shortened by that, by whole seconds.
    Result<void> advance(std::chrono::milliseconds by) override;
    bool expiresByItsOwnClock() const override { return true; }
    void followOldMemcached(bool isOld) override { m_answersNone = isOld; }
    Result<Value> incrOfNothing(const QByteArray &fullKey, const Value &delta) const override;

protected:
    Result<bool> removeFullKey(const QByteArray &fullKey) override;

private:
    Result<QByteArray> checkedKey(const QByteArray &key, const Version &version) const;
    Result<bool> write(const char *command, const QByteArray &fullKey, const Value &value, Timeout timeout);
    void tellLoss(const QByteArray &fullKey);

    const std::shared_ptr<MemcachedStore> m_store;
    bool m_answersNone = false;
};

} // namespace cache
