#pragma once

#include "server/backendkind.h"
#include "server/django.h"
#include "server/tracedcache.h"

namespace server {

// Whether what was stored through one is found through the other: the same keys of the same server.
bool isSameServer(const Backend &one, const Backend &other);

// The server processes and the caches they see: a store each with LocMem, one for all with any other
// backend.
class Caches {
public:
    // Makes the cache of one store: an empty one, but with what it holds where the last one made was of the same shared
    // server. Errors: whatever the backend says of its location.
    using Factory = std::function<Result<std::unique_ptr<cache::Cache>>(const Backend &backend)>;

    Caches(trace::Recorder &recorder, Freshness &freshness, Factory factory); // references borrowed

    // Starts over with empty stores, unless it is the same shared server as before. On an error everything stays as it
    // was. Errors: server.unknownBackend {kind}, and the factory's.
    Result<void> configure(const Backend &backend, int processes, trace::EventId cause);

    const Backend &backend() const { return m_backend; }
    int processes() const { return m_processes; }
    bool isShared() const { return m_kind->isShared; }
    bool isDown() const { return m_isDown; }
    TracedCache &of(trace::ProcessId process); // from 1 to processes()

    // The server stops answering, or answers again, until another backend is configured. Errors: server.noServer where
    // the cache has none of its own.
    Result<void> setDown(bool isDown);

    // Whose rules the backends follow.
    void setDjango(DjangoVersion version);

    bool findsAtExpiry() const { return m_stores.front().backend->findsAtExpiry(); }
    void transactionStepped(cache::Cache::TransactionStep step);

    bool expiresByItsOwnClock() const { return m_stores.front().backend->expiresByItsOwnClock(); }
    Result<void> clockJumped(base::Duration by, trace::EventId cause);

    // A process starts anew: what it held in its own memory is lost.
    Result<void> restart(trace::ProcessId process, trace::EventId cause);

private:
    struct Store {
        std::unique_ptr<cache::Cache> backend;
        std::unique_ptr<TracedCache> traced;
    };

    Result<Store> makeStore(const Backend &backend, trace::ProcessId owner) const;
    void endAll(trace::ProcessId store, trace::ProcessId process, trace::MissReason reason, trace::EventId cause);

    trace::Recorder &m_recorder;
    Freshness &m_freshness;
    Factory m_factory;
    Backend m_backend;
    DjangoVersion m_django = DjangoVersion::Debian3_2;
    const BackendKind *m_kind = backendKind(m_backend.kind);
    int m_processes = 1;
    bool m_isDown = false;
    std::vector<Store> m_stores;
};

} // namespace server
