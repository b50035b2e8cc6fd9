#include "views/whytext.h"

#include "trace/correction.h"

#include <algorithm>

namespace gui {

using trace::EventKind;

namespace {
// What leads from one event to the one that explains it: first what it is about (an edit, the end of an entry), then
// what caused it.
bool explains(const trace::Event &event)
{
    switch (event.kind) {
    case EventKind::Command:
    case EventKind::CacheStored:
    case EventKind::EntryEnded:
    case EventKind::EntryExpired:
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
    case EventKind::SignalSent:
    case EventKind::ReceiverRan:
    case EventKind::ProcessRestarted:
    case EventKind::BackendError:
        return true;
    default:
        return false;
    }
}

// What a request changed: the saved rows, their receivers and what those deleted.
bool isChange(EventKind kind)
{
    return kind == EventKind::RowWritten || kind == EventKind::SignalSent || kind == EventKind::ReceiverRan
        || kind == EventKind::CacheDeleteAsked;
}
} // namespace

QList<Reason> reasonsOf(const trace::Event &event, const trace::EventLog &log, const report::Narrator &narrator)
{
    QList<Reason> reasons;
    reasons.append({event.id, narrator.sentence(event)});
    if (event.kind == EventKind::ResponseSent) { // nothing was looked up that would tell more
        for (const trace::EventId id : log.idsOfRequest(event.request)) {
            if (const trace::Event *part = log.find(id); isChange(part->kind))
                reasons.append({id, narrator.sentence(*part)});
        }
    }
    const trace::Event *at = log.find(event.about ? event.about : event.cause);
    while (at) {
        const bool isTold = std::any_of(reasons.cbegin(), reasons.cend(),
                                        [at](const Reason &reason) { return reason.event == at->id; });
        if (explains(*at) && !isTold)
            reasons.append({at->id, narrator.sentence(*at)});
        at = log.find(at->cause);
    }
    return reasons;
}

const trace::Event *tellingEvent(const trace::EventLog &log, trace::EventId response, trace::RequestId request)
{
    const trace::Event *answer = log.find(response);
    const trace::Event *last = answer;
    const trace::Event *telling = nullptr; // why the answer is what it is
    for (const trace::EventId id : log.idsOfRequest(request)) {
        const trace::Event *event = log.find(id);
        if (trace::correctionOf(*event))
            return event;
        if (event->kind != EventKind::CacheMiss && event->kind != EventKind::CacheHit)
            continue;
        last = event;
        const bool isMiss = event->kind == EventKind::CacheMiss;
        if (answer
            && (isMiss ? answer->outcome == trace::Outcome::Miss && answer->reason == event->reason
                       : answer->outcome == event->outcome))
            telling = event;
    }
    return telling ? telling : last;
}

} // namespace gui
