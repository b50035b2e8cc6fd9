#include "views/diagrams/playback.h"

#include "look/theme.h"

#include <QtWidgets/QWidget>

#include <algorithm>

namespace gui {

namespace {
constexpr int frame = 16; // ms
constexpr Playback::Played longestWay{1200}; // what is further away is reached faster
constexpr double backwards = 4; // as fast
} // namespace

Playback::Playback(const Theme &theme, QWidget &view)
    : QObject(&view)
    , m_theme(theme)
    , m_watched(&view)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, &Playback::advance);
}

bool Playback::isWanted() const { return m_watched->isVisible() && !m_theme.reducedMotion(); }

void Playback::jumpTo(Played position)
{
    m_timer.stop();
    m_target = nullptr;
    m_position = position;
    emit moved();
}

void Playback::go(std::function<Played()> target, bool isOpen)
{
    m_target = std::move(target);
    m_isOpen = isOpen;
    if (!isWanted()) {
        m_position = m_target();
        m_timer.stop();
        emit moved();
        return;
    }
    if (!m_timer.isActive()) {
        m_sinceFrame.start();
        m_timer.start();
    }
    emit moved();
}

void Playback::advance()
{
    const Played passed(double(m_sinceFrame.nsecsElapsed()) / 1e6);
    m_sinceFrame.start();
    const Played target = m_target();
    const Played way = target - m_position;
    const Played length = way < Played(0) ? -way : way;
    const double rate = std::max(way < Played(0) ? backwards : 1.0, length / longestWay);
    const Played before = m_position;
    m_position = !isWanted() || passed * rate >= length ? target
        : way < Played(0)                               ? m_position - passed * rate
                                                        : m_position + passed * rate;
    if (m_position == target && (!m_isOpen || !isWanted())) {
        m_timer.stop();
    }
    if (m_position != before) {
        emit moved();
    }
}

} // namespace gui
