#include "inspector/folderwork.h"

#include <algorithm>

namespace inspector {

namespace {
constexpr qint64 bytesPerBatch = 4 * 1024 * 1024; // of values that are on their way at a time
}

using redis::Command;
using redis::Reply;

FolderWork::FolderWork(redis::Link &reads, redis::Link &writes, QObject *parent)
    : QObject(parent)
    , m_reads(reads)
    , m_writes(writes)
    , m_walk(reads, this)
{
    connect(&m_walk, &FolderWalk::walked, this, &FolderWork::walked);
    connect(&m_walk, &FolderWalk::failed, this, &FolderWork::stopWith);
    connect(&m_walk, &FolderWalk::finished, this, [this] {
        m_isPreviewed = true;
        emit previewed(m_walk.preview());
    });
}

void FolderWork::reset()
{
    m_walk.cancel();
    m_file.reset();
    m_isPreviewed = false;
    m_isWorking = false;
    m_isCancelled = false;
    m_next = 0;
    m_done = 0;
}

void FolderWork::preview(const QByteArray &path)
{
    if (m_isWorking)
        return;
    reset();
    m_walk.start(path);
}

void FolderWork::cancel()
{
    m_isCancelled = true;
    if (!m_isWorking)
        reset();
}

bool FolderWork::begin()
{
    if (!m_isPreviewed || m_isWorking)
        return false;
    m_isPreviewed = false;
    m_isWorking = true;
    return true;
}

void FolderWork::setTtl(std::optional<std::chrono::milliseconds> ttl)
{
    if (!m_writes.isReady()) {
        emit failed({"inspector.locked", {}});
        return;
    }
    if (!begin())
        return;
    m_ttl = ttl;
    changeBatch();
}

void FolderWork::changeBatch()
{
    if (m_isCancelled || m_next == m_walk.names().size()) {
        finish();
        return;
    }
    const QByteArrayList names = m_walk.names().mid(m_next, batch);
    m_next += names.size();
    QList<Command> pipeline;
    pipeline.reserve(names.size());
    for (const QByteArray &name : names)
        pipeline.append(m_ttl
                            ? Command{"PEXPIRE", name, QByteArray::number(qint64(std::max<qint64>(1, m_ttl->count())))}
                            : Command{"PERSIST", name});
    m_writes.send(pipeline, this, [this](const base::Result<std::vector<Reply>> &replies) {
        if (!replies) {
            stopWith(replies.error());
            return;
        }
        for (const Reply &reply : *replies) {
            if (reply.isError()) {
                stopWith(redis::replyError(reply, m_ttl ? "PEXPIRE" : "PERSIST"));
                return;
            }
            m_done += reply.integer;
        }
        emit progressed(m_next, m_walk.names().size());
        changeBatch();
    });
}

void FolderWork::saveTo(const QString &path)
{
    if (!begin())
        return;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        stopWith({"inspector.save.file", {path, m_file->errorString()}});
        return;
    }
    saveBatch();
}

void FolderWork::saveBatch()
{
    if (m_isCancelled || m_next == m_walk.names().size()) {
        finish();
        return;
    }
    const QByteArrayList &all = m_walk.names();
    QByteArrayList names;
    QList<Command> pipeline;
    for (qint64 bytes = 0; m_next < all.size() && names.size() < batch && bytes < bytesPerBatch; ++m_next) {
        names.append(all.at(m_next));
        pipeline << Command{"DUMP", all.at(m_next)} << Command{"PTTL", all.at(m_next)};
        bytes += m_walk.memory().at(m_next);
    }
    m_reads.send(pipeline, this, [this, names](const base::Result<std::vector<Reply>> &replies) {
        if (!replies) {
            stopWith(replies.error());
            return;
        }
        QByteArray commands;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const Reply &dump = (*replies)[size_t(i) * 2];
            const Reply &ttl = (*replies)[size_t(i) * 2 + 1];
            if (dump.isError()) {
                stopWith(redis::replyError(dump, "DUMP"));
                return;
            }
            if (dump.isNil() || ttl.integer == -2)
                continue; // gone since the walk
            redis::appendFormatted(
                commands,
                {"RESTORE", names.at(i), QByteArray::number(qint64(std::max<qint64>(0, ttl.integer))), dump.bytes});
            ++m_done;
        }
        if (m_file->write(commands) != commands.size()) {
            stopWith({"inspector.save.file", {m_file->fileName(), m_file->errorString()}});
            return;
        }
        emit progressed(m_next, m_walk.names().size());
        saveBatch();
    });
}

void FolderWork::finish()
{
    const qint64 done = m_done;
    const bool wasCancelled = m_isCancelled && m_next < m_walk.names().size();
    if (m_file && !wasCancelled && !m_file->commit()) {
        stopWith({"inspector.save.file", {m_file->fileName(), m_file->errorString()}});
        return;
    }
    reset();
    emit finished(done, wasCancelled);
}

void FolderWork::stopWith(const base::Error &error)
{
    reset();
    emit failed(error);
}

} // namespace inspector
