#include "redis/tally.h"

#include "redis/lowername.h"

#include <QtCore/QHash>

#include <algorithm>
#include <optional>

namespace redis {

namespace {

enum class Rule : quint8 {
    NilIsAbsent, // GET, DUMP, OBJECT …
    MinusTwoIsAbsent, // TTL and its kin
    NoneIsAbsent, // TYPE
    ZeroIsAbsent, // LLEN …: an empty list does not exist
    MinusTwosAreUnsure, // HPTTL: of each field, which may be gone by itself
    EmptyIsUnsure, // GETRANGE …: may be a page beyond the end
    CountsKeys, // EXISTS
};

struct Shape {
    Rule rule;
    int keyAt = 1;
};

// The reading commands that count. SCAN, DBSIZE and MEMORY USAGE count nothing.
const QHash<QByteArray, Shape> &shapes()
{
    static const QHash<QByteArray, Shape> table{
        {"get", {Rule::NilIsAbsent}},
        {"dump", {Rule::NilIsAbsent}},
        {"object", {Rule::NilIsAbsent, 2}},
        {"type", {Rule::NoneIsAbsent}},
        {"ttl", {Rule::MinusTwoIsAbsent}},
        {"pttl", {Rule::MinusTwoIsAbsent}},
        {"expiretime", {Rule::MinusTwoIsAbsent}},
        {"pexpiretime", {Rule::MinusTwoIsAbsent}},
        {"exists", {Rule::CountsKeys}},
        {"hlen", {Rule::ZeroIsAbsent}},
        {"llen", {Rule::ZeroIsAbsent}},
        {"scard", {Rule::ZeroIsAbsent}},
        {"zcard", {Rule::ZeroIsAbsent}},
        {"strlen", {Rule::EmptyIsUnsure}},
        {"getrange", {Rule::EmptyIsUnsure}},
        {"hscan", {Rule::EmptyIsUnsure}},
        {"sscan", {Rule::EmptyIsUnsure}},
        {"zscan", {Rule::EmptyIsUnsure}},
        {"lrange", {Rule::EmptyIsUnsure}},
        {"zrange", {Rule::EmptyIsUnsure}},
        {"xlen", {Rule::EmptyIsUnsure}},
        {"xrange", {Rule::EmptyIsUnsure}},
        {"xrevrange", {Rule::EmptyIsUnsure}},
        {"hget", {Rule::EmptyIsUnsure}},
        {"hstrlen", {Rule::EmptyIsUnsure}},
        {"hpttl", {Rule::MinusTwosAreUnsure}},
        {"zscore", {Rule::EmptyIsUnsure}},
        {"sismember", {Rule::EmptyIsUnsure}},
        {"lindex", {Rule::EmptyIsUnsure}},
    };
    return table;
}

bool isEmpty(const Reply &reply)
{
    switch (reply.type) {
    case Reply::Type::Nil:
        return true;
    case Reply::Type::Integer:
        return reply.integer == 0;
    case Reply::Type::Bulk:
        return reply.bytes.isEmpty();
    case Reply::Type::Array:
        // A *SCAN answers its cursor and a page.
        if (reply.elements.size() == 2 && reply.elements[1].type == Reply::Type::Array)
            return reply.elements[1].elements.empty();
        return reply.elements.empty();
    default:
        return false;
    }
}

// Whether the key was there; none when the reply does not tell.
std::optional<bool> presence(Rule rule, const Reply &reply)
{
    if (reply.isError()) // of a look-up that found something else than asked for
        return true;
    switch (rule) {
    case Rule::NilIsAbsent:
        return !reply.isNil();
    case Rule::MinusTwoIsAbsent:
        return reply.integer != -2;
    case Rule::NoneIsAbsent:
        return reply.bytes != "none";
    case Rule::ZeroIsAbsent:
        return reply.integer != 0;
    case Rule::MinusTwosAreUnsure:
        if (std::any_of(reply.elements.begin(), reply.elements.end(),
                        [](const Reply &ttl) { return ttl.integer != -2; }))
            return true;
        return {};
    default:
        break;
    }
    if (!isEmpty(reply))
        return true;
    return {};
}

// A command that was refused before it ran looked at nothing.
bool ran(const Reply &reply)
{
    const QByteArray prefix = reply.errorPrefix();
    return prefix.isEmpty() || prefix == "WRONGTYPE" || reply.bytes.contains("maxmemory policy");
}

// Calls `visit(command, key, hits, misses)` for each command that looks up.
template <typename Visit>
void visitLookups(const QList<Command> &commands, const std::vector<Reply> &replies, Visit visit)
{
    QHash<QByteArray, bool> known; // of keys in this pipeline, when the replies so far tell
    for (qsizetype i = 0; i < commands.size() && size_t(i) < replies.size(); ++i) {
        const Command &command = commands.at(i);
        const Reply &reply = replies[size_t(i)];
        const auto shape = shapes().constFind(LowerName(command.constFirst()).bytes());
        if (shape == shapes().constEnd() || !ran(reply) || command.size() <= shape->keyAt)
            continue;
        const QByteArray &key = command.at(shape->keyAt);
        if (shape->rule == Rule::CountsKeys) {
            visit(command, key, reply.integer, command.size() - 1 - reply.integer);
            continue;
        }
        const std::optional<bool> told = presence(shape->rule, reply);
        const bool present = told ? *told : known.value(key, false);
        // Only commands that leave others unsure are worth remembering: TYPE before a read.
        if (told && shape->rule == Rule::NoneIsAbsent)
            known.insert(key, present);
        visit(command, key, present ? 1 : 0, present ? 0 : 1);
    }
}

} // namespace

Lookups lookups(const QList<Command> &commands, const std::vector<Reply> &replies)
{
    Lookups counted;
    visitLookups(commands, replies, [&](const Command &, const QByteArray &, qint64 hits, qint64 misses) {
        counted += {hits, misses};
    });
    return counted;
}

QHash<QByteArray, int> keymisses(const QList<Command> &commands, const std::vector<Reply> &replies)
{
    QHash<QByteArray, int> told;
    visitLookups(commands, replies, [&](const Command &command, const QByteArray &key, qint64, qint64 misses) {
        if (misses > 0 && command.constFirst().compare("OBJECT", Qt::CaseInsensitive) != 0)
            told[key] += int(misses);
    });
    return told;
}

void Tally::keepKeymisses(bool keeps)
{
    {
        const std::lock_guard lock(m_mutex);
        m_keepsKeymisses = keeps;
        for (const auto &part : m_parts)
            part->keepKeymisses(keeps);
    }
    takeKeymisses();
}

void Tally::addKeymisses(const QHash<QByteArray, int> &keymisses)
{
    const std::lock_guard lock(m_mutex);
    for (auto each = keymisses.cbegin(); each != keymisses.cend(); ++each)
        m_keymisses[each.key()] += each.value();
}

QHash<QByteArray, int> Tally::takeKeymisses()
{
    const std::lock_guard lock(m_mutex);
    QHash<QByteArray, int> told = std::exchange(m_keymisses, {});
    for (const auto &part : m_parts) {
        const QHash<QByteArray, int> further = part->takeKeymisses();
        for (auto each = further.cbegin(); each != further.cend(); ++each)
            told[each.key()] += each.value();
    }
    return told;
}

Lookups Tally::total() const
{
    Lookups sum{m_hits, m_misses};
    const std::lock_guard lock(m_mutex);
    for (const auto &part : m_parts)
        sum += part->total();
    return sum;
}

qint64 Tally::writes() const
{
    qint64 sum = m_writes;
    const std::lock_guard lock(m_mutex);
    for (const auto &part : m_parts)
        sum += part->writes();
    return sum;
}

std::shared_ptr<Tally> Tally::part(const QString &node)
{
    const std::lock_guard lock(m_mutex);
    std::shared_ptr<Tally> &part = m_parts[node];
    if (!part)
        (part = std::make_shared<Tally>())->keepKeymisses(m_keepsKeymisses);
    return part;
}

} // namespace redis
