#include "redis/keydetails.h"

#include "redis/connection.h"

#include <algorithm>
#include <array>

namespace redis {

namespace {

constexpr std::array allDetails{Detail::Ttl, Detail::Type, Detail::Memory}; // in the order in which they are asked

// A million of them share their words.
Command questionOf(Detail detail, const QByteArray &name)
{
    switch (detail) {
    case Detail::Ttl:
        return {QByteArrayLiteral("PTTL"), name};
    case Detail::Type:
        return {QByteArrayLiteral("TYPE"), name};
    default:
        return {QByteArrayLiteral("MEMORY"), QByteArrayLiteral("USAGE"), name};
    }
}

Command commandOf(Detail detail)
{
    Command command = questionOf(detail, {});
    command.removeLast();
    return command;
}

} // namespace

void ScannedKey::setType(const QByteArray &word)
{
    constexpr qsizetype most = 64; // a module's type has 9 characters (redis: src/module.c)
    type = keyType(word);
    moduleType = type == KeyType::Other ? word.left(most) : QByteArray();
}

Details KeyDetails::permitted()
{
    Details asked = m_wanted & ~m_denied;
    for (const Detail detail : allDetails) {
        if (!(asked & detail) || m_link->permits(commandOf(detail)))
            continue;
        deny(detail, Denial::Why::Missing, {}); // our own guard: the server told of no such command that only reads
        asked.setFlag(detail, false);
    }
    return asked;
}

QList<Command> KeyDetails::questions(const QByteArrayList &names, Details asked)
{
    QList<Command> pipeline;
    pipeline.reserve(names.size() * qsizetype(allDetails.size()));
    for (const QByteArray &name : names) {
        for (const Detail detail : allDetails) {
            if (asked & detail)
                pipeline.append(questionOf(detail, name));
        }
    }
    return pipeline;
}

QList<ScannedKey> KeyDetails::answers(const QByteArrayList &names, Details asked,
                                      const base::Result<std::vector<Reply>> &replies)
{
    const size_t told = replies ? replies->size() : 0;
    size_t at = 0;
    QList<ScannedKey> keys;
    keys.reserve(names.size());
    for (const QByteArray &name : names) {
        ScannedKey &key = keys.emplaceBack(ScannedKey{name});
        key.refused = m_wanted & ~asked;
        for (const Detail detail : allDetails) {
            if (!(asked & detail))
                continue;
            if (at < told) {
                read(key, detail, (*replies)[at]);
            } else {
                key.failures.insert(detail, {});
                deny(detail, Denial::Why::Failed, {});
            }
            ++at;
        }
    }
    return keys;
}

// What is no answer to the question is left unknown.
void KeyDetails::read(ScannedKey &key, Detail detail, const Reply &reply)
{
    if (reply.isError()) {
        const Denial::Why why = Denial::reasonOf(reply);
        deny(detail, why, reply.bytes);
        if (why == Denial::Why::Failed)
            key.failures.insert(detail, reply.bytes);
        else
            key.refused |= detail;
        return;
    }
    switch (detail) {
    case Detail::Ttl:
        if (reply.type == Reply::Type::Integer && reply.integer >= -2)
            key.ttl = reply.integer;
        break;
    case Detail::Type:
        if (reply.type == Reply::Type::Status || reply.type == Reply::Type::Bulk)
            key.setType(reply.bytes);
        break;
    default:
        if (reply.type == Reply::Type::Integer && reply.integer >= 0)
            key.memory = reply.integer;
    }
}

void KeyDetails::deny(Detail detail, Denial::Why why, const QByteArray &words)
{
    if (why == Denial::Why::Run || why == Denial::Why::Missing) // of every key
        m_denied |= detail;
    const bool isKnown = std::any_of(m_denials.cbegin(), m_denials.cend(),
                                     [&](const Denial &each) { return each.detail == detail && each.why == why; });
    if (!isKnown)
        m_denials.append({detail, why, commandOf(detail), words});
}

} // namespace redis
