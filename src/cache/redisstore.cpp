#include "cache/redisstore.h"

#include "cache/errors.h"
#include "redis/glob.h"

#include <QtCore/QHash>

namespace cache {

namespace {

// Large enough to be quick, small enough that no other client waits for it.
constexpr auto scanCount = "500";
constexpr qsizetype unlinkBatch = 500;

base::Error contractError(const base::Error &error)
{
    if (error.code == "redis.reply.err" || error.code == "redis.reply.wrongtype")
        return {errors::responseError, error.args.mid(0, 1)};
    return {errors::backendError, QStringList(QString::fromLatin1(error.code)) + error.args};
}

} // namespace

RedisStore::RedisStore(redis::ConnectionOptions options)
    : m_client(std::move(options))
{
}

base::Result<redis::Reply> RedisStore::run(const redis::Command &command)
{
    auto reply = m_client.run(command);
    if (!reply)
        return tl::unexpected(contractError(reply.error()));
    return reply;
}

base::Result<std::vector<redis::Reply>> RedisStore::run(const QList<redis::Command> &pipeline)
{
    auto replies = m_client.run(pipeline);
    if (!replies)
        return tl::unexpected(contractError(replies.error()));
    return replies;
}

base::Result<QList<QByteArray>> RedisStore::keysWithPrefix(const QByteArray &prefix, const QByteArray &glob)
{
    const QByteArray pattern = redis::escapeGlob(prefix) + glob;
    QHash<QByteArray, bool> found; // SCAN may repeat a key
    QByteArray cursor = "0";
    do {
        auto reply = run(redis::Command{"SCAN", cursor, "MATCH", pattern, "COUNT", scanCount});
        if (!reply)
            return tl::unexpected(reply.error());
        if (reply->elements.size() != 2)
            return base::failure(errors::backendError, {QStringLiteral("redis.protocol")});
        for (const redis::Reply &key : reply->elements[1].elements) {
            // The glob is the server's business; that nothing of others is touched is ours.
            if (key.bytes.startsWith(prefix))
                found.insert(key.bytes, true);
        }
        cursor = reply->elements[0].bytes;
    } while (cursor != "0");
    return found.keys();
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
    QList<QByteArray> keys;
    for (const auto &[key, left] : m_written.mortal())
        keys.append(key);
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
            if (ttl.count() < 0) // gone already, or made persistent by somebody
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
