#pragma once

#include "trace/event.h"

#include <optional>

// The stable words that `expect`, the trace file and settings use ("stale", "never-stored", "cache-lookup").
// They are part of the language and never translated; the words that people read are report/'s.
namespace trace {

inline constexpr int outcomeCount = static_cast<int>(Outcome::Uncached) + 1;
inline constexpr int missReasonCount = static_cast<int>(MissReason::BackendError) + 1;
inline constexpr int eventKindCount = static_cast<int>(EventKind::SettingChanged) + 1;

QByteArrayView name(Outcome outcome);
QByteArrayView name(MissReason reason);
QByteArrayView name(EventKind kind);

std::optional<Outcome> outcomeNamed(QByteArrayView name);
std::optional<MissReason> missReasonNamed(QByteArrayView name);
std::optional<EventKind> eventKindNamed(QByteArrayView name);

} // namespace trace
