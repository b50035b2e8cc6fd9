#include "cache/conformance.h"
#include "cache/locmem.h"
#include "cache/removallog.h"
#include "cache/settingsdict.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using cache::LocMemCache;
using cache::Timeout;
using codec::Value;

// What the recorded cases of Django cannot say: what is told of entries that go, patterns, settings.
class TestLocMem : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatWentAndWhy();
    void tellsOfACullThatClears();
    void tellsOnlyTheHandleThatActed();
    void anOverwriteIsNoRemoval();
    void removesByPatternWithinItsPrefixAndVersion();
    void removesByPatternWithoutWarnings();
    void aPrefixIsNoPattern();
    void aFailedCullRaisesAsDjangoDoes();
    void decrOfWhatIsNoNumberTouchesNothing();
    void readsSettings_data();
    void readsSettings();

private:
    LocMemCache open(cache::Config config = {})
    {
        return LocMemCache(std::move(config), std::make_shared<cache::LocMemStore>(), m_clock);
    }
    static cache::Config limited(int maxEntries, int cullFrequency)
    {
        cache::Config config;
        config.maxEntries = maxEntries;
        config.cullFrequency = cullFrequency;
        return config;
    }

    const Value m_one = Value::integer(1);
    conformance::ManualClock m_clock;
};

void TestLocMem::tellsWhatWentAndWhy()
{
    RemovalLog log;
    LocMemCache cache = open(limited(3, 2));
    cache.setObserver(&log);
    QVERIFY(cache.set("a", m_one));
    QVERIFY(cache.set("b", m_one, Timeout::seconds(5)));
    QVERIFY(cache.set("c", m_one));
    QVERIFY(cache.set("d", m_one));
    QCOMPARE(log.take(), QByteArrayList{":1:a culled"});
    m_clock.advance(5);
    QVERIFY(log.take().isEmpty()); // nothing sweeps
    QCOMPARE(*cache.get("b"), std::nullopt);
    QCOMPARE(log.take(), QByteArrayList{":1:b expired"});
    QVERIFY(*cache.remove("c"));
    QVERIFY(!*cache.remove("c"));
    QCOMPARE(log.take(), QByteArrayList{":1:c deleted"});
    QVERIFY(cache.clear());
    QCOMPARE(log.take(), QByteArrayList{":1:d cleared"});
}

void TestLocMem::tellsOfACullThatClears()
{
    RemovalLog log;
    LocMemCache cache = open(limited(2, 0));
    cache.setObserver(&log);
    for (const char *key : {"a", "b", "c"})
        QVERIFY(cache.set(key, m_one));
    QCOMPARE(log.take(), (QByteArrayList{":1:b culled", ":1:a culled"}));
}

void TestLocMem::tellsOnlyTheHandleThatActed()
{
    RemovalLog mine;
    RemovalLog others;
    LocMemCache cache = open();
    LocMemCache other({}, cache.store(), m_clock);
    cache.setObserver(&mine);
    other.setObserver(&others);
    QVERIFY(cache.set("a", m_one));
    QVERIFY(*other.remove("a"));
    QVERIFY(mine.take().isEmpty());
    QCOMPARE(others.take(), QByteArrayList{":1:a deleted"});
}

void TestLocMem::anOverwriteIsNoRemoval()
{
    RemovalLog log;
    LocMemCache cache = open();
    cache.setObserver(&log);
    QVERIFY(cache.set("a", m_one, Timeout::seconds(0)));
    QVERIFY(*cache.add("a", m_one));
    QVERIFY(cache.set("a", m_one));
    QVERIFY(log.take().isEmpty());
}

void TestLocMem::removesByPatternWithinItsPrefixAndVersion()
{
    cache::Config config;
    config.keyPrefix = "site";
    LocMemCache cache = open(config);
    LocMemCache other({}, cache.store(), m_clock);
    QVERIFY(cache.set("course_list:1", m_one));
    QVERIFY(cache.set("course_list:2", m_one));
    QVERIFY(cache.set("course_list:2", m_one, {}, Value::integer(2)));
    QVERIFY(cache.set("single_course_42", m_one));
    QVERIFY(other.set("course_list:1", m_one));
    QVERIFY(cache.removePattern("course_list")->isEmpty()); // the star matters
    QCOMPARE(*cache.removePattern("course_list*"), (QList<QByteArray>{"site:1:course_list:2", "site:1:course_list:1"}));
    QCOMPARE(*cache.removePattern("course_list*", Value::integer(2)), QList<QByteArray>{"site:2:course_list:2"});
    QVERIFY(*cache.hasKey("single_course_42"));
    QVERIFY(*other.hasKey("course_list:1"));
}

void TestLocMem::removesByPatternWithoutWarnings()
{
    class Refusing : public RemovalLog {
    public:
        void keyWarning(const QByteArray &fullKey, cache::KeyWarning) override { QFAIL(fullKey.constData()); }
    } log;
    LocMemCache cache = open();
    QVERIFY(cache.set("with a blank", m_one));
    cache.setObserver(&log);
    QCOMPARE(cache.removePattern("with*")->size(), 1);
    QCOMPARE(log.take(), QByteArrayList{":1:with a blank deleted"});
}

void TestLocMem::aPrefixIsNoPattern()
{
    cache::Config config;
    config.keyPrefix = "s*";
    LocMemCache cache = open(config);
    LocMemCache other({}, cache.store(), m_clock);
    QVERIFY(other.set("k", m_one, {}, Value::text(u"s"_s)));
    QVERIFY(cache.removePattern("*")->isEmpty());
    QVERIFY(*other.hasKey("k", Value::text(u"s"_s)));
}

// An entry without expiry at the cold end: popitem() takes it, then `del self._expire_info[key]` raises KeyError.
void TestLocMem::aFailedCullRaisesAsDjangoDoes()
{
    LocMemCache cache = open(limited(2, 2));
    QCOMPARE(cache.set("a", m_one, Timeout::invalid()).error().code, "cache.TypeError");
    QVERIFY(cache.set("b", m_one));
    QCOMPARE(cache.set("c", m_one).error(), (base::Error{"cache.KeyError", {u":1:a"_s}}));
    QCOMPARE(cache.entries()->size(), 1);
    QVERIFY(cache.set("c", m_one));
    QCOMPARE(cache.entries()->size(), 2);
}

void TestLocMem::decrOfWhatIsNoNumberTouchesNothing()
{
    LocMemCache cache = open();
    QVERIFY(cache.set("a", m_one, Timeout::seconds(0)));
    QCOMPARE(cache.decr("a", Value::text(u"1"_s)).error().code, "cache.TypeError");
    QCOMPARE(cache.decrVersion("a", Value()).error().code, "cache.TypeError");
    QCOMPARE(cache.entries()->size(), 1); // a look would have removed the dead entry
}

void TestLocMem::readsSettings_data()
{
    QTest::addColumn<Value>("given");
    QTest::addColumn<double>("timeout"); // -1: never
    QTest::addColumn<int>("maxEntries");
    QTest::newRow("int") << Value::integer(60) << 60.0 << 60;
    QTest::newRow("numeric text") << Value::text(u" 6_0 "_s) << 60.0 << 60;
    QTest::newRow("float") << Value::real(2.9) << 2.0 << 2;
    QTest::newRow("bool") << Value::boolean(true) << 1.0 << 1;
    QTest::newRow("None") << Value() << -1.0 << 300;
    QTest::newRow("words") << Value::text(u"soon"_s) << 300.0 << 300;
    QTest::newRow("list") << Value::list({}) << 300.0 << 300;
    QTest::newRow("huge") << Value::integer(1'000'000'000'000) << 1e12 << std::numeric_limits<int>::max();
}

void TestLocMem::readsSettings()
{
    QFETCH(Value, given);
    const auto name = [](const char16_t *text) { return Value::text(QString::fromUtf16(text)); };
    const cache::Config config = cache::configFromSettings(Value::dict({
        {name(u"TIMEOUT"), given},
        {name(u"KEY_PREFIX"), Value::integer(5)},
        {name(u"VERSION"), Value::text(u"v"_s)},
        {name(u"OPTIONS"), Value::dict({{name(u"MAX_ENTRIES"), given}, {name(u"CULL_FREQUENCY"), Value()}})},
    }));
    QTEST(config.timeout.value_or(-1), "timeout");
    QTEST(config.maxEntries, "maxEntries");
    QCOMPARE(config.cullFrequency, 3);
    QCOMPARE(open(config).makeKey("k"), "5:v:k");
}

QTEST_APPLESS_MAIN(TestLocMem)
#include "tst_locmem.moc"
