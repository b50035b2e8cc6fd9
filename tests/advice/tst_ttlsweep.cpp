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
