#include "tap/commands.h"

#include <array>
#include <unordered_map>

namespace tap {

namespace {

constexpr CommandSpec unknownCommand{.name = "", .counting = Counting::Unsure, .effect = Effect::ChangeAny};

constexpr Shape one{1, 1};
constexpr Shape second{2, 2};
constexpr Shape two{1, 2};
constexpr Shape every{1, -1};
constexpr Shape everyOther{1, -1, 2};
constexpr Shape allButLast{1, -2};
constexpr Shape numbered{0, 0, 1, 1};
constexpr Shape numberedSecond{0, 0, 1, 2};
constexpr Shape destinationNumbered{1, 1, 1, 2};

constexpr bool lookup = true;

// Reads of one key.
constexpr CommandSpec reads(std::string_view name, Counting counting, bool isLookup = lookup, Shape keys = one,
                            Effect effect = Effect::None)
{
    return {.name = name,
            .keys = keys,
            .counting = counting,
            .effect = effect,
            .action = Action::Read,
            .isLookup = isLookup};
}

constexpr CommandSpec writes(std::string_view name, Effect effect, Kind kind, Action action = Action::Store,
                             Shape keys = one, qint8 optionsFrom = 0, qint8 optionsTo = 0)
{
    return {.name = name,
            .keys = keys,
            .effect = effect,
            .action = action,
            .kind = kind,
            .optionsFrom = optionsFrom,
            .optionsTo = optionsTo};
}

constexpr CommandSpec unsure(CommandSpec spec)
{
    spec.counting = Counting::Unsure;
    return spec;
}

constexpr CommandSpec storesResult(std::string_view name, Shape keys, Kind kind)
{
    return {.name = name,
            .keys = keys,
            .counting = Counting::EachByKnowledge,
            .effect = Effect::StoreResult,
            .action = Action::Store,
            .kind = kind};
}

// With STORE, to a key whose place the options tell.
constexpr CommandSpec storesIfAsked(CommandSpec spec)
{
    spec.effect = Effect::ChangeAny;
    spec.optionsFrom = 2;
    spec.optionsTo = -1;
    return spec;
}

constexpr CommandSpec role(std::string_view name, Role role, qint8 optionsFrom = 0, qint8 optionsTo = 0)
{
    return {.name = name, .optionsFrom = optionsFrom, .optionsTo = optionsTo, .role = role};
}

constexpr std::array table{
    // Strings.
    reads("get", Counting::NilIsAbsent).of(Kind::String),
    CommandSpec{.name = "getex",
                .keys = one,
                .counting = Counting::NilIsAbsent,
                .effect = Effect::GetExpire,
                .action = Action::Read,
                .isLookup = lookup,
                .kind = Kind::String,
                .optionsFrom = 2,
                .optionsTo = -1},
    reads("getdel", Counting::NilIsAbsent, lookup, one, Effect::GetDelete),
    CommandSpec{.name = "getset",
                .keys = one,
                .counting = Counting::NilIsAbsent,
                .effect = Effect::SetEach,
                .action = Action::Store,
                .isLookup = lookup,
                .kind = Kind::String},
    reads("mget", Counting::EachNil, lookup, every),
    reads("strlen", Counting::EmptyIsUnsure, false).of(Kind::String),
    reads("getrange", Counting::EmptyIsUnsure).of(Kind::String),
    reads("substr", Counting::EmptyIsUnsure).of(Kind::String),
    reads("getbit", Counting::EmptyIsUnsure).of(Kind::String),
    reads("bitcount", Counting::EmptyIsUnsure, false).of(Kind::String),
    reads("bitpos", Counting::EmptyIsUnsure, false).of(Kind::String),
    reads("bitfield_ro", Counting::EmptyIsUnsure).of(Kind::String),
    reads("lcs", Counting::EachByKnowledge, false, two).of(Kind::String),
    writes("set", Effect::Set, Kind::String, Action::Store, one, 3, -1),
    writes("setex", Effect::SetForSeconds, Kind::String, Action::Store, one, 2, 2),
    writes("psetex", Effect::SetForMilliseconds, Kind::String, Action::Store, one, 2, 2),
    writes("setnx", Effect::SetIfOne, Kind::String),
    writes("mset", Effect::SetEach, Kind::String, Action::Store, everyOther),
    writes("msetnx", Effect::SetIfOne, Kind::String, Action::Store, everyOther),
    writes("append", Effect::Write, Kind::String),
    writes("setrange", Effect::WriteUnlessZero, Kind::String),
    writes("setbit", Effect::Write, Kind::String),
    unsure(writes("bitfield", Effect::Change, Kind::String)), // with GET alone it is a look-up
    writes("incr", Effect::Write, Kind::String, Action::Count),
    writes("decr", Effect::Write, Kind::String, Action::Count),
    writes("incrby", Effect::Write, Kind::String, Action::Count),
    writes("decrby", Effect::Write, Kind::String, Action::Count),
    writes("incrbyfloat", Effect::Write, Kind::String, Action::Count),
    storesResult("bitop", {2, -1}, Kind::String),
    unsure(writes("pfdebug", Effect::Change, Kind::String, Action::Other, second)),
    writes("pfadd", Effect::Write, Kind::String),
    reads("pfcount", Counting::EachByKnowledge, false, every).of(Kind::String),
    CommandSpec{.name = "pfmerge",
                .keys = every,
                .counting = Counting::EachByKnowledge,
                .effect = Effect::Write,
                .action = Action::Store,
                .kind = Kind::String},

    // Keys.
    writes("del", Effect::Delete, Kind::Unknown, Action::Delete, every),
    writes("unlink", Effect::Delete, Kind::Unknown, Action::Delete, every),
    reads("exists", Counting::CountsPresent, false, every),
    reads("touch", Counting::CountsPresent, false, every),
    reads("type", Counting::NoneIsAbsent, false),
    reads("ttl", Counting::MinusTwoIsAbsent, false, one, Effect::TellsSeconds),
    reads("pttl", Counting::MinusTwoIsAbsent, false, one, Effect::TellsMilliseconds),
    reads("expiretime", Counting::MinusTwoIsAbsent, false),
    reads("pexpiretime", Counting::MinusTwoIsAbsent, false),
    reads("dump", Counting::NilIsAbsent, false),
    reads("object", Counting::NilIsAbsent, false, second),
    writes("expire", Effect::ExpireSeconds, Kind::Unknown, Action::Touch, one, 2, 2),
    writes("pexpire", Effect::ExpireMilliseconds, Kind::Unknown, Action::Touch, one, 2, 2),
    writes("expireat", Effect::ExpireAtSeconds, Kind::Unknown, Action::Touch, one, 2, 2),
    writes("pexpireat", Effect::ExpireAtMilliseconds, Kind::Unknown, Action::Touch, one, 2, 2),
    writes("persist", Effect::Persist, Kind::Unknown, Action::Touch),
    writes("rename", Effect::Rename, Kind::Unknown, Action::Other, two),
    writes("renamenx", Effect::Rename, Kind::Unknown, Action::Other, two),
    CommandSpec{.name = "copy",
                .keys = two,
                .counting = Counting::EmptyIsUnsure,
                .effect = Effect::Copy,
                .action = Action::Store,
                .optionsFrom = 3,
                .optionsTo = -1},
    writes("move", Effect::Move, Kind::Unknown, Action::Other, one, 2, 2),
    writes("restore", Effect::Change, Kind::Unknown),
    writes("restore-asking", Effect::Change, Kind::Unknown),
    storesIfAsked(reads("sort", Counting::Unsure, false)),
    reads("sort_ro", Counting::Unsure, false),
    CommandSpec{.name = "migrate", .counting = Counting::Unsure, .effect = Effect::ChangeAny},
    CommandSpec{.name = "scan", .action = Action::Read, .optionsFrom = 2, .optionsTo = -1},

    // Hashes.
    reads("hget", Counting::NilIsUnsure).of(Kind::Hash),
    reads("hmget", Counting::NilIsUnsure).of(Kind::Hash),
    reads("hgetall", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize).of(Kind::Hash),
    reads("hkeys", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize).of(Kind::Hash),
    reads("hvals", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize).of(Kind::Hash),
    reads("hlen", Counting::ZeroIsAbsent, false, one, Effect::TellsSize).of(Kind::Hash),
    reads("hexists", Counting::EmptyIsUnsure, false).of(Kind::Hash),
    reads("hstrlen", Counting::EmptyIsUnsure, false).of(Kind::Hash),
    reads("hrandfield", Counting::NilIsUnsure).of(Kind::Hash),
    reads("hscan", Counting::EmptyIsUnsure, false).of(Kind::Hash),
    writes("hset", Effect::Add, Kind::Hash),
    writes("hmset", Effect::Write, Kind::Hash),
    writes("hsetnx", Effect::Add, Kind::Hash),
    writes("hincrby", Effect::Write, Kind::Hash, Action::Count),
    writes("hincrbyfloat", Effect::Write, Kind::Hash, Action::Count),
    writes("hdel", Effect::Remove, Kind::Hash, Action::Delete),

    // Lists.
    reads("lrange", Counting::EmptyIsUnsure).of(Kind::List),
    reads("lindex", Counting::NilIsUnsure).of(Kind::List),
    reads("llen", Counting::ZeroIsAbsent, false, one, Effect::TellsSize).of(Kind::List),
    reads("lpos", Counting::NilIsUnsure, false).of(Kind::List),
    writes("lpush", Effect::SizeIs, Kind::List),
    writes("rpush", Effect::SizeIs, Kind::List),
    writes("lpushx", Effect::WriteUnlessZero, Kind::List),
    writes("rpushx", Effect::WriteUnlessZero, Kind::List),
    writes("linsert", Effect::WriteUnlessZero, Kind::List),
    writes("lset", Effect::Write, Kind::List),
    writes("lrem", Effect::Remove, Kind::List, Action::Delete),
    writes("ltrim", Effect::Change, Kind::List, Action::Delete),
    writes("lpop", Effect::Pop, Kind::List, Action::Delete),
    writes("rpop", Effect::Pop, Kind::List, Action::Delete),
    writes("blpop", Effect::Change, Kind::List, Action::Delete, allButLast),
    writes("brpop", Effect::Change, Kind::List, Action::Delete, allButLast),
    writes("lmpop", Effect::Change, Kind::List, Action::Delete, numbered),
    writes("blmpop", Effect::Change, Kind::List, Action::Delete, numberedSecond),
    writes("rpoplpush", Effect::MoveElement, Kind::List, Action::Store, two),
    writes("lmove", Effect::MoveElement, Kind::List, Action::Store, two),
    writes("brpoplpush", Effect::MoveElement, Kind::List, Action::Store, two),
    writes("blmove", Effect::MoveElement, Kind::List, Action::Store, two),

    // Sets.
    reads("sismember", Counting::EmptyIsUnsure, false).of(Kind::Set),
    reads("smismember", Counting::EmptyIsUnsure, false).of(Kind::Set),
    reads("scard", Counting::ZeroIsAbsent, false, one, Effect::TellsSize).of(Kind::Set),
    reads("smembers", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize).of(Kind::Set),
    reads("srandmember", Counting::NilIsUnsure).of(Kind::Set),
    reads("sscan", Counting::EmptyIsUnsure, false).of(Kind::Set),
    reads("sinter", Counting::EachByKnowledge, lookup, every).of(Kind::Set),
    reads("sunion", Counting::EachByKnowledge, lookup, every).of(Kind::Set),
    reads("sdiff", Counting::EachByKnowledge, lookup, every).of(Kind::Set),
    reads("sintercard", Counting::EachByKnowledge, false, numbered).of(Kind::Set),
    storesResult("sinterstore", every, Kind::Set),
    storesResult("sunionstore", every, Kind::Set),
    storesResult("sdiffstore", every, Kind::Set),
    writes("sadd", Effect::Add, Kind::Set),
    writes("srem", Effect::Remove, Kind::Set, Action::Delete),
    writes("spop", Effect::Pop, Kind::Set, Action::Delete, one, 2, 2),
    writes("smove", Effect::MoveElement, Kind::Set, Action::Store, two),

    // Sorted sets.
    reads("zrange", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("zrangebyscore", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("zrangebylex", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("zrevrange", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("zrevrangebyscore", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("zrevrangebylex", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("zscore", Counting::NilIsUnsure).of(Kind::SortedSet),
    reads("zmscore", Counting::NilIsUnsure).of(Kind::SortedSet),
    reads("zrank", Counting::NilIsUnsure, false).of(Kind::SortedSet),
    reads("zrevrank", Counting::NilIsUnsure, false).of(Kind::SortedSet),
    reads("zcard", Counting::ZeroIsAbsent, false, one, Effect::TellsSize).of(Kind::SortedSet),
    reads("zcount", Counting::EmptyIsUnsure, false).of(Kind::SortedSet),
    reads("zlexcount", Counting::EmptyIsUnsure, false).of(Kind::SortedSet),
    reads("zrandmember", Counting::NilIsUnsure).of(Kind::SortedSet),
    reads("zscan", Counting::EmptyIsUnsure, false).of(Kind::SortedSet),
    reads("zunion", Counting::EachByKnowledge, lookup, numbered).of(Kind::SortedSet),
    reads("zinter", Counting::EachByKnowledge, lookup, numbered).of(Kind::SortedSet),
    reads("zdiff", Counting::EachByKnowledge, lookup, numbered).of(Kind::SortedSet),
    reads("zintercard", Counting::EachByKnowledge, false, numbered).of(Kind::SortedSet),
    storesResult("zunionstore", destinationNumbered, Kind::SortedSet),
    storesResult("zinterstore", destinationNumbered, Kind::SortedSet),
    storesResult("zdiffstore", destinationNumbered, Kind::SortedSet),
    storesResult("zrangestore", two, Kind::SortedSet),
    writes("zadd", Effect::Add, Kind::SortedSet, Action::Store, one, 2, -1),
    writes("zincrby", Effect::Write, Kind::SortedSet, Action::Count),
    writes("zrem", Effect::Remove, Kind::SortedSet, Action::Delete),
    writes("zremrangebyrank", Effect::Remove, Kind::SortedSet, Action::Delete),
    writes("zremrangebyscore", Effect::Remove, Kind::SortedSet, Action::Delete),
    writes("zremrangebylex", Effect::Remove, Kind::SortedSet, Action::Delete),
    writes("zpopmin", Effect::Pop, Kind::SortedSet, Action::Delete),
    writes("zpopmax", Effect::Pop, Kind::SortedSet, Action::Delete),
    writes("bzpopmin", Effect::Change, Kind::SortedSet, Action::Delete, allButLast),
    writes("bzpopmax", Effect::Change, Kind::SortedSet, Action::Delete, allButLast),
    writes("zmpop", Effect::Change, Kind::SortedSet, Action::Delete, numbered),
    writes("bzmpop", Effect::Change, Kind::SortedSet, Action::Delete, numberedSecond),
    writes("geoadd", Effect::Add, Kind::SortedSet, Action::Store, one, 2, -1),
    reads("geopos", Counting::NilIsUnsure).of(Kind::SortedSet),
    reads("geohash", Counting::NilIsUnsure).of(Kind::SortedSet),
    reads("geodist", Counting::NilIsUnsure, false).of(Kind::SortedSet),
    reads("geosearch", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    storesIfAsked(reads("georadius", Counting::EmptyIsUnsure).of(Kind::SortedSet)),
    storesIfAsked(reads("georadiusbymember", Counting::EmptyIsUnsure).of(Kind::SortedSet)),
    reads("georadius_ro", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    reads("georadiusbymember_ro", Counting::EmptyIsUnsure).of(Kind::SortedSet),
    storesResult("geosearchstore", two, Kind::SortedSet),

    // Streams.
    writes("xadd", Effect::Write, Kind::Stream),
    reads("xlen", Counting::EmptyIsUnsure, false).of(Kind::Stream),
    reads("xrange", Counting::EmptyIsUnsure).of(Kind::Stream),
    reads("xrevrange", Counting::EmptyIsUnsure).of(Kind::Stream),
    reads("xack", Counting::EachByKnowledge, false).of(Kind::Stream),
    reads("xpending", Counting::EachByKnowledge, false).of(Kind::Stream),
    reads("xclaim", Counting::EachByKnowledge, false).of(Kind::Stream),
    reads("xautoclaim", Counting::EachByKnowledge, false).of(Kind::Stream),
    reads("xinfo", Counting::EachByKnowledge, false, second).of(Kind::Stream),
    writes("xgroup", Effect::Write, Kind::Stream, Action::Other, second),
    writes("xdel", Effect::None, Kind::Stream, Action::Delete),
    writes("xtrim", Effect::None, Kind::Stream, Action::Delete),
    writes("xsetid", Effect::None, Kind::Stream),
    CommandSpec{.name = "xread", .counting = Counting::Unsure, .action = Action::Read},
    CommandSpec{.name = "xreadgroup", .counting = Counting::Unsure, .action = Action::Read},

    // The connection and the server.
    role("multi", Role::Multi),
    role("exec", Role::Exec),
    role("discard", Role::Discard),
    role("select", Role::Select, 1, 1),
    role("subscribe", Role::Subscribe),
    role("psubscribe", Role::Subscribe),
    role("ssubscribe", Role::Subscribe),
    role("unsubscribe", Role::Unsubscribe),
    role("punsubscribe", Role::Unsubscribe),
    role("sunsubscribe", Role::Unsubscribe),
    role("monitor", Role::Monitor),
    role("client", Role::Client, 1, 3),
    role("hello", Role::Hello, 1, 1), // what follows may be a password
    role("auth", Role::Plain),
    role("ping", Role::Plain),
    role("echo", Role::Plain),
    role("info", Role::Plain),
    role("config", Role::Plain),
    role("command", Role::Plain),
    role("dbsize", Role::Plain),
    role("keys", Role::Plain),
    role("publish", Role::Plain),
    role("quit", Role::Plain),
    role("watch", Role::Plain),
    role("unwatch", Role::Plain),
    role("wait", Role::Plain),
    role("time", Role::Plain),
    role("memory", Role::Plain),
    role("randomkey", Role::Plain),
    role("slowlog", Role::Plain),
    role("acl", Role::Plain),
    role("asking", Role::Plain),
    role("bgrewriteaof", Role::Plain),
    role("bgsave", Role::Plain),
    role("cluster", Role::Plain),
    role("failover", Role::Plain),
    role("function", Role::Plain),
    role("lastsave", Role::Plain),
    role("latency", Role::Plain),
    role("lolwut", Role::Plain),
    role("module", Role::Plain),
    role("pfselftest", Role::Plain),
    role("pubsub", Role::Plain),
    role("readonly", Role::Plain),
    role("readwrite", Role::Plain),
    role("replconf", Role::Plain),
    role("role", Role::Plain),
    role("save", Role::Plain),
    role("shutdown", Role::Plain),
    role("spublish", Role::Plain),
    CommandSpec{.name = "debug", .counting = Counting::Unsure, .effect = Effect::ChangeAny},
    CommandSpec{.name = "replicaof", .effect = Effect::ChangeAny},
    CommandSpec{.name = "slaveof", .effect = Effect::ChangeAny},
    role("reset", Role::Reset),
    role("flushdb", Role::FlushDatabase),
    role("flushall", Role::FlushAll),
    role("swapdb", Role::SwapDatabases, 1, 2),
    role("psync", Role::Replication),
    role("sync", Role::Replication),
    CommandSpec{.name = "script", .optionsFrom = 1, .optionsTo = 2, .role = Role::ScriptCommand},
    CommandSpec{.name = "eval",
                .keys = numberedSecond,
                .counting = Counting::Script,
                .optionsFrom = 1,
                .optionsTo = 1,
                .role = Role::Script},
    CommandSpec{.name = "eval_ro",
                .keys = numberedSecond,
                .counting = Counting::Script,
                .optionsFrom = 1,
                .optionsTo = 1,
                .role = Role::Script},
    CommandSpec{.name = "evalsha",
                .keys = numberedSecond,
                .counting = Counting::Script,
                .optionsFrom = 1,
                .optionsTo = 1,
                .role = Role::ScriptByHash},
    CommandSpec{.name = "evalsha_ro",
                .keys = numberedSecond,
                .counting = Counting::Script,
                .optionsFrom = 1,
                .optionsTo = 1,
                .role = Role::ScriptByHash},
    CommandSpec{.name = "fcall", .keys = numberedSecond, .counting = Counting::Unsure, .effect = Effect::ChangeAny},
    CommandSpec{.name = "fcall_ro", .keys = numberedSecond, .counting = Counting::Unsure},
};

} // namespace

Takes CommandSpec::takes(Kind other) const
{
    if (other == Kind::Unknown)
        return Takes::Perhaps;
    if (name.starts_with("pf"))
        return other == Kind::String ? Takes::Perhaps : Takes::No;
    const bool takesSets = kind == Kind::SortedSet && numberAt() != 0; // ZUNION and its kin
    return other == kind || (takesSets && other == Kind::Set) ? Takes::Yes : Takes::No;
}

const CommandSpec &redisCommand(std::string_view name)
{
    static const std::unordered_map<std::string_view, const CommandSpec *> byName = [] {
        std::unordered_map<std::string_view, const CommandSpec *> map;
        map.max_load_factor(0.3F);
        for (const CommandSpec &spec : table)
            map.emplace(spec.name, &spec);
        return map;
    }();
    const auto found = byName.find(name);
    return found == byName.end() ? unknownCommand : *found->second;
}

bool isKnown(const CommandSpec &spec) { return &spec != &unknownCommand; }

} // namespace tap
