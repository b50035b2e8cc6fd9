#pragma once

#include "report/figures.h"

namespace gui {

// Figures are worded in one place for the window and the reports.
using report::byteText;
using report::clockText;
using report::countdownText;
using report::countText;
using report::durationText;

// For tool tips: Qt takes for rich text whatever looks like it, and a key may look like anything.
QString plainToolTip(const QString &text);

} // namespace gui
