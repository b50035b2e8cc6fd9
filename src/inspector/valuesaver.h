#pragma once

#include "inspector/valuereader.h"

#include <QtCore/QSaveFile>

namespace inspector {

// Writes a whole value to a file, page by page, so that its size does not matter: the bytes of a string as they are;
// of all else a line an element, its parts escaped (base/escape.h) and parted by tabs.
class ValueSaver : public QObject {
    Q_OBJECT

public:
    explicit ValueSaver(redis::Link &link, QObject *parent = nullptr); // borrowed

public slots:
    void save(const QByteArray &key, const QString &path); // ends a saving under way
    void cancel(); // the file is as it was before

signals:
    void progressed(qint64 done, qint64 total); // bytes of a string, else elements
    void saved(const QString &path, qint64 bytes);
    // "inspector.save.file" {path, what the system said}, "inspector.save.changed", or the reader's
    void failed(const base::Error &error);

private:
    void take(const ValuePage &page);
    void stopWith(const base::Error &error);

    ValueReader m_reader;
    std::unique_ptr<QSaveFile> m_file;
    ValueHead m_head;
    qint64 m_done = 0;
};

} // namespace inspector
