#pragma once

#include "lesson/marking.h"

#include <QtCore/QJsonObject>

namespace lesson {

// The table of all hand-ins as CSV (RFC 4180, UTF-8): a row each, a column for each item, then why points were lost,
// once for the teacher and once without what is hidden, for the student. Cells that a spreadsheet would take for a
// formula get a leading apostrophe.
QByteArray toCsv(const QList<Marked> &table, const QList<MarkItem> &items);

QJsonObject toJson(const Marked &row, int most);

} // namespace lesson
