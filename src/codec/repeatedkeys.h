#pragma once

#include "codec/value.h"

namespace codec {

// Of every dict within a value: pairs whose key the same dict had before. Formats that a foreign program writes allow
// it, and what a reader does with them differs.
struct RepeatedKeys {
    qsizetype count = 0;
    QString first; // text bare, any other key as Python's repr
};
RepeatedKeys repeatedKeys(const Value &value);

} // namespace codec
