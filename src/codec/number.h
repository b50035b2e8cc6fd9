#pragma once

#include "base/error.h"
#include "codec/value.h"

namespace codec {

// Python's arithmetic on values, as far as caches need it: `incr` is `value + delta`. Ints are of any size,
// bools are ints, an int meets a float as a float. Errors: "python.TypeError" with the operator and the names
// of the types, "python.OverflowError" for an int that is too large for a float.
base::Result<Value> pyAdd(const Value &left, const Value &right); // joins two texts, bytes, lists or tuples, too
base::Result<Value> pyNegate(const Value &value);

// int(value): truncates a float, reads a text (" 60 ", "1_000"). Empty where Python raises. Beyond 64 bits
// the nearest 64-bit number is answered.
std::optional<std::int64_t> pyInt(const Value &value);

Value integerFromDigits(
    const QByteArray &digits); // an Int where it fits, otherwise a BigInt; digits with an optional sign

QString pyTypeName(const Value &value); // type(value).__name__

} // namespace codec
