#pragma once

#include "lab/limits.h"

#include <QtCore/QString>

namespace lab {

using base::Duration;

enum class DurationProblem : std::uint8_t { None, NotADuration, TooPrecise, OutOfRange };

struct ParsedDuration {
    Duration value{0};
    DurationProblem problem = DurationProblem::None;
};

// `250ms`, `1.5s`, `15m`, `24h`, `400us`, with a sign where it means something: an exact number of microseconds or a
// problem.
ParsedDuration parseDuration(QByteArrayView text);

// Django counts in seconds, as a double: exact to the microsecond up to `longestDuration` and far beyond.
double seconds(Duration duration);
Duration fromSeconds(double seconds);

// In the largest unit of which it is a whole number: 900 s is `15m`. The longest of all, which is what an endless time
// to live is, is `never`.
QByteArray printDuration(Duration duration);

// What was probably meant by a text that is no duration: `15` is `15s`, `15min` is `15m`; empty when unclear.
QByteArray nearestDuration(QByteArrayView text);

} // namespace lab
