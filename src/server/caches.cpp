#include "server/caches.h"

#include "server/freshness.h"

#include <algorithm>

namespace server {

bool isSameServer(const Backend &one, const Backend &other)
{
    return one.kind == other.kind && one.location == other.location && one.config.keyPrefix == other.config.keyPrefix;
}

Caches::Caches(trace::Recorder &recorder, Freshness &freshness, Factory factory)
    : m_recorder(recorder)
    , m_freshness(freshness)
    , m_factory(std::move(factory))
{
}

Result<void> Caches::configure(const Backend &backend, int processes, trace::EventId cause)
{
    const BackendKind *kind = backendKind(backend.kind);
    if (!kind)
        return base::failure("server.unknownBackend", {QString::fromUtf8(backend.kind)});
    const bool shared = kind->isShared;
    // The same server under other settings: a deploy with another version or more processes finds what it holds.
    const bool isKept = shared && !m_stores.empty() && isSameServer(backend, m_backend);
    std::vector<Store> stores;
    for (int i = 1; i <= (shared ? 1 : processes); ++i) {
        auto store = makeStore(backend, shared ? trace::ProcessId(0) : trace::ProcessId(i));
        if (!store)
            return tl::unexpected(store.error());
        stores.push_back(std::move(*store));
    }
    if (isKept) {
        stores.front().traced->continueFrom(*m_stores.front().traced);
    } else {
        for (const Store &old : m_stores)
            endAll(old.traced->store(), old.traced->store(), trace::MissReason::Cleared, cause);
    }
    m_isDown = m_isDown && isKept;
    m_backend = backend;
    m_kind = kind;
    m_processes = processes;
    m_stores = std::move(stores);
    for (const Store &store : m_stores)
        store.traced->setDown(m_isDown);
    return {};
}

Result<void> Caches::setDown(bool isDown)
{
    if (!m_kind->canBeDown)
        return base::failure("server.noServer", {QString::fromUtf8(m_backend.kind)});
    m_isDown = isDown;
    for (const Store &store : m_stores)
        store.traced->setDown(isDown);
    return {};
}

void Caches::setDjango(DjangoVersion version)
{
    m_django = version;
    for (const Store &store : m_stores)
        store.backend->followOldMemcached(version == DjangoVersion::Debian3_2);
}

void Caches::transactionStepped(cache::Cache::TransactionStep step)
{
    for (const Store &store : m_stores)
        store.traced->transactionStepped(step);
}

TracedCache &Caches::of(trace::ProcessId process)
{
    return *m_stores[isShared() ? 0 : std::size_t(process - 1)].traced;
}

Result<void> Caches::restart(trace::ProcessId process, trace::EventId cause)
{
    if (isShared())
        return {}; // what a process restarts with is not in its memory
    auto store = makeStore(m_backend, process);
    if (!store)
        return tl::unexpected(store.error());
    endAll(process, process, trace::MissReason::LostOnRestart, cause);
    std::swap(m_stores[std::size_t(process - 1)], *store); // assigning would end the backend before what observes it
    return {};
}

Result<void> Caches::clockJumped(base::Duration by, trace::EventId cause)
{
    for (const Store &store : m_stores) {
        TracedCache::Context context;
        context.cause = cause;
        store.traced->setContext(context);
        if (auto done = store.backend->advance(std::chrono::duration_cast<std::chrono::milliseconds>(by)); !done)
            return done;
    }
    return {};
}

Result<Caches::Store> Caches::makeStore(const Backend &backend, trace::ProcessId owner) const
{
    auto made = m_factory(backend);
    if (!made)
        return tl::unexpected(made.error());
    Store store;
    store.backend = std::move(*made);
    store.backend->followOldMemcached(m_django == DjangoVersion::Debian3_2);
    store.traced = std::make_unique<TracedCache>(*store.backend, owner, m_recorder, m_freshness);
    return store;
}

void Caches::endAll(trace::ProcessId store, trace::ProcessId process, trace::MissReason reason, trace::EventId cause)
{
    const auto lives = m_recorder.keys().stores().constFind(store);
    if (lives == m_recorder.keys().stores().cend())
        return;
    // In the order in which they were stored: a hash has none of its own, and the log must be the same
    // every time.
    std::vector<std::pair<trace::EventId, QByteArray>> held;
    for (auto life = lives->cbegin(); life != lives->cend(); ++life) {
        if (life->isHeld())
            held.emplace_back(life->storedBy, life.key());
    }
    std::sort(held.begin(), held.end());
    for (const auto &[storedBy, key] : held) {
        trace::Event ended;
        ended.kind = trace::EventKind::EntryEnded;
        ended.cause = cause;
        ended.about = storedBy;
        ended.process = process;
        ended.store = store;
        ended.key = key;
        ended.reason = reason;
        m_recorder.record(std::move(ended));
        m_freshness.ended(store, key);
    }
}

} // namespace server
