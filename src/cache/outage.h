#pragma once

#include "cache/cache.h"

namespace cache {

// A cache whose server is down: every call fails with "cache.BackendError" {"cache.outage"}. What the server holds is
// not touched.
class Outage : public Cache {
public:
    using Cache::Cache;

    Result<std::optional<Value>> get(const QByteArray &key, const Version &version = {}) override;
    Result<void> set(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> add(const QByteArray &key, const Value &value, Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> touch(const QByteArray &key, Timeout timeout = {}, const Version &version = {}) override;
    Result<bool> remove(const QByteArray &key, const Version &version = {}) override;
    Result<bool> hasKey(const QByteArray &key, const Version &version = {}) override;
    Result<Value> incr(const QByteArray &key, const Value &delta = Value::integer(1),
                       const Version &version = {}) override;
    Result<void> clear() override;
    Result<QList<QByteArray>> removePattern(const QByteArray &glob, const Version &version = {}) override;
    Result<QList<Entry>> entries() const override;
};

} // namespace cache
