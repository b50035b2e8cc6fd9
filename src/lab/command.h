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
    bool operator==(const RequestSpec &) const = default;
};

// --- setting up
using SetBackend = server::Backend;
struct SetProcesses {
    int count = 1;
    bool operator==(const SetProcesses &) const = default;
};
struct SetCosts {
    enum class Base : std::uint8_t { Keep, Tutorial, Measured };
    Base base = Base::Keep;
    QList<std::pair<QByteArray, Duration>> costs; // names of server::Costs
    bool operator==(const SetCosts &) const = default;
};
struct SetSeed {
    std::uint64_t seed = 0;
    bool operator==(const SetSeed &) const = default;
};
struct SetDjango {
    QByteArray version; // "3.2" (Debian 3.2.25), "6.0", "main", "main+cve": refusals and key dialect
    bool operator==(const SetDjango &) const = default;
};
struct Outage { // of the cache's server, until its end
    enum class Step : std::uint8_t { Begin, End };
    Step step = Step::Begin;
    bool operator==(const Outage &) const = default;
};
struct CatalogReset {
    int courses = 500;
    bool operator==(const CatalogReset &) const = default;
};
struct CatalogImport {
    QString file;
    Fields columns; // field → the column's heading in the file, where they differ; empty = leave out
    QString delimiter; // empty = found out
    QString encoding; // empty = UTF-8
    bool operator==(const CatalogImport &) const = default;
};
struct CatalogExport {
    QString file;
    bool operator==(const CatalogExport &) const = default;
};
struct CacheEndpoint {
    QByteArray endpoint; // "/courses/", "/courses/{id}/" …
    server::Caching caching;
    bool operator==(const CacheEndpoint &) const = default;
};
struct OnSignal {
    server::Receiver receiver;
    bool remove = false; // `on save Course delete "k" off`
    bool all = false; // with remove, `on save Course off`: whatever the receiver does; its action and key say nothing
    bool operator==(const OnSignal &) const = default;
};

// --- acting
struct Get {
    RequestSpec request;
    bool operator==(const Get &) const = default;
};
struct Start { // begins and does not wait
    RequestSpec request;
    Duration delay{0}; // extra time between the query and the set
    bool operator==(const Start &) const = default;
};
struct Burst {
    int users = 1;
    RequestSpec request;
    std::optional<Duration> over;
    bool operator==(const Burst &) const = default;
};
struct Load {
    double perSecond = 1;
    Duration span{0};
    QString mixFile;
    bool operator==(const Load &) const = default;
};
struct CreateCourse {
    Fields fields;
    std::optional<int> process;
    bool operator==(const CreateCourse &) const = default;
};
struct SaveCourse {
    std::int64_t id = 0;
    Fields fields;
    std::optional<int> process;
    bool operator==(const SaveCourse &) const = default;
};
struct DeleteCourse {
    std::int64_t id = 0;
    std::optional<int> process;
    bool operator==(const DeleteCourse &) const = default;
};
struct UpdateCourses { // in bulk: no signal
    Fields where;
    Fields set;
    bool operator==(const UpdateCourses &) const = default;
};
struct Transaction {
    enum class Step : std::uint8_t { Begin, Commit, Rollback };
    Step step = Step::Begin;
    bool operator==(const Transaction &) const = default;
};
struct CacheOperation {
    QByteArray operation; // get set add touch delete incr has_key ttl clear
    QByteArray key;
    QString value; // of set and add: JSON, or text when it is none
    std::int64_t delta = 1; // of incr
    cache::Timeout timeout; // of set, add and touch
    std::optional<int> process;
    bool operator==(const CacheOperation &) const = default;
};
struct Restart {
    int process = 0; // 0 = all
    bool operator==(const Restart &) const = default;
};
struct Advance {
    enum class To : std::uint8_t { Amount, NextExpiry };
    To to = To::Amount;
    Duration amount{0};
    bool operator==(const Advance &) const = default;
};
struct Wait { // time that passed between two clicks: what the recorder writes; not an event
    Duration amount{0};
    bool operator==(const Wait &) const = default;
};
struct Speed {
    double factor = 1; // 0 = as fast as possible
    bool operator==(const Speed &) const = default;
};
struct Pause {
    bool operator==(const Pause &) const = default;
};
struct Resume {
    bool operator==(const Resume &) const = default;
};
struct Step {
    QByteArray size = "event"; // event, hop, request, miss, expiry
    bool operator==(const Step &) const = default;
};

// --- asserting and telling
struct Expect {
    QByteArray outcome; // hit, miss, stale, uncached; empty = any
    QByteArray reason; // empty = any
    QByteArray key;
    std::optional<std::int64_t> queries;
    std::optional<Duration> cost;
    std::optional<std::int64_t> status;
    bool operator==(const Expect &) const = default;
};
struct ExpectTotal {
    QList<std::pair<QByteArray, std::int64_t>> totals; // requests hits misses stale uncached queries
    bool operator==(const ExpectTotal &) const = default;
};
struct ExpectKey {
    QByteArray key;
    bool present = true;
    std::optional<Duration> ttl; // Duration::max() = never, as trace::noTtl
    bool operator==(const ExpectKey &) const = default;
};
struct ExpectKeys {
    std::int64_t count = 0;
    bool operator==(const ExpectKeys &) const = default;
};
struct Mark {
    bool operator==(const Mark &) const = default;
};
struct Say {
    QString text;
    bool operator==(const Say &) const = default;
};

using Action = std::variant<SetBackend, SetProcesses, SetCosts, SetSeed, SetDjango, Outage, CatalogReset, CatalogImport,
                            CatalogExport, CacheEndpoint, OnSignal, Get, Start, Burst, Load, CreateCourse, SaveCourse,
                            DeleteCourse, UpdateCourses, Transaction, CacheOperation, Restart, Advance, Wait, Speed,
                            Pause, Resume, Step, Expect, ExpectTotal, ExpectKey, ExpectKeys, Mark, Say>;

struct Command {
    Action action;
    int line = 0; // where it stands in its file, from 1; 0 = nowhere
    bool operator==(const Command &) const = default;
};

} // namespace lab
