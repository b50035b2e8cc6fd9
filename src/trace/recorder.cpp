#include "trace/recorder.h"

namespace trace {

Recorder::Recorder(const base::Clock &clock)
    : m_clock(clock)
{
}

void Recorder::addListener(Listener *listener) { m_listeners.push_back(listener); }

EventId Recorder::record(Event event)
{
    event.id = ++m_last;
    event.time = m_clock.now();
    m_keys.apply(event);
    for (Listener *listener : m_listeners)
        listener->happened(event);
    return event.id;
}

} // namespace trace
