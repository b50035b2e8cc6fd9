#include "trace/steps.h"

#include "trace/sequence.h"

#include <algorithm>

namespace trace {

bool endsStep(const Event &event, StepSize size)
{
    switch (size) {
    case StepSize::Event:
        return true;
    case StepSize::Hop:
        return isMessage(event);
    case StepSize::Request:
        return event.kind == EventKind::ResponseSent;
    case StepSize::Miss:
        return event.kind == EventKind::CacheMiss;
    case StepSize::Expiry:
        return event.kind == EventKind::EntryExpired;
    }
    return false;
}

QByteArrayView name(StepSize size)
{
    constexpr std::array<const char *, stepSizes.size()> names{"event", "hop", "request", "miss", "expiry"};
    return names[std::size_t(size)];
}

std::optional<StepSize> stepSizeNamed(QByteArrayView wanted)
{
    const auto found =
        std::find_if(stepSizes.begin(), stepSizes.end(), [&](StepSize size) { return name(size) == wanted; });
    return found == stepSizes.end() ? std::nullopt : std::optional(*found);
}

} // namespace trace
