#pragma once

#include "redis/url.h"

#include <chrono>

// `lookaside advise redis://…`: what other TTLs would do on a live Redis, by watching it for some time.
struct GapOptions {
    redis::Url url;
    std::chrono::milliseconds length{60'000};
    bool json = false;
    bool csv = false;
};

// 0 when there is advice, 2 when the server cannot be read or too little was seen. A signal ends the watching; what was
// seen until then counts.
int adviseServer(const GapOptions &options);
