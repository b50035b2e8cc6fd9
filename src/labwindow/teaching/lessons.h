#pragma once

#include "lab/command.h"

#include <QtCore/QString>

namespace gui {

// A lesson as it is shipped: a scenario file whose first comment says what it is about.
struct Lesson {
    QString file;
    QString title;
};

QList<Lesson> lessons(); // the tour first, then in the order of their numbers

// The commands of a lesson, in parts that are shown one after the other: what is said, what is done, what has to come
// out. A lesson that cannot be parsed has no parts.
QList<QList<lab::Command>> partsOf(const Lesson &lesson);

} // namespace gui
