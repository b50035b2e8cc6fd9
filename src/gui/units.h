#pragma once

#include "base/time.h"

#include <QtCore/QString>

// Figures as people read them, in the language that they chose.
namespace gui {

QString durationText(base::Duration duration); // "0.41 ms", "200 ms", "1.5 s", "15 min", "24 h"; never two units
QString clockText(base::Instant instant); // of the run: "00:14:32"
QString byteText(std::int64_t bytes); // "88 B", "3.2 kB", "14.8 MB": powers of 1000

// For tool tips: Qt takes for rich text whatever looks like it, and a key may look like anything.
QString plainToolTip(const QString &text);

} // namespace gui
