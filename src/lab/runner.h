#pragma once

#include "lab/lab.h"

#include <functional>

namespace lab {

// Runs commands to their end without a window: as fast as the machine goes, but at ×1 while the cache's server expires
// by its own clock. Asked before each step, `isStopped` ends the run where it stands. Answers how many commands ended.
qsizetype runAll(Lab &lab, const QList<Command> &commands, const std::function<bool()> &isStopped = {});

} // namespace lab
