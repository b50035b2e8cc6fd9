#pragma once

#include "trace/sequence.h"

namespace trace {

// A moment between two steps of a sequence: what of it has happened.
struct StepMoment {
    std::size_t done = 0; // steps that have happened
    double travelled = 0; // how far the arrow of the next step has come: 0 it has not left, 1 it has arrived
    Duration since{0}; // modelled time since the first step

    friend bool operator==(const StepMoment &, const StepMoment &) = default;
};

// How a sequence unfolds before a person: a pure function from the person's time to a moment between two steps, and
// back. Stepping, seeking and playing differ only in which of the person's times they ask for.
class Motion {
public:
    using Played = std::chrono::duration<double, std::milli>; // of the person's time

    Motion() = default;
    explicit Motion(const Sequence &sequence);

    StepMoment at(Played played) const; // before the first step nothing has happened
    Played after(EventId event) const; // when every step up to this event has happened
    Played before(EventId event) const; // when the last of those steps has not left yet
    Played length() const; // when every step that is known has happened
    Played waiting(Duration since) const; // of a sequence that goes on: when this much modelled time has passed
    bool isOpen() const { return m_isOpen; } // more is to come

private:
    struct Step {
        EventId event = 0;
        Duration since{0};
        Played leaves{0};
        Played arrives{0};
    };

    std::vector<Step> m_steps;
    bool m_isOpen = false;
};

} // namespace trace
