#pragma once

#include "inspector/folderwalk.h"
#include "inspector/trash.h"

namespace inspector {

// Deletes one key, or all keys in a folder, in two steps: a scan that counts, then UNLINK of exactly those keys.
// One deletion at a time.
class Eraser : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype batch = 500;

    Eraser(redis::Link &reads, redis::Link &writes, QObject *parent = nullptr); // borrowed

public slots:
    void previewKey(const QByteArray &key);
    void previewFolder(const QByteArray &path); // with its separator
    void erase(); // what the last preview showed
    void cancel(); // the walk, or the deletion after the batch under way
    void undo(quint64 deletion);

signals:
    void walked(qint64 seen, qint64 total, qint64 found);
    void previewed(const inspector::KeysPreview &preview);
    void progressed(qint64 done, qint64 total);
    // `deletion` is for undo(); 0 = it cannot be undone. Cancelled or not, so many keys are gone.
    void erased(quint64 deletion, qint64 keys, bool wasCancelled);
    void restored(qint64 keys, qint64 inUse, qint64 expired); // names that are in use again stay as they are
    // FolderWalk's, "inspector.locked", "inspector.noSuchKey", "inspector.delete.noRoom" {keys
    // deleted before}, "inspector.undo.gone", or redis'
    void failed(const base::Error &error);

private:
    void reset();
    void show(const inspector::KeysPreview &preview);
    void eraseBatch();
    void keepAndUnlink(const QByteArrayList &names);
    void unlink(const QByteArrayList &names);
    void finish(bool wasCancelled);
    void restoreBatch(qsizetype from);
    void stopWith(const base::Error &error);

    redis::Link &m_reads;
    redis::Link &m_writes;
    FolderWalk m_walk;
    KeysPreview m_preview;
    QByteArrayList m_names; // as found
    qsizetype m_next = 0; // of the names, the first that no batch has taken
    qint64 m_gone = 0;
    bool m_isPreviewed = false;
    bool m_erasing = false;
    bool m_cancelled = false;
    Trash m_trash;
    Trash::Id m_deletion = 0;

    QList<DeletedKey> m_restoring; // of the deletion m_restores
    Trash::Id m_restores = 0;
    qint64 m_restored = 0;
    qint64 m_inUse = 0;
    qint64 m_expired = 0;
};

} // namespace inspector
