#pragma once

#include "trace/sequence.h"

#include <QtCore/QString>

namespace report {

// A request, or an edit, as an SVG sequence diagram: time runs down, row by row, with the modelled time at the left.
QString sequenceSvg(const trace::Sequence &sequence);

} // namespace report
