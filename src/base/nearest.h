#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

namespace base {

// The word that somebody probably meant: the one that takes the fewest insertions, deletions and replacements
// of a character, the first of equals. Empty when every word is further off than half of what was written.
QByteArray nearestWord(QByteArrayView written, const QList<QByteArray> &words);

} // namespace base
