#include "cache/memcached.h"

#include "cache/errors.h"
#include "cache/picklable.h"
#include "codec/number.h"
#include "codec/picklereader.h"
#include "codec/picklewriter.h"
#include "redis/glob.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>

#include <algorithm>
#include <cmath>

namespace cache {

namespace {

// pymemcache.serde
enum Flag : quint32 { Raw = 0, Pickle = 1, Integer = 2, Long = 4, Text = 16 };

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

// "key=%3A1%3Ak exp=-1 la=… cas=… fetch=no cls=1 size=63": the key, as its bytes are.
QByteArray listedKey(const QByteArray &line)
{
    const qsizetype end = line.indexOf(' ');
    return line.startsWith("key=") && end > 4 ? QByteArray::fromPercentEncoding(line.mid(4, end - 4)) : QByteArray();
}

} // namespace

MemcachedStore::MemcachedStore(MemcachedClient::Address address, MemcachedClient::Limits limits)
    : m_client(std::move(address), std::move(limits))
{
}

template <typename Answer> Answer MemcachedStore::heard(Answer answer)
{
    answer ? m_breaker.answered() : m_breaker.heard(answer.error());
    return answer;
}

base::Result<QByteArray> MemcachedStore::run(const QByteArrayList &words)
{
    if (auto closed = m_breaker.check(); !closed)
        return tl::unexpected(closed.error());
    return heard(m_client.run(words));
}

base::Result<QByteArray> MemcachedStore::store(const QByteArrayList &words, const QByteArray &bytes)
{
    if (auto closed = m_breaker.check(); !closed)
        return tl::unexpected(closed.error());
    return heard(m_client.store(words, bytes));
}

base::Result<QList<MemcachedClient::Item>> MemcachedStore::get(const QList<QByteArray> &keys)
{
    constexpr qsizetype batch = 100; // so that no answer comes near the limit of bytes
    QList<MemcachedClient::Item> items;
    const auto action = together(keys.size() / batch);
    for (qsizetype at = 0; at < keys.size(); at += batch) {
        if (auto closed = m_breaker.check(); !closed)
            return tl::unexpected(closed.error());
        const auto found = heard(m_client.get(keys.mid(at, batch)));
        if (!found)
            return found;
        items += *found;
    }
    return items;
}

base::Result<PrefixUse> MemcachedStore::usedByOthers(const QByteArray &prefix)
{
    PrefixSurvey survey(prefix, m_written);
    const auto listed = heard(m_client.list({"lru_crawler", "metadump", "hash"},
                                            "key=", [&](const QByteArray &line) { survey.saw(listedKey(line)); }));
    if (!listed)
        return tl::unexpected(listed.error());
    return survey.use();
}

base::Result<qint64> MemcachedStore::size()
{
    qint64 items = 0;
    const auto listed = heard(m_client.list({"stats"}, "STAT ", [&](const QByteArray &line) {
        if (line.startsWith("STAT curr_items "))
            items = line.mid(16).toLongLong();
    }));
    if (!listed)
        return tl::unexpected(listed.error());
    return items;
}

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
    if (!MemcachedClient::isSayable(full))
        return base::failure(errors::invalidCacheKey, {QString::fromUtf8(full)});
    return full;
}

void MemcachedCache::tellLoss(const QByteArray &fullKey)
{
    switch (m_store->written().missed(fullKey)) {
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
    const auto items = m_store->get({*full});
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
    const auto answer = m_store->store(
        {command, fullKey, QByteArray::number(stored.flags), QByteArray::number(expiry->told)}, stored.bytes);
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer != "STORED")
        return false;
    if (expiry->told < 0) { // stored and gone: what lay there before is gone with it
        if (m_store->written().isHeld(fullKey))
            tellRemoved(fullKey, Removal::Deleted);
        m_store->written().forget(fullKey);
        tellNotKept(fullKey, NotKept::Timeout);
    } else {
        m_store->written().wrote(fullKey, expiry->left);
        tellDated(fullKey, expiry->left);
    }
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
        tellNotKept(*full, NotKept::Failed);
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
    const auto answer = m_store->run({"touch", *full, QByteArray::number(expiry->told)});
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer != "TOUCHED") {
        tellLoss(*full);
        return false;
    }
    if (expiry->told < 0) {
        m_store->written().forget(*full);
        tellRemoved(*full, Removal::Expired);
        return true;
    }
    m_store->written().wrote(*full, expiry->left);
    tellDated(*full, expiry->left);
    return true;
}

Result<bool> MemcachedCache::removeFullKey(const QByteArray &fullKey)
{
    const auto answer = m_store->run({"delete", fullKey});
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer != "DELETED") {
        tellLoss(fullKey);
        return false;
    }
    m_store->written().forget(fullKey);
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
    const auto answer = m_store->run({amount < 0 ? QByteArray("decr") : QByteArray("incr"), *full,
                                      QByteArray::number(amount < 0 ? quint64(0) - quint64(amount) : quint64(amount))});
    if (!answer)
        return tl::unexpected(answer.error());
    if (*answer == "NOT_FOUND") {
        tellLoss(*full);
        return incrOfNothing(*full, delta);
    }
    return codec::integerFromDigits(answer->trimmed());
}

Result<Value> MemcachedCache::incrOfNothing(const QByteArray &fullKey, const Value &delta) const
{
    if (m_answersNone && delta.toInteger() < 0)
        return Value(); // 3.2 hands on what the client's decr() says
    return keyNotFound(fullKey);
}

Result<void> MemcachedCache::clear()
{
    const QList<QByteArray> own = m_store->written().withPrefix(config().keyPrefix + ':');
    if (own.isEmpty()) { // a server that is away is to be noticed all the same
        const auto answer = m_store->run({"version"});
        return answer ? Result<void>() : Result<void>(tl::unexpected(answer.error()));
    }
    const auto action = m_store->together(own.size());
    for (const QByteArray &key : own) {
        const auto answer = m_store->run({"delete", key});
        if (!answer)
            return tl::unexpected(answer.error());
        m_store->written().forget(key);
        if (*answer == "DELETED")
            tellRemoved(key, Removal::Cleared);
    }
    return {};
}

Result<QList<QByteArray>> MemcachedCache::removePattern(const QByteArray &glob, const Version &version)
{
    const QByteArray pattern = redis::escapeGlob(makeKey({}, version)) + glob;
    QList<QByteArray> removed;
    const QList<QByteArray> own = m_store->written().withPrefix(makeKey({}, version));
    const auto action = m_store->together(own.size());
    for (const QByteArray &key : own) {
        if (!redis::matchesGlob(pattern, key))
            continue;
        const Result<bool> done = removeFullKey(key);
        if (!done)
            return tl::unexpected(done.error());
        if (*done)
            removed.append(key);
    }
    return removed;
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
    const auto items = m_store->get(fullKeys);
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
    const QList<QByteArray> keys = m_store->written().withPrefix(config().keyPrefix + ':');
    QList<Entry> held;
    if (keys.isEmpty())
        return held;
    const auto items = m_store->get(keys);
    if (!items)
        return tl::unexpected(items.error());
    const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    QHash<QByteArray, std::chrono::milliseconds> left;
    for (const auto &[key, rest] : m_store->written().mortal())
        left.insert(key, rest);
    for (const MemcachedClient::Item &item : *items) { // in the order asked for; what has expired is not there
        Entry entry;
        entry.fullKey = item.key;
        entry.value = deserialized(item).value_or(Value::bytes(item.bytes));
        if (const auto rest = left.constFind(item.key); rest != left.cend())
            entry.expires = now + std::chrono::duration<double>(*rest).count();
        held.append(std::move(entry));
    }
    return held;
}

Result<void> MemcachedCache::advance(std::chrono::milliseconds by)
{
    const auto mortal = m_store->written().mortal();
    const auto action = m_store->together(mortal.size());
    for (const auto &[key, left] : mortal) {
        const auto rest = std::chrono::ceil<std::chrono::seconds>(left - by);
        const auto answer =
            m_store->run(rest.count() > 0 ? QByteArrayList{"touch", key, QByteArray::number(qint64(rest.count()))}
                                          : QByteArrayList{"delete", key});
        if (!answer)
            return tl::unexpected(answer.error());
        if (rest.count() > 0) {
            m_store->written().wrote(key, rest);
            continue;
        }
        m_store->written().forget(key);
        if (*answer == "DELETED")
            tellRemoved(key, Removal::Expired);
    }
    return {};
}

Result<std::shared_ptr<MemcachedStore>> MemcachedCache::storeAt(const QByteArray &location,
                                                                MemcachedClient::Limits limits)
{
    auto address = MemcachedClient::Address::parse(QString::fromUtf8(location));
    if (!address)
        return tl::unexpected(std::move(address.error()));
    return std::make_shared<MemcachedStore>(std::move(*address), std::move(limits));
}

} // namespace cache
