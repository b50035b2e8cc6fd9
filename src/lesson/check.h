#pragma once

#include "lesson/lesson.h"
#include "lesson/problem.h"

#include <functional>

namespace lesson {

struct Checked {
    QString title;
    Problems problems; // none: the lesson holds
    int variants = 0;
    int blocks = 0; // that were run, over all variants and paths
    int expectations = 0; // that were judged
    int questions = 0;
    int solutions = 0;
    std::size_t events = 0;
};

// Reads a lesson and tries all of it: each variant, each path (doing nothing, each solution), each path twice. Every
// `expect` holds, no command fails, the deciding event of each question happens, the goals are reached by each solution
// and by nothing else, and two runs leave the same log.
Checked check(const QByteArray &text, const QString &name, const std::function<bool()> &isStopped = {});

} // namespace lesson
