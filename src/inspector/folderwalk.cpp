#include "inspector/folderwalk.h"

#include "base/saturate.h"
#include "redis/glob.h"

#include <numeric>

namespace inspector {

namespace {
constexpr qsizetype mostExamples = 10;
}

FolderWalk::FolderWalk(redis::Link &reads, QObject *parent)
    : QObject(parent)
    , m_reads(reads)
{
}

void FolderWalk::start(const QByteArray &path)
{
    cancel();
    m_path = path;
    m_scanner = std::make_unique<redis::Scanner>(
        m_reads, redis::Scanner::Options{.match = redis::escapeGlob(path) + '*', .details = redis::Detail::Memory});
    connect(m_scanner.get(), &redis::Scanner::scanned, this, &FolderWalk::takePage);
    connect(m_scanner.get(), &redis::Scanner::restarted, this, &FolderWalk::forget);
    connect(m_scanner.get(), &redis::Scanner::finished, this, [this] {
        m_scanner.release()->deleteLater(); // it is the sender
        m_seen.clear();
        emit finished();
    });
    connect(m_scanner.get(), &redis::Scanner::failed, this, [this](const base::Error &error) {
        cancel();
        emit failed(error);
    });
    m_scanner->start();
}

void FolderWalk::cancel()
{
    forget();
    if (!m_scanner)
        return;
    m_scanner->disconnect(this);
    m_scanner->cancel();
    m_scanner.release()->deleteLater(); // it may be the sender of the signal that we are in
}

void FolderWalk::forget()
{
    m_names.clear();
    m_memory.clear();
    m_seen.clear();
}

void FolderWalk::takePage(const QList<redis::ScannedKey> &keys)
{
    for (const redis::ScannedKey &key : keys) {
        if (!key.name.startsWith(m_path) || m_seen.contains(key.name))
            continue;
        m_seen.insert(key.name);
        m_names.append(key.name);
        m_memory.append(std::max<qint64>(0, key.memory));
    }
    if (m_names.size() > mostKeys) {
        cancel();
        emit failed({"inspector.folder.tooMany", {QString::number(mostKeys)}});
        return;
    }
    const redis::ScanProgress &progress = m_scanner->progress();
    emit walked(progress.seen, progress.total, m_names.size());
}

KeysPreview FolderWalk::preview() const
{
    KeysPreview preview;
    preview.path = m_path;
    preview.isFolder = true;
    preview.keys = m_names.size();
    preview.bytes = std::accumulate(m_memory.begin(), m_memory.end(), qint64(0), base::saturatedSum);
    preview.examples = m_names.first(std::min(mostExamples, m_names.size()));
    return preview;
}

} // namespace inspector
