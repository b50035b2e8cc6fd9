#include "base/saturate.h"
#include "redis/asking.h"
#include "redis/blockingclient.h"
#include "redis/cluster.h"
#include "redis/scanner.h"
#include "support/scriptedserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Connection;
using support::ScriptedServer;
using Answer = std::optional<QByteArray>;

namespace {

redis::ConnectionOptions optionsFor(const ScriptedServer &server)
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(server.url()).value();
    options.access = redis::Access::ReadOnly;
    options.commandLimit = 2s;
    return options;
}

ScriptedServer::Answer to(const QByteArray &name, std::function<Answer(ScriptedServer::Client &)> answer)
{
    return [name, answer](ScriptedServer::Client &client, const QByteArrayList &command) {
        return command.value(0).toUpper() == name ? answer(client) : Answer();
    };
}

// How a walk over this server ends; "finished" when it does so by itself.
base::Error endOfWalk(const ScriptedServer &server, redis::Details details = {}, int limit = 20'000)
{
    Connection connection(optionsFor(server));
    if (!becomesReady(connection))
        return {"test.notReady", {}};
    redis::Scanner scanner(connection, {.details = details});
    // A loop of events and not qWaitFor(), which sleeps 10 ms after each of the thousands of answers.
    QEventLoop loop;
    base::Error end{"test.endless", {}};
    const auto stop = [&](const base::Error &error) {
        end = error;
        loop.quit();
    };
    QObject::connect(&scanner, &redis::Scanner::finished, &loop, [&] { stop({"finished", {}}); });
    QObject::connect(&scanner, &redis::Scanner::failed, &loop, stop);
    QObject::connect(&connection, &Connection::failed, &loop, stop);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(&scanner, &redis::Scanner::start, Qt::QueuedConnection);
    loop.exec();
    return end;
}

} // namespace

// Every exchange has an end in time, bytes, steps and sockets, whatever a server answers.
class TestLimits : public QObject {
    Q_OBJECT

private slots:
    void aWalkEnds_data();
    void aWalkEnds();
    void anAnswerHasALimitInBytes_data();
    void anAnswerHasALimitInBytes();
    void aPipelineHasALimitInTime();
    void blockingCallsHaveTheSameLimits_data();
    void blockingCallsHaveTheSameLimits();
    void aBlockingCallEndsWithItsThread();
    void figuresOfDetailsAreChecked();
    void sumsStopAtTheEnd();
    void aClusterOfThousandsIsNotFollowed();
    void thePasswordStaysWithTheHostsThatWereNamed_data();
    void thePasswordStaysWithTheHostsThatWereNamed();
    void aMovedKeyDoesNotTakeThePasswordAlong();
    void aSentinelDoesNotSendThePasswordElsewhere();
};

void TestLimits::aWalkEnds_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a cursor that goes round") << 0 << QByteArray("redis.scan.endless");
    QTest::newRow("ever new keys") << 1 << QByteArray("redis.scan.endless");
    QTest::newRow("ever new cursors, no keys") << 2 << QByteArray("redis.scan.endless");
    QTest::newRow("a number for a cursor") << 3 << QByteArray("redis.protocol");
    QTest::newRow("a cursor that is none") << 4 << QByteArray("redis.protocol");
    QTest::newRow("names that are none") << 5 << QByteArray("redis.protocol");
    QTest::newRow("no array") << 6 << QByteArray("redis.protocol");
    QTest::newRow("the largest cursor") << 7 << QByteArray("finished");
}

void TestLimits::aWalkEnds()
{
    QFETCH(int, kind);
    int calls = 0;
    const ScriptedServer server(to("SCAN", [&](ScriptedServer::Client &) -> Answer {
        ++calls;
        const QByteArray number = QByteArray::number(calls);
        switch (kind) {
        case 0:
            return ScriptedServer::page(QByteArray::number(calls % 97 + 1), {"a" + number.right(1)});
        case 1: {
            QByteArrayList names;
            for (int i = 0; i < 1'000; ++i)
                names << number + ':' + QByteArray::number(i);
            return ScriptedServer::page(number, names);
        }
        case 2:
            return ScriptedServer::page(number, {});
        case 3:
            return "*2\r\n:0\r\n*0\r\n";
        case 4:
            return ScriptedServer::page("0\r\nFLUSHALL", {});
        case 5:
            return "*2\r\n$1\r\n0\r\n*3\r\n:5\r\n$-1\r\n*0\r\n";
        case 6:
            return "$-1\r\n";
        default:
            return ScriptedServer::page(calls == 1 ? "18446744073709551615" : "0", {"a"});
        }
    }));
    QTEST(endOfWalk(server, {}, 100'000).code, "code");
}

void TestLimits::anAnswerHasALimitInBytes_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("flood");
    QTest::newRow("a bulk") << QByteArray("$8000000000\r\n") << QByteArray(1'000'000, 'x');
    QTest::newRow("a status") << QByteArray("+") << QByteArray(1'000'000, 'x');
    QTest::newRow("an array of numbers") << QByteArray("*2000000000\r\n") << QByteArray(":1\r\n").repeated(100'000);
    QTest::newRow("an array of strings") << QByteArray("*2000000000\r\n")
                                         << QByteArray("$1\r\nx\r\n").repeated(100'000);
}

void TestLimits::anAnswerHasALimitInBytes()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, flood);
    const ScriptedServer server(to("SCAN", [&](ScriptedServer::Client &client) -> Answer {
        client.say(start);
        client.flood(flood);
        return QByteArray();
    }));
    QElapsedTimer timer;
    timer.start();
    const base::Error end = endOfWalk(server);
    QVERIFY2(end.code == "redis.tooLarge" || end.code == "redis.slow", end.code.constData());
    QVERIFY(end.code != "redis.tooLarge" || end.args.value(1) == u"SCAN"_s);
    QVERIFY(timer.elapsed() < 15'000);
}

// Each reply comes in time, but there are many.
void TestLimits::aPipelineHasALimitInTime()
{
    const ScriptedServer server([](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "ECHO")
            client.trickle("+x\r\n", 300);
        return command.value(0) == "ECHO" || command.value(0) == "GET" ? Answer(QByteArray()) : Answer();
    });
    redis::ConnectionOptions options = optionsFor(server);
    options.access = redis::Access::ReadWrite;
    options.commandLimit = 500ms;
    options.perCommand = 10ms;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    std::optional<base::Error> error;
    QList<redis::Command> pipeline(100, redis::Command{"GET", "x"});
    pipeline.prepend({"ECHO", "x"});
    connection.send(pipeline, &connection, [&](const base::Result<std::vector<redis::Reply>> &replies) {
        error = replies ? base::Error() : replies.error();
    });
    QTRY_VERIFY_WITH_TIMEOUT(error, 6'000);
    QCOMPARE(error->code, "redis.slow");
}

void TestLimits::blockingCallsHaveTheSameLimits_data()
{
    QTest::addColumn<bool>("isFlood");
    QTest::newRow("a flood") << true;
    QTest::newRow("a trickle") << false;
}

void TestLimits::blockingCallsHaveTheSameLimits()
{
    QFETCH(bool, isFlood);
    const ScriptedServer server(to("GET", [isFlood](ScriptedServer::Client &client) -> Answer {
        client.say("$8000000000\r\n");
        if (isFlood)
            client.flood(QByteArray(1'000'000, 'x'));
        else
            client.trickle("x", 100);
        return QByteArray();
    }));
    redis::ConnectionOptions options = optionsFor(server);
    options.access = redis::Access::ReadWrite;
    options.commandLimit = 1s;
    redis::BlockingClient client(options);
    QElapsedTimer timer;
    timer.start();
    const auto reply = client.run(redis::Command{"GET", "a"});
    QVERIFY(!reply);
    QVERIFY2(reply.error().code == "redis.tooLarge" || reply.error().code == "redis.slow",
             reply.error().code.constData());
    QVERIFY(timer.elapsed() < 10'000);
}

void TestLimits::aBlockingCallEndsWithItsThread()
{
    const ScriptedServer server(to("GET", [](ScriptedServer::Client &) -> Answer { return QByteArray(); }));
    redis::ConnectionOptions options = optionsFor(server);
    options.access = redis::Access::ReadWrite;
    options.commandLimit = 60s;
    std::optional<base::Error> error;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        redis::BlockingClient client(options);
        const auto reply = client.run(redis::Command{"GET", "a"});
        error = reply ? base::Error() : reply.error();
    }));
    thread->start();
    QTRY_COMPARE(server.count("GET"), 1);
    thread->requestInterruption();
    QVERIFY(thread->wait(1'000));
    QCOMPARE(error.value_or(base::Error()).code, "redis.interrupted");
}

void TestLimits::figuresOfDetailsAreChecked()
{
    const ScriptedServer server([](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "SCAN")
            return ScriptedServer::page("0", {"a"});
        if (command.value(0) == "PTTL")
            return ":-9223372036854775808\r\n";
        if (command.value(0) == "MEMORY")
            return ":-5\r\n";
        if (command.value(0) == "TYPE")
            return ":5\r\n";
        if (command.value(0) == "DBSIZE")
            return ":-9223372036854775808\r\n";
        return {};
    });
    Connection connection(optionsFor(server));
    QVERIFY(becomesReady(connection));
    redis::Scanner scanner(connection, {.details = redis::Detail::Ttl | redis::Detail::Type | redis::Detail::Memory});
    QList<redis::ScannedKey> keys;
    connect(&scanner, &redis::Scanner::scanned, this, [&](const QList<redis::ScannedKey> &page) { keys += page; });
    QSignalSpy finished(&scanner, &redis::Scanner::finished);
    scanner.start();
    QVERIFY(finished.wait());
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keys.constFirst().ttl, redis::ScannedKey::unknown);
    QCOMPARE(keys.constFirst().memory, redis::ScannedKey::unknown);
    QCOMPARE(keys.constFirst().type, redis::KeyType::Unknown);
    QCOMPARE(scanner.progress().total, -1);
}

void TestLimits::sumsStopAtTheEnd()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QCOMPARE(base::saturatedSum(most, most), most);
    QCOMPARE(base::saturatedSum(-most, -most), std::numeric_limits<qint64>::min());
    QCOMPARE(base::saturatedSum(most, -1), most - 1);
    QCOMPARE(base::saturatedSum(2, 3), 5);
}

namespace {

// A map of these primaries, which share the slots.
QByteArray slotsOf(const QList<std::pair<QByteArray, int>> &primaries)
{
    QByteArrayList ranges;
    const int each = redis::slotCount / int(primaries.size());
    for (qsizetype i = 0; i < primaries.size(); ++i) {
        const int first = int(i) * each;
        const int last = i + 1 == primaries.size() ? redis::slotCount - 1 : first + each - 1;
        ranges << ScriptedServer::array({':' + QByteArray::number(first) + "\r\n",
                                         ':' + QByteArray::number(last) + "\r\n",
                                         ScriptedServer::array({ScriptedServer::bulk(primaries[i].first),
                                                                ':' + QByteArray::number(primaries[i].second) + "\r\n",
                                                                ScriptedServer::bulk("id")})});
    }
    return ScriptedServer::array(ranges);
}

redis::ConnectionOptions clusterOptions(quint16 port, const QString &rest = {})
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(u"redis-cluster://:secret@127.0.0.1:%1%2"_s.arg(port).arg(rest)).value();
    options.access = redis::Access::ReadOnly;
    return options;
}

} // namespace

void TestLimits::aClusterOfThousandsIsNotFollowed()
{
    QList<std::pair<QByteArray, int>> primaries;
    for (int i = 0; i < 5'000; ++i)
        primaries.append({"127.0.0.1", 20'000 + i});
    const ScriptedServer server(to("CLUSTER", [&](ScriptedServer::Client &) -> Answer { return slotsOf(primaries); }));
    redis::Cluster cluster(clusterOptions(server.port()));
    QSignalSpy failed(&cluster, &redis::Link::failed);
    cluster.open();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.cluster.tooMany");
    QCOMPARE(cluster.nodes().size(), 0);
}

void TestLimits::thePasswordStaysWithTheHostsThatWereNamed_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("goes");
    QTest::newRow("named nowhere") << QString() << false;
    QTest::newRow("allowed") << u"?allow_host=127.0.0.3"_s << true;
    QTest::newRow("allowed by its subnet") << u"?allow_host=127.0.0.0/8"_s << true;
    QTest::newRow("another allowed") << u"?allow_host=127.0.0.4"_s << false;
    QTest::newRow("mapped") << u"?map=127.0.0.3=127.0.0.1"_s << true;
}

void TestLimits::thePasswordStaysWithTheHostsThatWereNamed()
{
    QFETCH(QString, options);
    QFETCH(bool, goes);
    quint16 port = 0;
    const ScriptedServer server(to("CLUSTER", [&](ScriptedServer::Client &) -> Answer {
        return slotsOf({{"127.0.0.3", port}});
    }));
    port = server.port();
    redis::Cluster cluster(clusterOptions(server.port(), options));
    QSignalSpy failed(&cluster, &redis::Link::failed);
    cluster.open();
    if (options.contains(u"map"_s)) {
        QTRY_VERIFY(cluster.isReady());
        return;
    }
    QTRY_VERIFY(!failed.isEmpty()); // nothing listens at the other address
    const auto error = failed.at(0).at(0).value<base::Error>();
    QCOMPARE(error.code, goes ? QByteArray("redis.cluster.unreachable") : QByteArray("redis.host.unconfirmed"));
    if (!goes)
        QCOMPARE(error.args.value(0), u"127.0.0.3"_s);
    QVERIFY(!error.args.join(u' ').contains(u"secret"_s));
}

void TestLimits::aMovedKeyDoesNotTakeThePasswordAlong()
{
    quint16 port = 0;
    const ScriptedServer server([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "CLUSTER")
            return slotsOf({{"127.0.0.1", port}});
        if (command.value(0) == "TTL")
            return "-MOVED 1 127.0.0.3:" + QByteArray::number(port) + "\r\n";
        return {};
    });
    port = server.port();
    redis::Cluster cluster(clusterOptions(server.port()));
    QVERIFY(becomesReady(cluster));
    const auto reply = ask(cluster, {"TTL", "a"});
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, "redis.reply.moved");
    QCOMPARE(cluster.nodes().size(), 1);
}

void TestLimits::aSentinelDoesNotSendThePasswordElsewhere()
{
    const ScriptedServer primary;
    const ScriptedServer sentinel([&](ScriptedServer::Client &, const QByteArrayList &command) -> Answer {
        if (command.value(0) == "AUTH")
            return command.value(1) == "own" ? "+OK\r\n" : "-WRONGPASS no\r\n";
        return command.value(0) == "SENTINEL" ? ScriptedServer::array(
                   {ScriptedServer::bulk("127.0.0.3"), ScriptedServer::bulk(QByteArray::number(primary.port()))})
                                              : Answer();
    });
    const auto fails = [&](const QString &query) {
        redis::ConnectionOptions options;
        options.url =
            redis::Url::parse(u"redis-sentinel://:secret@127.0.0.1:%1/shop%2"_s.arg(sentinel.port()).arg(query))
                .value();
        Connection connection(options);
        QSignalSpy failed(&connection, &Connection::failed);
        connection.open();
        if (!QTest::qWaitFor([&] { return connection.isReady() || !failed.isEmpty(); }))
            return QByteArray("nothing");
        return connection.isReady() ? QByteArray("ready") : failed.at(0).at(0).value<base::Error>().code;
    };
    QCOMPARE(fails({}), "redis.host.unconfirmed");
    QCOMPARE(primary.connections(), 0);
    QCOMPARE(fails(u"?map=127.0.0.3=127.0.0.1"_s), "ready");
    QCOMPARE(fails(u"?map=127.0.0.3=127.0.0.1&sentinel_password=own"_s), "ready");
    QCOMPARE(fails(u"?sentinel_password=wrong"_s), "redis.sentinel.auth");
    QCOMPARE(primary.connections(), 2);
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_redis_limits.moc"
