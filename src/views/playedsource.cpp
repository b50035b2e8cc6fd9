#include "views/playedsource.h"

#include <algorithm>
#include <utility>

namespace gui {

namespace {

constexpr std::size_t kept = 1'000'000;
constexpr std::size_t eventsPerTurn = 1'000; // of the event loop

} // namespace

PlayedSource::PlayedSource(QObject *parent)
    : Source(kept, parent)
{
    connect(&m_turns, &QTimer::timeout, this, &PlayedSource::takeSome);
}

trace::Knowledge PlayedSource::knowledge() const
{
    trace::Knowledge knowledge;
    knowledge.commands = false;
    return knowledge;
}

void PlayedSource::play(std::shared_ptr<const trace::Events> events)
{
    restart();
    m_events = std::move(events);
    m_taken = 0;
    m_turns.start(0);
}

void PlayedSource::takeSome()
{
    const std::size_t until = std::min(m_taken + eventsPerTurn, m_events->size());
    if (m_taken < until)
        append(trace::Events(m_events->begin() + std::ptrdiff_t(m_taken), m_events->begin() + std::ptrdiff_t(until)));
    m_taken = until;
    if (m_taken < m_events->size())
        return;
    m_turns.stop();
    emit completed();
}

} // namespace gui
