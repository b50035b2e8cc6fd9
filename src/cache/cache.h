#pragma once

#include "base/error.h"
#include "base/time.h"
#include "codec/value.h"

#include <QtCore/QList>

#include <chrono>
#include <functional>
#include <optional>

namespace cache {

using base::Result;
using codec::Value;

// A timeout as Django's operations take it. Absent is not the same as None: absent means the configured
// default, None means never. Zero and below store a dead entry or delete, by backend (SEMANTICS: get_backend_timeout).
class Timeout {
public:
    enum class Kind : std::uint8_t { Default, Never, Seconds, Invalid };

    Timeout() = default;
    static Timeout never() { return Timeout(Kind::Never, 0); }
    static Timeout seconds(double seconds) { return Timeout(Kind::Seconds, seconds); }
    static Timeout invalid() { return Timeout(Kind::Invalid, 0); } // a value that Python cannot add to a float

    Kind kind() const { return m_kind; }
    double toSeconds() const { return m_seconds; } // of Kind::Seconds only

    friend bool operator==(const Timeout &, const Timeout &) = default;

private:
    Timeout(Kind kind, double seconds)
        : m_kind(kind)
        , m_seconds(seconds)
    {
    }
    Kind m_kind = Kind::Default;
    double m_seconds = 0;
};

// CACHES['default'] as a person writes it. The names and defaults are Django's.
struct Config {
    std::optional<double> timeout = 300; // seconds; none = entries never expire by default
    int maxEntries = 300;
    int cullFrequency = 3; // 0 = clear everything
    QByteArray keyPrefix; // UTF-8
    Value version = Value::integer(1);

    bool operator==(const Config &) const = default;
};

QByteArray keyHead(const Config &config); // "prefix:version:", the beginning of every key

// Why an entry left the store. What each is called in a sentence is report/'s business.
enum class Removal : std::uint8_t { Deleted, Expired, Culled, Cleared };

enum class KeyWarning : std::uint8_t {
    Length,
    Characters
}; // CacheKeyWarning: over 250 code points; blanks or control characters

// Why a store that raised no error left nothing behind.
enum class NotKept : std::uint8_t {
    Timeout, // it is dead before it is stored: Redis and memcached keep no such entry
    Nothing, // the backend keeps nothing at all
    Failed, // the server or the database would not have it
};

// From the moment of the call to the entry's expiry; less than zero: it was dead at once. None = it never expires.
using Lifetime = std::optional<base::Duration>;

// Notified of the side effects of an operation. Calls arrive in the order of events, during the
// operation. An entry that is overwritten, expired or not, was not removed: it is not reported.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void entryRemoved(const QByteArray &fullKey, Removal why) = 0;
    // A set, add or touch (an incr, too, where it is made of get and set) gave the entry this time to live.
    virtual void entryDated(const QByteArray &, const Lifetime &) { }
    virtual void entryNotKept(const QByteArray &, NotKept) { } // a set or an add
    virtual void keyWarning(const QByteArray &fullKey, KeyWarning warning) = 0;
};

// One entry as a white-box look sees it; looking changes nothing.
struct Entry {
    QByteArray fullKey;
    Value value;
    std::optional<double> expires; // POSIX seconds; none = never (or, with `undated`, the quirk below)
    bool undated = false; // held without an expiry (a set that failed half-way): reads as expired
};

// Django's cache API (django/core/cache/backends/base.py). Keys are UTF-8; the full key is
// prefix:version:key. An absent version is the configured one. Errors carry Python's class in their code:
// "cache.ValueError", "cache.TypeError", "cache.InvalidCacheKey", or "cache.BackendError" for a server that
// does not answer.
class Cache {
public:
    using Version = std::optional<Value>;
    using Pair = std::pair<QByteArray, Value>;

    explicit Cache(Config config);
    virtual ~Cache();
    Cache(const Cache &) = delete;
    Cache &operator=(const Cache &) = delete;

    const Config &config() const { return m_config; }
    void setObserver(Observer *observer) { m_observer = observer; } // borrowed; null for none

    QByteArray makeKey(const QByteArray &key, const Version &version = {}) const;

    // Whether validate_key has nothing to warn of.
    static bool isPortable(QByteArrayView fullKey);

    // get_backend_timeout: when an entry that is stored at `now` will expire, in POSIX seconds; none = never.
    Result<std::optional<double>> expiry(Timeout timeout, double now) const;

    // None in the optional = a miss. A stored None is a hit.
    virtual Result<std::optional<Value>> get(const QByteArray &key, const Version &version = {}) = 0;
    virtual Result<void> set(const QByteArray &key, const Value &value, Timeout timeout = {},
                             const Version &version = {}) = 0;
    virtual Result<bool> add(const QByteArray &key, const Value &value, Timeout timeout = {},
                             const Version &version = {}) = 0;
    virtual Result<bool> touch(const QByteArray &key, Timeout timeout = {}, const Version &version = {}) = 0;
    virtual Result<bool> remove(const QByteArray &key, const Version &version = {}) = 0; // Django's delete
    virtual Result<bool> hasKey(const QByteArray &key, const Version &version = {}) = 0;
    // BaseCache.incr, for backends to call: get and set, so the timeout becomes the default one (ticket 26619).
    virtual Result<Value> incr(const QByteArray &key, const Value &delta = Value::integer(1),
                               const Version &version = {}) = 0;
    virtual Result<void> clear() = 0;

    // The rest is built on the above, as in BaseCache; a backend overrides what it does differently.
    virtual Result<Value> decr(const QByteArray &key, const Value &delta = Value::integer(1),
                               const Version &version = {});
    virtual Result<Value> getOrSet(const QByteArray &key, const std::function<Value()> &makeDefault,
                                   Timeout timeout = {}, const Version &version = {});
    virtual Result<QList<Pair>> getMany(const QList<QByteArray> &keys, const Version &version = {});
    virtual Result<QList<QByteArray>> setMany(const QList<Pair> &data, Timeout timeout = {},
                                              const Version &version = {}); // the failed keys
    virtual Result<void> removeMany(const QList<QByteArray> &keys, const Version &version = {});
    virtual Result<Value> incrVersion(const QByteArray &key, const Value &delta = Value::integer(1),
                                      const Version &version = {});
    Result<Value> decrVersion(const QByteArray &key, const Value &delta = Value::integer(1),
                              const Version &version = {});

    // django-redis's delete_pattern, offered for every backend that can list its keys: a glob over the keys
    // of this prefix and version. Answers the full keys that were removed.
    virtual Result<QList<QByteArray>> removePattern(const QByteArray &glob, const Version &version = {});

    // The lab's clock jumps ahead. A backend that expires by that clock has nothing to do; one whose server expires by
    // its own takes so much off the time to live of what was written through this object, and of nothing else.
    virtual Result<void> advance(std::chrono::milliseconds) { return {}; }
    virtual bool expiresByItsOwnClock() const { return false; }
    // Django's backends differ in whether an entry is still found at the very moment of its expiry.
    virtual bool findsAtExpiry() const { return false; }

    // What differs between the releases of Django in the backends themselves. memcached until 3.2: incr() by a negative
    // number answers None where the entry is absent, later ones raise ValueError.
    virtual void followOldMemcached(bool) { }
    virtual Result<Value> incrOfNothing(const QByteArray &fullKey,
                                        const Value &delta) const; // what incr() then answers

    // A cache whose entries lie in the application's own database: what is done between a Begin and its end, while
    // useTransaction(true), is seen by nobody else before the commit, and a rollback undoes it. Once the transaction
    // has written rows (Write), nobody else can write.
    enum class TransactionStep : std::uint8_t { Begin, Write, Commit, Rollback, Savepoint, Release, RollbackTo };
    virtual bool joinsTransactions() const { return false; }
    virtual void transactionStepped(TransactionStep) { }
    virtual void useTransaction(bool) { }

    // How many entries besides ours Django's clear() would take from the server, as it stands now: ours keeps them.
    virtual Result<qint64> othersThatClearTakes() const { return 0; }

    // White box: everything held, most recently used first where the backend has such an order; expired entries
    // that nobody has looked at included. An error where the backend cannot list.
    virtual Result<QList<Entry>> entries() const = 0;

protected:
    void formatKey(QByteArray &buffer, const QByteArray &key,
                   const Version &version) const; // makeKey without an allocation
    void warn(const QByteArray &fullKey) const; // validate_key
    void tellRemoved(const QByteArray &fullKey, Removal why) const;
    void tellDated(const QByteArray &fullKey, const Lifetime &lifetime) const;
    void tellNotKept(const QByteArray &fullKey, NotKept why) const;

    // Of an entry that expires at `expires` by a clock that says `now`, both in POSIX seconds.
    static Lifetime lifetime(double now, std::optional<double> expires);
    Observer *observer() const { return m_observer; }

    // Removes one entry by its full key, without a look at the key's validity: what removePattern is made of.
    virtual Result<bool> removeFullKey(const QByteArray &fullKey);

private:
    Config m_config;
    QByteArray m_keyHead; // "prefix:version:" of the configured version
    Observer *m_observer = nullptr;
};

} // namespace cache
