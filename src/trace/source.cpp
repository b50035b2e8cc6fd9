#include "trace/source.h"

namespace trace {

Source::Source(std::size_t capacity, QObject *parent)
    : QObject(parent)
    , m_log(capacity)
{
}

void Source::lookAt(EventId event)
{
    if (event >= m_log.lastId()) {
        lookAtNow();
        return;
    }
    m_past = m_log.at(event);
    emit momentChanged();
}

void Source::lookAtNow()
{
    if (!m_past)
        return;
    m_past.reset();
    emit momentChanged();
}

void Source::append(const Events &events)
{
    const EventId first = m_log.lastId() + 1;
    for (const Event &event : events)
        m_log.append(event);
    emit eventsArrived(first, m_log.lastId());
    if (!m_past)
        emit momentChanged();
}

void Source::restart()
{
    m_log.clear();
    m_past.reset();
    emit restarted();
    emit momentChanged();
}

} // namespace trace
