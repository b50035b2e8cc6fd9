#pragma once

#include "server/caches.h"

namespace server {

// Makes the caches: locmem, dummy, database and file expire by `clock` and keep their files in `folder`; redis is a
// server, of which only the keys of our own prefix are ever touched. All start empty, unless the last one made was of
// the same server. Errors: server.unknownBackend {kind}, and those of the cache.
Caches::Factory backendFactory(const base::PosixClock &clock, const QString &folder,
                               std::uint64_t seed); // clock borrowed

} // namespace server
