#include "trace/landmarks.h"

#include "trace/correction.h"

#include <algorithm>
#include <optional>

namespace trace {

namespace {

std::optional<Landmark::Kind> kindOf(const Event &event)
{
    switch (event.kind) {
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
        return Landmark::Kind::Edit;
    case EventKind::EntryExpired:
        return Landmark::Kind::Expiry;
    case EventKind::StaleFound: // of an answer that was taken for a hit or a miss
        return correctionOf(event) ? std::optional(Landmark::Kind::StaleHit) : std::nullopt;
    case EventKind::ResponseSent:
        switch (event.outcome) {
        case Outcome::Hit:
            return Landmark::Kind::Hit;
        case Outcome::StaleHit:
            return Landmark::Kind::StaleHit;
        case Outcome::Miss:
            return Landmark::Kind::Miss;
        case Outcome::None:
        case Outcome::Uncached:
            return Landmark::Kind::Uncached;
        }
        break;
    default:
        break;
    }
    return std::nullopt;
}

} // namespace

void Landmarks::apply(const Event &event)
{
    if (isEmpty()) {
        m_firstEvent = event.id;
        m_begin = event.time;
    }
    m_lastEvent = event.id;
    m_end = event.time;
    m_idle.apply(event);
    if (const auto kind = kindOf(event)) {
        m_all.push_back({event.id, event.time, *kind});
        m_counts.push_back(m_counts.back());
        ++m_counts.back()[std::size_t(*kind)];
    }
}

Landmarks::Counts Landmarks::counts(std::size_t first, std::size_t count) const
{
    Counts result = m_counts[first + count];
    for (std::size_t kind = 0; kind < result.size(); ++kind) {
        result[kind] -= m_counts[first][kind];
    }
    return result;
}

std::vector<LandmarkGroup> groupLandmarks(const Landmarks &landmarks,
                                          const std::function<double(const Landmark &)> &position, double apart)
{
    const auto &all = landmarks.all();
    std::vector<LandmarkGroup> groups;
    for (auto first = all.begin(); first != all.end();) {
        const double from = position(*first);
        const auto end = std::partition_point(
            std::next(first), all.end(), [&](const Landmark &landmark) { return position(landmark) - from < apart; });
        LandmarkGroup group{std::size_t(first - all.begin()), std::size_t(end - first), 0, {}};
        group.counts = landmarks.counts(group.first, group.count);
        group.position = (from + position(*std::prev(end))) / 2;
        if (!groups.empty()) {
            group.position = std::max(group.position, groups.back().position + apart);
        }
        groups.push_back(group);
        first = end;
    }
    return groups;
}

} // namespace trace
