#include "tap/commands.h"

#include <array>
#include <unordered_map>

namespace tap {

namespace {

constexpr CommandSpec unknownCommand{.name = ""};

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

constexpr CommandSpec role(std::string_view name, Role role, qint8 optionsFrom = 0, qint8 optionsTo = 0)
{
    return {.name = name, .optionsFrom = optionsFrom, .optionsTo = optionsTo, .role = role};
}

constexpr std::array table{
    // Strings.
    reads("get", Counting::NilIsAbsent),
    CommandSpec{.name = "getex",
                .keys = one,
                .counting = Counting::NilIsAbsent,
                .effect = Effect::GetExpire,
                .action = Action::Read,
                .isLookup = lookup,
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
    reads("strlen", Counting::EmptyIsUnsure, false),
    reads("getrange", Counting::EmptyIsUnsure),
    reads("substr", Counting::EmptyIsUnsure),
    reads("getbit", Counting::EmptyIsUnsure),
    reads("bitcount", Counting::EmptyIsUnsure, false),
    reads("bitpos", Counting::EachByKnowledge, false),
    reads("bitfield_ro", Counting::EmptyIsUnsure),
    reads("lcs", Counting::EachByKnowledge, false, two),
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
    writes("pfadd", Effect::Write, Kind::String),
    reads("pfcount", Counting::EachByKnowledge, false, every),
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
    CommandSpec{.name = "sort", .keys = one, .counting = Counting::Unsure, .action = Action::Read},
    CommandSpec{.name = "sort_ro", .keys = one, .counting = Counting::Unsure, .action = Action::Read},
    CommandSpec{.name = "scan", .action = Action::Read, .optionsFrom = 2, .optionsTo = -1},

    // Hashes.
    reads("hget", Counting::EmptyIsUnsure),
    reads("hmget", Counting::EmptyIsUnsure),
    reads("hgetall", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize),
    reads("hkeys", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize),
    reads("hvals", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize),
    reads("hlen", Counting::ZeroIsAbsent, false, one, Effect::TellsSize),
    reads("hexists", Counting::EmptyIsUnsure, false),
    reads("hstrlen", Counting::EmptyIsUnsure, false),
    reads("hrandfield", Counting::EmptyIsUnsure),
    reads("hscan", Counting::EmptyIsUnsure, false),
    writes("hset", Effect::Add, Kind::Hash),
    writes("hmset", Effect::Write, Kind::Hash),
    writes("hsetnx", Effect::Add, Kind::Hash),
    writes("hincrby", Effect::Write, Kind::Hash, Action::Count),
    writes("hincrbyfloat", Effect::Write, Kind::Hash, Action::Count),
    writes("hdel", Effect::Remove, Kind::Hash, Action::Delete),

    // Lists.
    reads("lrange", Counting::EmptyIsUnsure),
    reads("lindex", Counting::EmptyIsUnsure),
    reads("llen", Counting::ZeroIsAbsent, false, one, Effect::TellsSize),
    reads("lpos", Counting::EachByKnowledge, false),
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
    reads("sismember", Counting::EmptyIsUnsure, false),
    reads("smismember", Counting::EmptyIsUnsure, false),
    reads("scard", Counting::ZeroIsAbsent, false, one, Effect::TellsSize),
    reads("smembers", Counting::EmptyIsAbsent, lookup, one, Effect::TellsSize),
    reads("srandmember", Counting::EmptyIsUnsure),
    reads("sscan", Counting::EmptyIsUnsure, false),
    reads("sinter", Counting::EachByKnowledge, lookup, every),
    reads("sunion", Counting::EachByKnowledge, lookup, every),
    reads("sdiff", Counting::EachByKnowledge, lookup, every),
    reads("sintercard", Counting::EachByKnowledge, false, numbered),
    storesResult("sinterstore", every, Kind::Set),
    storesResult("sunionstore", every, Kind::Set),
    storesResult("sdiffstore", every, Kind::Set),
    writes("sadd", Effect::Add, Kind::Set),
    writes("srem", Effect::Remove, Kind::Set, Action::Delete),
    writes("spop", Effect::Pop, Kind::Set, Action::Delete),
    writes("smove", Effect::MoveElement, Kind::Set, Action::Store, two),

    // Sorted sets.
    reads("zrange", Counting::EmptyIsUnsure),
    reads("zrangebyscore", Counting::EmptyIsUnsure),
    reads("zrangebylex", Counting::EmptyIsUnsure),
    reads("zrevrange", Counting::EmptyIsUnsure),
    reads("zrevrangebyscore", Counting::EmptyIsUnsure),
    reads("zrevrangebylex", Counting::EmptyIsUnsure),
    reads("zscore", Counting::EmptyIsUnsure),
    reads("zmscore", Counting::EmptyIsUnsure),
    reads("zrank", Counting::EachByKnowledge, false),
    reads("zrevrank", Counting::EachByKnowledge, false),
    reads("zcard", Counting::ZeroIsAbsent, false, one, Effect::TellsSize),
    reads("zcount", Counting::EmptyIsUnsure, false),
    reads("zlexcount", Counting::EmptyIsUnsure, false),
    reads("zrandmember", Counting::EmptyIsUnsure),
    reads("zscan", Counting::EmptyIsUnsure, false),
    reads("zunion", Counting::EachByKnowledge, lookup, numbered),
    reads("zinter", Counting::EachByKnowledge, lookup, numbered),
    reads("zdiff", Counting::EachByKnowledge, lookup, numbered),
    reads("zintercard", Counting::EachByKnowledge, false, numbered),
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
    writes("geoadd", Effect::Write, Kind::SortedSet),
    reads("geopos", Counting::EmptyIsUnsure),
    reads("geohash", Counting::EmptyIsUnsure),
    reads("geodist", Counting::EmptyIsUnsure, false),
    reads("geosearch", Counting::EmptyIsUnsure),
    storesResult("geosearchstore", two, Kind::SortedSet),

    // Streams.
    writes("xadd", Effect::Write, Kind::Stream),
    reads("xlen", Counting::EmptyIsUnsure, false),
    reads("xrange", Counting::EmptyIsUnsure),
    reads("xrevrange", Counting::EmptyIsUnsure),
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
    CommandSpec{.name = "fcall", .keys = numberedSecond, .counting = Counting::Unsure, .effect = Effect::Change},
    CommandSpec{.name = "fcall_ro", .keys = numberedSecond, .counting = Counting::Unsure},
};

} // namespace

Takes CommandSpec::takes(Kind read) const
{
    const auto only = [read](Kind taken) { return read == taken ? Takes::Yes : Takes::No; };
    if (read == Kind::Unknown)
        return Takes::Perhaps;
    if (name.starts_with("pf"))
        return read == Kind::String ? Takes::Perhaps : Takes::No;
    if (name.starts_with("s"))
        return only(Kind::Set);
    if (name.starts_with("z") && numberAt() != 0 && read == Kind::Set) // ZUNION and its kin
        return Takes::Yes;
    return only(name.starts_with("z") || name.starts_with("geo") ? Kind::SortedSet : Kind::String);
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
