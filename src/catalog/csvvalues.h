#pragma once

#include "base/error.h"

#include <QtCore/QString>

#include <optional>

namespace catalog {

// Which comes first in 3/4/2016.
enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

// What people write for a value that they do not have: N/A, -, null …
bool isAbsentValue(const QString &text);

// The digits of a number as a program writes it: "1,299.50", "$49.00", "49 €", "4,24,392", "290000.0", "5.3k". A text
// that is none, or that may be two numbers, comes back as it is. `decimal`: the sign before the fraction, where it is
// known; null = as the number itself tells.
QString plainNumber(const QString &text, bool isPrice, QChar decimal = {});

// Which sign stands before the fraction of a price, where this one alone tells; null: it does not.
QChar decimalSign(const QString &price);

// What one date tells about the order of a file: a day above 12.
DateOrder orderOf(const QString &text);

bool isDate(const QString &text); // in whatever form and order

// The day as 2024-03-01, whatever stands after it. Errors: "catalog.csv.dateOrder" {text} where the order decides and
// is unknown. What is no date comes back as it is.
base::Result<QString> plainDate(const QString &text, DateOrder order);

} // namespace catalog
