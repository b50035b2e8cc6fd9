#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

// The text forms of numbers and strings in protocol 0.
namespace codec::pickle {

// STRING: a Python 2 literal in quotes, with its escapes (codecs.escape_decode).
std::optional<QByteArray> bytesFromLiteral(QByteArrayView literal);
// UNICODE: the raw-unicode-escape codec: Latin-1 with \uXXXX and \UXXXXXXXX.
std::optional<QString> textFromRawEscapes(QByteArrayView escaped);
// INT and LONG: decimal digits with an optional sign.
bool isDecimal(QByteArrayView text);

} // namespace codec::pickle
