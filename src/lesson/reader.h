#pragma once

#include "lesson/lesson.h"
#include "lesson/problem.h"

#include <tl/expected.hpp>

namespace lesson {

// A lesson of a Markdown file, as docs/lessons.md has it: with the values of one of its variants; or everything that is
// wrong with it, in the order of its lines (at most maxProblems). A name that ends in .lookaside makes a lesson of one
// block.
tl::expected<Lesson, Problems> read(const QByteArray &text, const QString &name, int variant = 0);

// The commands of a trial when it is run for the n-th time: `$try` in it is that number, so that an edit changes
// something every time. Before them everything that is cached is dropped.
QList<lab::Command> commandsOfTry(const Block &trial, int number, bool cacheIsDown);

} // namespace lesson
