#include "server/serverstores.h"

#include "cache/memcached.h"
#include "cache/redis.h"

namespace server {

namespace {

template <typename Store, typename Limits>
Result<std::shared_ptr<Store>> storeOf(std::map<QByteArray, std::shared_ptr<Store>> &stores, const QByteArray &location,
                                       Result<std::shared_ptr<Store>> (*storeAt)(const QByteArray &, Limits),
                                       Limits limits)
{
    if (const auto known = stores.find(location); known != stores.end())
        return known->second;
    auto store = storeAt(location, std::move(limits));
    if (store)
        stores.emplace(location, *store);
    return store;
}

template <typename Cache, typename Store>
void leaveStore(std::map<QByteArray, std::shared_ptr<Store>> &stores, const Backend &last, const QByteArray &next)
{
    constexpr std::chrono::seconds limit(1);
    const auto known = stores.find(last.location);
    if (known == stores.end())
        return;
    const std::shared_ptr<Store> store = known->second;
    if (last.location != next) { // with the same server, under another prefix, we are not done
        store->hurry(limit);
        stores.erase(known);
    }
    (void)Cache(last.config, store).clear();
}

} // namespace

ServerStores::ServerStores(std::function<bool()> isStopped)
    : m_isStopped(std::move(isStopped))
{
}

Result<std::shared_ptr<cache::RedisStore>> ServerStores::redis(const QByteArray &location)
{
    return storeOf(m_redis, location, &cache::RedisCache::storeAt, redis::ExchangeLimits{.isStopped = m_isStopped});
}

Result<std::shared_ptr<cache::MemcachedStore>> ServerStores::memcached(const QByteArray &location)
{
    return storeOf(m_memcached, location, &cache::MemcachedCache::storeAt,
                   cache::MemcachedLimits{.isStopped = m_isStopped});
}

Result<void> ServerStores::checkPrefix(const Backend &backend)
{
    const QByteArray &prefix = backend.config.keyPrefix;
    Result<cache::PrefixUse> use = cache::PrefixUse();
    if (backend.kind == "redis")
        use = m_redis.at(backend.location)->usedByOthers(prefix);
    else if (backend.kind == "memcached")
        use = m_memcached.at(backend.location)->usedByOthers(prefix);
    if (!use)
        return tl::unexpected(use.error());
    if (use->count == 0)
        return {};
    return base::failure("server.prefixInUse",
                         {QString::fromUtf8(prefix), QString::number(use->count), QString::fromUtf8(use->free)});
}

void ServerStores::leave(const Backend &last, const QByteArray &next)
{
    if (last.kind == "redis")
        leaveStore<cache::RedisCache>(m_redis, last, next);
    else if (last.kind == "memcached")
        leaveStore<cache::MemcachedCache>(m_memcached, last, next);
}

} // namespace server
