#pragma once

#include "trace/eventlog.h"

namespace trace {

// The events of the last request that asked for the same and had its answer before this one was sent: what a request
// is compared with. Nothing where there is none among the last `reach` events.
Events comparableBefore(const EventLog &log, const Event &requestSent, EventId reach = 20'000);

} // namespace trace
