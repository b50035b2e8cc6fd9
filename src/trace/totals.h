#pragma once

#include "trace/correction.h"
#include "trace/names.h"

#include <QtCore/QMap>

#include <array>

namespace trace {

// What requests came to, in exact counts. Ratios are for the view to make: a ratio without requests is a
// gap, not zero.
struct Counts {
    std::int64_t requests = 0;
    std::int64_t hits = 0; // fresh ones
    std::int64_t staleHits = 0;
    std::int64_t misses = 0;
    std::int64_t uncached = 0;
    std::int64_t queries = 0;
    Duration hitTime{0}; // modelled, of hits and stale hits together
    Duration missTime{0}; // modelled, of misses
    Duration uncachedTime{0};

    std::int64_t cached() const { return hits + staleHits + misses; } // the denominator of the hit ratio
    void add(const Event &responseSent);
    void correct(const Correction &correction); // a hit or a miss was a stale hit
    friend Counts operator-(Counts a, const Counts &b);
    friend bool operator==(const Counts &, const Counts &) = default;
};

// Projection: the whole run in numbers.
struct Totals {
    Counts all;
    QMap<QByteArray, Counts> byEndpoint; // by the endpoint's pattern
    std::array<std::int64_t, missReasonCount> missesByReason{}; // by MissReason
    std::int64_t events = 0;
    std::int64_t edits = 0; // RowWritten, DatabaseChanged
    std::int64_t backendErrors = 0;

    void apply(const Event &event);
    friend bool operator==(const Totals &, const Totals &) = default;
};

} // namespace trace
