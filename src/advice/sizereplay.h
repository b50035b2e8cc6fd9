#pragma once

#include "advice/figures.h"
#include "advice/traffic.h"

#include <stop_token>

namespace advice {

// How a cache makes room when it is full.
enum class Eviction : std::uint8_t {
    LocMem, // Django's: at MAX_ENTRIES, 1 / CULL_FREQUENCY of the entries goes, those not used for longest first
    Lru, // one at a time, as maxmemory with allkeys-lru does approximately
};

struct Size {
    std::int64_t entries = 300; // at most; 0 or less: as many as come
    int cullFrequency = 3; // of LocMem; 0 = all of them go
    Eviction eviction = Eviction::LocMem;
};

// What the traffic would come to in a cache of this size with this TTL, over all endpoints. Exact for fills that take
// no time. One that was stopped says what has been done so far.
class SizeReplay {
public:
    explicit SizeReplay(const Traffic &traffic); // borrowed; orders its reads once for all replays

    Figures run(Duration ttl, const Size &size, const std::stop_token &stop = {}) const;

    // The same for every pair, on as many threads as there are cores: [ttl][size].
    std::vector<std::vector<Figures>> grid(const std::vector<Duration> &ttls, const std::vector<Size> &sizes,
                                           const std::stop_token &stop = {}) const;

private:
    struct Step {
        std::int64_t time;
        std::uint32_t key;
        std::uint32_t version; // of the key's content at this read: how often it has changed
        bool removes = false; // not a read: the application deletes the key
    };

    std::vector<Step> m_steps;
    std::vector<std::uint8_t> m_slots; // entries that a key takes up
};

} // namespace advice
