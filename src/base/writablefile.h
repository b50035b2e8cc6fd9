#pragma once

#include "base/error.h"

class QFile;

namespace base {

// Opens a file that a command names, to overwrite it. A pipe or a device is written as it comes, but a pipe is not
// waited for. Errors: `code` {file, why}; file.noReader {file} for a pipe without a reader.
Result<void> openToWrite(QFile &file, const QByteArray &code);

} // namespace base
