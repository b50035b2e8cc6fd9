#include "redis/asking.h"
#include "redis/scriptedtransport.h"

#include <QtCore/QPointer>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Connection;
using redis::Reply;

class TestConnection : public QObject {
    Q_OBJECT

private slots:
    void readsTheSameWhereverRepliesAreCut();
    void tellsWhatIsNoRedis_data();
    void tellsWhatIsNoRedis();
    void loadingServerIsTriedAgain();
    void wrongPasswordWaitsForAPerson();
    void slowAndSilentServersAreTold();
    void aLongPipelineThatMovesIsNotSlow();
    void idleConnectionIsKeptAlive();
    void handlersOfGoneContextsAreNotCalled();
    void closingAnswersEveryHandler();
    void connectionMayBeDeletedInItsOwnHandler();
    void answersComeInOrderFromARealServer();
    void connectsOverAUnixSocketWithDatabase();
    void aclUserIsOurName();
    void messagesArePushed();
    void monitorLinesArePushed();

private:
    // A connection whose server is `m_server`, past the handshake.
    std::unique_ptr<Connection> scripted(redis::ConnectionOptions options = {});
    bool shakeHands(Connection &connection);

    QPointer<ScriptedTransport> m_server;
};

std::unique_ptr<Connection> TestConnection::scripted(redis::ConnectionOptions options)
{
    options.access = redis::Access::ReadWrite;
    return std::make_unique<Connection>(options, [this] {
        auto transport = std::make_unique<ScriptedTransport>();
        m_server = transport.get();
        return transport;
    });
}

bool TestConnection::shakeHands(Connection &connection)
{
    connection.open();
    if (!QTest::qWaitFor([&] { return connection.state() == Connection::State::Authenticating; }))
        return false;
    m_server->say("+OK\r\n-ERR unknown subcommand\r\n+PONG\r\n"); // SETNAME, NO-TOUCH before 7.2, PING
    m_server->written.clear();
    return connection.isReady();
}

void TestConnection::readsTheSameWhereverRepliesAreCut()
{
    const QByteArray wire = QByteArrayLiteral("*2\r\n$1\r\n0\r\n*2\r\n$3\r\na\0b\r\n$0\r\n\r\n:7\r\n-WRONGTYPE no\r\n");
    for (qsizetype cut = 1; cut < wire.size(); ++cut) {
        auto connection = scripted();
        QVERIFY(shakeHands(*connection));
        std::vector<Reply> got;
        connection->send({{"SCAN", "0"}, {"TTL", "a"}, {"LLEN", "a"}}, this,
                         [&](const base::Result<std::vector<Reply>> &replies) { got = *replies; });
        QCOMPARE(m_server->written,
                 "*2\r\n$4\r\nSCAN\r\n$1\r\n0\r\n*2\r\n$3\r\nTTL\r\n$1\r\na\r\n*2\r\n$4\r\nLLEN\r\n$1\r\na\r\n");
        m_server->say(wire.first(cut));
        QVERIFY(got.empty());
        m_server->say(wire.sliced(cut));
        QCOMPARE(got.size(), size_t(3));
        QCOMPARE(got[0].elements[1].elements[0].bytes, QByteArrayLiteral("a\0b"));
        QCOMPARE(got[1].integer, 7);
        QCOMPARE(got[2].errorPrefix(), "WRONGTYPE");
        QVERIFY(connection->isReady());
    }
}

void TestConnection::tellsWhatIsNoRedis_data()
{
    QTest::addColumn<QByteArray>("greeting");
    QTest::addColumn<QByteArray>("code");
    QTest::addRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << QByteArray("redis.wrongProtocol");
    QTest::addRow("ssh") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << QByteArray("redis.wrongProtocol");
    QTest::addRow("memcached") << QByteArray("ERROR\r\n") << QByteArray("redis.wrongProtocol");
    QTest::addRow("tls") << QByteArray("\x15\x03\x01\x00\x02\x02\x16", 7) << QByteArray("redis.tlsExpected");
}

void TestConnection::tellsWhatIsNoRedis()
{
    QFETCH(QByteArray, greeting);
    QFETCH(QByteArray, code);
    auto connection = scripted();
    QSignalSpy failed(connection.get(), &Connection::failed);
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Authenticating);
    m_server->say(greeting);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, code);
    QCOMPARE(connection->state(), Connection::State::Idle);
}

void TestConnection::loadingServerIsTriedAgain()
{
    redis::ConnectionOptions options;
    options.firstBackoff = 10ms;
    auto connection = scripted(options);
    QSignalSpy failed(connection.get(), &Connection::failed);
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Authenticating);
    m_server->say("+OK\r\n+OK\r\n-LOADING Redis is loading the dataset in memory\r\n");
    QCOMPARE(connection->state(), Connection::State::Backoff);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.loading");
    QTRY_COMPARE(connection->state(), Connection::State::Authenticating);
    m_server->say("+OK\r\n+OK\r\n+PONG\r\n");
    QVERIFY(connection->isReady());
}

void TestConnection::wrongPasswordWaitsForAPerson()
{
    redis::ConnectionOptions options;
    options.url.password = "guess";
    auto connection = scripted(options);
    QSignalSpy failed(connection.get(), &Connection::failed);
    connection->open();
    QTRY_COMPARE(connection->state(), Connection::State::Authenticating);
    QVERIFY(m_server->written.startsWith("*2\r\n$4\r\nAUTH\r\n$5\r\nguess\r\n"));
    m_server->say("-WRONGPASS invalid username-password pair\r\n-NOAUTH no\r\n-NOAUTH no\r\n-NOAUTH no\r\n");
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.auth.wrong");
    QCOMPARE(connection->state(), Connection::State::Idle);
}

void TestConnection::slowAndSilentServersAreTold()
{
    redis::ConnectionOptions options;
    options.commandLimit = 60ms;
    options.firstBackoff = 10s;
    for (const QByteArray &code : {QByteArray("redis.slow"), QByteArray("redis.silent")}) {
        auto connection = scripted(options);
        QVERIFY(shakeHands(*connection));
        std::optional<base::Error> error;
        connection->send({"GET", "k"}, this, [&](const base::Result<Reply> &reply) { error = reply.error(); });
        QTimer trickle;
        if (code == "redis.slow") {
            m_server->say("$100\r\n");
            connect(&trickle, &QTimer::timeout, this, [this] {
                if (m_server)
                    m_server->say("x");
            });
            trickle.start(5ms);
        }
        QTRY_VERIFY_WITH_TIMEOUT(error, 1000);
        QCOMPARE(error->code, code);
        QCOMPARE(connection->state(), Connection::State::Backoff);
    }
}

void TestConnection::aLongPipelineThatMovesIsNotSlow()
{
    redis::ConnectionOptions options;
    options.commandLimit = 100ms;
    auto connection = scripted(options);
    QVERIFY(shakeHands(*connection));
    bool done = false;
    connection->send(QList<redis::Command>(6, {"PING"}), this,
                     [&](const base::Result<std::vector<Reply>> &replies) { done = replies.has_value(); });
    for (int i = 0; i < 6; ++i) {
        QTest::qWait(50);
        QVERIFY(connection->isReady());
        m_server->say("+PONG\r\n");
    }
    QVERIFY(done);
}

void TestConnection::idleConnectionIsKeptAlive()
{
    redis::ConnectionOptions options;
    options.keepAlive = 20ms;
    options.commandLimit = 50ms;
    auto connection = scripted(options);
    QVERIFY(shakeHands(*connection));
    QTRY_COMPARE(m_server->written, "*1\r\n$4\r\nPING\r\n");
    QTRY_COMPARE(connection->state(), Connection::State::Backoff); // nobody answers: the socket was half open
}

void TestConnection::handlersOfGoneContextsAreNotCalled()
{
    auto connection = scripted();
    QVERIFY(shakeHands(*connection));
    bool called = false;
    auto context = std::make_unique<QObject>();
    connection->send({"PING"}, context.get(), [&](const base::Result<Reply> &) { called = true; });
    context.reset();
    m_server->say("+PONG\r\n");
    QVERIFY(!called);
    QVERIFY(connection->isReady());
}

void TestConnection::closingAnswersEveryHandler()
{
    auto connection = scripted();
    QVERIFY(shakeHands(*connection));
    QList<QByteArray> codes;
    for (int i = 0; i < 3; ++i)
        connection->send({"PING"}, this, [&](const base::Result<Reply> &reply) { codes << reply.error().code; });
    connection->close();
    QCOMPARE(codes, QList<QByteArray>(3, "redis.closed"));
    connection->send({"PING"}, this, [&](const base::Result<Reply> &reply) { codes << reply.error().code; });
    QTRY_COMPARE(codes.size(), 4);
    QCOMPARE(codes.last(), "redis.notReady");
}

void TestConnection::connectionMayBeDeletedInItsOwnHandler()
{
    auto connection = scripted();
    QVERIFY(shakeHands(*connection));
    connection->send({"PING"}, this, [&](const base::Result<Reply> &) { connection.reset(); });
    m_server->say("+PONG\r\n+MORE\r\n");
    QVERIFY(!connection);
}

void TestConnection::answersComeInOrderFromARealServer()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Connection connection(optionsFor(server));
    QVERIFY(becomesReady(connection));
    QCOMPARE(connection.security(), redis::Security::Plain);
    constexpr int count = 20'000;
    QList<redis::Command> pipeline;
    for (int i = 0; i < count; ++i)
        pipeline.append({"ECHO", QByteArray::number(i)});
    const auto replies = askAll(connection, pipeline);
    QVERIFY(replies);
    QCOMPARE(replies->size(), size_t(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE((*replies)[size_t(i)].bytes, QByteArray::number(i));
    QCOMPARE(ask(connection, {"LLEN"}).error().code, "redis.reply.err");
    QVERIFY(server.run("CLIENT LIST").toByteArray().contains(" name=lookaside "));
}

void TestConnection::connectsOverAUnixSocketWithDatabase()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.url = redis::Url::parse(QString(u"unix://"_s + server.socketPath() + u"?db=3"_s)).value();
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    QVERIFY(ask(connection, {"SET", "here", "1"}));
    QCOMPARE(server.run("EXISTS here").toInt(), 0);
    server.run("SELECT 3");
    QCOMPARE(server.run("EXISTS here").toInt(), 1);

    options.url.database = 99;
    Connection wrong(options);
    QSignalSpy failed(&wrong, &Connection::failed);
    wrong.open();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.database");

    // Else everything would be done in database 0.
    server.run("SELECT 0");
    server.run("ACL SETUSER noselect on >pw ~* +@all -select");
    options.url.database = 3;
    options.url.user = "noselect";
    options.url.password = "pw";
    Connection forbidden(options);
    QSignalSpy refused(&forbidden, &Connection::failed);
    forbidden.open();
    QVERIFY(refused.wait());
    QCOMPARE(refused.at(0).at(0).value<base::Error>().code, "redis.database");
}

void TestConnection::aclUserIsOurName()
{
    support::RedisServer server({.config = {"user default off", "user reader on >s3cret ~* +@read"}});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.url.user = "reader";
    options.url.password = "s3cret";
    Connection connection(options); // may not even PING, SETNAME or COMMAND
    QVERIFY(becomesReady(connection));
    QVERIFY(ask(connection, {"TYPE", "x"}));
    const auto refused = ask(connection, {"CONFIG", "GET", "*"});
    QCOMPARE(refused.error().code, "redis.reply.noperm");

    options.url.password = "wrong";
    Connection wrong(options);
    QSignalSpy failed(&wrong, &Connection::failed);
    wrong.open();
    QVERIFY(failed.wait());
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "redis.auth.wrong");

    options.url.user.clear();
    options.url.password.clear();
    Connection nobody(options);
    QSignalSpy nobodyFailed(&nobody, &Connection::failed);
    nobody.open();
    QVERIFY(nobodyFailed.wait());
    QCOMPARE(nobodyFailed.at(0).at(0).value<base::Error>().code, "redis.auth.needed");
}

void TestConnection::messagesArePushed()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Connection connection(optionsFor(server));
    QVERIFY(becomesReady(connection));
    QSignalSpy pushed(&connection, &Connection::pushed);
    QVERIFY(ask(connection, {"SUBSCRIBE", "news"}));
    server.run("PUBLISH news hello");
    QTRY_COMPARE(pushed.size(), 1);
    QCOMPARE(pushed.at(0).at(0).value<Reply>().elements[2].bytes, "hello");
    QVERIFY(ask(connection, {"PING"})); // still answers, and is no message
    QCOMPARE(pushed.size(), 1);
}

void TestConnection::monitorLinesArePushed()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Connection connection(optionsFor(server));
    QVERIFY(becomesReady(connection));
    QSignalSpy pushed(&connection, &Connection::pushed);
    QVERIFY(ask(connection, {"MONITOR"}));
    server.run("GET somekey");
    QTRY_COMPARE(pushed.size(), 1);
    QVERIFY(pushed.at(0).at(0).value<Reply>().bytes.endsWith("\"GET\" \"somekey\""));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_redis_connection.moc"
