#include "cache/redisstore.h"

#include "cache/errors.h"
#include "redis/glob.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QHash>

namespace cache {

namespace {

// Large enough to be quick, small enough that no other client waits for it.
constexpr auto scanCount = "1000";
constexpr qsizetype unlinkBatch = 500;

base::Error contractError(const base::Error &error)
{
    if (error.code == "redis.reply.err" || error.code == "redis.reply.wrongtype")
        return {errors::responseError, error.args.mid(0, 1)};
    return {errors::backendError, QStringList(QString::fromLatin1(error.code)) + error.args};
}

} // namespace

RedisStore::RedisStore(redis::ConnectionOptions options, redis::ExchangeLimits limits)
    : m_client(std::move(options), std::move(limits))
{
}

template <typename Answer> Answer RedisStore::heard(Answer answer)
{
    if (answer) {
        m_breaker.answered();
        return answer;
    }
    answer = tl::unexpected(contractError(answer.error()));
    m_breaker.heard(answer.error());
    return answer;
}

base::Result<redis::Reply> RedisStore::run(const redis::Command &command)
{
    if (auto closed = m_breaker.check(); !closed)
        return tl::unexpected(closed.error());
    return heard(m_client.run(command));
}

base::Result<std::vector<redis::Reply>> RedisStore::run(const QList<redis::Command> &pipeline)
{
    if (auto closed = m_breaker.check(); !closed)
        return tl::unexpected(closed.error());
    return heard(m_client.run(pipeline));
}

base::Result<PrefixUse> RedisStore::usedByOthers(const QByteArray &prefix)
{
    constexpr std::chrono::seconds longest(30);
    const auto keys = size();
    if (!keys)
        return tl::unexpected(keys.error());
    // SCAN looks at COUNT buckets a page, and a table has at most a few buckets a key but for one that has just shrunk.
    qint64 pages = 10'000 + *keys / 50;
    const QDeadlineTimer deadline(longest);
    const QByteArray pattern = redis::escapeGlob(prefix) + '*';
    PrefixSurvey survey(prefix, m_written);
    QByteArray cursor = "0";
    do {
        const auto reply = run(redis::Command{"SCAN", cursor, "MATCH", pattern, "COUNT", scanCount});
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->elements.size() != 2)
            return base::failure(errors::backendError, {QStringLiteral("redis.protocol")});
        for (const redis::Reply &key : reply->elements[1].elements)
            survey.saw(key.bytes);
        const QByteArray &next = reply->elements[0].bytes;
        if (next != "0" && (next == cursor || --pages == 0 || deadline.hasExpired())) {
            const base::Error endless{errors::backendError, {QStringLiteral("cache.endless"), QStringLiteral("SCAN")}};
            m_breaker.heard(endless);
            return tl::unexpected(endless);
        }
        cursor = next;
    } while (cursor != "0");
    return survey.use();
}

base::Result<qint64> RedisStore::size()
{
    return run(redis::Command{"DBSIZE"}).map([](const redis::Reply &reply) { return reply.integer; });
}

base::Result<QList<QByteArray>> RedisStore::unlink(const QList<QByteArray> &keys)
{
    QList<QByteArray> removed;
    for (qsizetype at = 0; at < keys.size(); at += unlinkBatch) {
        QList<redis::Command> pipeline;
        for (const QByteArray &key : keys.mid(at, unlinkBatch))
            pipeline.append({"UNLINK", key});
        const auto replies = run(pipeline);
        if (!replies)
            return tl::unexpected(replies.error());
        for (size_t i = 0; i < replies->size(); ++i) {
            const redis::Reply &reply = (*replies)[i];
            const QByteArray &key = pipeline.at(qsizetype(i)).at(1);
            if (reply.isError())
                return tl::unexpected(contractError(redis::replyError(reply, "UNLINK")));
            if (reply.integer > 0)
                removed.append(key);
            m_written.forget(key);
        }
    }
    return removed;
}

base::Result<QList<QByteArray>> RedisStore::shorten(std::chrono::milliseconds by)
{
    // What lives longer than it should by our book was written by somebody else since.
    constexpr std::chrono::seconds tolerance(2);
    QHash<QByteArray, std::chrono::milliseconds> book;
    for (const auto &[key, left] : m_written.mortal())
        book.insert(key, left);
    const QList<QByteArray> keys = book.keys();
    QList<QByteArray> ended;
    for (qsizetype at = 0; at < keys.size(); at += unlinkBatch) {
        QList<redis::Command> asked;
        for (const QByteArray &key : keys.mid(at, unlinkBatch))
            asked.append({"PTTL", key});
        const auto left = run(asked);
        if (!left)
            return tl::unexpected(left.error());
        QList<redis::Command> told;
        for (size_t i = 0; i < left->size(); ++i) {
            const QByteArray &key = asked.at(qsizetype(i)).at(1);
            const std::chrono::milliseconds ttl((*left)[i].integer);
            if (ttl.count() < 0 || ttl > book.value(key) + tolerance) // gone already, or made persistent by somebody
                continue;
            if (ttl <= by) {
                ended.append(key);
                continue;
            }
            told.append({"PEXPIRE", key, QByteArray::number(qint64((ttl - by).count()))});
            m_written.wrote(key, ttl - by);
        }
        if (told.isEmpty())
            continue;
        if (const auto done = run(told); !done)
            return tl::unexpected(done.error());
    }
    return unlink(ended);
}

} // namespace cache
