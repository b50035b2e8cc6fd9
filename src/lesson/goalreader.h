#pragma once

#include "lesson/lesson.h"
#include "lesson/markdown.h"

namespace lesson {

// A fence of the kind `goal`: `stale = 0 "old answers"`, a line each.
QList<Goal> readGoals(const Segment &fence, Problems &problems);

// A fence of the kind `marks`: `2 answer NAME`, `3 goal stale`, `5 hidden "what it checks"` with commands below it.
QList<MarkItem> readMarks(const Segment &fence, Problems &problems);

// The commands of a fence, with the lines of the lesson's file.
QList<lab::Command> readCommands(const QList<Line> &lines, Problems &problems);

} // namespace lesson
