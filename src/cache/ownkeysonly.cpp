#include "cache/ownkeysonly.h"

#include "cache/errors.h"

namespace cache {

namespace {

tl::unexpected<base::Error> foreignKey(const QByteArray &fullKey)
{
    return base::failure(errors::foreignKey, {QString::fromUtf8(fullKey)});
}

} // namespace

OwnKeysOnly::OwnKeysOnly(std::unique_ptr<Cache> server, WrittenKeys &written)
    : Cache(server->config())
    , m_server(std::move(server))
    , m_written(written)
{
    m_server->setObserver(this);
}

OwnKeysOnly::~OwnKeysOnly() { m_server->setObserver(nullptr); }

Result<std::optional<Value>> OwnKeysOnly::get(const QByteArray &key, const Version &version)
{
    return m_server->get(key, version);
}

Result<void> OwnKeysOnly::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const QByteArray full = makeKey(key, version);
    if (m_written.owns(full))
        return m_server->set(key, value, timeout, version);
    // `add` is the `set` that replaces nothing, in one step on the server.
    const Result<bool> added = m_server->add(key, value, timeout, version);
    if (!added) {
        if (added.error().code == errors::backendError)
            m_unsure.insert(full, value);
        return tl::unexpected(added.error());
    }
    if (*added) {
        m_unsure.remove(full);
        return {};
    }
    const auto sent = m_unsure.constFind(full);
    if (sent == m_unsure.cend())
        return foreignKey(full);
    const Result<std::optional<Value>> held = m_server->get(key, version);
    if (!held)
        return tl::unexpected(held.error());
    if (*held != *sent)
        return foreignKey(full);
    m_unsure.erase(sent);
    m_written.wrote(full, std::nullopt);
    return m_server->set(key, value, timeout, version);
}

Result<bool> OwnKeysOnly::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    return m_server->add(key, value, timeout, version);
}

Result<bool> OwnKeysOnly::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    const Result<Owner> owner = ownerOf(key, version);
    if (!owner)
        return tl::unexpected(owner.error());
    return *owner == Owner::Us ? m_server->touch(key, timeout, version) : Result<bool>(false);
}

Result<bool> OwnKeysOnly::remove(const QByteArray &key, const Version &version)
{
    const Result<Owner> owner = ownerOf(key, version);
    if (!owner)
        return tl::unexpected(owner.error());
    return *owner == Owner::Us ? m_server->remove(key, version) : Result<bool>(false);
}

Result<bool> OwnKeysOnly::hasKey(const QByteArray &key, const Version &version)
{
    return m_server->hasKey(key, version);
}

Result<Value> OwnKeysOnly::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    const Result<Owner> owner = ownerOf(key, version);
    if (!owner)
        return tl::unexpected(owner.error());
    if (*owner == Owner::Nobody)
        return incrOfNothing(makeKey(key, version), delta);
    return m_server->incr(key, delta, version);
}

Result<Value> OwnKeysOnly::incrOfNothing(const QByteArray &fullKey, const Value &delta) const
{
    return m_server->incrOfNothing(fullKey, delta);
}

Result<void> OwnKeysOnly::clear() { return m_server->clear(); }

Result<QList<Cache::Pair>> OwnKeysOnly::getMany(const QList<QByteArray> &keys, const Version &version)
{
    return m_server->getMany(keys, version);
}

Result<QList<QByteArray>> OwnKeysOnly::removePattern(const QByteArray &glob, const Version &version)
{
    return m_server->removePattern(glob, version);
}

Result<QList<Entry>> OwnKeysOnly::entries() const { return m_server->entries(); }

Result<qint64> OwnKeysOnly::othersThatClearTakes() const { return m_server->othersThatClearTakes(); }

Result<void> OwnKeysOnly::advance(std::chrono::milliseconds by) { return m_server->advance(by); }

void OwnKeysOnly::entryRemoved(const QByteArray &fullKey, Removal why) { tellRemoved(fullKey, why); }

void OwnKeysOnly::entryDated(const QByteArray &fullKey, const Lifetime &lifetime) { tellDated(fullKey, lifetime); }

void OwnKeysOnly::entryNotKept(const QByteArray &fullKey, NotKept why) { tellNotKept(fullKey, why); }

void OwnKeysOnly::keyWarning(const QByteArray &fullKey, KeyWarning warning)
{
    if (observer())
        observer()->keyWarning(fullKey, warning);
}

Result<OwnKeysOnly::Owner> OwnKeysOnly::ownerOf(const QByteArray &key, const Version &version)
{
    const QByteArray full = makeKey(key, version);
    if (m_written.owns(full))
        return Owner::Us;
    const Result<bool> held = m_server->hasKey(key, version);
    if (!held)
        return tl::unexpected(held.error());
    return *held ? Result<Owner>(foreignKey(full)) : Result<Owner>(Owner::Nobody);
}

} // namespace cache
