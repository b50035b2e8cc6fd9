#include "server/backendkind.h"

#include "cache/database.h"
#include "cache/dummy.h"
#include "cache/file.h"
#include "cache/locmem.h"
#include "cache/memcached.h"
#include "cache/ownkeysonly.h"
#include "cache/redis.h"
#include "server/serverstores.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

using Made = base::Result<std::unique_ptr<cache::Cache>>;
using Surroundings = BackendKind::Surroundings;
using Id = BackendKind::Id;
using Location = BackendKind::Location;

Made makeLocMem(const Backend &backend, const Surroundings &around)
{
    return std::make_unique<cache::LocMemCache>(backend.config, std::make_shared<cache::LocMemStore>(), around.clock);
}

// A server has other users, too.
template <typename Cache> Made makeOnServer(const Backend &backend, const auto &store)
{
    if (!store)
        return tl::unexpected(store.error());
    return std::make_unique<cache::OwnKeysOnly>(std::make_unique<Cache>(backend.config, *store), (*store)->written());
}

Made makeRedis(const Backend &backend, const Surroundings &around)
{
    return makeOnServer<cache::RedisCache>(backend, around.servers.redis(backend.location));
}

Made makeMemcached(const Backend &backend, const Surroundings &around)
{
    return makeOnServer<cache::MemcachedCache>(backend, around.servers.memcached(backend.location));
}

Made makeDatabase(const Backend &backend, const Surroundings &around)
{
    return std::make_unique<cache::DatabaseCache>(backend.config, around.folder + QStringLiteral("/cache.sqlite3"),
                                                  around.clock);
}

Made makeFile(const Backend &backend, const Surroundings &around)
{
    return std::make_unique<cache::FileCache>(backend.config, around.cacheFolder, around.clock, around.seed,
                                              around.keysOfFiles);
}

Made makeDummy(const Backend &backend, const Surroundings &)
{
    return std::make_unique<cache::DummyCache>(backend.config);
}

constexpr bool shared = true, canBeDown = true, hasServer = true;

constexpr std::array table{
    BackendKind{Id::LocMem, "locmem", !shared, !canBeDown, !hasServer, Location::None, {}, makeLocMem},
    BackendKind{Id::Redis, "redis", shared, canBeDown, hasServer, Location::RedisUrl, "redis://127.0.0.1:6379/0",
                makeRedis},
    BackendKind{Id::Memcached, "memcached", shared, canBeDown, hasServer, Location::Address, "127.0.0.1:11211",
                makeMemcached},
    BackendKind{Id::Database, "database", shared, canBeDown, !hasServer, Location::None, {}, makeDatabase},
    BackendKind{Id::File, "file", shared, canBeDown, !hasServer, Location::Folder, {}, makeFile},
    BackendKind{Id::Dummy, "dummy", shared, !canBeDown, !hasServer, Location::None, {}, makeDummy},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].id) != i)
            return false;
    }
    return table.size() == std::size_t(Id::Dummy) + 1;
}
static_assert(isInOrder());

} // namespace

std::span<const BackendKind> backendKinds() { return table; }

const BackendKind *backendKind(QByteArrayView word)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const BackendKind &kind) { return kind.word == word; });
    return found == table.end() ? nullptr : &*found;
}

} // namespace server
