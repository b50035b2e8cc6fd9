#pragma once

#include "lab/command.h"
#include "lesson/work.h"

namespace lesson {

// What commands of a hand-in may ask for, all together. The same on every machine.
inline constexpr int maxWorkCourses = 5'000;
inline constexpr std::int64_t maxWorkRequests = 100'000;
inline constexpr int maxWorkUsers = 10'000; // of one burst
inline constexpr base::Duration maxWorkTime = std::chrono::hours(24) * 400; // virtual
inline constexpr std::size_t maxWorkEvents = 1'000'000;

// Adds up what commands of a hand-in ask for, and refuses what is beyond, before any of it is run: files, servers,
// costs that are measured, too much work. What is refused stands in the error's arguments.
class WorkRules {
public:
    // Errors: work.refused {line, command}.
    base::Result<void> allow(const lab::Action &action, int line);
    bool add(const lab::Action &action); // only the amount of work; whether it is within the limits yet

private:
    std::int64_t m_requests = 0;
    base::Duration m_time{0};
};

// The commands of all steps that are a student's own, each in its place; the rest has none. Errors: work.badLine
// {line}, work.refused {line, command}.
base::Result<QList<std::optional<lab::Action>>> ownActions(const Work &work);

} // namespace lesson
