#include "redis/commandguard.h"

#include "redis/lowername.h"

#include <algorithm>

namespace redis {

namespace {

// Commands that touch no data and that the flags call neither reads nor writes: about the session, the
// server and what it reports.
const QSet<QByteArray> &sessionCommands()
{
    static const QSet<QByteArray> names{
        "auth",
        "hello",
        "select",
        "ping",
        "echo",
        "quit",
        "time",
        "info",
        "role",
        "lastsave",
        "monitor",
        "asking",
        "readonly",
        "subscribe",
        "unsubscribe",
        "psubscribe",
        "punsubscribe",
        "ssubscribe",
        "sunsubscribe",
        "command",
        "command|count",
        "command|info",
        "command|list",
        "command|docs",
        "command|getkeys",
        "client|setname",
        "client|getname",
        "client|id",
        "client|info",
        "client|list",
        "client|no-touch",
        "client|no-evict",
        "client|tracking",
        "client|trackinginfo",
        "client|getredir",
        "config|get",
        "slowlog|get",
        "slowlog|len",
        "latency|latest",
        "latency|history",
        "latency|doctor",
        "memory|stats",
        "memory|doctor",
        "acl|whoami",
        "acl|dryrun",
        "cluster|slots",
        "cluster|shards",
        "cluster|nodes",
        "cluster|info",
        "cluster|myid",
        "sentinel|masters",
        "sentinel|get-master-addr-by-name",
        "sentinel|replicas",
        "sentinel|sentinels",
    };
    return names;
}

// Flagged as reads, yet not for us: KEYS blocks the server for as long as it likes, TOUCH changes
// what an observer must leave alone, PFCOUNT rewrites its key's cached count.
const QSet<QByteArray> &harmfulReads()
{
    static const QSet<QByteArray> names{"keys", "touch", "pfcount"};
    return names;
}

const QSet<QByteArray> &ownReads()
{
    static const QSet<QByteArray> names{
        "scan",
        "dbsize",
        "type",
        "ttl",
        "pttl",
        "expiretime",
        "pexpiretime",
        "exists",
        "get",
        "strlen",
        "getrange",
        "dump",
        "hlen",
        "hscan",
        "hget",
        "hstrlen",
        "llen",
        "lrange",
        "lindex",
        "scard",
        "sscan",
        "zcard",
        "zscan",
        "zrange",
        "zscore",
        "xlen",
        "xrange",
        "xrevrange",
        "memory|usage",
        "object|encoding",
        "object|idletime",
        "object|freq",
        "object|refcount",
        "xinfo|stream",
    };
    return names;
}

// Each keeps what it does not name: no write here empties a database or replaces a key that is there.
const QSet<QByteArray> &edits()
{
    static const QSet<QByteArray> names{"watch",   "unwatch", "multi",   "exec",      "set",     "hset",
                                        "lset",    "sadd",    "srem",    "zadd",      "pexpire", "pexpireat",
                                        "persist", "unlink",  "restore", "config|set"};
    return names;
}

// The one setting of a server that this program may change, and asks about each time.
constexpr QByteArrayView changeableSetting = "notify-keyspace-events";

bool hasFlag(const Reply &flags, QByteArrayView name)
{
    return std::any_of(flags.elements.begin(), flags.elements.end(),
                       [name](const Reply &flag) { return flag.bytes == name; });
}

} // namespace

CommandGuard CommandGuard::everything()
{
    CommandGuard guard;
    guard.m_everything = true;
    return guard;
}

CommandGuard CommandGuard::editing()
{
    CommandGuard guard = readOnly({});
    guard.m_edits = true;
    guard.m_permitted += edits();
    return guard;
}

CommandGuard CommandGuard::readOnly(const Reply &commandReply)
{
    CommandGuard guard;
    guard.m_permitted = sessionCommands();
    guard.m_containers = {"client", "config",  "slowlog",  "latency", "memory",
                          "acl",    "cluster", "sentinel", "object",  "xinfo"};
    for (const Reply &command : commandReply.elements)
        guard.learn(command);
    return guard;
}

CommandGuard CommandGuard::readOnlyUnasked()
{
    CommandGuard guard = readOnly({});
    guard.m_permitted += ownReads();
    return guard;
}

// One element of COMMAND: name, arity, flags, first key, last key, step, and since 7.0 ACL categories, tips, key
// specifications and subcommands. https://redis.io/docs/latest/commands/command/
void CommandGuard::learn(const Reply &command)
{
    constexpr size_t flagsAt = 2;
    constexpr size_t subcommandsAt = 9;
    if (command.elements.size() <= flagsAt)
        return;
    const QByteArray name = command.elements.front().bytes.toLower();
    m_offered.insert(name);
    const Reply &flags = command.elements[flagsAt];
    if (hasFlag(flags, "readonly") && !hasFlag(flags, "write") && !hasFlag(flags, "may_replicate")
        && !harmfulReads().contains(name)) {
        m_permitted.insert(name);
        if (m_containers.contains(name)) { // before 7.0 the container carries the flags of all
            for (const QByteArray &read : ownReads()) {
                if (read.startsWith(name) && read.mid(name.size()).startsWith('|'))
                    m_permitted.insert(read);
            }
        }
    }
    if (command.elements.size() > subcommandsAt && !command.elements[subcommandsAt].elements.empty()) {
        m_containers.insert(name);
        for (const Reply &subcommand : command.elements[subcommandsAt].elements)
            learn(subcommand);
    }
}

base::Error CommandGuard::refusal(const Command &command) const
{
    const QByteArray name = command.value(0).toLower();
    if (!m_offered.isEmpty() && !m_offered.contains(name))
        return {"redis.noCommand", {QString::fromLatin1(command.value(0))}};
    return {"redis.readOnly", {QString::fromLatin1(command.value(0)), QString::fromUtf8(command.value(1))}};
}

bool CommandGuard::permits(const Command &command) const
{
    if (m_everything)
        return true;
    if (command.isEmpty())
        return false;
    const LowerName lower(command.constFirst());
    const QByteArray name = lower.bytes();
    if (name == "config" && command.value(1).compare("set", Qt::CaseInsensitive) == 0
        && (command.size() != 4 || command.at(2).compare(changeableSetting, Qt::CaseInsensitive) != 0))
        return false; // since 7.0 one line may set several
    if (m_containers.contains(name) && command.size() > 1)
        return m_permitted.contains(QByteArray(name + '|' + command.at(1).toLower()));
    return m_permitted.contains(name);
}

} // namespace redis
