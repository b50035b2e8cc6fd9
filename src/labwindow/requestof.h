#pragma once

#include "lab/command.h"
#include "trace/eventlog.h"

namespace gui {

// What a request of the log asked for, to be sent again: as its command said it, with headers and process; as the
// request itself tells it where no command names it (random traffic) or the log no longer holds the command.
lab::RequestSpec requestOf(const trace::EventLog &log, const trace::Event &requestSent);

// The newest event of a kind up to a moment; null when the last ten thousand have none.
const trace::Event *lastOf(const trace::EventLog &log, trace::EventKind kind, trace::EventId upTo);

} // namespace gui
