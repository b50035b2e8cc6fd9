#include "redis/resp.h"

#include <hiredis/hiredis.h>

#include <algorithm>
#include <charconv>
#include <new>

namespace redis {

namespace {

// hiredis builds what it reads through these. Every object lives in the list of the array that holds it, so
// only the outermost is allocated and freed; an announced length reserves nothing much before its bytes are here.

constexpr qsizetype mostElements = 1'000'000; // of one reply: each takes memory, however short its bytes are

// A length, a number, a status or an error. hiredis looks through all of it again each time that more has come.
constexpr qsizetype longestLine = 1024 * 1024;

Reply *slot(const redisReadTask *task)
{
    qsizetype &elements = *static_cast<qsizetype *>(task->privdata);
    if (!task->parent) {
        elements = 0;
        return new (std::nothrow) Reply;
    }
    if (++elements > mostElements)
        return nullptr;
    return &static_cast<Reply *>(task->parent->obj)->elements.emplace_back();
}

void *createString(const redisReadTask *task, char *text, size_t length)
{
    Reply *reply = slot(task);
    if (!reply)
        return nullptr;
    reply->type = task->type == REDIS_REPLY_ERROR ? Reply::Type::Error
        : task->type == REDIS_REPLY_STATUS        ? Reply::Type::Status
                                                  : Reply::Type::Bulk;
    reply->bytes = QByteArray(text, qsizetype(length));
    return reply;
}

void *createArray(const redisReadTask *task, int length)
{
    constexpr int trusted = 4096;
    Reply *reply = slot(task);
    if (!reply)
        return nullptr;
    reply->type = Reply::Type::Array;
    reply->elements.reserve(size_t(std::min(std::max(length, 0), trusted)));
    return reply;
}

void *createInteger(const redisReadTask *task, long long value)
{
    Reply *reply = slot(task);
    if (!reply)
        return nullptr;
    reply->type = Reply::Type::Integer;
    reply->integer = value;
    return reply;
}

void *createNil(const redisReadTask *task) { return slot(task); }

void freeObject(void *reply) { delete static_cast<Reply *>(reply); }

redisReplyObjectFunctions functions{createString, createArray, createInteger, createNil, freeObject};

redisReader *makeReader(qsizetype &elements)
{
    redisReader *reader = redisReaderCreateWithFunctions(&functions);
    Q_CHECK_PTR(reader);
    reader->privdata = &elements;
    return reader;
}

} // namespace

QByteArray Reply::errorPrefix() const
{
    if (!isError())
        return {};
    const qsizetype blank = bytes.indexOf(' ');
    return blank < 0 ? bytes : bytes.left(blank);
}

base::Error replyError(const Reply &reply, const QByteArray &command)
{
    return {"redis.reply." + reply.errorPrefix().toLower(),
            {QString::fromUtf8(reply.bytes), QString::fromLatin1(command)}};
}

// By hand: hiredis' own goes through sprintf for each word, which was two fifths of what a walk takes.
void appendFormatted(QByteArray &wire, const Command &command)
{
    constexpr qsizetype longestLength = 24; // "$9223372036854775807\r\n"
    qsizetype most = longestLength;
    for (const QByteArray &word : command)
        most += longestLength + word.size() + 2;
    const qsizetype before = wire.size();
    wire.resize(before + most);
    char *end = wire.data() + before;
    const auto endLine = [&end] {
        *end++ = '\r';
        *end++ = '\n';
    };
    const auto addLength = [&](char sign, qsizetype length) {
        *end++ = sign;
        end = std::to_chars(end, end + longestLength, length).ptr;
        endLine();
    };
    addLength('*', command.size());
    for (const QByteArray &word : command) {
        addLength('$', word.size());
        end = std::copy(word.begin(), word.end(), end);
        endLine();
    }
    wire.resize(end - wire.constData());
}

QByteArray formatted(const Command &command)
{
    QByteArray wire;
    appendFormatted(wire, command);
    return wire;
}

ReplyReader::ReplyReader()
    : m_reader(makeReader(m_elements), redisReaderFree)
{
}

ReplyReader::~ReplyReader() = default;

void ReplyReader::feed(QByteArrayView bytes) { redisReaderFeed(m_reader.get(), bytes.data(), size_t(bytes.size())); }

base::Result<std::optional<Reply>> ReplyReader::next()
{
    void *object = nullptr;
    if (redisReaderGetReply(m_reader.get(), &object) != REDIS_OK) {
        const QByteArray what(m_reader->errstr);
        if (m_elements > mostElements)
            return base::failure("redis.tooLarge");
        // read.c of 0.14: "No support for nested multi bulk replies with depth > 7"
        return base::failure(what.contains("depth") ? QByteArray("redis.tooDeep") : QByteArray("redis.protocol"),
                             {QString::fromLatin1(what)});
    }
    if (!object) {
        const QByteArrayView rest(m_reader->buf + m_reader->pos, qsizetype(m_reader->len - m_reader->pos));
        if (rest.size() > longestLine && rest.first(longestLine).indexOf('\r') < 0)
            return base::failure("redis.tooLarge", {QString::number(longestLine / (1024 * 1024))});
        return std::optional<Reply>();
    }
    const std::unique_ptr<Reply> reply(static_cast<Reply *>(object));
    return std::optional<Reply>(std::move(*reply));
}

bool ReplyReader::isInsideReply() const
{ // At depth 0 a task without a type is one that has not begun.
    return m_reader->pos < m_reader->len || m_reader->ridx > 0
        || (m_reader->ridx == 0 && m_reader->rstack[0].type != -1);
}

void ReplyReader::reset()
{
    m_elements = 0;
    m_reader.reset(makeReader(m_elements));
}

} // namespace redis
