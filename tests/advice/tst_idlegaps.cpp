#include "advice/idlegaps.h"

#include <QtTest/QTest>

#include <cmath>
#include <queue>
#include <random>

using namespace advice;

namespace {

constexpr std::int64_t second = 1'000'000;

// Reads of keys with Zipf's popularity, as a cache with this TTL sees them.
struct Load {
    IdleGaps gaps;
    std::vector<std::vector<std::int64_t>> reads; // by key
    std::int64_t hits = 0;
};

Load simulate(int keys, double perSecond, std::int64_t ttl, std::int64_t span)
{
    std::mt19937_64 random(4);
    Load load;
    load.reads.resize(std::size_t(keys));
    double sum = 0;
    for (int i = 1; i <= keys; ++i)
        sum += std::pow(i, -0.9);
    struct Fill {
        std::int64_t time;
        int key;
    };
    std::vector<Fill> fills;
    for (int i = 0; i < keys; ++i) {
        std::exponential_distribution<double> next(perSecond * std::pow(i + 1, -0.9) / sum);
        std::int64_t expiry = -1;
        for (double at = next(random); at * second < double(span); at += next(random)) {
            const auto time = std::int64_t(at * second);
            load.reads[std::size_t(i)].push_back(time);
            if (time < expiry) {
                ++load.hits;
                continue;
            }
            expiry = time + ttl;
            fills.push_back({time, i});
        }
    }
    std::sort(fills.begin(), fills.end(), [](const Fill &a, const Fill &b) { return a.time < b.time; });
    for (const Fill &fill : fills)
        load.gaps.filled(QByteArray::number(fill.key), fill.time, ttl);
    return load;
}

double trueRatio(const Load &load, std::int64_t ttl)
{
    std::int64_t reads = 0;
    std::int64_t hits = 0;
    for (const auto &times : load.reads) {
        std::int64_t expiry = -1;
        for (const std::int64_t time : times) {
            ++reads;
            if (time < expiry)
                ++hits;
            else
                expiry = time + ttl;
        }
    }
    return double(hits) / double(reads);
}

} // namespace

class tst_IdleGaps : public QObject {
    Q_OBJECT

private slots:
    void tellsOtherTtls()
    {
        constexpr std::int64_t ttl = 300 * second;
        constexpr std::int64_t span = 3600 * second;
        const Load load = simulate(5000, 60, ttl, span);
        for (const double factor : {1.0, 2.0, 4.0, 8.0}) {
            const auto estimate = load.gaps.estimate(factor, span, load.hits);
            QVERIFY(estimate);
            const double truth = trueRatio(load, std::int64_t(double(ttl) * factor));
            QVERIFY2(std::abs(estimate->hitRatio - truth) <= 0.03,
                     qPrintable(QStringLiteral("× %1: %2 for %3").arg(factor).arg(estimate->hitRatio).arg(truth)));
            QVERIFY(estimate->low <= estimate->hitRatio && estimate->hitRatio <= estimate->high);
            QVERIFY(!estimate->isUncertain);
        }
        QVERIFY(load.gaps.estimate(0.5, span, load.hits)->isUncertain);
    }

    // A quarter of an hour, and of less than one TTL: what is there when watching begins tells the first gaps.
    void tellsThemFromAShortTime_data()
    {
        QTest::addColumn<int>("keys");
        QTest::addColumn<double>("perSecond");
        QTest::addColumn<int>("ttl");
        QTest::addColumn<int>("watched");
        QTest::newRow("three TTLs") << 5'000 << 60.0 << 300 << 900;
        QTest::newRow("one TTL") << 5'000 << 60.0 << 300 << 300;
        QTest::newRow("a third of a TTL") << 5'000 << 60.0 << 300 << 100;
        QTest::newRow("few keys, ten TTLs") << 500 << 10.0 << 60 << 600;
        QTest::newRow("seldom asked, four TTLs") << 5'000 << 12.0 << 900 << 3'600;
    }
    void tellsThemFromAShortTime()
    {
        QFETCH(int, keys);
        QFETCH(double, perSecond);
        QFETCH(int, ttl);
        QFETCH(int, watched);
        const std::int64_t life = ttl * second;
        const std::int64_t begin = 12 * life + life / 2;
        const std::int64_t end = begin + watched * second;
        const Load load = simulate(keys, perSecond, life, end);
        IdleGaps gaps;
        gaps.begin(begin);
        std::int64_t hits = 0;
        struct Fill {
            std::int64_t time;
            std::size_t key;
        };
        std::vector<Fill> fills;
        for (std::size_t key = 0; key < load.reads.size(); ++key) {
            const QByteArray name = QByteArray::number(qint64(key));
            std::int64_t expiry = -1;
            bool isBefore = true;
            for (const std::int64_t time : load.reads[key]) {
                if (isBefore && time >= begin) {
                    isBefore = false;
                    if (expiry > begin)
                        gaps.held(name, expiry);
                }
                if (time < expiry) {
                    hits += time >= begin;
                    continue;
                }
                expiry = time + life;
                if (time >= begin)
                    fills.push_back({time, key});
            }
        }
        std::sort(fills.begin(), fills.end(), [](const Fill &a, const Fill &b) { return a.time < b.time; });
        for (const Fill &fill : fills)
            gaps.filled(QByteArray::number(qint64(fill.key)), fill.time, life);
        for (const double factor : {1.0, 2.0, 4.0, 8.0}) {
            const auto estimate = gaps.estimate(factor, end, hits);
            QVERIFY(estimate);
            // What comes at random needs no truth of its own: how often each key is asked for is known.
            double misses = 0;
            double asked = 0;
            double sum = 0;
            for (int i = 1; i <= keys; ++i)
                sum += std::pow(i, -0.9);
            for (int i = 1; i <= keys; ++i) {
                const double rate = perSecond * std::pow(i, -0.9) / sum;
                misses += rate / (1 + rate * factor * ttl);
                asked += rate;
            }
            const double truth = 1 - misses / asked;
            QVERIFY2(std::abs(estimate->hitRatio - truth) <= 0.03,
                     qPrintable(QStringLiteral("× %1: %2 for %3").arg(factor).arg(estimate->hitRatio).arg(truth)));
        }
    }

    void saysNothingOfTooFewGaps()
    {
        IdleGaps gaps;
        for (int i = 0; i <= IdleGaps::fewest - 1; ++i) { // one gap less than fills
            gaps.filled("a", i * 10 * second, 5 * second);
            QVERIFY(!gaps.estimate(2, i * 10 * second + 1, 0));
        }
        gaps.filled("a", IdleGaps::fewest * 10 * second, 5 * second);
        QVERIFY(gaps.estimate(2, IdleGaps::fewest * 10 * second + 1, 0));
    }

    void anEntryThatIsWrittenOverIsNoMiss()
    {
        IdleGaps gaps;
        gaps.filled("a", 0, 60 * second);
        gaps.filled("a", 10 * second, 60 * second);
        QCOMPARE(gaps.fills(), 1);
        QCOMPARE(gaps.gaps(), 0);
        gaps.removed("a", 20 * second);
        gaps.filled("a", 25 * second, 60 * second);
        QCOMPARE(gaps.fills(), 2);
        QCOMPARE(gaps.gaps(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_IdleGaps)
#include "tst_idlegaps.moc"
