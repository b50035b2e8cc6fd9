#pragma once

#include <QtCore/QString>

// As long as it lives, a signal that asks the program to end (SIGINT, SIGTERM, SIGHUP) is only noted, so that the work
// can finish and clean up. The second one of a kind ends the program at once. A closed pipe is an error of
// writing, and no signal.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    static int signal(); // that came; 0 = none
    static int exitStatus() { return 128 + signal(); } // as shells tell it: 130 for SIGINT
    static QString name(); // "SIGINT"
};
