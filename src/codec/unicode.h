#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace codec {

std::optional<QString> textFromUtf8(QByteArrayView bytes); // with its byte order mark; none: not such text

// Python's text may hold lone surrogates, which UTF-8 proper cannot; pickle writes them as the three bytes
// that the pattern would give ("surrogatepass" in Python's codecs module), and so do these.
QByteArray utf8WithSurrogates(const QString &text);
std::optional<QString> textFromUtf8WithSurrogates(QByteArrayView bytes); // none: not such text

} // namespace codec
