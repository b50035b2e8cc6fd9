#pragma once

#include "trace/event.h"

#include <optional>

namespace trace {

// An answer of a watched application was counted as a hit or a miss, and was found to be stale afterwards, when it was
// checked: at least one entry that it was made of is stale. That is what the first StaleFound with the outcome StaleHit
// says; each further one is about another entry of the answer. In the lab an answer says so itself.
struct Correction {
    Instant answered; // when the response was sent
    Duration took{0}; // until then
    QByteArray endpoint; // ResponseSent's key
    Outcome was = Outcome::Hit; // or Miss: other keys were not found
    MissReason reason = MissReason::None; // of the miss
};

bool saysAnswerWasStale(
    const Event &event); // a StaleFound that came after its response, the first one or a further one
std::optional<Correction> correctionOf(const Event &event); // none: it corrects nothing
std::shared_ptr<const Detail> detailOf(const Correction &correction); // what such an event tells of it

} // namespace trace
