#pragma once

#include "base/error.h"

#include <QtCore/QFile>

namespace catalog {

// What a file without a name for its encoding is most likely written in: by its byte order mark, UTF-8 where all of it
// is, else by its letters Shift_JIS, GB18030, Windows-1251 or Windows-1252. Errors: "catalog.csv.mixed" {line, byte},
// both from 1, where a line is no UTF-8 though others are.
base::Result<QByteArray> guessEncoding(QFile &file, const QByteArray &start);

} // namespace catalog
