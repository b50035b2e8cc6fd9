#pragma once

#include "inspector/folderwalk.h"

#include <QtCore/QSaveFile>

namespace inspector {

// What is done to all keys of a folder but deleting them (see Eraser): giving them a time to live, and writing them to
// a file. In two steps like a deletion: a walk that counts, and then those very keys. One at a time.
class FolderWork : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype batch = 500;

    FolderWork(redis::Link &reads, redis::Link &writes, QObject *parent = nullptr); // borrowed

public slots:
    void preview(const QByteArray &path); // with its separator; "" of all keys
    void setTtl(std::optional<std::chrono::milliseconds> ttl); // from now; none = they live until they are deleted
    // As commands of RESTORE with what is left of each key's time to live, byte for byte: "redis-cli --pipe < file"
    // brings them back, and leaves alone what is there by then. DUMP is a look-up that resets a key's idle time.
    void saveTo(const QString &path);
    void cancel(); // after the batch under way; a file that is not complete is not left behind

signals:
    void walked(qint64 seen, qint64 total, qint64 found);
    void previewed(const inspector::KeysPreview &preview);
    void progressed(qint64 done, qint64 total);
    void finished(qint64 keys, bool wasCancelled); // so many were still there, and changed or saved
    void
    failed(const base::Error &error); // FolderWalk's, "inspector.locked", "inspector.save.file" {path, why}, redis'

private:
    void reset();
    bool begin(); // whether there is something to do
    void changeBatch();
    void saveBatch();
    void finish();
    void stopWith(const base::Error &error);

    redis::Link &m_reads;
    redis::Link &m_writes;
    FolderWalk m_walk;
    bool m_isPreviewed = false;
    bool m_isWorking = false;
    bool m_isCancelled = false;
    std::optional<std::chrono::milliseconds> m_ttl;
    std::unique_ptr<QSaveFile> m_file;
    qsizetype m_next = 0; // of the names, the first that no batch has taken
    qint64 m_done = 0;
};

} // namespace inspector
