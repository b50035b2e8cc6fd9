#include "inspector/editor.h"

#include <algorithm>

namespace inspector {

namespace {

constexpr qint64 shortestRead = 64 * 1024; // of a string that is compared: what a viewer shows of it at once

constexpr int mostTries = 3; // of an edit whose key moves

const redis::Command multi{"MULTI"};
const redis::Command exec{"EXEC"};

} // namespace

using redis::Command;
using redis::KeyType;
using redis::Reply;

Editor::Editor(redis::Link &reads, redis::Link &writes, QObject *parent)
    : QObject(parent)
    , m_reads(reads)
    , m_writes(writes)
{
}

bool Editor::canEdit(KeyType type)
{
    return type == KeyType::String || type == KeyType::Hash || type == KeyType::List || type == KeyType::Set
        || type == KeyType::SortedSet;
}

void Editor::edit(quint64 ticket, const Edit &edit)
{
    if (isLocked(ticket))
        return;
    if (!canEdit(edit.type)) {
        emit failed(ticket, {"inspector.edit.type", {QString::fromLatin1(redis::keyTypeWord(edit.type))}});
        return;
    }
    if (edit.before == edit.after) {
        emit done(ticket);
        return;
    }
    m_jobs.enqueue({ticket, edit});
    if (m_jobs.size() == 1)
        begin();
}

void Editor::setTtl(quint64 ticket, const QByteArray &key, std::chrono::milliseconds ttl)
{
    changeTtl(ticket,
              {"PEXPIRE", key, QByteArray::number(qint64(std::max(ttl, std::chrono::milliseconds(1)).count()))});
}

void Editor::persist(quint64 ticket, const QByteArray &key) { changeTtl(ticket, {"PERSIST", key}); }

void Editor::changeTtl(quint64 ticket, const Command &command)
{
    if (isLocked(ticket))
        return;
    m_writes.send(command, this, [this, ticket, command](const base::Result<Reply> &reply) {
        // PERSIST answers 0 for a key without a time to live, too, and that is what was asked for.
        if (!reply)
            emit failed(ticket, reply.error());
        else if (reply->integer == 0 && command.constFirst() == "PEXPIRE")
            emit failed(ticket, {"inspector.noSuchKey", {}});
        else
            emit done(ticket);
    });
}

bool Editor::isLocked(quint64 ticket)
{
    if (m_writes.isReady())
        return false;
    emit failed(ticket, {"inspector.locked", {}});
    return true;
}

void Editor::begin()
{
    askWrites({{"WATCH", m_jobs.head().edit.key}}, [this](const Replies &replies) {
        if (replies.front().isError())
            fail(redis::replyError(replies.front(), "WATCH"));
        else
            compare();
    });
}

void Editor::compare()
{
    const QByteArray &key = m_jobs.head().edit.key;
    askReads({{"TYPE", key}, readCommand(), {"PTTL", key}, {"TIME"}}, [this](const Replies &replies) {
        const Edit &edit = m_jobs.head().edit;
        const QByteArray &type = replies[0].bytes;
        if (replies[0].isError() || replies[1].isError() || type == "none" || redis::keyType(type) != edit.type) {
            m_writes.send({"UNWATCH"}, this, [](const base::Result<Reply> &) {});
            if (replies[0].isError())
                fail(redis::replyError(replies[0], "TYPE"));
            else if (type == "none")
                fail({"inspector.noSuchKey", {}});
            else if (redis::keyType(type) != edit.type)
                fail({"inspector.typeChanged", {QString::fromLatin1(type)}});
            else
                fail(redis::replyError(replies[1], readCommand().constFirst()));
            return;
        }
        const Reply &current = replies[1];
        const bool isSame =
            edit.type == KeyType::Set ? current.integer == 1 : !current.isNil() && current.bytes == edit.before;
        if (!isSame) {
            m_writes.send({"UNWATCH"}, this, [](const base::Result<Reply> &) {});
            tellConflict(current);
            return;
        }
        qint64 deadline = 0; // by the server's clock
        if (replies[2].integer > 0 && replies[3].elements.size() == 2)
            deadline = replies[3].elements[0].bytes.toLongLong() * 1000
                + replies[3].elements[1].bytes.toLongLong() / 1000 + replies[2].integer;
        write(deadline);
    });
}

void Editor::write(qint64 deadline)
{
    const QList<Command> commands = QList<Command>{multi} + writeCommands(deadline) + QList<Command>{exec};
    askWrites(commands, [this](const Replies &replies) {
        const Reply &outcome = replies.back();
        if (outcome.isNil()) { // somebody touched the key between reading and writing
            readAgain();
            return;
        }
        if (outcome.isError()) {
            // A command that was refused when it was queued says why; EXEC only that there was one.
            const auto refused =
                std::find_if(replies.begin(), replies.end(), [](const Reply &each) { return each.isError(); });
            const QByteArray why = refused->errorPrefix();
            if ((why == "MOVED" || why == "ASK") && m_jobs.head().tries++ < mostTries) {
                begin(); // the key went to another node of the cluster since it was watched
                return;
            }
            fail(redis::replyError(*refused, "EXEC"));
            return;
        }
        for (const Reply &each : outcome.elements) {
            if (each.isError()) {
                fail(redis::replyError(each, "EXEC"));
                return;
            }
        }
        if (m_jobs.head().edit.type == KeyType::Set && outcome.elements.front().integer == 0)
            fail({"inspector.edit.memberExists", {}});
        else if (outcome.elements.front().isNil()) // SET … XX on a key that expired just now
            fail({"inspector.noSuchKey", {}});
        else
            finish();
    });
}

void Editor::readAgain()
{
    askReads({{"TYPE", m_jobs.head().edit.key}, readCommand()}, [this](const Replies &replies) {
        if (replies[0].bytes == "none")
            fail({"inspector.noSuchKey", {}});
        else if (replies[1].isError())
            fail({"inspector.typeChanged", {QString::fromLatin1(replies[0].bytes)}});
        else
            tellConflict(replies[1]);
    });
}

void Editor::tellConflict(const Reply &current)
{
    const Job job = m_jobs.dequeue();
    const bool isMember = job.edit.type == KeyType::Set;
    emit conflicted(job.ticket, job.edit, isMember ? job.edit.before : current.bytes,
                    isMember ? current.integer == 1 : !current.isNil());
    if (!m_jobs.isEmpty())
        begin();
}

void Editor::finish()
{
    const Job job = m_jobs.dequeue();
    emit done(job.ticket);
    if (!m_jobs.isEmpty())
        begin();
}

void Editor::fail(const base::Error &error)
{
    const Job job = m_jobs.dequeue();
    emit failed(job.ticket, error);
    if (!m_jobs.isEmpty())
        begin();
}

Command Editor::readCommand() const
{
    const Edit &edit = m_jobs.head().edit;
    switch (edit.type) {
    case KeyType::Hash:
        return {"HGET", edit.key, edit.place};
    case KeyType::List:
        return {"LINDEX", edit.key, edit.place};
    case KeyType::Set:
        return {"SISMEMBER", edit.key, edit.before};
    case KeyType::SortedSet:
        return {"ZSCORE", edit.key, edit.place};
    default: // one byte more than expected tells that it grew, however much
        return {"GETRANGE", edit.key, "0", QByteArray::number(std::max<qint64>(edit.before.size(), shortestRead))};
    }
}

QList<Command> Editor::writeCommands(qint64 deadline) const
{
    const Edit &edit = m_jobs.head().edit;
    switch (edit.type) {
    case KeyType::Hash:
        return {{"HSET", edit.key, edit.place, edit.after}};
    case KeyType::List:
        return {{"LSET", edit.key, edit.place, edit.after}};
    case KeyType::Set: // in this order the set is never empty, which would end its time to live
        return {{"SADD", edit.key, edit.after}, {"SREM", edit.key, edit.before}};
    case KeyType::SortedSet:
        return {{"ZADD", edit.key, "XX", "CH", edit.after, edit.place}};
    default:
        break;
    }
    if (m_keepsTtl)
        return {{"SET", edit.key, edit.after, "XX", "KEEPTTL"}};
    QList<Command> commands{{"SET", edit.key, edit.after, "XX"}};
    if (deadline > 0)
        commands.append({"PEXPIREAT", edit.key, QByteArray::number(deadline)});
    return commands;
}

void Editor::askReads(const QList<Command> &pipeline, std::function<void(const Replies &)> then)
{
    m_reads.send(pipeline, this, [this, then = std::move(then)](const base::Result<Replies> &replies) {
        if (replies)
            then(*replies);
        else
            fail(replies.error());
    });
}

void Editor::askWrites(const QList<Command> &pipeline, std::function<void(const Replies &)> then)
{
    m_writes.send(pipeline, this, [this, then = std::move(then)](const base::Result<Replies> &replies) {
        if (replies)
            then(*replies);
        else
            fail(replies.error());
    });
}

} // namespace inspector
