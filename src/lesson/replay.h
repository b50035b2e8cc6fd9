#pragma once

#include "lesson/lesson.h"
#include "lesson/run.h"
#include "lesson/work.h"

namespace lesson {

// A work done again in a lab of its own, in which nothing can be written and no server be reached.
struct Replayed {
    std::unique_ptr<Run> run; // as the last step left it
    int tries = 0; // the highest number of one
    bool hasAllBlocks = false; // of the lesson, each once and in order
    bool isEnded = false; // before its last step: `run` says by which limit, or it was stopped
    std::optional<int> differsFrom; // the line of the first step after which the log is another one
};

// Errors: those of ownActions() and of Run::create(); work.badLine {line} of a block or a trial that the lesson has
// not; work.badCourses of a table that cannot be imported.
base::Result<Replayed> replay(const Lesson &lesson, const Work &work, const std::function<bool()> &isStopped,
                              trace::Listener *listener = nullptr);

// Makes a work of what a student did after the lesson's own commands: does all of it, tries the goals once, and notes
// the log after each step. The lines are those of `commands`. Errors: those of replay(); work.tooLong.
base::Result<Work> handIn(const Lesson &lesson, Work begun, const QList<lab::Command> &commands,
                          const std::function<bool()> &isStopped = {});

} // namespace lesson
