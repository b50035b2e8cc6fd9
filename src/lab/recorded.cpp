#include "lab/recorded.h"

#include "lab/parser.h"

namespace lab {

std::optional<Action> commandOf(const trace::Event &event)
{
    if (event.kind != trace::EventKind::Command)
        return {};
    auto parsed = parseLine(event.text);
    return parsed ? std::move(*parsed) : std::nullopt;
}

RequestSpec requestOf(const trace::EventLog &log, const trace::Event &requestSent)
{
    if (const trace::Event *cause = log.find(requestSent.cause)) {
        if (const auto command = commandOf(*cause)) {
            if (const auto *get = std::get_if<Get>(&*command))
                return get->request;
            if (const auto *burst = std::get_if<Burst>(&*command))
                return burst->request;
            if (const auto *start = std::get_if<Start>(&*command))
                return start->request;
        }
    }
    RequestSpec request;
    const qsizetype blank = requestSent.text.indexOf(' ');
    request.method = requestSent.text.first(blank);
    request.target = requestSent.text.sliced(blank + 1);
    if (requestSent.count >= 0)
        request.user = int(requestSent.count);
    return request;
}

} // namespace lab
