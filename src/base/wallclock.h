#pragma once

#include <QtCore/QDateTime>

namespace base {

// Milliseconds since 1970 by the clock of this machine: what deadlines of a live server are compared with.
inline qint64 wallClockMs() { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace base
