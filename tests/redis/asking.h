#pragma once

#include "redis/connection.h"
#include "support/redisserver.h"

#include <QtTest/QTest>

#include <optional>

// Small words for tests that talk to a server through a Connection.

inline redis::ConnectionOptions optionsFor(const support::RedisServer &server,
                                           redis::Access access = redis::Access::ReadWrite)
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(server.url()).value();
    options.access = access;
    return options;
}

inline bool becomesReady(redis::Link &connection)
{
    connection.open();
    return QTest::qWaitFor([&] { return connection.isReady(); }, 5'000);
}

inline base::Result<redis::Reply> ask(redis::Link &connection, const redis::Command &command)
{
    std::optional<base::Result<redis::Reply>> answer;
    connection.send(command, &connection, [&](const base::Result<redis::Reply> &reply) { answer = reply; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return base::failure("test.noAnswer");
    return *answer;
}

inline base::Result<std::vector<redis::Reply>> askAll(redis::Link &connection, const QList<redis::Command> &pipeline)
{
    std::optional<base::Result<std::vector<redis::Reply>>> answer;
    connection.send(pipeline, &connection,
                    [&](const base::Result<std::vector<redis::Reply>> &replies) { answer = replies; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20'000))
        return base::failure("test.noAnswer");
    return *answer;
}
