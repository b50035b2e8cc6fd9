#pragma once

#include "trace/event.h"

#include <QtCore/QHash>

#include <optional>
#include <utility>

namespace trace {

// One entry's life: from its store to its end.
struct EntryLife {
    struct Tick {
        EventId event = 0;
        Instant time;
        Outcome outcome = Outcome::Hit; // Hit, StaleHit, or Miss for a look-up that found nothing afterwards
    };

    EventId stored = 0;
    Instant from;
    std::optional<Instant> staleFrom;
    EventId staleBy = 0; // the event that told so
    std::optional<Instant> expired; // its time came, though it was only removed at `to`
    std::optional<Instant> to; // none while it lives
    EventId ended = 0;
    MissReason reason = MissReason::None; // why it ended; a store over it is None
    std::vector<Tick> ticks; // hits
};

// One lane of the picture: a key in a store, its entries one after the other, and the misses in between.
struct KeyLane {
    ProcessId store = 0;
    QByteArray key;
    std::vector<EntryLife> lives;
    std::vector<EntryLife::Tick> misses;
};

// Projection: the lives of keys over virtual time, lanes in the order in which keys were first seen. At most
// `maxTicks` hits a life and misses a lane are kept, the newest; `droppedTicks` says how many are not.
class Lives {
public:
    static constexpr std::size_t maxTicks = 2000;
    static constexpr std::size_t maxLives = 500; // a lane

    void apply(const Event &event);

    const std::vector<KeyLane> &lanes() const { return m_lanes; }
    Instant end() const { return m_end; } // the time of the last event
    std::int64_t droppedTicks() const { return m_droppedTicks; }

private:
    KeyLane &lane(const Event &event);
    EntryLife *living(KeyLane &lane);
    void addTick(std::vector<EntryLife::Tick> &ticks, const Event &event, Outcome outcome);

    std::vector<KeyLane> m_lanes;
    QHash<std::pair<ProcessId, QByteArray>, std::size_t> m_index;
    Instant m_end;
    std::int64_t m_droppedTicks = 0;
};

} // namespace trace
