#include "base/scheduler.h"

#include <QtTest/QTest>

using namespace base;
using namespace std::chrono_literals;

class SchedulerTest : public QObject {
    Q_OBJECT

private:
    Clock m_clock;

private slots:
    void init() { m_clock = Clock(); }

    void whatIsDueFirstRunsFirst()
    {
        Scheduler scheduler(m_clock);
        QStringList order;
        auto sleeper = [&](QString name, Duration time) -> Task<void> {
            co_await scheduler.sleep(time);
            order << name;
        };
        scheduler.start(sleeper(QStringLiteral("late"), 30ms));
        scheduler.start(sleeper(QStringLiteral("early"), 10ms));
        scheduler.start(sleeper(QStringLiteral("also late"), 30ms));
        while (scheduler.step()) { }
        QCOMPARE(order, QStringList({QStringLiteral("early"), QStringLiteral("late"), QStringLiteral("also late")}));
        QCOMPARE(scheduler.now().time_since_epoch(), Duration(30ms));
    }

    void aTaskAwaitsAnother()
    {
        Scheduler scheduler(m_clock);
        auto inner = [&]() -> Task<int> {
            co_await scheduler.sleep(5ms);
            co_return 42;
        };
        int got = 0;
        auto outer = [&]() -> Task<void> { got = co_await inner(); };
        scheduler.start(outer());
        scheduler.runUntil(Instant(4ms));
        QCOMPARE(got, 0);
        scheduler.runUntil(Instant(5ms));
        QCOMPARE(got, 42);
    }

    void theClockIsLeftWhereAsked()
    {
        Scheduler scheduler(m_clock);
        scheduler.runUntil(Instant(7s));
        QCOMPARE(scheduler.now(), Instant(7s));
        QVERIFY(!scheduler.step());
    }

    void movesOfTheClockAreAnnounced()
    {
        Scheduler scheduler(m_clock);
        std::vector<Instant> announced;
        scheduler.setBeforeMove([&](Instant instant) { announced.push_back(instant); });
        auto sleeper = [&]() -> Task<void> { co_await scheduler.sleep(1s); };
        scheduler.start(sleeper());
        scheduler.runUntil(Instant(2s));
        QCOMPARE(announced, std::vector<Instant>({Instant(1s), Instant(2s)}));
    }

    void manyTasksInFlight()
    {
        Scheduler scheduler(m_clock);
        int done = 0;
        auto sleeper = [&](Duration time) -> Task<void> {
            co_await scheduler.sleep(time);
            ++done;
        };
        for (int i = 0; i < 100'000; ++i)
            scheduler.start(sleeper(std::chrono::microseconds(i % 977)));
        while (scheduler.step()) { }
        QCOMPARE(done, 100'000);
    }

    void droppingTheSchedulerEndsWhatWasAsleep()
    {
        struct Guard {
            int &count;
            ~Guard() { ++count; }
        };
        int ended = 0;
        {
            Scheduler scheduler(m_clock);
            auto inner = [&]() -> Task<void> {
                Guard guard{ended};
                co_await scheduler.sleep(1h);
            };
            auto outer = [&]() -> Task<void> {
                Guard guard{ended};
                co_await inner();
            };
            scheduler.start(outer());
            scheduler.step();
            QCOMPARE(ended, 0);
        }
        QCOMPARE(ended, 2);
    }
};

QTEST_APPLESS_MAIN(SchedulerTest)
#include "tst_scheduler.moc"
