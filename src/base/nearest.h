#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace base {

// The number of bytes to insert, delete, replace or swap with their neighbour (optimal string alignment).
qsizetype editDistance(QByteArrayView a, QByteArrayView b);

// The word that was probably meant: the one with the least edit distance, the first of equals. Empty when every
// word is further off than half of what was written.
QByteArray nearestWord(QByteArrayView written, const QList<QByteArray> &words);

} // namespace base
