#pragma once

#include "trace/event.h"

#include <QtCore/QHash>

namespace trace {

// Projection: what the cache has saved so far and what it holds, over virtual time, as the values at the end of equal
// intervals. The interval doubles when the run grows beyond `maxPoints`.
//
// A hit saves the queries and the time of the last request to the same endpoint that asked the database (a miss or an
// uncached one), less its own time; before there was one, nothing is known to be saved.
class Curves {
public:
    struct Point {
        std::int64_t queriesSaved = 0;
        Duration timeSaved{0}; // modelled
        std::int64_t entries = 0;
        std::int64_t bytes = 0;
        friend bool operator==(const Point &, const Point &) = default;
    };
    static constexpr std::size_t maxPoints = 512;

    void apply(const Event &event);
    Duration width() const { return m_width; }
    const std::vector<Point> &points() const { return m_points; } // from virtual time 0 on

private:
    struct Read {
        std::int64_t queries = 0;
        Duration time{0};
    };

    void respond(const Event &event);
    void put(Instant time);

    Duration m_width = std::chrono::milliseconds(100);
    std::vector<Point> m_points;
    Point m_now;
    QHash<QByteArray, Read> m_lastRead; // by the endpoint's pattern
    QHash<RequestId, std::int64_t> m_queries; // of requests under way
    QHash<std::pair<ProcessId, QByteArray>, std::int64_t> m_held; // bytes of the entries
};

} // namespace trace
