#pragma once

#include "lab/command.h"
#include "trace/eventlog.h"

namespace lab {

// The command that an event of the kind Command reports.
std::optional<Action> commandOf(const trace::Event &event);

// What a request of the log asked for, to be sent again: as its command said it, with headers and process; as the
// request itself reports it where no command names it (random traffic) or the log no longer holds the command.
RequestSpec requestOf(const trace::EventLog &log, const trace::Event &requestSent);

} // namespace lab
