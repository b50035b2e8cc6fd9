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
    bool isHit = false; // it was there, the same
    bool asksValue = true; // false: EXISTS, TTL, scripts: what they find is no look-up of the application
    bool knowsTtl = false;
    // Where the web door sees requests: a look-up does not stand for one. See tap::Operation.
    bool seesRequests = false;
    Number request = 0;
    quint32 oneOf = 0;
    int database = -1; // as in Happening
    quint32 client = 0; // the connection that it came by; 0 = not known
};

// The only place where a cache operation is converted for the views:
//   look-up          asked, hit or missed; without a request of the application it stands for one
//   EXISTS, TTL …    the same, but it decides no request and stands for none
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

// A request that the web door has seen, and its end: without a request of that number before, nothing.
inline Number doorNumber(qint64 request) { return (Number(0xfffd) << 40) + Number(request & 0xffffffff); }
Happening requestOf(trace::Event sent, qint64 request, const QByteArray &origin); // text: "GET /courses/?page=2"
Happening responseOf(trace::Event sent, qint64 request); // key: the path; measured
Happening requestOf(const tap::Batch &batch, const tap::Batch::Entry &entry, tap::Moment began); // either

// Of a feed. Times are since `began`.
std::vector<Passed> passedOf(const tap::Batch &batch, const tap::Batch::Entry &entry, tap::Moment began);

trace::MissReason missReasonOf(tap::Reason reason); // None = not known

} // namespace watch
