#pragma once

#include "codec/value.h"

#include <optional>
#include <vector>

namespace codec {

// One place at which two values differ. `path` leads there: ".name" into a dict, "[3]" into a list, "[id 42]" into a
// list of rows, which are distinguished by their "id" if each has its own.
struct Difference {
    QString path;
    std::optional<Value> before; // none: it is not there
    std::optional<Value> now;
};

struct Differences {
    std::vector<Difference> first; // in the order of what was before, then what is new
    std::size_t more = 0; // that are not listed
};

Differences differences(const Value &before, const Value &now, std::size_t most = 20);

} // namespace codec
