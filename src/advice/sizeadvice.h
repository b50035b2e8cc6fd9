#pragma once

#include "advice/sizereplay.h"

#include <array>
#include <optional>

namespace advice {

// What other sizes of the cache would have made of the traffic: curves over MAX_ENTRIES, and a grid of TTL and size.
// All endpoints share the cache.
struct SizeQuestion {
    std::vector<std::int64_t> entries; // ascending; empty = usualSizes()
    std::vector<Duration> ttls; // of the grid, ascending; empty = usualTtls()
    QByteArray endpoint; // only this one, as if it had the cache to itself; empty = all that are cached
    std::optional<Size> inForce; // none = not known, or without a limit
    std::optional<Duration> longest; // beyond it the source tells nothing
    bool warmsUp = false; // what is read within the first TTL in question is not counted
    std::int64_t mostVisits = 2'500'000'000; // reads × replays; beyond it a sample of the keys is replayed
};

struct SizeCurve {
    Eviction eviction = Eviction::LocMem;
    std::vector<Figures> curve; // by size, with the TTLs of the curves
    std::vector<std::vector<Figures>> grid; // [ttl][size]
};

struct SizeAdvice {
    std::vector<std::int64_t> entries; // the size in force is among them
    std::vector<Duration> ttls; // rows of the grids; that of the curves is among them
    std::array<SizeCurve, 2> curves; // LocMem's culling, and LRU
    int cullFrequency = 3;
    std::optional<Duration> ttl; // of the curves; none: each endpoint's own
    bool isTtlInForce = false; // else Django's default
    std::optional<Size> inForce;
    std::int64_t reads = 0;
    std::int64_t keys = 0;
    std::int64_t replayedKeys = 0; // fewer: the others are estimated from a sample
    Duration span{0};
    bool knowsChanges = false;

    bool isSampled() const { return replayedKeys < keys; }
    double meanEntries(const Figures &figures) const
    {
        return span.count() > 0 ? figures.entryTime / double(span.count()) : 0;
    }
    bool isInForce(Eviction eviction, std::int64_t size) const
    {
        return inForce && inForce->eviction == eviction && inForce->entries == size;
    }
};

// 1, 2, 3 and 5 of each power of ten, from those that make a difference up to the first that holds all of them.
std::vector<std::int64_t> usualSizes(std::int64_t entriesInAll);

constexpr std::int64_t smallestSampledSize = 1'000; // below it the figures of a sample are rough

// Stopped, nothing. `progress` is told how many of the replays are done, on the calling thread.
std::optional<SizeAdvice> adviseSizes(const Traffic &traffic, const SizeQuestion &question,
                                      const std::stop_token &stop = {}, const SizeReplay::Progress &progress = {});

} // namespace advice
