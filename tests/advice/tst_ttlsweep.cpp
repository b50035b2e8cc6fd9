#include "../lab/labrun.h"

#include "advice/advise.h"
#include "advice/formulas.h"
#include "advice/runtraffic.h"
#include "advice/sizereplay.h"
#include "advice/ttlsweep.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

using namespace advice;
using namespace std::chrono_literals;

namespace {

struct Counted {
    std::int64_t reads = 0;
    std::int64_t hits = 0;
    std::int64_t stale = 0;
    friend bool operator==(const Counted &, const Counted &) = default;
};

// What the lab itself counts, by endpoint: of those that are cached.
QMap<QByteArray, Counted> countedBy(const LabRun &run)
{
    QMap<QByteArray, Counted> counted;
    for (const trace::Event &event : run.all(trace::EventKind::ResponseSent)) {
        if (event.outcome == trace::Outcome::Uncached)
            continue;
        Counted &one = counted[event.key];
        ++one.reads;
        one.hits += event.outcome == trace::Outcome::Hit || event.outcome == trace::Outcome::StaleHit;
        one.stale += event.outcome == trace::Outcome::StaleHit;
    }
    return counted;
}

Traffic trafficOf(const LabRun &run)
{
    RunTraffic reader;
    for (const trace::Event &event : run.events())
        reader.happened(event);
    return reader.finish();
}

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

// Requests at random with edits between them. A hit costs what a miss does, so that the same commands make the same
// traffic under every TTL.
QByteArray scenario(const QByteArray &backend, const QByteArray &caching, const QByteArray &timeout)
{
    QByteArray text = "seed 11\ncosts list=2ms detail=2ms categories=2ms hit=2ms write=1ms\n" + backend + "\n";
    for (const QByteArray endpoint : {"/courses/", "/courses/{id}/", "/categories/"})
        text +=
            "cache " + endpoint + " " + caching + " timeout=" + timeout + (caching == "response" ? " key=url\n" : "\n");
    text += "on save Course delete \"http://127.0.0.1:8000/courses/{pk}/\"\n";
    QRandomGenerator random(5);
    for (int i = 0; i < 25; ++i) {
        text += "load 40/s for 3s\n";
        const QByteArray id = QByteArray::number(random.bounded(1, 12));
        if (i % 3 == 0)
            text += "save course " + id + " title=\"T" + QByteArray::number(i % 4) + "\"\n";
        else
            text += "update courses where id=" + id + " set price=" + QByteArray::number(i % 5) + "\n";
        text += "burst 3 get /courses/" + id + "/\n";
    }
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

    void equalsTheLabsCulling()
    {
        const QByteArray small = "backend locmem max_entries=20";
        LabRun recorded;
        QCOMPARE(recorded.play(scenario("backend locmem max_entries=100000", "response", "1m")), QByteArrayList());
        LabRun truth;
        QCOMPARE(truth.play(scenario(small, "response", "1m")), QByteArrayList());
        Counted expected;
        for (const Counted &one : countedBy(truth)) {
            expected.reads += one.reads;
            expected.hits += one.hits;
            expected.stale += one.stale;
        }
        RunTraffic reader;
        for (const trace::Event &event : recorded.events()) {
            const bool isUncached =
                event.kind == trace::EventKind::ResponseSent && event.outcome == trace::Outcome::Uncached;
            if (!isUncached)
                reader.happened(event);
        }
        const Traffic traffic = reader.finish();
        Size size;
        size.entries = 20;
        const Figures figures = SizeReplay(traffic).run(1min, size);
        QCOMPARE(figures.reads, expected.reads);
        QCOMPARE(figures.hits, expected.hits);
        QCOMPARE(figures.staleHits, expected.stale);
        QVERIFY(figures.culled > 0);
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
            builder.setChanges(key, plain.changes);
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

    void lruNeverBeatsAnEndlessCacheAndGrowsWithSize()
    {
        QRandomGenerator random(9);
        TrafficBuilder builder;
        const std::uint32_t endpoint = builder.endpoint("/x/");
        for (int i = 0; i < 200; ++i)
            builder.newKey(endpoint);
        for (int i = 0; i < 20'000; ++i)
            builder.add({.time = i * 1000, .key = std::uint32_t(std::min(random.bounded(200), random.bounded(200)))});
        const Traffic traffic = builder.build(TrafficBuilder::Knows::Nothing);
        const SizeReplay replay(traffic);
        const std::vector<Size> sizes{{.entries = 10, .eviction = Eviction::Lru},
                                      {.entries = 50, .eviction = Eviction::Lru},
                                      {.entries = 0, .eviction = Eviction::Lru}};
        const auto row = replay.grid({1h}, sizes).front();
        QVERIFY(row[0].hits < row[1].hits);
        QVERIFY(row[1].hits < row[2].hits);
        QCOMPARE(row[2].hits, sweepTtl(traffic, 1h).front().hits);
        QCOMPARE(row[1].hits, replay.run(1h, sizes[1]).hits);
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
        builder.setChanges(key, changes);
        const Traffic traffic = builder.build(TrafficBuilder::Knows::Changes);
        const auto advice = advise(traffic, {});
        QVERIFY(advice && advice->endpoints.front().best);
        const Point &best = *advice->endpoints.front().best;
        QVERIFY(staleShare(best.figures) <= 0.05);
        QVERIFY(staleShare(sweepTtl(traffic, best.ttl + 1s).front()) > 0.05);
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
