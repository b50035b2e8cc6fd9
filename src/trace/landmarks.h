#pragma once

#include "trace/foldedtime.h"

#include <array>
#include <functional>

namespace trace {

// Notable moments of a run: request outcomes, edits, expiries. The marks of the timeline.
struct Landmark {
    enum class Kind : std::uint8_t { Hit, StaleHit, Miss, Uncached, Edit, Expiry };
    static constexpr std::size_t kinds = 6;

    EventId event = 0;
    Instant time;
    Kind kind = Kind::Hit;

    friend bool operator==(const Landmark &, const Landmark &) = default;
};

// Projection: the landmarks in order, and where the run begins and ends.
class Landmarks {
public:
    void apply(const Event &event);

    const std::vector<Landmark> &all() const { return m_all; }
    using Counts = std::array<std::uint32_t, Landmark::kinds>; // by Landmark::Kind
    Counts counts(std::size_t first, std::size_t count) const; // of these landmarks, without walking them
    bool isEmpty() const { return m_lastEvent == 0; }
    EventId firstEvent() const { return m_firstEvent; }
    EventId lastEvent() const { return m_lastEvent; }
    Instant begin() const { return m_begin; }
    Instant end() const { return m_end; }
    const IdleTime &idle() const { return m_idle; }

private:
    std::vector<Landmark> m_all;
    std::vector<Counts> m_counts{Counts{}}; // of all before each landmark, and of all
    EventId m_firstEvent = 0;
    EventId m_lastEvent = 0;
    Instant m_begin;
    Instant m_end;
    IdleTime m_idle;
};

// Landmarks that are drawn as one, since there is no room for each.
struct LandmarkGroup {
    std::size_t first = 0; // into the landmarks
    std::size_t count = 0;
    double position = 0; // of its middle
    Landmarks::Counts counts{};
};

// Groups landmarks so that groups stand at least `apart` from each other; `position` says where a landmark belongs, and
// does not fall from one to the next. None is drawn further than `apart` from there, and nothing is left out. Takes
// time by the groups, not by the landmarks.
std::vector<LandmarkGroup> groupLandmarks(const Landmarks &landmarks,
                                          const std::function<double(const Landmark &)> &position, double apart);

} // namespace trace
