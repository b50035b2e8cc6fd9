#pragma once

#include <QtCore/QByteArray>

namespace redis {

// Redis's glob over bytes (stringmatchlen in util.c): * ? [abc] [^abc] [a-z] and \ before a character that
// stands for itself. A key matches as a whole.
bool matchesGlob(QByteArrayView pattern, QByteArrayView key);

QByteArray escapeGlob(const QByteArray &literal); // a pattern that matches just these bytes

} // namespace redis
