#pragma once

#include "base/error.h"
#include "base/time.h"
#include "cache/cache.h"
#include "catalog/csvvalues.h"
#include "server/django.h"
#include "server/settings.h"

#include <QtCore/QHashFunctions>
#include <QtCore/QString>

#include <optional>
#include <variant>

// The command language as types: one struct for each command. parser.h turns text into these, printer.h turns them
// back into the one textual form.
namespace lab {

using base::Duration;

// What kind of command one is. Every struct below has its own traits, and none has a default: a new command has to
// state each.
struct Traits {
    enum class Role : std::uint8_t {
        Setting, // changes what is simulated; logged as a Command
        Action, // makes something happen in it; logged as a Command
        Check, // asserts what happened; logged as an Expectation
        Telling, // is for the audience or the totals; logged as an event of its own kind
        Pace, // when things happen, not what: leaves no event, so that a run is the same at any pace
    };
    enum class Time : std::uint8_t {
        AtOnce, // takes no virtual time
        Takes, // takes as long as what it does
        Passes, // does nothing but let time pass
    };
    enum class Rows : std::uint8_t { // of the course database
        Kept,
        Edited, // by one edit, which is worth a picture
        Bracketed, // a transaction begins or ends
        Replaced, // all of them
    };
    enum class Begins : std::uint8_t {
        WhileRequestsRun,
        BetweenRequests, // waits until none is being answered
    };

    Role role;
    Time time;
    Rows rows;
    Begins begins;

    constexpr Traits(Role ofRole, Time ofTime, Rows ofRows, Begins ofBegins)
        : role(ofRole)
        , time(ofTime)
        , rows(ofRows)
        , begins(ofBegins)
    {
    }
    constexpr bool isCommandEvent() const { return role == Role::Setting || role == Role::Action; }
    constexpr bool setsPace() const { return role == Role::Pace && time == Time::AtOnce; } // the Session's business
    constexpr bool writesRows() const { return rows != Rows::Kept; }
};

// The traits of a command, by its type; `SetBackend`, which is server's struct, has its own beside its name.
template <typename Command> inline constexpr Traits traits = Command::traits;

using Fields = QList<std::pair<QByteArray, QString>>; // field → new value, as written

// The parameters of a single request: `get /courses/?page=2 as 42 from 2 header "Accept-Language: fr"`.
struct RequestSpec {
    QByteArray method = "GET"; // GET or HEAD
    QByteArray target = "/courses/"; // path and query
    std::optional<int> user; // none = anonymous
    std::optional<int> process; // none = round robin
    server::Headers headers;
    bool operator==(const RequestSpec &) const = default;
};
inline size_t qHash(const RequestSpec &request, size_t seed = 0)
{
    return qHashMulti(seed, request.method, request.target, request.user.value_or(-1));
}

// --- setting up
using SetBackend = server::Backend;
template <>
inline constexpr Traits traits<SetBackend>{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                           Traits::Begins::BetweenRequests};
struct SetProcesses {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::BetweenRequests};
    int count = 1;
    bool operator==(const SetProcesses &) const = default;
};
struct SetCosts {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    enum class Base : std::uint8_t { Keep, Tutorial, Measured };
    Base base = Base::Keep;
    QList<std::pair<QByteArray, Duration>> costs; // names of server::Costs
    std::optional<int> parallel{}; // how many queries the database works on at once; 0: as many as come
    bool operator==(const SetCosts &) const = default;
};
struct SetSeed {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    std::uint64_t seed = 0;
    bool operator==(const SetSeed &) const = default;
};
struct SetDjango {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::BetweenRequests};
    QByteArray version; // a name of server::allDjangoVersions: refusals and key dialect
    server::SiteSettings site{}; // what of settings.py gets into keys; what is not said is Django's default
    bool operator==(const SetDjango &) const = default;
};
struct SetBrowser { // on: single requests come from browsers that keep answers as their headers allow
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    bool isOn = false;
    bool operator==(const SetBrowser &) const = default;
};
struct Outage { // of the cache's server, until its end
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    enum class Step : std::uint8_t { Begin, End };
    Step step = Step::Begin;
    bool operator==(const Outage &) const = default;
};
struct CatalogReset {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Replaced,
                                   Traits::Begins::WhileRequestsRun};
    int courses = 500;
    bool operator==(const CatalogReset &) const = default;
};
struct CatalogImport {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Replaced,
                                   Traits::Begins::WhileRequestsRun};
    QString file;
    Fields columns; // field → the column's heading in the file, where they differ; empty = leave out
    QString delimiter; // empty = found out
    QString encoding; // empty = found out
    bool hasHeader = true; // false: the columns are named by their numbers, from 1
    catalog::DateOrder dates = catalog::DateOrder::Unknown; // = found out
    QString decimal{}; // the sign before a fraction; empty = as each number tells
    bool skipsBad = false; // imports the rows that are right
    bool operator==(const CatalogImport &) const = default;
};
struct CatalogExport {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    QString file;
    bool operator==(const CatalogExport &) const = default;
};
struct CacheEndpoint {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::BetweenRequests};
    QByteArray endpoint; // "/courses/", "/courses/{id}/" …
    server::Caching caching;
    bool operator==(const CacheEndpoint &) const = default;
};
struct OnSignal {
    static constexpr Traits traits{Traits::Role::Setting, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    server::Receiver receiver;
    bool remove = false; // `on save Course delete "k" off`
    bool all = false; // with remove, `on save Course off`: whatever the receiver does; its action and key say nothing
    bool operator==(const OnSignal &) const = default;
};

// --- acting
struct Get {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    RequestSpec request;
    bool operator==(const Get &) const = default;
};
struct Start { // begins and does not wait
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    RequestSpec request;
    Duration delay{0}; // extra time between the query and the set
    bool operator==(const Start &) const = default;
};
struct Burst {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    int users = 1;
    RequestSpec request;
    std::optional<Duration> over;
    bool operator==(const Burst &) const = default;
};
struct Load {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    double perSecond = 1;
    Duration span{0};
    QString mixFile;
    bool operator==(const Load &) const = default;
};
struct CreateCourse {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Edited,
                                   Traits::Begins::WhileRequestsRun};
    Fields fields;
    std::optional<int> process;
    bool operator==(const CreateCourse &) const = default;
};
struct SaveCourse {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Edited,
                                   Traits::Begins::WhileRequestsRun};
    std::int64_t id = 0;
    Fields fields;
    std::optional<int> process;
    bool operator==(const SaveCourse &) const = default;
};
struct SaveCategory {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Edited,
                                   Traits::Begins::WhileRequestsRun};
    std::int64_t id = 0;
    Fields fields;
    std::optional<int> process;
    bool operator==(const SaveCategory &) const = default;
};
struct DeleteCourse {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Edited,
                                   Traits::Begins::WhileRequestsRun};
    std::int64_t id = 0;
    std::optional<int> process;
    bool operator==(const DeleteCourse &) const = default;
};
struct UpdateCourses { // in bulk: no signal
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Takes, Traits::Rows::Edited,
                                   Traits::Begins::WhileRequestsRun};
    Fields where;
    Fields set;
    bool operator==(const UpdateCourses &) const = default;
};
struct Transaction {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::AtOnce, Traits::Rows::Bracketed,
                                   Traits::Begins::WhileRequestsRun};
    enum class Step : std::uint8_t { Begin, Commit, Rollback };
    Step step = Step::Begin;
    bool operator==(const Transaction &) const = default;
};
struct CacheOperation {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    enum class Operation : std::uint8_t { Get, Set, Add, Touch, Delete, Incr, HasKey, Ttl, Clear };
    Operation operation = Operation::Get;
    QByteArray key;
    QString value; // of set and add: JSON, or text when it is none
    std::int64_t delta = 1; // of incr
    cache::Timeout timeout; // of set, add and touch
    std::optional<int> process;
    bool operator==(const CacheOperation &) const = default;
};
struct Restart {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::BetweenRequests};
    int process = 0; // 0 = all
    bool operator==(const Restart &) const = default;
};
struct Advance {
    static constexpr Traits traits{Traits::Role::Action, Traits::Time::Passes, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    enum class To : std::uint8_t { Amount, NextExpiry };
    To to = To::Amount;
    Duration amount{0};
    bool operator==(const Advance &) const = default;
};
struct Wait { // time that passed between two clicks: what the recorder writes; not an event
    static constexpr Traits traits{Traits::Role::Pace, Traits::Time::Passes, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    Duration amount{0};
    bool operator==(const Wait &) const = default;
};
struct Speed {
    static constexpr Traits traits{Traits::Role::Pace, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    double factor = 1; // 0 = as fast as possible
    bool operator==(const Speed &) const = default;
};
struct Pause {
    static constexpr Traits traits{Traits::Role::Pace, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    bool operator==(const Pause &) const = default;
};
struct Resume {
    static constexpr Traits traits{Traits::Role::Pace, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    bool operator==(const Resume &) const = default;
};
struct Step {
    static constexpr Traits traits{Traits::Role::Pace, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    QByteArray size = "event"; // event, hop, request, miss, expiry
    bool operator==(const Step &) const = default;
};

// --- asserting and telling
struct Expect {
    static constexpr Traits traits{Traits::Role::Check, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    QByteArray outcome; // hit, miss, stale, uncached; empty = any
    QByteArray reason; // empty = any
    QByteArray key;
    std::optional<std::int64_t> queries;
    std::optional<Duration> cost;
    std::optional<std::int64_t> status;
    bool operator==(const Expect &) const = default;
};
struct ExpectTotal {
    static constexpr Traits traits{Traits::Role::Check, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    QList<std::pair<QByteArray, std::int64_t>> totals; // requests hits misses stale uncached queries
    bool operator==(const ExpectTotal &) const = default;
};
struct ExpectKey {
    static constexpr Traits traits{Traits::Role::Check, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    QByteArray key;
    bool present = true;
    std::optional<Duration> ttl; // Duration::max() = never, as trace::noTtl
    bool operator==(const ExpectKey &) const = default;
};
struct ExpectKeys {
    static constexpr Traits traits{Traits::Role::Check, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    std::int64_t count = 0;
    bool operator==(const ExpectKeys &) const = default;
};
struct Mark {
    static constexpr Traits traits{Traits::Role::Telling, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    bool operator==(const Mark &) const = default;
};
struct Say {
    static constexpr Traits traits{Traits::Role::Telling, Traits::Time::AtOnce, Traits::Rows::Kept,
                                   Traits::Begins::WhileRequestsRun};
    QString text;
    bool operator==(const Say &) const = default;
};

using Action =
    std::variant<SetBackend, SetProcesses, SetCosts, SetSeed, SetDjango, SetBrowser, Outage, CatalogReset,
                 CatalogImport, CatalogExport, CacheEndpoint, OnSignal, Get, Start, Burst, Load, CreateCourse,
                 SaveCourse, SaveCategory, DeleteCourse, UpdateCourses, Transaction, CacheOperation, Restart, Advance,
                 Wait, Speed, Pause, Resume, Step, Expect, ExpectTotal, ExpectKey, ExpectKeys, Mark, Say>;

inline Traits traitsOf(const Action &action)
{
    return std::visit([](const auto &command) { return traits<std::decay_t<decltype(command)>>; }, action);
}

struct Command {
    Action action;
    int line = 0; // its line in its file, from 1; 0 = none
    bool operator==(const Command &) const = default;
};

} // namespace lab
