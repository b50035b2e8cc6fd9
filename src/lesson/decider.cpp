#include "lesson/decider.h"

#include "trace/names.h"

namespace lesson {

std::optional<trace::EventId> decidingEvent(const Decider &decider, std::span<const trace::Event> events)
{
    const auto outcome = trace::outcomeNamed(decider.word);
    const auto kind = trace::eventKindNamed(decider.word);
    std::optional<trace::EventId> last;
    int left = decider.ordinal;
    for (const trace::Event &event : events) {
        const bool isAnswer = event.kind == trace::EventKind::ResponseSent;
        if (decider.word.isEmpty()) {
            if (isAnswer)
                last = event.id;
            continue;
        }
        const bool matches = outcome ? isAnswer && event.outcome == *outcome : kind && event.kind == *kind;
        if (matches && --left == 0)
            return event.id;
    }
    return last;
}

} // namespace lesson
