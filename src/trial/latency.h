#pragma once

#include "base/error.h"
#include "lab/permissions.h"
#include "server/settings.h"

#include <chrono>
#include <functional>

namespace trial {

// What one get and one set of a cache really take on this machine: medians, of an answer of some KB. No part of any
// run, whose times are modelled.
struct Latency {
    static constexpr int times = 300;
    static constexpr qsizetype bytes = 20'000;

    std::chrono::nanoseconds get{0};
    std::chrono::nanoseconds set{0};
};

// Leaves nothing behind. Errors: lab.hostNotAllowed {host}, those of the cache, trial.stopped.
base::Result<Latency> measuredLatency(server::Backend backend, const lab::Permissions &permissions,
                                      const std::function<bool()> &isStopped = {});

} // namespace trial
