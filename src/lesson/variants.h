#pragma once

#include "lesson/markdown.h"

#include <QtCore/QHash>

namespace lesson {

// The values of a lesson's variables: `$users` in the file stands for one of several values, a row each.
//     users  pages
//     1000   3
//     250    4
struct Variants {
    QList<QByteArray> names;
    QList<QStringList> rows;

    bool isEmpty() const { return rows.isEmpty(); }
};
Variants readVariants(const Segment &fence, Problems &problems);

using Values = QHash<QByteArray, QString>;
Values valuesOf(const Variants &variants, int variant);

// The text with each known `$name` replaced. An unknown one stands as it is; with `problems` it is one.
QString filled(const Line &line, const Values &values, Problems *problems = nullptr);

} // namespace lesson
