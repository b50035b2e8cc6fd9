#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QPolygonF>

class QPainter;
class QStyleOptionViewItem;

namespace gui {

// Small strokes that the style and the drawn views share. Rectangles are filled and outlined on whole device
// pixels, so that a hairline stays one.

// A rounded rectangle with a border of `width` inside it; either colour may be invalid for none.
void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
                 qreal width = 1);

// An open arrow head (a chevron) in the middle of a rectangle.
void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, qreal size, const QColor &colour);

// The ring of a cell that a delegate draws by itself, where the keyboard is at it.
void drawCellRing(QPainter &painter, const QStyleOptionViewItem &cell);

// The sign for time that is left out, wherever time is drawn: teeth from `from` to `right`, half of `height` above and
// half below.
QPolygonF zigzag(const QPointF &from, qreal right, qreal tooth, qreal height);

} // namespace gui
