#pragma once

#include "advice/figures.h"
#include "advice/traffic.h"

#include <stop_token>

namespace advice {

// What the traffic would come to with this TTL, by endpoint, in a cache that never runs full. Exact: an entry lives
// from its fill to fill + TTL, at which moment it has expired, or to a removal; requests that miss while it is being
// filled fill it, too. Stopped, what has been done so far.
std::vector<Figures> sweepTtl(const Traffic &traffic, Duration ttl, const std::stop_token &stop = {});
Figures sweepTtl(const Key &key, Duration ttl, std::int64_t end); // of one key, up to `end`

// The best that any TTL could reach: every entry is kept until its data changes, and not a moment longer.
std::vector<Figures> perfectInvalidation(const Traffic &traffic);

// The expected number of stale hits where nothing is known of the changes but their rate: each key changes on the
// average every `interval`, at random (Poisson).
double expectedStaleHits(const Traffic &traffic, std::uint32_t endpoint, Duration ttl, Duration interval);

} // namespace advice
