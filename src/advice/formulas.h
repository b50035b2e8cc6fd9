#pragma once

#include "base/time.h"

// What follows for one key that is read and changed at random (Poisson), filled on a miss and kept for a TTL. Good for
// explaining a curve; traffic that is known is replayed instead.
namespace advice {

// Reads and changes in a second; TTL in seconds.
double hitRatio(double reads, double ttl);
double staleShareOfHits(double changes, double ttl); // nothing is invalidated
double hitRatioWithInvalidation(double reads, double changes, double ttl); // every change deletes the entry
double bestHitRatio(double reads, double changes); // that any TTL can reach
double ttlForStaleShare(double changes, double share); // the longest, in seconds; infinity without changes

} // namespace advice
