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

} // namespace tap
