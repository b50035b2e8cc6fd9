#pragma once

#include "trace/event.h"

#include <compare>
#include <optional>
#include <span>

namespace trace {

enum class Party : std::uint8_t { Client, Browser, Process, Cache, Database };

// Who takes part. `id` is the process, or the process whose store it is; 0 = the cache that all share.
struct Lane {
    Party party = Party::Client;
    ProcessId id = 0;

    friend auto operator<=>(const Lane &, const Lane &) = default;
};

// One arrow from lane to lane, or a note at one lane (`from` equals `to`).
struct SequenceStep {
    Event event;
    std::size_t from = 0; // into Sequence::lanes
    std::size_t to = 0;
    bool isAnswer = false; // drawn dashed

    bool isNote() const { return from == to; }
};

// The time in which a lane works for another: from the question to its answer. An open one has had no answer yet:
// its last step is its first.
struct Activation {
    std::size_t lane = 0;
    std::size_t firstStep = 0; // into Sequence::steps
    std::size_t lastStep = 0;
    Duration modelled{0};
    bool isOpen = false;
};

// What a sequence diagram shows of a request, or of a command that is none (an edit, a look-up by hand). The lanes
// are arranged as in the tutorial: Client, Server process, Cache, Database; those four are there even when unused. A
// browser that keeps answers stands behind the client, where one has taken part.
struct Sequence {
    std::vector<Lane> lanes;
    std::vector<SequenceStep> steps;
    std::vector<Activation> activations;
    RequestId request = 0;
    Outcome outcome = Outcome::None;
    std::optional<std::size_t> end; // the step with which it was over, whatever follows; none: it goes on
    EventId correctedBy = 0; // what found out afterwards that the answer was stale
    std::vector<std::pair<QByteArray, EventId>> staleKeys; // of stale entries that it came from, and what told so
    Duration modelled{0}; // of the whole
    Duration measured{0};
};

// The events that belong to a request, or that a command has caused (itself included), in order.
Events eventsOfRequest(std::span<const Event> events, RequestId request);
Events eventsCausedBy(std::span<const Event> events, EventId command);

Sequence sequenceOf(std::span<const Event> events); // of just these
void correct(Sequence &sequence, EventId upTo); // hits and the answer become stale where that was known by then

// Says something from one lane to another; what happens within one lane is a note.
bool isMessage(const Event &event);

} // namespace trace
