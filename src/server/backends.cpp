#include "server/backends.h"

#include "cache/file.h"
#include "server/backendkind.h"
#include "server/ownfolder.h"
#include "server/serverstores.h"

namespace server {

namespace {

// What the caches of a lab stand on while it lives.
class Backends {
public:
    explicit Backends(const Ground &ground)
        : m_ground(ground)
        , m_servers(ground.isStopped)
    {
    }
    ~Backends() { leaveLast({}); }
    Backends(const Backends &) = delete;
    Backends &operator=(const Backends &) = delete;

    Result<std::unique_ptr<cache::Cache>> make(const Backend &backend)
    {
        const BackendKind *kind = backendKind(backend.kind);
        if (!kind)
            return base::failure("server.unknownBackend", {QString::fromUtf8(backend.kind)});
        const bool goesOn = m_last && isSameServer(backend, *m_last);
        std::optional<OwnFolder> folder;
        if (!goesOn && kind->location == BackendKind::Location::Folder && !backend.location.isEmpty()) {
            auto own = OwnFolder::below(QString::fromUtf8(backend.location));
            if (!own)
                return tl::unexpected(own.error());
            folder = std::move(*own);
        }
        const QString files = folder ? folder->path()
            : goesOn && m_folder     ? m_folder->path()
                                     : m_ground.folder + QStringLiteral("/cache");
        const auto keys = goesOn ? m_keysOfFiles : std::make_shared<cache::FileCache::Keys>();
        auto made = kind->make(backend, {m_ground.clock, m_ground.folder, m_ground.seed, files, keys, m_servers});
        if (!made || goesOn)
            return made;
        if (auto free = m_servers.checkPrefix(backend); !free)
            return tl::unexpected(free.error());
        // What was left behind when another backend took over is not to come back.
        if (auto cleared = (*made)->clear(); !cleared)
            return tl::unexpected(cleared.error());
        leaveLast(backend.location);
        m_folder = std::move(folder);
        m_last = backend;
        m_keysOfFiles = keys;
        return made;
    }

private:
    void leaveLast(const QByteArray &next)
    {
        if (!m_last)
            return;
        const Backend last = *std::exchange(m_last, {});
        m_servers.leave(last, next);
        if (m_folder) {
            (void)cache::FileCache(last.config, m_folder->path(), m_ground.clock, m_ground.seed).clear();
            m_folder.reset();
        }
    }

    const Ground m_ground;
    ServerStores m_servers;
    std::optional<OwnFolder> m_folder; // of the last, where it is a person's
    std::optional<Backend> m_last;
    std::shared_ptr<cache::FileCache::Keys> m_keysOfFiles;
};

} // namespace

Caches::Factory backendFactory(const Ground &ground)
{
    return [backends = std::make_shared<Backends>(ground)](const Backend &backend) { return backends->make(backend); };
}

} // namespace server
