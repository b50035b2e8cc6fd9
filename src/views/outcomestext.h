#pragma once

#include "trace/totals.h"

#include <QtCore/QString>

namespace gui {

// "hit 3 · stale 1 · miss 2": a stale answer is no hit like the others.
QString outcomesText(const trace::Counts &counts);

} // namespace gui
