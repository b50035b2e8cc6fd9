#include "tap/frameworkkeys.h"
#include "trace/keytable.h"
#include "trace/landmarks.h"
#include "trace/latencies.h"
#include "trace/series.h"
#include "trace/totals.h"
#include "trace/traffic.h"
#include "watch/chronicle.h"
#include "watch/tapevents.h"

#include <QtTest/QTest>

#include <numeric>

using namespace std::chrono_literals;
using trace::Event;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;
using watch::Happening;

namespace {

// What happened in an application, second by second.
class Story {
public:
    Happening &add(EventKind kind, std::chrono::milliseconds at, const QByteArray &key = {})
    {
        Happening &happening = m_happenings.emplace_back();
        happening.event.kind = kind;
        happening.event.time = trace::Instant(at);
        happening.event.key = key;
        return happening;
    }
    void passed(EventKind kind, std::chrono::milliseconds at, const QByteArray &key, const QByteArray &command,
                std::optional<trace::Duration> ttl = {}, tap::Found found = tap::Found::NotAsked)
    {
        watch::Passed passed;
        passed.event.kind = kind;
        passed.event.time = trace::Instant(at);
        passed.event.measured = 300us;
        passed.event.key = key;
        passed.event.text = command;
        passed.event.bytes = 100;
        passed.isHit = found == tap::Found::Hit;
        passed.isMiss = found == tap::Found::Miss;
        passed.knowsTtl = ttl.has_value();
        passed.event.ttl = ttl.value_or(trace::Duration(0));
        m_tap.add(passed, m_happenings);
    }
    // One request that looks up these keys and finds them, or not.
    void request(watch::Number number, std::chrono::milliseconds at, const QByteArrayList &hits,
                 const QByteArrayList &misses = {}, const QByteArray &text = {})
    {
        Happening &sent = add(EventKind::RequestSent, at);
        sent.event.text = text;
        sent.own = number;
        sent.event.process = 1;
        for (const QByteArray &key : hits)
            add(EventKind::CacheHit, at + 1ms, key).request = number;
        for (const QByteArray &key : misses)
            add(EventKind::CacheMiss, at + 1ms, key).request = number;
        Happening &answer = add(EventKind::ResponseSent, at + 2ms, "/");
        answer.request = number;
        answer.event.modelled = 2ms;
    }
    watch::Happenings &happenings() { return m_happenings; }

    trace::Events told()
    {
        trace::Events events;
        watch::Chronicle chronicle;
        for (const Happening &happening : m_happenings)
            chronicle.take(happening, events);
        return events;
    }

private:
    watch::Happenings m_happenings;
    watch::Number m_numbers = 1'000'000;
    watch::TapEvents m_tap{m_numbers};
};

trace::Events ofKind(const trace::Events &events, EventKind kind)
{
    trace::Events found;
    std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                 [kind](const Event &event) { return event.kind == kind; });
    return found;
}

const Event *find(const trace::Events &events, trace::EventId id)
{
    return id >= 1 && id <= events.size() ? &events[id - 1] : nullptr;
}

} // namespace

class TestWatchChronicle : public QObject {
    Q_OBJECT

private slots:
    void idsFollowEachOtherAndTimesNeverFall();
    void aLookUpWithoutARequestStandsForOne();
    void setWithGetLooksUpAndStores();
    void getdelFindsAndDeletes();
    void theOperationsOfARequestAreIts();
    void aMissNamesWhatEndedItsEntry_data();
    void aMissNamesWhatEndedItsEntry();
    void aDeletionOfAReceiverLeadsBackToTheEdit();
    void frameworkKeysMakeNoPageAMiss();
    void whatAsksForNoValueDecidesNoRequest();
    void anEntryExpiresWithoutBeingAsked();
    void anIncrementKeepsTheTimeToLive();
    void keysOfALargeFamilyGoByItsName();
    void aStaleAnswerIsThatOfItsKey();
    void anAnswerIsFoundToBeStaleAfterwards();
    void whatIsStaleStaysSoUntilItIsWritten();
    void itIsStaleSinceTheFirstEditAfterItsStore();
    void anAnswerThatAlsoMissedIsStale();
    void whatIsStaleInOneAnswerNeedNotBeSeenInAnother();
    void anEqualAnswerMakesItsKeysRight();
    void aKeyNamesTheRequestThatWroteIt();
};

void TestWatchChronicle::idsFollowEachOtherAndTimesNeverFall()
{
    Story story;
    story.passed(EventKind::CacheStored, 2s, "a", "set", 10s);
    story.passed(EventKind::CacheHit, 1s, "a", "get"); // told late
    story.passed(EventKind::CacheHit, 3s, "a", "get");
    const trace::Events events = story.told();
    for (std::size_t i = 0; i < events.size(); ++i) {
        QCOMPARE(events[i].id, i + 1);
        if (i > 0)
            QVERIFY(events[i].time >= events[i - 1].time);
    }
}

void TestWatchChronicle::aLookUpWithoutARequestStandsForOne()
{
    Story story;
    story.passed(EventKind::CacheMiss, 1s, "user:42:name", "get");
    const trace::Events events = story.told();
    const trace::Events answers = ofKind(events, EventKind::ResponseSent);
    QCOMPARE(answers.size(), 1U);
    QCOMPARE(answers[0].outcome, Outcome::Miss);
    QCOMPARE(answers[0].key, QByteArray("user:*:name"));
    QCOMPARE(answers[0].modelled, trace::Duration(300));
    QCOMPARE(ofKind(events, EventKind::RequestSent)[0].text, QByteArray("get user:42:name"));
    QCOMPARE(ofKind(events, EventKind::RequestSent)[0].time, trace::Instant(1s - 300us));
    QCOMPARE(ofKind(events, EventKind::CacheMiss)[0].request, answers[0].request);
    QCOMPARE(find(events, ofKind(events, EventKind::CacheMiss)[0].cause)->kind, EventKind::CacheLookup);
}

void TestWatchChronicle::setWithGetLooksUpAndStores()
{
    for (const char *command : {"getset", "set"}) {
        Story story;
        story.passed(EventKind::CacheStored, 1s, "a", command, {}, tap::Found::Miss);
        story.passed(EventKind::CacheStored, 2s, "a", command, {}, tap::Found::Hit);
        story.passed(EventKind::CacheHit, 3s, "a", "get");
        const trace::Events events = story.told();
        const trace::Events stores = ofKind(events, EventKind::CacheStored);
        QCOMPARE(stores.size(), std::size_t(2));
        QCOMPARE(ofKind(events, EventKind::CacheMiss).size(), std::size_t(1));
        const trace::Events hits = ofKind(events, EventKind::CacheHit);
        QCOMPARE(hits.size(), std::size_t(2));
        QCOMPARE(hits[0].about, stores[0].id);
        QCOMPARE(hits[1].about, stores[1].id);
    }
}

void TestWatchChronicle::getdelFindsAndDeletes()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "a", "set");
    story.passed(EventKind::CacheHit, 2s, "a", "getdel");
    story.passed(EventKind::CacheMiss, 3s, "a", "getdel", {}, tap::Found::Miss);
    const trace::Events events = story.told();
    QCOMPARE(ofKind(events, EventKind::CacheHit).size(), std::size_t(1));
    QCOMPARE(ofKind(events, EventKind::CacheMiss).size(), std::size_t(1));
    const trace::Events deletes = ofKind(events, EventKind::CacheDeleteAsked);
    QCOMPARE(deletes.size(), std::size_t(1));
    const trace::Events ended = ofKind(events, EventKind::EntryEnded);
    QCOMPARE(ended.size(), std::size_t(1));
    QCOMPARE(ended[0].cause, deletes[0].id);
    QCOMPARE(ended[0].about, ofKind(events, EventKind::CacheStored)[0].id);
}

void TestWatchChronicle::theOperationsOfARequestAreIts()
{
    Story story;
    story.add(EventKind::RequestSent, 1s).own = 5;
    story.add(EventKind::RequestSent, 1s).own = 6;
    story.add(EventKind::CacheHit, 2s, "a").request = 5;
    story.add(EventKind::CacheMiss, 2s, "b").request = 6;
    story.add(EventKind::ResponseSent, 3s, "/a/").request = 5;
    story.add(EventKind::ResponseSent, 3s, "/b/").request = 6;
    story.add(EventKind::ResponseSent, 3s, "/never begun/").request = 7;
    const trace::Events answers = ofKind(story.told(), EventKind::ResponseSent);
    QCOMPARE(answers.size(), 2U);
    QCOMPARE(answers[0].outcome, Outcome::Hit);
    QCOMPARE(answers[1].outcome, Outcome::Miss);
    QVERIFY(answers[0].request != answers[1].request);
}

void TestWatchChronicle::aMissNamesWhatEndedItsEntry_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<MissReason>("reason");
    QTest::newRow("del") << QByteArray("del") << QByteArray("k") << MissReason::Invalidated;
    QTest::newRow("unlink") << QByteArray("unlink") << QByteArray("k") << MissReason::Invalidated;
    QTest::newRow("flushdb") << QByteArray("flushdb") << QByteArray() << MissReason::Cleared;
    QTest::newRow("flush_all") << QByteArray("flush_all") << QByteArray() << MissReason::Cleared;
    QTest::newRow("a pattern") << QByteArray("delete_pattern") << QByteArray("k*") << MissReason::Invalidated;
    QTest::newRow("another pattern") << QByteArray("delete_pattern") << QByteArray("x*") << MissReason::Expired;
    QTest::newRow("another key") << QByteArray("del") << QByteArray("other") << MissReason::Expired;
    QTest::newRow("a field") << QByteArray("hdel") << QByteArray("k") << MissReason::Expired;
}

void TestWatchChronicle::aMissNamesWhatEndedItsEntry()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, key);
    QFETCH(MissReason, reason);
    Story story;
    story.passed(EventKind::CacheStored, 1s, "k", "set", 10s);
    story.passed(EventKind::CacheDeleteAsked, 2s, key, command);
    story.passed(EventKind::CacheMiss, 15s, "k", "get");
    const trace::Events events = story.told();
    const Event miss = ofKind(events, EventKind::CacheMiss)[0];
    QCOMPARE(miss.reason, reason);
    const Event *end = find(events, miss.about);
    QVERIFY(end);
    QCOMPARE(end->kind, EventKind::EntryEnded);
    QCOMPARE(find(events, end->about)->kind, EventKind::CacheStored);
}

void TestWatchChronicle::aDeletionOfAReceiverLeadsBackToTheEdit()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "k", "set", 60s);
    story.add(EventKind::RequestSent, 2s).own = 1;
    Happening &signal = story.add(EventKind::SignalSent, 2s, "Course 42");
    signal.own = 2;
    signal.request = 1;
    Happening &receiver = story.add(EventKind::ReceiverRan, 2s);
    receiver.own = 3;
    receiver.causedBy = 2;
    receiver.request = 1;
    Happening &deletion = story.add(EventKind::CacheDeleteAsked, 2s, "k");
    deletion.event.text = "delete";
    deletion.causedBy = 3;
    deletion.request = 1;
    deletion.ends = true;
    story.passed(EventKind::CacheMiss, 3s, "k", "get");
    const trace::Events events = story.told();
    QList<EventKind> way;
    for (const Event *at = find(events, ofKind(events, EventKind::CacheMiss)[0].about); at;
         at = find(events, at->cause))
        way.append(at->kind);
    QCOMPARE(way,
             (QList<EventKind>{EventKind::EntryEnded, EventKind::CacheDeleteAsked, EventKind::ReceiverRan,
                               EventKind::SignalSent, EventKind::RequestSent}));
}

void TestWatchChronicle::frameworkKeysMakeNoPageAMiss()
{
    QCOMPARE(tap::frameworkOf(":1:django.contrib.sessions.cachedjq~12").toByteArray(), QByteArray("sessions"));
    QCOMPARE(tap::frameworkOf(":1:throttle_anon_127.0.0.1").toByteArray(), QByteArray("throttling"));
    QCOMPARE(tap::frameworkOf("celery-task-meta-1").toByteArray(), QByteArray("celery"));
    QCOMPARE(tap::frameworkOf(":1:course:42").toByteArray(), QByteArray());
    QCOMPARE(tap::frameworkOf(":1:celery-recipes").toByteArray(), QByteArray());
    Story story;
    story.add(EventKind::RequestSent, 1s).own = 1;
    story.add(EventKind::CacheMiss, 1s, ":1:django.contrib.sessions.cacheabc").request = 1;
    story.add(EventKind::CacheHit, 1s, ":1:course:42").request = 1;
    story.add(EventKind::ResponseSent, 1s, "/").request = 1;
    QCOMPARE(ofKind(story.told(), EventKind::ResponseSent)[0].outcome, Outcome::Hit);
}

void TestWatchChronicle::whatAsksForNoValueDecidesNoRequest()
{
    const std::array uses{tap::KeyUse{.key = "a", .server = tap::Found::Hit},
                          tap::KeyUse{.key = "b", .server = tap::Found::Miss}};
    tap::Operation exists;
    exists.command = "exists";
    exists.action = tap::Action::Read;
    exists.keys = uses;
    tap::Feed feed;
    feed.happened(exists);
    tap::Batch batch;
    feed.take(batch);
    watch::Happenings alone;
    watch::Number numbers = 0;
    watch::TapEvents tap(numbers);
    for (const watch::Passed &passed : watch::passedOf(batch, batch.entries.front(), {}))
        tap.add(passed, alone);
    QCOMPARE(alone.size(), 4U); // two look-ups and what came of them, and no request
    Story story;
    story.add(EventKind::RequestSent, 1s).own = 1;
    for (Happening happening : alone) {
        happening.request = 1;
        happening.event.time = trace::Instant(1s);
        story.happenings().push_back(happening);
    }
    story.add(EventKind::ResponseSent, 1s, "/").request = 1;
    const trace::Events events = story.told();
    QCOMPARE(ofKind(events, EventKind::CacheHit).size(), 1U);
    QCOMPARE(ofKind(events, EventKind::ResponseSent)[0].outcome, Outcome::Uncached);
}

void TestWatchChronicle::anEntryExpiresWithoutBeingAsked()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "k", "set", 10s);
    for (int i = 0; i < 100; ++i)
        story.passed(EventKind::CacheStored, 2s, "k", "set", 20s); // the last one counts
    story.passed(EventKind::CacheHit, 5min, "other", "get");
    const trace::Events events = story.told();
    QCOMPARE(ofKind(events, EventKind::EntryExpired).size(), 1U);
    QCOMPARE(ofKind(events, EventKind::EntryExpired)[0].time, trace::Instant(22s));
    QCOMPARE(ofKind(events, EventKind::EntryEnded).size(), 1U); // removed in the end
    QCOMPARE(ofKind(events, EventKind::EntryEnded)[0].reason, MissReason::Expired);
}

void TestWatchChronicle::anIncrementKeepsTheTimeToLive()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "n", "set", 10s);
    story.passed(EventKind::CacheIncremented, 4s, "n", "incr");
    const trace::Events stored = ofKind(story.told(), EventKind::CacheStored);
    QCOMPARE(stored[1].ttl, trace::Duration(7s));
    QCOMPARE(stored[1].text, QByteArray("incr"));
}

void TestWatchChronicle::keysOfALargeFamilyGoByItsName()
{
    Story story;
    for (int i = 0; i < 20'000; ++i)
        story.passed(EventKind::CacheHit, 1s, "user:" + QByteArray::number(i), "get");
    story.passed(EventKind::CacheHit, 1s, "courses", "get");
    trace::KeyTable table;
    for (const Event &event : story.told())
        table.apply(event);
    QVERIFY(table.stores()[0].size() <= watch::KeyNames::mostOfFamily + 2);
    QCOMPARE(table.find(0, "user:*")->hits, 20'000 - watch::KeyNames::mostOfFamily);
    QCOMPARE(table.find(0, "courses")->hits, 1);
}

void TestWatchChronicle::aStaleAnswerIsThatOfItsKey()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "k", "set", 60s);
    story.add(EventKind::RowWritten, 2s).event.text = "UPDATE course";
    story.add(EventKind::RequestSent, 3s).own = 1;
    story.add(EventKind::CacheHit, 3s, "k").request = 1;
    story.add(EventKind::ResponseSent, 3s, "/").request = 1;
    story.add(EventKind::StaleFound, 4s).request = 1;
    const trace::Events events = story.told();
    const Event stale = ofKind(events, EventKind::StaleFound)[0];
    QCOMPARE(stale.key, QByteArray("k"));
    QCOMPARE(stale.request, ofKind(events, EventKind::ResponseSent).back().request);
    QCOMPARE(find(events, stale.about)->kind, EventKind::RowWritten);
    trace::KeyTable table;
    for (const Event &event : events)
        table.apply(event);
    QVERIFY(table.find(0, "k")->staleSince != 0);
    QCOMPARE(table.find(0, "k")->hits, 1);
    QCOMPARE(table.find(0, "k")->staleHits, 1);
}

// It was answered and counted as a hit before anybody knew.
void TestWatchChronicle::anAnswerIsFoundToBeStaleAfterwards()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "k", "set", 60s);
    for (const int number : {1, 2}) {
        story.add(EventKind::RequestSent, 3s * number).own = watch::Number(number);
        story.add(EventKind::CacheHit, 3s * number, "k").request = watch::Number(number);
        Happening &answer = story.add(EventKind::ResponseSent, 3s * number + 4ms, "/list/");
        answer.request = watch::Number(number);
        answer.event.modelled = 4ms;
    }
    story.add(EventKind::StaleFound, 7s).request = 1;
    story.add(EventKind::StaleFound, 8s).request = 1; // told once more
    const trace::Events events = story.told();
    trace::Totals totals;
    trace::Series series;
    trace::Latencies latencies;
    trace::Landmarks landmarks;
    for (const Event &event : events) {
        totals.apply(event);
        series.apply(event);
        latencies.apply(event);
        landmarks.apply(event);
    }
    for (const trace::Counts &counts : {totals.all, totals.byEndpoint["/list/"]}) {
        QCOMPARE(counts.requests, 2);
        QCOMPARE(counts.hits, 1);
        QCOMPARE(counts.staleHits, 1);
    }
    for (const trace::Series::Interval &interval : series.intervals())
        QVERIFY(interval.hits >= 0 && interval.staleHits >= 0);
    const auto bins = latencies.all();
    const auto of4ms = std::find_if(bins.begin(), bins.end(), [](const auto &bin) { return bin.requests() > 0; });
    QCOMPARE(of4ms->hits, 1);
    QCOMPARE(of4ms->staleHits, 1);
    const auto marks = std::count_if(landmarks.all().begin(), landmarks.all().end(), [](const trace::Landmark &mark) {
        return mark.kind == trace::Landmark::Kind::StaleHit;
    });
    QCOMPARE(marks, 1);
}

namespace {

QList<Outcome> outcomesOf(const trace::Events &events, EventKind kind)
{
    QList<Outcome> outcomes;
    for (const Event &event : ofKind(events, kind))
        outcomes.append(event.outcome);
    return outcomes;
}

} // namespace

void TestWatchChronicle::whatIsStaleStaysSoUntilItIsWritten()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "k", "set", 600s);
    story.add(EventKind::RowWritten, 2s);
    story.request(1, 3s, {"k"});
    story.add(EventKind::StaleFound, 4s).request = 1;
    story.request(2, 5s, {"k"});
    story.request(3, 6s, {"k"});
    story.passed(EventKind::CacheStored, 7s, "k", "set", 600s);
    story.request(4, 8s, {"k"});
    const trace::Events events = story.told();
    QCOMPARE(outcomesOf(events, EventKind::CacheHit),
             (QList{Outcome::Hit, Outcome::StaleHit, Outcome::StaleHit, Outcome::Hit}));
    QCOMPARE(find(events, ofKind(events, EventKind::CacheHit)[2].about)->kind, EventKind::RowWritten);

    // All that count stale answers come to the same.
    trace::Totals totals;
    trace::Series series;
    trace::Traffic traffic;
    trace::KeyTable table;
    for (const Event &event : events) {
        totals.apply(event);
        series.apply(event);
        traffic.apply(event);
        table.apply(event);
    }
    std::int64_t inSeries = 0;
    for (const trace::Series::Interval &interval : series.intervals())
        inSeries += interval.staleHits;
    QCOMPARE(totals.all.staleHits, 3);
    QCOMPARE(totals.all.hits, 1);
    QCOMPARE(inSeries, 3);
    QCOMPARE(traffic.processes()[1].staleHits, 3);
    QCOMPARE(traffic.processes()[1].hits, 1);
    QCOMPARE(table.find(0, "k")->staleHits, 3);
    QCOMPARE(table.find(0, "k")->staleSince, trace::EventId(0));
}

void TestWatchChronicle::itIsStaleSinceTheFirstEditAfterItsStore()
{
    Story story;
    story.add(EventKind::RowWritten, 1s).event.text = "before";
    story.passed(EventKind::CacheStored, 2s, "k", "set", 600s);
    story.add(EventKind::RowWritten, 2s).event.text = R"(UPDATE "django_session" SET "session_data" = %s)";
    story.add(EventKind::RowWritten, 3s).event.text = "first";
    story.add(EventKind::RowWritten, 4s).event.text = "second";
    story.request(1, 5s, {"k", "unseen"}); // this one was stored before anybody looked
    story.add(EventKind::StaleFound, 6s).request = 1;
    const trace::Events events = story.told();
    const trace::Events found = ofKind(events, EventKind::StaleFound);
    QCOMPARE(found.size(), std::size_t(2));
    QCOMPARE(find(events, found[0].about)->text, QByteArray("first"));
    QCOMPARE(find(events, found[1].about)->text, QByteArray("before"));
    trace::Totals totals;
    for (const Event &event : events)
        totals.apply(event);
    QCOMPARE(totals.all.staleHits, 1); // one answer, two entries
}

void TestWatchChronicle::anAnswerThatAlsoMissedIsStale()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "old", "set", 600s);
    story.add(EventKind::RowWritten, 2s);
    story.passed(EventKind::CacheStored, 3s, "new", "set", 600s); // no edit since: it cannot be this one
    story.request(1, 4s, {"old", "new"}, {"missing"});
    story.add(EventKind::StaleFound, 5s).request = 1;
    story.request(2, 6s, {"old"}, {"missing"});
    const trace::Events events = story.told();
    QCOMPARE(ofKind(events, EventKind::StaleFound).size(), std::size_t(1));
    QCOMPARE(ofKind(events, EventKind::StaleFound)[0].key, QByteArray("old"));
    QCOMPARE(outcomesOf(events, EventKind::ResponseSent), (QList{Outcome::Miss, Outcome::StaleHit}));
    trace::Totals totals;
    trace::Series series;
    trace::Latencies latencies;
    trace::Traffic traffic;
    for (const Event &event : events) {
        totals.apply(event);
        series.apply(event);
        latencies.apply(event);
        traffic.apply(event);
    }
    QCOMPARE(totals.all.staleHits, 2);
    QCOMPARE(totals.all.misses, 0);
    QCOMPARE(totals.all.missTime, trace::Duration(0));
    QCOMPARE(std::accumulate(totals.missesByReason.begin(), totals.missesByReason.end(), std::int64_t(0)), 0);
    QCOMPARE(traffic.processes()[1].misses, 0);
    QCOMPARE(traffic.processes()[1].staleHits, 2);
    for (const trace::Series::Interval &interval : series.intervals()) {
        QCOMPARE(interval.misses, 0);
        QCOMPARE(interval.missTime, trace::Duration(0));
    }
    for (const auto &bin : latencies.all())
        QCOMPARE(bin.misses, 0);
}

// A count does not change with a title that both are made of.
void TestWatchChronicle::whatIsStaleInOneAnswerNeedNotBeSeenInAnother()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "list", "set", 600s);
    Happening &edit = story.add(EventKind::RowWritten, 2s);
    edit.event.text = "course";
    story.request(1, 3s, {"list"}, {}, "GET /list/");
    story.add(EventKind::StaleFound, 4s).request = 1;
    story.request(2, 5s, {"list"}, {}, "GET /count/");
    story.add(EventKind::EntryStale, 6s).request = 2; // a check found it equal
    story.request(3, 7s, {"list"}, {}, "GET /list/");
    story.request(4, 8s, {"list"}, {}, "GET /count/");
    story.add(EventKind::StaleFound, 9s).request = 3;
    const trace::Events events = story.told();
    QCOMPARE(outcomesOf(events, EventKind::ResponseSent),
             (QList{Outcome::Hit, Outcome::Hit, Outcome::StaleHit, Outcome::Hit}));
    QVERIFY(ofKind(events, EventKind::EntryStale).empty()); // it is not the one that the database has
    for (const Event &found : ofKind(events, EventKind::StaleFound))
        QCOMPARE(found.about, ofKind(events, EventKind::RowWritten)[0].id);
}

void TestWatchChronicle::anEqualAnswerMakesItsKeysRight()
{
    Story story;
    story.passed(EventKind::CacheStored, 1s, "menu", "set", 600s);
    story.passed(EventKind::CacheStored, 1s, "page", "set", 600s);
    story.add(EventKind::RowWritten, 2s);
    story.request(1, 3s, {"menu", "page"});
    story.add(EventKind::StaleFound, 4s).request = 1; // either may be stale
    story.request(2, 5s, {"menu"});
    story.add(EventKind::EntryStale, 6s).request = 2; // a check found it equal
    story.request(3, 7s, {"menu"});
    story.request(4, 8s, {"page"});
    story.add(EventKind::StaleFound, 9s).request = 4;
    const trace::Events events = story.told();
    QCOMPARE(outcomesOf(events, EventKind::ResponseSent),
             (QList{Outcome::Hit, Outcome::StaleHit, Outcome::Hit, Outcome::StaleHit}));
    QCOMPARE(ofKind(events, EventKind::EntryStale).size(), std::size_t(1));
    QCOMPARE(ofKind(events, EventKind::EntryStale)[0].key, QByteArray("menu"));
    QCOMPARE(ofKind(events, EventKind::EntryStale)[0].about, trace::EventId(0));
    trace::KeyTable table;
    for (const Event &event : events)
        table.apply(event);
    QCOMPARE(table.find(0, "menu")->staleSince, trace::EventId(0));
    QVERIFY(table.find(0, "page")->staleSince != 0);
}

void TestWatchChronicle::aKeyNamesTheRequestThatWroteIt()
{
    Story story;
    story.add(EventKind::RequestSent, 1s).own = 1;
    story.happenings().back().event.text = "GET /courses/42/";
    story.add(EventKind::CacheStored, 2s, "fd55aace360e4ef0fad4daba492d2600").request = 1;
    story.happenings().back().event.ttl = 60s;
    story.add(EventKind::ResponseSent, 3s, "/").request = 1;
    story.add(EventKind::CacheStored, 4s, "other").event.ttl = 60s; // by nobody that is known
    story.add(EventKind::EntryEnded, 5s, "fd55aace360e4ef0fad4daba492d2600").event.reason = MissReason::Evicted;
    trace::KeyTable table;
    for (const Event &event : story.told())
        table.apply(event);
    const trace::KeyLife *life = table.find(0, "fd55aace360e4ef0fad4daba492d2600");
    QVERIFY(life && !life->isHeld() && life->origin); // who wrote it is known when it is gone, too
    QCOMPARE(life->origin->fields, (QList<std::pair<QByteArray, QByteArray>>{{"written-by", "GET /courses/42/"}}));
    QVERIFY(!table.find(0, "other")->origin);
}

QTEST_GUILESS_MAIN(TestWatchChronicle)

#include "tst_watch_chronicle.moc"
