#pragma once

#include "base/time.h"

#include <QtCore/QString>

#include <cstdint>

// Figures as people read them, in the language that they chose.
namespace report {

QString durationText(base::Duration duration); // what something took: "0.41 ms", "200 ms", "1.5 s", "15 min", "24 h"
QString
countdownText(base::Duration left); // what is left: "9.4 s", "0:28", "14:58", "23:59:12"; "no TTL" for Duration::max()
QString clockText(base::Instant instant); // of the run: "00:14:32"
QString momentText(base::Instant instant); // to the millisecond: "00:14:32.200"
QString byteText(std::int64_t bytes); // "88 B", "3.2 kB", "14.8 MB": powers of 1000
QString countText(std::int64_t count); // "1,000,000"
QString percentText(std::int64_t part, std::int64_t whole); // "83 %", "99.8 %"; "–" of nothing

} // namespace report
