#pragma once

#include "base/error.h"

#include <QtCore/QString>

class QFile;

namespace base {

// "-" as the name of an output; a file of that name is "./-".
inline bool isStandardOutput(const QString &name) { return name == u'-'; }

// Opens a file that a command names, to overwrite it, or standard output. A pipe or a device is written as it comes,
// but a pipe is not waited for. Errors: `code` {file, why}; file.noReader {file} for a pipe without a reader.
Result<void> openToWrite(QFile &file, const QByteArray &code);

} // namespace base
