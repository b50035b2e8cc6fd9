#include "trace/source.h"

#include <algorithm>

namespace trace {

Source::Source(std::size_t capacity, QObject *parent)
    : QObject(parent)
    , m_log(capacity)
{
}

Source::~Source()
{
    for (Projection *projection : m_projections)
        projection->m_source = nullptr;
}

Projection::~Projection()
{
    if (m_source)
        m_source->m_projections.erase(std::remove(m_source->m_projections.begin(), m_source->m_projections.end(), this),
                                      m_source->m_projections.end());
}

void Source::attach(Projection &projection)
{
    Q_ASSERT(!projection.m_source);
    projection.m_source = this;
    m_projections.push_back(&projection);
    if (m_log.size() > 0)
        projection.take(m_log.all());
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
    for (Projection *projection : m_projections)
        projection->take(m_log.between(first, m_log.lastId()));
    emit eventsArrived(first, m_log.lastId());
    if (!m_past)
        emit momentChanged();
}

void Source::restart()
{
    m_log.clear();
    m_past.reset();
    for (Projection *projection : m_projections)
        projection->clear();
    emit restarted();
    emit momentChanged();
}

} // namespace trace
