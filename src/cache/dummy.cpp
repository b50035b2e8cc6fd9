#include "cache/dummy.h"

namespace cache {

Result<std::optional<Value>> DummyCache::get(const QByteArray &key, const Version &version)
{
    warn(makeKey(key, version));
    return std::optional<Value>();
}

Result<void> DummyCache::set(const QByteArray &key, const Value &, Timeout, const Version &version)
{
    warn(makeKey(key, version));
    tellNotKept(makeKey(key, version), NotKept::Nothing);
    return {};
}

Result<bool> DummyCache::add(const QByteArray &key, const Value &, Timeout, const Version &version)
{
    warn(makeKey(key, version));
    tellNotKept(makeKey(key, version), NotKept::Nothing);
    return true;
}

Result<bool> DummyCache::touch(const QByteArray &key, Timeout, const Version &)
{
    warn(key); // the caller's key, not the full one: dummy.py
    return false;
}

Result<bool> DummyCache::remove(const QByteArray &key, const Version &version)
{
    warn(makeKey(key, version));
    return false;
}

Result<bool> DummyCache::hasKey(const QByteArray &key, const Version &version)
{
    warn(makeKey(key, version));
    return false;
}

Result<Value> DummyCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    return Cache::incr(key, delta, version); // get never finds anything
}

Result<void> DummyCache::clear() { return {}; }

Result<QList<Entry>> DummyCache::entries() const { return QList<Entry>(); }

} // namespace cache
