#pragma once

#include "trace/lives.h"
#include "views/diagrams/largesheet.h"

namespace gui {

// The lives of keys for an audience: the keys in which something happened last, each with its name, how it stands and
// one thick bar; what happened last of all is lit.
LargeSheet largeLives(const trace::Lives &lives, const trace::FoldedTime &line, trace::Instant now, const QRectF &area,
                      const Theme &theme);

} // namespace gui
