#pragma once

#include "advice/figures.h"
#include "advice/traffic.h"

#include <functional>
#include <stop_token>

namespace advice {

// The effect of each TTL on the traffic, by endpoint, and the best one for the allowed share of stale responses.
struct Question {
    std::vector<Duration> ttls; // ascending; empty = usualTtls()
    double staleBudget = 0.05; // of the hits
    std::optional<Duration> longest{}; // beyond it the source tells nothing (a MONITOR sample: half its length)
    bool warmsUp =
        false; // the sample begins with a cache that is full already: what is read within the first TTL is not counted
    // Where the source knows of no changes: each key changes on the average once in between these, at random. None: by
    // the number of edits, where that is known, each of which changes at least one key and at most all.
    std::optional<std::pair<Duration, Duration>> changeEvery{};
};

std::vector<Duration> usualTtls(); // 24 of them, 1 s … 24 h

struct Point {
    Duration ttl{0};
    Figures figures;
    std::optional<std::pair<double, double>> staleBand{}; // share of the hits, where it is an estimate

    double queriesSaved(const Endpoint &endpoint) const { return double(figures.hits) * endpoint.queriesPerMiss; }
    Duration timeSaved(const Endpoint &endpoint) const
    {
        return endpoint.missTime > endpoint.hitTime ? (endpoint.missTime - endpoint.hitTime) * figures.hits
                                                    : Duration(0);
    }
};

struct EndpointAdvice {
    static constexpr std::int64_t enough = 20; // reads, below which nothing is recommended

    Endpoint endpoint;
    std::int64_t reads = 0;
    std::int64_t keys = 0;
    std::int64_t changes = 0;
    std::vector<Point> points;
    std::optional<Point> inForce;
    std::optional<Point>
        best; // the longest TTL within the budget; none: nothing is known of changes, or not even 1 s is
    std::optional<Figures> ceiling; // with perfect invalidation
    bool hasEnough() const { return reads >= enough; }
};

struct Advice {
    std::vector<EndpointAdvice> endpoints; // those with the most reads first
    std::int64_t reads = 0;
    Duration span{0};
    bool knowsChanges = false;
};

// Stopped, nothing. `progress` is told how many of the TTLs are done, on the calling thread.
std::optional<Advice> advise(const Traffic &traffic, const Question &question, const std::stop_token &stop = {},
                             const std::function<void(std::size_t done, std::size_t total)> &progress = {});

} // namespace advice
