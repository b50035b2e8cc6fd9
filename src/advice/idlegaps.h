#pragma once

#include "base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <cstdint>
#include <optional>
#include <vector>

namespace advice {

// What another TTL would do to a cache of which only the fills are seen: keyspace notifications of a server that is not
// ours, without its reads. The gap between an entry's end and the next fill of its key is the time until somebody asked
// for it, and so tells how often the key is asked for.
class IdleGaps {
public:
    static constexpr std::int64_t fewest = 200; // gaps without which nothing is said

    // Times in µs, in order.
    void begin(std::int64_t time) { m_begin = time; } // of watching; without it, the first fill
    void held(const QByteArray &key, std::int64_t end); // before watching begins, an entry that is there
    enum class Fill : std::uint8_t {
        First, // of a key that nothing was known of
        AfterGap,
        Rewrite, // of an entry that is still there: no miss
    };
    Fill filled(const QByteArray &key, std::int64_t time, std::int64_t ttl);
    void removed(const QByteArray &key, std::int64_t time); // by an edit, before its end
    void flushed(std::int64_t time); // all of them
    std::optional<std::int64_t> endOf(const QByteArray &key) const; // of the entry that was there last

    struct Estimate {
        double hitRatio = 0;
        double low = 0; // the band in which it lies with 95 % certainty, as far as the number of gaps tells
        double high = 0;
        bool isUncertain = false; // a shorter TTL than the one in force: bursts within it were not seen
    };
    // With a TTL of `factor` times the one that each key has. `hits`: of the whole server meanwhile, as its INFO says.
    // None with too few gaps.
    std::optional<Estimate> estimate(double factor, std::int64_t now, std::int64_t hits) const;

    std::int64_t gaps() const { return m_gaps; }
    std::int64_t fills() const { return m_fills; }
    std::int64_t keys() const { return std::int64_t(m_keys.size()); }
    std::int64_t medianTtl() const; // µs, of the fills; 0 = none

private:
    struct Key {
        std::int64_t ttl = 0; // of the last fill; 0 = none was seen
        std::int64_t end = 0; // of the entry that was filled last
        std::int64_t gaps = 0;
        std::int64_t fills = 0;
        bool hasBegun = false; // its first gap began before it was watched: of that one the rest is known
        double idle = 0; // µs between ends and next fills
    };
    double missesAgainst(double factor, std::int64_t now) const; // those in force, = 1

    QHash<std::uint64_t, Key> m_keys; // by the name's fingerprint
    std::int64_t m_gaps = 0;
    std::int64_t m_fills = 0;
    std::optional<std::int64_t> m_begin;
};

// What watching a live server came to.
struct GapReading {
    enum class Way : std::uint8_t { Notifications, Tracking, Walks }; // by which fills were seen

    Way way = Way::Walks;
    base::Duration watched{0};
    std::int64_t keys = 0; // with a TTL
    std::int64_t undying = 0; // keys without
    std::int64_t oneOf = 1; // only one of so many keys was looked at
    std::int64_t fills = 0;
    std::int64_t gaps = 0;
    std::int64_t hits = 0; // of the whole server, without ours
    std::int64_t misses = 0;
    base::Duration ttl{0}; // in force: the median of the fills

    struct Family { // keys of one pattern
        QByteArray name;
        std::int64_t fills = 0;
        std::int64_t gaps = 0;
        base::Duration ttl{0}; // the longest seen
    };
    std::vector<Family> families; // those with the most fills first

    struct Point {
        double factor = 1; // × the TTL that each key has
        IdleGaps::Estimate estimate;
    };
    std::vector<Point> points; // empty: too few gaps
    bool hasEnough() const { return gaps >= IdleGaps::fewest; }

    static std::vector<double> usualFactors() { return {0.2, 0.5, 1, 2, 4, 8}; }
};

} // namespace advice
