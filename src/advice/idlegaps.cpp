#include "advice/idlegaps.h"

#include <algorithm>
#include <cmath>

namespace advice {

void IdleGaps::filled(const QByteArray &name, std::int64_t time, std::int64_t ttl)
{
    if (m_fills == 0)
        m_begin = time;
    Key &key = m_keys[name];
    if (!key.isFirst && time >= key.end) {
        key.idle += double(time - key.end);
        ++key.gaps;
        ++m_gaps;
    }
    if (key.isFirst || time >= key.end) { // else it was written over, which is no miss
        ++key.fills;
        ++m_fills;
    }
    key.isFirst = false;
    key.ttl = ttl;
    key.end = time + ttl;
}

void IdleGaps::removed(const QByteArray &name, std::int64_t time)
{
    const auto key = m_keys.find(name);
    if (key != m_keys.end() && time < key->end)
        key->end = time;
}

double IdleGaps::missRate(double factor, std::int64_t now) const
{
    double rate = 0;
    for (const Key &key : m_keys) {
        const double open = std::max(double(now - key.end), 0.0); // nobody has asked since: it counts, too
        const double idle = key.idle + open;
        if (key.ttl <= 0)
            continue;
        if (key.gaps == 0 && idle <= 0) { // filled once, and still held: as often as once in the time seen
            rate += 1 / std::max(double(now - m_begin), 1.0);
            continue;
        }
        const double asked = double(std::max<std::int64_t>(key.gaps, 1)) / std::max(idle, 1.0); // a µs
        const double share = key.gaps == 0 ? 0.5 : 1; // of a key that was never asked for again less is known
        rate += share * asked / (1 + asked * factor * double(key.ttl));
    }
    return rate * 1e6;
}

std::optional<IdleGaps::Estimate> IdleGaps::estimate(double factor, std::int64_t now, std::int64_t hits) const
{
    if (m_gaps < fewest || now <= m_begin)
        return {};
    const double seconds = double(now - m_begin) / 1e6;
    const double modelled = missRate(1, now) * seconds;
    if (modelled <= 0)
        return {};
    const double scale = double(m_fills) / modelled; // so that the TTL in force gives the fills that were seen
    const double misses = missRate(factor, now) * seconds * scale;
    const double requests = double(m_fills + hits);
    Estimate estimate;
    const auto ratioOf = [requests](double missed) { return std::clamp(1 - missed / requests, 0.0, 1.0); };
    const double spread = 1.96 / std::sqrt(double(m_gaps));
    estimate.hitRatio = ratioOf(misses);
    estimate.low = ratioOf(misses * (1 + spread));
    estimate.high = ratioOf(misses * (1 - spread));
    estimate.isUncertain = factor < 1;
    return estimate;
}

} // namespace advice
