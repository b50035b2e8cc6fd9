#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

namespace twin {

// One file of the project.
struct Piece {
    QString file; // "courses/views.py"
    QByteArray text; // UTF-8
    QMap<QByteArray, QList<int>> marks; // by what they are about (marks.h): the lines, from 1

    friend bool operator==(const Piece &, const Piece &) = default;
};

// Whole lines, without the last line's end. "  #: MARK" at the end of a line is taken off and becomes a mark.
using Blocks = QMap<QByteArray, QByteArray>;

// resources/twin/FILE.in with its @@name@@ replaced. What is imported there and not used is left out; so is each
// function and class that has "  #? name" in its first line, when neither this file calls it nor `users` do, as
// module.name().
Piece filledIn(const QString &file, const Blocks &blocks = {}, const QByteArray &users = {});

} // namespace twin
