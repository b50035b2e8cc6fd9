#pragma once

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <deque>

namespace gui {

// How fast something happens before a person's eyes: above a few a second nobody can follow single ones. What comes
// together is one beat, with how many there are in it.
class Pulse {
public:
    using Milliseconds = std::chrono::milliseconds;

    static constexpr Milliseconds window{3000};
    static constexpr int followed = 12; // in the window, about four a second: the clicks of a quick hand are followed

    Pulse() { m_sinceStart.start(); }
    void beat(int times = 1) { beatAt(Milliseconds(m_sinceStart.elapsed()), times); }
    void beatAt(Milliseconds now, int times = 1);
    bool isTooFast() { return isTooFastAt(Milliseconds(m_sinceStart.elapsed())); }
    bool isTooFastAt(Milliseconds now);
    int perSecond() const; // as of the last question

private:
    void forgetBefore(Milliseconds now);

    QElapsedTimer m_sinceStart;
    std::deque<std::pair<Milliseconds, int>> m_beats;
    int m_count = 0;
};

} // namespace gui
