#include "trace/series.h"

#include "trace/correction.h"

namespace trace {

Series::Interval &Series::Interval::operator+=(const Interval &other)
{
    hits += other.hits;
    staleHits += other.staleHits;
    misses += other.misses;
    uncached += other.uncached;
    queries += other.queries;
    edits += other.edits;
    hitTime += other.hitTime;
    missTime += other.missTime;
    return *this;
}

void Series::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::ResponseSent: {
        Interval &interval = at(event.time);
        interval.hits += event.outcome == Outcome::Hit;
        interval.staleHits += event.outcome == Outcome::StaleHit;
        interval.misses += event.outcome == Outcome::Miss;
        interval.uncached += event.outcome == Outcome::Uncached;
        if (event.outcome == Outcome::Miss)
            interval.missTime += event.modelled;
        else if (event.outcome != Outcome::Uncached)
            interval.hitTime += event.modelled;
        break;
    }
    case EventKind::StaleFound:
        if (const auto correction = correctionOf(event)) {
            Interval &interval = at(correction->answered);
            ++interval.staleHits;
            if (correction->was == Outcome::Miss) {
                --interval.misses;
                interval.missTime -= correction->took;
                interval.hitTime += correction->took;
            } else {
                --interval.hits;
            }
        }
        break;
    case EventKind::QueryStarted:
        ++at(event.time).queries;
        break;
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
        ++at(event.time).edits;
        break;
    default:
        break;
    }
}

Series::Interval &Series::at(Instant time)
{
    const Duration sinceStart = time.time_since_epoch();
    while (std::size_t(sinceStart / m_width) >= maxIntervals) {
        for (std::size_t i = 0; i < m_intervals.size(); i += 2) {
            Interval pair = m_intervals[i];
            if (i + 1 < m_intervals.size())
                pair += m_intervals[i + 1];
            m_intervals[i / 2] = pair;
        }
        m_intervals.resize((m_intervals.size() + 1) / 2);
        m_width *= 2;
    }
    const auto index = std::size_t(sinceStart / m_width);
    if (index >= m_intervals.size())
        m_intervals.resize(index + 1);
    return m_intervals[index];
}

} // namespace trace
