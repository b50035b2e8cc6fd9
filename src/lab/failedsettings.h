#pragma once

#include "lab/command.h"

#include <vector>

namespace lab {

// Which commands of the running scenario failed to set up what comes after them. Expectations are then
// meaningless: they would be checked with another setup than the intended one. A later command that sets the same
// clears the failure.
class FailedSettings {
public:
    struct Failure {
        QByteArray setting; // "backend", "cache /courses/" …
        int line = 0;
    };

    void ended(const Command &command, bool done);
    // The first failure that stands before `line` of the same file; null when there is none. What is typed by hand
    // (line 0) is checked in whatever world there is.
    const Failure *before(int line) const;

private:
    std::vector<Failure> m_failures; // in the order of their lines
    int m_lastLine = 0;
};

} // namespace lab
