#include "tap/ledger.h"
#include "tap/words.h"

using namespace std::chrono_literals;
using tap::Found;
using tap::Ledger;
using tap::Moment;
using tap::Reason;

namespace {

// One look-up or change a millisecond, by default of one client.
class Cache {
public:
    explicit Cache(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    void set(std::string_view key, std::chrono::milliseconds ttl = -1ms)
    {
        operation(key, tap::Action::Store, Found::NotAsked, "set");
        tap::KeyRecord &record = m_ledger.key(0, key);
        m_ledger.store(record, window(), tap::Kind::String);
        if (ttl < 0ms)
            m_ledger.clearTtl(record);
        else
            m_ledger.setTtl(record, ttl, window());
    }
    Reason get(std::string_view key, bool isThere)
    {
        return operation(key, tap::Action::Read, isThere ? Found::Hit : Found::Miss, "get");
    }
    void remove(std::string_view key)
    {
        tap::Operation by;
        by.command = "del";
        by.begun = by.ended = now;
        m_ledger.remove(m_ledger.key(0, key), Reason::Deleted, by);
    }
    tap::Window window() const { return {now, now, 0}; }

    Moment now = Moment() + 1h;

private:
    Reason operation(std::string_view key, tap::Action action, Found found, std::string_view command)
    {
        now += 1ms;
        std::array<tap::KeyUse, 1> keys{{{.key = key, .server = found, .application = found}}};
        tap::Operation operation;
        operation.command = command;
        operation.action = action;
        operation.begun = operation.ended = now;
        m_ledger.count(operation, keys);
        return keys[0].reason;
    }

    Ledger &m_ledger;
};

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void eachReasonIsTold();
    void whyItWentFirstCounts();
    void aMissUnderWayWithAStoreSawTheStateBefore();
    void evictionIsInferredWhereNobodyTells();
    void aNotificationExplainsAMissAfterwards();
    void whatIsForgottenIsNeverSaidToBeNew();
    void totalsStayExactWhenKeysAreForgotten();
    void familiesLeaveOutIds_data();
    void familiesLeaveOutIds();
    void durationsArePercentiles();
};

void TestLedger::eachReasonIsTold()
{
    Ledger ledger;
    Cache cache(ledger);
    QCOMPARE(cache.get("a", false), Reason::NeverStored);
    cache.set("a", 50ms);
    cache.now += 100ms;
    QCOMPARE(cache.get("a", false), Reason::Expired);
    cache.set("a");
    cache.remove("a");
    QCOMPARE(cache.get("a", false), Reason::Deleted);
    cache.set("a");
    ledger.flush(0);
    QCOMPARE(cache.get("a", false), Reason::Flushed);
    cache.set("a");
    ledger.evicted(0, "a", cache.now + 10ms);
    QCOMPARE(cache.get("a", false), Reason::Evicted);
    cache.set(":1:course");
    QCOMPARE(cache.get(":2:course", false), Reason::OtherVersion);
    QCOMPARE(cache.get("shop:1:course", false), Reason::OtherVersion);
    // An id between two names is no version.
    for (const char *key : {"user:1:name", "user:2:name", "user:3:name", "user:3:mail"})
        cache.set(key);
    QCOMPARE(cache.get("user:4:name", false), Reason::NeverStored);
    QCOMPARE(cache.get("user:1:mail", false), Reason::NeverStored);
    for (int i = 0; i < 20; ++i)
        cache.set("shop:1:book" + std::to_string(i));
    QCOMPARE(cache.get("shop:2:book3", false), Reason::OtherVersion);
    cache.get("seen", true);
    QCOMPARE(cache.get("seen", false), Reason::Unknown);
    const tap::Totals &totals = ledger.totals();
    QCOMPARE(totals.server, (tap::Counts{1, 11}));
    QCOMPARE(std::accumulate(totals.reasons.begin(), totals.reasons.end(), qint64(0)), 11);
}

void TestLedger::whyItWentFirstCounts()
{
    Ledger ledger;
    Cache cache(ledger);
    cache.set("a", 1h);
    cache.remove("a");
    ledger.flush(-1);
    cache.now += 2h;
    QCOMPARE(cache.get("a", false), Reason::Deleted);
    QCOMPARE(cache.get("a", false), Reason::Deleted);
}

void TestLedger::aMissUnderWayWithAStoreSawTheStateBefore()
{
    Ledger ledger;
    Cache cache(ledger);
    tap::KeyRecord &record = ledger.key(0, "a");
    ledger.store(record, {cache.now, cache.now + 10ms, 1}, tap::Kind::String);
    ledger.clearTtl(record);
    cache.now += 4ms; // asked before the answer to the store was read
    QCOMPARE(cache.get("a", false), Reason::NeverStored);
    QCOMPARE(ledger.presence(0, "a", {cache.now + 20ms, cache.now + 21ms, 2}), tap::Presence::Present);
}

void TestLedger::evictionIsInferredWhereNobodyTells()
{
    Ledger ledger;
    ledger.setFigures({.isKnown = true, .evicted = 5});
    Cache cache(ledger);
    cache.set("a");
    QCOMPARE(cache.get("a", false), Reason::Unknown); // for now
    QVERIFY(ledger.awaitsReasons());
    ledger.setFigures({.isKnown = true, .evicted = 6});
    ledger.settleAwaited(cache.now + 1s);
    QCOMPARE(ledger.totals().reasons[std::size_t(Reason::Evicted)], 1);
    QCOMPARE(ledger.totals().inferred, 1);

    cache.set("b");
    cache.get("b", false);
    ledger.settleAwaited(cache.now + 1s); // nothing more was evicted
    QCOMPARE(ledger.totals().reasons[std::size_t(Reason::Unknown)], 1);
}

void TestLedger::aNotificationExplainsAMissAfterwards()
{
    Ledger ledger;
    ledger.setNotified(true);
    Cache cache(ledger);
    cache.set("a");
    cache.get("a", false);
    cache.set("a"); // and it is stored again before the notification comes
    ledger.evicted(0, "a", cache.now);
    QCOMPARE(ledger.totals().reasons[std::size_t(Reason::Evicted)], 1);
    QCOMPARE(ledger.totals().inferred, 0);
    QCOMPARE(ledger.presence(0, "a", {cache.now + 1s, cache.now + 1s, 0}), tap::Presence::Present);
}

void TestLedger::whatIsForgottenIsNeverSaidToBeNew()
{
    Ledger ledger(nullptr, 100 * 1024);
    Cache cache(ledger);
    for (int i = 0; i < 5'000; ++i)
        cache.set("key" + std::to_string(i));
    QVERIFY(ledger.keys().forgotten() > 3'000);
    QCOMPARE(cache.get("key0", false), Reason::Unknown);
    int mistaken = 0;
    for (int i = 0; i < 1'000; ++i)
        mistaken += cache.get("new" + std::to_string(i), false) != Reason::NeverStored;
    QVERIFY(mistaken < 3);
}

void TestLedger::totalsStayExactWhenKeysAreForgotten()
{
    Ledger ledger(nullptr, 100 * 1024);
    Cache cache(ledger);
    for (int i = 0; i < 20'000; ++i)
        cache.get("key:" + std::to_string(i), i % 3 == 0);
    QCOMPARE(ledger.totals().server, (tap::Counts{6'667, 13'333}));
    QCOMPARE(ledger.keys().families().all().size(), std::size_t(1));
    QCOMPARE(ledger.keys().families().all()[0].tallies.server, (tap::Counts{6'667, 13'333}));
    QVERIFY(ledger.keys().size() < 1'000);
}

void TestLedger::familiesLeaveOutIds_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("family");
    QTest::newRow("number") << QByteArray("user:42:profile") << QByteArray("user:*:profile");
    QTest::newRow("Django's version stays") << QByteArray(":2:course.42") << QByteArray(":2:course.*");
    QTest::newRow("page") << QByteArray(":1:views.decorators.cache.cache_page..GET.0cc175b9c0f1b6a831c399e269772661."
                                        "d41d8cd98f00b204e9800998ecf8427e.en-us.UTC")
                          << QByteArray(":1:views.decorators.cache.cache_page..GET.*.*.en-us.UTC");
    QTest::newRow("UUID") << QByteArray("cart/123e4567-e89b-12d3-a456-426614174000") << QByteArray("cart/*");
    QTest::newRow("a number at the end of a word") << QByteArray("single_course_7") << QByteArray("single_course_*");
    QTest::newRow("words") << QByteArray("course_list") << QByteArray("course_list");
    QTest::newRow("bytes") << QByteArray("\xff\x00:1", 4) << QByteArray("\xff\x00:*", 4);
}

void TestLedger::familiesLeaveOutIds()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, family);
    QCOMPARE(QByteArray::fromStdString(tap::familyName(key.toStdString())), family);
}

void TestLedger::durationsArePercentiles()
{
    tap::Durations durations;
    for (int i = 1; i <= 1'000; ++i)
        durations.add(std::chrono::microseconds(i));
    const auto isNear = [](std::chrono::microseconds is, int should) {
        return is.count() >= should * 7 / 8 && is.count() <= should * 9 / 8;
    };
    QVERIFY(isNear(durations.percentile(0.5), 500));
    QVERIFY(isNear(durations.percentile(0.99), 990));
    durations.add(std::chrono::hours(1));
    QVERIFY(durations.percentile(1.0).count() == 0 || durations.percentile(0.9999).count() > 900);
}

QTEST_GUILESS_MAIN(TestLedger)

#include "tst_tap_ledger.moc"
