#pragma once

#include "trace/editway.h"
#include "trace/eventindex.h"
#include "trace/keytable.h"
#include "trace/lives.h"
#include "trace/names.h"
#include "trace/series.h"
#include "trace/settings.h"
#include "trace/totals.h"
#include "trace/traffic.h"

#include <array>
#include <deque>
#include <iterator>
#include <map>

namespace trace {

// Everything that the views show of one moment of the run: a pure fold over the events up to it.
struct Moment {
    EventId event = 0; // the last one folded in
    Instant time;
    KeyTable keys;
    Totals totals;
    Series series;
    Settings settings;
    Lives lives;
    Traffic traffic;
    EditWay editWay;
    std::array<EventId, eventKindCount> lastOfKind{};

    EventId last(EventKind kind) const { return lastOfKind[std::size_t(kind)]; } // 0 = there was none
    void apply(const Event &event);
    friend bool operator==(const Moment &, const Moment &) = default;
};

class EventLog;

// Events of a log that follow each other, to be gone through once: valid until the next append.
class EventRange {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Event;
        using difference_type = std::ptrdiff_t;
        using pointer = const Event *;
        using reference = const Event &;

        Iterator(const EventLog *log, EventId id)
            : m_log(log)
            , m_id(id)
        {
        }
        reference operator*() const;
        pointer operator->() const { return &**this; }
        Iterator &operator++()
        {
            ++m_id;
            return *this;
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const EventLog *m_log;
        EventId m_id;
    };

    EventRange(const EventLog &log, EventId first, EventId end) // log borrowed; all of them are kept
        : m_log(&log)
        , m_first(first)
        , m_end(end)
    {
    }
    Iterator begin() const { return {m_log, m_first}; }
    Iterator end() const { return {m_log, m_end}; }
    bool empty() const { return m_first == m_end; }
    std::size_t size() const { return std::size_t(m_end - m_first); }
    EventId firstId() const { return m_first; }
    EventId lastId() const { return m_end - 1; } // of one that is not empty

private:
    const EventLog *m_log;
    EventId m_first;
    EventId m_end;
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
    EventRange between(EventId first, EventId last) const; // both included, as far as they are kept
    EventRange all() const { return between(firstId(), lastId()); }

    // All that is kept of them, in order.
    const EventIndex::Ids &idsOfRequest(RequestId request) const { return m_index.ofRequest(request); }
    Events ofRequest(RequestId request) const { return found(m_index.ofRequest(request)); }
    Events ofCommand(EventId command) const { return found(m_index.ofCommand(command)); } // and all that it caused

    const Moment &now() const { return m_now; }
    Moment at(EventId id) const; // clamped to the events kept
    Settings settingsAt(EventId id) const; // at(id).settings, at once

    // The chain of causes, nearest first, from the event's own cause up to its command.
    std::vector<const Event *> causes(const Event &event) const;

private:
    // Lives are the largest part of a moment, and a copy shares no lane that has changed since. So few chunks have
    // them, among them the first; for the others they are folded anew.
    static constexpr std::size_t chunksBetweenLives = 16;

    struct Chunk {
        Moment before; // all events up to this chunk folded in; lives only where it says so
        std::vector<Event> events{};
        bool hasLives = false;
    };

    Events found(const EventIndex::Ids &ids) const;
    Lives livesBefore(std::size_t chunk) const;
    void forgetOldest();

    std::size_t m_maxChunks;
    std::deque<Chunk> m_chunks;
    EventIndex m_index;
    std::map<EventId, Settings> m_settings; // as they are from each change on, as long as that may be asked for
    Moment m_now;
};

inline const Event &EventRange::Iterator::operator*() const { return *m_log->find(m_id); }

} // namespace trace
