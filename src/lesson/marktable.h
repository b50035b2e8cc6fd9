#pragma once

#include "lesson/marking.h"

#include <QtCore/QJsonObject>

namespace lesson {

// One of the lessons that hand-ins are marked by.
struct TableLesson {
    QString name; // of its file
    QByteArray version;
    QList<MarkItem> items;
};

// The table of all hand-ins as CSV (RFC 4180, UTF-8): a row each with its lesson, a column for each item of
// each lesson, then why points were lost, once for the teacher and once without what is hidden, for the student. Cells
// that a spreadsheet would take for a formula get a leading apostrophe.
QByteArray toCsv(const QList<Marked> &table, const QList<TableLesson> &lessons);

QJsonObject toJson(const Marked &row, const QList<TableLesson> &lessons);

} // namespace lesson
