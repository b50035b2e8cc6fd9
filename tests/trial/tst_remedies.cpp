#include "../lab/labrun.h"

#include "lab/parser.h"
#include "lab/printer.h"

#include <QtTest/QTest>

#include <cmath>

using trace::EventKind;
using trace::Outcome;

// What the remedies against stampedes do, method by method and backend by backend.
class RemediesTest : public QObject {
    Q_OBJECT

    static int queriesOf(const LabRun &run) { return int(run.all(EventKind::QueryStarted).size()); }

    static int decisions(const LabRun &run, const QByteArray &what)
    {
        const trace::Events all = run.all(EventKind::FillDecided);
        return int(
            std::count_if(all.begin(), all.end(), [&](const trace::Event &event) { return event.text == what; }));
    }

    // Every body that was sent as 200 to a request.
    static QSet<QByteArray> bodies(const LabRun &run)
    {
        QSet<QByteArray> result;
        for (const trace::Event &event : run.all(EventKind::ResponseSent)) {
            if (event.count == 200 && event.detail)
                result.insert(event.detail->body);
        }
        return result;
    }

private slots:
    void eachMethod_data()
    {
        QTest::addColumn<QByteArray>("caching");
        QTest::newRow("page") << QByteArray("cache /courses/ page timeout=60s");
        QTest::newRow("response") << QByteArray("cache /courses/ response timeout=60s key=url");
        QTest::newRow("lowlevel") << QByteArray("cache /courses/ lowlevel timeout=60s key=\"list\"");
    }

    void aLockLetsOneAskOverAllProcesses_data() { eachMethod_data(); }
    void aLockLetsOneAskOverAllProcesses()
    {
        QFETCH(QByteArray, caching);
        LabRun run;
        QCOMPARE(run.play("backend database\nprocesses 4\n" + caching
                          + " lock=5s\nburst 100 get /courses/\nexpect total requests=100 hits=99 queries=1"),
                 QByteArrayList());
        QCOMPARE(bodies(run).size(), 1);
        // The lock is gone at once, and the next expiry needs one query, too.
        QCOMPARE(run.play("advance 61s\nburst 100 get /courses/\nexpect total requests=200 queries=2"),
                 QByteArrayList());
    }

    // LocMem is a store a process: so is the lock in it.
    void aLockInLocMemHoldsForItsProcess()
    {
        LabRun run;
        QCOMPARE(run.play("processes 4\ncache /courses/ page timeout=60s lock=5s\nburst 100 get /courses/\n"
                          "expect total requests=100 queries=4"),
                 QByteArrayList());
    }

    void whoWaitsTooLongAsksItself()
    {
        LabRun run;
        QCOMPARE(run.play("cache /courses/ response key=url lock=100ms\nburst 5 get /courses/\n"
                          "expect total requests=5 hits=0"),
                 QByteArrayList());
        QVERIFY(queriesOf(run) > 1);
        QVERIFY(decisions(run, "gave-up") > 0 || queriesOf(run) == 5);
    }

    void oneFlightAProcess_data() { eachMethod_data(); }
    void oneFlightAProcess()
    {
        QFETCH(QByteArray, caching);
        LabRun run;
        QCOMPARE(run.play("backend database\nprocesses 4\n" + caching
                          + " single_flight=yes\nburst 100 get /courses/\nexpect total requests=100 queries=4"),
                 QByteArrayList());
        QCOMPARE(decisions(run, "waits"), 96);
        QCOMPARE(bodies(run).size(), 1);
        for (const trace::Event &answer : run.all(EventKind::ResponseSent))
            QCOMPARE(answer.modelled, base::Duration(std::chrono::milliseconds(200))); // nobody waits any longer
    }

    void graceServesTheOldOneWhileOneAsks_data() { eachMethod_data(); }
    void graceServesTheOldOneWhileOneAsks()
    {
        QFETCH(QByteArray, caching);
        LabRun run;
        QCOMPARE(run.play("backend database\nprocesses 4\n" + caching
                          + " grace=30s\nget /courses/\nsave course 42 title=New\nadvance 70s\n"
                            "burst 100 get /courses/\nexpect total requests=101 queries=2 stale=99\n"
                            "get /courses/\nexpect hit"),
                 QByteArrayList());
        for (const trace::Event &answer : run.all(EventKind::ResponseSent)) {
            if (answer.outcome == Outcome::StaleHit)
                QCOMPARE(answer.modelled, base::Duration(std::chrono::milliseconds(2)));
        }
        // Beyond the grace there is nothing old to serve.
        QCOMPARE(run.play("advance 120s\nburst 4 get /courses/\nexpect total stale=99"), QByteArrayList());
    }

    // Two users never get each other's page, whatever the remedy.
    void graceKeepsWhatThePageVariesOn()
    {
        LabRun run;
        QCOMPARE(run.play("cache /users/{id}/basket/ page timeout=60s vary=Cookie grace=60s lock=5s\n"
                          "get /users/42/basket/ as 42\nadvance 61s\n"
                          "start get /users/42/basket/ as 42\nstart get /users/42/basket/ as 7\nwait 1s\n"
                          "expect total hits=0"),
                 QByteArrayList());
    }

    void aPageThatIsRefreshedEarlyIsStored()
    {
        LabRun run;
        QCOMPARE(run.play("cache /courses/ page timeout=10s early=1000\nget /courses/\nadvance 1s\nget /courses/\n"
                          "expect miss\nadvance 9500ms\nget /courses/"),
                 QByteArrayList());
        QCOMPARE(decisions(run, "early"), 2);
        QCOMPARE(run.all(EventKind::CacheRefused).size(), std::size_t(0));
        QCOMPARE(run.all(EventKind::CacheStored).size(), std::size_t(9)); // header list, page and KEY:early, thrice
    }

    void aCrowdThatAsksForNothingAsksOnce()
    {
        LabRun run;
        QCOMPARE(run.play("cache /courses/{id}/ response key=url timeout=10s lock=5s errors=30s\n"
                          "burst 20 get /courses/9999/\nexpect total requests=20 queries=1"),
                 QByteArrayList());
    }

    void noTimeoutIsNoneWithJitter()
    {
        LabRun run;
        QCOMPARE(run.play("cache /courses/ page timeout=0s jitter=10%\nget /courses/\nexpect keys=0"),
                 QByteArrayList());
    }

    // P(refill at a hit) = exp(-left / (delta·beta)): over the life of an entry that is hit every 100 ms.
    void earlyRefreshFollowsItsFormula()
    {
        LabRun run;
        QByteArray text = "seed 3\ncosts list=2s\ncache /courses/ response key=url timeout=30s early=1\n";
        constexpr int requests = 6'000;
        for (int i = 0; i < requests; ++i)
            text += "get /courses/\nadvance 100ms\n";
        QCOMPARE(run.play(text), QByteArrayList());
        // The expected length of a life by the formula: the product of not being drawn, summed over the hits.
        const double delta = 1.998;
        double expected = 0;
        double alive = 1;
        constexpr double step = 0.102; // a hit takes 2 ms
        for (double at = 0; at < 30; at += step) {
            expected += step * alive;
            alive *= 1 - std::exp(-(30 - at) / delta);
        }
        const double life = requests * step / double(queriesOf(run));
        QVERIFY2(std::abs(life / (expected + delta) - 1) < 0.1,
                 qPrintable(QStringLiteral("%1 s, expected %2 s").arg(life).arg(expected + delta)));
        QVERIFY(decisions(run, "early") > queriesOf(run) / 2);
        for (const trace::Event &answer : run.all(EventKind::ResponseSent))
            QVERIFY(answer.outcome != Outcome::Miss || answer.reason != trace::MissReason::None);
    }

    void jitterSpreadsTheExpiries()
    {
        LabRun run;
        QByteArray text = "cache /courses/{id}/ response key=url timeout=100s jitter=10%\n";
        for (int id = 1; id <= 200; ++id)
            text += "get /courses/" + QByteArray::number(id) + "/\n";
        QCOMPARE(run.play(text), QByteArrayList());
        double least = 1e9;
        double greatest = 0;
        double sum = 0;
        for (const trace::Event &stored : run.all(EventKind::CacheStored)) {
            const double seconds = double(stored.ttl.count()) / 1e6;
            least = std::min(least, seconds);
            greatest = std::max(greatest, seconds);
            sum += seconds;
        }
        QVERIFY(least >= 90 && least < 92);
        QVERIFY(greatest <= 110 && greatest > 108);
        QVERIFY(std::abs(sum / 200 - 100) < 2);
    }

    void whatIsNotFoundIsKeptShortly_data() { eachMethod_data(); }
    void whatIsNotFoundIsKeptShortly()
    {
        QFETCH(QByteArray, caching);
        caching.replace("/courses/ ", "/courses/{id}/ ");
        LabRun run;
        QCOMPARE(run.play(caching
                          + " errors=5s\nget /courses/99999/\nexpect miss status=404\nget /courses/99999/\n"
                            "expect hit status=404 queries=0\nadvance 6s\nget /courses/99999/\nexpect miss status=404"),
                 QByteArrayList());
    }

    void emptyListsAreKeptShortly()
    {
        LabRun run;
        QCOMPARE(run.play("cache /courses/ page timeout=15m errors=5s\nget /courses/?level=none\n"
                          "get /courses/?level=none\nexpect hit\nadvance 6s\nget /courses/?level=none\nexpect miss\n"
                          "get /courses/\nadvance 6s\nget /courses/\nexpect hit"),
                 QByteArrayList());
    }

    // Whoever held the lock or led the flight lets go of it when the database fails.
    void aFailureReleasesThoseWhoWait_data()
    {
        QTest::addColumn<QByteArray>("remedy");
        QTest::newRow("lock") << QByteArray("lock=5s");
        QTest::newRow("flight") << QByteArray("single_flight=yes");
        QTest::newRow("both") << QByteArray("lock=5s single_flight=yes grace=5s");
    }
    void aFailureReleasesThoseWhoWait()
    {
        QFETCH(QByteArray, remedy);
        LabRun run;
        // A key of SQLite's that is too large: the view raises, status 500, and nothing is stored.
        QCOMPARE(run.play("cache /courses/{id}/ response key=url " + remedy
                          + "\nburst 3 get /courses/99999999999999999999/\nget /courses/42/\nget /courses/42/\n"
                            "expect hit"),
                 QByteArrayList());
        QCOMPARE(run.all(EventKind::ResponseSent).size(), std::size_t(5));
        for (const trace::Event &stored : run.all(EventKind::CacheStored))
            QVERIFY(!stored.key.contains("9999") || stored.key.endsWith(":lock"));
    }

    void aDeadCacheIsNoWorseThanBefore_data()
    {
        QTest::addColumn<QByteArray>("remedy");
        for (const char *remedy : {"lock=1s", "single_flight=yes", "grace=5s", "early=1", "jitter=10%", "errors=5s"})
            QTest::newRow(remedy) << QByteArray(remedy);
    }
    void aDeadCacheIsNoWorseThanBefore()
    {
        QFETCH(QByteArray, remedy);
        for (const bool ignores : {false, true}) {
            LabRun run;
            const QByteArray backend = ignores ? "backend locmem ignore_errors=yes\n" : "backend locmem\n";
            run.play(backend + "cache /courses/ response key=url " + remedy
                     + "\noutage begin\nburst 5 get /courses/\noutage end\nget /courses/");
            QVERIFY(run.all(EventKind::ResponseSent).size() == 6);
        }
    }

    void theSameSeedGivesTheSameRun()
    {
        const QByteArray text = "seed 9\nbackend database\nprocesses 3\n"
                                "cache /courses/ page timeout=3s lock=2s grace=5s early=1 jitter=20% errors=2s "
                                "single_flight=yes\nload 100/s for 10s";
        LabRun one;
        LabRun other;
        one.play(text);
        other.play(text);
        QCOMPARE(one.traced(), other.traced());
        QVERIFY(one.all(EventKind::ResponseSent).size() > 900);
    }

    void theClausesAreReadAsTheyAreWritten()
    {
        const QByteArray line = "cache /courses/ page timeout=15m lock=5s single_flight=yes grace=30s early=1.5 "
                                "jitter=10% errors=10s";
        const auto action = lab::parseLine(line);
        QVERIFY(action && *action);
        QCOMPARE(lab::print(**action), line);
        for (const QByteArray wrong : {"lock=0s", "lock=5", "early=-1", "jitter=10", "jitter=100%", "errors=never",
                                       "single_flight=maybe", "grace="}) {
            const QByteArray written = "cache /courses/ page " + wrong;
            const auto refused = lab::parseLine(written);
            QVERIFY2(!refused, wrong);
            QVERIFY2(refused.error().first().column > 21, wrong); // at the clause or its value
        }
    }
};

QTEST_GUILESS_MAIN(RemediesTest)
#include "tst_remedies.moc"
