#pragma once

#include "lesson/lesson.h"

#include <QtCore/QStringList>

// What `lookaside lesson FILE --save WORK` is told.
struct HandInArguments {
    QString save; // the file that is written
    QString student;
    QStringList answers; // NAME=WHAT,WHY
    QString commands; // a file of them; empty = none
    QString courses; // how many, or a table as CSV; empty = as always
    std::uint64_t seed = 1;
};

// Makes the file that a student hands in: does the lesson's commands and then the student's in a lab of its own, and
// writes what came of it. The exit status: 0 when it was written, 128 + N when signal N ended it, else
// 2.
int saveHandIn(const lesson::Lesson &lesson, const HandInArguments &given);
