#include "redis/asking.h"
#include "redis/monitorsample.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::MonitorSample;

class TestMonitorSample : public QObject {
    Q_OBJECT

private slots:
    void readsLinesByteForByte();
    void guessesMissesByLookAside();
    void stopsByItselfAfterItsSpan();
    void stopsByItselfAfterItsLines();
    void aRefusalIsTold();
};

void TestMonitorSample::readsLinesByteForByte()
{
    const auto line =
        MonitorSample::parse("1700000000.123456 [3 127.0.0.1:60866] \"GET\" \"a \\\"b\\\" \\\\ \\n\\x00\\xff]\" \"\"");
    QVERIFY(line);
    QCOMPARE(line->database, 3);
    QCOMPARE(line->client, "127.0.0.1:60866");
    QCOMPARE(line->command, QByteArrayList({"GET", QByteArrayLiteral("a \"b\" \\ \n\0\xff]"), ""}));
    QVERIFY(!MonitorSample::parse("OK"));
    QVERIFY(!MonitorSample::parse("1.0 [0 x] \"GET"));
    QVERIFY(!MonitorSample::parse("1.0 [0 x] \"GET\\x"));
    QVERIFY(!MonitorSample::parse("1.0 [0 x] "));
}

void TestMonitorSample::guessesMissesByLookAside()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::Connection own(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(own));
    const QByteArray list = server.run("CLIENT LIST").toByteArray();
    const QByteArray line = list.mid(list.lastIndexOf(" addr=", list.indexOf("name=lookaside")));
    const QByteArray address = line.mid(6, line.indexOf(" laddr") - 6);

    MonitorSample sample(optionsFor(server, redis::Access::ReadOnly), {.span = 10s, .ownAddresses = {address}});
    sample.start();
    QTRY_VERIFY(server.run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
    for (int i = 0; i < 4; ++i) { // a look-aside cache: miss, fill, then three hits
        server.run("GET page");
        if (i == 0)
            server.run("SET page body");
    }
    server.run("MGET page other");
    QVERIFY(ask(own, {"GET", "page"}));
    server.run("GET last");
    QTRY_COMPARE(sample.keys().value("last").reads, 1);
    sample.stop();
    QCOMPARE(sample.keys().value("page").reads, 5);
    QCOMPARE(sample.keys().value("page").misses, 1);
    QCOMPARE(sample.keys().value("page").hits(), 4);
    QCOMPARE(sample.keys().value("other").reads, 1);
    QTRY_VERIFY(!server.run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
}

void TestMonitorSample::stopsByItselfAfterItsSpan()
{
    support::RedisServer server;
    QVERIFY(server.start());
    MonitorSample sample(optionsFor(server, redis::Access::ReadOnly), {.span = 100ms});
    QSignalSpy finished(&sample, &MonitorSample::finished);
    sample.start();
    QVERIFY(finished.wait(1'000));
    QTRY_VERIFY(!server.run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
}

void TestMonitorSample::stopsByItselfAfterItsLines()
{
    support::RedisServer server;
    QVERIFY(server.start());
    MonitorSample sample(optionsFor(server, redis::Access::ReadOnly), {.span = 20s, .mostLines = 10});
    QSignalSpy finished(&sample, &MonitorSample::finished);
    sample.start();
    QTRY_VERIFY(server.run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
    for (int i = 0; i < 50; ++i)
        server.run("GET a");
    QVERIFY(finished.wait(1'000));
    QCOMPARE(sample.lines(), 10);
}

void TestMonitorSample::aRefusalIsTold()
{
    support::RedisServer server({.config = {"user default off", "user few on >pw ~* +@read"}});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.url.user = "few";
    options.url.password = "pw";
    MonitorSample sample(options, {});
    QSignalSpy failed(&sample, &MonitorSample::failed);
    sample.start();
    QVERIFY(failed.wait(2'000));
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.reply.noperm");
}

QTEST_GUILESS_MAIN(TestMonitorSample)
#include "tst_redis_monitorsample.moc"
