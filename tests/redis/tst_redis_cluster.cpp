#include "redis/cluster.h"

#include "redis/asking.h"
#include "redis/scanner.h"
#include "redis/watchers.h"
#include "support/rediscluster.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Cluster;
using redis::Command;
using redis::Connection;
using redis::Link;

namespace {

redis::ConnectionOptions optionsFor(const support::RedisCluster &cluster,
                                    redis::Access access = redis::Access::ReadWrite)
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(cluster.url()).value();
    options.access = access;
    options.firstBackoff = 50ms;
    options.longestBackoff = 200ms;
    return options;
}

bool isRefused(const base::Result<redis::Reply> &reply, const char *code)
{
    return !reply && reply.error().code == code;
}

} // namespace

class TestCluster : public QObject {
    Q_OBJECT

private:
    support::RedisCluster m_servers{true};
    std::unique_ptr<Link> m_link;

    void setKeys(int count);
    QSet<QByteArray> scanned(redis::Details details = {});

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_link.reset(); }
    void findsAllPrimariesByOneNode();
    void aServerByItselfIsNoCluster();
    void splitsAPipelineByNode();
    void aTransactionStaysTogether();
    void deletesKeysOfManySlotsInOneCommand();
    void onlyReadsOnEveryNode();
    void talliesEachNodeByItself();
    void walksEveryPrimary();
    void followsMoved();
    void followsAsk();
    void aTransactionFollowsItsWatch();
    void watchesEveryPrimary();
    void everyNodeIsVerifiedByTls();
    void othersGoOnWhileAPrimaryIsAway();
    void followsAFailover(); // the last: it turns the roles
};

void TestCluster::initTestCase() { QVERIFY(m_servers.start()); }

void TestCluster::init()
{
    for (int i = 0; i < support::RedisCluster::primaries; ++i)
        m_servers.node(i).run("FLUSHALL");
    m_link = Link::make(optionsFor(m_servers));
    QVERIFY(becomesReady(*m_link));
}

void TestCluster::setKeys(int count)
{
    QList<Command> pipeline;
    for (int i = 0; i < count; ++i)
        pipeline.append({"SET", "key:" + QByteArray::number(i), QByteArray::number(i), "EX", "500"});
    const auto replies = askAll(*m_link, pipeline);
    QVERIFY(replies);
    for (const redis::Reply &reply : *replies)
        QCOMPARE(reply.bytes, "OK");
}

QSet<QByteArray> TestCluster::scanned(redis::Details details)
{
    redis::Scanner scanner(*m_link, {.details = details});
    QSet<QByteArray> names;
    connect(&scanner, &redis::Scanner::scanned, this, [&](const QList<redis::ScannedKey> &keys) {
        for (const redis::ScannedKey &key : keys) {
            if (!(details & redis::Detail::Ttl) || (key.ttl > 400'000 && key.ttl <= 500'000))
                names.insert(key.name);
        }
    });
    QSignalSpy finished(&scanner, &redis::Scanner::finished);
    scanner.start();
    if (!finished.wait(10'000))
        return {};
    return scanner.progress().total == names.size() ? names : QSet<QByteArray>();
}

void TestCluster::findsAllPrimariesByOneNode()
{
    QSet<quint16> ports;
    for (Connection *node : m_link->nodes())
        ports.insert(node->options().url.port);
    QCOMPARE(ports, (QSet<quint16>{m_servers.node(0).port(), m_servers.node(1).port(), m_servers.node(2).port()}));
}

void TestCluster::aServerByItselfIsNoCluster()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(m_servers);
    options.url.places = {{u"127.0.0.1"_s, support::freePort()}, {u"127.0.0.1"_s, server.port()}};
    Cluster cluster(options);
    QSignalSpy failed(&cluster, &Link::failed);
    cluster.open();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.cluster.disabled");
    QCOMPARE(cluster.state(), Link::State::Idle);
}

void TestCluster::splitsAPipelineByNode()
{
    setKeys(100);
    QList<Command> pipeline;
    for (int i = 0; i < 100; ++i)
        pipeline << Command{"GET", "key:" + QByteArray::number(i)} << Command{"TIME"};
    const auto replies = askAll(*m_link, pipeline);
    QVERIFY(replies);
    for (size_t i = 0; i < 100; ++i) {
        QCOMPARE((*replies)[i * 2].bytes, QByteArray::number(int(i)));
        QCOMPARE((*replies)[i * 2 + 1].elements.size(), 2u);
    }
    for (int i = 0; i < support::RedisCluster::primaries; ++i)
        QVERIFY(m_servers.node(i).run("DBSIZE").toInt() > 10);
    // One that is unknown fails by itself.
    const auto one = askAll(*m_link, {{"GET", "key:1"}, {"LPUSH", "key:2", "x"}, {"GET", "key:3"}});
    QVERIFY(one && !(*one)[0].isError() && (*one)[1].isError() && !(*one)[2].isError());
    QVERIFY(askAll(*m_link, {}));
}

void TestCluster::aTransactionStaysTogether()
{
    for (const QByteArray &key : {QByteArray("a"), QByteArray("b"), QByteArray("c"), QByteArray("d")}) {
        QVERIFY(ask(*m_link, {"WATCH", key}));
        const auto replies = askAll(*m_link, {{"MULTI"}, {"SET", key, "1"}, {"EXEC"}});
        QVERIFY(replies);
        QCOMPARE(replies->at(2).elements.size(), 1u);
        // Another touches it in between.
        QVERIFY(ask(*m_link, {"WATCH", key}));
        m_servers.ownerOf(key).run({"SET", key, "2"});
        const auto refused = askAll(*m_link, {{"MULTI"}, {"SET", key, "3"}, {"EXEC"}});
        QVERIFY(refused && refused->at(2).isNil());
        // UNWATCH goes to the same node.
        QVERIFY(ask(*m_link, {"WATCH", key}));
        m_servers.ownerOf(key).run({"SET", key, "4"});
        QVERIFY(ask(*m_link, {"UNWATCH"}));
        const auto unwatched = askAll(*m_link, {{"MULTI"}, {"SET", key, "5"}, {"EXEC"}});
        QVERIFY(unwatched && unwatched->at(2).elements.size() == 1);
    }
}

void TestCluster::deletesKeysOfManySlotsInOneCommand()
{
    setKeys(50);
    Command command{"UNLINK"};
    for (int i = 0; i < 40; ++i)
        command.append("key:" + QByteArray::number(i));
    command.append("absent");
    const auto reply = ask(*m_link, command);
    QVERIFY(reply);
    QCOMPARE(reply->integer, 40);
    QCOMPARE(scanned().size(), 10);
}

void TestCluster::onlyReadsOnEveryNode()
{
    setKeys(30);
    Cluster reader(optionsFor(m_servers, redis::Access::ReadOnly));
    QVERIFY(becomesReady(reader));
    for (int i = 0; i < 30; ++i) {
        const QByteArray key = "key:" + QByteArray::number(i);
        QVERIFY(isRefused(ask(reader, {"SET", key, "x"}), "redis.readOnly"));
        QVERIFY(isRefused(ask(reader, {"UNLINK", key, "key:1"}), "redis.readOnly"));
        QCOMPARE(ask(reader, {"GET", key}).value().bytes, QByteArray::number(i));
    }
    // Refused whole.
    const auto mixed = askAll(reader, {{"GET", "key:1"}, {"SET", "key:2", "x"}});
    QVERIFY(!mixed);
    QCOMPARE(mixed.error().code, "redis.readOnly");
    QVERIFY(isRefused(ask(reader, {"FLUSHALL"}), "redis.readOnly"));
    for (Connection *node : reader.nodes())
        QVERIFY(node->guard().isReadOnly());
}

void TestCluster::talliesEachNodeByItself()
{
    setKeys(30);
    redis::ConnectionOptions options = optionsFor(m_servers, redis::Access::ReadOnly);
    options.tally = std::make_shared<redis::Tally>();
    Cluster reader(options);
    QVERIFY(becomesReady(reader));
    for (int i = 0; i < support::RedisCluster::primaries; ++i)
        m_servers.node(i).run("CONFIG RESETSTAT");
    for (int i = 0; i < 60; ++i)
        QVERIFY(ask(reader, {"GET", "key:" + QByteArray::number(i)}));
    QCOMPARE(options.tally->total(), (redis::Lookups{30, 30}));
    for (Connection *node : reader.nodes()) {
        for (int i = 0; i < support::RedisCluster::primaries; ++i) {
            if (m_servers.node(i).port() != node->options().url.port)
                continue;
            QCOMPARE(node->options().tally->total().hits, m_servers.node(i).info("keyspace_hits"));
            QCOMPARE(node->options().tally->total().misses, m_servers.node(i).info("keyspace_misses"));
        }
    }
}

void TestCluster::walksEveryPrimary()
{
    setKeys(5'000);
    QVERIFY(ask(*m_link, {"SET", "{pair}:a", "1", "EX", "500"}));
    QVERIFY(ask(*m_link, {"SET", "{pair}:b", "1", "EX", "500"}));
    const QSet<QByteArray> names = scanned(redis::Detail::Ttl | redis::Detail::Type | redis::Detail::Memory);
    QCOMPARE(names.size(), 5'002);
    QVERIFY(names.contains("{pair}:a") && names.contains("{pair}:b") && names.contains("key:4999"));
}

void TestCluster::followsMoved()
{
    const QByteArray key = "moving";
    QVERIFY(ask(*m_link, {"SET", key, "1"}));
    support::RedisServer &from = m_servers.ownerOf(key);
    support::RedisServer &to = &from == &m_servers.node(1) ? m_servers.node(2) : m_servers.node(1);
    QVERIFY(m_servers.moveSlot(key, from, to));
    QCOMPARE(ask(*m_link, {"GET", key}).value().bytes, "1"); // by a MOVED
    const qint64 before = from.info("total_commands_processed");
    QVERIFY(ask(*m_link, {"SET", key, "2"}));
    QCOMPARE(to.run({"GET", key}).toByteArray(), QByteArray("2"));
    QVERIFY(from.info("total_commands_processed") - before < 3); // it is not asked any more (INFO counts)
    QCOMPARE(ask(*m_link, {"UNLINK", key}).value().integer, 1);
    QVERIFY(m_servers.moveSlot(key, to, from, false));
}

void TestCluster::followsAsk()
{
    const QByteArray key = "{asked}:1";
    const QByteArray stays = "{asked}:2";
    QVERIFY(ask(*m_link, {"SET", key, "1"}));
    QVERIFY(ask(*m_link, {"SET", stays, "2"}));
    support::RedisServer &from = m_servers.ownerOf(key);
    support::RedisServer &to = &from == &m_servers.node(1) ? m_servers.node(2) : m_servers.node(1);
    QVERIFY(m_servers.beginMove(key, from, to));
    QVERIFY(m_servers.moveKey(key, from, to));
    for (int round = 0; round < 2; ++round) {
        const auto replies =
            askAll(*m_link, {{"GET", key}, {"GET", stays}, {"PTTL", key}, {"TYPE", key}, {"GET", "other"}});
        QVERIFY(replies);
        QCOMPARE(replies->at(0).bytes, "1");
        QCOMPARE(replies->at(1).bytes, "2");
        QCOMPARE(replies->at(2).integer, -1);
        QCOMPARE(replies->at(3).bytes, "string");
        QVERIFY(replies->at(4).isNil());
    }
    QVERIFY(m_servers.moveKey(stays, from, to));
    QVERIFY(m_servers.moveSlot(key, from, to, false));
    QCOMPARE(ask(*m_link, {"UNLINK", key, stays}).value().integer, 2);
    QVERIFY(m_servers.moveSlot(key, to, from, false));
}

void TestCluster::aTransactionFollowsItsWatch()
{
    const QByteArray key = "{watched}:1";
    QVERIFY(ask(*m_link, {"SET", key, "1"}));
    support::RedisServer &from = m_servers.ownerOf(key);
    support::RedisServer &to = &from == &m_servers.node(1) ? m_servers.node(2) : m_servers.node(1);
    QVERIFY(m_servers.beginMove(key, from, to));
    QVERIFY(m_servers.moveKey(key, from, to));
    QVERIFY(ask(*m_link, {"WATCH", key}));
    const auto replies = askAll(*m_link, {{"MULTI"}, {"SET", key, "2", "XX", "KEEPTTL"}, {"EXEC"}});
    QVERIFY(replies);
    QCOMPARE(replies->size(), 3u);
    QCOMPARE(replies->at(2).elements.size(), 1u);
    QCOMPARE(ask(*m_link, {"GET", key}).value().bytes, "2");
    QVERIFY(m_servers.moveSlot(key, from, to, false));
    // Watched by now at the node that lost the slot: it is told, and not carried out anywhere.
    QVERIFY(ask(*m_link, {"WATCH", key}));
    QVERIFY(m_servers.moveSlot(key, to, from));
    const auto late = askAll(*m_link, {{"MULTI"}, {"SET", key, "3"}, {"EXEC"}});
    QVERIFY(late);
    QCOMPARE(late->at(1).errorPrefix(), "MOVED");
    QVERIFY(late->at(2).isError());
    QCOMPARE(ask(*m_link, {"GET", key}).value().bytes, "2");
}

void TestCluster::watchesEveryPrimary()
{
    redis::Watchers watchers(*m_link);
    QSignalSpy chosen(&watchers, &redis::Watchers::wayChosen);
    QSet<QByteArray> told;
    connect(&watchers, &redis::Watchers::happened, this, [&](const QList<redis::KeyEvent> &events) {
        for (const redis::KeyEvent &event : events)
            told.insert(event.key);
    });
    watchers.start();
    QVERIFY(chosen.wait());
    QCOMPARE(chosen.size(), 1); // all of them, told once
    QCOMPARE(watchers.way(), redis::Watcher::Way::Tracking);
    QSet<QByteArray> keys;
    for (int i = 0; i < 20; ++i) {
        const QByteArray key = "live:" + QByteArray::number(i);
        keys.insert(key);
        m_servers.ownerOf(key).run({"SET", key, "1"});
    }
    QTRY_COMPARE(told, keys);
    // One node tells by notifications, the others do not: as a whole it is no more than tracking.
    m_servers.node(0).run("CONFIG SET notify-keyspace-events AKEm");
    watchers.stop();
    watchers.start();
    QVERIFY(chosen.wait());
    QCOMPARE(watchers.way(), redis::Watcher::Way::Tracking);
    QVERIFY(!watchers.seesMisses());
    m_servers.node(0).run({"CONFIG", "SET", "notify-keyspace-events", ""});
}

void TestCluster::everyNodeIsVerifiedByTls()
{
    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    support::RedisCluster servers(false,
                                  {.certificate = certificates.signedBy(u"good"_s, u"DNS:localhost,IP:127.0.0.1"_s),
                                   .authority = certificates.authority()});
    QVERIFY(servers.start());
    redis::ConnectionOptions options = optionsFor(servers);
    Cluster stranger(options);
    QSignalSpy refused(&stranger, &Link::failed);
    stranger.open();
    QVERIFY(refused.wait());
    QVERIFY(refused.at(0).at(0).value<base::Error>().code.startsWith("redis.tls."));
    QCOMPARE(stranger.state(), Link::State::Idle);
    options.tls.authorityFile = certificates.authority();
    Cluster cluster(options);
    QVERIFY(becomesReady(cluster));
    QCOMPARE(cluster.security(), redis::Security::Verified);
    QCOMPARE(cluster.nodes().size(), 3);
    for (int i = 0; i < 20; ++i)
        QVERIFY(ask(cluster, {"SET", "key:" + QByteArray::number(i), "v"}));
    for (int i = 0; i < support::RedisCluster::primaries; ++i)
        QVERIFY(servers.node(i).run("DBSIZE").toInt() > 0);
}

void TestCluster::othersGoOnWhileAPrimaryIsAway()
{
    setKeys(30);
    QSignalSpy failed(m_link.get(), &Link::failed);
    support::RedisServer &frozen = m_servers.node(2);
    QByteArray lost;
    QByteArray there;
    for (int i = 0; i < 30; ++i) {
        const QByteArray key = "key:" + QByteArray::number(i);
        (&m_servers.ownerOf(key) == &frozen ? lost : there) = key;
    }
    frozen.run("CLIENT KILL TYPE normal SKIPME yes");
    QTRY_VERIFY(!m_link->isReady());
    QCOMPARE(failed.at(0).at(0).value<base::Error>(),
             (base::Error{"redis.cluster.node", {u"127.0.0.1:%1"_s.arg(frozen.port())}}));
    QVERIFY(ask(*m_link, {"GET", there}));
    QTRY_VERIFY(m_link->isReady());
    QVERIFY(ask(*m_link, {"GET", lost}));
}

void TestCluster::followsAFailover()
{
    setKeys(200);
    redis::Scanner walk(*m_link, {});
    QSignalSpy restarted(&walk, &redis::Scanner::restarted);
    m_servers.node(0).run("WAIT 1 2000");
    m_servers.node(0).kill();
    QTRY_VERIFY_WITH_TIMEOUT(!m_link->isReady(), 3'000);
    walk.start();
    QTRY_VERIFY_WITH_TIMEOUT(m_link->isReady(), 15'000);
    QSet<quint16> ports;
    for (Connection *node : m_link->nodes())
        ports.insert(node->options().url.port);
    QCOMPARE(ports, (QSet<quint16>{m_servers.node(3).port(), m_servers.node(1).port(), m_servers.node(2).port()}));
    QCOMPARE(scanned().size(), 200);
}

QTEST_GUILESS_MAIN(TestCluster)
#include "tst_redis_cluster.moc"
