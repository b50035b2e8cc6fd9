#include "inspector/serverstats.h"

#include "redis/asking.h"
#include "redis/scanner.h"

#include <QtTest/QSignalSpy>

using namespace std::chrono_literals;
using inspector::ServerInfo;
using inspector::ServerSample;
using inspector::ServerStats;

class TestServerStats : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readsInfo();
    void browsingLeavesTheApplicationAtZero();
    void countsWhatOthersLookUp();
    void aResetIsNoSpike();
    void aRestartIsAReset();
    void withoutTrafficThereIsNoRatio();

private:
    ServerSample next(QSignalSpy &sampled);

    std::unique_ptr<support::RedisServer> m_server;
    std::shared_ptr<redis::Tally> m_tally;
    std::unique_ptr<redis::Connection> m_connection;
};

void TestServerStats::initTestCase()
{
    m_server = std::make_unique<support::RedisServer>();
    QVERIFY(m_server->start());
}

void TestServerStats::init()
{
    m_server->run("FLUSHALL");
    m_tally = std::make_shared<redis::Tally>();
    redis::ConnectionOptions options = optionsFor(*m_server, redis::Access::ReadOnly);
    options.tally = m_tally;
    options.firstBackoff = 20ms;
    m_connection = std::make_unique<redis::Connection>(options);
    QVERIFY(becomesReady(*m_connection));
}

ServerSample TestServerStats::next(QSignalSpy &sampled)
{
    const auto count = sampled.size();
    if (!QTest::qWaitFor([&] { return sampled.size() > count; }))
        return {};
    return sampled.constLast().at(0).value<ServerSample>();
}

void TestServerStats::readsInfo()
{
    const ServerInfo info =
        ServerInfo::parse("# Server\r\nredis_version:7.0.15\r\nos:Linux: x\r\n\r\ndb3:keys=12,expires=1,avg_ttl=0\r\n");
    QCOMPARE(info.field("redis_version"), "7.0.15");
    QCOMPARE(info.field("os"), "Linux: x");
    QCOMPARE(info.keys(3), 12);
    QCOMPARE(info.keys(0), 0);
}

// The proof that issue 4 asks for: ten thousand keys with every column, and the application's counts stay 0.
void TestServerStats::browsingLeavesTheApplicationAtZero()
{
    m_server->run("DEBUG POPULATE 10000 key 10");
    ServerStats stats(*m_connection, m_tally);
    QSignalSpy sampled(&stats, &ServerStats::sampled);
    stats.start(20ms);
    QTRY_VERIFY(!sampled.isEmpty());
    redis::Scanner scanner(*m_connection,
                           {.details = redis::Detail::Ttl | redis::Detail::Type | redis::Detail::Memory});
    QSignalSpy finished(&scanner, &redis::Scanner::finished);
    scanner.start();
    QVERIFY(finished.wait(20'000));
    QVERIFY(ask(*m_connection, {"GET", "absent"}));
    next(sampled);
    next(sampled);
    qint64 ours = 0;
    for (const auto &arguments : std::as_const(sampled)) {
        const auto sample = arguments.at(0).value<ServerSample>();
        QCOMPARE(sample.hits, 0);
        QCOMPARE(sample.misses, 0);
        QVERIFY(!sample.hitRatio());
        ours += sample.ours.hits + sample.ours.misses;
    }
    QCOMPARE(ours, 20'001);
    QCOMPARE(sampled.constLast().at(0).value<ServerSample>().keys, 10'000);
}

void TestServerStats::countsWhatOthersLookUp()
{
    ServerStats stats(*m_connection, m_tally);
    QSignalSpy sampled(&stats, &ServerStats::sampled);
    stats.start(1h);
    QTRY_COMPARE(sampled.size(), 1);
    m_server->run("SET k v");
    m_server->run("SET dying v PX 1");
    for (int i = 0; i < 3; ++i)
        m_server->run("GET k");
    m_server->run("GET absent");
    QVERIFY(ask(*m_connection, {"GET", "k"}));
    QTest::qWait(5);
    m_server->run("EXISTS dying"); // a miss, and its expiry
    stats.start(1h);
    QTRY_COMPARE(sampled.size(), 2); // start() anew: no interval
    QCOMPARE(sampled.at(1).at(0).value<ServerSample>().seconds, 0.0);

    stats.start(30ms);
    QTRY_VERIFY(sampled.size() >= 3);
    const qsizetype before = sampled.size();
    m_server->run("GET k");
    m_server->run("GET k");
    m_server->run("GET k");
    m_server->run("GET absent");
    const auto sum = [&] {
        redis::Lookups total;
        for (const auto &arguments : sampled.mid(before)) {
            const auto sample = arguments.at(0).value<ServerSample>();
            total += {sample.hits, sample.misses};
        }
        return total;
    };
    QTRY_COMPARE(sum().misses, 1);
    QCOMPARE(sum().hits, 3);
}

void TestServerStats::aResetIsNoSpike()
{
    m_server->run("SET k v");
    for (int i = 0; i < 50; ++i)
        m_server->run("GET k");
    ServerStats stats(*m_connection, m_tally);
    QSignalSpy sampled(&stats, &ServerStats::sampled);
    stats.start(20ms);
    QTRY_VERIFY(sampled.size() >= 2);
    m_server->run("CONFIG RESETSTAT");
    bool reset = false;
    QTRY_VERIFY(sampled.size() >= 6);
    for (const auto &arguments : std::as_const(sampled)) {
        const auto sample = arguments.at(0).value<ServerSample>();
        reset |= sample.reset;
        QCOMPARE(sample.hits, 0);
        QCOMPARE(sample.misses, 0);
        QVERIFY(sample.expired >= 0 && sample.commands >= 0);
    }
    QVERIFY(reset);
}

void TestServerStats::aRestartIsAReset()
{
    ServerStats stats(*m_connection, m_tally);
    QSignalSpy sampled(&stats, &ServerStats::sampled);
    stats.start(20ms);
    QTRY_VERIFY(!sampled.isEmpty());
    m_server->kill();
    QTRY_VERIFY(!m_connection->isReady());
    const qsizetype before = sampled.size();
    QVERIFY(m_server->start());
    QTRY_VERIFY(sampled.size() > before);
    const auto first = sampled.at(before).at(0).value<ServerSample>();
    QVERIFY(first.seconds == 0 || first.reset);
}

void TestServerStats::withoutTrafficThereIsNoRatio()
{
    QVERIFY(!ServerSample{}.hitRatio());
    ServerSample sample;
    sample.misses = 4;
    QCOMPARE(*sample.hitRatio(), 0.0);
    sample.hits = 12;
    QCOMPARE(*sample.hitRatio(), 0.75);
    sample.reset = true;
    QVERIFY(!sample.hitRatio());
}

QTEST_GUILESS_MAIN(TestServerStats)
#include "tst_inspector_serverstats.moc"
