#pragma once

#include "trace/eventlog.h"

namespace trace {

// Requests for the same resource that were in progress at the same time: the parts of a stampede.
struct Burst {
    static constexpr std::size_t least = 8; // fewer are just requests

    struct Query {
        Duration asked{0}; // since the burst began
        Duration begun{0}; // started here: later than requested when the database is overloaded
        std::optional<Duration> answered; // none: it runs or waits
    };

    QByteArray target; // "GET /courses/?page=1"
    QByteArray key; // that they looked up
    QByteArray url; // of that key, where it was told
    EventId first = 0; // the event that sent the first of them
    Instant begin;
    std::vector<Duration> answers; // how long each took that has its answer, sorted
    std::vector<Query> queries; // in the order in which they were asked
    std::vector<Duration> asked; // when queries were asked, begun and answered, each sorted
    std::vector<Duration> begun;
    std::vector<Duration> answered;
    std::size_t requests = 0;
    std::size_t hits = 0;
    std::size_t staleHits = 0;
    std::size_t misses = 0;

    bool isOne() const { return requests >= least; }
    bool isOver() const { return requests > 0 && answers.size() == requests; }
    Duration length() const; // until the last answer so far
    Duration percentile(int percent) const; // of the answers so far
    std::size_t queriesOfOne() const; // that one request alone would ask: of a list two, its count and its rows
    std::size_t mostInFlight() const; // queries, at one moment
    std::size_t inFlightAt(Duration since) const;
    std::size_t workedOnAt(Duration since) const;
    std::size_t answeredAt(Duration since) const;
};

// The requests that overlap this one in time and ask for the same, from what has happened up to `upTo`.
Burst burstAround(const EventLog &log, const Event &requestSent, EventId upTo, EventId reach = 30'000);

} // namespace trace
