#include "look/outcomeshape.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>

#include <algorithm>

namespace gui {

using trace::Outcome;

Mark markOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Hit:
        return Mark::Hit;
    case Outcome::StaleHit:
        return Mark::StaleHit;
    case Outcome::Miss:
        return Mark::Miss;
    case Outcome::Uncached:
        return Mark::Uncached;
    case Outcome::None:
        break;
    }
    return Mark::None;
}

QString outcomeWord(Outcome outcome) { return markWord(markOf(outcome)); }

QString markWord(Mark mark)
{
    switch (mark) {
    case Mark::Hit:
        return QCoreApplication::translate("gui::Mark", "Hit");
    case Mark::StaleHit:
        return QCoreApplication::translate("gui::Mark", "Stale");
    case Mark::Miss:
        return QCoreApplication::translate("gui::Mark", "Miss");
    case Mark::Uncached:
        return QCoreApplication::translate("gui::Mark", "Uncached");
    case Mark::Edit:
        return QCoreApplication::translate("gui::Mark", "Edit");
    case Mark::Expiry:
        return QCoreApplication::translate("gui::Mark", "Expiry");
    case Mark::Error:
        return QCoreApplication::translate("gui::Mark", "Error");
    case Mark::None:
        break;
    }
    return {};
}

OutcomeColours pillColours(Mark mark, const Palette &palette)
{
    switch (mark) {
    case Mark::Hit:
        return palette.hit;
    case Mark::StaleHit:
        return palette.stale;
    case Mark::Miss:
        return palette.miss;
    case Mark::Error:
        return {palette.danger, palette.danger, palette.dangerTint};
    case Mark::None:
    case Mark::Uncached:
    case Mark::Edit:
    case Mark::Expiry:
        break;
    }
    return palette.uncached;
}

QColor markFill(Mark mark, const Palette &palette)
{
    if (mark == Mark::Edit) {
        return palette.ink;
    }
    return mark == Mark::Expiry ? palette.dimInk : pillColours(mark, palette).fill;
}

namespace {

// The largest square in the middle, moved to whole device pixels so that the shapes of a column are all alike.
QRectF crispSquare(const QPainter &painter, const QRectF &rect)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const qreal side = std::floor(std::min(rect.width(), rect.height()) * ratio) / ratio;
    const QPointF corner = rect.center() - QPointF(side, side) / 2;
    return {std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio, side, side};
}

void drawHourglass(QPainter &painter, const QRectF &box, const QColor &colour)
{
    const QRectF glass = box.adjusted(box.width() * 0.16, 0, -box.width() * 0.16, 0);
    const qreal stroke = box.width() / 8;
    painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = glass.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.drawPolygon(QPolygonF({inner.topLeft(), inner.topRight(), inner.bottomLeft(), inner.bottomRight()}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({inner.center(), inner.bottomRight(), inner.bottomLeft()})); // the sand has run
}

} // namespace

void drawMark(QPainter &painter, const QRectF &rect, Mark mark, const Palette &palette)
{
    const QColor colour = markFill(mark, palette);
    const QRectF box = crispSquare(painter, rect);
    const qreal side = box.width();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (mark) {
    case Mark::Hit:
        painter.drawEllipse(box);
        break;
    case Mark::StaleHit: {
        painter.drawPie(box, 90 * 16, 180 * 16);
        const qreal stroke = side / 7;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, stroke));
        painter.drawEllipse(box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
        break;
    }
    case Mark::Miss: {
        const qreal stroke = side / 4.5;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, stroke));
        painter.drawEllipse(box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2));
        break;
    }
    case Mark::Uncached: {
        const qreal height = side / 4;
        painter.drawRoundedRect(QRectF(box.left(), box.center().y() - height / 2, side, height), height / 2,
                                height / 2);
        break;
    }
    case Mark::Edit:
        painter.drawPolygon(QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case Mark::Expiry:
        drawHourglass(painter, box, colour);
        break;
    case Mark::Error: {
        const qreal stroke = side / 4.5;
        const QRectF inner = box.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
        painter.setPen(QPen(colour, stroke, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.bottomLeft(), inner.topRight());
        break;
    }
    case Mark::None:
        break;
    }
    painter.restore();
}

QBrush chartBrush(Outcome outcome, const Palette &palette, qreal unit, qreal devicePixelRatio)
{
    const OutcomeColours &colours = palette.of(outcome);
    if (outcome == Outcome::Uncached || outcome == Outcome::None) {
        return colours.tint; // an outline in `fill` belongs round it
    }
    if (outcome != Outcome::StaleHit) {
        return colours.fill;
    }
    const int side = std::max(4, qRound(6 * unit * devicePixelRatio)); // device pixels, so that tiles meet exactly
    QPixmap tile(side, side);
    tile.fill(colours.tint);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.fill, side / 2.6, Qt::SolidLine, Qt::FlatCap));
    for (const int shift : {-side, 0, side}) {
        painter.drawLine(QPointF(shift - side, 2 * side), QPointF(shift + 2 * side, -side));
    }
    painter.end();
    tile.setDevicePixelRatio(devicePixelRatio);
    return QBrush(tile);
}

} // namespace gui
