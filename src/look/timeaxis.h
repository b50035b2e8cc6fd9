#pragma once

#include "base/time.h"

#include <QtCore/QList>
#include <QtCore/QString>

namespace gui {

struct TimeTick {
    base::Instant time;
    QString text;
};

double niceTimeStep(double seconds); // a round length of time, in seconds, not shorter than this one

// Ticks from zero to `seconds`, at least `apart` seconds from each other, named by the clock of the run.
QList<TimeTick> timeTicks(double seconds, double apart);

// Where an axis of values ends: the next of 1, 2, 4, 6, 10 … at or above, which two equal parts can be named with.
double niceLimit(double value);

} // namespace gui
