#pragma once

#include "trace/flow.h"
#include "views/diagrams/largesheet.h"

namespace gui {

// The flow chart for an audience: five stations, and the way that the request took thick and lit. `queries`: of all
// that asked for the same at once.
LargeSheet largeFlow(const trace::Flow &flow, std::size_t queries, const QRectF &area, const Theme &theme);

} // namespace gui
