#include "views/diagrams/pulse.h"

namespace gui {

void Pulse::beatAt(Milliseconds now, int times)
{
    m_beats.emplace_back(now, times);
    m_count += times;
    forgetBefore(now);
}

bool Pulse::isTooFastAt(Milliseconds now)
{
    forgetBefore(now);
    return m_beats.size() > std::size_t(followed);
}

int Pulse::perSecond() const { return int(m_count * 1000 / window.count()); }

void Pulse::forgetBefore(Milliseconds now)
{
    while (!m_beats.empty() && m_beats.front().first + window <= now) {
        m_count -= m_beats.front().second;
        m_beats.pop_front();
    }
}

} // namespace gui
