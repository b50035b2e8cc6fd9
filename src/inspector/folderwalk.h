#pragma once

#include "redis/scanner.h"

#include <QtCore/QSet>

namespace inspector {

// Preview of an operation and the affected keys.
struct KeysPreview {
    QByteArray path; // of the folder, or the key itself
    bool isFolder = false;
    qint64 keys = 0; // exactly those that it will happen to, if they are still there
    qint64 bytes = 0; // of memory, as MEMORY USAGE says
    QList<QByteArray> examples; // a few of the names
    bool canUndo = false; // a deletion that fits into the trash
};

// Finds every key of a folder. The folder's name goes to the server with its glob characters escaped, and every name
// that comes back is compared byte by byte, so "user[1]:" is not "user1:".
class FolderWalk : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype mostKeys = 1'000'000;

    explicit FolderWalk(redis::Link &reads, QObject *parent = nullptr); // borrowed

    void start(const QByteArray &path); // with its separator; "" of all keys
    void cancel(); // nothing more is said
    bool isRunning() const { return m_scanner != nullptr; }

    // What was found, complete at finished().
    const QByteArrayList &names() const { return m_names; }
    const QList<qint64> &memory() const { return m_memory; } // a name, in bytes; 0 = unknown
    KeysPreview preview() const;

signals:
    void walked(qint64 seen, qint64 total, qint64 found);
    void finished();
    void failed(const base::Error &error); // "inspector.folder.tooMany" {limit}, or redis'

private:
    void takePage(const QList<redis::ScannedKey> &keys);
    void forget();

    redis::Link &m_reads;
    std::unique_ptr<redis::Scanner> m_scanner;
    QByteArray m_path;
    QByteArrayList m_names; // as found
    QList<qint64> m_memory;
    QSet<QByteArray> m_seen; // a scan may return a key twice
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::KeysPreview)
