#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QMetaEnum>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace bench {

// Tells how long the longest event of the GUI thread took: nothing else is drawn or answered meanwhile. With
// LOOKASIDE_BENCH_EVENTS set to a number of milliseconds, whatever took longer is named on stderr.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Other threads' events come through here as well; and those sent from within one are a part of it.
        if (QThread::currentThread() != thread() || m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        // Afterwards the receiver may be gone.
        const char *name = receiver->metaObject()->className();
        const QEvent::Type type = event->type();
        QElapsedTimer timer;
        timer.start();
        const bool taken = QApplication::notify(receiver, event);
        const qint64 spent = timer.nsecsElapsed();
        m_isInside = false;
        m_worst = std::max(m_worst, spent);
        if (m_told > 0 && spent > m_told * 1'000'000)
            std::fprintf(stderr, "%8.1f ms  %s %s\n", double(spent) / 1e6, name,
                         QMetaEnum::fromType<QEvent::Type>().valueToKey(type));
        return taken;
    }
    void begin() { m_worst = 0; }
    double worst() const { return double(m_worst) / 1e6; } // ms

    // Without a limit of time for processEvents(), which would spin.
    template <typename Reached> static void runUntil(Reached reached)
    {
        while (!reached())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    static void runFor(std::chrono::milliseconds span)
    {
        bool isOver = false;
        QTimer::singleShot(span, Qt::PreciseTimer, [&] { isOver = true; });
        runUntil([&] { return isOver; });
    }

private:
    bool m_isInside = false;
    qint64 m_worst = 0;
    const int m_told = qEnvironmentVariableIntValue("LOOKASIDE_BENCH_EVENTS");
};

} // namespace bench
