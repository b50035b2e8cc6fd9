#pragma once

#include "base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>

#include <cstdint>
#include <memory>
#include <vector>

// Terms, defined once for the whole program:
//   request   one HTTP request to the simulated application, from RequestSent to ResponseSent
//   process   one simulated server process, counted from 1; with LocMem each has a store of its own
//   entry     what a cache holds under a full key (prefix:version:key), from CacheStored to its end
//   stale     an entry whose body differs from what the database would return now
//   modelled  the duration of an operation in virtual time; measured: its actual duration on this machine
namespace trace {

using base::Duration;
using base::Instant;

using EventId = std::uint64_t; // 1, 2, 3 … in the order of happening; 0 = none
using RequestId = std::uint32_t; // 1, 2, 3 …; 0 = no request
using ProcessId = std::uint16_t; // 1, 2, 3 …; 0 = none or shared

inline constexpr Duration noTtl = Duration::max(); // an entry that never expires

enum class Outcome : std::uint8_t { None, Hit, StaleHit, Miss, Uncached };

enum class MissReason : std::uint8_t {
    None,
    NeverStored,
    Expired,
    Invalidated,
    Evicted,
    Cleared,
    LostOnRestart,
    OtherProcess,
    OtherVersion,
    BackendError,
    Early, // of a response: there was an entry, but its request recomputed the response
};

// What happened. After each: sender → receiver, and the fields of the event besides time, cause and process.
enum class EventKind : std::uint8_t {
    // The run.
    Command, // text: the command as it would be written
    CommandDone, // cause: its Command
    CommandFailed, // text: the error's code; detail: its arguments ("arg"), and its "line" in a file
    Narration, // text: what is said to the audience
    Mark, // start of the totals
    Expectation, // text: the expectation; count: 1 held, 0 failed or not checked; detail: its line, expected and
    // got; not checked: the setting that had failed before ("unchecked") and its line

    // A request: Client → Server → Cache / Database → Client.
    RequestSent, // text: "GET /courses/?page=2"; count: user id, -1 anonymous
    CacheLookup, // server → cache; key; text: the operation ("get", "has_key", "ttl" …)
    CacheHit, // cache → server; key; outcome Hit or StaleHit; about: the store that filled it, of a stale hit the edit
    // since which; bytes; ttl left; count: of a stale hit the fingerprint of what the database says now, 0 = unknown
    CacheMiss, // cache → server; key; reason; about: the event that ended the entry, where there is one
    QueryStarted, // server → database; text: the SQL
    QueryFinished, // database → server; count: rows; modelled, measured
    CacheStored, // server → cache; key; text: the operation ("set", "add", "incr"); ttl: until its expiry, below zero:
    // it
    // was dead at once; bytes; detail.body: what was stored
    CacheRefused, // server → cache; key; text: why not stored (a code: "set-cookie", "private", "timeout-zero" …)
    FillDecided, // in the server: who makes the answer; key; text: "waits" (for the request whose miss is in about),
    // "gave-up" (it waited for the lock as long as it may: makes it itself), "early" (a hit makes it ahead of its
    // expiry)
    ResponseSent, // server → client; key: the endpoint's pattern ("/courses/{id}/"); outcome; reason of a miss; count:
    // HTTP status; bytes; modelled: whole request; measured; detail: headers, body
    BrowserAsked, // client → browser; text: the request; count: user id, -1 anonymous; key: the endpoint's pattern
    // ("/courses/{id}/"); ttl: how long its copy is fresh yet; reason: None: it has a fresh one, Expired: it has to ask
    // the server whether that has changed, NeverStored: it has none; about: the ResponseSent of the copy
    BrowserKept, // in the browser, after ResponseSent: it keeps the answer; ttl: for how long it does not ask again
    BrowserAnswered, // browser → client; text and key as above; outcome: Hit or StaleHit: its own copy, Miss: the
    // server's answer; count: HTTP status; request: 0 when none went to the server; about: the ResponseSent; bytes
    StaleFound, // the answer differs from the database; key; about: the edit since which; detail as of EntryStale. With
    // the outcome StaleHit it comes after the response, which was taken for a hit or a miss: trace/correction.h

    // The cache.
    CacheTouched, // key; ttl: from now to its expiry; count: 1 done, 0 no such entry
    CacheDeleteAsked, // server → cache; key or pattern in key; text: "delete", "delete_pattern", "clear";
    // count: entries removed; detail "others": of a clear, the entries of others on the server, which Django's would
    // take; "scanned" and modelled: of a pattern, the keys that were looked at and the time that it took, where that is
    // modelled
    CacheIncremented, // key; text: the new value; ttl of the entry; count: 1 when that began anew (its CacheStored says
    // so, too), 0 when it was kept; bytes; detail.body: the new value
    EntryEnded, // key; reason: why it is gone; about: its CacheStored
    EntryExpired, // key: it has expired (it is removed at the next lookup); about: its CacheStored
    EntryStale, // key: an edit made it differ from the database; about: the edit, 0 when a later one made it right
    // again; count: 1 when it was stale before and differs in another way now; detail: the place of each difference →
    // what is cached, then what the database says (null: it is not there), and "more" → how many are not told
    KeyWarned, // key; text: "length" or "characters" (CacheKeyWarning)
    BackendError, // text: code; detail: arguments

    // The course database.
    RowWritten, // text: the SQL; key: "Course 42"; count: rows; detail: field → old and new
    DatabaseChanged, // another program wrote to the database: which rows is not known, and no signal is sent
    TransactionBegun,
    TransactionCommitted,
    TransactionRolledBack,
    SignalSent, // text: "post_save"; key: "Course 42"; count: receivers called
    ReceiverRan, // text: what it asks for ("delete single_course_42"); key: the pattern or key. The result follows

    // What is simulated.
    ProcessRestarted, // process
    SettingChanged, // text: the setting's name; detail: its values as they are in force from here on; "endpoint": the
    // one that it is set for; "command": each command that sets it up so again
};

struct Detail {
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray body;
};

struct Event {
    EventId id = 0;
    EventId cause = 0; // the event before it in the chain back to the command; 0 for a command
    EventId about = 0; // the other event that it refers to, by kind; 0 = none
    Instant time;
    RequestId request = 0;
    ProcessId process = 0; // who did it
    ProcessId store = 0; // of cache events: whose store; 0 = one that all processes share
    EventKind kind = EventKind::Command;
    Outcome outcome = Outcome::None;
    MissReason reason = MissReason::None;
    QByteArray key;
    QByteArray text;
    std::int64_t count = 0;
    std::int64_t bytes = 0;
    Duration ttl{0};
    Duration modelled{0};
    Duration measured{0};
    std::shared_ptr<const Detail> detail; // may be null
};

using Events = std::vector<Event>;

} // namespace trace

Q_DECLARE_METATYPE(trace::Event)
