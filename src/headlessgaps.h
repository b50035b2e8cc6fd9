#pragma once

#include "redis/url.h"

#include <chrono>

// `lookaside advise redis://…`: the effect of other TTLs on a live Redis, estimated by watching it.
struct GapOptions {
    redis::Url url;
    std::chrono::milliseconds length{60'000};
    bool json = false;
    bool csv = false;
};

// 0 when there is advice, 2 when the server cannot be read or too little was seen. A signal ends the watching; what was
// seen until then counts.
int adviseServer(const GapOptions &options);
