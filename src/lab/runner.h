#pragma once

#include "lab/lab.h"

namespace lab {

// Runs commands to their end as fast as the machine goes, without a window.
void runAll(Lab &lab, const QList<Command> &commands);

} // namespace lab
