#pragma once

#include "base/error.h"

#include <chrono>

namespace cache {

// A server that hangs costs its time limit with every call. After such a call nobody is asked for a while, at first for
// two seconds, later for up to thirty; then one call tries again.
class CircuitBreaker {
public:
    // "cache.BackendError" {cache.circuitOpen, …} while calls are not to be made.
    base::Result<void> check() const;

    // What came of a call that was made. Only an error that cost the time limit opens the circuit.
    void heard(const base::Error &error);
    void answered();

private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point m_closesAt{};
    std::chrono::seconds m_next{2};
};

} // namespace cache
