#include "randomruns.h"

#include "advice/sizeadvice.h"
#include "advice/ttlsweep.h"

#include <QtTest/QTest>

#include <chrono>
#include <cmath>
#include <list>
#include <random>
#include <thread>

using namespace advice;
using namespace std::chrono_literals;
using randomruns::Counted;

namespace {

struct Plain { // traffic as the plainest replay wants it
    struct Read {
        std::int64_t time;
        std::uint32_t key;
        int version;
    };
    std::vector<Read> reads;
    Traffic traffic;
};

// Reads of keys of which some are asked for far more often than others, and changes of them.
Plain randomTraffic(quint32 seed, int keys, int count, double skew = 0.9, int secondsBetween = 1)
{
    std::mt19937_64 random(seed);
    std::vector<double> weights;
    for (int i = 1; i <= keys; ++i)
        weights.push_back(std::pow(i, -skew));
    std::discrete_distribution<std::uint32_t> anyKey(weights.begin(), weights.end());
    Plain plain;
    TrafficBuilder builder;
    const std::uint32_t endpoint = builder.endpoint("/x/");
    for (int i = 0; i < keys; ++i)
        builder.newKey(endpoint);
    std::vector<std::vector<std::int64_t>> changes(static_cast<std::size_t>(keys));
    std::vector<int> versions(std::size_t(keys), 0);
    for (int i = 0; i < count; ++i) {
        const std::int64_t time = std::int64_t(i) * secondsBetween * 1'000'000;
        const std::uint32_t key = anyKey(random);
        if (random() % 8 == 0) {
            const std::uint32_t changed = anyKey(random);
            changes[changed].push_back(time - 1);
            ++versions[changed];
        }
        plain.reads.push_back({time, key, versions[key]});
        builder.add({.time = time, .key = key});
    }
    for (std::uint32_t key = 0; key < changes.size(); ++key) {
        if (!changes[key].empty())
            builder.setChanges(key, {changes[key].begin(), changes[key].end()});
    }
    plain.traffic = builder.build(TrafficBuilder::Knows::Changes);
    return plain;
}

struct Replayed {
    std::int64_t hits = 0;
    std::int64_t stale = 0;
    std::int64_t culled = 0;
    friend bool operator==(const Replayed &, const Replayed &) = default;
};

char *toString(const Replayed &one)
{
    return QTest::toString(QStringLiteral("%1 hits, %2 stale, %3 culled").arg(one.hits).arg(one.stale).arg(one.culled));
}

// A list in the order of use, looked through from its end: Django's locmem.py, and Redis with what has expired gone.
Replayed replayPlainly(const Plain &plain, std::int64_t ttl, const Size &size)
{
    struct Entry {
        std::uint32_t key;
        std::int64_t expiry;
        int version;
    };
    std::list<Entry> entries; // the newest first
    Replayed result;
    for (const Plain::Read &read : plain.reads) {
        if (size.eviction == Eviction::Lru)
            entries.remove_if([&](const Entry &entry) { return entry.expiry <= read.time; });
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&](const Entry &entry) { return entry.key == read.key; });
        if (found != entries.end() && read.time < found->expiry) {
            ++result.hits;
            result.stale += found->version != read.version;
            entries.splice(entries.begin(), entries, found);
            continue;
        }
        if (found != entries.end())
            entries.erase(found);
        const auto held = std::int64_t(entries.size());
        std::int64_t drops = 0;
        if (held >= size.entries && size.eviction == Eviction::LocMem)
            drops = size.cullFrequency == 0 ? held : held / size.cullFrequency;
        else if (held >= size.entries)
            drops = held - size.entries + 1;
        for (; drops > 0; --drops, ++result.culled)
            entries.pop_back();
        entries.push_front({read.key, read.time + ttl, read.version});
    }
    return result;
}

Replayed replayedBy(const Figures &figures) { return {figures.hits, figures.staleHits, figures.culled}; }

// Of the run's cache: what it answered, and what it dropped to make room.
struct Whole {
    Counted counted;
    std::int64_t culled = 0;
    QByteArray words() const
    {
        return QByteArray::number(qint64(counted.reads)) + " reads, " + QByteArray::number(qint64(counted.hits))
            + " hits, " + QByteArray::number(qint64(counted.stale)) + " stale, " + QByteArray::number(qint64(culled))
            + " culled";
    }
};

Whole wholeOf(const LabRun &run)
{
    Whole whole;
    for (const Counted &one : randomruns::countedBy(run)) {
        whole.counted.reads += one.reads;
        whole.counted.hits += one.hits;
        whole.counted.stale += one.stale;
    }
    for (const trace::Event &event : run.all(trace::EventKind::EntryEnded))
        whole.culled += event.reason == trace::MissReason::Evicted;
    return whole;
}

std::vector<bool> cachedEndpoints(const Traffic &traffic)
{
    std::vector<bool> in;
    for (const Endpoint &endpoint : traffic.endpoints())
        in.push_back(endpoint.isCached);
    return in;
}

} // namespace

class tst_SizeReplay : public QObject {
    Q_OBJECT

private slots:
    // One run with a large cache tells, to the request, what the lab does with other TTLs, sizes and cull frequencies.
    void equalsTheLab_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QByteArray>("caching");
        QTest::addColumn<int>("processes");
        QTest::newRow("response") << 5U << QByteArray("response") << 1;
        QTest::newRow("response, other requests") << 77U << QByteArray("response") << 1;
        QTest::newRow("pages, which are two entries") << 5U << QByteArray("page") << 1;
        QTest::newRow("pages, other requests") << 123U << QByteArray("page") << 1;
        QTest::newRow("three processes, each with a cache of its own") << 9U << QByteArray("response") << 3;
        QTest::newRow("pages that vary, which share their list of headers")
            << 5U << QByteArray("page vary=Cookie") << 1;
        QTest::newRow("three processes and pages") << 31U << QByteArray("page") << 3;
    }
    void equalsTheLab()
    {
        QFETCH(quint32, seed);
        QFETCH(QByteArray, caching);
        QFETCH(int, processes);
        const auto setUp = [processes](const QByteArray &size) -> QByteArray {
            return "backend locmem " + size + "\nprocesses " + QByteArray::number(processes);
        };
        LabRun recorded;
        QCOMPARE(recorded.play(randomruns::scenario(setUp("max_entries=100000"), caching, "1m", seed)),
                 QByteArrayList());
        const Traffic traffic = randomruns::trafficOf(recorded);
        SizeReplay::Options options;
        options.endpoints = cachedEndpoints(traffic);
        const SizeReplay replay(traffic, options);
        struct Case {
            QByteArray ttl;
            Duration life;
            QByteArray setting;
            Size size;
        };
        const QList<Case> cases{{"1m", 1min, "max_entries=20", {20}},
                                {"7s", 7s, "max_entries=20", {20}},
                                {"10m", 10min, "max_entries=9", {9}},
                                {"10m", 10min, "max_entries=40 cull_frequency=2", {40, 2}},
                                {"20s", 20s, "max_entries=15 cull_frequency=0", {15, 0}},
                                {"1m", 1min, "max_entries=1", {1}},
                                {"20s", 20s, "max_entries=300", {300}}};
        std::int64_t culled = 0;
        for (const Case &one : cases) {
            LabRun truth;
            QCOMPARE(truth.play(randomruns::scenario(setUp(one.setting), caching, one.ttl, seed)), QByteArrayList());
            const Figures figures = replay.run(one.life, one.size);
            const Whole told{{figures.reads, figures.hits, figures.staleHits}, figures.culled};
            QCOMPARE(one.ttl + ", " + one.setting + ": " + told.words(),
                     one.ttl + ", " + one.setting + ": " + wholeOf(truth).words());
            culled += told.culled;
        }
        QVERIFY(culled > 0);
    }

    void theSizeInForceIsThatOfTheRun()
    {
        RunTraffic reader;
        QCOMPARE(reader.facts().backend, QByteArray("locmem"));
        QCOMPARE(reader.facts().maxEntries, 300);
        LabRun run;
        QCOMPARE(run.play("backend locmem max_entries=40 cull_frequency=4\nget /courses/\n"), QByteArrayList());
        for (const trace::Event &event : run.events())
            reader.happened(event);
        QCOMPARE(reader.facts().maxEntries, 40);
        QCOMPARE(reader.facts().cullFrequency, 4);
        QVERIFY(RunTraffic(RunTraffic::Source::Tap).facts().backend.isEmpty());
    }

    void equalsThePlainestReplay_data()
    {
        QTest::addColumn<Eviction>("eviction");
        QTest::addColumn<int>("cullFrequency");
        QTest::newRow("LocMem") << Eviction::LocMem << 3;
        QTest::newRow("LocMem, half of it") << Eviction::LocMem << 2;
        QTest::newRow("LocMem, all of it") << Eviction::LocMem << 0;
        QTest::newRow("LocMem, next to nothing") << Eviction::LocMem << 50;
        QTest::newRow("LRU") << Eviction::Lru << 3;
    }
    void equalsThePlainestReplay()
    {
        QFETCH(Eviction, eviction);
        QFETCH(int, cullFrequency);
        for (const quint32 seed : {1U, 2U, 3U}) {
            const Plain plain = randomTraffic(seed, 200, 6'000);
            const SizeReplay replay(plain.traffic);
            for (const std::int64_t entries : {1, 2, 7, 30, 100, 199, 500}) {
                for (const Duration ttl : {Duration(5s), Duration(2min), Duration(24h)}) {
                    const Size size{entries, cullFrequency, eviction};
                    const Replayed expected = replayPlainly(plain, ttl.count(), size);
                    QCOMPARE(replayedBy(replay.run(ttl, size)), expected);
                    // The way of runs, by which stores, pages and fills that take time go, does the same.
                    const SizeReplay::Ttls byEndpoint{ttl, ttl};
                    QCOMPARE(replayedBy(replay.run(byEndpoint, size)), expected);
                }
            }
        }
    }

    // Whatever is held is held for some time: with room for all, each entry until it is filled again or expires.
    void entriesHeldAreThoseOfTheSweep()
    {
        const Plain plain = randomTraffic(4, 100, 5'000);
        const Figures sweep = sweepTtl(plain.traffic, 1min).front();
        const Figures replayed = SizeReplay(plain.traffic).run(1min, {.entries = 0, .eviction = Eviction::Lru});
        QCOMPARE(replayed.hits, sweep.hits);
        QCOMPARE(replayed.staleHits, sweep.staleHits);
        QCOMPARE(replayed.entryTime, sweep.entryTime);
    }

    void lruGrowsWithSizeUpToAnEndlessCache()
    {
        const Plain plain = randomTraffic(9, 200, 20'000);
        const SizeReplay replay(plain.traffic);
        const std::vector<Size> sizes{{.entries = 10, .eviction = Eviction::Lru},
                                      {.entries = 50, .eviction = Eviction::Lru},
                                      {.entries = 0, .eviction = Eviction::Lru}};
        const auto row = replay.grid({Duration(1h)}, sizes).front();
        QVERIFY(row[0].hits < row[1].hits);
        QVERIFY(row[1].hits < row[2].hits);
        QCOMPARE(row[2].hits, sweepTtl(plain.traffic, 1h).front().hits);
        QCOMPARE(row[1].hits, replay.run(1h, sizes[1]).hits);
    }

    void aSampleIsNearTheWhole()
    {
        const Plain plain = randomTraffic(21, 20'000, 200'000);
        SizeReplay::Options options;
        options.mostReads = 110'000;
        const SizeReplay whole(plain.traffic);
        const SizeReplay sample(plain.traffic, options);
        QVERIFY(sample.isSampled() && !whole.isSampled());
        QVERIFY(sample.replayedKeys() < sample.keys());
        QCOMPARE(sample.keys(), whole.keys());
        for (const Eviction eviction : {Eviction::LocMem, Eviction::Lru}) {
            for (const std::int64_t entries : {1'000, 3'000, 10'000}) {
                for (const Duration ttl : {Duration(10min), Duration(24h)}) {
                    const Figures truth = whole.run(ttl, {entries, 3, eviction});
                    const Figures told = sample.run(ttl, {entries, 3, eviction});
                    QVERIFY(std::abs(double(told.reads) - double(truth.reads)) <= 1);
                    QVERIFY2(std::abs(hitRatio(told) - hitRatio(truth)) <= 0.02,
                             qPrintable(QStringLiteral("%1 for %2").arg(hitRatio(told)).arg(hitRatio(truth))));
                    QVERIFY(std::abs(staleShare(told) - staleShare(truth)) <= 0.02);
                    QVERIFY(std::abs(told.entryTime / truth.entryTime - 1) <= 0.1);
                }
            }
        }
    }

    void adviceMarksWhatIsInForce()
    {
        LabRun run;
        QCOMPARE(run.play(randomruns::scenario("backend locmem max_entries=25", "response", "90s")), QByteArrayList());
        SizeQuestion question;
        question.inForce = Size{25};
        question.entries = {10, 100};
        question.ttls = {10s, 10min};
        const auto advice = adviseSizes(randomruns::trafficOf(run), question);
        QVERIFY(advice);
        QCOMPARE(advice->entries, (std::vector<std::int64_t>{10, 25, 100}));
        QCOMPARE(advice->ttls, (std::vector<Duration>{10s, 90s, 10min}));
        QVERIFY(advice->isTtlInForce && advice->ttl == Duration(90s));
        QVERIFY(advice->isInForce(Eviction::LocMem, 25) && !advice->isInForce(Eviction::Lru, 25));
        const Whole truth = wholeOf(run); // what is in force is what took place
        const Figures &told = advice->curves[0].curve[1];
        QCOMPARE(told.hits, truth.counted.hits);
        QCOMPARE(told.culled, truth.culled);
        QCOMPARE(advice->curves[0].grid[1][1], told);
    }

    // However early or late it is stopped: no answer, and soon.
    void stopsAtAnyMoment()
    {
        const Plain plain = randomTraffic(5, 5'000, 100'000);
        for (int wait = 0; wait < 40; wait += 4) {
            std::stop_source stop;
            std::optional<SizeAdvice> answer;
            std::jthread asks([&] { answer = adviseSizes(plain.traffic, {}, stop.get_token()); });
            std::this_thread::sleep_for(std::chrono::milliseconds(wait));
            const auto asked = std::chrono::steady_clock::now();
            stop.request_stop();
            asks.join();
            const auto took = std::chrono::steady_clock::now() - asked;
            QVERIFY(!answer);
            QVERIFY2(took < 500ms, "a debug build on a busy machine needs no more");
        }
        std::size_t tellings = 0;
        QVERIFY(adviseSizes(randomTraffic(5, 50, 500).traffic, {}, {}, [&](std::size_t done, std::size_t total) {
            QVERIFY(done <= total);
            ++tellings;
        }));
        QVERIFY(tellings > 0);
    }

    void nothingIsAnsweredWithoutRequests()
    {
        TrafficBuilder builder;
        const auto advice = adviseSizes(builder.build(TrafficBuilder::Knows::Nothing), {});
        QVERIFY(advice);
        QCOMPARE(advice->reads, 0);
        QVERIFY(advice->curves[0].curve.empty());
    }

    void usualSizesReachFromWhatMattersToAll()
    {
        QCOMPARE(usualSizes(25), (std::vector<std::int64_t>{10, 20, 30}));
        QCOMPARE(usualSizes(0), (std::vector<std::int64_t>{10}));
        const auto many = usualSizes(1'000'000);
        QVERIFY(many.front() >= 300 && many.back() == 1'000'000 && many.size() < 20);
    }
};

QTEST_GUILESS_MAIN(tst_SizeReplay)
#include "tst_sizereplay.moc"
