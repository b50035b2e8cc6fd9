#include "cache/redis.h"

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

// get_backend_timeout of redis.py: whole seconds, never below 0; none = never. 0 means that nothing is kept.
using Seconds = std::optional<std::chrono::seconds>;

Result<Seconds> backendTimeout(const Config &config, Timeout timeout)
{
    const auto whole = [](double seconds) {
        // int() of Python cuts towards zero; EXPIRE takes no more than this (expire.c: overflow of milliseconds).
        constexpr double longest = 1e15;
        return Seconds(std::chrono::seconds(qint64(std::trunc(std::clamp(seconds, 0.0, longest)))));
    };
    switch (timeout.kind()) {
    case Timeout::Kind::Default:
        return config.timeout ? whole(*config.timeout) : Seconds();
    case Timeout::Kind::Never:
        return Seconds();
    case Timeout::Kind::Seconds:
        return whole(timeout.toSeconds());
    case Timeout::Kind::Invalid:
        break;
    }
    return base::failure(errors::typeError);
}

QByteArray digits(std::chrono::seconds seconds) { return QByteArray::number(qint64(seconds.count())); }

} // namespace

QByteArray redisSerialized(const Value &value)
{
    if (value.type() == Value::Type::Int)
        return QByteArray::number(qint64(value.toInteger()));
    if (value.type() == Value::Type::BigInt)
        return value.toBytes();
    return codec::writePickle(value, codec::PickleProtocol::Highest);
}

Result<Value> redisDeserialized(const QByteArray &bytes)
{
    // RedisSerializer.loads: try int(data) first. int() takes blanks around, a sign, and single underscores.
    QByteArray number = bytes.trimmed();
    const qsizetype start = number.startsWith('-') || number.startsWith('+') ? 1 : 0;
    bool isNumber = number.size() > start && number.back() != '_';
    for (qsizetype i = start; isNumber && i < number.size(); ++i)
        isNumber = (number[i] >= '0' && number[i] <= '9') || (number[i] == '_' && i > start && number[i - 1] != '_');
    if (isNumber)
        return codec::integerFromDigits(number.replace("_", ""));
    auto value = codec::valueFromPickle(bytes);
    if (!value)
        return base::failure(errors::unpicklingError,
                             QStringList(QString::fromLatin1(value.error().code)) + value.error().args);
    return std::move(*value);
}

RedisCache::RedisCache(Config config, std::shared_ptr<RedisStore> store)
    : Cache(std::move(config))
    , m_store(std::move(store))
{
}

QByteArray RedisCache::checkedKey(const QByteArray &key, const Version &version) const
{
    QByteArray full = makeKey(key, version);
    warn(full);
    return full;
}

void RedisCache::tellLoss(const QByteArray &fullKey)
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

Result<std::optional<Value>> RedisCache::get(const QByteArray &key, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const auto reply = m_store->run(redis::Command{"GET", full});
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->isNil()) {
        tellLoss(full);
        return std::optional<Value>();
    }
    return redisDeserialized(reply->bytes).map([](Value value) { return std::optional(std::move(value)); });
}

Result<void> RedisCache::set(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const Result<Seconds> seconds = backendTimeout(config(), timeout);
    if (!seconds)
        return tl::unexpected(seconds.error());
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    if (*seconds && (*seconds)->count() == 0) {
        const auto reply = m_store->run(redis::Command{"DEL", full});
        if (!reply)
            return tl::unexpected(reply.error());
        m_store->written().forget(full);
        if (reply->integer > 0)
            tellRemoved(full, Removal::Deleted);
        tellNotKept(full, NotKept::Timeout);
        return {};
    }
    redis::Command command{"SET", full, redisSerialized(value)};
    if (*seconds)
        command << "EX" << digits(**seconds);
    if (const auto reply = m_store->run(command); !reply)
        return tl::unexpected(reply.error());
    m_store->written().wrote(full, *seconds);
    tellDated(full, *seconds);
    return {};
}

Result<bool> RedisCache::add(const QByteArray &key, const Value &value, Timeout timeout, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const Result<Seconds> seconds = backendTimeout(config(), timeout);
    if (!seconds)
        return tl::unexpected(seconds.error());
    if (!isPicklable(value))
        return base::failure(errors::typeError);
    const bool dead = *seconds && (*seconds)->count() == 0;
    redis::Command command{"SET", full, redisSerialized(value)};
    if (*seconds && !dead)
        command << "EX" << digits(**seconds);
    command << "NX";
    const auto reply = m_store->run(command);
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->isNil())
        return false;
    if (dead) {
        if (const auto done = m_store->run(redis::Command{"DEL", full}); !done)
            return tl::unexpected(done.error());
        m_store->written().forget(full);
        tellNotKept(full, NotKept::Timeout);
        return true;
    }
    m_store->written().wrote(full, *seconds);
    tellDated(full, *seconds);
    return true;
}

Result<bool> RedisCache::touch(const QByteArray &key, Timeout timeout, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const Result<Seconds> seconds = backendTimeout(config(), timeout);
    if (!seconds)
        return tl::unexpected(seconds.error());
    const auto reply =
        m_store->run(*seconds ? redis::Command{"EXPIRE", full, digits(**seconds)} : redis::Command{"PERSIST", full});
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->integer == 0) {
        if (*seconds) // PERSIST says 0 of an entry that has no time to live, too
            tellLoss(full);
        return false;
    }
    if (*seconds && (*seconds)->count() == 0) { // EXPIRE … 0 deletes
        m_store->written().forget(full);
        tellRemoved(full, Removal::Expired);
        return true;
    }
    m_store->written().wrote(full, *seconds);
    tellDated(full, *seconds);
    return true;
}

Result<bool> RedisCache::remove(const QByteArray &key, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const auto reply = m_store->run(redis::Command{"DEL", full});
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->integer == 0) {
        tellLoss(full);
        return false;
    }
    m_store->written().forget(full);
    tellRemoved(full, Removal::Deleted);
    return true;
}

Result<bool> RedisCache::hasKey(const QByteArray &key, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const auto reply = m_store->run(redis::Command{"EXISTS", full});
    if (!reply)
        return tl::unexpected(reply.error());
    if (reply->integer == 0)
        tellLoss(full);
    return reply->integer > 0;
}

Result<Value> RedisCache::incr(const QByteArray &key, const Value &delta, const Version &version)
{
    const QByteArray full = checkedKey(key, version);
    const auto exists = m_store->run(redis::Command{"EXISTS", full});
    if (!exists)
        return tl::unexpected(exists.error());
    if (exists->integer == 0) {
        tellLoss(full);
        return keyNotFound(full);
    }
    if (!delta.isNumber())
        return base::failure(errors::typeError);
    const bool whole = delta.type() == Value::Type::Int || delta.type() == Value::Type::Bool;
    const QByteArray amount = whole ? QByteArray::number(qint64(delta.toInteger()))
        : delta.type() == Value::Type::BigInt
        ? delta.toBytes()
        : QByteArray::number(delta.toReal(), 'g', 17); // the server's word on it is the answer
    const auto reply = m_store->run(redis::Command{"INCRBY", full, amount});
    if (!reply)
        return tl::unexpected(reply.error());
    return Value::integer(reply->integer);
}

Result<void> RedisCache::clear()
{
    const QList<QByteArray> own = m_store->written().withPrefix(config().keyPrefix + ':');
    if (own.isEmpty()) { // a server that is away is to be noticed all the same
        const auto reply = m_store->run(redis::Command{"PING"});
        return reply ? Result<void>() : Result<void>(tl::unexpected(reply.error()));
    }
    const auto removed = m_store->unlink(own);
    if (!removed)
        return tl::unexpected(removed.error());
    for (const QByteArray &key : *removed)
        tellRemoved(key, Removal::Cleared);
    return {};
}

Result<QList<Cache::Pair>> RedisCache::getMany(const QList<QByteArray> &keys, const Version &version)
{
    QList<Pair> found;
    if (keys.isEmpty())
        return found;
    redis::Command command{"MGET"};
    QHash<QByteArray, QByteArray> callers; // full → the caller's key: a dict has each once
    for (const QByteArray &key : keys) {
        const QByteArray full = checkedKey(key, version);
        if (callers.contains(full))
            continue;
        callers.insert(full, key);
        command.append(full);
    }
    const auto reply = m_store->run(command);
    if (!reply)
        return tl::unexpected(reply.error());
    for (qsizetype i = 1; i < command.size() && size_t(i) <= reply->elements.size(); ++i) {
        const redis::Reply &element = reply->elements[size_t(i - 1)];
        if (element.isNil()) {
            tellLoss(command.at(i));
            continue;
        }
        Result<Value> value = redisDeserialized(element.bytes);
        if (!value)
            return tl::unexpected(value.error());
        found.emplaceBack(callers.value(command.at(i)), std::move(*value));
    }
    return found;
}

Result<QList<QByteArray>> RedisCache::setMany(const QList<Pair> &data, Timeout timeout, const Version &version)
{
    const Result<Seconds> seconds = backendTimeout(config(), timeout);
    if (!seconds)
        return tl::unexpected(seconds.error());
    if (data.isEmpty())
        return QList<QByteArray>();
    redis::Command store{"MSET"};
    QList<redis::Command> pipeline{{"MULTI"}, {}};
    QList<QByteArray> keys;
    for (const auto &[key, value] : data) {
        if (!isPicklable(value))
            return base::failure(errors::typeError);
        const QByteArray full = checkedKey(key, version);
        store << full << redisSerialized(value);
        keys.append(full);
        if (*seconds)
            pipeline.append({"EXPIRE", full, digits(**seconds)});
    }
    pipeline[1] = store;
    pipeline.append({"EXEC"});
    const auto replies = m_store->run(pipeline);
    if (!replies)
        return tl::unexpected(replies.error());
    if (const redis::Reply &executed = replies->back(); executed.isError())
        return base::failure(
            errors::backendError,
            {QString::fromLatin1(redis::replyError(executed, "EXEC").code), QString::fromUtf8(executed.bytes)});
    for (const QByteArray &key : keys) {
        if (*seconds && (*seconds)->count() == 0) {
            m_store->written().forget(key);
            tellNotKept(key, NotKept::Timeout);
        } else {
            m_store->written().wrote(key, *seconds);
            tellDated(key, *seconds);
        }
    }
    return QList<QByteArray>();
}

Result<void> RedisCache::removeMany(const QList<QByteArray> &keys, const Version &version)
{
    if (keys.isEmpty())
        return {};
    redis::Command command{"DEL"};
    for (const QByteArray &key : keys)
        command.append(checkedKey(key, version));
    if (const auto reply = m_store->run(command); !reply)
        return tl::unexpected(reply.error());
    // The answer is a number; which keys were there is what we know of them.
    for (const QByteArray &full : command.mid(1)) {
        if (!m_store->written().isHeld(full)) {
            tellLoss(full);
            continue;
        }
        m_store->written().forget(full);
        tellRemoved(full, Removal::Deleted);
    }
    return {};
}

Result<QList<QByteArray>> RedisCache::removePattern(const QByteArray &glob, const Version &version)
{
    const QByteArray head = makeKey({}, version);
    const QByteArray pattern = redis::escapeGlob(head) + glob;
    QList<QByteArray> keys = m_store->written().withPrefix(head);
    keys.removeIf([&](const QByteArray &key) { return !redis::matchesGlob(pattern, key); });
    auto removed = m_store->unlink(keys);
    if (!removed)
        return tl::unexpected(removed.error());
    for (const QByteArray &key : *removed)
        tellRemoved(key, Removal::Deleted);
    return removed;
}

Result<QList<Entry>> RedisCache::entries() const
{
    constexpr qsizetype batch = 100; // so that no answer comes near the limit of bytes
    const QList<QByteArray> keys = m_store->written().withPrefix(config().keyPrefix + ':');
    const double now = double(QDateTime::currentMSecsSinceEpoch()) / 1000;
    QList<Entry> held;
    for (qsizetype at = 0; at < keys.size(); at += batch) {
        const QList<QByteArray> asked = keys.mid(at, batch);
        QList<redis::Command> pipeline;
        for (const QByteArray &key : asked)
            pipeline << redis::Command{"PTTL", key} << redis::Command{"GET", key};
        const auto replies = m_store->run(pipeline);
        if (!replies)
            return tl::unexpected(replies.error());
        for (qsizetype i = 0; i < asked.size(); ++i) {
            const redis::Reply &left = (*replies)[size_t(i) * 2];
            const redis::Reply &bytes = (*replies)[size_t(i) * 2 + 1];
            if (left.integer == -2 || bytes.type != redis::Reply::Type::Bulk) // gone meanwhile, or no string any more
                continue;
            Entry entry;
            entry.fullKey = asked.at(i);
            entry.value = redisDeserialized(bytes.bytes).value_or(Value::bytes(bytes.bytes));
            if (left.integer >= 0)
                entry.expires = now + double(left.integer) / 1000;
            held.append(std::move(entry));
        }
    }
    return held;
}

Result<std::shared_ptr<RedisStore>> RedisCache::storeAt(const QByteArray &url, redis::ExchangeLimits limits)
{
    auto parsed = redis::Url::parse(QString::fromUtf8(url));
    if (!parsed)
        return tl::unexpected(parsed.error());
    redis::ConnectionOptions options;
    options.url = std::move(*parsed);
    options.access = redis::Access::ReadWrite;
    options.commandLimit = std::chrono::seconds(3);
    return std::make_shared<RedisStore>(options, std::move(limits));
}

Result<void> RedisCache::advance(std::chrono::milliseconds by)
{
    const auto ended = m_store->shorten(by);
    if (!ended)
        return tl::unexpected(ended.error());
    for (const QByteArray &key : *ended)
        tellRemoved(key, Removal::Expired);
    return {};
}

} // namespace cache
