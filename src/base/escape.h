#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>

namespace base {

// The program's one way to show bytes (a key's name, a value) as text that can be turned back: valid UTF-8
// stands as it is, `\` is `\\`, and every other byte is `\xNN`, as are control and formatting characters,
// which a screen would not show or would reorder.
QString escaped(QByteArrayView bytes);
std::optional<QByteArray> unescaped(QStringView text); // none when a `\` begins neither `\\` nor `\xNN`

// Text from outside as a terminal, a log and a window may have it: characters that steer, hide or reorder (controls,
// line breaks, formatting) are `\xNN` of their UTF-8, the rest stands as it is.
QString printable(const QString &text);

// How many bytes the character at the beginning takes; 0 when they are not UTF-8. `bytes` must not be empty.
int utf8Length(QByteArrayView bytes);

} // namespace base
