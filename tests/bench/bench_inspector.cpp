#include "gui/inspector/inspectorwindow.h"
#include "support/redisserver.h"

#include <benchmark/benchmark.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

#include <algorithm>

// The window of a live Redis while a million keys are walked: how long an event takes at worst, when
// the first rows stand and when all do. The server, its keys and the window share the machine. LOOKASIDE_BENCH_KEYS
// sets another number of keys.

using namespace Qt::StringLiterals;

namespace {

support::RedisServer *server = nullptr;
int keyCount = 1'000'000;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

// Tells how long the longest event took: nothing else is drawn or answered meanwhile.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside) // sent from within an event that is being measured
            return QApplication::notify(receiver, event);
        m_isInside = true;
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        m_worst = std::max(m_worst, timer.nsecsElapsed());
        m_isInside = false;
        return taken;
    }
    void begin() { m_worst = 0; }
    double worst() const { return double(m_worst) / 1e6; } // ms

private:
    bool m_isInside = false;
    qint64 m_worst = 0;
};

void walkInTheWindow(benchmark::State &state)
{
    for (auto turn : state) {
        state.PauseTiming();
        gui::Theme theme;
        gui::InspectorWindow window(theme);
        window.show();
        QTest::qWait(300);
        const qint64 before = residentBytes();
        const auto *table = window.findChild<QTableView *>(u"liveKeys"_s);
        auto *application = static_cast<WatchedApplication *>(QCoreApplication::instance());
        application->begin();
        QElapsedTimer timer;
        timer.start();
        state.ResumeTiming();
        window.attach(server->url());
        const auto wait = [](auto reached) {
            while (!reached())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        };
        wait([&] { return table->model()->rowCount() > 0; });
        state.counters["first_rows_ms"] = double(timer.elapsed());
        wait([&] { return window.client().coverage().isComplete && table->model()->rowCount() == keyCount; });
        state.PauseTiming();
        state.counters["worst_event_ms"] = application->worst();
        state.counters["rss_mb"] = double(residentBytes() - before) / 1e6;
        state.ResumeTiming();
    }
    state.SetItemsProcessed(keyCount);
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
    benchmark::RegisterBenchmark("window/walk/ours", walkInTheWindow)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
