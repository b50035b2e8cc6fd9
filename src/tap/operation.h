#pragma once

#include "base/time.h"

#include <QtCore/QByteArray>

#include <chrono>
#include <span>
#include <string_view>

// The cache operations of an application, as read by the tap.
//   operation  one command with its answer
//   look-up    the application asked for a value (GET, MGET, HGET …); of several keys each counts
//   hit, miss  without more said: as the server itself counts them (INFO's keyspace_hits and keyspace_misses; get_hits
//              and get_misses of memcached's stats)
namespace tap {

using Moment = std::chrono::steady_clock::time_point;

// Of a command: its bytes were read not before `begun`, its answer not after `ended`, so the server did it in between.
struct Window {
    Moment begun;
    Moment ended;
    quint32 client = 0; // commands of one connection are done in their order
};

enum class Found : quint8 { NotAsked, Hit, Miss };

// What lies under a key.
enum class Kind : quint8 { Unknown, String, List, Set, SortedSet, Hash, Stream };

// Why a key was not there.
enum class Reason : quint8 {
    None,
    NeverStored, // since the tap began
    Expired, // the TTL that was set ran out
    Deleted, // by an operation that passed
    Evicted, // the server made room
    Flushed, // FLUSHDB, FLUSHALL, flush_all
    OtherVersion, // never stored under this name, but under another prefix or version of it
    Unknown, // it could have been there before the tap, or went by another way
};
inline constexpr int reasonCount = int(Reason::Unknown) + 1;

struct Counts {
    qint64 hits = 0;
    qint64 misses = 0;

    void add(Found found)
    {
        hits += found == Found::Hit;
        misses += found == Found::Miss;
    }
    Counts &operator+=(const Counts &other)
    {
        hits += other.hits;
        misses += other.misses;
        return *this;
    }
    friend bool operator==(const Counts &, const Counts &) = default;
};

// A connection of the application.
struct Client {
    quint32 id = 0; // 1, 2, 3 … in the order of connecting
    QByteArray address; // "127.0.0.1:51234"
    QByteArray name{}; // CLIENT SETNAME
    QByteArray library{}; // CLIENT SETINFO: "redis-py 5.0.1"
};

struct KeyUse {
    std::string_view key;
    Kind kind = Kind::Unknown; // of the value that was answered
    Found server = Found::NotAsked;
    Found application = Found::NotAsked;
    Reason reason = Reason::None; // of a miss of the server
    quint32 deletedByClient = 0; // of Deleted
    std::string_view deletedBy{};
    bool isInferred = false; // the reason was inferred from the traffic and the server's counters
    bool isAwaited = false; // the reason may still be told (Observer::explained)
};

enum class Action : quint8 { Other, Read, Store, Delete, Touch, Count, Clear };

// Borrows everything that it points to: it is true during the call alone.
struct Operation {
    const Client *client = nullptr;
    int database = 0;
    std::string_view command; // "get", lower case
    Action action = Action::Other;
    std::span<const KeyUse> keys;
    Moment begun;
    Moment ended;
    qint64 requestBytes = 0; // on the wire
    qint64 replyBytes = 0;
    bool hasTtl = false; // a store or a touch
    std::chrono::milliseconds ttl{-1}; // -1 = never expires
    qint64 count = -1; // a number that was answered; -1 = none
    bool failed = false; // the server answered an error
    bool isUnsure = false; // the answer does not tell what the server counted
    // Where the requests of the application are seen, too: the one that it belongs to; 0 with `ofRequests` above 1: one
    // of so many that were under way.
    quint32 request = 0;
    quint32 ofRequests = 0;

    Window window() const { return {begun, ended, client ? client->id : 0}; }
    std::chrono::nanoseconds duration() const { return ended - begun; }
};

// Receives notifications. Calls come on the tap's thread, in the order of the replies of each connection.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void happened(const Operation &operation) = 0;
    // Of a miss whose reason was awaited.
    virtual void explained(int database, std::string_view key, Reason reason, bool isInferred) = 0;
};

} // namespace tap
