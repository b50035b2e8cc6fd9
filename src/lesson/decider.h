#pragma once

#include "lesson/lesson.h"
#include "trace/event.h"

#include <span>

namespace lesson {

// The event that a question names, among those that the commands after it caused. Without a word in the question: the
// last answer to a request. None when it did not happen.
std::optional<trace::EventId> decidingEvent(const Decider &decider, std::span<const trace::Event> events);

} // namespace lesson
