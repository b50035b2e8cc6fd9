#pragma once

#include "trace/lives.h"
#include "trace/series.h"

#include <QtCore/QString>

namespace report {

// Outcomes over virtual time as stacked columns, with the hit ratio as a line.
QString outcomeChartSvg(const trace::Series &series);

// A lane a key, from its store to its end, with its hits and misses.
QString livesSvg(const trace::Lives &lives);

} // namespace report
