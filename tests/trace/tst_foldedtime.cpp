#include "trace/foldedtime.h"

#include <QtTest/QTest>

#include <random>

using namespace std::chrono_literals;
using namespace trace;

namespace {

IdleTime idleOf(const std::vector<Duration> &moments)
{
    IdleTime idle;
    for (const Duration moment : moments) {
        Event event;
        event.kind = EventKind::ResponseSent;
        event.time = Instant(moment);
        idle.apply(event);
    }
    return idle;
}

} // namespace

class TestFoldedTime : public QObject {
    Q_OBJECT
private slots:
    void aQuarterOfAnHourIsFolded();
    void severalQuartersOfAnHourAreFolded();
    void evenTrafficIsNotFolded();
    void waitingForNowIsFolded();
    void busyTimeHasOneScale();
    void positionsRiseAndLeadBack();
    void lettingTimePassIsIdle();
    void aMomentIsInTheMiddle();
};

void TestFoldedTime::aQuarterOfAnHourIsFolded()
{
    const IdleTime idle = idleOf({0s, 2s, 10s, 12s, 912s, 913s, 920s});
    const FoldedTime line(idle, Instant(), Instant(920s));
    QCOMPARE(line.folds().size(), std::size_t(1));
    QCOMPARE(line.folds()[0].length(), Duration(900s));
    QVERIFY(line.folds()[0].end - line.folds()[0].begin < 0.1);
    QVERIFY(line.positionOf(Instant(12s)) > 0.4); // the story before it keeps its room
    QVERIFY(line.positionOf(Instant(912s)) < 0.7);
}

// Equal stretches are folded together: one of them alone is not long beside the others.
void TestFoldedTime::severalQuartersOfAnHourAreFolded()
{
    for (int times = 1; times <= 6; ++times) {
        std::vector<Duration> moments{0s, 2s};
        for (int i = 0; i < times; ++i) {
            moments.push_back(moments.back() + 15min);
            moments.push_back(moments.back() + 2s);
        }
        const FoldedTime line(idleOf(moments), Instant(), Instant(moments.back() + 15min));
        QCOMPARE(line.folds().size(), std::size_t(times) + 1);
        QVERIFY(line.positionOf(Instant(2s)) > 0.05);
    }
}

void TestFoldedTime::evenTrafficIsNotFolded()
{
    std::vector<Duration> moments;
    for (int i = 0; i < 30; ++i) {
        moments.push_back(i * 60s);
    }
    QVERIFY(FoldedTime(idleOf(moments), Instant(), Instant(moments.back())).folds().empty());
    QVERIFY(FoldedTime(idleOf({0s, 2s, 9s, 19s}), Instant(), Instant(19s)).folds().empty());
}

void TestFoldedTime::waitingForNowIsFolded()
{
    const FoldedTime line(idleOf({0s, 5s, 9s}), Instant(), Instant(10min));
    QCOMPARE(line.folds().size(), std::size_t(1));
    QCOMPARE(line.folds()[0].to, Instant(10min));
    QCOMPARE(line.positionOf(Instant(10min)), 1.0);
}

void TestFoldedTime::busyTimeHasOneScale()
{
    const FoldedTime line(idleOf({0s, 4s, 1000s, 1004s, 5000s, 5004s}), Instant(), Instant(5004s));
    QCOMPARE(line.folds().size(), std::size_t(2));
    const auto length = [&](Duration from) {
        return line.positionOf(Instant(from + 4s)) - line.positionOf(Instant(from));
    };
    QVERIFY(std::abs(length(0s) - length(1000s)) < 1e-9);
    QVERIFY(std::abs(length(0s) - length(5000s)) < 1e-9);
    const double first = line.folds()[0].end - line.folds()[0].begin;
    QVERIFY(std::abs(first - (line.folds()[1].end - line.folds()[1].begin)) < 1e-9); // 996 s and 3,996 s
}

void TestFoldedTime::positionsRiseAndLeadBack()
{
    std::mt19937 random(11);
    for (int run = 0; run < 40; ++run) {
        std::vector<Duration> moments{0s};
        for (int i = 0; i < 30; ++i) {
            moments.push_back(moments.back() + Duration(random() % (random() % 4 == 0 ? 2'000'000'000u : 9'000'000u)));
        }
        const Instant end(moments.back() + Duration(random() % 100'000'000u));
        const FoldedTime line(idleOf(moments), Instant(), end);
        double before = -1;
        for (const Duration moment : moments) {
            const double position = line.positionOf(Instant(moment));
            QVERIFY(position >= before);
            QVERIFY(position >= 0 && position <= 1);
            before = position;
            const double back = line.positionOf(line.timeAt(position));
            QVERIFY(std::abs(back - position) < 1e-6);
        }
        QVERIFY(std::abs(line.positionOf(end) - 1) < 1e-9);
    }
}

void TestFoldedTime::lettingTimePassIsIdle()
{
    IdleTime idle;
    Event event;
    event.kind = EventKind::ResponseSent;
    idle.apply(event);
    event.kind = EventKind::Command;
    event.time = Instant(5min);
    idle.apply(event);
    event.kind = EventKind::EntryExpired;
    event.time = Instant(15min);
    idle.apply(event);
    QCOMPARE(idle.stretches().size(), std::size_t(1));
    QCOMPARE(idle.stretches()[0].to - idle.stretches()[0].from, Duration(15min));
}

void TestFoldedTime::aMomentIsInTheMiddle()
{
    const FoldedTime line(idleOf({3s}), Instant(3s), Instant(3s));
    QCOMPARE(line.positionOf(Instant(3s)), 0.5);
    QCOMPARE(FoldedTime().positionOf(Instant(3s)), 0.5);
}

QTEST_GUILESS_MAIN(TestFoldedTime)
#include "tst_foldedtime.moc"
