#include "livewindow/inspectorwindow.h"
#include "replies.h"
#include "support/redisserver.h"
#include "watchedapplication.h"

#include <benchmark/benchmark.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QTableView>

#include <memory>
#include <thread>

// The window of a live Redis while a million keys are walked: how long an event takes at worst, when
// the first rows stand and when all do. The server, its keys and the window share the machine. LOOKASIDE_BENCH_KEYS
// sets another number of keys. Then: what it shows while another client changes keys as fast as it can be told.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bench::WatchedApplication;

namespace {

support::RedisServer *server = nullptr;
int keyCount = 1'000'000;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

void walkInTheWindow(benchmark::State &state, bool asksTtl)
{
    for (auto turn : state) {
        state.PauseTiming();
        gui::Theme theme;
        gui::InspectorWindow window(theme);
        window.show();
        WatchedApplication::runFor(300ms);
        const qint64 before = residentBytes();
        const auto *table = window.findChild<QTableView *>(u"liveKeys"_s);
        auto *application = static_cast<WatchedApplication *>(QCoreApplication::instance());
        application->begin();
        QElapsedTimer timer;
        timer.start();
        state.ResumeTiming();
        gui::SavedConnection connection;
        connection.connection.url = redis::Url::parse(server->url()).value();
        connection.asksTtl = asksTtl;
        window.attach(connection);
        WatchedApplication::runUntil([&] { return table->model()->rowCount() > 0; });
        state.counters["first_rows_ms"] = double(timer.elapsed());
        WatchedApplication::runUntil(
            [&] { return window.client().coverage().isComplete && table->model()->rowCount() == keyCount; });
        state.PauseTiming();
        state.counters["worst_event_ms"] = application->worst();
        state.counters["rss_mb"] = double(residentBytes() - before) / 1e6;
        state.ResumeTiming();
    }
    state.SetItemsProcessed(keyCount);
}

// Twelve thousand keyspace events a second for five seconds, of another client: keys come, get a TTL and go. They
// are done when the table tells the truth again.
void eventsInTheWindow(benchmark::State &state)
{
    constexpr int eventsATick = 120; // of 10 ms
    constexpr int ticks = 500;
    for (auto turn : state) {
        server->run("FLUSHALL");
        server->run("CONFIG SET notify-keyspace-events KEA");
        gui::Theme theme;
        gui::InspectorWindow window(theme);
        window.show();
        window.attach(server->url());
        WatchedApplication::runUntil([&] { return window.client().coverage().isComplete; });
        WatchedApplication::runFor(300ms);
        auto *application = static_cast<WatchedApplication *>(QCoreApplication::instance());
        application->begin();
        QElapsedTimer timer;
        timer.start();
        const auto writer = std::unique_ptr<QThread>(QThread::create([] {
            redisContext *context = redisConnectUnix(server->socketPath().toLocal8Bit().constData());
            auto next = std::chrono::steady_clock::now();
            for (int tick = 0; tick < ticks; ++tick) {
                for (int i = 0; i < eventsATick / 3; ++i) {
                    const int number = tick * eventsATick / 3 + i;
                    redisAppendCommand(context, "SET event:%d value", number);
                    redisAppendCommand(context, "EXPIRE event:%d 1000", number);
                    // Half of them stay.
                    redisAppendCommand(context, number % 2 ? "DEL event:%d" : "SET event:%d again", number);
                }
                takeReplies(context, eventsATick);
                next += 10ms;
                std::this_thread::sleep_until(next);
            }
            redisFree(context);
        }));
        writer->start();
        const auto isTrue = [&] {
            const inspector::KeyspaceView &view = window.client().view();
            if (!writer->isFinished() || view.size() != ticks * eventsATick / 6)
                return false;
            for (int number = 0; number < ticks * eventsATick / 3; number += 2) {
                if (!view.find(QByteArray("event:" + QByteArray::number(number))))
                    return false;
            }
            return true;
        };
        const QDeadlineTimer late(20s); // the window's own ticking wakes the loop
        WatchedApplication::runUntil([&] { return late.hasExpired() || isTrue(); });
        if (late.hasExpired())
            state.SkipWithError("the table is not true");
        state.counters["events_a_second"] = double(ticks) * eventsATick / double(timer.elapsed()) * 1e3;
        state.counters["worst_event_ms"] = application->worst();
        writer->wait();
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (const int asked = qEnvironmentVariableIntValue("LOOKASIDE_BENCH_KEYS"); asked > 0)
        keyCount = asked;
    support::RedisServer own;
    if (!own.start())
        return 1;
    server = &own;
    own.run("DEBUG POPULATE " + QByteArray::number(keyCount) + " :1:course 10");
    const auto add = [](const char *name, const std::function<void(benchmark::State &)> &run) {
        benchmark::RegisterBenchmark(name, run)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
    };
    add("window/walk/ours", [](benchmark::State &state) { walkInTheWindow(state, false); });
    add("window/walk-ttl/ours", [](benchmark::State &state) { walkInTheWindow(state, true); });
    add("window/events/ours", eventsInTheWindow);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
