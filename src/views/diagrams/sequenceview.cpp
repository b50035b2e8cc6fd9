#include "views/diagrams/sequenceview.h"

#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"

#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace gui {

using trace::EventKind;
using trace::Outcome;

SequenceView::SequenceView(const Theme &theme, QWidget *parent)
    : DiagramView(theme, parent)
    , m_cacheName(u"LocMem"_s)
{
    setAccessibleName(tr("Sequence diagram"));
    setEmptyText(
        tr("Send a request: here it goes from the client to the server, the cache and the database, step by step."));
}

void SequenceView::setSequence(trace::Sequence sequence)
{
    m_sequence = std::move(sequence);
    m_texts.clear();
    QStringList words;
    for (const trace::SequenceStep &step : m_sequence.steps) {
        m_texts.push_back(stepText(step));
        words << m_texts.back().label;
    }
    setAccessibleDescription(words.join(u"; "));
    relayout();
}

void SequenceView::setCacheName(const QString &name)
{
    m_cacheName = name;
    relayout();
}

QSizeF SequenceView::layOut(const QSizeF &viewport)
{
    m_layout = SequenceLayout(m_sequence, m_texts, m_cacheName, theme(), viewport);
    std::vector<Spot> spots;
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        const StepText &text = m_texts[i];
        const QString below = text.below.isEmpty() ? QString() : u"\n"_s + text.below;
        spots.push_back({m_layout.rows[i].band, m_sequence.steps[i].event.id, text.label + below + u"\n"_s + text.tip});
    }
    setSpots(std::move(spots));
    return m_layout.size;
}

void SequenceView::draw(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        const QRectF band =
            m_layout.rows[i].band.adjusted(theme().px(4), -theme().px(1), -theme().px(4), theme().px(1));
        const bool isHovered = hovered() && hovered()->event == m_sequence.steps[i].event.id;
        if (m_sequence.steps[i].event.id == selectedEvent()) {
            drawRounded(painter, band, theme().px(4), theme().palette().selection, {});
        } else if (isHovered) {
            drawRounded(painter, band, theme().px(4), theme().palette().softFill, {});
        }
    }
    drawAxis(painter);
    drawLanes(painter);
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        drawRow(painter, i);
    }
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        drawTexts(painter, i);
    }
}

void SequenceView::drawLanes(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    for (const auto &lane : m_layout.lanes) {
        painter.setPen(QPen(palette.line, theme().px(1)));
        painter.drawLine(QPointF(lane.x, m_layout.lifeTop), QPointF(lane.x, m_layout.lifeBottom));
        drawRounded(painter, lane.head, theme().px(5), palette.softFill, {});
        painter.setPen(palette.ink);
        painter.setFont(theme().font(Theme::Face::SmallStrong));
        painter.drawText(lane.head, int(Qt::AlignCenter), lane.name);
    }
    painter.setFont(theme().font(Theme::Face::Small));
    for (const auto &bar : m_layout.bars) {
        drawRounded(painter, bar.rect, theme().px(2), palette.softFill, palette.dimInk);
        painter.setPen(palette.dimInk);
        painter.drawText(bar.label, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip), bar.text);
    }
}

void SequenceView::drawAxis(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    for (const auto &piece : m_layout.axis) {
        // Dots where the rows stand further apart than the scale says.
        QPen pen(piece.isToScale ? palette.dimInk : palette.border, theme().px(1),
                 piece.isToScale ? Qt::SolidLine : Qt::DotLine);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawLine(QPointF(m_layout.axisX, piece.from), QPointF(m_layout.axisX, piece.to));
    }
    painter.setFont(theme().font(Theme::Face::MonoSmall));
    for (const auto &tick : m_layout.ticks) {
        painter.setPen(QPen(palette.dimInk, theme().px(1)));
        painter.drawLine(QPointF(m_layout.axisX - theme().px(3), tick.y), QPointF(m_layout.axisX, tick.y));
        painter.drawText(tick.label, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip), tick.text);
    }
}

void SequenceView::drawRow(QPainter &painter, std::size_t index) const
{
    const auto &row = m_layout.rows[index];
    const trace::SequenceStep &step = m_sequence.steps[index];
    const QColor ink = inkOf(step, false);
    if (step.isNote()) {
        drawRounded(
            painter,
            QRectF(row.fromX - theme().px(3), row.label.center().y() - theme().px(3), theme().px(6), theme().px(6)),
            theme().px(3), ink, {});
        return;
    }
    const bool rightwards = row.toX > row.fromX;
    const auto barAt = [&](std::size_t lane) {
        for (const trace::Activation &activation : m_sequence.activations) {
            if (activation.lane == lane && index >= activation.firstStep && index <= activation.lastStep) {
                return qreal(theme().px(5));
            }
        }
        return qreal(0);
    };
    const qreal sign = rightwards ? 1 : -1;
    const qreal start = row.fromX + sign * barAt(step.from);
    const qreal tip = row.toX - sign * barAt(step.to);
    const qreal head = theme().px(7);
    QPen pen(ink, theme().px(1.5), Qt::SolidLine, Qt::FlatCap);
    if (step.isAnswer) {
        pen.setDashPattern({3.5, 2.5});
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(start, row.y), QPointF(tip - sign * head, row.y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const qreal half = theme().px(4);
    painter.drawPolygon(QPolygonF(
        {QPointF(tip, row.y), QPointF(tip - sign * head, row.y - half), QPointF(tip - sign * head, row.y + half)}));
}

void SequenceView::drawTexts(QPainter &painter, std::size_t index) const
{
    const auto &row = m_layout.rows[index];
    const trace::SequenceStep &step = m_sequence.steps[index];
    const Palette &palette = theme().palette();
    const bool isSelected = step.event.id == selectedEvent();
    const QColor ground = isSelected                     ? palette.selection
        : hovered() && hovered()->event == step.event.id ? palette.softFill
                                                         : palette.panel;
    const auto write = [&](const QRectF &rect, const QString &text, bool isCode, const QColor &ink) {
        painter.fillRect(rect.adjusted(-2, 0, 2, 0), ground); // life lines do not run through words
        painter.setFont(theme().font(isCode ? Theme::Face::MonoSmall : Theme::Face::Small));
        painter.setPen(ink);
        painter.drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip), text);
    };
    write(row.label, row.labelText, row.labelIsCode, inkOf(step, true));
    if (!row.belowText.isEmpty()) {
        write(row.below, row.belowText, row.belowIsCode, palette.dimInk);
    }
}

QColor SequenceView::inkOf(const trace::SequenceStep &step, bool forText) const
{
    const Palette &palette = theme().palette();
    const auto of = [&](Outcome outcome) { return forText ? palette.of(outcome).ink : palette.of(outcome).fill; };
    switch (step.event.kind) {
    case EventKind::CacheHit:
        return of(step.event.outcome == Outcome::StaleHit ? Outcome::StaleHit : Outcome::Hit);
    case EventKind::CacheMiss:
    case EventKind::BackendError:
        return of(Outcome::Miss);
    case EventKind::StaleFound:
        return of(Outcome::StaleHit);
    case EventKind::EntryStale:
        return of(step.event.about == 0 ? Outcome::Hit : Outcome::StaleHit);
    case EventKind::ResponseSent:
        return step.event.outcome == Outcome::None || step.event.outcome == Outcome::Uncached ? palette.ink
                                                                                              : of(step.event.outcome);
    default:
        return palette.ink;
    }
}

} // namespace gui
