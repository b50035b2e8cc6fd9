#pragma once

#include "trace/event.h"

#include <array>
#include <optional>
#include <span>

namespace trace {

// The stations of a request through look-aside caching.
enum class FlowNode : std::uint8_t { Request, Key, Lookup, Query, Store, Answer };

// The ways between them.
enum class FlowEdge : std::uint8_t {
    RequestKey,
    KeyLookup,
    LookupAnswer,
    LookupQuery,
    RequestQuery,
    QueryStore,
    StoreAnswer,
    QueryAnswer
};

inline constexpr std::size_t flowNodes = 6;
inline constexpr std::size_t flowEdges = 8;

// The path of a request: the event at each station that it reached, and the branches that it took.
struct Flow {
    std::array<std::optional<Event>, flowNodes> visits;
    std::array<bool, flowEdges> taken{};
    std::optional<Event> lookupResult; // the hit, the miss or the backend's error
    bool isRefused = false; // the answer was not stored: Store's event says why
    std::optional<FlowNode> running; // where it is at work: asked, and not answered yet
    Outcome outcome = Outcome::None;
    Instant begin;

    const std::optional<Event> &at(FlowNode node) const { return visits[std::size_t(node)]; }
    bool took(FlowEdge edge) const { return taken[std::size_t(edge)]; }
};

Flow flowOf(std::span<const Event> eventsOfRequest);

} // namespace trace
