#pragma once

#include "base/error.h"

class QFile;

namespace base {

// What may be opened beside regular files: what whoever started the program has opened for it already, as a shell does
// for <(…) and for standard input.
enum class Pipes { Refused, HandedOver };

// Opens a file that a command names, to read it. Errors: `code` {file, why}; file.notRegular {file} for a pipe or a
// device: opening one may wait for ever, and no signal ends that.
Result<void> openToRead(QFile &file, const QByteArray &code, Pipes pipes = Pipes::Refused);

// All of such a file, when it is not longer than `longest`: file.tooLarge {file, megabytes}.
Result<QByteArray> readWhole(const QString &name, const QByteArray &code, qint64 longest, Pipes pipes = Pipes::Refused);

} // namespace base
