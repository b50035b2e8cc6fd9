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
    settings.apply(applied);
    lives.apply(applied);
    traffic.apply(applied);
    editWay.apply(applied);
    lastOfKind[std::size_t(applied.kind)] = applied.id;
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
            forgetOldest();
        const bool hasLives = m_chunks.empty() || m_now.event / chunkSize % chunksBetweenLives == 0;
        Chunk &chunk = m_chunks.emplace_back(Chunk{.before = m_now, .hasLives = hasLives});
        if (!hasLives)
            chunk.before.lives = {};
        chunk.events.reserve(chunkSize);
    }
    m_now.apply(event);
    m_index.add(event);
    if (event.kind == EventKind::SettingChanged)
        m_settings[event.id] = m_now.settings;
    m_chunks.back().events.push_back(std::move(event));
}

void EventLog::forgetOldest()
{
    m_index.forget(m_chunks.front().events);
    Chunk &next = m_chunks[1];
    if (!next.hasLives) {
        next.before.lives = livesBefore(1);
        next.hasLives = true;
    }
    m_chunks.pop_front();
    // What was in force when the first one kept happened is still asked for.
    const auto inForce = m_settings.upper_bound(firstId());
    if (inForce != m_settings.begin())
        m_settings.erase(m_settings.begin(), std::prev(inForce));
}

void EventLog::clear()
{
    m_chunks.clear();
    m_index.clear();
    m_settings.clear();
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

EventRange EventLog::between(EventId first, EventId last) const
{
    first = std::max(first, firstId());
    return {*this, first, std::max(first, std::min(last, lastId()) + 1)};
}

Events EventLog::found(const EventIndex::Ids &ids) const
{
    Events events;
    events.reserve(ids.size());
    for (const EventId id : ids)
        events.push_back(*find(id));
    return events;
}

Settings EventLog::settingsAt(EventId id) const
{
    const auto after = m_settings.upper_bound(id);
    return after == m_settings.begin() ? Settings() : std::prev(after)->second;
}

Moment EventLog::at(EventId id) const
{
    if (m_chunks.empty() || id >= lastId())
        return m_now;
    if (id < firstId())
        return m_chunks.front().before;
    const std::size_t chunk = std::size_t(id - firstId()) / chunkSize;
    Moment moment = m_chunks[chunk].before;
    moment.lives = livesBefore(chunk);
    for (const Event &event : m_chunks[chunk].events) {
        if (event.id > id)
            break;
        moment.apply(event);
    }
    return moment;
}

Lives EventLog::livesBefore(std::size_t chunk) const
{
    std::size_t from = chunk;
    while (!m_chunks[from].hasLives)
        --from;
    Lives lives = m_chunks[from].before.lives;
    for (; from < chunk; ++from) {
        for (const Event &event : m_chunks[from].events)
            lives.apply(event);
    }
    return lives;
}

std::vector<const Event *> EventLog::causes(const Event &event) const
{
    std::vector<const Event *> chain;
    for (const Event *cause = find(event.cause); cause; cause = find(cause->cause))
        chain.push_back(cause);
    return chain;
}

} // namespace trace
