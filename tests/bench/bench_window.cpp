#include "labwindow/mainwindow.h"
#include "look/systemscheme.h"
#include "views/diagrams/sequenceview.h"
#include "watchedapplication.h"

#include <benchmark/benchmark.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QWindow>
#include <QtWidgets/QDockWidget>

#include <ctime>
#include <random>
#include <unistd.h>

// How smoothly the real window goes: the longest event of its thread, seeking, from a click to the last painted frame,
// CPU while idle, start-up. All is told by the clock, as a person sees it.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using bench::WatchedApplication;

constexpr trace::EventId longLog = 100'000;

WatchedApplication &application() { return *static_cast<WatchedApplication *>(QCoreApplication::instance()); }

class Window {
public:
    Window()
        : m_window(m_theme, {})
    {
        m_theme.applyTo(*qApp);
        m_window.show();
        m_window.openScene();
        WatchedApplication::runUntil([this] { return lab().log().lastId() > 0 && !lab().pace().busy; });
        WatchedApplication::runFor(500ms);
    }

    gui::LabClient &lab() { return m_window.lab(); }
    gui::SequenceView &sequence() { return *m_window.findChild<gui::SequenceView *>(u"sequence"_s); }
    void trigger(const QString &action) { m_window.findChild<QAction *>(action)->trigger(); }
    // As on a projector, with all that moves.
    void beLargeAndMove()
    {
        m_theme.setReducedMotion(false);
        m_window.resize(1920, 1080);
        WatchedApplication::runFor(1'500ms);
    }
    std::int64_t answered() { return lab().log().now().totals.all.requests; }

    // Until so many requests were answered, and what they changed is painted.
    void runUntilAnswered(std::int64_t requests)
    {
        WatchedApplication::runUntil([&] { return answered() >= requests && !lab().pace().busy; });
        QCoreApplication::processEvents();
    }
    // Shows the log besides.
    void fillLog()
    {
        m_window.findChild<QDockWidget *>(u"logDock"_s)->raise();
        lab().submit(lab::Speed{0});
        while (lab().log().lastId() < longLog) {
            const std::int64_t before = answered();
            lab().submit(lab::Burst{2'000, {}, std::nullopt});
            runUntilAnswered(before + 2'000);
        }
        WatchedApplication::runFor(500ms);
    }

private:
    gui::Theme m_theme;
    gui::MainWindow m_window;
};

void aThousandASecond(benchmark::State &state)
{
    for (auto turn : state) {
        Window window;
        application().begin();
        QElapsedTimer spent;
        spent.start();
        window.lab().submit(lab::Load{1000, 3s, {}});
        window.runUntilAnswered(3000);
        state.counters["last_answer_ms"] = double(spent.elapsed()); // it was sent after 3 s, and takes a while itself
        state.counters["worst_event_ms"] = application().worst();
    }
}

// The same with the animation on, before somebody's eyes: what is too fast to be followed shows its state.
void aThousandASecondInMotion(benchmark::State &state)
{
    for (auto turn : state) {
        Window window;
        window.beLargeAndMove();
        if (!window.sequence().isVisible())
            state.SkipWithError("the sequence is not seen");
        application().begin();
        window.lab().submit(lab::Load{1000, 3s, {}});
        window.runUntilAnswered(3000);
        state.counters["worst_event_ms"] = application().worst();
    }
}

// Where motion is really drawn: requests that play, one after the other, and steps through one of them.
void motion(benchmark::State &state)
{
    for (auto turn : state) {
        Window window;
        window.beLargeAndMove();
        application().begin();
        int moving = 0;
        const auto watch = [&](std::chrono::milliseconds span) {
            for (auto passed = 0ms; passed < span; passed += 20ms) {
                WatchedApplication::runFor(20ms);
                moving += window.sequence().playback().isMoving() ? 1 : 0;
            }
        };
        for (int i = 0; i < 3; ++i) {
            window.lab().submit(lab::Get{lab::RequestSpec()});
            watch(1'200ms);
        }
        for (int i = 0; i < 12; ++i) {
            window.trigger(i < 6 ? u"step-back"_s : u"step"_s);
            watch(250ms);
        }
        if (moving < 20)
            state.SkipWithError("nothing has moved");
        state.counters["worst_event_ms"] = application().worst();
    }
}

void burst(benchmark::State &state)
{
    for (auto turn : state) {
        Window window;
        application().begin();
        QElapsedTimer spent;
        spent.start();
        window.lab().submit(lab::Burst{1000, {}, std::nullopt});
        window.runUntilAnswered(1000);
        state.counters["last_frame_ms"] = double(spent.nsecsElapsed()) / 1e6;
        state.counters["worst_event_ms"] = application().worst();
    }
}

void withALongLog(benchmark::State &state)
{
    for (auto turn : state) {
        Window window;
        window.fillLog();
        application().begin();
        const std::int64_t before = window.answered();
        window.lab().submit(lab::Burst{100, {}, std::nullopt});
        window.runUntilAnswered(before + 100);
        state.counters["worst_event_ms"] = application().worst();
        std::mt19937 random(1);
        double worst = 0;
        for (int i = 0; i < 50; ++i) {
            QElapsedTimer spent;
            spent.start();
            window.lab().lookAt(1 + random() % (window.lab().log().lastId() - 1));
            QCoreApplication::processEvents();
            worst = std::max(worst, double(spent.nsecsElapsed()) / 1e6);
        }
        state.counters["worst_seek_ms"] = worst;
    }
}

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

// The share of one core that it takes while a thousand keys count down.
void idleWithAThousandKeys(benchmark::State &state)
{
    for (auto turn : state) {
        Window window;
        lab::SetBackend backend;
        backend.kind = "locmem";
        backend.config.maxEntries = 2000;
        window.lab().submit(backend);
        QList<lab::Command> commands;
        for (int i = 0; i < 1000; ++i) {
            lab::CacheOperation set;
            set.operation = lab::CacheOperation::Operation::Set;
            set.key = "ticking:" + QByteArray::number(i);
            set.value = u"1"_s;
            set.timeout = cache::Timeout::seconds(900 + i);
            commands.append({set, 0});
        }
        window.lab().submit(commands);
        WatchedApplication::runUntil(
            [&] { return window.lab().log().now().keys.heldCount() >= 1000 && !window.lab().pace().busy; });
        WatchedApplication::runFor(1s);
        application().begin();
        const double before = cpuSeconds();
        WatchedApplication::runFor(3s);
        state.counters["cpu_percent"] = (cpuSeconds() - before) / 3 * 100;
        state.counters["worst_event_ms"] = application().worst();
    }
}

// From the start of a process to its first painted frame, which it tells by its end: ours as the program makes it, and
// a program that only has Qt Widgets and Charts.
void start(benchmark::State &state, const QString &program, const QStringList &arguments)
{
    for (auto turn : state) {
        double fastest = 1e9;
        for (int i = 0; i < 5; ++i) {
            QProcess process;
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            QElapsedTimer spent;
            spent.start();
            process.start(program, arguments);
            if (!process.waitForFinished() || process.exitCode() != 0)
                state.SkipWithError("the window did not come up");
            fastest = std::min(fastest, double(spent.nsecsElapsed()) / 1e6);
        }
        state.counters["first_frame_ms"] = fastest;
    }
}

// As gui::runWindow() does.
int startAlone(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setApplicationName(u"lookaside-bench"_s);
    gui::Theme theme;
    const gui::Preferences preferences(theme);
    const gui::SystemScheme system(theme);
    theme.applyTo(application);
    lab::Lab::Options options;
    const QTemporaryDir folder;
    options.catalogPath = folder.filePath(u"courses.sqlite"_s);
    gui::MainWindow window(theme, options);
    window.show();
    window.openScene();
    WatchedApplication::runUntil([&] { return window.windowHandle()->isExposed(); });
    std::fflush(nullptr);
    _exit(0);
}

void add(const char *name, const std::function<void(benchmark::State &)> &measure)
{
    benchmark::RegisterBenchmark(name, measure)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 2 && qstrcmp(argv[1], "--start") == 0)
        return startAlone(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    QApplication::setApplicationName(u"lookaside-bench"_s);
    add("window/load/ours", aThousandASecond);
    add("window/load-in-motion/ours", aThousandASecondInMotion);
    add("window/motion/ours", motion);
    add("window/burst/ours", burst);
    add("window/long-log/ours", withALongLog);
    add("window/idle/ours", idleWithAThousandKeys);
    add("window/start/ours",
        [](benchmark::State &state) { start(state, QApplication::applicationFilePath(), {u"--start"_s}); });
    add("window/start/empty",
        [](benchmark::State &state) { start(state, QApplication::applicationDirPath() + u"/empty_window"_s, {}); });
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
