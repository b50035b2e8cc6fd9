#pragma once

#include "advice/figures.h"
#include "advice/sizesteps.h"

#include <functional>
#include <limits>
#include <stop_token>

namespace advice {

// How a cache makes room when it is full.
enum class Eviction : std::uint8_t {
    LocMem, // Django's: at MAX_ENTRIES, 1 / CULL_FREQUENCY of the entries goes, those not used for longest first, also
            // while others have expired that nobody has asked for since
    Lru, // Redis' maxmemory with allkeys-lru: what has expired is gone, then the one not used for longest goes
};

struct Size {
    std::int64_t entries = 300; // at most; 0 or less: as many as come
    int cullFrequency = 3; // of LocMem; 0 = all of them go
    Eviction eviction = Eviction::LocMem;
};

// What the traffic would come to in a cache of this size with this TTL, over all endpoints. Exact, unless the traffic
// is more than `mostReads`: then it is a sample. One that was stopped says what has been done so far.
class SizeReplay {
public:
    struct Options {
        std::vector<bool> endpoints = {}; // whose keys are in the cache, by index; empty = all
        std::int64_t mostReads = std::numeric_limits<std::int64_t>::max();
        std::int64_t countFrom = std::numeric_limits<std::int64_t>::min(); // µs: what is read before only fills
    };
    explicit SizeReplay(const Traffic &traffic); // borrowed no longer than this takes
    SizeReplay(const Traffic &traffic, const Options &options, const std::stop_token &stop = {});

    using Ttls = std::vector<Duration>; // by endpoint; a single one is for all

    Figures run(Duration ttl, const Size &size, const std::stop_token &stop = {}) const;
    Figures run(const Ttls &ttls, const Size &size, const std::stop_token &stop = {}) const;

    // The same for every pair, on as many threads as there are cores: [ttl][size]. `progress` is told how many of them
    // are done, on the calling thread.
    using Progress = std::function<void(std::size_t done, std::size_t total)>;
    using Grid = std::vector<std::vector<Figures>>;
    Grid grid(const std::vector<Duration> &ttls, const std::vector<Size> &sizes,
              const std::stop_token &stop = {}) const;
    Grid grid(const std::vector<Ttls> &ttls, const std::vector<Size> &sizes, const std::stop_token &stop = {},
              const Progress &progress = {}) const;

    bool isSampled() const { return m_steps.isSampled(); }
    std::int64_t keys() const { return m_steps.allKeys; }
    std::int64_t replayedKeys() const { return std::int64_t(m_steps.keys.size()); }
    std::int64_t reads() const { return m_steps.allReads; }

private:
    SizeSteps m_steps;
    std::int64_t m_countFrom = std::numeric_limits<std::int64_t>::min();
};

} // namespace advice
