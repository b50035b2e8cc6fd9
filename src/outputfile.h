#pragma once

#include "base/error.h"

#include <QtCore/QFileDevice>
#include <QtCore/QStringList>

#include <cstdio>
#include <memory>
#include <optional>

// A file that a run writes: whole at the end, or the earlier one stays. What is no file but a pipe, a terminal or
// standard output ("-") is written as it comes.
class OutputFile {
public:
    explicit OutputFile(const QString &name);

    base::Result<void> open(); // file.cannotWrite {file, why}, file.noReader {file}
    QFileDevice &device() { return *m_file; }
    // `content`: what became of writing it; its error is told with this file's name. Errors: file.cannotWrite {file,
    // why}.
    base::Result<void> finish(const base::Result<void> &content = {});

private:
    bool commit();

    const QString m_name; // as errors tell it
    std::unique_ptr<QFileDevice> m_file;
};

// A file of these bytes. Errors: those of open().
base::Result<void> writeWhole(const QString &name, const QByteArray &bytes);

// Where a run prints its text: standard output, or standard error where one of its files is standard output.
std::FILE *textStream(const QStringList &outputs);

// Where a folder is asked for, "-" has no meaning: file.noFolder {name}.
base::Result<void> checkFolderName(const QString &name);

// Files of a run that would get into each other's way: the first output that is an input, too, or is named twice.
std::optional<QString> firstClash(const QStringList &inputs, const QStringList &outputs);
