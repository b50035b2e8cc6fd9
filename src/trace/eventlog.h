#pragma once

#include "trace/keytable.h"
#include "trace/series.h"
#include "trace/totals.h"

#include <deque>

namespace trace {

// Everything that the views show of one moment of the run: a pure fold over the events up to it.
struct Moment {
    EventId event = 0; // the last one folded in
    Instant time;
    KeyTable keys;
    Totals totals;
    Series series;

    void apply(const Event &event);
    friend bool operator==(const Moment &, const Moment &) = default;
};

// The events of a run in order, with checkpoints of the Moment, so that any moment is the nearest
// checkpoint plus a short fold. When it is full the oldest events go, a chunk at a time; the Moments
// stay exact, since the first one kept has them folded in.
class EventLog {
public:
    static constexpr std::size_t chunkSize = 4096;

    explicit EventLog(std::size_t capacity = 1'000'000); // events kept at most; rounded up to chunks

    void append(Event event); // ids must follow each other
    void clear();

    EventId firstId() const { return m_chunks.empty() ? 1 : m_chunks.front().events.front().id; }
    EventId lastId() const { return m_now.event; }
    std::size_t size() const { return std::size_t(lastId() + 1 - firstId()); }
    std::int64_t forgotten() const { return std::int64_t(firstId()) - 1; }
    const Event *find(EventId id) const; // null when not kept; valid until the next append

    const Moment &now() const { return m_now; }
    Moment at(EventId id) const; // clamped to the events kept

    // The chain of causes, nearest first, from the event's own cause up to its command.
    std::vector<const Event *> causes(const Event &event) const;

private:
    struct Chunk {
        Moment before; // all events up to this chunk folded in
        std::vector<Event> events;
    };

    std::size_t m_maxChunks;
    std::deque<Chunk> m_chunks;
    Moment m_now;
};

} // namespace trace
