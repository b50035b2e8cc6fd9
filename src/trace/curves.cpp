#include "trace/curves.h"

namespace trace {

void Curves::apply(const Event &event)
{
    const auto entry = std::pair(event.store, event.key);
    switch (event.kind) {
    case EventKind::QueryStarted:
        ++m_queries[event.request];
        return;
    case EventKind::ResponseSent:
        respond(event);
        break;
    case EventKind::CacheStored: {
        const auto before = m_held.constFind(entry);
        m_now.entries += before == m_held.cend();
        m_now.bytes += event.bytes - (before == m_held.cend() ? 0 : *before);
        m_held.insert(entry, event.bytes);
        break;
    }
    case EventKind::EntryEnded:
        if (m_held.contains(entry)) {
            --m_now.entries;
            m_now.bytes -= m_held.take(entry);
        }
        break;
    default:
        return;
    }
    put(event.time);
}

void Curves::respond(const Event &event)
{
    const std::int64_t queries = m_queries.take(event.request);
    if (event.outcome == Outcome::Miss || event.outcome == Outcome::Uncached) {
        m_lastRead.insert(event.key, {queries, event.modelled});
    } else if (const auto read = m_lastRead.constFind(event.key); read != m_lastRead.cend()) {
        m_now.queriesSaved += read->queries;
        m_now.timeSaved += read->time - event.modelled;
    }
}

void Curves::put(Instant time)
{
    const Duration sinceStart = time.time_since_epoch();
    while (std::size_t(sinceStart / m_width) >= maxPoints) {
        // Of two neighbours the later one is the value at the end of both.
        for (std::size_t i = 0; i < m_points.size(); i += 2)
            m_points[i / 2] = m_points[std::min(i + 1, m_points.size() - 1)];
        m_points.resize((m_points.size() + 1) / 2);
        m_width *= 2;
    }
    const auto index = std::size_t(sinceStart / m_width);
    if (index >= m_points.size())
        m_points.resize(index + 1, m_points.empty() ? Point() : m_points.back()); // nothing happened in between
    m_points[index] = m_now;
}

} // namespace trace
