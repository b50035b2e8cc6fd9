#include "cache/conformance.h"
#include "cache/djangofiles.h"
#include "cache/file.h"
#include "cache/removallog.h"
#include "codec/pyrepr.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using cache::FileCache;
using cache::Timeout;
using codec::Value;

// The edges that other backends do not have; each answer is real Django's.
class TestFileCache : public QObject {
    Q_OBJECT

private slots:
    void init();
    void isStillAHitAtItsExpiry();
    void keepsFractions();
    void touchOfWhatExpiredRaises();
    void touchKeepsTheValue();
    void deletesWhatExpired();
    void incrTakesTheDefaultTimeout();
    void namesFilesByTheMd5OfTheFullKey();
    void cullsAtTheLimit_data();
    void cullsAtTheLimit();
    void aNegativeFrequencyRaisesWhenItIsTimeToCull();
    void cullsTheSameOnTheSameSeed();
    void tellsWhatWent();
    void removesByPattern();
    void survivesALostFolder();
    void tellsOfBrokenFiles();
    void aPipeInTheFolderIsNotWaitedFor();
    void anEmptyFileIsExpired();
    void readsWhatDjangoWrote();
    void writesWhatDjangoReads();

private:
    QString folder() const { return m_folder->filePath(u"cache"_s); }
    std::unique_ptr<FileCache> open(int maxEntries = 300, int cullFrequency = 3, std::uint64_t seed = 1)
    {
        cache::Config config;
        config.maxEntries = maxEntries;
        config.cullFrequency = cullFrequency;
        return std::make_unique<FileCache>(config, folder(), m_clock, seed);
    }
    bool write(const QString &name, const QByteArray &data)
    {
        QFile file(folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(data) == data.size();
    }

    const Value m_one = Value::integer(1);
    std::unique_ptr<QTemporaryDir> m_folder;
    conformance::ManualClock m_clock;
};

void TestFileCache::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(base::labEpoch);
}

void TestFileCache::isStillAHitAtItsExpiry()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(10)));
    m_clock.advance(10);
    QVERIFY(*cache->hasKey("k"));
    QCOMPARE(*cache->get("k"), m_one);
    m_clock.advance(0.25);
    QCOMPARE(*cache->get("k"), std::nullopt);
    QVERIFY(QDir(folder()).isEmpty());
}

void TestFileCache::keepsFractions()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(1.4)));
    m_clock.advance(1.25);
    QCOMPARE(*cache->get("k"), m_one);
    m_clock.advance(0.25);
    QVERIFY(!*cache->hasKey("k"));
}

void TestFileCache::touchOfWhatExpiredRaises()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(10)));
    m_clock.advance(20);
    QCOMPARE(cache->touch("k").error().code, "cache.ValueError");
    QCOMPARE(*cache->get("k"), std::nullopt);
    QVERIFY(!*cache->touch("k"));
}

void TestFileCache::touchKeepsTheValue()
{
    const auto cache = open();
    QVERIFY(cache->set("k", Value::text(u"value"_s), Timeout::seconds(10)));
    QVERIFY(*cache->touch("k", Timeout::never()));
    m_clock.advance(1e9);
    QCOMPARE(*cache->get("k"), Value::text(u"value"_s));
    QVERIFY(*cache->touch("k", Timeout::seconds(0)));
    QVERIFY(!*cache->hasKey("k"));
}

void TestFileCache::deletesWhatExpired()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::seconds(10)));
    m_clock.advance(20);
    QVERIFY(*cache->remove("k"));
    QVERIFY(!*cache->remove("k"));
}

void TestFileCache::incrTakesTheDefaultTimeout()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one, Timeout::never()));
    QCOMPARE(*cache->incr("k"), Value::integer(2));
    QCOMPARE(cache->entries()->first().expires, base::labEpoch + 300);
    QCOMPARE(cache->incr("absent").error(), (base::Error{"cache.ValueError", {u"absent"_s}}));
}

void TestFileCache::namesFilesByTheMd5OfTheFullKey()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one));
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList{u"86faa9ea774c6ce60e4513e14b3c0af9.djcache"_s});
    QCOMPARE(cache->entries()->first().fullKey, ":1:k");
    QCOMPARE(open()->entries()->first().fullKey, "86faa9ea774c6ce60e4513e14b3c0af9.djcache"); // nobody told it the key
}

void TestFileCache::cullsAtTheLimit_data()
{
    QTest::addColumn<int>("maxEntries");
    QTest::addColumn<int>("cullFrequency");
    QTest::addColumn<QList<int>>("sizes"); // after each set of a new key
    QTest::newRow("3, a third") << 3 << 3 << QList<int>{1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};
    QTest::newRow("6, a third") << 6 << 3 << QList<int>{1, 2, 3, 4, 5, 6, 5, 6, 5, 6, 5, 6};
    QTest::newRow("3, all") << 3 << 0 << QList<int>{1, 2, 3, 1, 2, 3, 1};
}

void TestFileCache::cullsAtTheLimit()
{
    QFETCH(int, maxEntries);
    QFETCH(int, cullFrequency);
    QFETCH(QList<int>, sizes);
    const auto cache = open(maxEntries, cullFrequency);
    for (int i = 0; i < sizes.size(); ++i) {
        QVERIFY(cache->set("k" + QByteArray::number(i), m_one));
        QCOMPARE(cache->entries()->size(), sizes[i]);
    }
}

void TestFileCache::aNegativeFrequencyRaisesWhenItIsTimeToCull()
{
    const auto cache = open(2, -2);
    QVERIFY(cache->set("a", m_one));
    QVERIFY(cache->set("b", m_one));
    QCOMPARE(cache->set("c", m_one).error().code, "cache.ValueError"); // random.sample of a negative number
}

void TestFileCache::cullsTheSameOnTheSameSeed()
{
    const auto survivors = [this](std::uint64_t seed) {
        init();
        const auto cache = open(20, 2, seed);
        for (int i = 0; i < 50; ++i)
            if (!cache->set("k" + QByteArray::number(i), m_one))
                return QStringList();
        return QDir(folder()).entryList(QDir::Files, QDir::Name);
    };
    const QStringList first = survivors(1);
    QVERIFY(!first.isEmpty());
    QCOMPARE(survivors(1), first);
    QVERIFY(survivors(2) != first);
}

void TestFileCache::tellsWhatWent()
{
    RemovalLog log;
    const auto cache = open(1, 1);
    cache->setObserver(&log);
    QVERIFY(cache->set("a", m_one));
    QVERIFY(cache->set("b", m_one, Timeout::seconds(1))); // a goes
    m_clock.advance(5);
    QVERIFY(!*cache->hasKey("b"));
    QVERIFY(cache->set("c", m_one));
    QVERIFY(*cache->remove("c"));
    QVERIFY(!*cache->remove("c"));
    QVERIFY(cache->set("d", m_one));
    QVERIFY(cache->clear());
    QCOMPARE(log.take(), (QByteArrayList{":1:a culled", ":1:b expired", ":1:c deleted", ":1:d cleared"}));
}

void TestFileCache::removesByPattern()
{
    const auto cache = open();
    QVERIFY(cache->set("course_list:1", m_one));
    QVERIFY(cache->set("single", m_one));
    QCOMPARE(*cache->removePattern("course_list*"), QList<QByteArray>{":1:course_list:1"});
    QCOMPARE(cache->entries()->size(), 1);
}

void TestFileCache::survivesALostFolder()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one));
    QVERIFY(QDir(folder()).removeRecursively());
    QCOMPARE(*cache->get("k"), std::nullopt);
    QVERIFY(cache->set("k", m_one));
    QCOMPARE(*cache->get("k"), m_one);
    QCOMPARE(QFileInfo(folder()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestFileCache::tellsOfBrokenFiles()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one));
    QVERIFY(write(u"86faa9ea774c6ce60e4513e14b3c0af9.djcache"_s, "garbage"));
    QCOMPARE(cache->get("k").error().code, "cache.BackendError");
    QVERIFY(write(u"86faa9ea774c6ce60e4513e14b3c0af9.djcache"_s, "\x80\x05N.garbage"));
    QCOMPARE(cache->get("k").error(), (base::Error{"cache.BackendError", {u"zlib"_s}}));
    const QByteArray bomb = qCompress(QByteArray(80 * 1024 * 1024, 'x')).mid(4);
    QVERIFY(write(u"86faa9ea774c6ce60e4513e14b3c0af9.djcache"_s, "\x80\x05N." + bomb));
    QCOMPARE(cache->get("k").error(), (base::Error{"cache.BackendError", {u"zlib"_s}}));
    const codec::Value large = codec::Value::bytes(QByteArray(3 * 1024 * 1024, 'x')); // no bomb, but as dense as one
    QVERIFY(cache->set("k", large));
    QCOMPARE(*cache->get("k"), large);
}

void TestFileCache::aPipeInTheFolderIsNotWaitedFor()
{
    const auto cache = open();
    const QString file = folder() + u"/86faa9ea774c6ce60e4513e14b3c0af9.djcache"_s;
    QVERIFY(QDir().mkpath(folder()));
    QCOMPARE(::mkfifo(QFile::encodeName(file).constData(), 0600), 0);
    QCOMPARE(cache->get("k").error(), (base::Error{"cache.BackendError", {u"file.notRegular"_s, file}}));
    QVERIFY(cache->set("k", m_one)); // it replaces what lies there
    QCOMPARE(cache->get("k").value(), std::optional(m_one));
}

void TestFileCache::anEmptyFileIsExpired()
{
    const auto cache = open();
    QVERIFY(cache->set("k", m_one));
    QVERIFY(write(u"86faa9ea774c6ce60e4513e14b3c0af9.djcache"_s, {}));
    QVERIFY(!*cache->hasKey("k"));
    QVERIFY(QDir(folder()).isEmpty());
}

void TestFileCache::readsWhatDjangoWrote()
{
    cache::Config config;
    config.keyPrefix = "site";
    FileCache cache(config, QStringLiteral(LOOKASIDE_TEST_DATA "/django/live_disk/files"), m_clock, 1);
    const QList<cache::Entry> entries = cache.entries().value();
    const QList<DiskRow> rows = diskRows();
    QVERIFY(!rows.isEmpty());
    QCOMPARE(entries.size(), rows.size());
    for (const DiskRow &row : rows) {
        const auto entry =
            std::find_if(entries.begin(), entries.end(), [&](const auto &e) { return e.fullKey == row.file; });
        QVERIFY2(entry != entries.end(), row.file.constData());
        QCOMPARE(codec::pyRepr(entry->value), row.repr);
        QCOMPARE(entry->expires, row.expires);
    }
}

void TestFileCache::writesWhatDjangoReads()
{
    const auto cache = open();
    QVERIFY(writeSamples(*cache));
    const std::optional<QString> read = djangoReads(
        u"from django.conf import settings; settings.configure()\n"
        u"from django.core.cache.backends.filebased import FileBasedCache; cache = FileBasedCache(FILE, {})"_s,
        folder());
    if (!read)
        QSKIP("python3-django is not installed");
    QCOMPARE(*read, samplesAsDjangoPrintsThem());
}

QTEST_GUILESS_MAIN(TestFileCache)
#include "tst_filecache.moc"
