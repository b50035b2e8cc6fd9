#pragma once

#include "trace/event.h"

#include <QtCore/QStringList>

#include <span>
#include <vector>

namespace advice {

// A fault that people meet again and again, found in what happened. The two events (of an access log, lines) prove
// it.
struct Finding {
    enum class Fault : std::uint8_t {
        DeletesNothing, // a receiver deletes or writes a key that no answer depends on, and old ones are served
        PatternFindsNothing, // the same of a pattern
        BulkUnnoticed, // a write without a signal
        RelatedUnnoticed, // a write of a model that no receiver listens to
        BeforeCommit, // invalidated inside the transaction, and filled with the old row before its end
        PrivateShared, // another user's page
        KeyForgets, // one key for different pages or filters
        PerProcess, // invalidated in the cache of one process, served from another's
        BackendDown, // the cache's server is down, and so is the site
        ClearTakesOthers, // clear() drops what no request has stored
        Stampede, // many fill one key at once
        BrowserCopy, // deleted here, while browsers were told to keep it
        SameMeaning, // several entries for one page
        ErrorStored, // an error is served from the cache
        GenerationReset, // a generation ends, as incr gave it a TTL: entries of old generations come back
        NothingStored, // None or an empty list is stored and treated as a miss
        ErrorsAddUp, // one request waits for several calls of a cache that fail
        SlowPattern, // delete_pattern walks all keys of a server
        HelperExpires, // a key that is part of other keys expires before them and makes them unreachable
        Unreadable, // what the old code stored cannot be read by the new one
    };

    Fault fault;
    QByteArray endpoint; // the pattern; empty when it is of no single one
    trace::EventId first = 0;
    trace::EventId second = 0;
    std::int64_t times = 1; // how often it was found; the events are of the first
    QStringList args; // of its sentence
};

std::span<const Finding::Fault> allFaults();

inline constexpr std::int64_t stampedeSize = 10; // requests that make one answer at once

// A fault, or one time more of it at the same endpoint.
void note(std::vector<Finding> &findings, Finding::Fault fault, const QByteArray &endpoint, trace::EventId first,
          trace::EventId second, const QStringList &args = {});

} // namespace advice
