#include "server/backends.h"

#include "server/backendkind.h"

namespace server {

Caches::Factory backendFactory(const base::PosixClock &clock, const QString &folder, std::uint64_t seed)
{
    return [around = BackendKind::Surroundings{clock, folder, seed},
            last = std::optional<Backend>()](const Backend &backend) mutable -> Result<std::unique_ptr<cache::Cache>> {
        const BackendKind *kind = backendKind(backend.kind);
        if (!kind)
            return base::failure("server.unknownBackend", {QString::fromUtf8(backend.kind)});
        auto made = kind->make(backend, around);
        if (!made)
            return made;
        // What was left behind when another backend took over is not to come back; the same one goes on.
        if (!last || !isSameServer(backend, *last)) {
            if (auto cleared = (*made)->clear(); !cleared)
                return tl::unexpected(cleared.error());
        }
        last = backend;
        return made;
    };
}

} // namespace server
