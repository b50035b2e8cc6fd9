#pragma once

#include "lesson/lesson.h"

#include <functional>

namespace lesson {

// Where a lesson is told as lines of text, and where answers to its questions come from.
struct Terminal {
    std::function<void(const QString &text)> print; // one or more whole lines
    std::function<int(qsizetype choices)> choose; // 1 … choices; 0 = skipped. Empty: nobody is asked
};

// Plays a lesson in a lab of its own and tells it: prose, commands and what came of them in a sentence each. A question
// comes before the commands that answer it. Goals are measured once, before anybody did anything.
base::Result<void> tell(const Lesson &lesson, std::uint64_t seed, const Terminal &terminal,
                        const std::function<bool()> &isStopped = {});

} // namespace lesson
