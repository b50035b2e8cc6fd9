#pragma once

#include "support/redisserver.h"

#include <vector>

namespace support {

// A real cluster of three primaries, each with a third of the slots, and, if asked for, one replica of the first.
class RedisCluster {
public:
    static constexpr int primaries = 3;

    explicit RedisCluster(bool hasReplica = false, const RedisServer::Options &options = {});

    bool start(); // true once every node knows that every slot is served

    RedisServer &node(int i) { return *m_servers.at(size_t(i)); } // the replica is the fourth
    RedisServer &ownerOf(const QByteArray &key); // as it was at the start
    QString url() const; // by its second node alone
    bool moveSlot(const QByteArray &ofKey, RedisServer &from, RedisServer &to, bool withKeys = true); // and all know it
    bool beginMove(const QByteArray &ofKey, RedisServer &from,
                   RedisServer &to); // from there on: ASK for what has gone over
    bool moveKey(const QByteArray &key, RedisServer &from, RedisServer &to);

private:
    static QByteArray idOf(const RedisServer &server);
    bool isWhole() const;

    std::vector<std::unique_ptr<RedisServer>> m_servers;
};

} // namespace support
