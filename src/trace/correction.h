#pragma once

#include "trace/event.h"

#include <optional>

namespace trace {

// An answer of a watched application was counted as a hit, and was found to be stale afterwards, when it was checked.
// That is what a StaleFound with the outcome StaleHit says; in the lab an answer says so itself.
struct Correction {
    Instant answered; // when the response was sent
    Duration took{0}; // until then
    QByteArray endpoint; // ResponseSent's key
};

std::optional<Correction> correctionOf(const Event &event); // none: it corrects nothing
std::shared_ptr<const Detail> detailOf(const Correction &correction); // what such an event tells of it

} // namespace trace
