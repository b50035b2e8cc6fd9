#pragma once

#include "cache/cache.h"
#include "cache/writtenkeys.h"

#include <QtCore/QHash>

#include <memory>

namespace cache {

// A cache on a server that others use, too. What was not written through it is read, but never changed or deleted:
// such an operation is "cache.ForeignKey" {full key}. Everything else is the server cache's own.
class OwnKeysOnly final : public Cache, private Observer {
public:
    // `written` is what the server cache keeps its book in; borrowed, alive as long as that cache.
    OwnKeysOnly(std::unique_ptr<Cache> server, WrittenKeys &written);
    ~OwnKeysOnly() override;

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
    Result<QList<Pair>> getMany(const QList<QByteArray> &keys, const Version &version = {}) override;
    Result<QList<QByteArray>> removePattern(const QByteArray &glob, const Version &version = {}) override;
    Result<QList<Entry>> entries() const override;
    Result<qint64> othersThatClearTakes() const override;
    Result<void> advance(std::chrono::milliseconds by) override;
    bool expiresByItsOwnClock() const override { return m_server->expiresByItsOwnClock(); }
    bool findsAtExpiry() const override { return m_server->findsAtExpiry(); }
    void followOldMemcached(bool isOld) override { m_server->followOldMemcached(isOld); }
    Result<Value> incrOfNothing(const QByteArray &fullKey, const Value &delta) const override;

private:
    void entryRemoved(const QByteArray &fullKey, Removal why) override;
    void entryDated(const QByteArray &fullKey, const Lifetime &lifetime) override;
    void entryNotKept(const QByteArray &fullKey, NotKept why) override;
    void keyWarning(const QByteArray &fullKey, KeyWarning warning) override;

    enum class Owner : quint8 { Us, Nobody };
    Result<Owner> ownerOf(const QByteArray &key, const Version &version); // an error when it is somebody else

    const std::unique_ptr<Cache> m_server;
    WrittenKeys &m_written;
    QHash<QByteArray, Value> m_unsure; // sent to a server that did not answer in time: it may have come to hold it
};

} // namespace cache
