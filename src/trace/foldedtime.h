#pragma once

#include "trace/event.h"

namespace trace {

// Projection: the stretches of a run in which nothing happened. Commands that only let time pass are nothing.
class IdleTime {
public:
    static constexpr Duration shortest = std::chrono::seconds(20); // shorter ones are no stretch

    struct Stretch {
        Instant from;
        Instant to;
        friend bool operator==(const Stretch &, const Stretch &) = default;
    };

    void apply(const Event &event);
    void add(Instant moment); // at which something happens; they come in order

    const std::vector<Stretch> &stretches() const { return m_stretches; } // in order
    Instant begin() const { return m_begin; } // of the first event
    Instant lastBusy() const { return m_lastBusy; }

    friend bool operator==(const IdleTime &, const IdleTime &) = default;

private:
    bool m_isBegun = false;
    Instant m_begin;
    Instant m_lastBusy;
    std::vector<Stretch> m_stretches;
};

// Where the moments of a run stand on a line from 0 to 1, for every picture that has time along it. Busy time has one
// scale. An idle stretch that would press it together is folded: it is given a fixed length, whatever it takes.
class FoldedTime {
public:
    struct Fold {
        Instant from;
        Instant to;
        double begin = 0; // on the line
        double end = 0;
        Duration length() const { return to - from; }
    };

    FoldedTime() = default;
    // The line ends at `end`: now, or later where something is to come. `foldLength`: of a fold, of the whole line.
    FoldedTime(const IdleTime &idle, Instant begin, Instant end, double foldLength = 0.06);

    double positionOf(Instant time) const; // never falls; what is outside stands at an end
    Instant timeAt(double position) const;
    const std::vector<Fold> &folds() const { return m_folds; }
    Instant begin() const { return m_knots.empty() ? Instant() : m_knots.front().time; }
    Instant end() const { return m_knots.empty() ? Instant() : m_knots.back().time; }

private:
    struct Knot {
        Instant time;
        double position = 0;
    };

    std::vector<Knot> m_knots; // between them, positions rise evenly
    std::vector<Fold> m_folds;
};

} // namespace trace
