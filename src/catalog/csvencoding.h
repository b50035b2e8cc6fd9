#pragma once

#include "base/error.h"

#include <QtCore/QFile>

namespace catalog {

struct EncodingGuess {
    // Another encoding in which the file looks like text, and how the two read a word of it.
    struct Other {
        QByteArray encoding;
        QString taken; // the first word that differs, in the one that was taken
        QString reading; // and in this one
    };

    QByteArray encoding;
    bool isCertain = true; // a mark, or all of it is UTF-8
    QList<Other> others = {};
};

// The names that guessEncoding() knows.
QByteArrayList guessedEncodings();

// What a file without a name for its encoding is most likely written in: by its byte order mark, UTF-8 where all of it
// is, else the encoding in which its characters beyond ASCII look most like text (Windows-1252 and its sisters, KOI8-R,
// Shift_JIS, EUC-JP, GB18030, Big5, EUC-KR), with the others that fit as well. Errors: "catalog.csv.mixed" {line,
// byte}, both from 1, where a word is no UTF-8 though others are.
base::Result<EncodingGuess> guessEncoding(QFile &file, const QByteArray &start);

} // namespace catalog
