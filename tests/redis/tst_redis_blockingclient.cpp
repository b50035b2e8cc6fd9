#include "redis/blockingclient.h"

#include "redis/asking.h"

#include <QtCore/QElapsedTimer>
#include <QtNetwork/QTcpServer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::BlockingClient;

class TestBlockingClient : public QObject {
    Q_OBJECT

private slots:
    void answersWithoutAnEventLoop();
    void everyCallEndsInTime();
    void connectsAnewAfterTheServerWasKilled();
    void refusesWritesWhenReadOnly();
    void speaksTlsAndUnix();
};

void TestBlockingClient::answersWithoutAnEventLoop()
{
    support::RedisServer server;
    QVERIFY(server.start());
    BlockingClient client(optionsFor(server));
    QCOMPARE(client.run(redis::Command{"SET", "k", QByteArrayLiteral("a\0b")})->bytes, "OK");
    QCOMPARE(client.run(redis::Command{"GET", "k"})->bytes, QByteArrayLiteral("a\0b"));
    QCOMPARE(client.run(redis::Command{"LPUSH", "k", "x"}).error().code, "redis.reply.wrongtype");
    const auto replies = client.run(QList<redis::Command>(5000, {"PING"}));
    QVERIFY(replies);
    QCOMPARE(replies->size(), size_t(5000));
    const QByteArray big(5'000'000, 'y');
    QVERIFY(client.run(redis::Command{"SET", "big", big}));
    QCOMPARE(client.run(redis::Command{"GET", "big"})->bytes, big);
}

void TestBlockingClient::everyCallEndsInTime()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    redis::ConnectionOptions options;
    options.url.port = mute.serverPort();
    options.connectLimit = 200ms;
    BlockingClient client(options);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.run(redis::Command{"PING"}).error().code, "redis.silent");
    QVERIFY(timer.elapsed() >= 190 && timer.elapsed() < 1'000);

    support::RedisServer server;
    QVERIFY(server.start());
    options = optionsFor(server);
    options.commandLimit = 200ms;
    options.connectLimit = 200ms;
    BlockingClient frozen(options);
    QVERIFY(frozen.run(redis::Command{"PING"}));
    server.freeze();
    timer.start();
    QCOMPARE(frozen.run(redis::Command{"PING"}).error().code, "redis.silent");
    QVERIFY(timer.elapsed() < 1'000);
    server.thaw();
    QVERIFY(frozen.run(redis::Command{"PING"})); // and no answer of before is taken for this one
    QCOMPARE(frozen.run(redis::Command{"ECHO", "x"})->bytes, "x");
}

void TestBlockingClient::connectsAnewAfterTheServerWasKilled()
{
    support::RedisServer server;
    QVERIFY(server.start());
    BlockingClient client(optionsFor(server));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(client.run(redis::Command{"PING"}));
        server.kill();
        const auto reply = client.run(redis::Command{"PING"});
        QVERIFY(!reply);
        QVERIFY2(reply.error().code == "redis.connect.refused" || reply.error().code == "redis.closed",
                 reply.error().code.constData());
        QVERIFY(server.start());
    }
    QVERIFY(client.run(redis::Command{"PING"}));
    server.restart(); // while nobody looked
    QVERIFY(client.run(redis::Command{"PING"}));
}

void TestBlockingClient::refusesWritesWhenReadOnly()
{
    support::RedisServer server;
    QVERIFY(server.start());
    BlockingClient client(optionsFor(server, redis::Access::ReadOnly));
    QCOMPARE(client.run(redis::Command{"SET", "k", "v"}).error().code, "redis.readOnly");
    QCOMPARE(server.run("DBSIZE").toInt(), 0);
}

void TestBlockingClient::speaksTlsAndUnix()
{
    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    support::RedisServer server(
        {.certificate = certificates.signedBy(u"a"_s, u"IP:127.0.0.1"_s), .authority = certificates.authority()});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    BlockingClient stranger(options);
    QCOMPARE(stranger.run(redis::Command{"PING"}).error().code, "redis.tls.untrusted");
    options.tls.authorityFile = certificates.authority();
    BlockingClient encrypted(options);
    QVERIFY(encrypted.run(redis::Command{"SET", "k", "v"}));
    options.url = redis::Url::parse(QString(u"unix://"_s + server.socketPath())).value();
    BlockingClient local(options);
    QCOMPARE(local.run(redis::Command{"GET", "k"})->bytes, "v");
}

QTEST_GUILESS_MAIN(TestBlockingClient)
#include "tst_redis_blockingclient.moc"
