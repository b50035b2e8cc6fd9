#include "server/spycache.h"

#include "codec/pyrepr.h"

using namespace Qt::StringLiterals;
using cache::Result;
using cache::Timeout;
using cache::Value;

SpyCache::SpyCache(const cache::Config &config, const base::PosixClock &clock)
    : Cache(config)
    , m_backend(config, std::make_shared<cache::LocMemStore>(), clock)
{
    m_backend.setObserver(this);
}

QStringList SpyCache::takeWarnings()
{
    QStringList warnings = std::exchange(m_warnings, {});
    warnings.removeDuplicates();
    warnings.sort();
    return warnings;
}

bool SpyCache::removeFromStore(const QByteArray &fullKey)
{
    cache::LocMemStore &store = *m_backend.store();
    cache::LocMemStore::Held *held = store.find(fullKey);
    if (!held)
        return false;
    store.erase(held);
    return true;
}

SpyCache::Call &SpyCache::record(const char *operation, const QByteArray &key)
{
    return m_calls.emplace_back(Call{operation, key, makeKey(key), false, {}, {}});
}

Result<std::optional<Value>> SpyCache::get(const QByteArray &key, const Version &version)
{
    auto found = m_backend.get(key, version);
    record("get", key).found = found && *found;
    return found;
}

Result<void> SpyCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    Call &call = record("set", key);
    call.timeout = timeout;
    call.value = value;
    return m_backend.set(key, value, timeout, version);
}

Result<bool> SpyCache::remove(const QByteArray &key, const Version &version)
{
    const auto removed = m_backend.remove(key, version);
    record("delete", key).found = removed && *removed;
    return removed;
}

Result<bool> SpyCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    return m_backend.add(key, value, timeout, version);
}

Result<bool> SpyCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    return m_backend.touch(key, timeout, version);
}

Result<bool> SpyCache::hasKey(const QByteArray &key, const Version &version) { return m_backend.hasKey(key, version); }

Result<Value> SpyCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    return m_backend.incr(key, delta, version);
}

Result<void> SpyCache::clear() { return m_backend.clear(); }

Result<QList<cache::Entry>> SpyCache::entries() const { return m_backend.entries(); }

void SpyCache::keyWarning(const QByteArray &fullKey, cache::KeyWarning warning)
{
    const QString repr = codec::pyRepr(QStringView(QString::fromUtf8(fullKey)));
    if (warning == cache::KeyWarning::Length)
        m_warnings += u"Cache key will cause errors if used with memcached: %1 (longer than 250)"_s.arg(repr);
    else
        m_warnings += u"Cache key contains characters that will cause errors if used with memcached: %1"_s.arg(repr);
}
