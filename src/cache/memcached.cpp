#include "cache/memcached.h"

#include "cache/errors.h"
#include "cache/picklable.h"
#include "codec/number.h"
#include "codec/picklereader.h"
#include "codec/picklewriter.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

#include <algorithm>
#include <cmath>

namespace cache {

namespace {

// pymemcache.serde
enum Flag : quint32 { Raw = 0, Pickle = 1, Integer = 2, Long = 4, Text = 16 };

constexpr qsizetype longestWireKey = 250; // bytes, in memcached; code points, in Django's own check
constexpr qint64 longestRelative = 2'592'000; // 30 days: beyond, memcached takes a timeout for a date

struct Stored {
    quint32 flags;
    QByteArray bytes;
};

Stored serialized(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Bytes:
        return {Raw, value.toBytes()};
    case Value::Type::Text:
        return {Text, value.toText().toUtf8()};
    case Value::Type::Int:
        return {Integer, QByteArray::number(qint64(value.toInteger()))};
    case Value::Type::BigInt:
        return {Integer, value.toBytes()};
    default:
        return {Pickle, codec::writePickle(value, codec::PickleProtocol::Highest)};
    }
}

Result<Value> deserialized(const MemcachedClient::Item &item)
{
    switch (item.flags) {
    case Raw:
        return Value::bytes(item.bytes);
    case Text:
        return Value::text(QString::fromUtf8(item.bytes));
    case Integer:
    case Long:
        return codec::integerFromDigits(item.bytes.trimmed()); // decr leaves blanks where digits were
    case Pickle:
        if (auto value = codec::valueFromPickle(item.bytes); !value)
            return base::failure(errors::unpicklingError,
                                 QStringList(QString::fromLatin1(value.error().code)) + value.error().args);
        else
            return std::move(*value);
    default:
        return Value::bytes(item.bytes); // of another client
    }
}

// get_backend_timeout of memcached.py, in seconds, and what is left of it for our own book; none = never.
struct Expiry {
    qint64 told = 0;
    std::optional<std::chrono::milliseconds> left;
};

Result<Expiry> expiryOf(const Config &config, Timeout timeout)
{
    std::optional<double> seconds;
    switch (timeout.kind()) {
    case Timeout::Kind::Default:
        seconds = config.timeout;
        break;
    case Timeout::Kind::Never:
        break;
    case Timeout::Kind::Seconds:
        seconds = timeout.toSeconds();
        break;
    case Timeout::Kind::Invalid:
        return base::failure(errors::typeError);
    }
    if (!seconds)
        return Expiry{};
    const qint64 whole = qint64(std::trunc(std::clamp(*seconds, -1e9, 1e9)));
    const Expiry dead{whole == 0 ? -1 : whole, std::chrono::milliseconds(0)};
    if (whole <= 0)
        return dead;
    const qint64 told = whole > longestRelative ? whole + QDateTime::currentSecsSinceEpoch() : whole;
    return Expiry{told, std::chrono::seconds(whole)};
}

struct Listed {
    QByteArray key;
    std::optional<double> expires;
};

// Lines of "key=%3A1%3Ak exp=-1 la=… cas=… fetch=no cls=1 size=63".
Result<QList<Listed>> listed(MemcachedClient &client, const QByteArray &prefix)
{
    const auto lines = client.list("lru_crawler metadump hash");
    if (!lines)
        return tl::unexpected(lines.error());
    QList<Listed> keys;
    for (const QByteArray &line : *lines) {
        const QByteArrayList words = line.split(' ');
        if (words.size() < 2 || !words.at(0).startsWith("key=") || !words.at(1).startsWith("exp="))
            continue;
        Listed one{QByteArray::fromPercentEncoding(words.at(0).mid(4)), {}};
        if (const qint64 expires = words.at(1).mid(4).toLongLong(); expires > 0)
            one.expires = double(expires);
        if (one.key.startsWith(prefix))
            keys.append(std::move(one));
    }
    std::sort(keys.begin(), keys.end(), [](const Listed &a, const Listed &b) { return a.key < b.key; });
    return keys;
}

} // namespace

MemcachedCache::MemcachedCache(Config config, std::shared_ptr<MemcachedStore> store)
    : Cache(std::move(config))
    , m_store(std::move(store))
{
}

// Where other backends warn, memcached's raise (memcached.py, validate_key); what Django lets pass in code points,
// pymemcache counts in bytes.
Result<QByteArray> MemcachedCache::checkedKey(const QByteArray &key, const Version &version) const
{
    const QByteArray full = makeKey(key, version);
    const bool isBad = full.size() > longestWireKey
        || std::any_of(full.begin(), full.end(), [](char c) { return uchar(c) <= 0x20 || uchar(c) == 0x7f; });
    if (isBad)
        return base::failure(errors::invalidCacheKey, {QString::fromUtf8(full)});
    return full;
}

void MemcachedCache::tellLoss(const QByteArray &fullKey)
{
    switch (m_store->written.missed(fullKey)) {
    case WrittenKeys::Loss::Expired:
        tellRemoved(fullKey, Removal::Expired);
        break;
    case WrittenKeys::Loss::Taken:
        tellRemoved(fullKey, Removal::Culled);
        break;
    case WrittenKeys::Loss::Unknown:
        break;
    }
}

Result<std::optional<Value>> MemcachedCache::get(const QByteArray &key, const Version &version)
{
    const auto full = checkedKey(key, version);
    if (!full)
        return tl::unexpected(full.error());
    const auto items = m_store->client.get({*full});
    if (!items)
        return tl::unexpected(items.error());
    if (items->isEmpty()) {
        tellLoss(*full);
        return std::optional<Value>();
    }
    return deserialized(items->constFirst()).map([](Value value) { return std::optional(std::move(value)); });
}

Result<bool> MemcachedCache::write(const char *command, const QByteArray &fullKey, const Value &value, Timeout timeout)
{
    const Result<Expiry> expiry = expiryOf(config(), timeout);
    if (!expiry)
        return tl::unexpected(expiry.error());
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    const Stored stored = serialized(value);
    const QByteArray line = QByteArray(command) + ' ' + fullKey + ' ' + QByteArray::number(stored.flags) + ' '
        + QByteArray::number(expiry->told);
    const auto answer = m_store->client.store(line, stored.bytes);
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer != "STORED")
        return false;
    if (expiry->told < 0)
        m_store->written.forget(fullKey);
    else
        m_store->written.wrote(fullKey, expiry->left);
    return true;
}

Result<void> MemcachedCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const auto full = checkedKey(key, version);
    if (!full)
        return tl::unexpected(full.error());
    const auto stored = write("set", *full, value, timeout);
    if (!stored)
        return tl::unexpected(stored.error());
    if (!*stored) { // memcached.py: "Make sure the key doesn't keep its old value in case of failure to set"
        if (const auto removed = removeFullKey(*full); !removed)
            return tl::unexpected(removed.error());
    }
    return {};
}

Result<bool> MemcachedCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const auto full = checkedKey(key, version);
    if (!full)
        return tl::unexpected(full.error());
    return write("add", *full, value, timeout);
}

Result<bool> MemcachedCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    const auto full = checkedKey(key, version);
    if (!full)
        return tl::unexpected(full.error());
    const Result<Expiry> expiry = expiryOf(config(), timeout);
    if (!expiry)
        return tl::unexpected(expiry.error());
    const auto answer = m_store->client.run("touch " + *full + ' ' + QByteArray::number(expiry->told));
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer != "TOUCHED")
        return false;
    m_store->written.wrote(*full, expiry->left);
    return true;
}

Result<bool> MemcachedCache::removeFullKey(const QByteArray &fullKey)
{
    const auto answer = m_store->client.run("delete " + fullKey);
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer != "DELETED") {
        tellLoss(fullKey);
        return false;
    }
    m_store->written.forget(fullKey);
    tellRemoved(fullKey, Removal::Deleted);
    return true;
}

Result<bool> MemcachedCache::remove(const QByteArray &key, const Version &version)
{
    const auto full = checkedKey(key, version);
    if (!full)
        return tl::unexpected(full.error());
    return removeFullKey(*full);
}

Result<bool> MemcachedCache::hasKey(const QByteArray &key, const Version &version)
{
    return get(key, version).map([](const std::optional<Value> &value) { return value.has_value(); });
}

Result<Value> MemcachedCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    const auto full = checkedKey(key, version);
    if (!full)
        return tl::unexpected(full.error());
    if (delta.type() != Value::Type::Int && delta.type() != Value::Type::Bool)
        return base::failure(errors::typeError);
    const std::int64_t amount = delta.toInteger();
    const QByteArray line = (amount < 0 ? QByteArray("decr ") : QByteArray("incr ")) + *full + ' '
        + QByteArray::number(amount < 0 ? quint64(0) - quint64(amount) : quint64(amount));
    const auto answer = m_store->client.run(line);
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer == "NOT_FOUND") {
        tellLoss(*full);
        return keyNotFound(*full);
    }
    return codec::integerFromDigits(answer->trimmed());
}

Result<void> MemcachedCache::clear()
{
    const auto keys = listed(m_store->client, config().keyPrefix + ':');
    if (!keys)
        return tl::unexpected(keys.error());
    for (const Listed &one : *keys) {
        const auto answer = m_store->client.run("delete " + one.key);
        if (!answer)
            return tl::unexpected(answer.error());
        m_store->written.forget(one.key);
        if (*answer == "DELETED")
            tellRemoved(one.key, Removal::Cleared);
    }
    return {};
}

Result<QList<Cache::Pair>> MemcachedCache::getMany(const QList<QByteArray> &keys, const Version &version)
{
    QList<Pair> found;
    if (keys.isEmpty())
        return found;
    QList<QByteArray> fullKeys;
    QHash<QByteArray, QByteArray> callers; // full → the caller's key: a dict has each once
    for (const QByteArray &key : keys) {
        const auto full = checkedKey(key, version);
        if (!full)
            return tl::unexpected(full.error());
        if (!callers.contains(*full))
            fullKeys.append(*full);
        callers.insert(*full, key);
    }
    const auto items = m_store->client.get(fullKeys);
    if (!items)
        return tl::unexpected(items.error());
    for (const MemcachedClient::Item &item : *items) {
        Result<Value> value = deserialized(item);
        if (!value)
            return tl::unexpected(value.error());
        found.emplaceBack(callers.take(item.key), std::move(*value));
    }
    for (auto missing = callers.cbegin(); missing != callers.cend(); ++missing)
        tellLoss(missing.key());
    return found;
}

Result<QList<Entry>> MemcachedCache::entries() const
{
    const auto keys = listed(m_store->client, config().keyPrefix + ':');
    if (!keys)
        return tl::unexpected(keys.error());
    QList<Entry> held;
    if (keys->isEmpty())
        return held;
    QList<QByteArray> names;
    for (const Listed &one : *keys)
        names.append(one.key);
    const auto items = m_store->client.get(names);
    if (!items)
        return tl::unexpected(items.error());
    QHash<QByteArray, MemcachedClient::Item> byKey;
    for (const MemcachedClient::Item &item : *items)
        byKey.insert(item.key, item);
    for (const Listed &one : *keys) {
        const auto item = byKey.constFind(one.key);
        if (item == byKey.cend()) // expired, and not yet swept
            continue;
        Entry entry;
        entry.fullKey = one.key;
        entry.value = deserialized(*item).value_or(Value::bytes(item->bytes));
        entry.expires = one.expires;
        held.append(std::move(entry));
    }
    return held;
}

Result<void> MemcachedCache::advance(std::chrono::milliseconds by)
{
    for (const auto &[key, left] : m_store->written.mortal()) {
        const auto rest = std::chrono::ceil<std::chrono::seconds>(left - by);
        const auto answer = m_store->client.run(
            rest.count() > 0 ? QByteArray("touch " + key + ' ' + QByteArray::number(qint64(rest.count())))
                             : QByteArray("delete " + key));
        if (!answer)
            return tl::unexpected(answer.error());
        if (rest.count() > 0) {
            m_store->written.wrote(key, rest);
            continue;
        }
        m_store->written.forget(key);
        if (*answer == "DELETED")
            tellRemoved(key, Removal::Expired);
    }
    return {};
}

Result<std::unique_ptr<Cache>> MemcachedCache::at(Config config, const QByteArray &location)
{
    auto address = MemcachedClient::Address::parse(QString::fromUtf8(location));
    if (!address)
        return tl::unexpected(std::move(address.error()));
    return std::make_unique<MemcachedCache>(std::move(config), std::make_shared<MemcachedStore>(std::move(*address)));
}

} // namespace cache
