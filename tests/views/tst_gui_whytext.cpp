#include "views/whytext.h"

#include <QtTest/QTest>

using trace::Event;
using trace::EventKind;
using trace::MissReason;
using trace::Outcome;

class TestWhyText : public QObject {
    Q_OBJECT

private slots:
    void whatTellsOfAnAnswerIsOfItsOutcome_data();
    void whatTellsOfAnAnswerIsOfItsOutcome();
};

void TestWhyText::whatTellsOfAnAnswerIsOfItsOutcome_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("telling");
    QTest::newRow("a miss, stored and read again, as get_or_set does") << int(Outcome::Miss) << 1;
    QTest::newRow("a hit") << int(Outcome::Hit) << 3;
    QTest::newRow("a stale hit") << int(Outcome::StaleHit) << 2;
    QTest::newRow("nothing of it: what was looked up last") << int(Outcome::Uncached) << 3;
}

void TestWhyText::whatTellsOfAnAnswerIsOfItsOutcome()
{
    QFETCH(int, outcome);
    QFETCH(int, telling);
    trace::EventLog log;
    trace::EventId last = 0;
    const auto tell = [&](EventKind kind, Outcome of, MissReason reason = MissReason::None) {
        Event event;
        event.id = ++last;
        event.request = 1;
        event.kind = kind;
        event.outcome = of;
        event.reason = reason;
        log.append(event);
    };
    tell(EventKind::CacheMiss, Outcome::Miss, MissReason::Expired);
    tell(EventKind::CacheHit, Outcome::StaleHit);
    tell(EventKind::CacheHit, Outcome::Hit);
    tell(EventKind::ResponseSent, Outcome(outcome),
         Outcome(outcome) == Outcome::Miss ? MissReason::Expired : MissReason::None);
    QCOMPARE(gui::tellingEvent(log, last, 1)->id, trace::EventId(telling));
}

QTEST_GUILESS_MAIN(TestWhyText)

#include "tst_gui_whytext.moc"
