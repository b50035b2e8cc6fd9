#pragma once

#include "base/error.h"
#include "base/time.h"
#include "cache/cache.h"
#include "server/settings.h"

#include <QtCore/QString>

#include <variant>

// The command language of COMMANDS.md as types: one struct a command. parser.h turns text into these,
// printer.h turns them back into the one textual form.
namespace lab {

using base::Duration;
using Fields = QList<std::pair<QByteArray, QString>>; // field → new value, as written

// What a single request asks for: `get /courses/?page=2 as 42 from 2 header "Accept-Language: fr"`.
struct RequestSpec {
    QByteArray method = "GET"; // GET or HEAD
    QByteArray target = "/courses/"; // path and query
    std::optional<int> user; // none = anonymous
    std::optional<int> process; // none = round robin
    server::Headers headers;
    friend bool operator==(const RequestSpec &, const RequestSpec &) = default;
};

// --- setting up
struct SetBackend {
    QByteArray kind = "locmem"; // locmem, redis, memcached, database, file, dummy
    QByteArray location; // redis://…, HOST:PORT, a folder; empty for the rest
    cache::Config config;
    bool ignoreErrors = false; // django-redis's IGNORE_EXCEPTIONS: a dead server is a miss
};
struct SetProcesses { int count = 1; };
struct SetCosts {
    enum class Base : std::uint8_t { Keep, Tutorial, Measured };
    Base base = Base::Keep;
    QList<std::pair<QByteArray, Duration>> costs; // names of server::Costs
};
struct SetSeed { std::uint64_t seed = 0; };
struct SetDjango { QByteArray version; }; // "3.2" (Debian 3.2.25), "6.0", "main", "main+cve": refusals and key dialect
struct CatalogReset { int courses = 500; };
struct CatalogImport { QString file; };
struct CacheEndpoint {
    QByteArray endpoint; // "/courses/", "/courses/{id}/" …
    server::Caching caching;
};
struct OnSignal {
    server::Receiver receiver;
    bool remove = false; // `on … off`: with an empty receiver.key, every receiver of those signals and model
};

// --- acting
struct Get { RequestSpec request; };
struct Start { RequestSpec request; Duration delay {0}; }; // `start get …`: begins and does not wait; delay = extra time between query and set
struct Burst { int users = 1; RequestSpec request; std::optional<Duration> over; };
struct Load { double perSecond = 1; Duration span {0}; QString mixFile; };
struct CreateCourse { Fields fields; std::optional<int> process; };
struct SaveCourse { std::int64_t id = 0; Fields fields; std::optional<int> process; };
struct DeleteCourse { std::int64_t id = 0; std::optional<int> process; };
struct UpdateCourses { Fields where; Fields set; }; // `update courses where level=easy set price=0`: no signal
struct Transaction {
    enum class Step : std::uint8_t { Begin, Commit, Rollback };
    Step step = Step::Begin;
};
struct CacheOperation {
    QByteArray operation; // get set add touch delete incr has_key ttl clear
    QByteArray key;
    QString value; // of set and add: JSON, or text when it is none
    std::int64_t delta = 1; // of incr
    cache::Timeout timeout; // of set, add and touch
    std::optional<int> process;
};
struct Restart { int process = 0; }; // 0 = all
struct Advance {
    enum class To : std::uint8_t { Amount, NextExpiry };
    To to = To::Amount;
    Duration amount {0};
};
struct Wait { Duration amount {0}; }; // time that passed between two clicks: what the recorder writes; not an event
struct Speed { double factor = 1; }; // 0 = as fast as possible
struct Pause {};
struct Resume {};
struct Step { QByteArray size = "event"; }; // event, hop, request, miss, expiry

// --- asserting and telling
struct Expect {
    QByteArray outcome; // hit, miss, stale, uncached
    QByteArray reason; // empty = any
    QByteArray key;
    std::optional<std::int64_t> queries;
    std::optional<Duration> cost;
    std::optional<std::int64_t> status;
};
struct ExpectTotal { QList<std::pair<QByteArray, std::int64_t>> totals; }; // requests hits misses stale uncached queries
struct ExpectKey { QByteArray key; bool present = true; std::optional<Duration> ttl; }; // ttl: trace's noTtl = never
struct ExpectKeys { std::int64_t count = 0; };
struct Mark {};
struct Say { QString text; };

using Action = std::variant<SetBackend, SetProcesses, SetCosts, SetSeed, SetDjango, CatalogReset, CatalogImport, CacheEndpoint,
                            OnSignal, Get, Start, Burst, Load, CreateCourse, SaveCourse, DeleteCourse, UpdateCourses,
                            Transaction, CacheOperation, Restart, Advance, Wait, Speed, Pause, Resume, Step, Expect,
                            ExpectTotal, ExpectKey, ExpectKeys, Mark, Say>;

struct Command {
    Action action;
    int line = 0; // where it stands in its file, from 1; 0 = nowhere
};

} // namespace lab
