#include "trace/burst.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using namespace trace;

// A log with requests for one page at one instant, of which the database works on so many at once.
class TestBurst : public QObject {
    Q_OBJECT
private slots:
    void aStampedeIsCounted();
    void aQueueIsSeen();
    void whatDoesNotOverlapIsNotOfIt();
    void onlyWhatHasHappenedCounts();

private:
    Event &add(EventLog &log, EventKind kind, RequestId request, Duration at, Duration modelled = {})
    {
        m_event = {};
        m_event.id = log.lastId() + 1;
        m_event.kind = kind;
        m_event.request = request;
        m_event.time = Instant(at);
        m_event.modelled = modelled;
        m_event.text = kind == EventKind::RequestSent ? "GET /courses/" : "";
        m_event.key = kind == EventKind::CacheLookup ? "course_list" : "";
        m_event.outcome = kind == EventKind::ResponseSent ? Outcome::Miss : Outcome::None;
        log.append(m_event);
        return m_event;
    }

    EventId stampede(EventLog &log, int requests, int atOnce, Duration begin = 0ms)
    {
        EventId last = 0;
        for (int i = 1; i <= requests; ++i) {
            last = add(log, EventKind::RequestSent, RequestId(i + m_offset), begin).id;
            add(log, EventKind::CacheLookup, RequestId(i + m_offset), begin);
        }
        for (int i = 1; i <= requests; ++i) {
            add(log, EventKind::CacheMiss, RequestId(i + m_offset), begin + 2ms);
            add(log, EventKind::QueryStarted, RequestId(i + m_offset), begin + 2ms);
        }
        for (int i = 1; i <= requests; ++i) {
            const Duration end = begin + 2ms + 198ms * ((i - 1) / atOnce + 1);
            add(log, EventKind::QueryFinished, RequestId(i + m_offset), end, 198ms);
            add(log, EventKind::ResponseSent, RequestId(i + m_offset), end);
        }
        m_offset += requests;
        return last;
    }

    Event m_event;
    int m_offset = 0;
};

void TestBurst::aStampedeIsCounted()
{
    EventLog log;
    const EventId last = stampede(log, 1000, 1000);
    for (const EventId id : {EventId(1), EventId(501), last}) {
        const Burst burst = burstAround(log, *log.find(id), log.lastId());
        QVERIFY(burst.isOne());
        QVERIFY(burst.isOver());
        QCOMPARE(burst.requests, std::size_t(1000));
        QCOMPARE(burst.queries.size(), std::size_t(1000));
        QCOMPARE(burst.misses, std::size_t(1000));
        QCOMPARE(burst.key, "course_list");
        QCOMPARE(burst.mostInFlight(), std::size_t(1000));
        QCOMPARE(burst.length(), Duration(200ms));
        QCOMPARE(burst.queriesOfOne(), std::size_t(1));
    }
}

void TestBurst::aQueueIsSeen()
{
    EventLog log;
    stampede(log, 1000, 50);
    const Burst burst = burstAround(log, *log.find(1), log.lastId());
    QCOMPARE(burst.workedOnAt(100ms), std::size_t(50));
    QCOMPARE(burst.inFlightAt(100ms), std::size_t(1000));
    QCOMPARE(burst.answeredAt(201ms), std::size_t(50));
    QCOMPARE(burst.percentile(95), Duration(2ms + 19 * 198ms)); // the 950th is of wave 19
    QCOMPARE(burst.length(), Duration(2ms + 20 * 198ms));
}

void TestBurst::whatDoesNotOverlapIsNotOfIt()
{
    EventLog log;
    stampede(log, 20, 20);
    const EventId second = stampede(log, 30, 30, 10s);
    QCOMPARE(burstAround(log, *log.find(1), log.lastId()).requests, std::size_t(20));
    QCOMPARE(burstAround(log, *log.find(second), log.lastId()).requests, std::size_t(30));
    EventLog calm;
    for (int i = 0; i < 10; ++i) {
        stampede(calm, 1, 1, i * 1s);
    }
    QVERIFY(!burstAround(calm, *calm.find(1), calm.lastId()).isOne());
}

void TestBurst::onlyWhatHasHappenedCounts()
{
    EventLog log;
    const EventId last = stampede(log, 10, 10);
    const Burst burst = burstAround(log, *log.find(1), last);
    QCOMPARE(burst.requests, std::size_t(10));
    QVERIFY(burst.queries.empty());
    QVERIFY(!burst.isOver());
    QVERIFY(!burstAround(log, *log.find(last), 1).isOne()); // before it was sent
}

QTEST_GUILESS_MAIN(TestBurst)
#include "tst_burst.moc"
