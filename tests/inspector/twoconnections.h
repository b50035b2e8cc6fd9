#pragma once

#include "redis/asking.h"

// The two connections that whatever writes needs: one that only reads, and one that may edit.
struct TwoConnections {
    explicit TwoConnections(const support::RedisServer &server)
        : reads(optionsFor(server, redis::Access::ReadOnly))
        , writes(optionsFor(server, redis::Access::Edit))
    {
    }
    bool open() { return becomesReady(reads) && becomesReady(writes); }

    redis::Connection reads;
    redis::Connection writes;
};
