#include "cache/redis.h"

#include "cache/errors.h"
#include "cache/ownkeysonly.h"
#include "redis/connection.h"
#include "support/redisserver.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using cache::RedisCache;
using cache::RedisStore;
using cache::Removal;
using cache::Timeout;
using codec::Value;

namespace {

class Removals : public cache::Observer {
public:
    void entryRemoved(const QByteArray &fullKey, Removal why) override { removed.append({fullKey, why}); }
    void keyWarning(const QByteArray &, cache::KeyWarning) override { ++warnings; }
    QList<std::pair<QByteArray, Removal>> removed;
    int warnings = 0;
};

// The wire rows' escapes: those of sdscatrepr.
QByteArray unescaped(const QString &text)
{
    QByteArray bytes;
    const QByteArray in = text.toUtf8();
    for (qsizetype i = 0; i < in.size(); ++i) {
        if (in[i] != '\\') {
            bytes += in[i];
            continue;
        }
        switch (in[++i]) {
        case 'n':
            bytes += '\n';
            break;
        case 'r':
            bytes += '\r';
            break;
        case 't':
            bytes += '\t';
            break;
        case 'a':
            bytes += '\a';
            break;
        case 'b':
            bytes += '\b';
            break;
        case 'x':
            bytes += QByteArray::fromHex(in.mid(i + 1, 2));
            i += 2;
            break;
        default:
            bytes += in[i];
        }
    }
    return bytes;
}

} // namespace

class TestRedisCache : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void sendsWhatDjangoSends_data();
    void sendsWhatDjangoSends();
    void readsIntsAsPythonDoes();
    void clearTakesOnlyWhatWasWrittenHere();
    void patternsAreOfThisPrefixOnly();
    void expiryIsObserved();
    void evictionIsObserved();
    void advancingTouchesOnlyWhatWasWrittenHere();
    void aDeadServerIsAnErrorAndComesBack();
    void refusedOperationsAreNamed();
    void listsItsEntries();
    void whatOthersWroteIsNeitherChangedNorDeleted();
    void aPrefixInUseIsCountedAndAFreeOneFound();
    void aHungServerIsNotAskedForAWhile();
    void endlessAnswersAreGivenUp_data();
    void endlessAnswersAreGivenUp();

private:
    redis::ConnectionOptions options() const;
    std::unique_ptr<RedisCache> open(cache::Config config = {});

    support::RedisServer m_server;
    std::shared_ptr<RedisStore> m_store;
    Removals m_removals;
};

redis::ConnectionOptions TestRedisCache::options() const
{
    redis::ConnectionOptions options;
    options.url = redis::Url::parse(m_server.url()).value();
    options.access = redis::Access::ReadWrite;
    return options;
}

std::unique_ptr<RedisCache> TestRedisCache::open(cache::Config config)
{
    auto opened = std::make_unique<RedisCache>(std::move(config), m_store);
    opened->setObserver(&m_removals);
    return opened;
}

void TestRedisCache::initTestCase() { QVERIFY(m_server.start()); }

void TestRedisCache::init()
{
    m_server.run("FLUSHALL");
    m_store = std::make_shared<RedisStore>(options());
    m_removals = {};
}

void TestRedisCache::sendsWhatDjangoSends_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QList<QByteArrayList>>("sent");
    // clear() is not Django's here (clearTakesOnlyThePrefix), close() sends nothing, the long ones are recorded in
    // short.
    const QStringList sameAsOthers{u"get('k', 'default')  # miss"_s,
                                   u"get('k')  # holds True"_s,
                                   u"get('k')  # holds '42'"_s,
                                   u"'k' in cache"_s,
                                   u"incr('k', -3)"_s,
                                   u"incr('k')  # holds 1.5"_s,
                                   u"decr('k')"_s,
                                   u"get_or_set('k', 'v')  # hit"_s,
                                   u"decr_version('k')  # set with timeout None"_s,
                                   u"clear()"_s,
                                   u"close()"_s,
                                   u"set('k' * 248, 1)  # full key 251"_s,
                                   u"set('k', 'x' * 2 MiB)"_s};
    QFile file(QStringLiteral(LOOKASIDE_TEST_DATA "/django/wire.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const auto row : QJsonDocument::fromJson(file.readAll()).object().value("rows"_L1).toArray()) {
        const QString operation = row.toObject().value("op"_L1).toString();
        if (!row.toObject().contains("django_redis_cache"_L1) || sameAsOthers.contains(operation))
            continue;
        QList<QByteArrayList> sent;
        for (const auto command : row.toObject().value("django_redis_cache"_L1).toObject().value("sent"_L1).toArray()) {
            QByteArrayList words;
            for (const auto word : command.toArray())
                words.append(unescaped(word.toString()));
            sent.append(words);
        }
        QTest::addRow("%s", qUtf8Printable(operation)) << operation << sent;
    }
}

void TestRedisCache::sendsWhatDjangoSends()
{
    QFETCH(QString, operation);
    QFETCH(QList<QByteArrayList>, sent);
    const Value v = Value::text(u"v"_s);
    const Value one = Value::integer(1);
    const QList<cache::Cache::Pair> two{{"a", one}, {"b", Value::text(u"x"_s)}};
    const Timeout never = Timeout::never();
    auto cache = open();
    // What the recorded rows say in Python, and what was there before.
    struct Row {
        std::function<void()> before;
        std::function<void()> act;
    };
    const auto nothing = [] {};
    const auto holds = [&](const Value &value, Timeout timeout = {}) {
        return [&cache, value, timeout] { QVERIFY(cache->set("k", value, timeout)); };
    };
    const auto sets = [&](const Value &value, Timeout timeout = {}) {
        return [&cache, value, timeout] { QVERIFY(cache->set("k", value, timeout)); };
    };
    const QHash<QString, Row> rows{
        {u"set('k', 'v')"_s, {nothing, sets(v)}},
        {u"set('k', 'v', 60)"_s, {nothing, sets(v, Timeout::seconds(60))}},
        {u"set('k', 'v', None)"_s, {nothing, sets(v, never)}},
        {u"set('k', 'v', 0)"_s, {nothing, sets(v, Timeout::seconds(0))}},
        {u"set('k', 'v', -5)"_s, {nothing, sets(v, Timeout::seconds(-5))}},
        {u"set('k', 'v', 0.5)"_s, {nothing, sets(v, Timeout::seconds(0.5))}},
        {u"set('k', 'v', 1.9)"_s, {nothing, sets(v, Timeout::seconds(1.9))}},
        {u"set('k', 'v', 31 days)"_s, {nothing, sets(v, Timeout::seconds(31 * 86'400))}},
        {u"set('k', 42)"_s, {nothing, sets(Value::integer(42))}},
        {u"set('k', -1)"_s, {nothing, sets(Value::integer(-1))}},
        {u"set('k', True)"_s, {nothing, sets(Value::boolean(true))}},
        {u"set('k', 1.5)"_s, {nothing, sets(Value::real(1.5))}},
        {u"set('k', None)"_s, {nothing, sets(Value())}},
        {u"set('k', b'raw')"_s, {nothing, sets(Value::bytes("raw"))}},
        {u"set('k', '42')"_s, {nothing, sets(Value::text(u"42"_s))}},
        {u"set('k', {'id': 1})"_s, {nothing, sets(Value::dict({{Value::text(u"id"_s), one}}))}},
        {u"set('k', 'v', version=2)"_s, {nothing, [&] { QVERIFY(cache->set("k", v, {}, Value::integer(2))); }}},
        {u"get('k')  # hit"_s, {holds(v), [&] { QCOMPARE(**cache->get("k"), v); }}},
        {u"get('k')  # miss"_s, {nothing, [&] { QVERIFY(!*cache->get("k")); }}},
        {u"add('k', 'v')  # new"_s, {nothing, [&] { QVERIFY(*cache->add("k", v)); }}},
        {u"add('k', 'v')  # exists"_s, {holds(v), [&] { QVERIFY(!*cache->add("k", v)); }}},
        {u"add('k', 'v', None)"_s, {nothing, [&] { QVERIFY(*cache->add("k", v, never)); }}},
        {u"add('k', 'v', 0)"_s, {nothing, [&] { QVERIFY(*cache->add("k", v, Timeout::seconds(0))); }}},
        {u"touch('k', 60)  # exists"_s, {holds(v), [&] { QVERIFY(*cache->touch("k", Timeout::seconds(60))); }}},
        {u"touch('k', None)"_s, {holds(v), [&] { QVERIFY(*cache->touch("k", never)); }}},
        {u"touch('k', None)  # already persistent"_s, {holds(v, never), [&] { QVERIFY(!*cache->touch("k", never)); }}},
        {u"touch('k', 0)"_s, {holds(v), [&] { QVERIFY(*cache->touch("k", Timeout::seconds(0))); }}},
        {u"touch('k', 60)  # missing"_s, {nothing, [&] { QVERIFY(!*cache->touch("k", Timeout::seconds(60))); }}},
        {u"delete('k')  # exists"_s, {holds(v), [&] { QVERIFY(*cache->remove("k")); }}},
        {u"delete('k')  # missing"_s, {nothing, [&] { QVERIFY(!*cache->remove("k")); }}},
        {u"has_key('k')"_s, {holds(v), [&] { QVERIFY(*cache->hasKey("k")); }}},
        {u"incr('k')"_s, {holds(Value::integer(41)), [&] { QCOMPARE(*cache->incr("k"), Value::integer(42)); }}},
        {u"incr('k', 10)"_s,
         {holds(one), [&] { QCOMPARE(*cache->incr("k", Value::integer(10)), Value::integer(11)); }}},
        {u"incr('k')  # missing"_s, {nothing, [&] { QCOMPARE(cache->incr("k").error().code, "cache.ValueError"); }}},
        {u"incr('k')  # holds a string"_s,
         {holds(v), [&] { QCOMPARE(cache->incr("k").error().code, "cache.ResponseError"); }}},
        {u"decr('k', 5)  # from 2: below zero"_s,
         {holds(Value::integer(2)), [&] { QCOMPARE(*cache->decr("k", Value::integer(5)), Value::integer(-3)); }}},
        {u"get_many([])"_s, {nothing, [&] { QVERIFY(cache->getMany({})->isEmpty()); }}},
        {u"get_many(['a', 'b', 'zz'])"_s,
         {[&] { QVERIFY(cache->setMany(two)); },
          [&] {
              QCOMPARE(cache->getMany({"a", "b", "zz"})->size(), 2);
          }}},
        {u"set_many({'a': 1, 'b': 'x'})"_s, {nothing, [&] { QVERIFY(cache->setMany(two)); }}},
        {u"set_many({'a': 1, 'b': 'x'}, None)"_s, {nothing, [&] { QVERIFY(cache->setMany(two, never)); }}},
        {u"set_many({'a': 1}, 0)"_s,
         {nothing,
          [&] {
              QVERIFY(cache->setMany({{"a", one}}, Timeout::seconds(0)));
          }}},
        {u"delete_many(['a', 'b', 'zz'])"_s,
         {[&] { QVERIFY(cache->setMany(two)); },
          [&] {
              QVERIFY(cache->removeMany({"a", "b", "zz"}));
          }}},
        {u"get_or_set('k', 'v')  # miss"_s, {nothing, [&] { QVERIFY(cache->getOrSet("k", [&] { return v; })); }}},
        {u"incr_version('k')  # set with timeout 1000"_s,
         {holds(v, Timeout::seconds(1000)), [&] { QCOMPARE(*cache->incrVersion("k"), Value::integer(2)); }}},
        {u"incr_version('k')  # missing"_s, {nothing, [&] { QVERIFY(!cache->incrVersion("k")); }}},
        {u"set('a b', 1)  # key with a space"_s,
         {nothing,
          [&] {
              QVERIFY(cache->set("a b", one));
              QCOMPARE(m_removals.warnings, 1);
          }}},
        {u"set('日本', 1)"_s, {nothing, [&] { QVERIFY(cache->set(u"日本"_s.toUtf8(), one)); }}},
    };
    const auto row = rows.constFind(operation);
    QVERIFY(row != rows.cend());
    row->before();
    m_removals.warnings = 0;

    redis::Connection monitor(options());
    QSignalSpy lines(&monitor, &redis::Connection::pushed);
    monitor.open();
    QTRY_VERIFY(monitor.isReady());
    bool monitoring = false;
    monitor.send({"MONITOR"}, this, [&](const base::Result<redis::Reply> &) { monitoring = true; });
    QTRY_VERIFY(monitoring);
    row->act();
    m_server.run("ECHO done");
    QTRY_VERIFY(!lines.isEmpty() && lines.constLast().at(0).value<redis::Reply>().bytes.endsWith("\"done\""));
    QList<QByteArrayList> got;
    for (const auto &line : std::as_const(lines)) {
        const QByteArray text = line.at(0).value<redis::Reply>().bytes;
        const QByteArray command = text.mid(text.indexOf("] ") + 2);
        // Words are quoted and parted by blanks, and a word may hold blanks: "a" "b c".
        QByteArrayList words;
        const QString joined = QString::fromUtf8(command.mid(1, command.size() - 2));
        for (const QString &word : joined.split(u"\" \""_s))
            words.append(unescaped(word));
        if (words != QByteArrayList({"ECHO", "done"}) && words.constFirst() != "CLIENT" && words.constFirst() != "PING")
            got.append(words);
    }
    QCOMPARE(got, sent);
}

void TestRedisCache::readsIntsAsPythonDoes()
{
    QCOMPARE(*cache::redisDeserialized("42"), Value::integer(42));
    QCOMPARE(*cache::redisDeserialized(" -42\n"), Value::integer(-42));
    QCOMPARE(*cache::redisDeserialized("+5"), Value::integer(5));
    QCOMPARE(*cache::redisDeserialized("1_000"), Value::integer(1000));
    QCOMPARE(*cache::redisDeserialized("1180591620717411303424"), Value::bigInteger("1180591620717411303424"));
    for (const char *wrong : {"", "-", "1__0", "_1", "1_", "1.5", "abc", "0x10"})
        QCOMPARE(cache::redisDeserialized(wrong).error().code, QByteArray(cache::errors::unpicklingError));
    QCOMPARE(cache::redisSerialized(Value::bigInteger("1180591620717411303424")), "1180591620717411303424");
}

void TestRedisCache::clearTakesOnlyWhatWasWrittenHere()
{
    for (const char *key : {"session:1", "other:1:k", "si[te]:1:foreign", "sit:1:k"})
        m_server.run({"SET", key, "x"});
    auto cache = open({.keyPrefix = "si[te]"});
    auto others = open({.keyPrefix = "si[te]-2"});
    for (int i = 0; i < 1'200; ++i)
        QVERIFY(cache->set("k" + QByteArray::number(i), Value::integer(i)));
    QVERIFY(others->set("k", Value::integer(1)));
    QVERIFY(cache->clear());
    QCOMPARE(m_server.run("DBSIZE").toInt(), 5);
    QCOMPARE(*cache->othersThatClearTakes(), 5);
    QCOMPARE(m_removals.removed.size(), 1'200);
    QCOMPARE(m_removals.removed.constFirst().second, Removal::Cleared);
}

void TestRedisCache::patternsAreOfThisPrefixOnly()
{
    auto cache = open();
    for (const char *key : {"course_list", "course_list:2", "other"})
        QVERIFY(cache->set(key, Value::integer(1)));
    QVERIFY(cache->set("course_list", Value::integer(1), {}, Value::integer(2)));
    m_server.run("SET :1:course_list:foreign x");
    auto removed = *cache->removePattern("course_list*");
    std::sort(removed.begin(), removed.end());
    QCOMPARE(removed, QList<QByteArray>({":1:course_list", ":1:course_list:2"}));
    QCOMPARE(m_server.run("DBSIZE").toInt(), 3);
}

void TestRedisCache::expiryIsObserved()
{
    auto cache = open();
    auto other = open(); // of another process: the same store
    QVERIFY(cache->set("k", Value::integer(1), Timeout::seconds(1)));
    QVERIFY(*other->get("k"));
    QVERIFY(m_removals.removed.isEmpty());
    QTest::qWait(1'050);
    QVERIFY(!*other->get("k"));
    QCOMPARE(m_removals.removed, (QList<std::pair<QByteArray, Removal>>{{":1:k", Removal::Expired}}));
    QVERIFY(!*other->get("k")); // told once
    QCOMPARE(m_removals.removed.size(), 1);
}

void TestRedisCache::evictionIsObserved()
{
    auto cache = open();
    QVERIFY(cache->set("k", Value::integer(1)));
    m_server.run("DEL :1:k"); // as the server does under maxmemory, or another client
    QVERIFY(!*cache->get("k"));
    QCOMPARE(m_removals.removed, (QList<std::pair<QByteArray, Removal>>{{":1:k", Removal::Culled}}));
}

void TestRedisCache::advancingTouchesOnlyWhatWasWrittenHere()
{
    auto cache = open();
    m_server.run("SET :1:foreign x EX 1000");
    QVERIFY(cache->set("short", Value::integer(1), Timeout::seconds(60)));
    QVERIFY(cache->set("long", Value::integer(1), Timeout::seconds(1'000)));
    QVERIFY(cache->set("endless", Value::integer(1), Timeout::never()));
    QVERIFY(cache->advance(15min));
    QCOMPARE(m_removals.removed, (QList<std::pair<QByteArray, Removal>>{{":1:short", Removal::Expired}}));
    QCOMPARE(m_server.run("TTL :1:foreign").toInt(), 1'000);
    QVERIFY(m_server.run("TTL :1:long").toInt() >= 99 && m_server.run("TTL :1:long").toInt() <= 100);
    QCOMPARE(m_server.run("TTL :1:endless").toInt(), -1);
    QVERIFY(!*cache->get("short"));
    QVERIFY(*cache->get("endless"));
}

void TestRedisCache::aDeadServerIsAnErrorAndComesBack()
{
    auto cache = open();
    QVERIFY(cache->set("k", Value::integer(1)));
    for (int i = 0; i < 5; ++i) {
        m_server.kill();
        const auto got = cache->get("k");
        QVERIFY(!got);
        QCOMPARE(got.error().code, QByteArray(cache::errors::backendError));
        QVERIFY(got.error().args.at(0) == u"redis.closed"_s || got.error().args.at(0) == u"redis.connect.refused"_s);
        QVERIFY(!cache->set("k", Value::integer(1)));
        QVERIFY(!cache->clear());
        QVERIFY(!cache->getOrSet("k", [] { return Value::integer(1); }));
        QVERIFY(m_server.start());
        QVERIFY(cache->set("k", Value::integer(i)));
        QCOMPARE(**cache->get("k"), Value::integer(i));
    }
}

void TestRedisCache::refusedOperationsAreNamed()
{
    auto cache = open();
    m_server.run("RPUSH :1:list a");
    m_server.run("SET :1:broken notapickle");
    QCOMPARE(cache->get("list").error().code, QByteArray(cache::errors::responseError));
    QCOMPARE(cache->get("broken").error().code, QByteArray(cache::errors::unpicklingError));
    m_server.run("CONFIG SET maxmemory 1");
    const auto full = cache->set("k", Value::integer(1));
    m_server.run("CONFIG SET maxmemory 0");
    QCOMPARE(full.error().code, QByteArray(cache::errors::backendError));
    QCOMPARE(full.error().args.at(0), u"redis.reply.oom"_s);
    QCOMPARE(cache->set("k", Value::integer(1), Timeout::invalid()).error().code, QByteArray(cache::errors::typeError));
    QCOMPARE(cache->set("k", Value::object(u"_thread"_s, u"lock"_s)).error().code,
             QByteArray(cache::errors::typeError));
}

void TestRedisCache::listsItsEntries()
{
    auto cache = open({.keyPrefix = "site"});
    m_server.run("SET other x");
    m_server.run("RPUSH site:1:list a");
    m_server.run("SET site:1:foreign bytes");
    QVERIFY(cache->set("b", Value::text(u"x"_s), Timeout::seconds(100)));
    QVERIFY(cache->set("a", Value::integer(7), Timeout::never()));
    const auto entries = *cache->entries();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).fullKey, "site:1:a");
    QCOMPARE(entries.at(0).value, Value::integer(7));
    QVERIFY(!entries.at(0).expires);
    QVERIFY(qAbs(*entries.at(1).expires - double(QDateTime::currentMSecsSinceEpoch()) / 1000 - 100) < 2);
}

void TestRedisCache::whatOthersWroteIsNeitherChangedNorDeleted()
{
    cache::OwnKeysOnly cache(open({.keyPrefix = "site"}), m_store->written());
    const Value one = Value::integer(1);
    m_server.run("SET site:1:theirs 7 EX 1000");
    for (const QByteArray &code :
         {cache.set("theirs", one).error().code, cache.touch("theirs", Timeout::seconds(5)).error().code,
          cache.remove("theirs").error().code, cache.incr("theirs").error().code})
        QCOMPARE(code, cache::errors::foreignKey);
    QVERIFY(!*cache.add("theirs", one));
    QVERIFY(cache.removePattern("t*")->isEmpty());
    QVERIFY(cache.clear());
    QCOMPARE(**cache.get("theirs"), Value::integer(7));
    QCOMPARE(m_server.run("GET site:1:theirs").toByteArray(), QByteArray("7"));
    QVERIFY(m_server.run("TTL site:1:theirs").toInt() > 990);

    QVERIFY(cache.set("ours", one));
    QVERIFY(cache.set("ours", Value::integer(2)));
    QCOMPARE(*cache.incr("ours"), Value::integer(3));
    QVERIFY(*cache.touch("ours", Timeout::seconds(50)));
    QVERIFY(*cache.remove("ours"));
    QVERIFY(!*cache.remove("ours"));
    QCOMPARE(cache.incr("ours").error().code, QByteArray(cache::errors::valueError));
    // Ours until it expired; what somebody else writes under the name afterwards is theirs.
    QVERIFY(cache.set("ours", one, Timeout::seconds(1)));
    QTest::qWait(1'300);
    m_server.run("SET site:1:ours 9");
    QCOMPARE(cache.remove("ours").error().code, QByteArray(cache::errors::foreignKey));
}

void TestRedisCache::aPrefixInUseIsCountedAndAFreeOneFound()
{
    auto cache = open({.keyPrefix = "shop"});
    QVERIFY(cache->set("ours", Value::integer(1)));
    QCOMPARE(m_store->usedByOthers("shop")->count, 0);
    QCOMPARE(m_store->usedByOthers("shop")->free, "shop");
    for (const char *key :
         {"shop:1:a", "shop:1:b", "shop:queue", "shop-2:1:a", "shop-3:x", "shop-x:1", "shopping:1", "shop"})
        m_server.run({"SET", key, "x"});
    QCOMPARE(m_store->usedByOthers("shop")->count, 3);
    QCOMPARE(m_store->usedByOthers("shop")->free, "shop-4");
    QCOMPARE(m_store->usedByOthers("shopping-2")->count, 0);
}

void TestRedisCache::aHungServerIsNotAskedForAWhile()
{
    redis::ConnectionOptions hasty = options();
    hasty.commandLimit = hasty.connectLimit = 200ms;
    m_store = std::make_shared<RedisStore>(hasty);
    cache::OwnKeysOnly cache(open(), m_store->written());
    QVERIFY(cache.set("k", Value::integer(1)));
    m_server.freeze();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(cache.set("new", Value::integer(1)).error().args.at(0), u"redis.silent"_s);
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(cache.get("k").error().args.at(0), u"cache.circuitOpen"_s);
    QVERIFY(timer.elapsed() < 1'500);
    m_server.thaw();
    QTRY_VERIFY(cache.get("k"));
    // What the server did with the write that it did not answer is found out, and is not taken for somebody else's.
    QVERIFY(cache.set("new", Value::integer(2)));
    QCOMPARE(**cache.get("new"), Value::integer(2));
}

void TestRedisCache::endlessAnswersAreGivenUp_data()
{
    QTest::addColumn<QByteArray>("answer"); // to every SCAN and GET
    QTest::addColumn<QByteArray>("piece"); // that follows again and again
    QTest::addColumn<int>("every"); // ms; 0 = as fast as it is taken
    QTest::newRow("a cursor that stays") << QByteArray("*2\r\n$1\r\n7\r\n*0\r\n") << QByteArray() << 0;
    QTest::newRow("cursors without an end") << QByteArray("*2\r\n$%1\r\n%2\r\n*0\r\n") << QByteArray() << 0;
    QTest::newRow("a value a byte at a time") << QByteArray("$1000\r\n") << QByteArray("x") << 20;
    QTest::newRow("a value larger than is read") << QByteArray("$8000000000\r\n") << QByteArray(10'000, 'x') << 0;
    QTest::newRow("elements without an end") << QByteArray("*2147483647\r\n") << QByteArray(":1\r\n") << 0;
    QTest::newRow("a line without an end") << QByteArray("+") << QByteArray(1'000, 'x') << 0;
}

// Each call as a whole comes to its end, whatever the server does.
void TestRedisCache::endlessAnswersAreGivenUp()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, piece);
    QFETCH(int, every);
    QThread thread; // the client waits without an event loop
    auto *server = new QTcpServer;
    QVERIFY(server->listen(QHostAddress::LocalHost));
    redis::ConnectionOptions hasty;
    hasty.url.port = server->serverPort();
    hasty.access = redis::Access::ReadWrite;
    hasty.commandLimit = hasty.connectLimit = 400ms;
    server->moveToThread(&thread);
    connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    connect(server, &QTcpServer::newConnection, server, [=] {
        QTcpSocket *socket = server->nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [=, cursor = 1]() mutable {
            const QByteArray asked = socket->readAll();
            if (!asked.contains("SCAN") && !asked.contains("GET")) {
                const auto commands = asked.count("\r\n*") + 1;
                socket->write(asked.contains("DBSIZE") ? QByteArray(":5\r\n")
                                                       : QByteArray("+OK\r\n").repeated(commands));
                return;
            }
            const QByteArray number = QByteArray::number(++cursor);
            socket->write(QByteArray(answer).replace("%1", QByteArray::number(number.size())).replace("%2", number));
            if (piece.isEmpty())
                return;
            auto *timer = new QTimer(socket);
            connect(timer, &QTimer::timeout, socket, [=] {
                if (socket->bytesToWrite() < 1'000'000)
                    socket->write(piece);
            });
            timer->start(every);
        });
    });
    thread.start();
    QElapsedTimer timer;
    timer.start();
    RedisStore store(hasty, {.bytes = 5'000'000});
    QCOMPARE(store.usedByOthers("lookaside").error().code, QByteArray(cache::errors::backendError));
    QVERIFY(!RedisCache({}, std::make_shared<RedisStore>(hasty, redis::ExchangeLimits{.bytes = 5'000'000})).get("k")
            || piece.isEmpty());
    // Somebody who leaves does not even wait for that.
    RedisStore left(hasty, {.isStopped = [] { return true; }});
    QCOMPARE(left.usedByOthers("lookaside").error().args.at(0), u"redis.stopped"_s);
    thread.quit();
    thread.wait();
    QVERIFY2(timer.elapsed() < 25'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRedisCache)
#include "tst_rediscache.moc"
