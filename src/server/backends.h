#pragma once

#include "server/caches.h"

namespace server {

// What the caches of one lab stand on.
struct Ground {
    const base::PosixClock &clock; // borrowed: locmem, database and file expire by it
    QString folder; // private: for what was given no other place
    std::uint64_t seed = 1;
    std::function<bool()> isStopped; // ends what waits for a server; empty = never
};

// Makes the caches. All start empty, unless the last one made was of the same server. On a Redis or memcached, which
// others may use, only what was written by these caches is ever changed or deleted: a prefix under which others have
// keys is refused, and what is left at the end, or when another cache takes over, is removed. `backend file PATH` gets
// a folder of its own below PATH in the same way. Errors: server.unknownBackend {kind}, server.prefixInUse {prefix,
// keys, a free prefix}, server.folder {path, reason}, and those of the cache.
Caches::Factory backendFactory(const Ground &ground);

} // namespace server
