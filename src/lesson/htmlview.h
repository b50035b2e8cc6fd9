#pragma once

#include "lesson/lesson.h"
#include "lesson/marking.h"

namespace lesson {

// A lesson as one HTML page: its parts, its questions with their answers, and what came of its commands and its trial.
// Without the teacher's notes. `stories`: so many requests and edits are drawn. Errors: those of Run::create().
base::Result<QString> lessonPage(const Lesson &lesson, std::uint64_t seed, std::size_t stories,
                                 const std::function<bool()> &isStopped);

// A hand-in as one HTML page for the student: what was answered and done, what it is worth, and what came of it.
// Nothing of what is hidden is in it. Errors: those of replay().
base::Result<QString> workPage(const Lesson &lesson, const Work &work, const Marked &marked, std::size_t stories,
                               const std::function<bool()> &isStopped);

} // namespace lesson
