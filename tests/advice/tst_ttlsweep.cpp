#include "randomruns.h"

#include "advice/advise.h"
#include "advice/formulas.h"
#include "advice/ttlsweep.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace advice;
using namespace std::chrono_literals;
using randomruns::Counted;
using randomruns::countedBy;
using randomruns::scenario;
using randomruns::trafficOf;

namespace {

QMap<QByteArray, Counted> countedBy(const Traffic &traffic, Duration ttl)
{
    QMap<QByteArray, Counted> counted;
    const std::vector<Figures> figures = sweepTtl(traffic, ttl);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (traffic.endpoints()[i].isCached && figures[i].reads > 0)
            counted[traffic.endpoints()[i].name] = {figures[i].reads, figures[i].hits, figures[i].staleHits};
    }
    return counted;
}

QByteArray words(const QMap<QByteArray, Counted> &counted)
{
    QByteArray text;
    for (auto one = counted.begin(); one != counted.end(); ++one)
        text += one.key() + ": " + QByteArray::number(qint64(one->reads)) + " reads, "
            + QByteArray::number(qint64(one->hits)) + " hits, " + QByteArray::number(qint64(one->stale)) + " stale\n";
    return text;
}

} // namespace

class tst_TtlSweep : public QObject {
    Q_OBJECT

private slots:
    void equalsTheLab_data()
    {
        QTest::addColumn<QByteArray>("backend");
        QTest::addColumn<QByteArray>("caching");
        QTest::addColumn<QByteArray>("recordedWith");
        QTest::newRow("response, recorded with 5 s")
            << QByteArray("backend locmem max_entries=100000") << QByteArray("response") << QByteArray("5s");
        QTest::newRow("response, recorded with 10 min")
            << QByteArray("backend locmem max_entries=100000") << QByteArray("response") << QByteArray("10m");
        QTest::newRow("page, recorded with 20 s")
            << QByteArray("backend locmem max_entries=100000") << QByteArray("page") << QByteArray("20s");
    }
    void equalsTheLab()
    {
        QFETCH(QByteArray, backend);
        QFETCH(QByteArray, caching);
        QFETCH(QByteArray, recordedWith);
        LabRun recorded;
        QCOMPARE(recorded.play(scenario(backend, caching, recordedWith)), QByteArrayList());
        const Traffic traffic = trafficOf(recorded);
        QVERIFY(traffic.knowsChanges());
        const std::vector<std::pair<QByteArray, Duration>> ttls{
            {"1s", 1s}, {"7s", 7s}, {"20s", 20s}, {"1m", 1min}, {"10m", 10min}};
        bool hasStale = false;
        for (const auto &[text, ttl] : ttls) {
            LabRun truth;
            QCOMPARE(truth.play(scenario(backend, caching, text)), QByteArrayList());
            const auto expected = countedBy(truth);
            QCOMPARE(words(countedBy(traffic, ttl)), words(expected));
            for (const Counted &one : expected)
                hasStale |= one.stale > 0;
        }
        QVERIFY(hasStale);
    }

    void whatIsStoredWithoutAMissIsHit_data()
    {
        QTest::addColumn<QByteArray>("backend");
        QTest::newRow("LocMem") << QByteArray("backend locmem max_entries=100000");
        QTest::newRow("database, whose expiry is a whole second") << QByteArray("backend database");
        QTest::newRow("files") << QByteArray("backend file");
    }
    void whatIsStoredWithoutAMissIsHit()
    {
        QFETCH(QByteArray, backend);
        for (quint32 seed = 1; seed <= 8; ++seed) {
            LabRun recorded;
            QCOMPARE(recorded.play(randomruns::writtenThrough(backend, "20s", seed)), QByteArrayList());
            const Traffic traffic = trafficOf(recorded);
            for (const auto &[text, ttl] : {std::pair<QByteArray, Duration>{"2s", 2s}, {"20s", 20s}, {"10m", 10min}}) {
                LabRun truth;
                QCOMPARE(truth.play(randomruns::writtenThrough(backend, text, seed)), QByteArrayList());
                QCOMPARE(text + ", seed " + QByteArray::number(seed) + ' ' + words(countedBy(traffic, ttl)),
                         text + ", seed " + QByteArray::number(seed) + ' ' + words(countedBy(truth)));
                const auto best = perfectInvalidation(traffic).front();
                QVERIFY(best.hits >= countedBy(truth).first().hits - countedBy(truth).first().stale);
            }
        }
    }

    void aTouchedEntryLivesOn()
    {
        LabRun recorded;
        QCOMPARE(recorded.play("cache /courses/{id}/ lowlevel key=\"c{pk}\" timeout=20s\nget /courses/1/\nwait 15s\n"
                               "cache touch \"c1\" timeout=30s\nwait 25s\nget /courses/1/\n"),
                 QByteArrayList());
        const Traffic traffic = trafficOf(recorded);
        QCOMPARE(sweepTtl(traffic, 20s).front().hits, 1);
        QCOMPARE(sweepTtl(traffic, 10s).front().hits, 0); // it was gone when it was touched
    }

    // A key that forgets what was asked for answers with another page, which is not an old one.
    void anotherPageIsNotAnOldAnswer()
    {
        for (const QByteArray timeout : {"10s", "5m"}) {
            LabRun recorded;
            QCOMPARE(recorded.play("cache /courses/{id}/ response key=\"course\" timeout=" + timeout
                                   + "\nget /courses/1/\nwait 11s\nget /courses/2/\nwait 1s\nget /courses/3/\n"),
                     QByteArrayList());
            const Figures figures = sweepTtl(trafficOf(recorded), 5min).front();
            QCOMPARE(figures.hits, 2);
            QCOMPARE(figures.staleHits, 0);
        }
    }

    void theTapsStoresAreThoseOfItsMisses()
    {
        RunTraffic reader(RunTraffic::Source::Tap);
        trace::EventId id = 0;
        const auto tell = [&](trace::EventKind kind, int second, const QByteArray &key, std::int64_t bytes) {
            trace::Event event;
            event.id = ++id;
            event.kind = kind;
            event.time = Instant(std::chrono::seconds(second));
            event.key = key;
            event.bytes = bytes;
            event.ttl = 60s;
            reader.happened(event);
        };
        tell(trace::EventKind::CacheStored, 1, "warm", 2'000); // before anyone asked
        tell(trace::EventKind::CacheHit, 2, "warm", 2'000);
        tell(trace::EventKind::CacheMiss, 100, "warm", 5);
        tell(trace::EventKind::CacheStored, 101, "warm", 2'000); // of that miss
        tell(trace::EventKind::CacheStored, 150, "warm", 2'000); // once more, ahead of its expiry
        tell(trace::EventKind::CacheHit, 170, "warm", 2'000);
        tell(trace::EventKind::CacheMiss, 10, "absent", 5); // nobody ever stores it
        tell(trace::EventKind::CacheMiss, 20, "absent", 5);
        const Traffic traffic = reader.finish();
        const auto figuresOf = [&](QByteArrayView name, Duration ttl) {
            const auto figures = sweepTtl(traffic, ttl);
            for (std::size_t i = 0; i < figures.size(); ++i) {
                if (traffic.endpoints()[i].name == name)
                    return figures[i];
            }
            return Figures();
        };
        QCOMPARE(figuresOf("warm", 60s).hits, 2);
        QCOMPARE(figuresOf("warm", 30s).hits, 2);
        QCOMPARE(figuresOf("warm", 15s).hits, 1); // 170 s is too late for what was stored at 150 s
        QCOMPARE(figuresOf("warm", 150s).hits, 3); // and what was stored at 101 s would not have been
        QCOMPARE(figuresOf("absent", 60s).hits, 0);
        const Figures warm = figuresOf("warm", 60s);
        QCOMPARE(warm.byteTime, warm.entryTime * 2'000);
    }

    // Which keys an edit of a watched application changed is not known: one at least, all at most.
    void theEditsOfAWatchedApplicationGiveABand()
    {
        RunTraffic reader(RunTraffic::Source::Tap);
        trace::EventId id = 0;
        const auto tell = [&](trace::EventKind kind, int second, const QByteArray &key) {
            trace::Event event;
            event.id = ++id;
            event.kind = kind;
            event.time = Instant(std::chrono::seconds(second));
            event.key = key;
            event.ttl = 600s;
            reader.happened(event);
        };
        for (const QByteArray key : {"course:1", "course:2"}) {
            tell(trace::EventKind::CacheMiss, 0, key);
            tell(trace::EventKind::CacheStored, 0, key);
        }
        for (int second = 1; second <= 100; ++second) {
            tell(trace::EventKind::CacheHit, second, "course:1");
            tell(trace::EventKind::CacheHit, second, "course:2");
        }
        const auto adviceOf = [](RunTraffic run) { return *advise(run.finish(), {.ttls = {60s}}); };
        QVERIFY(!adviceOf(reader).endpoints[0].points[0].staleBand);
        for (int second = 10; second <= 100; second += 10)
            tell(trace::EventKind::RowWritten, second, {});
        const auto band = adviceOf(reader).endpoints[0].points[0].staleBand;
        QVERIFY(band);
        QVERIFY(band->first > 0.5 && band->first < band->second && band->second < 1);
    }

    void everyReadWhileAnEntryIsFilledMisses()
    {
        LabRun run;
        QCOMPARE(run.play("cache /courses/ response timeout=1m key=url\nburst 50 get /courses/\nget /courses/\n"),
                 QByteArrayList());
        QCOMPARE(words(countedBy(trafficOf(run), 30s)), words(countedBy(run)));
    }

    void expiresAtTheVeryMoment()
    {
        TrafficBuilder builder;
        const std::uint32_t key = builder.newKey(builder.endpoint("/x/"));
        for (const std::int64_t second : {0, 59, 60, 119, 120})
            builder.add({.time = second * 1'000'000, .key = key});
        const Traffic traffic = builder.build(TrafficBuilder::Knows::Nothing);
        QCOMPARE(sweepTtl(traffic, 60s).front().hits, 2); // at 59 s and 119 s
        QCOMPARE(sweepTtl(traffic, 61s).front().hits, 3);
    }

    // A thousand random keys against the plainest replay there is.
    void equalsBruteForce()
    {
        QRandomGenerator random(3);
        TrafficBuilder builder;
        const std::uint32_t endpoint = builder.endpoint("/x/");
        struct Plain {
            std::vector<std::int64_t> times;
            std::vector<std::int64_t> changes;
        };
        std::vector<Plain> keys(1000);
        for (Plain &plain : keys) {
            const std::uint32_t key = builder.newKey(endpoint);
            for (int i = random.bounded(1, 40); i > 0; --i)
                plain.times.push_back(random.bounded(1000) * 1'000'000LL);
            for (int i = random.bounded(0, 6); i > 0; --i)
                plain.changes.push_back(random.bounded(1000) * 1'000'000LL + 500'000);
            for (const std::int64_t time : plain.times) // in no order
                builder.add({.time = time, .key = key});
            std::sort(plain.times.begin(), plain.times.end());
            std::sort(plain.changes.begin(), plain.changes.end());
            builder.setChanges(key, {plain.changes.begin(), plain.changes.end()});
        }
        const Traffic traffic = builder.build(TrafficBuilder::Knows::Changes);
        for (const Duration ttl : usualTtls()) {
            Figures expected;
            for (const Plain &plain : keys) {
                std::optional<std::int64_t> fill;
                for (const std::int64_t time : plain.times) {
                    ++expected.reads;
                    if (!fill || time >= *fill + ttl.count()) {
                        fill = time;
                        continue;
                    }
                    ++expected.hits;
                    expected.staleHits += std::any_of(plain.changes.begin(), plain.changes.end(),
                                                      [&](std::int64_t at) { return at > *fill && at < time; });
                }
            }
            const Figures got = sweepTtl(traffic, ttl).front();
            QCOMPARE(got.reads, expected.reads);
            QCOMPARE(got.hits, expected.hits);
            QCOMPARE(got.staleHits, expected.staleHits);
        }
    }

    // The figures that the tutorial's question is answered with: a key that is read every 30 s and changed every 10
    // min.
    void theFormulasGiveTheKnownFigures()
    {
        const double changes = 1.0 / 600;
        QVERIFY(std::abs(ttlForStaleShare(changes, 0.05) - 62) < 1);
        QVERIFY(std::abs(hitRatio(1.0 / 30, 900) - 0.97) < 0.005);
        QVERIFY(std::abs(staleShareOfHits(changes, 900) - 0.48) < 0.005);
        QVERIFY(std::abs(hitRatio(1.0 / 30, 62) - 0.67) < 0.005);
        QVERIFY(std::isinf(ttlForStaleShare(0, 0.05)));
    }

    void theBestIsTheLongestWithinTheBudget()
    {
        TrafficBuilder builder;
        const std::uint32_t key = builder.newKey(builder.endpoint("/x/"));
        std::vector<std::int64_t> changes;
        for (int i = 0; i < 10'000; ++i)
            builder.add({.time = i * 1'000'000LL, .key = key});
        for (int i = 1; i < 40; ++i)
            changes.push_back(i * 250'000'000LL + 1);
        builder.setChanges(key, {changes.begin(), changes.end()});
        const Traffic traffic = builder.build(TrafficBuilder::Knows::Changes);
        const auto advice = advise(traffic, {});
        QVERIFY(advice && advice->endpoints.front().best);
        const Point &best = *advice->endpoints.front().best;
        QVERIFY(staleShare(best.figures) <= 0.05);
        QVERIFY(staleShare(sweepTtl(traffic, best.ttl + 1s).front()) > 0.05);
        // It is that of all TTLs, whichever rows are asked for.
        for (const std::vector<Duration> &rows :
             {std::vector<Duration>{1h}, std::vector<Duration>{1s}, std::vector<Duration>{2s, 7s, 48h}}) {
            Question question;
            question.ttls = rows;
            const auto asked = advise(traffic, question);
            QVERIFY(asked && asked->endpoints.front().best);
            QCOMPARE(asked->endpoints.front().points.size(), rows.size());
            QCOMPARE(asked->endpoints.front().best->ttl.count(), best.ttl.count());
            QCOMPARE(asked->endpoints.front().best->figures, best.figures);
        }
    }

    void aStoppedQuestionHasNoAnswer()
    {
        TrafficBuilder builder;
        builder.add({.time = 1, .key = builder.newKey(builder.endpoint("/x/"))});
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!advise(builder.build(TrafficBuilder::Knows::Nothing), {}, stop.get_token()));
    }
};

QTEST_GUILESS_MAIN(tst_TtlSweep)
#include "tst_ttlsweep.moc"
