#include "views/diagrams/livesview.h"

#include "base/escape.h"
#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/timeaxis.h"
#include "look/units.h"
#include "report/words.h"

#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

using trace::EntryLife;
using trace::MissReason;
using trace::Outcome;

namespace {

constexpr double laneHeight = 30; // at 100 %
constexpr double axisHeight = 26;
constexpr double zoomStep = 1.25;

Mark markOfEnd(MissReason reason)
{
    switch (reason) {
    case MissReason::Expired:
        return Mark::Expiry;
    case MissReason::Invalidated:
        return Mark::Edit;
    default:
        return Mark::Uncached;
    }
}

} // namespace

LivesView::LivesView(const Theme &theme, QWidget *parent)
    : DiagramView(theme, parent)
{
    setAccessibleName(tr("Lives of keys"));
    setEmptyText(tr("Send a request that is cached: each key gets a lane here, from its store to its end."));
}

void LivesView::setLives(trace::Lives lives)
{
    m_lives = std::move(lives);
    relayout();
}

void LivesView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 1.0, maximumZoom);
    relayout();
}

QSizeF LivesView::layOut(const QSizeF &viewport)
{
    const QFontMetricsF metrics(theme().font(Theme::Face::MonoSmall));
    m_keyWidth = theme().px(80);
    for (const trace::KeyLane &lane : m_lives.lanes()) {
        m_keyWidth = std::max(m_keyWidth, metrics.horizontalAdvance(base::escaped(lane.key)) + theme().px(20));
    }
    m_keyWidth = std::min(m_keyWidth, std::max(viewport.width() * 0.35, double(theme().px(80))));
    m_timeWidth = std::max(double(theme().px(120)), viewport.width() - m_keyWidth - theme().px(24)) * m_zoom;
    m_bars.clear();
    m_ticks.clear();
    std::vector<Spot> spots;
    for (qsizetype i = 0; i < m_lives.lanes().size(); ++i) {
        placeLane(i, spots);
    }
    setSpots(std::move(spots));
    return {m_keyWidth + m_timeWidth + theme().px(24),
            theme().px(axisHeight) + theme().px(laneHeight) * double(m_lives.lanes().size()) + theme().px(8)};
}

double LivesView::xOf(trace::Instant time) const
{
    const double all = double(std::max<std::int64_t>(1, m_lives.end().time_since_epoch().count()));
    return m_keyWidth + theme().px(8) + double(time.time_since_epoch().count()) / all * m_timeWidth;
}

void LivesView::placeLane(qsizetype index, std::vector<Spot> &spots)
{
    const trace::KeyLane &lane = m_lives.lanes()[index];
    const QString key = base::escaped(lane.key);
    const double top = theme().px(axisHeight) + theme().px(laneHeight) * double(index);
    const QRectF area(m_keyWidth, top, m_timeWidth, theme().px(laneHeight));
    const double half = theme().px(7);
    for (qsizetype i = 0; i < lane.lives.size(); ++i) {
        const EntryLife &life = lane.lives[i];
        const double from = xOf(life.from);
        const double to = std::max(from + theme().px(3), xOf(life.to.value_or(m_lives.end())));
        Bar bar{QRectF(from, area.center().y() - half, to - from, 2 * half),
                -1,
                -1,
                life.stored,
                life.ended,
                life.reason,
                0};
        bar.staleX = life.staleFrom ? xOf(*life.staleFrom) : -1;
        bar.expiredX = life.expired ? xOf(*life.expired) : -1;
        bar.wordRoom = (i + 1 < lane.lives.size() ? xOf(lane.lives[i + 1].from) : area.right()) - to;
        spots.push_back({bar.rect.adjusted(0, -3, 0, 3), life.stored, lifeTip(life, key)});
        placeTicks(life.ticks, area, key, spots);
        if (bar.ended != 0 && bar.reason != MissReason::None) {
            const double side = theme().px(14);
            spots.push_back(
                {QRectF(to, area.center().y() - side / 2, side, side), bar.ended,
                 tr("%1\ngone · %2, at %3").arg(key, report::reasonText(life.reason), clockText(*life.to))});
        }
        m_bars.push_back(bar);
    }
    placeTicks(lane.misses, area, key, spots);
}

void LivesView::placeTicks(const QList<EntryLife::Tick> &ticks, const QRectF &lane, const QString &key,
                           std::vector<Spot> &spots)
{
    const double apart = theme().px(5);
    for (qsizetype i = 0; i < ticks.size();) {
        // What has no room beside its neighbour is drawn with it.
        qsizetype end = i + 1;
        const double x = xOf(ticks[i].time);
        while (end < ticks.size() && ticks[end].outcome == ticks[i].outcome && xOf(ticks[end].time) - x < apart) {
            ++end;
        }
        const double half = theme().px(4);
        const QRectF rect(x - half, lane.center().y() - theme().px(9), 2 * half, theme().px(18));
        const QString what = end - i == 1 ? outcomeWord(ticks[i].outcome)
                                          : tr("%1 × %2").arg(outcomeWord(ticks[i].outcome)).arg(end - i);
        spots.push_back({rect, ticks[i].event, tr("%1\n%2, at %3").arg(key, what, clockText(ticks[i].time))});
        m_ticks.push_back({rect, ticks[i].outcome, ticks[i].event, end - i});
        i = end;
    }
}

QString LivesView::lifeTip(const EntryLife &life, const QString &key) const
{
    QStringList lines{key, tr("stored at %1 · hits: %2").arg(clockText(life.from)).arg(life.ticks.size())};
    if (life.staleFrom) {
        lines << tr("stale since %1").arg(clockText(*life.staleFrom));
    }
    if (life.expired) {
        lines << tr("its time came at %1").arg(clockText(*life.expired));
    }
    if (life.to) {
        lines << (life.reason == MissReason::None
                      ? tr("stored anew at %1").arg(clockText(*life.to))
                      : tr("gone · %1, at %2").arg(report::reasonText(life.reason), clockText(*life.to)));
    }
    return lines.join(u'\n');
}

void LivesView::draw(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &palette = theme().palette();
    painter.setPen(QPen(palette.line, 1));
    for (qsizetype i = 0; i <= m_lives.lanes().size(); ++i) {
        const double y = theme().px(axisHeight) + theme().px(laneHeight) * double(i) - 0.5;
        painter.drawLine(QPointF(visible().left(), y), QPointF(visible().right(), y));
    }
    drawAxis(painter);
    const double beyond = theme().px(120); // the word after a bar's end
    for (const Bar &bar : m_bars) {
        if (bar.rect.adjusted(0, 0, beyond, 0).intersects(visible())) {
            drawBar(painter, bar);
        }
    }
    for (const Tick &tick : m_ticks) {
        if (tick.rect.intersects(visible())) {
            drawTick(painter, tick);
        }
    }
    drawKeys(painter);
}

void LivesView::drawAxis(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    painter.setFont(theme().font(Theme::Face::MonoSmall));
    const double seconds = std::chrono::duration<double>(m_lives.end().time_since_epoch()).count();
    const double least = seconds * theme().px(90) / m_timeWidth; // a label every 90 px at most
    const double bottom = theme().px(axisHeight) + theme().px(laneHeight) * double(m_lives.lanes().size());
    for (const TimeTick &tick : timeTicks(seconds, least)) {
        const double x = xOf(tick.time);
        if (x < visible().left() - theme().px(100) || x > visible().right()) {
            continue;
        }
        painter.setPen(QPen(palette.line, 1));
        painter.drawLine(QPointF(x, theme().px(axisHeight) - theme().px(5)), QPointF(x, bottom));
        const QFontMetricsF metrics(painter.font());
        if (x + theme().px(3) + metrics.horizontalAdvance(tick.text) > drawingSize().width()) {
            continue; // a cut time would be a wrong one
        }
        painter.setPen(palette.dimInk);
        painter.drawText(QRectF(x + theme().px(3), 0, theme().px(100), theme().px(axisHeight) - 2),
                         int(Qt::AlignLeft | Qt::AlignVCenter), tick.text);
    }
}

void LivesView::drawBar(QPainter &painter, const Bar &bar) const
{
    const Palette &palette = theme().palette();
    const double radius = theme().px(4);
    const bool isSelected = selectedEvent() != 0 && (selectedEvent() == bar.stored || selectedEvent() == bar.ended);
    drawRounded(painter, bar.rect, radius, palette.hit.tint, palette.hit.fill);
    const double freshEnd = bar.staleX >= 0 ? bar.staleX : bar.expiredX;
    if (freshEnd >= 0) {
        const QRectF rest(freshEnd, bar.rect.top(), bar.rect.right() - freshEnd, bar.rect.height());
        painter.setPen(QPen(bar.staleX >= 0 ? palette.stale.fill : palette.uncached.fill, 1));
        painter.setBrush(bar.staleX >= 0 ? chartBrush(Outcome::StaleHit, palette, theme().px(1),
                                                      painter.device()->devicePixelRatioF())
                                         : QBrush(palette.uncached.tint));
        painter.drawRect(rest.adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (bar.ended != 0 && bar.reason != MissReason::None) {
        const double side = theme().px(10);
        const QRectF mark(bar.rect.right() + theme().px(3), bar.rect.center().y() - side / 2, side, side);
        drawMark(painter, mark, markOfEnd(bar.reason), palette);
        const QString word = report::reasonText(bar.reason);
        const QFontMetricsF metrics(theme().font(Theme::Face::Small));
        if (metrics.horizontalAdvance(word) + side + theme().px(14) < bar.wordRoom) {
            painter.setFont(theme().font(Theme::Face::Small));
            painter.setPen(palette.dimInk);
            painter.drawText(QPointF(mark.right() + theme().px(4), bar.rect.center().y() + metrics.ascent() / 2 - 1),
                             word);
        }
    }
    if (isSelected) {
        drawRounded(painter, bar.rect.adjusted(-2, -2, 2, 2), radius + 2, {}, palette.accent, theme().px(2));
    }
}

void LivesView::drawTick(QPainter &painter, const Tick &tick) const
{
    const Palette &palette = theme().palette();
    if (tick.outcome == Outcome::Miss) {
        const double side = theme().px(10);
        QRectF box(0, 0, side, side);
        box.moveCenter(tick.rect.center());
        drawRounded(painter, box.adjusted(-1, -1, 1, 1), side / 2 + 1, palette.panel, {});
        drawMark(painter, box, Mark::Miss, palette);
    } else {
        const double width = theme().px(tick.count > 1 ? 3.5 : 2);
        const double rim = width + 2 * theme().px(1.5); // it stands out from a hatched bar, too
        painter.fillRect(QRectF(tick.rect.center().x() - rim / 2, tick.rect.top(), rim, tick.rect.height()),
                         palette.panel);
        painter.fillRect(QRectF(tick.rect.center().x() - width / 2, tick.rect.top(), width, tick.rect.height()),
                         palette.of(tick.outcome).fill);
    }
    if (tick.event == selectedEvent()) {
        drawRounded(painter, tick.rect.adjusted(-1, -1, 1, 1), theme().px(3), {}, palette.accent, theme().px(2));
    }
}

void LivesView::drawKeys(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    const double left = visible().left(); // the names stay while time scrolls
    painter.fillRect(QRectF(left, 0, m_keyWidth, drawingSize().height()), palette.panel);
    painter.fillRect(QRectF(left + m_keyWidth - 1, 0, 1, drawingSize().height()), palette.line);
    painter.setFont(theme().font(Theme::Face::MonoSmall));
    painter.setPen(palette.ink);
    const QFontMetricsF metrics(painter.font());
    for (qsizetype i = 0; i < m_lives.lanes().size(); ++i) {
        const trace::KeyLane &lane = m_lives.lanes()[i];
        const QString store = lane.store > 1 ? tr(" · process %1").arg(lane.store) : QString();
        const QRectF cell(left + theme().px(12), theme().px(axisHeight) + theme().px(laneHeight) * double(i),
                          m_keyWidth - theme().px(18), theme().px(laneHeight));
        painter.drawText(cell, int(Qt::AlignVCenter | Qt::AlignLeft),
                         metrics.elidedText(base::escaped(lane.key) + store, Qt::ElideMiddle, cell.width()));
    }
}

void LivesView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAt(std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position().x());
    } else {
        DiagramView::wheelEvent(event);
    }
}

void LivesView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // where + needs Shift
        zoomAt(zoomStep, viewport()->width() / 2.0);
        break;
    case Qt::Key_Minus:
        zoomAt(1 / zoomStep, viewport()->width() / 2.0);
        break;
    case Qt::Key_0:
        setZoom(1);
        break;
    default:
        DiagramView::keyPressEvent(event);
    }
}

void LivesView::zoomAt(double factor, double viewportX)
{
    // The moment under the pointer stays under it.
    const double left = xOf(trace::Instant());
    const double part = (toDrawing({viewportX, 0}).x() - left) / m_timeWidth;
    setZoom(m_zoom * factor);
    horizontalScrollBar()->setValue(qRound(left + part * m_timeWidth - viewportX));
}

} // namespace gui
