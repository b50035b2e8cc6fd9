#pragma once

#include "tap/operation.h"

namespace tap {

// Stable words for files and JSON; sentences are made in report.
QByteArrayView name(Reason reason); // "never_stored", "expired", "deleted" …
QByteArrayView traceName(Reason reason); // as trace::MissReason is named in a trace file, and "unknown"

} // namespace tap
