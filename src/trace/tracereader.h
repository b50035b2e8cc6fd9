#pragma once

#include "base/error.h"
#include "trace/event.h"

#include <QtCore/QString>

#include <optional>

class QJsonObject;

namespace trace {

// Who wrote a trace file (docs/trace.md).
struct TraceOrigin {
    QByteArray source = "lab"; // "tap": an application's cache; times are then of the wall clock
    QByteArray target; // of the tap: the server's URL
    int version = 0;
};

// One line, as an event. Fields and kinds that are not known are skipped: none for such a line, and for one that is
// cut. The fingerprint of an answer ("content") is a field of that name in the event's detail, whose body is empty.
std::optional<Event> eventOf(QByteArrayView line);
std::optional<Event> eventOf(const QJsonObject &line);
std::optional<TraceOrigin> originOf(QByteArrayView firstLine); // none when it is no such line
bool looksLikeTrace(QByteArrayView firstLine);

} // namespace trace
