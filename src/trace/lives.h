#pragma once

#include "trace/foldedtime.h"

#include <QtCore/QHash>
#include <QtCore/QList>

#include <optional>
#include <utility>

namespace trace {

// One entry's life: from its store to its end.
struct EntryLife {
    struct Tick {
        EventId event = 0;
        Instant time;
        Outcome outcome = Outcome::Hit; // Hit, StaleHit, or Miss for a look-up that found nothing afterwards
        friend bool operator==(const Tick &, const Tick &) = default;
    };

    EventId stored = 0;
    int stores = 1; // at that instant: of a stampede each one stores, and they are one life
    Instant from;
    std::optional<Instant> expires; // its time to live ends then; none: never
    std::optional<Instant> staleFrom;
    EventId staleBy = 0; // the event that told so
    std::optional<Instant> expired; // its time came, though it was only removed at `to`
    std::optional<Instant> to; // none while it lives
    EventId ended = 0;
    MissReason reason = MissReason::None; // why it ended; a store over it is None
    QList<Tick> ticks; // hits
    friend bool operator==(const EntryLife &, const EntryLife &) = default;
};

// One lane of the picture: a key in a store, its entries one after the other, and the misses in between.
struct KeyLane {
    ProcessId store = 0;
    QByteArray key;
    QByteArray url; // of a page of a watched application, where that was told
    QList<EntryLife> lives;
    QList<EntryLife::Tick> misses;
    friend bool operator==(const KeyLane &, const KeyLane &) = default;
};

// Projection: the lives of keys over virtual time, lanes in the order in which keys were first seen. At most
// `maxTicks` hits a life and misses a lane are kept, the newest; `droppedTicks` says how many are not. A copy shares
// what neither has changed since, so that each checkpoint of a log may have one.
class Lives {
public:
    static constexpr qsizetype maxTicks = 2000;
    static constexpr qsizetype maxLives = 200; // a lane

    void apply(const Event &event);

    const QList<KeyLane> &lanes() const { return m_lanes; }
    Instant end() const { return m_end; } // the time of the last event
    const IdleTime &idle() const { return m_idle; }
    const QList<EntryLife::Tick> &edits() const { return m_edits; } // of the database; the newest `maxTicks`
    std::int64_t droppedTicks() const { return m_droppedTicks; }

    friend bool operator==(const Lives &, const Lives &) = default;

private:
    KeyLane &lane(const Event &event);
    EntryLife *living(KeyLane &lane);
    void addTick(QList<EntryLife::Tick> &ticks, const Event &event, Outcome outcome);

    QList<KeyLane> m_lanes;
    QHash<std::pair<ProcessId, QByteArray>, qsizetype> m_index;
    Instant m_end;
    IdleTime m_idle;
    QList<EntryLife::Tick> m_edits;
    std::int64_t m_droppedTicks = 0;
};

} // namespace trace
