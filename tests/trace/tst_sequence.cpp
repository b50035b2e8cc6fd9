#include "trace/motion.h"
#include "trace/sequence.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace trace;

// What a sequence diagram shows follows from the events alone.
class TestSequence : public QObject {
    Q_OBJECT
private slots:
    void aMissGoesThroughAllFourLanes();
    void aHitLeavesTheDatabaseAlone();
    void whatWasFoundOutAfterwardsIsNoStep();
    void whatFollowsTheAnswerIsNotWaitedFor();
    void anEditReachesTheStoresOfEveryProcess();
    void onlyTheRequestAskedForIsShown();
    void whatACommandCausedIsFoundAmongOthers();
    void concurrentQueriesKeepTheirAnswers();
    void nothingHappenedIsNothing();

private:
    Event &add(EventKind kind, EventId cause = 0)
    {
        Event event;
        event.id = m_events.size() + 1;
        event.cause = cause != 0 ? cause : event.id - 1;
        event.kind = kind;
        event.time = m_now;
        event.request = m_request;
        event.process = 2;
        event.store = 2;
        m_events.push_back(event);
        return m_events.back();
    }
    void begin()
    {
        m_events.clear();
        m_now = Instant();
        m_request = 1;
    }

    Events m_events;
    Instant m_now;
    RequestId m_request = 1;
};

void TestSequence::aMissGoesThroughAllFourLanes()
{
    begin();
    add(EventKind::RequestSent);
    add(EventKind::CacheLookup);
    add(EventKind::CacheMiss);
    add(EventKind::QueryStarted);
    m_now += 198ms;
    add(EventKind::QueryFinished).modelled = 198ms;
    add(EventKind::CacheStored);
    m_now += 2ms;
    Event &response = add(EventKind::ResponseSent);
    response.outcome = Outcome::Miss;
    response.modelled = 200ms;

    const Sequence sequence = sequenceOf(m_events);
    QCOMPARE(sequence.lanes,
             (std::vector<Lane>{{Party::Client}, {Party::Process, 2}, {Party::Cache, 2}, {Party::Database}}));
    const std::vector<std::pair<std::size_t, std::size_t>> arrows{{0, 1}, {1, 2}, {2, 1}, {1, 3},
                                                                  {3, 1}, {1, 2}, {1, 0}};
    QCOMPARE(sequence.steps.size(), arrows.size());
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        QCOMPARE(std::pair(sequence.steps[i].from, sequence.steps[i].to), arrows[i]);
        QCOMPARE(sequence.steps[i].isAnswer, i == 2 || i == 4 || i == 6);
    }
    QCOMPARE(sequence.activations.size(), std::size_t(1));
    QCOMPARE(sequence.activations[0].lane, std::size_t(3));
    QCOMPARE(sequence.activations[0].firstStep, std::size_t(3));
    QCOMPARE(sequence.activations[0].lastStep, std::size_t(4));
    QCOMPARE(sequence.activations[0].modelled, Duration(198ms));
    QCOMPARE(sequence.outcome, Outcome::Miss);
    QCOMPARE(sequence.modelled, Duration(200ms));
    QCOMPARE(sequence.request, RequestId(1));
}

void TestSequence::aHitLeavesTheDatabaseAlone()
{
    begin();
    add(EventKind::RequestSent);
    add(EventKind::CacheLookup);
    add(EventKind::CacheHit);
    add(EventKind::StaleFound);
    add(EventKind::ResponseSent).outcome = Outcome::StaleHit;
    const Sequence sequence = sequenceOf(m_events);
    QCOMPARE(sequence.lanes.size(), std::size_t(4)); // the database stands there, unasked
    QVERIFY(sequence.activations.empty());
    for (const SequenceStep &step : sequence.steps) {
        QVERIFY(sequence.lanes[step.from].party != Party::Database);
        QVERIFY(sequence.lanes[step.to].party != Party::Database);
    }
    QVERIFY(sequence.steps[3].isNote());
}

void TestSequence::whatWasFoundOutAfterwardsIsNoStep()
{
    begin();
    add(EventKind::RequestSent);
    add(EventKind::CacheLookup);
    add(EventKind::CacheHit);
    add(EventKind::ResponseSent).outcome = Outcome::Hit;
    QCOMPARE(sequenceOf(m_events).correctedBy, EventId(0));
    add(EventKind::StaleFound).outcome = Outcome::StaleHit;
    const Sequence sequence = sequenceOf(m_events);
    QCOMPARE(sequence.steps.size(), std::size_t(4));
    QCOMPARE(sequence.outcome, Outcome::StaleHit);
    QCOMPARE(sequence.correctedBy, m_events.back().id);
}

void TestSequence::whatFollowsTheAnswerIsNotWaitedFor()
{
    begin();
    add(EventKind::RequestSent);
    add(EventKind::CacheHit).key = "side";
    QVERIFY(!sequenceOf(m_events).end);
    m_now += 2ms;
    add(EventKind::ResponseSent).outcome = Outcome::Miss;
    m_now += 4ms;
    add(EventKind::StaleFound).key = "side"; // by a check: it corrects no outcome
    add(EventKind::CacheStored); // by a task of the request
    const Sequence sequence = sequenceOf(m_events);
    QCOMPARE(sequence.end, std::size_t(2));
    QCOMPARE(sequence.steps[3].event.time, sequence.steps[2].event.time);
    QCOMPARE(sequence.steps[4].event.time, m_now);
    QVERIFY(!Motion(sequence).isOpen());
}

void TestSequence::anEditReachesTheStoresOfEveryProcess()
{
    begin();
    m_request = 0;
    add(EventKind::Command).process = 0;
    add(EventKind::RowWritten);
    add(EventKind::EntryStale).store = 1;
    add(EventKind::EntryStale).store = 3;
    add(EventKind::SignalSent);
    m_now += 5ms;
    add(EventKind::CommandDone).process = 0;
    const Sequence sequence = sequenceOf(m_events);
    QCOMPARE(sequence.lanes,
             (std::vector<Lane>{
                 {Party::Client}, {Party::Process, 2}, {Party::Cache, 1}, {Party::Cache, 3}, {Party::Database}}));
    QCOMPARE(sequence.steps.front().from, std::size_t(0)); // the person is the client of an edit
    QCOMPARE(sequence.steps.front().to, std::size_t(1)); // and the process at work is the one that wrote
    QCOMPARE(sequence.modelled, Duration(5ms));
}

void TestSequence::onlyTheRequestAskedForIsShown()
{
    begin();
    for (const RequestId request : {1u, 2u, 1u, 2u, 1u}) {
        m_request = request;
        add(EventKind::CacheLookup);
    }
    QCOMPARE(eventsOfRequest(m_events, 1).size(), std::size_t(3));
    QCOMPARE(eventsOfRequest(m_events, 2).size(), std::size_t(2));
    QVERIFY(eventsOfRequest(m_events, 0).empty());
}

void TestSequence::whatACommandCausedIsFoundAmongOthers()
{
    begin();
    const EventId first = add(EventKind::Command, 0).id;
    m_events.back().cause = 0;
    const EventId second = add(EventKind::Command).id;
    m_events.back().cause = 0;
    const EventId ofFirst = add(EventKind::RowWritten, first).id;
    add(EventKind::RowWritten, second);
    add(EventKind::SignalSent, ofFirst);
    const Events caused = eventsCausedBy(m_events, first);
    QCOMPARE(caused.size(), std::size_t(3));
    QCOMPARE(caused[0].id, first);
    QCOMPARE(caused[1].id, ofFirst);
    QCOMPARE(caused[2].id, EventId(5));
}

void TestSequence::concurrentQueriesKeepTheirAnswers()
{
    begin();
    add(EventKind::RequestSent);
    const EventId slow = add(EventKind::QueryStarted).id;
    const EventId quick = add(EventKind::QueryStarted).id;
    add(EventKind::QueryFinished, quick).modelled = 1ms;
    add(EventKind::QueryFinished, slow).modelled = 9ms;
    const Sequence sequence = sequenceOf(m_events);
    QCOMPARE(sequence.activations.size(), std::size_t(2));
    QCOMPARE(sequence.activations[0].firstStep, std::size_t(2));
    QCOMPARE(sequence.activations[0].modelled, Duration(1ms));
    QCOMPARE(sequence.activations[1].firstStep, std::size_t(1));
    QCOMPARE(sequence.activations[1].lastStep, std::size_t(4));
}

void TestSequence::nothingHappenedIsNothing() { QVERIFY(sequenceOf(Events()).steps.empty()); }

QTEST_GUILESS_MAIN(TestSequence)
#include "tst_sequence.moc"
