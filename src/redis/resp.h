#pragma once

#include "base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QMetaType>

#include <memory>
#include <optional>
#include <vector>

struct redisReader;

namespace redis {

using Command = QByteArrayList; // the name and its arguments, as bytes

// What a server answered. Nothing in it is text until a view makes it so.
struct Reply {
    enum class Type : quint8 { Nil, Status, Error, Integer, Bulk, Array };

    Type type = Type::Nil;
    qint64 integer = 0; // of Integer
    QByteArray bytes; // of Status, Error ("WRONGTYPE Operation …") and Bulk
    std::vector<Reply> elements; // of Array

    bool isNil() const { return type == Type::Nil; }
    bool isError() const { return type == Type::Error; }
    QByteArray errorPrefix() const; // "WRONGTYPE", "NOPERM", "ERR" …; empty for what is no error

    friend bool operator==(const Reply &, const Reply &) = default;
};

// The error value of an error reply: "redis.reply.<prefix in lower case>" with the server's words and the name
// of the command.
base::Error replyError(const Reply &reply, const QByteArray &command);

QByteArray formatted(const Command &command); // as RESP
void appendFormatted(QByteArray &wire, const Command &command);

// hiredis' reader as a source of Reply values. It takes bytes cut anywhere and gives whole replies.
class ReplyReader {
public:
    ReplyReader();
    ~ReplyReader();
    ReplyReader(const ReplyReader &) = delete;
    ReplyReader &operator=(const ReplyReader &) = delete;

    void feed(QByteArrayView bytes);

    // The next whole reply; none when bytes are missing. After an error the reader is dead until reset():
    // "redis.protocol" (what is wrong), "redis.tooLarge" (more elements than are taken, or a
    // line of more megabytes), "redis.tooDeep" (hiredis 0.14
    // stops at arrays nested deeper than 7).
    base::Result<std::optional<Reply>> next();

    bool isInsideReply() const; // bytes of an unfinished reply are held
    void reset();

private:
    qsizetype m_elements = 0; // of the reply that is being read
    std::unique_ptr<redisReader, void (*)(redisReader *)> m_reader;
};

} // namespace redis

Q_DECLARE_METATYPE(redis::Reply)
