#include "redis/url.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using redis::Url;

namespace {

struct Row {
    const char *name;
    QString text;
    Url url;
};

Url tcp(const QString &host, quint16 port, int database = 0, const QByteArray &user = {},
        const QByteArray &password = {})
{
    return {Url::Scheme::Tcp, host, port, {}, user, password, database};
}

Url tls(const QString &host, quint16 port, int database = 0, const QByteArray &user = {},
        const QByteArray &password = {})
{
    return {Url::Scheme::Tls, host, port, {}, user, password, database};
}

Url local(const QString &path, int database = 0, const QByteArray &user = {}, const QByteArray &password = {})
{
    return {Url::Scheme::Unix, {}, 0, path, user, password, database};
}

Url sentinel(const QList<Url::Place> &sentinels, const QString &primary, int database = 0, const QByteArray &user = {},
             const QByteArray &password = {})
{
    return {Url::Scheme::Sentinel, {}, 0, {}, user, password, database, sentinels, primary};
}

Url cluster(Url::Scheme scheme, const QList<Url::Place> &nodes, const QByteArray &user = {},
            const QByteArray &password = {})
{
    return {scheme, {}, 0, {}, user, password, 0, nodes, {}};
}

} // namespace

class TestUrl : public QObject {
    Q_OBJECT

private slots:
    void readsUrls_data();
    void readsUrls();
    void pointsAtWhatIsWrong_data();
    void pointsAtWhatIsWrong();
    void takesTheOptionsOfOthers();
    void mapsAndConfirms();
    void hidesThePasswordUnlessAsked();
    void knowsThisMachine();
};

void TestUrl::readsUrls_data()
{
    const QString home = u"127.0.0.1"_s;
    const QList<Row> rows{
        {"host", u"redis://cache.example"_s, tcp(u"cache.example"_s, 6379)},
        {"no host", u"redis://"_s, tcp(home, 6379)},
        {"slash only", u"redis:///"_s, tcp(home, 6379)},
        {"only a database", u"redis:///3"_s, tcp(home, 6379, 3)},
        {"only a port", u"redis://:7000"_s, tcp(home, 7000)},
        {"port", u"redis://h:7000"_s, tcp(u"h"_s, 7000)},
        {"database", u"redis://h:7000/5"_s, tcp(u"h"_s, 7000, 5)},
        {"database in the query", u"redis://h?db=7"_s, tcp(u"h"_s, 6379, 7)},
        {"query wins over path", u"redis://h/2?db=7"_s, tcp(u"h"_s, 6379, 7)},
        {"password", u"redis://:secret@h"_s, tcp(u"h"_s, 6379, 0, {}, "secret")},
        {"user and password", u"redis://bob:secret@h:1/2"_s, tcp(u"h"_s, 1, 2, "bob", "secret")},
        {"user only", u"redis://bob@h"_s, tcp(u"h"_s, 6379, 0, "bob")},
        {"escaped at", u"redis://:p%40ss@h"_s, tcp(u"h"_s, 6379, 0, {}, "p@ss")},
        {"bare at", u"redis://:p@ss@h"_s, tcp(u"h"_s, 6379, 0, {}, "p@ss")},
        {"escaped slash and colon", u"redis://:a%2Fb%3Ac@h"_s, tcp(u"h"_s, 6379, 0, {}, "a/b:c")},
        {"colon in the password", u"redis://u:a:b@h"_s, tcp(u"h"_s, 6379, 0, "u", "a:b")},
        {"escaped percent", u"redis://:100%25@h"_s, tcp(u"h"_s, 6379, 0, {}, "100%")},
        {"bytes in the password", u"redis://:%ff%00@h"_s, tcp(u"h"_s, 6379, 0, {}, QByteArray("\xff\0", 2))},
        {"text in the password", u"redis://:pä@h"_s, tcp(u"h"_s, 6379, 0, {}, u"pä"_s.toUtf8())},
        {"IPv6", u"redis://[::1]"_s, tcp(u"::1"_s, 6379)},
        {"IPv6 and all", u"redis://u:p@[2001:db8::5]:6380/1"_s, tcp(u"2001:db8::5"_s, 6380, 1, "u", "p")},
        {"upper case scheme", u"REDIS://h"_s, tcp(u"h"_s, 6379)},
        {"TLS", u"rediss://h"_s, tls(u"h"_s, 6379)},
        {"TLS and all", u"rediss://u:p@h.example:6380/15"_s, tls(u"h.example"_s, 6380, 15, "u", "p")},
        {"socket", u"unix:///run/redis.sock"_s, local(u"/run/redis.sock"_s)},
        {"socket with database", u"unix:///run/redis.sock?db=4"_s, local(u"/run/redis.sock"_s, 4)},
        {"socket with user", u"unix://bob:pw@/run/r.sock"_s, local(u"/run/r.sock"_s, 0, "bob", "pw")},
        {"socket with a blank", u"unix:///run/my%20redis"_s, local(u"/run/my redis"_s)},
        {"sentinel", u"redis-sentinel://h/shop"_s, sentinel({{u"h"_s, 26379}}, u"shop"_s)},
        {"sentinels", u"redis-sentinel://u:p@a:1,[::1]:2,b/my%20shop/3"_s,
         sentinel({{u"a"_s, 1}, {u"::1"_s, 2}, {u"b"_s, 26379}}, u"my shop"_s, 3, "u", "p")},
        {"cluster", u"redis-cluster://h"_s, cluster(Url::Scheme::Cluster, {{u"h"_s, 6379}})},
        {"cluster by some nodes", u"redis-cluster://u:p@a:7000,[::1]:7001,b/0"_s,
         cluster(Url::Scheme::Cluster, {{u"a"_s, 7000}, {u"::1"_s, 7001}, {u"b"_s, 6379}}, "u", "p")},
        {"cluster with TLS", u"rediss-cluster://h:7000?db=0"_s, cluster(Url::Scheme::TlsCluster, {{u"h"_s, 7000}})},
    };
    QTest::addColumn<QString>("text");
    QTest::addColumn<Url>("url");
    for (const Row &row : rows)
        QTest::addRow("%s", row.name) << row.text << row.url;
}

void TestUrl::readsUrls()
{
    QFETCH(QString, text);
    QFETCH(Url, url);
    const auto parsed = Url::parse(text);
    QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().code.constData());
    QCOMPARE(parsed->toString(true), url.toString(true));
    QVERIFY(*parsed == url);
    const auto again = Url::parse(parsed->toString(true));
    QVERIFY(again && *again == url);
}

void TestUrl::pointsAtWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    const auto row = [](const QString &text, const char *code, int column, const QString &part) {
        QTest::addRow("%s", qUtf8Printable(text)) << text << QByteArray(code) << column << part;
    };
    row(u"http://h"_s, "redis.url.scheme", 1, u"http"_s);
    row(u"localhost:6379"_s, "redis.url.scheme", 1, u"localhost:6379"_s);
    row(u""_s, "redis.url.scheme", 1, u""_s);
    row(u"redis://h:port"_s, "redis.url.port", 11, u"port"_s);
    row(u"redis://h:0"_s, "redis.url.port", 11, u"0"_s);
    row(u"redis://h:65536"_s, "redis.url.port", 11, u"65536"_s);
    row(u"redis://h:"_s, "redis.url.port", 11, u""_s);
    row(u"redis://h/x"_s, "redis.url.database", 11, u"x"_s);
    row(u"redis://h/-1"_s, "redis.url.database", 11, u"-1"_s);
    row(u"redis://h?db=a"_s, "redis.url.database", 14, u"a"_s);
    row(u"redis://h?timeot=3"_s, "redis.url.option", 11, u"timeot=3"_s);
    row(u"redis://h?timeout=soon"_s, "redis.url.value", 11, u"timeout=soon"_s);
    row(u"redis://h?map=a"_s, "redis.url.value", 11, u"map=a"_s);
    row(u"redis://:pa/ss@h:6379/0"_s, "redis.url.password", 9, u""_s);
    row(u"redis://u:pa?ss@h"_s, "redis.url.password", 9, u""_s);
    row(u"rediss://u:p#w/x@h/0"_s, "redis.url.password", 10, u""_s);
    row(u"redis://:p@ss:w/rd#%+ ü@127.0.0.1:6379"_s, "redis.url.password", 9, u""_s);
    row(u"redis://u:p@ss/wd@h:6379/0"_s, "redis.url.password", 9, u""_s);
    row(u"redis://u:p@s?wd@h"_s, "redis.url.password", 9, u""_s);
    row(u"redis://u:pw@h/x?client_name=a@b"_s, "redis.url.database", 16, u"x"_s);
    row(u"redis://:p%4@h"_s, "redis.url.escape", 11, u"%"_s); // a password is not repeated
    row(u"redis://:100%secret@h"_s, "redis.url.escape", 13, u"%"_s);
    row(u"redis://u%zz:p@h"_s, "redis.url.escape", 10, u"%zz"_s);
    row(u"redis://[::1"_s, "redis.url.host", 9, u"[::1"_s);
    row(u"redis://[nonsense]"_s, "redis.url.host", 9, u"[nonsense]"_s);
    row(u"redis://[::1]x"_s, "redis.url.host", 9, u"[::1]x"_s);
    row(u"redis://a b"_s, "redis.url.host", 9, u"a b"_s);
    row(u"unix://host/run/x"_s, "redis.url.path", 8, u"host"_s);
    row(u"unix://"_s, "redis.url.path", 8, u""_s);
    row(u"redis-sentinel://h"_s, "redis.url.primary", 19, u""_s);
    row(u"redis-sentinel://a,,b/shop"_s, "redis.url.host", 20, u""_s);
    row(u"redis-sentinel://a:x/shop"_s, "redis.url.port", 20, u"x"_s);
    row(u"redis-sentinel://a/shop/x"_s, "redis.url.database", 25, u"x"_s);
    row(u"redis-cluster://a,"_s, "redis.url.host", 19, u""_s);
    row(u"redis-cluster://a:7000,b:x"_s, "redis.url.port", 26, u"x"_s);
    row(u"redis-cluster://a/1"_s, "redis.url.database", 19, u"1"_s); // a cluster has 0 alone
    row(u"redis-cluster://a?db=2"_s, "redis.url.database", 22, u"2"_s);
}

void TestUrl::pointsAtWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, code);
    QFETCH(int, column);
    QFETCH(QString, part);
    const auto parsed = Url::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, code);
    QCOMPARE(parsed.error().args, QStringList({QString::number(column), part}));
}

void TestUrl::takesTheOptionsOfOthers()
{
    const auto url = Url::parse(u"rediss://h?ssl_cert_reqs=none&timeout=5&protocol=3&db=2&decode_responses=True"_s);
    QVERIFY(url);
    QVERIFY(!url->verifiesCertificate);
    QCOMPARE(url->timeout, std::optional(std::chrono::milliseconds(5'000)));
    QCOMPARE(url->database, 2);
    QCOMPARE(url->skipped, QStringList({u"protocol"_s, u"decode_responses"_s}));
    QCOMPARE(url->toString(), u"rediss://h:6379/2?ssl_cert_reqs=none&timeout=5"_s);
    QVERIFY(Url::parse(u"rediss://h?ssl_cert_reqs=required"_s)->verifiesCertificate);
    QCOMPARE(Url::parse(u"valkey://h:1/2"_s)->toString(), u"redis://h:1/2"_s);
    QCOMPARE(Url::parse(u"valkeys://h"_s)->scheme, Url::Scheme::Tls);
    const auto sentinel = Url::parse(u"redis-sentinel://:a@h/shop?sentinel_password=b%40c"_s);
    QCOMPARE(sentinel->sentinelPassword, "b@c");
    QVERIFY(!sentinel->toString().contains(u"b%40c"_s));
    QVERIFY(*Url::parse(sentinel->toString(true)) == *sentinel);
}

void TestUrl::mapsAndConfirms()
{
    const auto url = Url::parse(u"redis-cluster://:pw@seed:7000?map=10.0.0.1:6379=127.0.0.1:7001,10.0.0.2=nat&"
                                "allow_host=10.1.0.0/16,other"_s);
    QVERIFY(url);
    QCOMPARE(url->mapped({u"10.0.0.1"_s, 6379}).toString(), u"127.0.0.1:7001"_s);
    QCOMPARE(url->mapped({u"10.0.0.1"_s, 6380}).toString(), u"10.0.0.1:6380"_s);
    QCOMPARE(url->mapped({u"10.0.0.2"_s, 6380}).toString(), u"nat:6380"_s);
    for (const QString &host :
         {u"seed"_s, u"SEED"_s, u"127.0.0.1"_s, u"localhost"_s, u"nat"_s, u"10.1.2.3"_s, u"other"_s})
        QVERIFY2(url->confirms(host), qPrintable(host));
    for (const QString &host : {u"10.0.0.1"_s, u"10.2.0.1"_s, u"seed.evil"_s, u"127.0.0.3"_s, u""_s})
        QVERIFY2(!url->confirms(host), qPrintable(host));
    QVERIFY(*Url::parse(url->toString(true)) == *url);
}

void TestUrl::hidesThePasswordUnlessAsked()
{
    const auto url = Url::parse(u"redis://bob:se%40cret@h/1"_s);
    QCOMPARE(url->toString(), u"redis://bob@h:6379/1"_s);
    QCOMPARE(url->toString(true), u"redis://bob:se%40cret@h:6379/1"_s);
}

void TestUrl::knowsThisMachine()
{
    QVERIFY(Url::parse(u"redis://127.0.0.1"_s)->isLocal());
    QVERIFY(Url::parse(u"redis://[::1]"_s)->isLocal());
    QVERIFY(Url::parse(u"redis://LocalHost"_s)->isLocal());
    QVERIFY(Url::parse(u"unix:///run/x"_s)->isLocal());
    QVERIFY(!Url::parse(u"redis://10.0.0.1"_s)->isLocal());
    QVERIFY(!Url::parse(u"redis-sentinel://127.0.0.1/shop"_s)->isLocal()); // the primary may be anywhere
    QVERIFY(Url::parse(u"redis-cluster://127.0.0.1:7000,localhost:7001"_s)->isLocal());
    QVERIFY(!Url::parse(u"redis-cluster://127.0.0.1:7000,10.0.0.1"_s)->isLocal());
    QVERIFY(!Url::parse(u"redis://localhost.example"_s)->isLocal());
}

QTEST_GUILESS_MAIN(TestUrl)
#include "tst_redis_url.moc"
