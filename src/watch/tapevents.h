#pragma once

#include "tap/feed.h"
#include "trace/source.h"
#include "watch/happening.h"

namespace watch {

// What passed through the tap, one key of one command. It is what a line of a recording holds (docs/trace.md) and what
// a feed tells.
struct Passed {
    trace::Event event; // kind, time (of the answer), key, text, reason, count, bytes, ttl, measured
    bool isMiss = false; // the key was not there, whatever the kind
    bool knowsTtl = false;
};

// The one place in which an operation of a cache becomes what views show:
//   look-up          asked, hit or missed; without a request of the application it stands for one
//   store, INCR …    stored, with the time to live if it is known
//   DEL, FLUSHDB …   deleted or cleared
//   error            BackendError
class TapEvents {
public:
    // Numbers are drawn from here, so that they are unique in a chronicle.
    explicit TapEvents(Number &numbers)
        : m_numbers(numbers)
    {
    }

    // `request`, `cause`: of whoever asked, where that is known.
    void add(const Passed &passed, Happenings &happenings, Number request = 0, Number cause = 0,
             trace::ProcessId process = 1);

private:
    Number &m_numbers;
};

// Of a feed. Times are since `began`.
std::vector<Passed> passedOf(const tap::Batch &batch, const tap::Batch::Entry &entry, tap::Moment began);

trace::MissReason missReasonOf(tap::Reason reason); // None = not known

} // namespace watch
