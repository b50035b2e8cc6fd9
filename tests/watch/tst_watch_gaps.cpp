#include "redis/blockingclient.h"
#include "support/redisserver.h"
#include "watch/gapwatch.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <cmath>
#include <random>
#include <thread>

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t second = 1'000'000; // µs

struct Read {
    std::int64_t time; // µs
    int key;
};

// Requests at random, some keys asked for far more often than others: a cache-aside application on a real server.
struct Load {
    static constexpr std::int64_t ttl = 1 * second;
    static constexpr std::int64_t warmsUp = 9 * second; // so long that also the longest TTL in question is warm
    static constexpr std::int64_t watched = 14 * second;
    std::vector<Read> reads;

    Load(int keys, double perSecond)
    {
        std::mt19937_64 random(4);
        double sum = 0;
        for (int i = 1; i <= keys; ++i)
            sum += std::pow(i, -0.9);
        for (int i = 0; i < keys; ++i) {
            std::exponential_distribution<double> next(perSecond * std::pow(i + 1, -0.9) / sum);
            for (double at = next(random); at * second < double(warmsUp + watched + 3 * second); at += next(random))
                reads.push_back({std::int64_t(at * second), i});
        }
        std::sort(reads.begin(), reads.end(), [](const Read &a, const Read &b) { return a.time < b.time; });
    }

    static QByteArray keyName(int key) { return ":1:course_" + QByteArray::number(key); }

    // Asks for each at its time, and stores what is not there.
    void play(const support::RedisServer &server, const std::stop_token &stop) const
    {
        redis::ConnectionOptions options;
        options.url = *redis::Url::parse(server.url());
        options.access = redis::Access::ReadWrite;
        redis::BlockingClient client(options);
        const auto begin = std::chrono::steady_clock::now();
        for (std::size_t next = 0; next < reads.size() && !stop.stop_requested();) {
            const std::int64_t now = (std::chrono::steady_clock::now() - begin) / 1us;
            QList<redis::Command> gets;
            const std::size_t first = next;
            for (; next < reads.size() && reads[next].time <= now && gets.size() < 100; ++next)
                gets.append({"GET", keyName(reads[next].key)});
            if (gets.isEmpty()) {
                std::this_thread::sleep_for(1ms);
                continue;
            }
            const auto answers = client.run(gets);
            if (!answers)
                return;
            QList<redis::Command> sets;
            for (std::size_t i = 0; i < answers->size(); ++i) {
                if ((*answers)[i].isNil())
                    sets.append({"SET", keyName(reads[first + i].key), "x", "PX", QByteArray::number(ttl / 1'000)});
            }
            if (!sets.isEmpty() && !client.run(sets))
                return;
        }
    }

    // Of the time in which it is watched.
    double trueRatio(double factor) const
    {
        const auto life = std::int64_t(double(ttl) * factor);
        QHash<int, std::int64_t> expiries;
        std::int64_t asked = 0;
        std::int64_t hits = 0;
        for (const Read &read : reads) {
            if (read.time > warmsUp + watched)
                break;
            const bool counts = read.time >= warmsUp;
            asked += counts;
            if (read.time < expiries.value(read.key, -1))
                hits += counts;
            else
                expiries.insert(read.key, read.time + life);
        }
        return double(hits) / double(asked);
    }
};

watch::GapWatch::Options optionsFor(const support::RedisServer &server, std::chrono::milliseconds length)
{
    watch::GapWatch::Options options;
    options.connection.url = *redis::Url::parse(server.url());
    options.length = length;
    return options;
}

} // namespace

class tst_WatchGaps : public QObject {
    Q_OBJECT

private slots:
    void tellsWhatOtherTtlsWouldDo_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<bool>("listens");
        QTest::addColumn<advice::GapReading::Way>("way");
        QTest::newRow("notifications") << QByteArray("notify-keyspace-events KEA") << true
                                       << advice::GapReading::Way::Notifications;
        QTest::newRow("client tracking") << QByteArray() << true << advice::GapReading::Way::Tracking;
        QTest::newRow("walks alone") << QByteArray() << false << advice::GapReading::Way::Walks;
    }
    void tellsWhatOtherTtlsWouldDo()
    {
        QFETCH(QByteArray, config);
        QFETCH(bool, listens);
        QFETCH(advice::GapReading::Way, way);
        support::RedisServer server({.config = config.isEmpty() ? QByteArrayList() : QByteArrayList{config}});
        QVERIFY(server.start());
        server.run("SET undying x");
        const qint64 writesBefore = server.info("expired_keys");
        QVERIFY(writesBefore >= 0);
        const Load load(400, 150);
        std::jthread application([&](const std::stop_token &stop) { load.play(server, stop); });
        QTest::qWait(int(Load::warmsUp / 1'000));
        auto options = optionsFor(server, std::chrono::milliseconds(Load::watched / 1'000));
        options.listens = listens;
        watch::GapWatch watch(options);
        advice::GapReading reading;
        bool isOver = false;
        connect(&watch, &watch::GapWatch::finished, this, [&](const advice::GapReading &made) {
            reading = made;
            isOver = true;
        });
        watch.start();
        QVERIFY(QTest::qWaitFor([&] { return isOver; }, 30'000));
        application.request_stop();
        QCOMPARE(reading.way, way);
        QVERIFY(reading.hasEnough());
        QCOMPARE(reading.undying, 1);
        QCOMPARE(reading.families.size(), std::size_t(1));
        QVERIFY(std::abs(double(reading.ttl.count()) / double(Load::ttl) - 1) < 0.1);
        for (const advice::GapReading::Point &point : reading.points) {
            if (point.factor < 1)
                continue;
            const double truth = load.trueRatio(point.factor);
            const QString told =
                QStringLiteral("× %1: %2 for %3").arg(point.factor).arg(point.estimate.hitRatio).arg(truth);
            qInfo("%s", qPrintable(told));
            QVERIFY2(std::abs(point.estimate.hitRatio - truth) <= 0.03, qPrintable(told));
            QVERIFY(point.estimate.low <= point.estimate.hitRatio && point.estimate.hitRatio <= point.estimate.high);
        }
    }

    // Our look-ups are not the application's, and nothing on the server is changed.
    void onlyLooks()
    {
        support::RedisServer server({.config = {"notify-keyspace-events KEA", "user default off",
                                                "user reader on >pw ~* &* +@read +info +config|get +client +dbsize "
                                                "+scan +ping +select +auth +hello +command +psubscribe +subscribe"}});
        QVERIFY(server.start());
        for (int i = 0; i < 50; ++i)
            server.run("SET k" + QByteArray::number(i) + " x EX 100");
        auto options = optionsFor(server, 600ms);
        options.connection.url.user = "reader";
        options.connection.url.password = "pw";
        watch::GapWatch watch(options);
        QSignalSpy failed(&watch, &watch::GapWatch::failed);
        std::optional<advice::GapReading> reading;
        connect(&watch, &watch::GapWatch::finished, this, [&](const advice::GapReading &made) { reading = made; });
        watch.start();
        QVERIFY(QTest::qWaitFor([&] { return reading || failed.count() > 0; }, 10'000));
        QVERIFY(reading);
        QCOMPARE(reading->keys, 50);
        QCOMPARE(reading->hits, 0);
        QCOMPARE(reading->misses, 0);
        QVERIFY(!reading->hasEnough() && reading->points.empty());
        QCOMPARE(server.run("DBSIZE").toLongLong(), 50);
    }

    void whatIsThereCounts_whenItIsEndedEarly()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        watch::GapWatch watch(optionsFor(server, 1h));
        std::optional<advice::GapReading> reading;
        connect(&watch, &watch::GapWatch::finished, this, [&](const advice::GapReading &made) { reading = made; });
        watch.start();
        QVERIFY(QTest::qWaitFor([&] { return watch.isWatching(); }));
        watch.finish();
        QVERIFY(QTest::qWaitFor([&] { return reading.has_value(); }));
        QVERIFY(reading->watched < base::Duration(60s));
        watch.finish(); // again: nothing
    }

    void manyKeysAreSampled()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        for (int i = 0; i < 400; ++i)
            server.run("SET k" + QByteArray::number(i) + " x EX 100");
        auto options = optionsFor(server, 200ms);
        options.mostKeys = 100;
        watch::GapWatch watch(options);
        std::optional<advice::GapReading> reading;
        connect(&watch, &watch::GapWatch::finished, this, [&](const advice::GapReading &made) { reading = made; });
        watch.start();
        QVERIFY(QTest::qWaitFor([&] { return reading.has_value(); }));
        QCOMPARE(reading->oneOf, 4);
        QVERIFY(reading->keys > 200 && reading->keys < 600);
    }

    void aServerThatIsNotThereIsAnError()
    {
        watch::GapWatch::Options options;
        options.connection.url = *redis::Url::parse(QStringLiteral("redis://127.0.0.1:%1").arg(support::freePort()));
        watch::GapWatch watch(options);
        QSignalSpy failed(&watch, &watch::GapWatch::failed);
        watch.start();
        QVERIFY(failed.wait(10'000));
        QCOMPARE(failed.count(), 1);
    }

    void aServerThatGoesAwayIsWaitedForAndThenGivenUp()
    {
        support::RedisServer server;
        QVERIFY(server.start());
        watch::GapWatch watch(optionsFor(server, 1h));
        QSignalSpy failed(&watch, &watch::GapWatch::failed);
        watch.start();
        QVERIFY(QTest::qWaitFor([&] { return watch.isWatching(); }));
        server.kill();
        QVERIFY(QTest::qWaitFor([&] { return failed.count() > 0; }, 30'000));
        QCOMPARE(failed.first().first().value<base::Error>().code, QByteArray("advice.redisLost"));
    }
};

QTEST_GUILESS_MAIN(tst_WatchGaps)
#include "tst_watch_gaps.moc"
