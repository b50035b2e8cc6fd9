#include "look/timeaxis.h"

#include "look/units.h"

#include <algorithm>
#include <cmath>

namespace gui {

double niceTimeStep(double seconds)
{
    for (const double step : {0.001, 0.002, 0.005, 0.01, 0.02, 0.05,  0.1,   0.2,   0.5,   1.0,    2.0,
                              5.0,   10.0,  15.0,  30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0}) {
        if (step >= seconds) {
            return step;
        }
    }
    return std::ceil(seconds / 3600) * 3600;
}

QList<TimeTick> timeTicks(double seconds, double apart)
{
    const double step = niceTimeStep(apart);
    QList<TimeTick> ticks;
    for (int i = 0; i * step < seconds || i == 0; ++i) {
        const base::Instant time(base::Duration(std::llround(i * step * 1e6)));
        ticks.append({time, step >= 1 ? clockText(time) : durationText(time.time_since_epoch())});
    }
    return ticks;
}

double niceLimit(double value)
{
    double limit = 1;
    while (limit > value && limit > 0.01) {
        limit /= 10;
    }
    for (const double factor : {1.0, 2.0, 4.0, 6.0, 10.0, 20.0, 40.0, 60.0, 100.0}) {
        if (limit * factor >= value) {
            return std::max(limit * factor, 0.1);
        }
    }
    return niceLimit(value / 100) * 100;
}

} // namespace gui
