#include "trace/names.h"

#include <array>

namespace trace {
namespace {

// In the order of the enumerations.
constexpr std::array<const char *, outcomeCount> outcomes{"none", "hit", "stale", "miss", "uncached"};

constexpr std::array<const char *, missReasonCount> missReasons{
    "none",    "never-stored",    "expired",       "invalidated",   "evicted",
    "cleared", "lost-on-restart", "other-process", "other-version", "backend-error",
};

constexpr std::array<const char *, eventKindCount> eventKinds{
    "command",
    "command-done",
    "command-failed",
    "narration",
    "mark",
    "expectation",
    "request-sent",
    "cache-lookup",
    "cache-hit",
    "cache-miss",
    "query-started",
    "query-finished",
    "cache-stored",
    "cache-refused",
    "response-sent",
    "stale-found",
    "cache-touched",
    "cache-delete-asked",
    "cache-incremented",
    "entry-ended",
    "entry-expired",
    "entry-stale",
    "key-warned",
    "backend-error",
    "row-written",
    "transaction-begun",
    "transaction-committed",
    "transaction-rolled-back",
    "signal-sent",
    "receiver-ran",
    "process-restarted",
    "setting-changed",
};

template <typename Enum, std::size_t Count>
QByteArrayView nameIn(const std::array<const char *, Count> &names, Enum value)
{
    return names.at(static_cast<std::size_t>(value));
}

template <typename Enum, std::size_t Count>
std::optional<Enum> valueIn(const std::array<const char *, Count> &names, QByteArrayView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
        return {};
    return static_cast<Enum>(found - names.begin());
}

} // namespace

QByteArrayView name(Outcome outcome) { return nameIn(outcomes, outcome); }
QByteArrayView name(MissReason reason) { return nameIn(missReasons, reason); }
QByteArrayView name(EventKind kind) { return nameIn(eventKinds, kind); }

std::optional<Outcome> outcomeNamed(QByteArrayView name) { return valueIn<Outcome>(outcomes, name); }
std::optional<MissReason> missReasonNamed(QByteArrayView name) { return valueIn<MissReason>(missReasons, name); }
std::optional<EventKind> eventKindNamed(QByteArrayView name) { return valueIn<EventKind>(eventKinds, name); }

} // namespace trace
