#pragma once

#include "base/time.h"

#include <optional>

namespace server {

// What is done at an endpoint against many requests that make the same answer at once, or one after the other:
// clauses of `cache`. As it is without any, each request that misses asks the database.
struct Remedies {
    // The one whose cache.add() of KEY:lock succeeds makes the answer. The others look again every 50 ms for so long,
    // then make it themselves. The lock ends by itself after the same time.
    std::optional<base::Duration> lock;
    // Requests of one process wait for the one among them that makes the answer, and share it.
    bool singleFlight = false;
    // A second copy, KEY:old, outlives the entry by so much: it is the answer while somebody holds the lock.
    std::optional<base::Duration> grace;
    // Before the expiry, a hit makes the answer anew with a probability that grows (XFetch): with the entry goes
    // KEY:early, which says how long making it took. The factor is that method's beta.
    std::optional<double> early;
    double jitter = 0; // percent by which the TTL of each entry may be shorter or longer
    // What was not found, and lists without rows, are kept under KEY:none for so long.
    std::optional<base::Duration> errors;

    bool any() const { return lock || singleFlight || grace || early || jitter > 0 || errors; }
    bool hasLock() const { return lock || grace; }

    friend bool operator==(const Remedies &, const Remedies &) = default;
};

inline constexpr base::Duration lockPoll = std::chrono::milliseconds(50);
inline constexpr base::Duration graceLock = std::chrono::seconds(10); // how long a lock lasts without `lock`

} // namespace server
