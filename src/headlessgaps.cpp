#include "headlessgaps.h"

#include "commandline.h"
#include "exitstatus.h"
#include "interruption.h"
#include "report/gaptext.h"
#include "watch/gapwatch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>

#include <cstdio>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

struct GapWords {
    Q_DECLARE_TR_FUNCTIONS(Headless)
};

// A line that is written over, on a terminal; elsewhere one now and then.
class ProgressLine {
public:
    ~ProgressLine() { end(); }
    void tell(const QString &text)
    {
        if (m_isTerminal) {
            const QByteArray line = '\r' + text.leftJustified(m_width).toUtf8();
            m_width = std::max<qsizetype>(m_width, text.size());
            std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
            m_isOpen = true;
        } else if (m_turns++ % turnsBetweenLines == 0) {
            commandline::complain(text);
        }
        std::fflush(stderr);
    }
    void end()
    {
        if (std::exchange(m_isOpen, false))
            std::fputc('\n', stderr);
    }

private:
    static constexpr int turnsBetweenLines = 10;
    const bool m_isTerminal = isatty(STDERR_FILENO) != 0;
    qsizetype m_width = 0;
    int m_turns = 0;
    bool m_isOpen = false;
};

} // namespace

int adviseServer(const GapOptions &options)
{
    const Interruption interruption;
    watch::GapWatch::Options asked;
    asked.connection.url = options.url;
    asked.length = options.length;
    watch::GapWatch watch(asked);
    ProgressLine progress;
    QTimer interrupts;
    QObject::connect(&interrupts, &QTimer::timeout, &watch, [&] {
        if (Interruption::signal())
            watch.finish();
    });
    interrupts.start(50ms);
    QTimer seconds;
    QObject::connect(&seconds, &QTimer::timeout, &watch, [&] {
        progress.tell(watch.isWatching() ? report::gapProgress(watch.gaps(), watch.watched(), options.length)
                                         : GapWords::tr("Scanning the keys once to read their expiry …"));
    });
    seconds.start(1s);
    const auto end = [](int status) {
        QMetaObject::invokeMethod(
            qApp, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    };
    QObject::connect(&watch, &watch::GapWatch::finished, &watch, [&](const advice::GapReading &reading) {
        seconds.stop();
        progress.end();
        if (!reading.hasEnough()) {
            commandline::complain(report::gapRefusal(reading));
            end(exitstatus::unusable);
            return;
        }
        const QString name = options.url.toString();
        const QByteArray out = options.json ? report::gapJson(reading, name)
            : options.csv                   ? report::gapCsv(reading)
                                            : report::gapText(reading, name).toUtf8();
        std::fwrite(out.constData(), 1, std::size_t(out.size()), stdout);
        end(exitstatus::done);
    });
    QObject::connect(&watch, &watch::GapWatch::failed, &watch, [&](const base::Error &error) {
        seconds.stop();
        progress.end();
        commandline::complain(error);
        end(exitstatus::unusable);
    });
    watch.start();
    return QCoreApplication::exec();
}
