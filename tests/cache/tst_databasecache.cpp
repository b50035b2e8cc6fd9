#include "cache/conformance.h"
#include "cache/database.h"
#include "cache/djangofiles.h"
#include "cache/removallog.h"
#include "codec/pyrepr.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using cache::DatabaseCache;
using cache::Timeout;
using codec::Value;

// The edges that other backends do not have; each answer is real Django's on SQLite.
class TestDatabaseCache : public QObject {
    Q_OBJECT

private slots:
    void init();
    void isAHitButNotThereAtTheSecondOfItsExpiry();
    void cutsExpiriesToWholeSeconds();
    void touchRevivesWhatExpired();
    void deletesWhatExpired();
    void incrTakesTheDefaultTimeout();
    void addReplacesWhatExpired();
    void cullsByTheAlphabet_data();
    void cullsByTheAlphabet();
    void cullsWhatExpiredFirst();
    void tellsWhatWent();
    void removesByPattern();
    void sharesAFileBetweenHandles();
    void survivesABrokenFile();
    void refusesAnExpiryAfterTheYear9999();
    void readsWhatDjangoWrote();
    void writesWhatDjangoReads();

private:
    std::unique_ptr<DatabaseCache> open(int maxEntries = 300, int cullFrequency = 3)
    {
        cache::Config config;
        config.maxEntries = maxEntries;
        config.cullFrequency = cullFrequency;
        return std::make_unique<DatabaseCache>(config, m_folder->filePath(u"cache.sqlite3"_s), m_clock);
    }
    static QByteArray keysOf(const DatabaseCache &cache)
    {
        QByteArrayList keys;
        const QList<cache::Entry> entries = cache.entries().value();
        for (const cache::Entry &entry : entries)
            keys += entry.fullKey.mid(3);
        return keys.join(' ');
    }

    const Value m_one = Value::integer(1);
    std::unique_ptr<QTemporaryDir> m_folder;
    conformance::ManualClock m_clock;
};

void TestDatabaseCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(base::labEpoch);
}

void TestDatabaseCache::isAHitButNotThereAtTheSecondOfItsExpiry()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(10)));
    m_clock.advance(10);
    QVERIFY(!*cache->hasKey("k"));
    QCOMPARE(*cache->get("k"), m_one);
    m_clock.advance(0.25);
    QCOMPARE(*cache->get("k"), std::nullopt);
    QVERIFY(cache->entries()->isEmpty());
}

void TestDatabaseCache::cutsExpiriesToWholeSeconds()
{
    const auto cache = open();
    m_clock.advance(0.75);
    QVERIFY(cache->set("k", m_one, Timeout::seconds(1.4))); // .75 + 1.4 = 2.15, cut to 2
    m_clock.advance(1);
    QCOMPARE(*cache->get("k"), m_one);
    QCOMPARE(cache->entries()->first().expires, base::labEpoch + 2);
}

void TestDatabaseCache::touchRevivesWhatExpired()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(10)));
    m_clock.advance(20);
    QVERIFY(*cache->touch("k", Timeout::seconds(10)));
    QCOMPARE(*cache->get("k"), m_one);
    QVERIFY(!*cache->touch("absent"));
}

void TestDatabaseCache::deletesWhatExpired()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(10)));
    m_clock.advance(20);
    QVERIFY(*cache->remove("k"));
    QVERIFY(!*cache->remove("k"));
}

void TestDatabaseCache::incrTakesTheDefaultTimeout()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::never()));
    QCOMPARE(*cache->incr("k"), Value::integer(2));
    QCOMPARE(cache->entries()->first().expires, base::labEpoch + 300);
    m_clock.advance(500);
    QCOMPARE(cache->incr("k").error(), (base::Error{"cache.ValueError", {u"k"_s}})); // the caller's key
}

void TestDatabaseCache::addReplacesWhatExpired()
{
    const auto cache = open();
    QVERIFY(*cache->add("k", m_one, Timeout::seconds(10)));
    m_clock.advance(10);
    QVERIFY(!*cache->add("k", m_one)); // not before the next second
    m_clock.advance(1);
    QVERIFY(*cache->add("k", Value::integer(2)));
    QCOMPARE(*cache->get("k"), Value::integer(2));
}

void TestDatabaseCache::cullsByTheAlphabet_data()
{
    QTest::addColumn<int>("maxEntries");
    QTest::addColumn<int>("cullFrequency");
    QTest::addColumn<QByteArrayList>("heldAfterEachSet");
    QTest::newRow("3, a third") << 3 << 3
                                << QByteArrayList{"k00",
                                                  "k00 k01",
                                                  "k00 k01 k02",
                                                  "k00 k01 k02 k03",
                                                  "k01 k02 k03 k04",
                                                  "k02 k03 k04 k05",
                                                  "k03 k04 k05 k06",
                                                  "k04 k05 k06 k07",
                                                  "k05 k06 k07 k08",
                                                  "k06 k07 k08 k09"};
    QTest::newRow("6, a third") << 6 << 3
                                << QByteArrayList{"k00",
                                                  "k00 k01",
                                                  "k00 k01 k02",
                                                  "k00 k01 k02 k03",
                                                  "k00 k01 k02 k03 k04",
                                                  "k00 k01 k02 k03 k04 k05",
                                                  "k00 k01 k02 k03 k04 k05 k06",
                                                  "k02 k03 k04 k05 k06 k07",
                                                  "k02 k03 k04 k05 k06 k07 k08",
                                                  "k04 k05 k06 k07 k08 k09"};
    QTest::newRow("6, half") << 6 << 2
                             << QByteArrayList{"k00",
                                               "k00 k01",
                                               "k00 k01 k02",
                                               "k00 k01 k02 k03",
                                               "k00 k01 k02 k03 k04",
                                               "k00 k01 k02 k03 k04 k05",
                                               "k00 k01 k02 k03 k04 k05 k06",
                                               "k03 k04 k05 k06 k07",
                                               "k03 k04 k05 k06 k07 k08",
                                               "k03 k04 k05 k06 k07 k08 k09"};
    QTest::newRow("6, all") << 6 << 0
                            << QByteArrayList{"k00",
                                              "k00 k01",
                                              "k00 k01 k02",
                                              "k00 k01 k02 k03",
                                              "k00 k01 k02 k03 k04",
                                              "k00 k01 k02 k03 k04 k05",
                                              "k00 k01 k02 k03 k04 k05 k06",
                                              "k07",
                                              "k07 k08",
                                              "k07 k08 k09"};
}

void TestDatabaseCache::cullsByTheAlphabet()
{
    QFETCH(int, maxEntries);
    QFETCH(int, cullFrequency);
    QFETCH(QByteArrayList, heldAfterEachSet);
    const auto cache = open(maxEntries, cullFrequency);
    for (int i = 0; i < heldAfterEachSet.size(); ++i) {
        QVERIFY(cache->set("k0" + QByteArray::number(i), m_one));
        QCOMPARE(keysOf(*cache), heldAfterEachSet[i]);
    }
}

void TestDatabaseCache::cullsWhatExpiredFirst()
{
    const auto cache = open(2, 2);
    QVERIFY(cache->set("a", m_one));
    QVERIFY(cache->set("y", m_one, Timeout::seconds(1)));
    QVERIFY(cache->set("z", m_one, Timeout::seconds(1)));
    m_clock.advance(5);
    QVERIFY(cache->set("b", m_one));
    QCOMPARE(keysOf(*cache), "a b");
}

void TestDatabaseCache::tellsWhatWent()
{
    RemovalLog log;
    const auto cache = open(1, 2);
    cache->setObserver(&log);
    QVERIFY(cache->set("a", m_one));
    QVERIFY(cache->set("b", m_one, Timeout::seconds(1)));
    m_clock.advance(5);
    QVERIFY(cache->set("c", m_one)); // 2 > 1: b is dead and goes, a may stay
    QVERIFY(cache->set("d", m_one)); // 2 > 1: a goes
    QVERIFY(cache->remove("c"));
    QVERIFY(cache->remove("c"));
    QVERIFY(cache->clear());
    QCOMPARE(log.take(), (QByteArrayList{":1:b expired", ":1:a culled", ":1:c deleted", ":1:d cleared"}));
}

void TestDatabaseCache::removesByPattern()
{
    const auto cache = open();
    QVERIFY(cache->set("course_list:1", m_one));
    QVERIFY(cache->set("course_list:2", m_one));
    QVERIFY(cache->set("course_list:1", m_one, {}, Value::integer(2)));
    QVERIFY(cache->set("single", m_one));
    QCOMPARE(*cache->removePattern("course_list*"), (QList<QByteArray>{":1:course_list:1", ":1:course_list:2"}));
    QCOMPARE(cache->entries()->size(), 2);
}

void TestDatabaseCache::sharesAFileBetweenHandles()
{
    const auto first = open();
    const auto second = open();
    QVERIFY(first->set("k", m_one));
    QCOMPARE(*second->get("k"), m_one);
    QVERIFY(*second->remove("k"));
    QCOMPARE(*first->get("k"), std::nullopt);
}

void TestDatabaseCache::survivesABrokenFile()
{
    DatabaseCache cache({}, m_folder->filePath(u"absent/cache.sqlite3"_s), m_clock);
    QCOMPARE(cache.get("k").error().code, "cache.BackendError");
    QCOMPARE(cache.set("k", m_one).error().code, "cache.BackendError");
    QCOMPARE(cache.hasKey("k").error().code, "cache.BackendError");
    QCOMPARE(cache.remove("k").error().code, "cache.BackendError");
    QCOMPARE(cache.clear().error().code, "cache.BackendError");
    QCOMPARE(cache.entries().error().code, "cache.BackendError");
}

void TestDatabaseCache::refusesAnExpiryAfterTheYear9999()
{
    const auto cache = open();
    QCOMPARE(cache->set("k", m_one, Timeout::seconds(1e12)).error().code, "cache.OverflowError");
    QVERIFY(cache->entries()->isEmpty());
}

void TestDatabaseCache::readsWhatDjangoWrote()
{
    QVERIFY(QFile::copy(QStringLiteral(LOOKASIDE_TEST_DATA "/django/live_disk/cache.sqlite3"),
                        m_folder->filePath(u"cache.sqlite3"_s)));
    QVERIFY(QFile::setPermissions(m_folder->filePath(u"cache.sqlite3"_s), QFile::ReadOwner | QFile::WriteOwner));
    const auto cache = open();
    const QList<cache::Entry> entries = cache->entries().value();
    const QList<DiskRow> rows = diskRows();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(entries.size(), rows.size());
    for (const DiskRow &row : rows) {
        const auto entry =
            std::find_if(entries.begin(), entries.end(), [&](const auto &e) { return e.fullKey == row.fullKey; });
        QVERIFY2(entry != entries.end(), row.fullKey.constData());
        QCOMPARE(codec::pyRepr(entry->value), row.repr);
        QCOMPARE(entry->expires ? std::optional(std::floor(*entry->expires)) : std::nullopt,
                 row.expires ? std::optional(std::floor(*row.expires)) : std::nullopt);
    }
}

void TestDatabaseCache::writesWhatDjangoReads()
{
    const auto cache = open();
    QVERIFY(writeSamples(*cache));
    const QString file = m_folder->filePath(u"cache.sqlite3"_s);
    const std::optional<QString> read = djangoReads(
        u"from django.conf import settings; settings.configure(USE_TZ=True, DATABASES={'default': {'ENGINE': "
        u"'django.db.backends.sqlite3', 'NAME': FILE}}); import django; django.setup()\n"
        u"from django.core.cache.backends.db import DatabaseCache; cache = DatabaseCache('cache_table', {})"_s,
        file);
    if (!read)
        QSKIP("python3-django is not installed");
    QCOMPARE(*read, samplesAsDjangoPrintsThem());
}

QTEST_GUILESS_MAIN(TestDatabaseCache)
#include "tst_databasecache.moc"
