#include "support/rediscluster.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr std::array<int, RedisCluster::primaries + 1> slotStarts{0, 5'461, 10'923, 16'384};

template <typename Condition> bool waitFor(Condition condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > 20'000)
            return false;
        QThread::msleep(20);
    }
    return true;
}

const QVariant ok(QByteArray("OK"));

} // namespace

RedisCluster::RedisCluster(bool hasReplica, const RedisServer::Options &options)
{
    for (int i = 0; i < primaries + int(hasReplica); ++i) {
        QByteArrayList lines{"cluster-enabled yes", "cluster-node-timeout 1000",
                             // Its usual bus port, 10,000 above the port, may be none.
                             "cluster-port " + QByteArray::number(freePort())};
        RedisServer::Options each = options;
        each.config += options.certificate ? lines + QByteArrayList{"tls-cluster yes"} : lines;
        m_servers.push_back(std::make_unique<RedisServer>(std::move(each)));
    }
}

bool RedisCluster::start()
{
    if (!std::all_of(m_servers.begin(), m_servers.end(), [](const auto &server) { return server->start(); }))
        return false;
    for (size_t i = 0; i < m_servers.size(); ++i)
        m_servers[i]->run({"CLUSTER", "SET-CONFIG-EPOCH", QByteArray::number(int(i) + 1)});
    for (int i = 0; i < primaries; ++i)
        node(i).run({"CLUSTER", "ADDSLOTSRANGE", QByteArray::number(slotStarts[size_t(i)]),
                     QByteArray::number(slotStarts[size_t(i) + 1] - 1)});
    for (size_t i = 1; i < m_servers.size(); ++i) {
        const QVariant busPort = m_servers[i]->run("CONFIG GET cluster-port").toList().value(1);
        m_servers[0]->run(
            {"CLUSTER", "MEET", "127.0.0.1", QByteArray::number(m_servers[i]->port()), busPort.toByteArray()});
    }
    if (!waitFor([this] { return isWhole(); }))
        return false;
    if (m_servers.size() == size_t(primaries))
        return true;
    const QByteArray primary = idOf(node(0));
    return waitFor([&] {
               return node(primaries).run({"CLUSTER", "REPLICATE", primary}) == ok;
           })
        && waitFor(
               [&] { return node(primaries).run("INFO replication").toByteArray().contains("master_link_status:up"); })
        && waitFor([&] {
               return node(1).run("CLUSTER SLOTS").toList().value(0).toList().size() == 4; // a range with a replica
           });
}

bool RedisCluster::isWhole() const
{
    return std::all_of(m_servers.begin(), m_servers.end(), [](const auto &server) {
        return server->run("CLUSTER INFO").toByteArray().contains("cluster_state:ok")
            && server->run("CLUSTER SLOTS").toList().size() == primaries;
    });
}

RedisServer &RedisCluster::ownerOf(const QByteArray &key)
{
    const int slot = node(0).run({"CLUSTER", "KEYSLOT", key}).toInt();
    const auto next = std::upper_bound(slotStarts.begin(), slotStarts.end(), slot);
    return node(int(next - slotStarts.begin()) - 1);
}

QString RedisCluster::url() const
{
    const QString scheme = m_servers.at(1)->url().startsWith(u"rediss"_s) ? u"rediss-cluster"_s : u"redis-cluster"_s;
    return u"%1://127.0.0.1:%2"_s.arg(scheme).arg(m_servers.at(1)->port());
}

QByteArray RedisCluster::idOf(const RedisServer &server) { return server.run("CLUSTER MYID").toByteArray(); }

bool RedisCluster::beginMove(const QByteArray &ofKey, RedisServer &from, RedisServer &to)
{
    const QByteArray slot = QByteArray::number(from.run({"CLUSTER", "KEYSLOT", ofKey}).toInt());
    return to.run({"CLUSTER", "SETSLOT", slot, "IMPORTING", idOf(from)}) == ok
        && from.run({"CLUSTER", "SETSLOT", slot, "MIGRATING", idOf(to)}) == ok;
}

bool RedisCluster::moveKey(const QByteArray &key, RedisServer &from, RedisServer &to)
{
    return from.run({"MIGRATE", "127.0.0.1", QByteArray::number(to.port()), key, "0", "5000"}) == ok;
}

bool RedisCluster::moveSlot(const QByteArray &ofKey, RedisServer &from, RedisServer &to, bool withKeys)
{
    const QByteArray slot = QByteArray::number(from.run({"CLUSTER", "KEYSLOT", ofKey}).toInt());
    if (withKeys && !(beginMove(ofKey, from, to) && moveKey(ofKey, from, to)))
        return false;
    // The node that gets it first: it raises its epoch, and so the others believe it.
    return to.run({"CLUSTER", "SETSLOT", slot, "NODE", idOf(to)}) == ok
        && from.run({"CLUSTER", "SETSLOT", slot, "NODE", idOf(to)}) == ok;
}

} // namespace support
