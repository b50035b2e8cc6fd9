#include "trace/motion.h"

#include <QtTest/QTest>

#include <random>

using namespace std::chrono_literals;
using namespace trace;

namespace {

Event eventOf(EventKind kind, Duration at, EventId id)
{
    Event event;
    event.id = id;
    event.kind = kind;
    event.time = Instant(at);
    event.request = 1;
    event.process = 1;
    event.store = 1;
    return event;
}

Events miss(Duration query)
{
    return {eventOf(EventKind::RequestSent, 0ms, 2),
            eventOf(EventKind::CacheLookup, 0ms, 3),
            eventOf(EventKind::CacheMiss, 2ms, 4),
            eventOf(EventKind::QueryStarted, 2ms, 5),
            eventOf(EventKind::QueryFinished, 2ms + query, 6),
            eventOf(EventKind::CacheStored, 2ms + query, 7),
            eventOf(EventKind::ResponseSent, 2ms + query, 8)};
}

Events hit()
{
    return {eventOf(EventKind::RequestSent, 0ms, 2), eventOf(EventKind::CacheLookup, 0ms, 3),
            eventOf(EventKind::CacheHit, 2ms, 4), eventOf(EventKind::ResponseSent, 2ms, 5)};
}

} // namespace

class TestMotion : public QObject {
    Q_OBJECT
private slots:
    void aCursorShowsWhatIsUpToIt();
    void nothingRunsBack();
    void aMissPlaysInAboutASecondAndAHitInAFraction();
    void whatRunsGoesOnWithTheClock();
    void whatHasEndedGoesOnNoMore();
    void nothingIsNothing();
};

void TestMotion::aCursorShowsWhatIsUpToIt()
{
    const Sequence sequence = sequenceOf(miss(198ms));
    const Motion motion(sequence);
    for (std::size_t i = 0; i < sequence.steps.size(); ++i) {
        const SequenceStep &step = sequence.steps[i];
        const StepMoment moment = motion.at(motion.after(step.event.id));
        QCOMPARE(moment.done, i + 1);
        QCOMPARE(moment.travelled, 0.0);
        QCOMPARE(moment.since, step.event.time - sequence.steps.front().event.time);
        QCOMPARE(motion.at(motion.before(step.event.id)).done, i);
    }
    QCOMPARE(motion.at(motion.after(1)).done, std::size_t(0)); // an event before the request
    QCOMPARE(motion.after(100), motion.length());
}

void TestMotion::nothingRunsBack()
{
    std::mt19937 random(5);
    for (int run = 0; run < 50; ++run) {
        const Sequence sequence = sequenceOf(miss(Duration(random() % 20'000'000)));
        const Motion motion(sequence);
        StepMoment before;
        for (Motion::Played played{0}; played <= motion.length() + 10ms; played += Motion::Played(7)) {
            const StepMoment moment = motion.at(played);
            QVERIFY(moment.done >= before.done);
            QVERIFY(moment.since >= before.since);
            QVERIFY(moment.done > before.done || moment.travelled >= before.travelled);
            QVERIFY(moment.travelled >= 0 && moment.travelled <= 1);
            before = moment;
        }
        QCOMPARE(before.done, sequence.steps.size());
    }
}

void TestMotion::aMissPlaysInAboutASecondAndAHitInAFraction()
{
    const auto slow = Motion(sequenceOf(miss(198ms))).length();
    const auto quick = Motion(sequenceOf(hit())).length();
    QVERIFY(slow > 700ms && slow < 1300ms);
    QVERIFY(quick < slow / 2);
    QVERIFY(Motion(sequenceOf(miss(1h))).length() < 10s); // nobody waits for an hour
}

void TestMotion::whatRunsGoesOnWithTheClock()
{
    Events events = miss(198ms);
    events.resize(4); // the query has begun
    const Motion motion(sequenceOf(events));
    QVERIFY(motion.isOpen());
    for (const Duration since : {Duration(2ms), Duration(86ms), Duration(5s), Duration(10min)}) {
        const StepMoment moment = motion.at(motion.waiting(since));
        QCOMPARE(moment.done, std::size_t(4));
        QVERIFY(std::abs(double((moment.since - since).count())) <= 1e-6 * double(since.count()) + 1);
    }
    // When the answer is there, it goes on from where it stood.
    const Motion whole(sequenceOf(miss(198ms)));
    QCOMPARE(whole.at(motion.waiting(86ms)).since, motion.at(motion.waiting(86ms)).since);
}

void TestMotion::whatHasEndedGoesOnNoMore()
{
    const Motion motion(sequenceOf(hit()));
    QVERIFY(!motion.isOpen());
    QCOMPARE(motion.at(motion.length() + 10s), motion.at(motion.length()));
    QCOMPARE(motion.waiting(10s), motion.length());
}

void TestMotion::nothingIsNothing()
{
    const Motion motion;
    QCOMPARE(motion.at(Motion::Played(100)).done, std::size_t(0));
    QCOMPARE(motion.length(), Motion::Played(0));
}

QTEST_GUILESS_MAIN(TestMotion)
#include "tst_motion.moc"
