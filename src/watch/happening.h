#pragma once

#include "trace/event.h"

#include <vector>

// An external application, as shown by views: the reports of the tap, the probe or a recording become events.
namespace watch {

using Number = quint64;

// What happened, before it has its place in a log.
struct Happening {
    trace::Event event; // id, cause, about, request and the outcome of a response are the chronicle's to find
    Number own = 0; // by which others name it as their cause; 0 = nobody will
    Number causedBy = 0; // the number of another
    Number request = 0; // the number of the RequestSent that it belongs to
    int database = -1; // of a key, as Redis numbers them; below 0 = not known; of a "clear": all
    bool knowsTtl = true; // false: what is stored keeps the time to live that it has
    quint32 oneOf = 0; // above 1: it belongs to one of so many requests that were under way, and nobody knows which
    bool isShared = false; // of a RequestSent: what belongs to it may be marked so
    bool decides = true; // of an answer: makes its request a hit or a miss; false: it asked for no value
    bool ends = false; // of a deletion: the entry is gone whatever was answered
};
using Happenings = std::vector<Happening>;

} // namespace watch
