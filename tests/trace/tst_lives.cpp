#include "trace/lives.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace trace;

class TestLives : public QObject {
    Q_OBJECT
private slots:
    void anEntryLivesFromItsStoreToItsEnd();
    void aSecondStoreBeginsANewLife();
    void staleTimeBeginsWithTheEditAndCanEnd();
    void expiryAndRemovalAreTwoMoments();
    void aTouchBringsBackWhatHasExpired();
    void storesOfProcessesAreLanesOfTheirOwn();
    void missesStandBetweenTheLives();
    void storesOfOneInstantAreOneLife();
    void aLifeKnowsWhenItsTimeEnds();
    void hitsBeyondTheLimitAreCounted();

private:
    static Event event(EventId id, EventKind kind, Duration at, const QByteArray &key = "k")
    {
        Event result;
        result.id = id;
        result.kind = kind;
        result.time = Instant(at);
        result.key = key;
        result.store = 1;
        return result;
    }
};

void TestLives::anEntryLivesFromItsStoreToItsEnd()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    Event hit = event(2, EventKind::CacheHit, 2s);
    hit.outcome = Outcome::Hit;
    lives.apply(hit);
    Event ended = event(3, EventKind::EntryEnded, 3s);
    ended.reason = MissReason::Invalidated;
    lives.apply(ended);
    QCOMPARE(lives.lanes().size(), qsizetype(1));
    const EntryLife &life = lives.lanes()[0].lives.at(0);
    QCOMPARE(life.stored, EventId(1));
    QVERIFY(life.from == Instant(1s));
    QVERIFY(life.to == Instant(3s));
    QCOMPARE(life.reason, MissReason::Invalidated);
    QCOMPARE(life.ticks.size(), std::size_t(1));
    QCOMPARE(life.ticks[0].event, EventId(2));
    QVERIFY(lives.end() == Instant(3s));
}

void TestLives::aSecondStoreBeginsANewLife()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    lives.apply(event(2, EventKind::CacheStored, 5s));
    const auto &all = lives.lanes()[0].lives;
    QCOMPARE(all.size(), std::size_t(2));
    QVERIFY(all[0].to == Instant(5s));
    QCOMPARE(all[0].reason, MissReason::None);
    QVERIFY(!all[1].to);
}

void TestLives::staleTimeBeginsWithTheEditAndCanEnd()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    Event stale = event(2, EventKind::EntryStale, 2s);
    stale.about = 99;
    lives.apply(stale);
    stale.time = Instant(4s);
    stale.kind = EventKind::StaleFound;
    lives.apply(stale);
    QVERIFY(lives.lanes()[0].lives[0].staleFrom == Instant(2s)); // found out later, but since the edit
    stale.kind = EventKind::EntryStale;
    stale.about = 0;
    lives.apply(stale);
    QVERIFY(!lives.lanes()[0].lives[0].staleFrom);
}

void TestLives::expiryAndRemovalAreTwoMoments()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    lives.apply(event(2, EventKind::EntryExpired, 2s));
    lives.apply(event(3, EventKind::EntryEnded, 9s));
    QVERIFY(lives.lanes()[0].lives[0].expired == Instant(2s));
    QVERIFY(lives.lanes()[0].lives[0].to == Instant(9s));
}

void TestLives::aTouchBringsBackWhatHasExpired()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    lives.apply(event(2, EventKind::EntryExpired, 2s));
    Event touched = event(3, EventKind::CacheTouched, 3s);
    lives.apply(touched);
    QVERIFY(lives.lanes()[0].lives.at(0).expired); // there was nothing to touch
    touched.count = 1;
    lives.apply(touched);
    QVERIFY(!lives.lanes()[0].lives.at(0).expired);
}

void TestLives::storesOfProcessesAreLanesOfTheirOwn()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    Event other = event(2, EventKind::CacheStored, 2s);
    other.store = 2;
    lives.apply(other);
    QCOMPARE(lives.lanes().size(), qsizetype(2));
    QVERIFY(!lives.lanes()[0].lives[0].to); // the other process's store did not touch it
}

void TestLives::missesStandBetweenTheLives()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheMiss, 1s));
    lives.apply(event(2, EventKind::CacheStored, 2s));
    QCOMPARE(lives.lanes()[0].misses.size(), qsizetype(1));
    QCOMPARE(lives.lanes()[0].misses[0].outcome, Outcome::Miss);
    QVERIFY(lives.lanes()[0].lives[0].ticks.empty());
}

void TestLives::storesOfOneInstantAreOneLife()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 1s));
    for (EventId i = 0; i < 1000; ++i) { // a stampede
        lives.apply(event(i + 2, EventKind::CacheStored, 5s));
    }
    const auto &all = lives.lanes()[0].lives;
    QVERIFY(all.size() == 2); // the life before it is not forgotten
    QCOMPARE(all[0].stores, 1);
    QCOMPARE(all[1].stores, 1000);
    QVERIFY(!all[1].to);
}

void TestLives::aLifeKnowsWhenItsTimeEnds()
{
    Lives lives;
    Event stored = event(1, EventKind::CacheStored, 1s);
    stored.ttl = 15min;
    lives.apply(stored);
    QVERIFY(lives.lanes()[0].lives[0].expires == Instant(1s + 15min));
    Event touched = event(2, EventKind::CacheTouched, 60s);
    touched.ttl = 5min;
    touched.count = 1;
    lives.apply(touched);
    QVERIFY(lives.lanes()[0].lives[0].expires == Instant(6min));
    stored.ttl = noTtl;
    stored.time = Instant(90s);
    lives.apply(stored);
    QVERIFY(!lives.lanes()[0].lives[1].expires);
}

void TestLives::hitsBeyondTheLimitAreCounted()
{
    Lives lives;
    lives.apply(event(1, EventKind::CacheStored, 0s));
    const EventId hits = Lives::maxTicks * 3 + 7;
    for (EventId i = 0; i < hits; ++i) {
        lives.apply(event(i + 2, EventKind::CacheHit, 1s));
    }
    const auto &ticks = lives.lanes()[0].lives[0].ticks;
    QVERIFY(ticks.size() <= Lives::maxTicks);
    QCOMPARE(std::int64_t(ticks.size()) + lives.droppedTicks(), std::int64_t(hits));
    QCOMPARE(ticks.back().event, hits + 1); // the newest stay
}

QTEST_GUILESS_MAIN(TestLives)
#include "tst_lives.moc"
