#pragma once

#include "base/error.h"
#include "codec/value.h"

namespace codec {

// JSON text as Python's json module reads it: the keys of an object keep their order (of equal keys the last
// value counts, at the first place), ints stay ints of any size, NaN and ±Infinity are numbers, \ud83d alone
// stays a lone surrogate. The text is UTF-8.
// Errors carry {line, column}, both from 1, the column in characters: "json.value", "json.string",
// "json.escape", "json.control", "json.utf8", "json.number", "json.key", "json.colon", "json.comma",
// "json.end" (more text after the value), "json.deep".
base::Result<Value> readJson(QByteArrayView text, int maxDepth = 200);

// JSON for who looks at it: nothing that was written is lost. A number whose digits say more than a double keeps them,
// all members stand there, of equal keys too; what is no strict JSON is named.
struct JsonReading {
    Value value;
    QByteArray notStrict; // the first word that only some readers take: NaN, Infinity, -Infinity
};
base::Result<JsonReading> readJsonAsWritten(QByteArrayView text, int maxDepth = 200);

struct JsonStyle {
    bool spaced = false; // ", " and ": " instead of "," and ":"
    bool asciiOnly = false; // \uXXXX for all beyond ASCII
    bool sortKeys = false;
    bool allowNan = false; // write NaN and Infinity, which JSON does not have, instead of failing
};
// What Django REST framework's JSONRenderer sends (U+2028 and U+2029 escaped, for JavaScript's sake).
inline constexpr JsonStyle drfJson{};
// json.dumps(value) as it is, and with sort_keys=True as key constructors hash it.
inline constexpr JsonStyle pythonJson{.spaced = true, .asciiOnly = true, .sortKeys = false, .allowNan = true};
inline constexpr JsonStyle sortedPythonJson{.spaced = true, .asciiOnly = true, .sortKeys = true, .allowNan = true};

// Tuples and sets become arrays; dates, times, Decimal and UUID strings, a timedelta its seconds as a string, bytes
// the text that they hold: DRF's encoder. Errors: "json.type" with the type's name; "json.nan"; "json.deep".
base::Result<QByteArray> writeJson(const Value &value, JsonStyle style = drfJson, int maxDepth = 200);

} // namespace codec
