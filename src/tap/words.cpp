#include "tap/words.h"

#include "trace/names.h"

#include <array>

namespace tap {

QByteArrayView name(Reason reason)
{
    constexpr std::array<const char *, reasonCount> names{"none",    "never_stored", "expired",       "deleted",
                                                          "evicted", "flushed",      "other_version", "unknown"};
    return names.at(std::size_t(reason));
}

QByteArrayView traceName(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return trace::name(trace::MissReason::None);
    case Reason::NeverStored:
        return trace::name(trace::MissReason::NeverStored);
    case Reason::Expired:
        return trace::name(trace::MissReason::Expired);
    case Reason::Deleted:
        return trace::name(trace::MissReason::Invalidated);
    case Reason::Evicted:
        return trace::name(trace::MissReason::Evicted);
    case Reason::Flushed:
        return trace::name(trace::MissReason::Cleared);
    case Reason::OtherVersion:
        return trace::name(trace::MissReason::OtherVersion);
    case Reason::Unknown:
        break;
    }
    return "unknown";
}

Found foundOf(const KeyUse &use) { return use.application != Found::NotAsked ? use.application : use.server; }

trace::EventKind traceKind(const Operation &operation, Found found)
{
    using trace::EventKind;
    if (operation.failed)
        return EventKind::BackendError;
    switch (operation.action) {
    case Action::Store:
        return EventKind::CacheStored;
    case Action::Delete:
    case Action::Clear:
        return EventKind::CacheDeleteAsked;
    case Action::Touch:
        return EventKind::CacheTouched;
    case Action::Count:
        return EventKind::CacheIncremented;
    case Action::Read:
    case Action::Other:
        break;
    }
    return found == Found::Hit ? EventKind::CacheHit
        : found == Found::Miss ? EventKind::CacheMiss
                               : EventKind::CacheLookup;
}

} // namespace tap
