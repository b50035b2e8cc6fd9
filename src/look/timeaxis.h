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

} // namespace gui
