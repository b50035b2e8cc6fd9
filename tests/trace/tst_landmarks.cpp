#include "trace/landmarks.h"

#include "trace/latencies.h"

#include <QtTest/QTest>

#include <algorithm>
#include <random>

using namespace std::chrono_literals;
using namespace trace;

namespace {

Landmarks withResponses(std::size_t count, std::mt19937 &random)
{
    Landmarks landmarks;
    for (std::size_t i = 0; i < count; ++i) {
        Event event;
        event.id = i + 1;
        event.kind = EventKind::ResponseSent;
        event.outcome = Outcome(1 + random() % 4);
        landmarks.apply(event);
    }
    return landmarks;
}

} // namespace

class TestLandmarks : public QObject {
    Q_OBJECT
private slots:
    void requestsEditsAndExpiriesStandOut();
    void groupingLosesNothingAndKeepsApart();
    void loneLandmarksStandWhereTheyBelong();
    void latenciesFallIntoTheirBin_data();
    void latenciesFallIntoTheirBin();
    void staleHitsAreToldApartFromHits();
};

void TestLandmarks::requestsEditsAndExpiriesStandOut()
{
    Landmarks landmarks;
    QVERIFY(landmarks.isEmpty());
    EventId id = 10; // a log may have forgotten its beginning
    const auto apply = [&](EventKind kind, Outcome outcome = Outcome::None) {
        Event event;
        event.id = id++;
        event.time = Instant(1s * int(id));
        event.kind = kind;
        event.outcome = outcome;
        landmarks.apply(event);
    };
    apply(EventKind::Command);
    for (const Outcome outcome : {Outcome::Hit, Outcome::StaleHit, Outcome::Miss, Outcome::Uncached}) {
        apply(EventKind::CacheHit, outcome); // no landmark
        apply(EventKind::ResponseSent, outcome);
    }
    apply(EventKind::RowWritten);
    apply(EventKind::EntryExpired);
    apply(EventKind::EntryEnded);
    std::vector<Landmark::Kind> kinds;
    for (const Landmark &landmark : landmarks.all()) {
        kinds.push_back(landmark.kind);
    }
    using Kind = Landmark::Kind;
    QCOMPARE(kinds, (std::vector{Kind::Hit, Kind::StaleHit, Kind::Miss, Kind::Uncached, Kind::Edit, Kind::Expiry}));
    QCOMPARE(landmarks.all().front().event, EventId(12));
    QCOMPARE(landmarks.firstEvent(), EventId(10));
    QCOMPARE(landmarks.lastEvent(), id - 1);
}

void TestLandmarks::groupingLosesNothingAndKeepsApart()
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        const std::size_t count = random() % 400;
        std::vector<double> positions(count);
        for (double &position : positions) {
            position = double(random() % 10000) / 10;
        }
        std::sort(positions.begin(), positions.end());
        const Landmarks landmarks = withResponses(count, random);
        const double apart = 5 + double(random() % 40);
        const auto groups = groupLandmarks(
            landmarks, [&](const Landmark &landmark) { return positions[landmark.event - 1]; }, apart);
        std::size_t next = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            QCOMPARE(groups[i].first, next);
            Landmarks::Counts counts{};
            for (std::size_t k = 0; k < groups[i].count; ++k, ++next) {
                ++counts[std::size_t(landmarks.all()[next].kind)];
                QVERIFY(std::abs(groups[i].position - positions[next]) <= apart + 1e-9);
            }
            QCOMPARE(groups[i].counts, counts);
            QVERIFY(i == 0 || groups[i].position - groups[i - 1].position >= apart - 1e-9);
        }
        QCOMPARE(next, count);
    }
}

void TestLandmarks::loneLandmarksStandWhereTheyBelong()
{
    std::mt19937 random(3);
    const std::vector<double> positions{0, 50, 63};
    const auto groups = groupLandmarks(
        withResponses(3, random), [&](const Landmark &landmark) { return positions[landmark.event - 1]; }, 13);
    QCOMPARE(groups.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(groups[i].position, positions[i]);
    }
}

void TestLandmarks::latenciesFallIntoTheirBin_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<int>("bin");
    QTest::newRow("nothing") << qint64(0) << 0;
    QTest::newRow("just 2 ms") << qint64(2000) << 4;
    QTest::newRow("a little more") << qint64(2001) << 5;
    QTest::newRow("200 ms") << qint64(200'000) << 10;
    QTest::newRow("beyond all") << qint64(10'000'001) << 16;
}

void TestLandmarks::latenciesFallIntoTheirBin()
{
    QFETCH(qint64, microseconds);
    QFETCH(int, bin);
    Latencies latencies;
    Event event;
    event.kind = EventKind::ResponseSent;
    event.outcome = Outcome::Miss;
    event.modelled = Duration(microseconds);
    latencies.apply(event);
    for (std::size_t i = 0; i < Latencies::bins; ++i) {
        QCOMPARE(latencies.all()[i].misses, std::int64_t(int(i) == bin));
    }
}

void TestLandmarks::staleHitsAreToldApartFromHits()
{
    Latencies latencies;
    Event event;
    event.outcome = Outcome::StaleHit;
    event.kind = EventKind::CacheHit;
    latencies.apply(event); // not the end of a request
    QCOMPARE(latencies, Latencies());
    event.kind = EventKind::ResponseSent;
    latencies.apply(event);
    QCOMPARE(latencies.all()[0].staleHits, std::int64_t(1));
    QCOMPARE(latencies.all()[0].hits, std::int64_t(0));
}

QTEST_GUILESS_MAIN(TestLandmarks)
#include "tst_landmarks.moc"
