#include "appwindow/appwindow.h"
#include "appwindow/livesource.h"
#include "look/theme.h"
#include "replies.h"
#include "support/redisserver.h"
#include "watchedapplication.h"

#include <benchmark/benchmark.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>

#include <memory>
#include <random>
#include <thread>

// The window of an application that is not ours while that does 20,000 operations a second through the tap: the longest
// event of the GUI thread. The application, the server, the tap and the window share the machine.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using bench::WatchedApplication;

namespace {

constexpr int operationsATick = 200; // of 10 ms
constexpr int writesATick = operationsATick / 5;
constexpr int ticks = 500;
constexpr int keys = 1'000;

// Reads and some writes, as of an application that keeps its answers.
void beTheApplication(quint16 port)
{
    redisContext *context = redisConnect("127.0.0.1", port);
    std::mt19937 random(5);
    auto next = std::chrono::steady_clock::now();
    for (int tick = 0; tick < ticks; ++tick) {
        for (int i = 0; i < operationsATick; ++i) {
            const auto key = int(random() % keys);
            redisAppendCommand(context, i < writesATick ? "SET :1:course:%d value EX 300" : "GET :1:course:%d", key);
        }
        takeReplies(context, operationsATick);
        next += 10ms;
        std::this_thread::sleep_until(next);
    }
    redisFree(context);
}

void watchAnApplication(benchmark::State &state)
{
    support::RedisServer server;
    if (!server.start()) {
        state.SkipWithError("redis-server did not start");
        return;
    }
    for (auto turn : state) {
        gui::Theme theme;
        theme.applyTo(*qApp);
        const auto window = gui::AppWindow::ofApplication(theme);
        window->showFitted();
        auto &live = dynamic_cast<gui::LiveSource &>(window->source());
        live.start({.target = *tap::Target::parse(server.url()), .listen = {.port = 0}, .probePort = 0});
        WatchedApplication::runUntil([&] { return live.state().isTapping; });
        WatchedApplication::runFor(500ms);
        auto *application = static_cast<WatchedApplication *>(QCoreApplication::instance());
        application->begin();
        const auto writer =
            std::unique_ptr<QThread>(QThread::create([port = live.state().tapPort] { beTheApplication(port); }));
        writer->start();
        const auto isSeen = [&] { return live.state().operations == qint64(operationsATick) * ticks; };
        const QDeadlineTimer late(20s); // the watcher tells its state all the time, which wakes the loop
        WatchedApplication::runUntil([&] { return late.hasExpired() || isSeen(); });
        WatchedApplication::runFor(500ms); // until it is shown
        writer->wait();
        const tap::Counts &lookups = live.state().lookups;
        if (!isSeen() || lookups.hits + lookups.misses != qint64(operationsATick - writesATick) * ticks)
            state.SkipWithError("operations are missing");
        state.counters["worst_event_ms"] = application->worst();
        state.counters["only_counted"] = double(live.state().merged);
    }
    state.SetItemsProcessed(qint64(operationsATick) * ticks);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    QApplication::setApplicationName(u"lookaside-bench"_s);
    benchmark::Initialize(&argc, argv);
    benchmark::RegisterBenchmark("window/watch/ours", watchAnApplication)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
