#include "trace/curves.h"

#include <QtTest/QTest>

using namespace std::chrono_literals;
using trace::EventKind;
using trace::Outcome;

// What the cache has saved and what it holds, over time.
class CurvesTest : public QObject {
    Q_OBJECT

private:
    trace::Curves m_curves;

    void happens(EventKind kind, trace::Duration at, trace::Event event = {})
    {
        event.kind = kind;
        event.time = trace::Instant(at);
        m_curves.apply(event);
    }
    void request(trace::Duration at, Outcome outcome, trace::Duration took, int queries = 0)
    {
        trace::Event event;
        event.request = 1;
        event.key = "/courses/";
        for (int i = 0; i < queries; ++i)
            happens(EventKind::QueryStarted, at, event);
        event.outcome = outcome;
        event.modelled = took;
        happens(EventKind::ResponseSent, at, event);
    }
    void store(trace::Duration at, const char *key, std::int64_t bytes)
    {
        trace::Event event;
        event.key = key;
        event.bytes = bytes;
        happens(EventKind::CacheStored, at, event);
    }
    void end(trace::Duration at, const char *key)
    {
        trace::Event event;
        event.key = key;
        happens(EventKind::EntryEnded, at, event);
    }

private slots:
    void init() { m_curves = {}; }

    void aHitSavesWhatTheLastReadTook()
    {
        request(0ms, Outcome::Hit, 2ms); // nobody knows yet what it saved
        QCOMPARE(m_curves.points().back().queriesSaved, 0);
        request(100ms, Outcome::Miss, 200ms, 2);
        request(200ms, Outcome::Hit, 2ms);
        request(300ms, Outcome::StaleHit, 2ms);
        const trace::Curves::Point last = m_curves.points().back();
        QCOMPARE(last.queriesSaved, 4);
        QCOMPARE(last.timeSaved, trace::Duration(396ms));
        QCOMPARE(m_curves.points()[1].queriesSaved, 0);
        QCOMPARE(m_curves.points()[2].queriesSaved, 2);
    }

    void anotherStoreUnderAKeyTakesThePlaceOfTheFirst()
    {
        store(0ms, "a", 10);
        store(100ms, "b", 5);
        store(200ms, "a", 7);
        QCOMPARE(m_curves.points().back(), (trace::Curves::Point{0, {}, 2, 12}));
        end(300ms, "a");
        end(300ms, "a"); // it is gone already
        QCOMPARE(m_curves.points().back(), (trace::Curves::Point{0, {}, 1, 5}));
    }

    void whereNothingHappensItStaysAsItWas()
    {
        store(0ms, "a", 10);
        end(1s, "a");
        QCOMPARE(m_curves.points().size(), std::size_t(11));
        QCOMPARE(m_curves.points()[9].entries, 1);
        QCOMPARE(m_curves.points()[10].entries, 0);
    }

    void aLongRunKeepsTheValuesAtTheEndOfItsIntervals()
    {
        for (int second = 0; second < 1'000; ++second)
            store(second * 1s, QByteArray::number(second).constData(), 1);
        QVERIFY(m_curves.points().size() <= trace::Curves::maxPoints);
        QCOMPARE(m_curves.points().back().entries, 1'000);
        // The eleventh interval ends at eleven widths: what was stored at each full second before that is held.
        const auto before = (11 * m_curves.width() + 1s - 1us) / 1s;
        QCOMPARE(m_curves.points()[10].entries, before);
    }
};

QTEST_GUILESS_MAIN(CurvesTest)
#include "tst_curves.moc"
