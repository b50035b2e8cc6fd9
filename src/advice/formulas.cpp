#include "advice/formulas.h"

#include <cmath>
#include <limits>

namespace advice {

double hitRatio(double reads, double ttl) { return std::isinf(ttl) ? 1 : reads * ttl / (1 + reads * ttl); }

double staleShareOfHits(double changes, double ttl)
{
    const double expected = changes * ttl; // changes in the life of an entry
    if (expected < 1e-6) // where the difference below would vanish
        return expected / 2;
    return 1 + std::expm1(-expected) / expected;
}

double hitRatioWithInvalidation(double reads, double changes, double ttl)
{
    const double life = changes * ttl < 1e-9 ? ttl : -std::expm1(-changes * ttl) / changes;
    return hitRatio(reads, life);
}

double bestHitRatio(double reads, double changes) { return reads + changes > 0 ? reads / (reads + changes) : 0; }

double ttlForStaleShare(double changes, double share)
{
    if (changes <= 0 || share >= 1)
        return std::numeric_limits<double>::infinity();
    if (share <= 0)
        return 0;
    // The share grows with the TTL, so halving finds it: in closed form it is a Lambert W.
    double low = 0;
    double high = 1 / changes;
    while (staleShareOfHits(changes, high) < share)
        high *= 2;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (staleShareOfHits(changes, middle) < share ? low : high) = middle;
    }
    return low;
}

} // namespace advice
