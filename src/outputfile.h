#pragma once

#include "base/error.h"

#include <QtCore/QFileDevice>
#include <QtCore/QStringList>

#include <memory>
#include <optional>

// A file that a run writes: whole at the end, or the earlier one stays. What is no file but a pipe or a terminal is
// written as it comes.
class OutputFile {
public:
    explicit OutputFile(const QString &name);

    base::Result<void> open(); // file.cannotWrite {file, why}, file.noReader {file}
    bool commit();
    QFileDevice &device() { return *m_file; }
    QString error() const { return m_file->errorString(); }

private:
    std::unique_ptr<QFileDevice> m_file;
};

// A file of these bytes. Errors: those of open().
base::Result<void> writeWhole(const QString &name, const QByteArray &bytes);

// Files of a run that would get into each other's way: the first output that is an input, too, or is named twice.
std::optional<QString> firstClash(const QStringList &inputs, const QStringList &outputs);
