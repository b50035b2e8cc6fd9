#include "lab/runner.h"

namespace lab {

void runAll(Lab &lab, const QList<Command> &commands)
{
    for (const Command &command : commands) {
        lab.begin(command);
        lab.finish();
    }
    // What was started and not waited for still gets its response.
    while (lab.step()) { }
}

} // namespace lab
