#include "redis/asking.h"

#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Connection;

class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void refusedAndUnknownHostsAreTold();
    void aServerThatNeverSpeaksIsGivenUp();
    void aServerOfAByteASecondIsGivenUp();
    void survivesTwentyKillsInMidPipeline();
    void survivesClientKill();
    void frozenServerTimesOutAndComesBack();
    void pausedServerTimesOut();
    void aPlainServerRefusesTls();
    void whatAServerSaysBeforeItHangsUpIsTold();
};

namespace {

QByteArray firstError(Connection &connection, int limit = 8'000)
{
    QSignalSpy failed(&connection, &Connection::failed);
    connection.open();
    if (!failed.wait(limit))
        return "nothing";
    return failed.at(0).at(0).value<base::Error>().code;
}

} // namespace

void TestFaults::refusedAndUnknownHostsAreTold()
{
    redis::ConnectionOptions options;
    options.url.port = support::freePort();
    Connection refused(options);
    QCOMPARE(firstError(refused), "redis.connect.refused");
    QCOMPARE(refused.state(), Connection::State::Backoff);
    QCOMPARE(refused.backoff(), 500ms);
    QSignalSpy failed(&refused, &Connection::failed);
    refused.retryNow();
    QVERIFY(failed.wait());
    QCOMPARE(refused.backoff(), 1'000ms);

    options.url.scheme = redis::Url::Scheme::Unix;
    options.url.path = u"/nowhere/redis.sock"_s;
    Connection noSocket(options);
    QCOMPARE(firstError(noSocket), "redis.connect.noSocket");
}

void TestFaults::aServerThatNeverSpeaksIsGivenUp()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    redis::ConnectionOptions options;
    options.url.port = mute.serverPort();
    options.connectLimit = 200ms;
    Connection connection(options);
    QCOMPARE(firstError(connection), "redis.silent");
    QCOMPARE(connection.state(), Connection::State::Backoff);

    options.url.scheme = redis::Url::Scheme::Tls;
    Connection encrypted(options);
    QCOMPARE(firstError(encrypted), "redis.connect.timeout");
}

void TestFaults::aServerOfAByteASecondIsGivenUp()
{
    QTcpServer slow;
    QVERIFY(slow.listen(QHostAddress::LocalHost));
    QTimer trickle;
    connect(&slow, &QTcpServer::newConnection, &slow, [&] {
        QTcpSocket *socket = slow.nextPendingConnection();
        socket->write("+");
        connect(&trickle, &QTimer::timeout, socket, [socket] { socket->write("O"); });
        trickle.start(50ms);
    });
    redis::ConnectionOptions options;
    options.url.port = slow.serverPort();
    options.connectLimit = 300ms;
    Connection connection(options);
    QCOMPARE(firstError(connection), "redis.slow");
}

void TestFaults::survivesTwentyKillsInMidPipeline()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.firstBackoff = 50ms;
    Connection connection(options);
    int answered = 0;
    int lost = 0;
    // As an inspector would: as soon as it is there, ask, and ask on.
    const std::function<void()> askOn = [&] {
        connection.send(QList<redis::Command>(200, {"PING"}), &connection,
                        [&](const base::Result<std::vector<redis::Reply>> &replies) {
                            ++(replies ? answered : lost);
                            if (replies)
                                askOn();
                        });
    };
    connect(&connection, &Connection::stateChanged, this, [&](Connection::State state) {
        if (state == Connection::State::Ready)
            askOn();
    });
    connection.open();
    for (int i = 0; i < 20; ++i) {
        const int before = answered;
        QTRY_VERIFY_WITH_TIMEOUT(answered > before, 2'000); // back within 2 s
        server.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!connection.isReady(), 2'000);
        QVERIFY(server.start());
        connection.retryNow();
    }
    QTRY_VERIFY(connection.isReady());
    QCOMPARE(lost, 20);
}

void TestFaults::survivesClientKill()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.firstBackoff = 20ms;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    QSignalSpy failed(&connection, &Connection::failed);
    server.run("CLIENT KILL TYPE normal SKIPME yes");
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.closed");
    QTRY_VERIFY(connection.isReady());
    QVERIFY(ask(connection, {"PING"}));
}

void TestFaults::frozenServerTimesOutAndComesBack()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.commandLimit = 200ms;
    options.connectLimit = 200ms;
    options.firstBackoff = 50ms;
    options.longestBackoff = 200ms;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    server.freeze();
    QCOMPARE(ask(connection, {"PING"}).error().code, "redis.silent");
    QTest::qWait(400);
    QVERIFY(!connection.isReady());
    server.thaw();
    QTRY_VERIFY_WITH_TIMEOUT(connection.isReady(), 2'000);
}

void TestFaults::pausedServerTimesOut()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.commandLimit = 150ms;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    server.run("CLIENT PAUSE 400 ALL");
    QCOMPARE(ask(connection, {"PING"}).error().code, "redis.silent");
    QTRY_VERIFY_WITH_TIMEOUT(connection.isReady(), 3'000);
}

void TestFaults::aPlainServerRefusesTls()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.url.scheme = redis::Url::Scheme::Tls;
    options.connectLimit = 1s;
    Connection connection(options);
    QSignalSpy failed(&connection, &Connection::failed);
    connection.open();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(failed.wait()); // Redis itself waits for the end of what it takes for an inline command
    QVERIFY(timer.elapsed() < 900);
    const auto error = failed.at(0).at(0).value<base::Error>();
    QCOMPARE(error.code, "redis.plainExpected");
}

void TestFaults::whatAServerSaysBeforeItHangsUpIsTold()
{
    support::RedisServer server({.config = {"maxclients 1"}}); // the one is the test's own
    QVERIFY(server.start());
    Connection connection(optionsFor(server));
    QSignalSpy failed(&connection, &Connection::failed);
    connection.open();
    QVERIFY(failed.wait());
    const auto error = failed.at(0).at(0).value<base::Error>();
    QCOMPARE(error.code, "redis.reply.err");
    QVERIFY(error.args.at(0).contains(u"max number of clients"_s));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_redis_faults.moc"
