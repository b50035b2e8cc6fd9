#pragma once

#include "report/narrator.h"
#include "trace/eventlog.h"

namespace gui {

// Why an event came about: the chain of causes back to the click or the edit, nearest first.
struct Reason {
    trace::EventId event;
    QString sentence;
};
QList<Reason> reasonsOf(const trace::Event &event, const trace::EventLog &log, const report::Narrator &narrator);

// The event of a request that is worth asking about: its miss or stale hit, else its hit, else its response. Null
// when the log has no such request.
const trace::Event *tellingEvent(const trace::EventLog &log, trace::EventId response, trace::RequestId request);

} // namespace gui
