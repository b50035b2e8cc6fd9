#pragma once

#include "base/error.h"
#include "cache/circuitbreaker.h"
#include "cache/prefixsurvey.h"
#include "redis/blockingclient.h"

#include <chrono>

namespace cache {

// One Redis database as the lab uses it: the connection, and what was written through it. The handles of all simulated
// processes share one. Only keys that were written here are ever shortened, and a key that was written here
// and is found missing is known to have expired or to have been taken by the server. Lives on one thread.
class RedisStore {
public:
    explicit RedisStore(redis::ConnectionOptions options, redis::ExchangeLimits limits = {});

    // Errors are the contract's: "cache.BackendError" {redis' own code, its arguments…} where the server is away,
    // overloaded or refuses us, "cache.ResponseError" {words} where it refuses the operation. A server that hangs is
    // not asked for a while ("cache.circuitOpen").
    base::Result<redis::Reply> run(const redis::Command &command);
    base::Result<std::vector<redis::Reply>> run(const QList<redis::Command> &pipeline); // error replies stand inside

    // Keys of others below PREFIX:, by SCAN. A scan that does not end is "cache.endless".
    base::Result<PrefixUse> usedByOthers(const QByteArray &prefix);
    base::Result<qint64> size(); // keys of everybody in this database

    base::Result<QList<QByteArray>> unlink(const QList<QByteArray> &keys); // answers those that were there

    WrittenKeys &written() { return m_written; }
    void hurry(std::chrono::milliseconds limit) { m_client.hurry(limit); }

    // The lab's clock advances: takes that much off the time to live of what was written here. Answers the keys that
    // are at their end by it; they are removed.
    base::Result<QList<QByteArray>> shorten(std::chrono::milliseconds by);

private:
    template <typename Answer> Answer heard(Answer answer);

    redis::BlockingClient m_client;
    CircuitBreaker m_breaker;
    WrittenKeys m_written{std::chrono::milliseconds(100)};
};

} // namespace cache
