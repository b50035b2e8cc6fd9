#include "redis/asking.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslCertificate>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using redis::Connection;
using support::Certificates;

class TestTls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void trustsWhatItsAuthoritySigned();
    void refusesEachWithItsReason_data();
    void refusesEachWithItsReason();
    void acceptsOneCertificateByFingerprint();
    void aPlainUrlOnATlsPortIsTold();
    void showsAClientCertificateWhenAsked();
    void badFilesAreTold();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
};

namespace {

std::optional<base::Error> firstError(Connection &connection)
{
    QSignalSpy failed(&connection, &Connection::failed);
    QSignalSpy changed(&connection, &Connection::stateChanged);
    connection.open();
    (void)QTest::qWaitFor([&] { return !failed.isEmpty() || connection.isReady(); }, 6'000);
    if (failed.isEmpty())
        return {};
    return failed.at(0).at(0).value<base::Error>();
}

} // namespace

void TestTls::initTestCase()
{
    m_certificates = std::make_unique<Certificates>(m_folder.path());
    QVERIFY(m_certificates->makeAuthority());
}

void TestTls::trustsWhatItsAuthoritySigned()
{
    const auto pair = m_certificates->signedBy(u"good"_s, u"DNS:localhost,IP:127.0.0.1"_s);
    support::RedisServer server({.certificate = pair, .authority = m_certificates->authority()});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.tls.authorityFile = m_certificates->authority();
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    QCOMPARE(connection.security(), redis::Security::Verified);
    const QByteArray big(3'000'000, 'x');
    QVERIFY(ask(connection, {"SET", "big", big}));
    QCOMPARE(ask(connection, {"GET", "big"})->bytes.size(), big.size());
}

void TestTls::refusesEachWithItsReason_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("code");
    QTest::addRow("another host") << u"host"_s << QByteArray("redis.tls.hostName");
    QTest::addRow("expired") << u"expired"_s << QByteArray("redis.tls.expired");
    QTest::addRow("self-signed") << u"self"_s << QByteArray("redis.tls.selfSigned");
    QTest::addRow("unknown authority") << u"unknown"_s << QByteArray("redis.tls.untrusted");
}

void TestTls::refusesEachWithItsReason()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, code);
    const QString here = u"IP:127.0.0.1"_s;
    const auto pair = kind == u"host"_s ? m_certificates->signedBy(kind, u"DNS:other.example"_s)
        : kind == u"expired"_s          ? m_certificates->expired(kind, here)
        : kind == u"self"_s             ? m_certificates->selfSigned(kind, here)
                                        : m_certificates->signedBy(kind, here);
    support::RedisServer server({.certificate = pair, .authority = m_certificates->authority()});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    if (kind != u"unknown"_s)
        options.tls.authorityFile = m_certificates->authority();
    Connection connection(options);
    const auto error = firstError(connection);
    QVERIFY(error);
    QCOMPARE(error->code, code);
    QCOMPARE(connection.state(), Connection::State::Idle);
    QCOMPARE(error->args.at(1).size(), 64); // the fingerprint, to be accepted by
    // The names that one could connect by.
    QCOMPARE(error->args.at(2), kind == u"host"_s ? u"other.example"_s : u"127.0.0.1"_s);
}

void TestTls::acceptsOneCertificateByFingerprint()
{
    const auto pair = m_certificates->selfSigned(u"mine"_s, u"DNS:other.example"_s);
    support::RedisServer server({.certificate = pair, .authority = m_certificates->authority()});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    const QByteArray fingerprint =
        QSslCertificate::fromPath(pair.certificate).constFirst().digest(QCryptographicHash::Sha256).toHex();
    options.tls.acceptedFingerprints = {QByteArray(64, '0')};
    Connection refused(options);
    QVERIFY(firstError(refused));
    options.tls.acceptedFingerprints = {fingerprint};
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    QCOMPARE(connection.security(), redis::Security::Accepted);
}

void TestTls::aPlainUrlOnATlsPortIsTold()
{
    const auto pair = m_certificates->signedBy(u"plain"_s, u"IP:127.0.0.1"_s);
    support::RedisServer server({.certificate = pair, .authority = m_certificates->authority()});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.url.scheme = redis::Url::Scheme::Tcp;
    Connection connection(options);
    const auto error = firstError(connection);
    QVERIFY(error);
    QCOMPARE(error->code, "redis.closedAtOnce"); // Redis sends no alert; others are told by it
}

void TestTls::showsAClientCertificateWhenAsked()
{
    const auto pair = m_certificates->signedBy(u"strict"_s, u"IP:127.0.0.1"_s);
    const auto client = m_certificates->signedBy(u"client"_s, u"DNS:client"_s);
    support::RedisServer server(
        {.certificate = pair, .authority = m_certificates->authority(), .demandClientCertificate = true});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server);
    options.tls.authorityFile = m_certificates->authority();
    Connection without(options);
    const auto error = firstError(without);
    QVERIFY(error);
    QCOMPARE(error->code, "redis.tls.refused");
    options.tls.certificateFile = client.certificate;
    options.tls.keyFile = client.key;
    Connection with(options);
    QVERIFY(becomesReady(with));
    // Both in one file, as many tools write them.
    QFile both(m_folder.filePath(u"both.pem"_s));
    QVERIFY(both.open(QIODevice::WriteOnly));
    for (const QString &part : {client.certificate, client.key}) {
        QFile file(part);
        QVERIFY(file.open(QIODevice::ReadOnly));
        both.write(file.readAll());
    }
    both.close();
    options.tls.certificateFile = both.fileName();
    options.tls.keyFile.clear();
    Connection withOne(options);
    QVERIFY(becomesReady(withOne));
    options.tls.certificateFile = client.certificate; // without a key
    Connection keyless(options);
    const auto noKey = firstError(keyless);
    QVERIFY(noKey);
    QCOMPARE(noKey->code, "redis.tls.keyFile");
    QCOMPARE(noKey->args, QStringList{client.certificate});
    options.tls.keyFile = pair.key; // of another certificate
    Connection mismatched(options);
    const auto mismatch = firstError(mismatched);
    QVERIFY(mismatch);
    QCOMPARE(mismatch->code, "redis.tls.keyMismatch");
    QCOMPARE(mismatch->args.mid(0, 2), QStringList({client.certificate, pair.key}));
}

void TestTls::badFilesAreTold()
{
    redis::ConnectionOptions options;
    options.url.scheme = redis::Url::Scheme::Tls;
    options.tls.authorityFile = u"/nowhere.pem"_s;
    Connection authority(options);
    QCOMPARE(firstError(authority)->code, "redis.tls.authorityFile");
    options.tls.authorityFile = m_certificates->authority();
    options.tls.certificateFile = m_certificates->authority();
    options.tls.keyFile = u"/nowhere.key"_s;
    Connection key(options);
    QCOMPARE(firstError(key)->code, "redis.tls.keyFile");
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_redis_tls.moc"
