#include "lab/runner.h"

#include <QtCore/QThread>

#include <algorithm>

namespace lab {

namespace {

using WallClock = std::chrono::steady_clock;
using namespace std::chrono_literals;

class Runner {
public:
    Runner(Lab &lab, const std::function<bool()> &isStopped)
        : m_lab(lab)
        , m_isStopped(isStopped)
    {
    }

    bool isStopped() const { return m_isStopped && m_isStopped(); }

    // The next step, when its time has come. False when nothing is left, or it is stopped.
    bool step()
    {
        const std::optional<base::Instant> due = m_lab.nextDue();
        if (!due)
            return false;
        if (m_lab.isHeldToRealTime() && !m_lab.isJumping())
            waitFor(*due - m_lab.now());
        return !isStopped() && m_lab.step();
    }

private:
    // A few late milliseconds are made up for; a server that was slow for seconds does not make what follows faster.
    void waitFor(base::Duration span)
    {
        constexpr auto mostBehind = 50ms;
        m_until = std::max(m_until, WallClock::now() - mostBehind) + span;
        while (!isStopped() && WallClock::now() < m_until) {
            const auto rest = std::chrono::ceil<std::chrono::microseconds>(m_until - WallClock::now());
            QThread::usleep(static_cast<unsigned long>(std::clamp<std::int64_t>(rest.count(), 0, 50'000)));
        }
    }

    Lab &m_lab;
    const std::function<bool()> &m_isStopped;
    WallClock::time_point m_until = WallClock::now(); // the wall's time at the last step
};

} // namespace

qsizetype runAll(Lab &lab, const QList<Command> &commands, const std::function<bool()> &isStopped)
{
    Runner runner(lab, isStopped);
    qsizetype ended = 0;
    for (const Command &command : commands) {
        if (runner.isStopped())
            return ended;
        lab.begin(command);
        while (lab.isBusy() && runner.step()) { }
        if (runner.isStopped())
            return ended;
        ++ended;
    }
    // What was started and not waited for still gets its response.
    while (runner.step()) { }
    return ended;
}

} // namespace lab
