#pragma once

#include "cache/locmem.h"

#include <QtCore/QStringList>

// A LocMemCache that remembers what was asked of it, as the recorder of the conformance data did.
class SpyCache final : public cache::Cache, private cache::Observer {
public:
    struct Call {
        QByteArray operation;
        QByteArray key;
        QByteArray fullKey;
        bool found = false; // of get and delete
        cache::Timeout timeout; // of set
        cache::Value value; // of set
    };

    SpyCache(const cache::Config &config, const base::PosixClock &clock);

    QList<Call> takeCalls() { return std::exchange(m_calls, {}); }
    QStringList takeWarnings(); // CacheKeyWarning's sentences, each once, sorted
    qsizetype size() const { return m_backend.store()->size(); }
    bool removeFromStore(const QByteArray &fullKey);

    cache::Result<std::optional<cache::Value>> get(const QByteArray &key, const Version &version = {}) override;
    cache::Result<void> set(const QByteArray &key, const cache::Value &value, cache::Timeout timeout = {},
                            const Version &version = {}) override;
    cache::Result<bool> remove(const QByteArray &key, const Version &version = {}) override;
    cache::Result<bool> add(const QByteArray &key, const cache::Value &value, cache::Timeout timeout = {},
                            const Version &version = {}) override;
    cache::Result<bool> touch(const QByteArray &key, cache::Timeout timeout = {}, const Version &version = {}) override;
    cache::Result<bool> hasKey(const QByteArray &key, const Version &version = {}) override;
    cache::Result<cache::Value> incr(const QByteArray &key, const cache::Value &delta,
                                     const Version &version = {}) override;
    cache::Result<void> clear() override;
    cache::Result<QList<cache::Entry>> entries() const override;

private:
    void entryRemoved(const QByteArray &, cache::Removal) override { }
    void keyWarning(const QByteArray &fullKey, cache::KeyWarning warning) override;
    Call &record(const char *operation, const QByteArray &key);

    cache::LocMemCache m_backend;
    QList<Call> m_calls;
    QStringList m_warnings;
};
