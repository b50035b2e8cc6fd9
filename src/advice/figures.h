#pragma once

#include <cstdint>

namespace advice {

// What traffic comes to with a cache that keeps entries in one certain way.
struct Figures {
    std::int64_t reads = 0;
    std::int64_t hits = 0; // stale ones too
    std::int64_t staleHits = 0;
    std::int64_t culled = 0; // entries that were dropped to make room
    std::int64_t staleTime = 0; // µs in which an entry that was out of date would have been served
    double entryTime = 0; // µs × entries held
    double byteTime = 0; // µs × bytes held

    std::int64_t misses() const { return reads - hits; }
    Figures &operator+=(const Figures &other)
    {
        reads += other.reads;
        hits += other.hits;
        staleHits += other.staleHits;
        culled += other.culled;
        staleTime += other.staleTime;
        entryTime += other.entryTime;
        byteTime += other.byteTime;
        return *this;
    }
    friend bool operator==(const Figures &, const Figures &) = default;
};

// Ratios of nothing are nothing: the caller shows a gap where the denominator is 0.
inline double hitRatio(const Figures &figures) { return double(figures.hits) / double(figures.reads); }
inline double staleShare(const Figures &figures) { return double(figures.staleHits) / double(figures.hits); }

} // namespace advice
