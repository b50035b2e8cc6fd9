#include "cache/memcached.h"

#include "cache/errors.h"
#include "cache/ownkeysonly.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using cache::MemcachedCache;
using cache::MemcachedClient;
using cache::Removal;
using cache::Timeout;
using codec::Value;

namespace {

class Removals : public cache::Observer {
public:
    void entryRemoved(const QByteArray &fullKey, Removal why) override { removed.append({fullKey, why}); }
    void keyWarning(const QByteArray &, cache::KeyWarning) override { }
    QList<std::pair<QByteArray, Removal>> removed;
};

} // namespace

class TestMemcachedCache : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void readsItsLocation();
    void sendsWhatPymemcacheSends_data();
    void sendsWhatPymemcacheSends();
    void keepsEveryTypeAsItWas();
    void badKeysAreErrors();
    void numbersAreMemcacheds();
    void clearTakesOnlyWhatWasWrittenHere();
    void advancingAndExpiryAreTold();
    void whatItRefusesIsNamed();
    void aDeadServerIsAnErrorAndComesBack();
    void aMuteServerIsGivenUp();
    void whatTheWireCannotCarryIsNeverSent();
    void keysThatCannotBeSaidDoNoHarm();
    void whatOthersWroteIsNeitherChangedNorDeleted();
    void anotherAnswerEndsAListing();
    void aServerThatHangsCostsAnActionOneLimit_data();
    void aServerThatHangsCostsAnActionOneLimit();
    void endlessAnswersAreGivenUp_data();
    void endlessAnswersAreGivenUp();

private:
    std::unique_ptr<MemcachedCache> open(cache::Config config = {});

    support::MemcachedServer m_server;
    std::shared_ptr<cache::MemcachedStore> m_store;
    Removals m_removals;
};

std::unique_ptr<MemcachedCache> TestMemcachedCache::open(cache::Config config)
{
    auto opened = std::make_unique<MemcachedCache>(std::move(config), m_store);
    opened->setObserver(&m_removals);
    return opened;
}

void TestMemcachedCache::initTestCase() { QVERIFY(m_server.start()); }

void TestMemcachedCache::init()
{
    m_server.run("flush_all");
    m_store = std::make_shared<cache::MemcachedStore>(MemcachedClient::Address::parse(m_server.location()).value());
    m_removals = {};
}

void TestMemcachedCache::readsItsLocation()
{
    QCOMPARE(MemcachedClient::Address::parse(u"cache.example"_s)->port, 11211);
    QCOMPARE(MemcachedClient::Address::parse(u"[::1]:5"_s)->host, u"::1"_s);
    QCOMPARE(MemcachedClient::Address::parse(u"[::1]:5"_s)->port, 5);
    for (const QString &wrong : {u"h:x"_s, u"h:0"_s, u"a b"_s, u"h/1"_s, u"u@h"_s})
        QCOMPARE(MemcachedClient::Address::parse(wrong).error().code, "cache.location");
}

void TestMemcachedCache::sendsWhatPymemcacheSends_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArrayList>("sent");
    const QStringList covered{u"set('k', 'v')"_s,          u"set('k', 'v', 60)"_s,
                              u"set('k', 'v', None)"_s,    u"set('k', 'v', 0)"_s,
                              u"set('k', 'v', -5)"_s,      u"set('k', 'v', 0.5)"_s,
                              u"set('k', 'v', 1.9)"_s,     u"set('k', 42)"_s,
                              u"set('k', -1)"_s,           u"set('k', True)"_s,
                              u"set('k', 1.5)"_s,          u"set('k', None)"_s,
                              u"set('k', b'raw')"_s,       u"set('k', '42')"_s,
                              u"set('k', {'id': 1})"_s,    u"add('k', 'v', None)"_s,
                              u"add('k', 'v', 0)"_s,       u"touch('k', 60)  # missing"_s,
                              u"delete('k')  # missing"_s, u"get('k')  # miss"_s,
                              u"incr('k')  # missing"_s,   u"get_many(['a', 'b', 'zz'])"_s,
                              u"get_many([])"_s,           u"set('a b', 1)  # key with a space"_s,
                              u"set('日本', 1)"_s};
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/django/wire.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    qsizetype rows = 0;
    for (const auto row : QJsonDocument::fromJson(file.readAll()).object().value("rows"_L1).toArray()) {
        const QString operation = row.toObject().value("op"_L1).toString();
        if (!covered.contains(operation))
            continue;
        QByteArrayList sent;
        for (const auto line : row.toObject().value("pymemcache"_L1).toObject().value("sent"_L1).toArray())
            sent.append(line.toString().toUtf8());
        QTest::addRow("%s", qUtf8Printable(operation)) << operation << sent;
        ++rows;
    }
    QCOMPARE(rows, covered.size());
}

void TestMemcachedCache::sendsWhatPymemcacheSends()
{
    QFETCH(QString, operation);
    QFETCH(QByteArrayList, sent);
    auto cache = open();
    const Value v = Value::text(u"v"_s);
    const Value one = Value::integer(1);
    const auto set = [&](const Value &value, Timeout timeout = {}) { QVERIFY(cache->set("k", value, timeout)); };
    const QHash<QString, std::function<void()>> acts{
        {u"set('k', 'v')"_s, [&] { set(v); }},
        {u"set('k', 'v', 60)"_s, [&] { set(v, Timeout::seconds(60)); }},
        {u"set('k', 'v', None)"_s, [&] { set(v, Timeout::never()); }},
        {u"set('k', 'v', 0)"_s, [&] { set(v, Timeout::seconds(0)); }},
        {u"set('k', 'v', -5)"_s, [&] { set(v, Timeout::seconds(-5)); }},
        {u"set('k', 'v', 0.5)"_s, [&] { set(v, Timeout::seconds(0.5)); }},
        {u"set('k', 'v', 1.9)"_s, [&] { set(v, Timeout::seconds(1.9)); }},
        {u"set('k', 42)"_s, [&] { set(Value::integer(42)); }},
        {u"set('k', -1)"_s, [&] { set(Value::integer(-1)); }},
        {u"set('k', True)"_s, [&] { set(Value::boolean(true)); }},
        {u"set('k', 1.5)"_s, [&] { set(Value::real(1.5)); }},
        {u"set('k', None)"_s, [&] { set(Value()); }},
        {u"set('k', b'raw')"_s, [&] { set(Value::bytes("raw")); }},
        {u"set('k', '42')"_s, [&] { set(Value::text(u"42"_s)); }},
        {u"set('k', {'id': 1})"_s,
         [&] {
             set(Value::dict({{Value::text(u"id"_s), one}}));
         }},
        {u"add('k', 'v', None)"_s, [&] { QVERIFY(*cache->add("k", v, Timeout::never())); }},
        {u"add('k', 'v', 0)"_s, [&] { QVERIFY(*cache->add("k", v, Timeout::seconds(0))); }},
        {u"touch('k', 60)  # missing"_s, [&] { QVERIFY(!*cache->touch("k", Timeout::seconds(60))); }},
        {u"delete('k')  # missing"_s, [&] { QVERIFY(!*cache->remove("k")); }},
        {u"get('k')  # miss"_s, [&] { QVERIFY(!*cache->get("k")); }},
        {u"incr('k')  # missing"_s, [&] { QCOMPARE(cache->incr("k").error().code, "cache.ValueError"); }},
        {u"get_many(['a', 'b', 'zz'])"_s,
         [&] {
             QVERIFY(cache->getMany({"a", "b", "zz"})->isEmpty());
         }},
        {u"get_many([])"_s, [&] { QVERIFY(cache->getMany({})->isEmpty()); }},
        {u"set('a b', 1)  # key with a space"_s,
         [&] { QCOMPARE(cache->set("a b", one).error().code, "cache.InvalidCacheKey"); }},
        {u"set('日本', 1)"_s, [&] { QVERIFY(cache->set(u"日本"_s.toUtf8(), one)); }},
    };
    QVERIFY(!m_store->run({"version"})->isEmpty());
    m_server.commandsBefore("version");
    acts.value(operation)();
    QVERIFY(!m_store->run({"version"})->isEmpty());
    QCOMPARE(m_server.commandsBefore("version"), sent);
}

void TestMemcachedCache::keepsEveryTypeAsItWas()
{
    auto cache = open();
    for (const Value &value :
         {Value(), Value::boolean(true), Value::integer(-7), Value::bigInteger("1180591620717411303424"),
          Value::real(0.1), Value::text(u"日本\n"_s), Value::bytes(QByteArrayLiteral("a\0\r\nEND\r\n")),
          Value::bytes(""), Value::text(u"42"_s), Value::list({Value::integer(1), Value()})}) {
        QVERIFY(cache->set("k", value));
        QCOMPARE(**cache->get("k"), value);
    }
}

void TestMemcachedCache::badKeysAreErrors()
{
    auto cache = open();
    const Value one = Value::integer(1);
    for (const QByteArray &key : {QByteArray("a b"), QByteArray("a\nb"), QByteArray("a\x7f"), QByteArray(248, 'k'),
                                  QByteArray("日").repeated(100)}) {
        QCOMPARE(cache->get(key).error().code, QByteArray(cache::errors::invalidCacheKey));
        QCOMPARE(cache->set(key, one).error().code, QByteArray(cache::errors::invalidCacheKey));
        QCOMPARE(cache->getMany({"fine", key}).error().code, QByteArray(cache::errors::invalidCacheKey));
        QCOMPARE(cache->remove(key).error().code, QByteArray(cache::errors::invalidCacheKey));
    }
    QVERIFY(cache->set(QByteArray(247, 'k'), one));
}

void TestMemcachedCache::numbersAreMemcacheds()
{
    auto cache = open();
    QVERIFY(cache->set("n", Value::integer(10)));
    QCOMPARE(*cache->incr("n", Value::integer(5)), Value::integer(15));
    QCOMPARE(*cache->incr("n", Value::integer(-6)), Value::integer(9));
    QCOMPARE(**cache->get("n"), Value::integer(9)); // held as "9 "
    QCOMPARE(*cache->decr("n", Value::integer(50)), Value::integer(0));
    QVERIFY(cache->set("s", Value::text(u"text"_s)));
    QCOMPARE(cache->incr("s").error().code, QByteArray(cache::errors::responseError));
    QCOMPARE(cache->incr("n", Value::real(0.5)).error().code, QByteArray(cache::errors::typeError));
}

void TestMemcachedCache::clearTakesOnlyWhatWasWrittenHere()
{
    auto ours = open({.keyPrefix = "site"});
    auto others = open({.keyPrefix = "other"});
    for (int i = 0; i < 50; ++i) {
        QVERIFY(ours->set("k" + QByteArray::number(i), Value::integer(i)));
        QVERIFY(others->set("k" + QByteArray::number(i), Value::integer(i)));
    }
    QCOMPARE(ours->entries()->size(), 50);
    QCOMPARE(*ours->removePattern("k1*"),
             QList<QByteArray>({"site:1:k1", "site:1:k10", "site:1:k11", "site:1:k12", "site:1:k13", "site:1:k14",
                                "site:1:k15", "site:1:k16", "site:1:k17", "site:1:k18", "site:1:k19"}));
    QVERIFY(ours->clear());
    QVERIFY(ours->entries()->isEmpty());
    QCOMPARE(others->entries()->size(), 50);
    QCOMPARE(m_removals.removed.size(), 50);
    QCOMPARE(m_removals.removed.constLast().second, Removal::Cleared);
}

void TestMemcachedCache::advancingAndExpiryAreTold()
{
    auto cache = open();
    QVERIFY(cache->set("short", Value::integer(1), Timeout::seconds(60)));
    QVERIFY(cache->set("long", Value::integer(1), Timeout::seconds(1'000)));
    QVERIFY(cache->set("endless", Value::integer(1), Timeout::never()));
    QVERIFY(cache->advance(15min));
    QCOMPARE(m_removals.removed, (QList<std::pair<QByteArray, Removal>>{{":1:short", Removal::Expired}}));
    const auto entries = *cache->entries();
    QCOMPARE(entries.size(), 2);
    QVERIFY(!entries.at(0).expires);
    QVERIFY(std::abs(*entries.at(1).expires - double(QDateTime::currentSecsSinceEpoch()) - 100) <= 3);

    QVERIFY(cache->set("k", Value::integer(1), Timeout::seconds(1)));
    m_removals = {};
    QTRY_VERIFY(!*cache->get("k"));
    QCOMPARE(m_removals.removed, (QList<std::pair<QByteArray, Removal>>{{":1:k", Removal::Expired}}));
    QVERIFY(cache->set("k", Value::integer(1)));
    m_server.run("delete :1:k");
    QVERIFY(!*cache->get("k"));
    QCOMPARE(m_removals.removed.constLast().second, Removal::Culled);
}

void TestMemcachedCache::whatItRefusesIsNamed()
{
    auto cache = open();
    const auto large = cache->set("k", Value::bytes(QByteArray(2'000'000, 'x')));
    QCOMPARE(large.error().code, QByteArray(cache::errors::responseError));
    QVERIFY(large.error().args.at(0).contains(u"too large"_s));
    QVERIFY(cache->set("k", Value::integer(1))); // and the connection is still of use
    QCOMPARE(**cache->get("k"), Value::integer(1));
}

void TestMemcachedCache::aDeadServerIsAnErrorAndComesBack()
{
    auto cache = open();
    QVERIFY(cache->set("k", Value::integer(1)));
    for (int i = 0; i < 3; ++i) {
        m_server.kill();
        QCOMPARE(cache->get("k").error().code, QByteArray(cache::errors::backendError));
        QCOMPARE(cache->get("k").error().args.at(0), u"redis.connect.refused"_s);
        QVERIFY(m_server.start());
        QVERIFY(!*cache->get("k"));
        QVERIFY(cache->set("k", Value::integer(i)));
    }
}

void TestMemcachedCache::aMuteServerIsGivenUp()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    MemcachedClient client({u"127.0.0.1"_s, mute.serverPort()}, {.time = 150ms});
    QElapsedTimer timer;
    timer.start();
    const auto answer = client.run({"version"});
    QCOMPARE(answer.error().args.at(0), u"redis.silent"_s);
    QVERIFY(timer.elapsed() < 1'500);
}

void TestMemcachedCache::whatTheWireCannotCarryIsNeverSent()
{
    MemcachedClient client(MemcachedClient::Address::parse(m_server.location()).value());
    m_server.run("set theirs 0 0 1\r\n1");
    QByteArrayList words{"",     "a b",   "a\r\nflush_all",      "a\nflush_all",
                         "a\tb", "a\x7f", QByteArray("a\0b", 3), QByteArray(251, 'k')};
    for (int byte = 0; byte <= 0x20; ++byte)
        words.append('k' + QByteArray(1, char(byte)));
    for (const QByteArray &word : std::as_const(words)) {
        QCOMPARE(client.run({"delete", word}).error().code, QByteArray(cache::errors::invalidCacheKey));
        QCOMPARE(client.run({"touch", word, "1"}).error().code, QByteArray(cache::errors::invalidCacheKey));
        QCOMPARE(client.store({"set", word, "0", "0"}, "x").error().code, QByteArray(cache::errors::invalidCacheKey));
        QCOMPARE(client.get({"fine", word}).error().code, QByteArray(cache::errors::invalidCacheKey));
    }
    QVERIFY(client.run({"version"})); // the connection is still of use
    QCOMPARE(m_server.run("get theirs"), QByteArray("VALUE theirs 0 1\r\n1\r\nEND\r\n"));
}

// Planted by memcached's binary protocol, which takes any byte.
void TestMemcachedCache::keysThatCannotBeSaidDoNoHarm()
{
    m_server.run("set theirs 0 0 1\r\n1");
    for (const QByteArray &key : {QByteArray(":1:x\r\nflush_all"), QByteArray(":1:a b"), QByteArray(":1:a\x01")})
        QVERIFY(m_server.plant(key, "v"));
    auto cache = open();
    QCOMPARE(m_store->usedByOthers("")->count, 3);
    QVERIFY(cache->set("ours", Value::integer(1)));
    QCOMPARE(cache->entries()->size(), 1);
    QCOMPARE(cache->removePattern("*")->size(), 1);
    QVERIFY(cache->clear());
    QCOMPARE(*m_store->size(), 4);
    QCOMPARE(m_server.run("get theirs"), QByteArray("VALUE theirs 0 1\r\n1\r\nEND\r\n"));
}

void TestMemcachedCache::whatOthersWroteIsNeitherChangedNorDeleted()
{
    cache::OwnKeysOnly cache(open({.keyPrefix = "site"}), m_store->written());
    const Value one = Value::integer(1);
    m_server.run("set site:1:theirs 2 0 1\r\n7");
    QCOMPARE(m_store->usedByOthers("site")->count, 1);
    QCOMPARE(m_store->usedByOthers("site")->free, "site-2");
    QCOMPARE(cache.set("theirs", one).error().code, QByteArray(cache::errors::foreignKey));
    QCOMPARE(cache.touch("theirs").error().code, QByteArray(cache::errors::foreignKey));
    QCOMPARE(cache.remove("theirs").error().code, QByteArray(cache::errors::foreignKey));
    QCOMPARE(cache.incr("theirs").error().code, QByteArray(cache::errors::foreignKey));
    QVERIFY(!*cache.add("theirs", one));
    QVERIFY(cache.clear());
    QCOMPARE(m_server.run("get site:1:theirs"), QByteArray("VALUE site:1:theirs 2 1\r\n7\r\nEND\r\n"));
    QVERIFY(cache.set("ours", one));
    QCOMPARE(*cache.incr("ours"), Value::integer(2));
    QVERIFY(*cache.remove("ours"));
}

// What answers otherwise says no END: it is not waited for.
void TestMemcachedCache::anotherAnswerEndsAListing()
{
    QThread thread;
    auto *server = new QTcpServer;
    QVERIFY(server->listen(QHostAddress::LocalHost));
    MemcachedClient client({u"127.0.0.1"_s, server->serverPort()});
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    connect(server, &QTcpServer::newConnection, server, [=] {
        QTcpSocket *socket = server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [=] {
            if (socket->readAll().endsWith("\r\n"))
                socket->write("OK\r\n");
        });
    });
    thread.start();
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &mark : {QByteArray("STAT "), QByteArray("key=")}) {
        const auto listed = client.list({"stats"}, mark, [](const QByteArray &) {});
        QCOMPARE(listed.error().args, QStringList({u"memcached.protocol"_s, u"OK"_s}));
    }
    QVERIFY(timer.elapsed() < 2'000);
    thread.quit();
    thread.wait();
}

void TestMemcachedCache::aServerThatHangsCostsAnActionOneLimit_data()
{
    QTest::addColumn<int>("answersAfter"); // each command; -1 = never
    QTest::addColumn<bool>("dripsList");
    QTest::newRow("silent") << -1 << false;
    QTest::newRow("slow") << 250 << false;
    QTest::newRow("a listing by drips") << -1 << true;
}

// However many commands it takes.
void TestMemcachedCache::aServerThatHangsCostsAnActionOneLimit()
{
    QFETCH(int, answersAfter);
    QFETCH(bool, dripsList);
    QThread thread;
    auto *server = new QTcpServer;
    QVERIFY(server->listen(QHostAddress::LocalHost));
    const quint16 port = server->serverPort();
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    connect(server, &QTcpServer::newConnection, server, [=] {
        QTcpSocket *socket = server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [=] {
            const QByteArray asked = socket->readAll();
            if (asked.startsWith("set")) { // works until something is held there
                socket->write("STORED\r\n");
            } else if (answersAfter >= 0) {
                QTimer::singleShot(answersAfter, socket, [=] { socket->write("DELETED\r\n"); });
            } else if (dripsList) {
                auto *timer = new QTimer(socket);
                connect(timer, &QTimer::timeout, socket, [=] { socket->write("S"); });
                timer->start(10);
            }
        });
    });
    thread.start();
    const MemcachedClient::Limits limits{.time = 500ms, .listTime = 20s};
    const auto store = std::make_shared<cache::MemcachedStore>(MemcachedClient::Address{u"127.0.0.1"_s, port}, limits);
    cache::MemcachedCache cache({}, store);
    for (int i = 0; i < 40; ++i)
        QVERIFY(cache.set("k" + QByteArray::number(i), cache::Value::integer(i)));
    QElapsedTimer elapsed;
    elapsed.start();
    QVERIFY(!store->size());
    QVERIFY(!cache.clear());
    QVERIFY(!cache.advance(1s));
    QVERIFY2(elapsed.elapsed() < 2'500, QByteArray::number(elapsed.elapsed()));
    thread.quit();
    thread.wait();
}

void TestMemcachedCache::endlessAnswersAreGivenUp_data()
{
    QTest::addColumn<QByteArray>("head"); // of the answer
    QTest::addColumn<QByteArray>("piece"); // that follows again and again
    QTest::addColumn<int>("every"); // ms; 0 = as fast as it is taken
    QTest::newRow("a byte at a time") << QByteArray() << QByteArray("x") << 20;
    QTest::newRow("a line without an end") << QByteArray() << QByteArray(10'000, 'x') << 0;
    QTest::newRow("a value a byte at a time") << QByteArray("VALUE k 0 1000\r\n") << QByteArray("x") << 20;
    QTest::newRow("a value larger than is read")
        << QByteArray("VALUE k 0 100000000000\r\n") << QByteArray(10'000, 'x') << 0;
    QTest::newRow("a value of less than nothing") << QByteArray("VALUE k 0 -5\r\n") << QByteArray("x") << 20;
    QTest::newRow("items without an end") << QByteArray() << QByteArray("VALUE k 0 1\r\nx\r\n") << 0;
    QTest::newRow("items that nobody asked for")
        << QByteArray("VALUE other 0 1\r\nx\r\n") << QByteArray("END\r\n") << 20;
    QTest::newRow("items slowly") << QByteArray() << QByteArray("STAT a 1\r\n") << 20;
}

void TestMemcachedCache::endlessAnswersAreGivenUp()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    QFETCH(int, every);
    // The client waits without an event loop, so the server has a thread of its own.
    QThread thread;
    auto *server = new QTcpServer;
    QVERIFY(server->listen(QHostAddress::LocalHost));
    const quint16 port = server->serverPort();
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    connect(server, &QTcpServer::newConnection, server, [=] {
        QTcpSocket *socket = server->nextPendingConnection();
        socket->write(head);
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [=] {
            if (socket->bytesToWrite() < 1'000'000)
                socket->write(piece);
        });
        timer->start(every);
    });
    thread.start();
    const MemcachedClient::Limits limits{.time = 300ms, .listTime = 300ms, .bytes = 1'000'000};
    QElapsedTimer elapsed;
    elapsed.start();
    MemcachedClient client({u"127.0.0.1"_s, port}, limits);
    QCOMPARE(client.get({"k"}).error().code, QByteArray(cache::errors::backendError));
    QVERIFY(!MemcachedClient({u"127.0.0.1"_s, port}, limits).list({"stats"}, "STAT ", [](const QByteArray &) {})
            || head.contains("other"));
    QVERIFY(elapsed.elapsed() < 2'000);
    thread.quit();
    thread.wait();
}

QTEST_GUILESS_MAIN(TestMemcachedCache)
#include "tst_memcachedcache.moc"
