#pragma once

#include <QtCore/QString>

namespace report {

QString htmlStyle(); // the report's style sheet, light and dark
QString svgPatterns(); // what the inline drawings refer to: the hatch of stale hits

} // namespace report
