#pragma once

#include "trace/event.h"

#include <optional>

// The stable words that `expect`, the trace file and settings use ("stale", "never-stored", "cache-lookup").
// They are part of the language and never translated; the words that people read are report/'s.
namespace trace {

// Null beyond the last enumerator. A new enumerator without a name is a warning here, and no count forgets it.
constexpr const char *wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None:
        return "none";
    case Outcome::Hit:
        return "hit";
    case Outcome::StaleHit:
        return "stale";
    case Outcome::Miss:
        return "miss";
    case Outcome::Uncached:
        return "uncached";
    }
    return nullptr;
}

constexpr const char *wordOf(MissReason reason)
{
    switch (reason) {
    case MissReason::None:
        return "none";
    case MissReason::NeverStored:
        return "never-stored";
    case MissReason::Expired:
        return "expired";
    case MissReason::Invalidated:
        return "invalidated";
    case MissReason::Evicted:
        return "evicted";
    case MissReason::Cleared:
        return "cleared";
    case MissReason::LostOnRestart:
        return "lost-on-restart";
    case MissReason::OtherProcess:
        return "other-process";
    case MissReason::OtherVersion:
        return "other-version";
    case MissReason::BackendError:
        return "backend-error";
    case MissReason::Early:
        return "early";
    }
    return nullptr;
}

constexpr const char *wordOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Command:
        return "command";
    case EventKind::CommandDone:
        return "command-done";
    case EventKind::CommandFailed:
        return "command-failed";
    case EventKind::Narration:
        return "narration";
    case EventKind::Mark:
        return "mark";
    case EventKind::Expectation:
        return "expectation";
    case EventKind::RequestSent:
        return "request-sent";
    case EventKind::CacheLookup:
        return "cache-lookup";
    case EventKind::CacheHit:
        return "cache-hit";
    case EventKind::CacheMiss:
        return "cache-miss";
    case EventKind::QueryStarted:
        return "query-started";
    case EventKind::QueryFinished:
        return "query-finished";
    case EventKind::CacheStored:
        return "cache-stored";
    case EventKind::CacheRefused:
        return "cache-refused";
    case EventKind::FillDecided:
        return "fill-decided";
    case EventKind::ResponseSent:
        return "response-sent";
    case EventKind::BrowserAsked:
        return "browser-asked";
    case EventKind::BrowserKept:
        return "browser-kept";
    case EventKind::BrowserAnswered:
        return "browser-answered";
    case EventKind::StaleFound:
        return "stale-found";
    case EventKind::CacheTouched:
        return "cache-touched";
    case EventKind::CacheDeleteAsked:
        return "cache-delete-asked";
    case EventKind::CacheIncremented:
        return "cache-incremented";
    case EventKind::EntryEnded:
        return "entry-ended";
    case EventKind::EntryExpired:
        return "entry-expired";
    case EventKind::EntryStale:
        return "entry-stale";
    case EventKind::KeyWarned:
        return "key-warned";
    case EventKind::BackendError:
        return "backend-error";
    case EventKind::RowWritten:
        return "row-written";
    case EventKind::DatabaseChanged:
        return "database-changed";
    case EventKind::TransactionBegun:
        return "transaction-begun";
    case EventKind::TransactionCommitted:
        return "transaction-committed";
    case EventKind::TransactionRolledBack:
        return "transaction-rolled-back";
    case EventKind::SignalSent:
        return "signal-sent";
    case EventKind::ReceiverRan:
        return "receiver-ran";
    case EventKind::ProcessRestarted:
        return "process-restarted";
    case EventKind::SettingChanged:
        return "setting-changed";
    }
    return nullptr;
}

template <typename Enum> consteval int countOf()
{
    int count = 0;
    while (wordOf(static_cast<Enum>(count)))
        ++count;
    return count;
}

inline constexpr int outcomeCount = countOf<Outcome>();
inline constexpr int missReasonCount = countOf<MissReason>();
inline constexpr int eventKindCount = countOf<EventKind>();

QByteArrayView name(Outcome outcome);
QByteArrayView name(MissReason reason);
QByteArrayView name(EventKind kind);

std::optional<Outcome> outcomeNamed(QByteArrayView name);
std::optional<MissReason> missReasonNamed(QByteArrayView name);
std::optional<EventKind> eventKindNamed(QByteArrayView name);

} // namespace trace
