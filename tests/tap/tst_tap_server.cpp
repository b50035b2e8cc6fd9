#include "support/certificates.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"
#include "tap/tap.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto longest = 10'000;

std::unique_ptr<tap::Tap> tapBefore(const QString &url, bool asksServer = true)
{
    auto made = std::make_unique<tap::Tap>(tap::Tap::Options{.target = tap::Target::parse(url).value(),
                                                             .listen = {.host = u"127.0.0.1"_s, .port = 0},
                                                             .asksServer = asksServer});
    return made->start() ? std::move(made) : nullptr;
}

} // namespace

// Whether the server can be used as the URL says: what the tap finds out by itself.
class TestTapServer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aServerThatCanBeUsedIsFound_data();
    void aServerThatCanBeUsedIsFound();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
    void itIsAskedUntilItCanBeUsed();
    void aServerThatIsSilentIsNotWaitedFor();
    void certificatesAreJudged();
    void nothingIsAskedWithoutPermission();

private:
    QString urlOf(const QString &form) const // "redis://user:password@REDIS/1"
    {
        return QString(form)
            .replace(u"REDIS"_s, u"127.0.0.1:%1"_s.arg(m_redis.port()))
            .replace(u"OPEN"_s, u"127.0.0.1:%1"_s.arg(m_open.port()))
            .replace(u"SOCKET"_s, m_redis.socketPath())
            .replace(u"MEMCACHED"_s, m_memcached.location())
            .replace(u"CLOSING"_s, u"127.0.0.1:%1"_s.arg(m_closing.serverPort()))
            .replace(u"HTTP"_s, u"127.0.0.1:%1"_s.arg(m_http.serverPort()));
    }

    support::RedisServer m_redis{{.config = {"requirepass secret", "user ada on >secret ~* +@all",
                                             "user few on >secret ~* +get +auth", "databases 4"}}};
    support::RedisServer m_open;
    support::MemcachedServer m_memcached;
    QTcpServer m_closing;
    QTcpServer m_http;
};

void TestTapServer::initTestCase()
{
    if (QStandardPaths::findExecutable(u"redis-server"_s).isEmpty()
        || QStandardPaths::findExecutable(u"memcached"_s).isEmpty())
        QSKIP("redis-server or memcached is not installed");
    QVERIFY(m_redis.start() && m_open.start() && m_memcached.start());
    QVERIFY(m_closing.listen(QHostAddress::LocalHost) && m_http.listen(QHostAddress::LocalHost));
    connect(&m_closing, &QTcpServer::newConnection, &m_closing,
            [this] { m_closing.nextPendingConnection()->disconnectFromHost(); });
    connect(&m_http, &QTcpServer::newConnection, &m_http, [this] {
        QTcpSocket *socket = m_http.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket,
                [socket] { socket->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    });
}

void TestTapServer::aServerThatCanBeUsedIsFound_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"redis://OPEN", "redis://OPEN/15", "redis://:secret@REDIS/3", "redis://ada:secret@REDIS",
                            "redis://few:secret@REDIS", "unix://:secret@SOCKET?db=1", "memcached://MEMCACHED"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void TestTapServer::aServerThatCanBeUsedIsFound()
{
    QFETCH(QString, url);
    const auto tap = tapBefore(urlOf(url));
    QVERIFY(tap);
    QTRY_VERIFY_WITH_TIMEOUT(tap->snapshot().isServerUsable, longest);
    QCOMPARE(tap->snapshot().serverFault, base::Error());
}

void TestTapServer::whatIsWrongIsTold_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *url, const char *code) {
        QTest::newRow(url) << QString::fromLatin1(url) << QByteArray("tap.server.") + code;
    };
    row("redis://127.0.0.1:1", "unreachable");
    row("memcached://127.0.0.1:1", "unreachable");
    row("unix:///no/such.sock", "unreachable");
    row("redis://:wrong-secret@REDIS", "password");
    row("redis://nobody:wrong-secret@REDIS", "password");
    row("redis://REDIS", "needsPassword");
    row("redis://REDIS/1", "needsPassword");
    row("redis://:wrong-secret@OPEN", "noPassword");
    row("redis://:secret@REDIS/4", "database");
    row("redis://few:secret@REDIS/1", "database"); // +select is missing
    row("redis://MEMCACHED", "notRedis");
    row("redis://:wrong-secret@MEMCACHED/1", "notRedis");
    row("redis://HTTP", "notRedis");
    row("memcached://OPEN", "notMemcached");
    row("memcached://REDIS", "notMemcached");
    row("memcached://HTTP", "notMemcached");
    row("redis://CLOSING", "closed");
    row("memcached://CLOSING", "closed");
    row("rediss://OPEN", "silent"); // it waits for the rest of a line
}

void TestTapServer::whatIsWrongIsTold()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, code);
    const auto tap = tapBefore(urlOf(url));
    QVERIFY(tap);
    QTRY_VERIFY_WITH_TIMEOUT(!tap->snapshot().serverFault.code.isEmpty(), longest);
    const base::Error fault = tap->snapshot().serverFault;
    QCOMPARE(fault.code, code);
    QVERIFY2(!fault.args.join(u' ').contains("secret"_L1), qPrintable(fault.args.join(u' ')));
    QVERIFY(!tap->snapshot().isServerUsable);
}

void TestTapServer::itIsAskedUntilItCanBeUsed()
{
    support::RedisServer server({.config = {"requirepass other"}});
    QVERIFY(server.start());
    const auto tap = tapBefore(u"redis://:secret@127.0.0.1:%1"_s.arg(server.port()));
    QVERIFY(tap);
    const auto code = [&] { return tap->snapshot().serverFault.code; };
    QTRY_COMPARE_WITH_TIMEOUT(code(), QByteArray("tap.server.password"), longest);
    server.kill();
    QTRY_COMPARE_WITH_TIMEOUT(code(), QByteArray("tap.server.unreachable"), longest);
    QVERIFY(server.start());
    QTRY_COMPARE_WITH_TIMEOUT(code(), QByteArray("tap.server.password"), longest);
    server.run("CONFIG SET requirepass secret");
    QTRY_VERIFY_WITH_TIMEOUT(tap->snapshot().isServerUsable, longest);
    QCOMPARE(code(), QByteArray());
    // Then no more: of the connections of our own two stay, those of ServerWatch.
    const qint64 before = server.info("total_connections_received");
    QTest::qWait(1'500);
    QCOMPARE(server.info("total_connections_received"), before);
}

void TestTapServer::aServerThatIsSilentIsNotWaitedFor()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.freeze();
    const auto tap = tapBefore(server.url());
    QVERIFY(tap);
    QTRY_COMPARE_WITH_TIMEOUT(tap->snapshot().serverFault.code, QByteArray("tap.server.silent"), longest);
    server.thaw();
    QTRY_VERIFY_WITH_TIMEOUT(tap->snapshot().isServerUsable, longest);
}

void TestTapServer::certificatesAreJudged()
{
    QTemporaryDir folder;
    support::Certificates certificates(folder.path());
    QVERIFY(certificates.makeAuthority());
    support::RedisServer server(
        {.certificate = certificates.signedBy(u"good"_s, u"IP:127.0.0.1"_s), .authority = certificates.authority()});
    QVERIFY(server.start());
    const auto distrusting = tapBefore(server.url());
    QVERIFY(distrusting);
    QTRY_COMPARE_WITH_TIMEOUT(distrusting->snapshot().serverFault.code, QByteArray("tap.server.tls"), longest);
    QVERIFY(distrusting->snapshot().serverFault.args.at(1).contains("certificate"_L1));
    tap::Target target = tap::Target::parse(server.url()).value();
    target.tls.authorityFile = certificates.authority();
    tap::Tap trusting({.target = target, .listen = {.host = u"127.0.0.1"_s, .port = 0}});
    QVERIFY(trusting.start());
    QTRY_VERIFY_WITH_TIMEOUT(trusting.snapshot().isServerUsable, longest);
}

void TestTapServer::nothingIsAskedWithoutPermission()
{
    const qint64 before = m_open.info("total_connections_received");
    const auto tap = tapBefore(m_open.url(), false);
    QVERIFY(tap);
    QTest::qWait(1'500);
    QVERIFY(!tap->snapshot().isServerUsable);
    QCOMPARE(tap->snapshot().serverFault, base::Error());
    QCOMPARE(m_open.info("total_connections_received"), before);
}

QTEST_GUILESS_MAIN(TestTapServer)

#include "tst_tap_server.moc"
