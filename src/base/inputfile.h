#pragma once

#include "base/error.h"

class QFile;

namespace base {

// Opens a file that a command names, to read it. Errors: `code` {file, why}; file.notRegular {file} for a pipe or a
// device: opening one may wait for ever, and no signal ends that.
Result<void> openToRead(QFile &file, const QByteArray &code);

} // namespace base
