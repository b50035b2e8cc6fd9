#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringView>

namespace catalog {

// JSON written straight into the bytes of a body, as Django REST framework renders it: compact, UTF-8, with
// Python's escapes. There is no document in between: a miss should cost little more than its rows.

// "text" with its quotes, in UTF-8.
void appendJson(QByteArray &out, QStringView text);
void appendJson(QByteArray &out, std::int64_t number);

// A decimal(7,2) as DRF writes it (COERCE_DECIMAL_TO_STRING): "49.90", quotes included. SQLite keeps such a column
// as a number.
void appendJsonPrice(QByteArray &out, double price);

} // namespace catalog
