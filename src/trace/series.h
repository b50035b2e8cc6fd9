#pragma once

#include "trace/event.h"

namespace trace {

// Projection: outcomes over virtual time, in equal intervals. The interval starts fine and doubles when
// the run grows beyond `maxIntervals`, so that memory is bounded whatever the run.
class Series {
public:
    struct Interval {
        std::int32_t hits = 0;
        std::int32_t staleHits = 0;
        std::int32_t misses = 0;
        std::int32_t uncached = 0;
        std::int32_t queries = 0;
        std::int32_t edits = 0;
        Duration hitTime{0}; // modelled, of all hits
        Duration missTime{0}; // modelled, of all misses
        std::int32_t requests() const { return hits + staleHits + misses + uncached; }
        Interval &operator+=(const Interval &other);
        friend bool operator==(const Interval &, const Interval &) = default;
    };
    static constexpr std::size_t maxIntervals = 512;

    void apply(const Event &event);
    Duration width() const { return m_width; }
    const std::vector<Interval> &intervals() const { return m_intervals; } // from virtual time 0 on
    friend bool operator==(const Series &, const Series &) = default;

private:
    Interval &at(Instant time);

    Duration m_width = std::chrono::milliseconds(100);
    std::vector<Interval> m_intervals;
};

} // namespace trace
