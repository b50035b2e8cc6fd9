#include "server/backends.h"

#include "cache/database.h"
#include "cache/dummy.h"
#include "cache/file.h"
#include "cache/locmem.h"
#include "cache/memcached.h"
#include "cache/redis.h"

namespace server {

Caches::Factory backendFactory(const base::PosixClock &clock, const QString &folder, std::uint64_t seed)
{
    return [&clock, folder, seed,
            last = std::optional<Backend>()](const Backend &backend) mutable -> Result<std::unique_ptr<cache::Cache>> {
        std::unique_ptr<cache::Cache> made;
        const cache::Config &config = backend.config;
        if (backend.kind == "locmem")
            made = std::make_unique<cache::LocMemCache>(config, std::make_shared<cache::LocMemStore>(), clock);
        else if (backend.kind == "dummy")
            made = std::make_unique<cache::DummyCache>(config);
        else if (backend.kind == "database")
            made = std::make_unique<cache::DatabaseCache>(config, folder + QStringLiteral("/cache.sqlite3"), clock);
        else if (backend.kind == "file")
            made = std::make_unique<cache::FileCache>(config, folder + QStringLiteral("/cache"), clock, seed);
        else if (backend.kind == "redis" || backend.kind == "memcached") {
            auto remote = backend.kind == "redis" ? cache::RedisCache::at(config, backend.location)
                                                  : cache::MemcachedCache::at(config, backend.location);
            if (!remote)
                return remote;
            made = std::move(*remote);
        } else
            return base::failure("server.unknownBackend", {QString::fromUtf8(backend.kind)});
        // What was left behind when another backend took over is not to come back; the same one goes on.
        if (!last || !isSameServer(backend, *last)) {
            if (auto cleared = made->clear(); !cleared)
                return tl::unexpected(cleared.error());
        }
        last = backend;
        return made;
    };
}

} // namespace server
