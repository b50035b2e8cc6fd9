#include "cache/cache.h"

#include "cache/errors.h"
#include "codec/number.h"
#include "codec/pyrepr.h"
#include "redis/glob.h"

#include <QtCore/QHash>

#include <algorithm>
#include <cmath>

namespace cache {

namespace {

// MEMCACHE_MAX_KEY_LENGTH in django/core/cache/backends/base.py; counted in code points.
constexpr qsizetype longestKey = 250;

struct KeyFlaws {
    bool tooLong = false;
    bool badCharacter = false;
    friend bool operator==(const KeyFlaws &, const KeyFlaws &) = default;
};

KeyFlaws flawsOf(QByteArrayView fullKey)
{
    qsizetype codePoints = 0;
    bool badCharacter = false;
    for (const char byte : fullKey) {
        const auto code = uchar(byte);
        codePoints += (code & 0xc0) != 0x80;
        badCharacter |= code <= 0x20 || code == 0x7f;
    }
    return {codePoints > longestKey, badCharacter};
}

QByteArray keyHead(const QByteArray &prefix, const Value &version)
{
    const bool plain = version.type() == Value::Type::Int;
    return prefix + ':' + (plain ? QByteArray::number(version.toInteger()) : codec::pyStr(version).toUtf8()) + ':';
}

// BaseCache.__init__: timeout = int(timeout).
Config wholeSeconds(Config config)
{
    if (config.timeout)
        config.timeout = std::trunc(*config.timeout);
    return config;
}

bool isGiven(const Cache::Version &version)
{
    return version && !version->isNone(); // version=None is the configured one, too
}

} // namespace

QByteArray keyHead(const Config &config) { return keyHead(config.keyPrefix, config.version); }

Cache::Cache(Config config)
    : m_config(wholeSeconds(std::move(config)))
    , m_keyHead(keyHead(m_config))
{
}

Cache::~Cache() = default;

QByteArray Cache::makeKey(const QByteArray &key, const Version &version) const
{
    QByteArray full;
    formatKey(full, key, version);
    return full;
}

void Cache::formatKey(QByteArray &buffer, const QByteArray &key, const Version &version) const
{
    const QByteArray own = isGiven(version) ? keyHead(m_config.keyPrefix, *version) : QByteArray();
    const QByteArrayView head = own.isEmpty() ? QByteArrayView(m_keyHead) : QByteArrayView(own);
    if (const qsizetype size = head.size() + key.size(); buffer.size() != size)
        buffer.resize(size);
    char *out = std::copy(head.begin(), head.end(), buffer.data());
    std::copy(key.begin(), key.end(), out);
}

bool Cache::isPortable(QByteArrayView fullKey) { return flawsOf(fullKey) == KeyFlaws{}; }

void Cache::warn(const QByteArray &fullKey) const
{
    if (!m_observer)
        return;
    const KeyFlaws flaws = flawsOf(fullKey);
    if (flaws.tooLong)
        m_observer->keyWarning(fullKey, KeyWarning::Length);
    if (flaws.badCharacter)
        m_observer->keyWarning(fullKey, KeyWarning::Characters);
}

void Cache::tellRemoved(const QByteArray &fullKey, Removal why) const
{
    if (m_observer)
        m_observer->entryRemoved(fullKey, why);
}

void Cache::tellDated(const QByteArray &fullKey, const Lifetime &lifetime) const
{
    if (m_observer)
        m_observer->entryDated(fullKey, lifetime);
}

void Cache::tellNotKept(const QByteArray &fullKey, NotKept why) const
{
    if (m_observer)
        m_observer->entryNotKept(fullKey, why);
}

Lifetime Cache::lifetime(double now, std::optional<double> expires)
{
    constexpr double longest = 1e10; // seconds, over 300 years: beyond, a double no longer tells microseconds apart
    if (!expires || *expires - now > longest)
        return {};
    if (*expires - now < -longest)
        return base::Duration(-1);
    // The first microsecond that is not before it, by Django's own arithmetic in doubles.
    const auto microseconds = [](double seconds) { return std::llround(seconds * 1e6); };
    long long instant = microseconds(*expires) - 2;
    while (double(instant) / 1e6 < *expires)
        ++instant;
    return base::Duration(instant - microseconds(now));
}

Result<std::optional<double>> Cache::expiry(Timeout timeout, double now) const
{
    switch (timeout.kind()) {
    case Timeout::Kind::Default:
        return m_config.timeout ? std::optional(now + *m_config.timeout) : std::nullopt;
    case Timeout::Kind::Never:
        return std::optional<double>();
    case Timeout::Kind::Seconds:
        // Ticket 21147: an explicit 0 is -1, so that no rounding of the clock can keep the entry alive.
        return std::optional(now + (timeout.toSeconds() == 0 ? -1 : timeout.toSeconds()));
    case Timeout::Kind::Invalid:
        break;
    }
    return base::failure(errors::typeError);
}

Result<Value> Cache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    const Result<std::optional<Value>> value = get(key, version);
    if (!value)
        return raised(value.error());
    if (!*value)
        return keyNotFound(key);
    Result<Value> sum = codec::pyAdd(**value, delta);
    if (!sum)
        return raised(sum.error());
    if (const Result<void> done = set(key, *sum, {}, version); !done)
        return raised(done.error());
    return sum;
}

Result<Value> Cache::incrOfNothing(const QByteArray &fullKey, const Value &) const { return keyNotFound(fullKey); }

Result<Value> Cache::decr(const QByteArray &key, const Value &delta, const Version &version)
{
    const Result<Value> negative = codec::pyNegate(delta);
    return negative ? incr(key, *negative, version) : raised(negative.error());
}

// get, add, get: a value that somebody else added in between wins.
Result<Value> Cache::getOrSet(const QByteArray &key, const std::function<Value()> &makeDefault, Timeout timeout,
                              const Version &version)
{
    Result<std::optional<Value>> found = get(key, version);
    if (!found)
        return raised(found.error());
    if (*found)
        return std::move(**found);
    Value value = makeDefault();
    if (const Result<bool> added = add(key, value, timeout, version); !added)
        return raised(added.error());
    found = get(key, version);
    if (!found)
        return raised(found.error());
    return *found ? std::move(**found) : std::move(value);
}

Result<QList<Cache::Pair>> Cache::getMany(const QList<QByteArray> &keys, const Version &version)
{
    QList<Pair> found;
    QHash<QByteArray, qsizetype> places; // a dict has each key once, at its first place
    for (const QByteArray &key : keys) {
        Result<std::optional<Value>> value = get(key, version);
        if (!value)
            return raised(value.error());
        if (!*value)
            continue;
        if (const auto place = places.constFind(key); place != places.constEnd()) {
            found[*place].second = std::move(**value);
        } else {
            places.insert(key, found.size());
            found.emplaceBack(key, std::move(**value));
        }
    }
    return found;
}

Result<QList<QByteArray>> Cache::setMany(const QList<Pair> &data, Timeout timeout, const Version &version)
{
    for (const auto &[key, value] : data) {
        if (const Result<void> done = set(key, value, timeout, version); !done)
            return raised(done.error());
    }
    return QList<QByteArray>();
}

Result<void> Cache::removeMany(const QList<QByteArray> &keys, const Version &version)
{
    for (const QByteArray &key : keys) {
        if (const Result<bool> done = remove(key, version); !done)
            return raised(done.error());
    }
    return {};
}

// get, set without a timeout, delete: an entry that moves loses its own timeout (BaseCache.incr_version).
Result<Value> Cache::incrVersion(const QByteArray &key, const Value &delta, const Version &version)
{
    const Value from = isGiven(version) ? *version : m_config.version;
    const Result<std::optional<Value>> value = get(key, from);
    if (!value)
        return raised(value.error());
    if (!*value)
        return keyNotFound(key);
    Result<Value> to = codec::pyAdd(from, delta);
    if (!to)
        return raised(to.error());
    if (const Result<void> done = set(key, **value, {}, *to); !done)
        return raised(done.error());
    if (const Result<bool> done = remove(key, from); !done)
        return raised(done.error());
    return to;
}

Result<Value> Cache::decrVersion(const QByteArray &key, const Value &delta, const Version &version)
{
    const Result<Value> negative = codec::pyNegate(delta);
    return negative ? incrVersion(key, *negative, version) : raised(negative.error());
}

Result<QList<QByteArray>> Cache::removePattern(const QByteArray &glob, const Version &version)
{
    const Result<QList<Entry>> held = entries();
    if (!held)
        return raised(held.error());
    const QByteArray pattern = redis::escapeGlob(makeKey({}, version)) + glob;
    QList<QByteArray> removed;
    for (const Entry &entry : *held) {
        if (!redis::matchesGlob(pattern, entry.fullKey))
            continue;
        const Result<bool> done = removeFullKey(entry.fullKey);
        if (!done)
            return raised(done.error());
        if (*done)
            removed += entry.fullKey;
    }
    return removed;
}

Result<bool> Cache::removeFullKey(const QByteArray &) { return base::failure(errors::notSupported); }

} // namespace cache
