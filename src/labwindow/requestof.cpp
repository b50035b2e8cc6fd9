#include "labwindow/requestof.h"

#include "lab/parser.h"

namespace gui {

lab::RequestSpec requestOf(const trace::EventLog &log, const trace::Event &requestSent)
{
    if (const trace::Event *command = log.find(requestSent.cause)) {
        const auto parsed = lab::parseLine(command->text);
        if (parsed && *parsed) {
            if (const auto *get = std::get_if<lab::Get>(&**parsed))
                return get->request;
            if (const auto *burst = std::get_if<lab::Burst>(&**parsed))
                return burst->request;
            if (const auto *start = std::get_if<lab::Start>(&**parsed))
                return start->request;
        }
    }
    lab::RequestSpec request;
    const qsizetype blank = requestSent.text.indexOf(' ');
    request.method = requestSent.text.first(blank);
    request.target = requestSent.text.sliced(blank + 1);
    if (requestSent.count >= 0)
        request.user = int(requestSent.count);
    return request;
}

const trace::Event *lastOf(const trace::EventLog &log, trace::EventKind kind, trace::EventId upTo)
{
    constexpr trace::EventId reach = 10'000;
    const trace::EventId last = std::min(upTo, log.lastId());
    const trace::EventId first = std::max(log.firstId(), last > reach ? last - reach : 1);
    for (trace::EventId id = last; id >= first && id > 0; --id) {
        const trace::Event *event = log.find(id);
        if (event && event->kind == kind)
            return event;
    }
    return nullptr;
}

} // namespace gui
