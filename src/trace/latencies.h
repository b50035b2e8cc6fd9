#pragma once

#include "trace/event.h"

#include <array>

namespace trace {

// Projection: how long requests took (modelled), by outcome, in steps of 1, 2, 5, 10 … from 0.1 ms to 10 s.
class Latencies {
public:
    static constexpr std::array limits{
        Duration(100),       Duration(200),       Duration(500),       Duration(1'000),
        Duration(2'000),     Duration(5'000),     Duration(10'000),    Duration(20'000),
        Duration(50'000),    Duration(100'000),   Duration(200'000),   Duration(500'000),
        Duration(1'000'000), Duration(2'000'000), Duration(5'000'000), Duration(10'000'000)};
    static constexpr std::size_t bins = limits.size() + 1; // the last one is what took longer than all limits

    struct Bin {
        std::int64_t hits = 0;
        std::int64_t staleHits = 0;
        std::int64_t misses = 0;
        std::int64_t uncached = 0;
        std::int64_t requests() const { return hits + staleHits + misses + uncached; }
        friend bool operator==(const Bin &, const Bin &) = default;
    };

    void apply(const Event &event);
    const std::array<Bin, bins> &all() const { return m_bins; }

    friend bool operator==(const Latencies &, const Latencies &) = default;

private:
    std::array<Bin, bins> m_bins{};
};

} // namespace trace
