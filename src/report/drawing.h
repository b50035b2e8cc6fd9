#pragma once

#include "trace/event.h"

#include <QtCore/QString>

// Pieces of inline SVG, coloured by the classes of the report's style sheet. All text is escaped in here and nowhere
// else.
namespace report::drawing {

enum class Anchor : std::uint8_t { Start, Middle, End };

QString text(double x, double y, const QString &text, Anchor anchor = Anchor::Start, const char *classes = "");
QString line(double x1, double y1, double x2, double y2, const char *classes);
QString rect(double x, double y, double width, double height, double radius, const char *classes,
             const QString &tip = {});
QString arrow(double fromX, double toX, double y, const char *classes); // with its head at toX
QString mark(double x, double y, trace::Outcome outcome, const QString &tip = {}); // the outcome's shape
QString editMark(double x, double y, const QString &tip = {}); // a filled triangle
QString expiryMark(double x, double y, const QString &tip = {}); // an hourglass
QString image(double width, double height, const QString &content, const QString &title); // the <svg> around it

const char *outcomeClass(trace::Outcome outcome); // "hit", "stale", "miss", "uncached"

// Cut to what about so many pixels hold at the report's small size.
QString fitted(const QString &text, double width, bool isFixedFace);

} // namespace report::drawing
