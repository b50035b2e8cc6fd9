#pragma once

#include "lab/lab.h"

#include <functional>

namespace lab {

// Runs commands to their end without a window: as fast as possible, but at ×1 while the cache's server expires
// by its own clock. Asked before each step, `isStopped` ends the run. Returns the number of completed commands.
qsizetype runAll(Lab &lab, const QList<Command> &commands, const std::function<bool()> &isStopped = {});

} // namespace lab
