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
                fail(key, detail, {});
            }
            ++at;
        }
    }
    return keys;
}

void KeyDetails::read(ScannedKey &key, Detail detail, const Reply &reply)
{
    if (reply.isError()) {
        const Denial::Why why = Denial::reasonOf(reply);
        if (why == Denial::Why::Failed) {
            fail(key, detail, reply.bytes);
        } else {
            deny(detail, why, reply.bytes);
            key.refused |= detail;
        }
        return;
    }
    const bool isNumber = reply.type == Reply::Type::Integer;
    bool isAnswer = false; // to the question: servers that are no Redis tell other things
    switch (detail) {
    case Detail::Ttl:
        isAnswer = isNumber && reply.integer >= -2;
        if (isAnswer)
            key.ttl = reply.integer;
        break;
    case Detail::Type:
        isAnswer = reply.type == Reply::Type::Status || reply.type == Reply::Type::Bulk;
        if (isAnswer)
            key.setType(reply.bytes);
        break;
    default:
        isAnswer = (isNumber && reply.integer >= 0) || reply.isNil(); // nil: the key has gone
        if (isAnswer && isNumber)
            key.memory = reply.integer;
    }
    if (!isAnswer)
        fail(key, detail, isNumber ? QByteArray::number(reply.integer) : reply.bytes);
}

void KeyDetails::fail(ScannedKey &key, Detail detail, const QByteArray &words)
{
    key.failures.insert(detail, words);
    deny(detail, Denial::Why::Failed, words);
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
