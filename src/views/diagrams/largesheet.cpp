#include "views/diagrams/largesheet.h"

#include "look/distinct.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>

namespace gui {

namespace {
constexpr qreal smallestLetters = 0.6; // of the usual ones
}

LargeSheet::LargeSheet(const QRectF &area, const Theme &theme)
    : m_area(area)
    , m_theme(&theme)
    , m_letters(std::max(9.0, std::min(area.height() / 13, area.width() / 26)))
    , m_stroke(std::max(1.5, area.height() / 110))
{
}

void LargeSheet::write(const QRectF &rect, const QString &text, const How &how)
{
    if (text.isEmpty())
        return;
    Text written{.rect = rect,
                 .text = text,
                 .font = m_theme->font(how.face == Face::Name         ? Theme::Face::Mono
                                           : how.face == Face::Strong ? Theme::Face::Strong
                                                                      : Theme::Face::Body),
                 .ink = how.ink.isValid() ? how.ink : palette().ink,
                 .alignment = how.alignment,
                 .isCut = false};
    const int least = std::max(6, int(m_letters * how.size * smallestLetters));
    int size = std::max(least, int(m_letters * how.size));
    const auto width = [&] {
        written.font.setPixelSize(size);
        return QFontMetricsF(written.font).horizontalAdvance(text);
    };
    while (width() > rect.width() && size > least)
        --size;
    if (width() > rect.width() && how.face == Face::Name) {
        written.name = text;
        m_texts.push_back(written);
        keepNamesApart(written.font, rect.width());
        return;
    }
    if (width() > rect.width()) {
        written.isCut = true;
        written.text = QFontMetricsF(written.font).elidedText(text, Qt::ElideRight, rect.width());
    }
    m_texts.push_back(std::move(written));
}

void LargeSheet::keepNamesApart(const QFont &font, qreal width)
{
    std::vector<Text *> cut;
    QStringList names;
    for (Text &text : m_texts) {
        if (!text.name.isEmpty() && text.font == font && text.rect.width() == width) {
            cut.push_back(&text);
            names << text.name;
        }
    }
    const QStringList shown = distinctTexts(names, QFontMetrics(font), int(width));
    for (std::size_t i = 0; i < cut.size(); ++i)
        cut[i]->text = shown[qsizetype(i)];
}

void LargeSheet::box(const QRectF &rect, qreal radius, const QBrush &fill, const QColor &border, qreal width)
{
    m_shapes.emplace_back(
        Box{rect, radius, fill, border.isValid() ? QPen(border, width > 0 ? width : m_stroke / 2) : QPen(Qt::NoPen)});
}

void LargeSheet::dots(const QRectF &rect, const QColor &border)
{
    m_shapes.emplace_back(Box{rect, 0, QBrush(Qt::NoBrush), QPen(border, m_stroke / 2, Qt::DotLine)});
}

void LargeSheet::line(const QPolygonF &line, const QColor &colour, qreal width, Qt::PenStyle style)
{
    m_shapes.emplace_back(Line{line, QPen(colour, width, style, Qt::FlatCap, Qt::RoundJoin), false});
}

void LargeSheet::arrow(const QPolygonF &line, const QColor &colour, qreal width, Qt::PenStyle style)
{
    m_shapes.emplace_back(Line{line, QPen(colour, width, style, Qt::FlatCap, Qt::RoundJoin), true});
}

void LargeSheet::mark(const QRectF &rect, Mark mark) { m_shapes.emplace_back(Marked{rect, mark}); }

QBrush LargeSheet::staleBrush() const { return chartBrush(trace::Outcome::StaleHit, palette(), m_stroke / 2); }

void LargeSheet::paint(QPainter &painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &shape : m_shapes) {
        if (const auto *box = std::get_if<Box>(&shape)) {
            painter.setPen(box->border);
            painter.setBrush(box->fill);
            const qreal half = box->border.style() == Qt::NoPen ? 0 : box->border.widthF() / 2;
            painter.drawRoundedRect(box->rect.adjusted(half, half, -half, -half), box->radius, box->radius);
        } else if (const auto *line = std::get_if<Line>(&shape)) {
            paintLine(painter, *line);
        } else if (const auto *marked = std::get_if<Marked>(&shape)) {
            drawMark(painter, marked->rect, marked->mark, palette());
        }
    }
    for (const Text &text : m_texts) {
        painter.setFont(text.font);
        painter.setPen(text.ink);
        painter.drawText(text.rect, text.alignment | Qt::TextDontClip, text.text);
    }
    painter.restore();
}

void LargeSheet::paintLine(QPainter &painter, const Line &line) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(line.pen);
    if (!line.hasHead || line.points.size() < 2) {
        painter.drawPolyline(line.points);
        return;
    }
    const QPointF tip = line.points.last();
    const QPointF before = line.points[line.points.size() - 2];
    const QPointF along = (tip - before) / std::max(1.0, QLineF(before, tip).length());
    const QPointF across(-along.y(), along.x());
    const qreal head = m_stroke + 3 * line.pen.widthF();
    QPolygonF shaft = line.points;
    shaft.last() = tip - along * head;
    painter.drawPolyline(shaft);
    painter.setPen(Qt::NoPen);
    painter.setBrush(line.pen.color());
    painter.drawPolygon(
        QPolygonF({tip, tip - along * head + across * head / 2, tip - along * head - across * head / 2}));
}

} // namespace gui
