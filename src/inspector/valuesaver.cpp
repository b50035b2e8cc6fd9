#include "inspector/valuesaver.h"

#include "base/escape.h"

namespace inspector {

ValueSaver::ValueSaver(redis::Link &link, QObject *parent)
    : QObject(parent)
    , m_reader(link, this)
{
    connect(&m_reader, &ValueReader::opened, this, [this](const ValueHead &head, const ValuePage &page) {
        m_head = head;
        take(page);
    });
    connect(&m_reader, &ValueReader::loaded, this, &ValueSaver::take);
    connect(&m_reader, &ValueReader::failed, this, &ValueSaver::stopWith);
}

void ValueSaver::save(const QByteArray &key, const QString &path)
{
    cancel();
    m_file = std::make_unique<QSaveFile>(path);
    m_done = 0;
    if (!m_file->open(QIODevice::WriteOnly)) {
        stopWith({"inspector.save.file", {path, m_file->errorString()}});
        return;
    }
    m_reader.open(key);
}

void ValueSaver::cancel()
{
    m_reader.close();
    m_file.reset();
}

void ValueSaver::take(const ValuePage &page)
{
    if (!m_file)
        return;
    QByteArray bytes = page.bytes;
    for (const QByteArrayList &element : page.elements) {
        QStringList words;
        for (const QByteArray &word : element)
            words.append(base::escaped(word));
        bytes += words.join(u'\t').toUtf8() + '\n';
    }
    m_done += page.bytes.size() + page.elements.size();
    const QString path = m_file->fileName();
    if (m_file->write(bytes) != bytes.size()) {
        stopWith({"inspector.save.file", {path, m_file->errorString()}});
        return;
    }
    emit progressed(m_done, m_head.length);
    if (!page.isLast) {
        m_reader.more();
        return;
    }
    // The pages of a string that was written meanwhile do not belong together.
    if (m_head.type == redis::KeyType::String && m_done != m_head.length) {
        stopWith({"inspector.save.changed", {}});
        return;
    }
    const qint64 size = m_file->pos();
    if (!m_file->commit()) {
        stopWith({"inspector.save.file", {path, m_file->errorString()}});
        return;
    }
    m_file.reset();
    emit saved(path, size);
}

void ValueSaver::stopWith(const base::Error &error)
{
    cancel();
    emit failed(error);
}

} // namespace inspector
