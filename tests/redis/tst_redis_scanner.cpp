#include "redis/asking.h"
#include "redis/scanner.h"
#include "redis/scriptedtransport.h"

#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Connection;
using redis::Detail;
using redis::KeyType;
using redis::ScannedKey;
using redis::Scanner;

namespace {

// What a consumer of a walk holds: names with what was told last, and nothing of a walk that was lost.
struct Harvest {
    explicit Harvest(Scanner &scanner)
    {
        QObject::connect(&scanner, &Scanner::scanned, &scanner, [this](const QList<ScannedKey> &page) {
            for (const ScannedKey &key : page)
                keys.insert(key.name, key);
        });
        QObject::connect(&scanner, &Scanner::restarted, &scanner, [this] { keys.clear(); });
    }
    QMap<QByteArray, ScannedKey> keys;
};

} // namespace

class TestScanner : public QObject {
    Q_OBJECT

private slots:
    void findsEveryKeyOnce();
    void tellsTtlTypeAndMemory();
    void namesAreBytes();
    void walksPlainlyWithoutALookUp();
    void pausesResumesAndCancels();
    void startsAgainWhenTheServerIsKilled();
    void goesOnWithoutWhatIsNotPermitted();
    void aRefusedScanEndsTheWalk();
    void cursorsAreText();
    void slowCallsHalveTheCount();
};

void TestScanner::findsEveryKeyOnce()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 20000 key 10");
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {});
    Harvest harvest(scanner);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(harvest.keys.size(), 20'000);
    QCOMPARE(scanner.progress().total, 20'000);
    QVERIFY(scanner.progress().seen >= 20'000);
    QVERIFY(!scanner.isRunning());

    Scanner matching(connection, {.match = "key:1999?"});
    Harvest matched(matching);
    QSignalSpy matchingFinished(&matching, &Scanner::finished);
    matching.start();
    QVERIFY(matchingFinished.wait(10'000));
    QCOMPARE(matched.keys.size(), 10);
}

void TestScanner::tellsTtlTypeAndMemory()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("SET string value PX 100000");
    server.run("HSET hash f v");
    server.run("RPUSH list a");
    server.run("SADD set a");
    server.run("ZADD zset 1 a");
    server.run("XADD stream * f v");
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {.details = Detail::Ttl | Detail::Type | Detail::Memory});
    Harvest harvest(scanner);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start();
    QVERIFY(finished.wait());
    QCOMPARE(harvest.keys.size(), 6);
    QVERIFY(harvest.keys["string"].ttl > 90'000 && harvest.keys["string"].ttl <= 100'000);
    QCOMPARE(harvest.keys["hash"].ttl, -1);
    QCOMPARE(harvest.keys["string"].type, KeyType::String);
    QCOMPARE(harvest.keys["hash"].type, KeyType::Hash);
    QCOMPARE(harvest.keys["list"].type, KeyType::List);
    QCOMPARE(harvest.keys["set"].type, KeyType::Set);
    QCOMPARE(harvest.keys["zset"].type, KeyType::SortedSet);
    QCOMPARE(harvest.keys["stream"].type, KeyType::Stream);
    for (const ScannedKey &key : std::as_const(harvest.keys))
        QCOMPARE(key.memory, server.run({"MEMORY", "USAGE", key.name}).toLongLong());
}

void TestScanner::namesAreBytes()
{
    const QByteArrayList names{QByteArrayLiteral("nul\0byte"),
                               "\xff\xfe",
                               "line\nbreak\r\n",
                               "<img src=x>",
                               "\xe2\x80\xaertl",
                               QByteArray(10'000, 'k'),
                               "\\x41",
                               "A",
                               "user[1]:*",
                               "star*",
                               "",
                               " "};
    support::RedisServer server;
    QVERIFY(server.start());
    for (const QByteArray &name : names)
        server.run({"SET", name, "v"});
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {.details = Detail::Type});
    Harvest harvest(scanner);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start();
    QVERIFY(finished.wait());
    QCOMPARE(harvest.keys.size(), names.size());
    for (const QByteArray &name : names)
        QCOMPARE(harvest.keys.value(name).type, KeyType::String);
}

void TestScanner::walksPlainlyWithoutALookUp()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 1000 key 10");
    const auto tally = std::make_shared<redis::Tally>();
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.tally = tally;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    for (const redis::Details details : {redis::Details(Detail::Memory), Detail::Ttl | Detail::Type | Detail::Memory}) {
        server.run("CONFIG RESETSTAT");
        const redis::Lookups before = tally->total();
        Scanner scanner(connection, {.details = details});
        QSignalSpy finished(&scanner, &Scanner::finished);
        scanner.start();
        QVERIFY(finished.wait());
        const redis::Lookups after = tally->total();
        QCOMPARE(server.info("keyspace_hits"), after.hits - before.hits);
        QCOMPARE(server.info("keyspace_misses"), after.misses - before.misses);
        QCOMPARE(after.hits - before.hits, details & Detail::Ttl ? 2000 : 0);
    }
}

void TestScanner::pausesResumesAndCancels()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 50000 key 10");
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {.details = Detail::Ttl, .firstCount = 100, .largestCount = 100});
    Harvest harvest(scanner);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start();
    QTRY_VERIFY(harvest.keys.size() > 500);
    scanner.pause();
    QTest::qWait(100);
    const auto paused = harvest.keys.size();
    QTest::qWait(100);
    QCOMPARE(harvest.keys.size(), paused);
    QVERIFY(paused < 50'000);
    scanner.resume();
    QTRY_VERIFY(harvest.keys.size() > paused + 500);
    scanner.cancel();
    const auto cancelled = harvest.keys.size();
    QTest::qWait(50);
    QCOMPARE(harvest.keys.size(), cancelled);
    QVERIFY(finished.isEmpty());
    scanner.start(); // anew
    QVERIFY(finished.wait(20'000));
    QCOMPARE(harvest.keys.size(), 50'000);
}

void TestScanner::startsAgainWhenTheServerIsKilled()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.firstBackoff = 20ms;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {.details = Detail::Ttl, .firstCount = 50, .largestCount = 50});
    Harvest harvest(scanner);
    QSignalSpy finished(&scanner, &Scanner::finished);
    QSignalSpy restarted(&scanner, &Scanner::restarted);
    for (int i = 0; i < 5; ++i) {
        server.run("DEBUG POPULATE 30000 round" + QByteArray::number(i) + " 10");
        if (i == 0)
            scanner.start();
        QTRY_VERIFY(harvest.keys.size() > 100);
        server.kill();
        QTRY_COMPARE(restarted.size(), i + 1);
        QVERIFY(harvest.keys.isEmpty());
        QVERIFY(server.start());
    }
    server.run("DEBUG POPULATE 3000 last 10");
    QVERIFY(finished.wait(10'000) || !finished.isEmpty());
    // The walk may have begun before the last keys came; SCAN promises only those that were there all the time.
    scanner.start();
    finished.clear();
    QVERIFY(finished.wait(10'000));
    QCOMPARE(harvest.keys.size(), 3'000);
}

void TestScanner::goesOnWithoutWhatIsNotPermitted()
{
    support::RedisServer server({.config = {"user default off", "user few on >pw ~* +scan +type +command"}});
    QVERIFY(server.start());
    server.run("SET a 1");
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.url.user = "few";
    options.url.password = "pw";
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {.details = Detail::Ttl | Detail::Type | Detail::Memory});
    Harvest harvest(scanner);
    QSignalSpy finished(&scanner, &Scanner::finished);
    scanner.start();
    QVERIFY(finished.wait());
    QCOMPARE(harvest.keys["a"].type, KeyType::String);
    QCOMPARE(harvest.keys["a"].ttl, ScannedKey::unknown);
    QCOMPARE(scanner.progress().denied, Detail::Ttl | Detail::Memory);
    QCOMPARE(scanner.progress().total, -1);
}

void TestScanner::aRefusedScanEndsTheWalk()
{
    support::RedisServer server({.config = {"user default off", "user few on >pw ~* +type"}});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.url.user = "few";
    options.url.password = "pw";
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    Scanner scanner(connection, {});
    QSignalSpy failed(&scanner, &Scanner::failed);
    scanner.start();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.reply.noperm");
    QVERIFY(!scanner.isRunning());
}

void TestScanner::cursorsAreText()
{
    QPointer<ScriptedTransport> server;
    redis::ConnectionOptions options;
    options.access = redis::Access::ReadWrite;
    Connection connection(options, [&] {
        auto transport = std::make_unique<ScriptedTransport>();
        server = transport.get();
        return transport;
    });
    connection.open();
    QTRY_COMPARE(connection.state(), Connection::State::Authenticating);
    server->say("+OK\r\n+OK\r\n+PONG\r\n");
    Scanner scanner(connection, {});
    QSignalSpy finished(&scanner, &Scanner::finished);
    Harvest harvest(scanner);
    server->written.clear();
    scanner.start();
    QVERIFY(server->written.contains("$4\r\nSCAN\r\n$1\r\n0\r\n"));
    server->say(":3\r\n$0\r\n\r\n*2\r\n$20\r\n18446744073709551615\r\n*2\r\n$1\r\na\r\n$1\r\nb\r\n");
    QVERIFY(server->written.contains("$20\r\n18446744073709551615\r\n"));
    server->say("*2\r\n$2\r\n42\r\n*0\r\n"); // an empty page is not the end
    QVERIFY(finished.isEmpty());
    server->say("*2\r\n$1\r\n0\r\n*2\r\n$1\r\na\r\n$1\r\nc\r\n"); // and a name may come twice
    QCOMPARE(finished.size(), 1);
    QCOMPARE(harvest.keys.keys(), QByteArrayList({"a", "b", "c"}));
    QCOMPARE(scanner.progress().seen, 4);
}

void TestScanner::slowCallsHalveTheCount()
{
    QPointer<ScriptedTransport> server;
    redis::ConnectionOptions options;
    options.access = redis::Access::ReadWrite;
    Connection connection(options, [&] {
        auto transport = std::make_unique<ScriptedTransport>();
        server = transport.get();
        return transport;
    });
    connection.open();
    QTRY_COMPARE(connection.state(), Connection::State::Authenticating);
    server->say("+OK\r\n+OK\r\n+PONG\r\n");
    Scanner scanner(connection, {});
    scanner.start();
    // The server's own times, as it counts them; how long the answers take to reach us says nothing.
    qint64 calls = 100;
    qint64 microseconds = 7'000;
    const auto times = [&] {
        const QByteArray text = "# Commandstats\r\ncmdstat_scan:calls=" + QByteArray::number(calls)
            + ",usec=" + QByteArray::number(microseconds) + ",usec_per_call=1.0\r\n";
        server->say('$' + QByteArray::number(text.size()) + "\r\n" + text + "\r\n");
    };
    const auto eightAnswers = [&] {
        QTest::qWait(7);
        for (int i = 0; i < 8; ++i)
            server->say("*2\r\n$1\r\n7\r\n*0\r\n");
    };
    const auto eightCallsOf = [&](qint64 each) {
        eightAnswers();
        calls += 8;
        microseconds += 8 * each;
        times();
    };
    server->say(":100\r\n");
    times();
    for (const int expected : {250, 125, 62, 50, 50}) {
        eightCallsOf(7'000);
        QCOMPARE(scanner.progress().meanCall, 7ms);
        QCOMPARE(scanner.progress().count, expected);
    }
    eightCallsOf(3'000); // neither slow nor fast
    QCOMPARE(scanner.progress().count, 50);
    for (const int expected : {100, 200, 400, 800, 1000, 1000}) {
        eightCallsOf(500);
        QCOMPARE(scanner.progress().count, expected);
    }
    calls = 8; // CONFIG RESETSTAT: no mean of less than nothing
    microseconds = 800'000;
    eightAnswers();
    times();
    QCOMPARE(scanner.progress().count, 1000);
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_redis_scanner.moc"
