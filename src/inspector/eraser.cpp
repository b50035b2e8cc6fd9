#include "inspector/eraser.h"

#include "base/wallclock.h"

namespace inspector {

using redis::Command;
using redis::Reply;

Eraser::Eraser(redis::Link &reads, redis::Link &writes, QObject *parent)
    : QObject(parent)
    , m_reads(reads)
    , m_writes(writes)
    , m_walk(reads, this)
{
    connect(&m_walk, &FolderWalk::walked, this, &Eraser::walked);
    connect(&m_walk, &FolderWalk::failed, this, &Eraser::stopWith);
    connect(&m_walk, &FolderWalk::finished, this, [this] {
        m_names = m_walk.names();
        show(m_walk.preview());
    });
}

void Eraser::reset()
{
    m_walk.cancel();
    m_preview = {};
    m_names.clear();
    m_next = 0;
    m_gone = 0;
    m_isPreviewed = false;
    m_cancelled = false;
}

void Eraser::previewKey(const QByteArray &key)
{
    if (m_erasing)
        return;
    reset();
    m_preview.path = key;
    // MEMORY USAGE is no look-up: the key's idle time goes on.
    m_reads.send({"MEMORY", "USAGE", key}, this, [this, key](const base::Result<Reply> &reply) {
        if (m_preview.path != key || m_preview.isFolder)
            return; // another preview came in between
        if (!reply) {
            emit failed(reply.error());
            return;
        }
        if (reply->isNil()) {
            emit failed({"inspector.noSuchKey", {}});
            return;
        }
        m_names = {key};
        KeysPreview preview = m_preview;
        preview.keys = 1;
        preview.bytes = reply->integer;
        preview.examples = m_names;
        show(preview);
    });
}

void Eraser::previewFolder(const QByteArray &path)
{
    if (m_erasing)
        return;
    reset();
    m_preview.path = path;
    m_preview.isFolder = true;
    m_walk.start(path);
}

void Eraser::show(const KeysPreview &preview)
{
    m_preview = preview;
    m_preview.canUndo = m_preview.bytes <= m_trash.mostBytes();
    m_isPreviewed = true;
    emit previewed(m_preview);
}

void Eraser::erase()
{
    if (!m_isPreviewed || m_erasing)
        return;
    if (!m_writes.isReady()) {
        emit failed({"inspector.locked", {}});
        return;
    }
    m_isPreviewed = false;
    m_erasing = true;
    m_cancelled = false;
    m_deletion = m_preview.canUndo ? m_trash.begin(base::wallClockMs()) : 0;
    eraseBatch();
}

void Eraser::cancel()
{
    m_cancelled = true;
    if (!m_erasing)
        reset();
}

void Eraser::eraseBatch()
{
    if (m_cancelled || m_next == m_names.size()) {
        finish(m_next < m_names.size());
        return;
    }
    const QByteArrayList names = m_names.mid(m_next, batch);
    m_next += names.size();
    if (m_deletion)
        keepAndUnlink(names);
    else
        unlink(names);
}

// What is kept for undoing is the value as it was one round trip before it goes.
void Eraser::keepAndUnlink(const QByteArrayList &names)
{
    QList<Command> pipeline;
    for (const QByteArray &name : names)
        pipeline << Command{"DUMP", name} << Command{"PTTL", name};
    m_reads.send(pipeline, this, [this, names](const base::Result<std::vector<Reply>> &replies) {
        if (!replies) {
            stopWith(replies.error());
            return;
        }
        QByteArrayList there;
        const qint64 now = base::wallClockMs();
        for (qsizetype i = 0; i < names.size(); ++i) {
            const Reply &dump = (*replies)[size_t(i) * 2];
            const Reply &ttl = (*replies)[size_t(i) * 2 + 1];
            if (dump.isError()) {
                stopWith(redis::replyError(dump, "DUMP"));
                return;
            }
            if (dump.isNil())
                continue; // gone since the walk
            if (!m_trash.add(m_deletion, {names.at(i), dump.bytes, ttl.integer >= 0 ? now + ttl.integer : 0})) {
                stopWith({"inspector.delete.noRoom", {QString::number(m_gone)}});
                return;
            }
            there.append(names.at(i));
        }
        unlink(there);
    });
}

void Eraser::unlink(const QByteArrayList &names)
{
    if (names.isEmpty()) {
        eraseBatch();
        return;
    }
    m_writes.send(Command{"UNLINK"} + names, this, [this](const base::Result<Reply> &reply) {
        if (!reply) {
            stopWith(reply.error());
            return;
        }
        m_gone += reply->integer;
        emit progressed(m_next, m_names.size());
        eraseBatch();
    });
}

void Eraser::finish(bool wasCancelled)
{
    const qint64 gone = m_gone;
    const Trash::Id deletion = gone > 0 && m_trash.holds(m_deletion, base::wallClockMs()) ? m_deletion : 0;
    m_erasing = false;
    reset();
    emit erased(deletion, gone, wasCancelled);
}

// Whatever is gone by now can be undone all the same.
void Eraser::stopWith(const base::Error &error)
{
    const bool wasErasing = m_erasing;
    emit failed(error);
    if (wasErasing)
        finish(true);
    else
        reset();
}

void Eraser::undo(quint64 deletion)
{
    if (!m_writes.isReady()) {
        emit failed({"inspector.locked", {}});
        return;
    }
    if (m_restores != 0)
        return; // under way
    const auto keys = m_trash.keys(deletion, base::wallClockMs());
    if (!keys) {
        emit failed({"inspector.undo.gone", {}});
        return;
    }
    m_restores = deletion;
    m_restoring = *keys;
    m_restored = 0;
    m_inUse = 0;
    m_expired = 0;
    restoreBatch(0);
}

void Eraser::restoreBatch(qsizetype from)
{
    QList<Command> pipeline;
    qsizetype at = from;
    const qint64 now = base::wallClockMs();
    for (; at < m_restoring.size() && pipeline.size() < batch; ++at) {
        const DeletedKey &key = m_restoring.at(at);
        if (key.deadline != 0 && key.deadline <= now) {
            ++m_expired; // it would have gone by itself
            continue;
        }
        const qint64 ttl = key.deadline == 0 ? 0 : key.deadline - now;
        pipeline.append({"RESTORE", key.name, QByteArray::number(ttl), key.dump});
    }
    if (pipeline.isEmpty()) {
        m_trash.drop(m_restores);
        m_restores = 0;
        m_restoring.clear();
        emit restored(m_restored, m_inUse, m_expired);
        return;
    }
    m_writes.send(pipeline, this, [this, at](const base::Result<std::vector<Reply>> &replies) {
        std::optional<base::Error> error;
        if (!replies)
            error = replies.error();
        else {
            for (const Reply &reply : *replies) {
                if (!reply.isError())
                    ++m_restored;
                else if (reply.errorPrefix() == "BUSYKEY")
                    ++m_inUse;
                else if (!error)
                    error = redis::replyError(reply, "RESTORE");
            }
        }
        if (error) {
            m_restores = 0; // the trash still has them: it can be tried again
            m_restoring.clear();
            emit failed(*error);
        } else {
            restoreBatch(at);
        }
    });
}

} // namespace inspector
