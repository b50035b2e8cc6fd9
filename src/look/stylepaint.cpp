#include "look/stylepaint.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleOption>

namespace gui {

void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border,
                 qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    if (border.isValid()) {
        painter.setPen(QPen(border, width));
        const qreal half = width / 2;
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half);
    } else {
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(rect, radius, radius);
    }
    painter.restore();
}

void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, qreal size, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    case Qt::DownArrow:
    case Qt::NoArrow:
        break;
    }
    painter.setPen(QPen(colour, size / 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF points[]{{-size / 2, -size / 4}, {0, size / 4}, {size / 2, -size / 4}};
    painter.drawPolyline(points, 3);
    painter.restore();
}

void drawCellRing(QPainter &painter, const QStyleOptionViewItem &cell)
{
    if (!(cell.state & QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect ring;
    ring.QStyleOption::operator=(cell);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, cell.widget);
}

QPolygonF zigzag(const QPointF &from, qreal right, qreal tooth, qreal height)
{
    QPolygonF line;
    for (int i = 0; from.x() + i * tooth <= right; ++i) {
        line << QPointF(from.x() + i * tooth, from.y() + (i % 2 ? -height : height) / 2);
    }
    return line;
}

} // namespace gui
