#pragma once

#include "trace/event.h"

#include <vector>

namespace trace {

// Projection: the way of the last edit, from the row through signal and receivers to the keys, and the first cached
// response after it.
struct EditWay {
    EventId edit = 0; // its RowWritten or DatabaseChanged; 0 = nothing was edited yet
    std::vector<EventId> steps; // SignalSent and ReceiverRan, in order; at most `maxSteps`
    std::int64_t removed = 0; // entries, since the edit
    std::int64_t stale = 0; // entries that turned stale since
    EventId response = 0; // the ResponseSent; 0 = none yet
    bool isInTransaction = false; // at the moment, whatever the last edit

    static constexpr std::size_t maxSteps = 100;

    void apply(const Event &event);
    friend bool operator==(const EditWay &, const EditWay &) = default;
};

} // namespace trace
