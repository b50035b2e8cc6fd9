#pragma once

#include "tap/operation.h"

namespace tap {

// How the answer tells what the server counted as keyspace hits and misses (measured on Redis 7.0, see
// tst_tap_counting). Where it does not, what passed before tells whether the key is there.
enum class Counting : quint8 {
    Nothing,
    NilIsAbsent, // GET
    EachNil, // MGET
    MinusTwoIsAbsent, // TTL
    NoneIsAbsent, // TYPE
    ZeroIsAbsent, // LLEN: what is empty does not exist
    EmptyIsAbsent, // HGETALL
    EmptyIsUnsure, // ZRANGE: the range may be empty alone
    NilIsUnsure, // HGET: the field may be missing alone
    CountsPresent, // EXISTS
    EachByKnowledge, // SINTER: the answer tells nothing of a key
    Script, // what it calls is in its text
    Unsure, // SCAN … TYPE: nothing tells it
};

// What a command that succeeded did to its keys.
enum class Effect : quint8 {
    None,
    Set, // SET with its options
    SetEach, // MSET
    SetIfOne, // SETNX, MSETNX: when the answer is 1
    SetForSeconds, // SETEX
    SetForMilliseconds, // PSETEX
    Write, // INCR: is there afterwards, the TTL stays
    WriteUnlessZero, // SETRANGE, LPUSHX
    SizeIs, // LPUSH: the answer is the size
    Add, // SADD: the answer is how many are new
    Remove, // SREM: the answer is how many are gone
    Pop, // LPOP: what is answered is gone
    Change, // may be gone or not
    ChangeAny, // no longer known of any key (SORT … STORE, MIGRATE)
    StoreResult, // SINTERSTORE: to the first key; the answer is the size
    Delete,
    GetDelete,
    ExpireSeconds,
    ExpireMilliseconds,
    ExpireAtSeconds,
    ExpireAtMilliseconds,
    Persist,
    GetExpire, // GETEX
    TellsSeconds, // TTL
    TellsMilliseconds,
    TellsSize,
    Rename,
    Copy,
    Move,
    MoveElement, // SMOVE, RPOPLPUSH
};

// What a command does to the connection, so that later answers are understood.
enum class Role : quint8 {
    Plain,
    Multi,
    Exec,
    Discard,
    Select,
    Subscribe,
    Unsubscribe,
    Monitor,
    Client,
    Hello,
    Reset,
    Script, // EVAL: the text is the first argument
    ScriptByHash, // EVALSHA
    ScriptCommand, // SCRIPT LOAD
    FlushDatabase,
    FlushAll,
    SwapDatabases,
    Replication, // what follows is no longer a conversation
};

// Which arguments are keys: from `first` to `last` (negative: from the end), and after `numberAt`, an argument that
// tells how many follow. Arguments `optionsFrom` to `optionsTo` are kept where they are short.
struct Shape {
    qint8 first = 0; // 0 = none
    qint8 last = 0;
    qint8 step = 1;
    qint8 numberAt = 0;
};

// Whether a command reads a kind of value, or answers WRONGTYPE. Of a string, whether it is a HyperLogLog is not known.
enum class Takes : quint8 { No, Perhaps, Yes };

struct CommandSpec {
    std::string_view name;
    Shape keys{};
    Counting counting = Counting::Nothing;
    Effect effect = Effect::None;
    Action action = Action::Other;
    bool isLookup = false; // asks for a value
    Kind kind = Kind::Unknown; // of what it stores or reads
    qint8 optionsFrom = 0; // 0 = none
    qint8 optionsTo = 0; // -1 = the last
    Role role = Role::Plain;

    constexpr CommandSpec of(Kind read) const
    {
        CommandSpec spec = *this;
        spec.kind = read;
        return spec;
    }
    // The first key is where a result goes, not where something is read.
    bool hasDestination() const { return effect == Effect::StoreResult; }
    std::size_t firstSource() const { return hasDestination() ? 1 : 0; }
    Takes takes(Kind other) const; // of Counting::EachByKnowledge
    bool isKey(quint32 index, quint32 arguments, quint32 numbered) const
    {
        if (numberAt() != 0 && index > numberAt() && index - numberAt() <= numbered)
            return true;
        if (keys.first == 0 || index < quint32(keys.first))
            return false;
        const qint64 last = keys.last < 0 ? qint64(arguments) + keys.last : keys.last;
        return index <= last && (index - quint32(keys.first)) % quint32(keys.step) == 0;
    }
    quint32 numberAt() const { return quint32(keys.numberAt); }
    bool isOption(quint32 index) const
    {
        return optionsFrom != 0 && index >= quint32(optionsFrom) && (optionsTo < 0 || index <= quint32(optionsTo));
    }
};

// By the name in lower case; one that does nothing for a command that is not known.
const CommandSpec &redisCommand(std::string_view name);
bool isKnown(const CommandSpec &spec);

} // namespace tap
