#pragma once

#include "cache/prefixsurvey.h"
#include "server/settings.h"

#include <functional>
#include <map>
#include <memory>

namespace cache {
class MemcachedStore;
class RedisStore;
} // namespace cache

namespace server {

using base::Result;

// The servers that a lab's caches use, one connection each, with the book of what was written to them: it says what is
// ours there, as long as the lab lives.
class ServerStores {
public:
    explicit ServerStores(std::function<bool()> isStopped); // ends what waits for a server; empty = never

    Result<std::shared_ptr<cache::RedisStore>> redis(const QByteArray &location);
    Result<std::shared_ptr<cache::MemcachedStore>> memcached(const QByteArray &location);

    // Error: server.prefixInUse {prefix, keys, a free prefix}, and those of the server. Nothing without a server.
    Result<void> checkPrefix(const Backend &backend);

    // Removes what is ours where the last cache was; `next` is where the new one is. A server that is away keeps ours
    // until it expires.
    void leave(const Backend &last, const QByteArray &next);

private:
    std::function<bool()> m_isStopped;
    std::map<QByteArray, std::shared_ptr<cache::RedisStore>> m_redis; // by location
    std::map<QByteArray, std::shared_ptr<cache::MemcachedStore>> m_memcached;
};

} // namespace server
