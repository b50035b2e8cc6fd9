#pragma once

#include "trace/event.h"

#include <algorithm>

namespace trace {

// The value of the first field of that name; null when there is none.
inline QByteArray fieldOf(const std::shared_ptr<const Detail> &detail, QByteArrayView name)
{
    if (!detail)
        return {};
    const auto &fields = detail->fields;
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto &each) { return each.first == name; });
    return found == fields.end() ? QByteArray() : found->second;
}

} // namespace trace
