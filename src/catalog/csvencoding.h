#pragma once

#include "base/error.h"

#include <QtCore/QFile>

namespace catalog {

// What a file without a name for its encoding is most likely written in: by its byte order mark, UTF-8 where all of it
// is, else the encoding in which its characters beyond ASCII look most like text (Windows-1252 and its sisters, KOI8-R,
// Shift_JIS, EUC-JP, GB18030, Big5, EUC-KR). Errors: "catalog.csv.mixed" {line, byte}, both from 1, where a word is no
// UTF-8 though others are.
base::Result<QByteArray> guessEncoding(QFile &file, const QByteArray &start);

} // namespace catalog
