#include "cache/conformance.h"
#include "cache/database.h"
#include "cache/dummy.h"
#include "cache/file.h"
#include "cache/locmem.h"
#include "cache/memcached.h"
#include "cache/redis.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <map>

using namespace Qt::StringLiterals;
using conformance::Case;

namespace {

class Embedded : public conformance::Backend {
public:
    void advance(double seconds) override { m_clock.advance(seconds); }
    double now() const override { return m_clock.posixNow(); }

protected:
    conformance::ManualClock m_clock;
    QTemporaryDir m_folder;
};

class LocMem : public Embedded {
public:
    std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &location) override
    {
        std::shared_ptr<cache::LocMemStore> &store = m_stores[location];
        if (!store)
            store = std::make_shared<cache::LocMemStore>();
        return std::make_unique<cache::LocMemCache>(config, store, m_clock);
    }

private:
    std::map<QByteArray, std::shared_ptr<cache::LocMemStore>> m_stores;
};

class Database : public Embedded {
public:
    std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &location) override
    {
        return std::make_unique<cache::DatabaseCache>(config, m_folder.filePath(u"cache.sqlite3"_s), m_clock,
                                                      QString::fromUtf8(location));
    }
};

class File : public Embedded {
public:
    std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &location) override
    {
        return std::make_unique<cache::FileCache>(config, m_folder.filePath(QString::fromUtf8(location)), m_clock, 1);
    }
};

// A real server, its databases empty; a location is a database.
class Redis : public conformance::Backend {
public:
    explicit Redis(support::RedisServer &server)
        : m_server(server)
    {
        m_server.run("FLUSHALL");
    }
    std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &location) override
    {
        std::shared_ptr<cache::RedisStore> &store = m_stores[location];
        if (!store) {
            redis::ConnectionOptions options;
            options.url = redis::Url::parse(m_server.url(int(m_stores.size()) - 1)).value();
            options.access = redis::Access::ReadWrite;
            store = std::make_shared<cache::RedisStore>(options);
        }
        return std::make_unique<cache::RedisCache>(config, store);
    }
    void advance(double seconds) override
    {
        for (const auto &[location, store] : m_stores)
            QVERIFY(store->shorten(std::chrono::milliseconds(qint64(seconds * 1000))));
    }
    double now() const override { return double(QDateTime::currentMSecsSinceEpoch()) / 1000; }

private:
    support::RedisServer &m_server;
    std::map<QByteArray, std::shared_ptr<cache::RedisStore>> m_stores;
};

// A real server, emptied; locations are told apart by their prefixes, as memcached has no databases.
class Memcached : public conformance::Backend {
public:
    explicit Memcached(support::MemcachedServer &server)
        : m_server(server)
        , m_store(std::make_shared<cache::MemcachedStore>(
              cache::MemcachedClient::Address::parse(m_server.location()).value()))
    {
        m_server.run("flush_all");
    }
    std::unique_ptr<cache::Cache> open(const cache::Config &config, const QByteArray &) override
    {
        return std::make_unique<cache::MemcachedCache>(config, m_store);
    }
    void advance(double seconds) override
    {
        QVERIFY(cache::MemcachedCache({}, m_store).advance(std::chrono::milliseconds(qint64(seconds * 1000))));
    }
    double now() const override { return double(QDateTime::currentMSecsSinceEpoch()) / 1000; }

private:
    support::MemcachedServer &m_server;
    std::shared_ptr<cache::MemcachedStore> m_store;
};

} // namespace

// What Django promises of every backend: the recorded cases that the real backend of that name passed.
class TestContract : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void holdsFor_data();
    void holdsFor();
    void dummyKeepsNothing();
    void dummyStillChecksKeys();

private:
    QList<Case> m_cases;
    support::RedisServer m_redis;
    support::MemcachedServer m_memcached;
};

void TestContract::initTestCase()
{
    const auto cases = conformance::readFolder(
        qEnvironmentVariable("LOOKASIDE_CONFORMANCE_DIR", QStringLiteral(LOOKASIDE_TEST_DATA "/django")));
    QVERIFY(cases);
    m_cases = *cases;
    QVERIFY(m_redis.start());
    QVERIFY(m_memcached.start());
}

void TestContract::holdsFor_data()
{
    QTest::addColumn<QString>("backend");
    QTest::addColumn<qsizetype>("index");
    for (const QString &backend : {u"locmem"_s, u"database"_s, u"filebased"_s, u"redis_main"_s, u"pymemcache"_s}) {
        int rows = 0;
        for (qsizetype i = 0; i < m_cases.size(); ++i) {
            if (m_cases[i].contract && m_cases[i].verifiedOn.contains(backend)) {
                QTest::addRow("%s: %s", qPrintable(backend), qPrintable(m_cases[i].name)) << backend << i;
                ++rows;
            }
        }
        QVERIFY2(rows > 0, qPrintable(backend));
    }
}

void TestContract::holdsFor()
{
    QFETCH(QString, backend);
    QFETCH(qsizetype, index);
    std::unique_ptr<conformance::Backend> opened;
    if (backend == "locmem"_L1)
        opened = std::make_unique<LocMem>();
    else if (backend == "database"_L1)
        opened = std::make_unique<Database>();
    else if (backend == "redis_main"_L1)
        opened = std::make_unique<Redis>(m_redis);
    else if (backend == "pymemcache"_L1)
        opened = std::make_unique<Memcached>(m_memcached);
    else
        opened = std::make_unique<File>();
    const QStringList failures = conformance::run(m_cases[index], *opened, conformance::Depth::Contract);
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
}

void TestContract::dummyKeepsNothing()
{
    cache::DummyCache cache{cache::Config()};
    const codec::Value one = codec::Value::integer(1);
    QVERIFY(cache.set("k", one));
    QCOMPARE(*cache.get("k"), std::nullopt);
    QVERIFY(*cache.add("k", one));
    QVERIFY(*cache.add("k", one));
    QVERIFY(!*cache.touch("k"));
    QVERIFY(!*cache.hasKey("k"));
    QVERIFY(!*cache.remove("k"));
    QCOMPARE(*cache.getOrSet("k", [&] { return one; }), one);
    QCOMPARE(*cache.setMany({{"a", one}}), QList<QByteArray>());
    QVERIFY(cache.getMany({"a"})->isEmpty());
    QCOMPARE(cache.incr("k").error(), (base::Error{"cache.ValueError", {u"k"_s}}));
    QCOMPARE(cache.incrVersion("k").error().code, "cache.ValueError");
    QVERIFY(cache.clear());
    QVERIFY(cache.entries()->isEmpty());
}

void TestContract::dummyStillChecksKeys()
{
    class Counter : public cache::Observer {
    public:
        void entryRemoved(const QByteArray &, cache::Removal) override { }
        void keyWarning(const QByteArray &fullKey, cache::KeyWarning) override { keys += fullKey; }
        QList<QByteArray> keys;
    } counter;
    cache::DummyCache cache{cache::Config()};
    cache.setObserver(&counter);
    QVERIFY(cache.get("a b"));
    QVERIFY(cache.touch("a b"));
    QCOMPARE(counter.keys, (QList<QByteArray>{":1:a b", "a b"}));
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
