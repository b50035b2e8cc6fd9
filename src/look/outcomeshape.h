#pragma once

#include "look/palette.h"

#include <QtGui/QBrush>

class QPainter;

namespace gui {

// The shapes that mean the same in tables, diagrams, the timeline, charts and legends:
// filled disc, half-filled disc, ring, dash; filled triangle for an edit, hourglass for an expiry, cross for an error.
enum class Mark : std::uint8_t { None, Hit, StaleHit, Miss, Uncached, Edit, Expiry, Error };

Mark markOf(trace::Outcome outcome);
QString outcomeWord(trace::Outcome outcome); // "Hit", "Stale", "Miss", "Uncached"; empty for None
QString markWord(Mark mark);

QColor markFill(Mark mark, const Palette &palette);
OutcomeColours pillColours(Mark mark, const Palette &palette); // what is neither outcome nor error looks as Uncached

// Paints into the largest square in the middle of `rect`, on whole device pixels.
void drawMark(QPainter &painter, const QRectF &rect, Mark mark, const Palette &palette);

// How a chart fills an outcome: solid, or diagonally hatched for a stale hit. `unit` is Theme::px(1).
QBrush chartBrush(trace::Outcome outcome, const Palette &palette, qreal unit, qreal devicePixelRatio = 1);

} // namespace gui
