#pragma once

#include "tap/operation.h"
#include "trace/event.h"

namespace tap {

// Stable words for files and JSON; sentences are made in report.
QByteArrayView name(Reason reason); // "never_stored", "expired", "deleted" …
QByteArrayView traceName(Reason reason); // as trace::MissReason is named in a trace file, and "unknown"

// What is said of a key of an operation: as the application found it, else as the server counts it.
Found foundOf(const KeyUse &use);
trace::EventKind traceKind(const Operation &operation, Found found); // as a recording names it

} // namespace tap
