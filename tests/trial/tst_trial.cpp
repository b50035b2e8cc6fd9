#include "lab/parser.h"
#include "trial/trial.h"
#include "trial/way.h"

#include <QtTest/QTest>

using trial::Figures;
using trial::Way;

// Runs of the same requests under other settings, and what is told of their differences.
class TrialTest : public QObject {
    Q_OBJECT

    static QList<lab::Command> commands(const QByteArray &text) { return *lab::parse(text); }
    static Figures figures(const QByteArray &way, const QByteArray &text)
    {
        return *trial::tried(Way::of(way)->applied(commands(text)));
    }

    static constexpr auto burst = "backend database\nprocesses 4\ncache /courses/ page timeout=60s lock=1s\n"
                                  "burst 100 get /courses/\n";

private slots:
    void theFiguresOfABurst()
    {
        const Figures none = figures("none", burst);
        QCOMPARE(none.requests, 100);
        QCOMPARE(none.queries, 100);
        QCOMPARE(none.queriesAtOnce, 100);
        QCOMPARE(none.hits, 0);
        QCOMPARE(none.slowest, base::Duration(std::chrono::milliseconds(200)));
        const Figures lock = figures("lock=5s", burst);
        QCOMPARE(lock.queries, 1);
        QCOMPARE(lock.queriesAtOnce, 1);
        QCOMPARE(lock.hits, 99);
        QVERIFY(lock.median > none.median); // they look again only every 50 ms
        const Figures flight = figures("single_flight=yes", burst);
        QCOMPARE(flight.queries, 4);
        QCOMPARE(flight.slowest, none.slowest);
    }

    void oldAnswersAreTimed()
    {
        const QByteArray text = "cache /courses/{id}/ response key=url timeout=60s\nget /courses/42/\n"
                                "save course 42 title=New\nadvance 10s\nget /courses/42/\nadvance 100s\n"
                                "get /courses/42/\n";
        const Figures long_ = figures("timeout=60s", text);
        QCOMPARE(long_.staleHits, 1);
        QVERIFY(long_.staleFor > std::chrono::seconds(59) && long_.staleFor < std::chrono::seconds(61));
        QCOMPARE(figures("timeout=5s", text).staleHits, 0);
        QCOMPARE(figures("timeout=5s", text).staleFor, base::Duration(0));
    }

    void oldAnswersAreTimedOnceWhoeverKeepsThem()
    {
        const QByteArray text =
            "cache /courses/{id}/ response key=url timeout=60s\nget /courses/42/\n"
            "save course 42 title=New\nadvance 10s\nget /courses/42/\nadvance 45s\n"
            "get /courses/42/\nadvance 20s\nstart get /courses/42/\nstart get /courses/42/\nwait 1s\n";
        const base::Duration none = figures("none", text).staleFor;
        QCOMPARE(figures("early=0.001", text).staleFor, none);
        const base::Duration grace = figures("grace=60s", text).staleFor;
        QVERIFY(grace > none && grace < none + std::chrono::seconds(20)); // its copy was served 15 s after the expiry
    }

    void whatHasNotHappenedYetDoesNotCount()
    {
        const auto given = commands("cache /courses/ page timeout=60s\nload 10/s for 60s\n");
        trial::FigureCount all;
        QVERIFY(trial::play(given, all));
        const auto part = trial::tried(given, {}, base::Instant(std::chrono::seconds(20)));
        QVERIFY(part);
        QVERIFY(part->requests > 100 && part->requests < all.figures().requests / 2);
    }

    void aWayChangesWhatItNames()
    {
        const auto given = commands("backend locmem\ncache /courses/ page timeout=15m lock=5s\n"
                                    "cache /courses/{id}/ off\non save Course delete \"x\"\nget /courses/");
        const auto kept = Way::of("timeout=60s")->applied(given);
        const auto &cached = std::get<lab::CacheEndpoint>(kept[1].action).caching;
        QCOMPARE(cached.timeout, cache::Timeout::seconds(60));
        const auto none = Way::of("none when=commit backend=file")->applied(given);
        QCOMPARE(none.size(), given.size());
        QVERIFY(std::holds_alternative<lab::SetBackend>(none[0].action));
        QCOMPARE(std::get<lab::SetBackend>(none[0].action).kind, QByteArray("file"));
        QVERIFY(!std::get<lab::CacheEndpoint>(none[1].action).caching.remedies.any());
        QCOMPARE(std::get<lab::CacheEndpoint>(none[1].action).caching.timeout, cache::Timeout::seconds(900));
        QCOMPARE(std::get<lab::OnSignal>(none[3].action).receiver.when, server::Receiver::When::OnCommit);
        for (const QByteArray &usual : trial::usualWays())
            QVERIFY2(Way::of(usual), usual);
    }

    void whatCannotBeTriedIsRefused()
    {
        for (const QByteArray text : {"", " ", "lok=5s", "lock=5", "key_prefix=x", "vary=Cookie", "when=never",
                                      "backend=paper", "lock=5s lock=6s", "none lock=5s", "cache clear"}) {
            const auto way = Way::of(text);
            QVERIFY2(!way, text);
            QCOMPARE(way.error().code, QByteArray("trial.badWay"));
        }
    }

    void aFailingCommandIsTold()
    {
        const auto tried = trial::tried(commands("get /courses/\non save Course delete \"y\" off\n"));
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, QByteArray("trial.failed"));
        QCOMPARE(tried.error().args.value(1), QStringLiteral("2"));
    }

    void theFirstDifferenceIsFound()
    {
        const auto answers = [](const QByteArray &way) {
            trial::Run run;
            const auto text = commands("cache /courses/ page timeout=60s\nget /courses/\nget /courses/\n"
                                       "advance 30s\nget /courses/\n");
            if (!trial::play(Way::of(way)->applied(text), run))
                qFatal("it does not run");
            return run.answers();
        };
        const auto one = answers("timeout=60s");
        QCOMPARE(one.size(), std::size_t(3));
        QVERIFY(!trial::firstDifference(one, answers("timeout=60s")));
        QCOMPARE(trial::firstDifference(one, answers("timeout=20s")), std::optional<std::size_t>(2));
        auto shorter = one;
        shorter.pop_back();
        QCOMPARE(trial::firstDifference(one, shorter), std::optional<std::size_t>(2));
    }

    void manyAtOnceAreAsOneByOne()
    {
        QList<Way> ways;
        for (const QByteArray &text : trial::usualWays())
            ways.append(*Way::of(text));
        const auto given = commands("seed 4\nprocesses 2\ncache /courses/ page timeout=2s\nload 50/s for 10s\n");
        const auto all = trial::triedAll(given, ways);
        QVERIFY(all);
        for (qsizetype i = 0; i < ways.size(); ++i)
            QVERIFY2((*all)[std::size_t(i)] == *trial::tried(ways[i].applied(given)), ways[i].text);
        const auto failed = trial::triedAll(commands("on save Course delete \"y\" off\n"), ways);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QByteArray("trial.failed"));
    }

    void itCanBeStoppedAtAnyTime()
    {
        int steps = 0;
        const auto tried = trial::tried(commands(burst), [&steps] { return ++steps > 10; });
        QVERIFY(!tried);
        QCOMPARE(tried.error().code, QByteArray("trial.stopped"));
    }
};

QTEST_GUILESS_MAIN(TrialTest)
#include "tst_trial.moc"
