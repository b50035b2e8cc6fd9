#pragma once

#include "server/caches.h"

namespace server {

// Makes the caches that need no server: locmem, dummy, database and file. They expire by `clock` and keep
// their files in `folder`, starting empty. Errors: server.unknownBackend {kind}, and those of the cache.
Caches::Factory embeddedBackends(const base::PosixClock &clock, const QString &folder,
                                 std::uint64_t seed); // clock borrowed

} // namespace server
