#pragma once

#include "base/clock.h"
#include "cache/file.h"
#include "server/settings.h"

#include <memory>
#include <span>

namespace server {

class ServerStores;

// One kind of cache backend of the application. The only table of them: the language, the caches and the
// window all read it.
struct BackendKind {
    enum class Id : std::uint8_t { LocMem, Redis, Memcached, Database, File, Dummy };
    enum class Location : std::uint8_t { None, Folder, RedisUrl, Address }; // a folder may be left out

    // What the caches of a lab have in common.
    struct Surroundings {
        const base::PosixClock &clock; // borrowed
        QString folder; // for files
        std::uint64_t seed = 0;
        QString cacheFolder; // of `file`: its own
        std::shared_ptr<cache::FileCache::Keys> keysOfFiles; // and what lies there
        ServerStores &servers; // borrowed
    };
    using Make = base::Result<std::unique_ptr<cache::Cache>> (*)(const Backend &, const Surroundings &);

    Id id;
    QByteArrayView word; // in `backend WORD`
    bool isShared; // one store for all processes
    bool canBeDown; // it holds its entries outside the processes, which go on when it does not answer
    bool hasServer; // reached by an address: others may use it too, and entries expire by its own clock
    Location location;
    QByteArrayView usualLocation; // empty for none
    Make make; // an empty or a used one, as it is found
};

std::span<const BackendKind> backendKinds(); // in the order of Id
const BackendKind *backendKind(QByteArrayView word); // null for an unknown one

} // namespace server
