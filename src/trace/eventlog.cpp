#include "trace/eventlog.h"

#include <algorithm>

namespace trace {

void Moment::apply(const Event &applied)
{
    event = applied.id;
    time = applied.time;
    keys.apply(applied);
    totals.apply(applied);
    series.apply(applied);
}

EventLog::EventLog(std::size_t capacity)
    : m_maxChunks(std::max<std::size_t>(2, (capacity + chunkSize - 1) / chunkSize))
{
}

void EventLog::append(Event event)
{
    Q_ASSERT(event.id == m_now.event + 1);
    if (m_chunks.empty() || m_chunks.back().events.size() == chunkSize) {
        if (m_chunks.size() == m_maxChunks)
            m_chunks.pop_front();
        m_chunks.push_back({m_now, {}});
        m_chunks.back().events.reserve(chunkSize);
    }
    m_now.apply(event);
    m_chunks.back().events.push_back(std::move(event));
}

void EventLog::clear()
{
    m_chunks.clear();
    m_now = {};
}

const Event *EventLog::find(EventId id) const
{
    if (id < firstId() || id > lastId())
        return nullptr;
    // Every chunk but the last is full, so the place follows from the id.
    const std::size_t offset = std::size_t(id - firstId());
    return &m_chunks[offset / chunkSize].events[offset % chunkSize];
}

Moment EventLog::at(EventId id) const
{
    if (m_chunks.empty() || id >= lastId())
        return m_now;
    if (id < firstId())
        return m_chunks.front().before;
    const Chunk &chunk = m_chunks[std::size_t(id - firstId()) / chunkSize];
    Moment moment = chunk.before;
    for (const Event &event : chunk.events) {
        if (event.id > id)
            break;
        moment.apply(event);
    }
    return moment;
}

std::vector<const Event *> EventLog::causes(const Event &event) const
{
    std::vector<const Event *> chain;
    for (const Event *cause = find(event.cause); cause; cause = find(cause->cause))
        chain.push_back(cause);
    return chain;
}

} // namespace trace
