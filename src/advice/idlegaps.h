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
    void filled(const QByteArray &key, std::int64_t time, std::int64_t ttl);
    void removed(const QByteArray &key, std::int64_t time); // by an edit, before its end

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

private:
    struct Key {
        std::int64_t ttl = 0;
        std::int64_t end = 0; // of the entry that was filled last
        std::int64_t gaps = 0;
        std::int64_t fills = 0;
        double idle = 0; // µs between ends and next fills
        bool isFirst = true;
    };
    double missRate(double factor, std::int64_t now) const; // a second, over all keys

    QHash<QByteArray, Key> m_keys;
    std::int64_t m_gaps = 0;
    std::int64_t m_fills = 0;
    std::int64_t m_begin = 0;
};

} // namespace advice
