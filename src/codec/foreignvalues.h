#pragma once

#include "codec/value.h"

#include <optional>

namespace codec {

// What the formats of other languages have in common.
Value textOrBytes(QByteArrayView bytes); // a text when it is UTF-8
// A moment in UTC; none outside the years 1 to 9999. Nanoseconds are cut to microseconds.
std::optional<Value> utcMoment(std::int64_t seconds, std::int64_t nanoseconds);
std::optional<Value> utcMoment(double seconds); // to the nearest microsecond
std::optional<Value> utcMomentOfMilliseconds(std::int64_t milliseconds);
// digits · 10^exponent, as Python and Java write it: 49.90, 1E+5.
Value decimalValue(QByteArray digits, std::int64_t exponent);
Value unsignedInteger(std::uint64_t number);
Value uuidValue(QByteArrayView sixteenBytes);
Value integerFromBigEndian(QByteArrayView magnitude, bool isNegative);
// Digits cost time by the square of the size: a longer number is left as the bytes that it is.
inline constexpr qsizetype mostBytesOfNumber = 1024;
// A number as it was written, where the double reads back otherwise.
Value writtenReal(QByteArrayView digits);
Value namedObject(const QString &fullName, QStringView separator, Value::Items args, Value::Pairs state = {});

} // namespace codec
