#include "advice/idlegaps.h"

#include "base/fingerprint.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace advice {

namespace {

// Of the normal distribution, the middles of sixteen parts that are equally likely.
constexpr std::array quantiles{-1.863, -1.318, -1.010, -0.776, -0.579, -0.402, -0.237, -0.078,
                               0.078,  0.237,  0.402,  0.579,  0.776,  1.010,  1.318,  1.863};

// Rates, each as likely as the others, of what happened so often in so long (Wilson and Hilferty's way from the normal
// to the Gamma distribution).
std::array<double, quantiles.size()> likelyRates(double count, double time)
{
    std::array<double, quantiles.size()> rates{};
    const double part = 1 / (9 * count);
    std::transform(quantiles.begin(), quantiles.end(), rates.begin(), [&](double quantile) {
        return count / time * std::pow(std::max(1 - part + quantile * std::sqrt(part), 0.0), 3);
    });
    return rates;
}

} // namespace

void IdleGaps::held(const QByteArray &name, std::int64_t end) { m_keys[base::fingerprint(name)].end = end; }

IdleGaps::Fill IdleGaps::filled(const QByteArray &name, std::int64_t time, std::int64_t ttl)
{
    if (!m_begin)
        m_begin = time;
    const std::uint64_t print = base::fingerprint(name);
    const bool isFirst = !m_keys.contains(print);
    Key &key = m_keys[print];
    const bool isOver = time >= key.end;
    if (!isFirst && isOver) {
        key.idle += double(time - std::max(key.end, *m_begin));
        ++key.gaps;
        ++m_gaps;
    }
    if (isFirst) {
        key.hasBegun = true;
        key.idle += double(time - *m_begin);
    }
    if (isFirst || isOver) {
        ++key.fills;
        ++m_fills;
    }
    key.ttl = ttl;
    key.end = time + ttl;
    return isFirst ? Fill::First : isOver ? Fill::AfterGap : Fill::Rewrite;
}

void IdleGaps::removed(const QByteArray &name, std::int64_t time)
{
    const auto key = m_keys.find(base::fingerprint(name));
    if (key != m_keys.end() && time < key->end)
        key->end = time;
}

void IdleGaps::flushed(std::int64_t time)
{
    for (Key &key : m_keys)
        key.end = std::min(key.end, time);
}

std::optional<std::int64_t> IdleGaps::endOf(const QByteArray &name) const
{
    const auto key = m_keys.constFind(base::fingerprint(name));
    return key == m_keys.cend() ? std::nullopt : std::optional(key->end);
}

std::int64_t IdleGaps::medianTtl() const
{
    std::vector<std::int64_t> ttls;
    for (const Key &key : m_keys)
        ttls.insert(ttls.end(), std::size_t(key.fills), key.ttl);
    const auto middle = ttls.begin() + std::ptrdiff_t(ttls.size() / 2);
    std::nth_element(ttls.begin(), middle, ttls.end());
    return ttls.empty() ? 0 : *middle;
}

// A fill with the TTL in force stands for (1 + λT) / (1 + λT') with another, λ being the rate at which its key is asked
// for. So each fill tells its share, whichever keys happened to be filled while they were watched. λ is known no better
// than by the gaps of its key: the mean is over what it may be, Gamma-distributed with as many gaps in the idle time.
double IdleGaps::missesAgainst(double factor, std::int64_t now) const
{
    constexpr double worthOfBegun = 0.7; // of a gap whose beginning was not seen
    double sum = 0;
    std::int64_t fills = 0;
    for (const Key &key : m_keys) {
        const double gaps = double(key.gaps) + (key.hasBegun ? worthOfBegun : 0);
        const double idle = key.idle + std::max(double(now - key.end), 0.0); // nobody has asked since: it counts, too
        if (key.fills == 0 || gaps <= 0 || idle <= 0)
            continue;
        double share = 0;
        for (const double asked : likelyRates(gaps, idle)) {
            const double times = asked * double(key.ttl);
            share += (1 + times) / (1 + times * factor);
        }
        sum += double(key.fills) * share / double(quantiles.size());
        fills += key.fills;
    }
    return fills > 0 ? sum / double(fills) : 0;
}

std::optional<IdleGaps::Estimate> IdleGaps::estimate(double factor, std::int64_t now, std::int64_t hits) const
{
    if (m_gaps < fewest || now <= *m_begin)
        return {};
    const double misses = double(m_fills) * missesAgainst(factor, now);
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
