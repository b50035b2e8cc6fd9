#pragma once

#include "trace/recorder.h"

#include <QtCore/QHash>

#include <map>
#include <vector>

namespace trial {

using base::Duration;

// What a run came to, in the figures in which ways of caching differ.
struct Figures {
    std::int64_t requests = 0;
    std::int64_t hits = 0; // stale ones among them
    std::int64_t staleHits = 0;
    std::int64_t misses = 0;
    std::int64_t failures = 0; // answers with a status of 500 or more
    std::int64_t queries = 0;
    std::int64_t queriesAtOnce = 0; // the most
    Duration median{0}; // of the requests' modelled times …
    Duration p95{0};
    Duration p99{0};
    Duration slowest{0};
    Duration total{0}; // of all requests
    Duration staleFor{0}; // from the edit to the end of each entry that was served old

    double hitRatio() const { return hits + misses > 0 ? double(hits) / double(hits + misses) : 0; }
    friend bool operator==(const Figures &, const Figures &) = default;
};

// Counts them from the events of a run.
class FigureCount final : public trace::Listener {
public:
    explicit FigureCount(base::Instant until = base::Instant::max()) // what happens later does not count
        : m_until(until)
    {
    }
    void happened(const trace::Event &event) override;
    Figures figures() const; // of what has happened so far

private:
    using Entry = std::pair<trace::ProcessId, QByteArray>; // its companions count as the entry

    static Entry entryOf(const trace::Event &event);
    void served(const trace::Event &hit);
    void ended(const trace::Event &end);

    base::Instant m_until;

    Figures m_figures;
    std::int64_t m_atOnce = 0; // queries that are under way
    std::vector<std::int64_t> m_times; // of requests, µs
    QHash<trace::EventId, base::Instant> m_edits;
    std::map<Entry, base::Instant> m_staleSince; // of entries that were served so
    std::map<Entry, base::Instant> m_countedUpTo; // of those that are gone: their older copies may still be served
    base::Instant m_now{};
};

} // namespace trial
