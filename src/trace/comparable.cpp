#include "trace/comparable.h"

#include "trace/correction.h"

#include <unordered_map>

namespace trace {

Events comparableBefore(const EventLog &log, const Event &requestSent, EventId reach)
{
    const EventId first = std::max(log.firstId(), requestSent.id > reach ? requestSent.id - reach : 1);
    std::unordered_map<RequestId, EventId> answered;
    for (EventId id = requestSent.id; id-- > first;) {
        const Event *event = log.find(id);
        if (event->kind == EventKind::ResponseSent) {
            answered[event->request] = id;
        }
        if (event->kind != EventKind::RequestSent || event->text != requestSent.text) {
            continue;
        }
        const auto answer = answered.find(event->request);
        if (answer == answered.end()) {
            continue;
        }
        Events events;
        for (const EventId of : log.idsOfRequest(event->request)) {
            const Event *part = log.find(of);
            if (of <= answer->second || saysAnswerWasStale(*part)) {
                events.push_back(*part);
            }
        }
        return events;
    }
    return {};
}

} // namespace trace
