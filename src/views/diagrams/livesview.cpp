#include "views/diagrams/livesview.h"

#include "look/distinct.h"
#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/timeaxis.h"
#include "look/units.h"
#include "report/pagetext.h"
#include "report/words.h"
#include "views/diagrams/largelives.h"

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
constexpr double axisHeight = 38; // the times, and the marks of edits under them
constexpr double legendHeight = 26;
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
    setEmptyText(tr("Send a cached request: each key gets a lane here, from its store to its end."));
}

void LivesView::setLives(trace::Lives lives)
{
    m_lives = std::move(lives);
    m_now = std::max(m_now, m_lives.end());
    relayout();
}

void LivesView::setNow(trace::Instant now)
{
    const trace::Instant shown = std::max(now, m_lives.end());
    if (shown != m_now) {
        m_now = shown;
        relayout();
    }
}

// Up to now, and to the end of what has still to live.
void LivesView::placeTime()
{
    std::vector<trace::Instant> ends;
    for (const trace::KeyLane &lane : m_lives.lanes()) {
        for (const EntryLife &life : lane.lives) {
            if (!life.to && !life.expired && life.expires && *life.expires > m_now) {
                ends.push_back(*life.expires);
            }
        }
    }
    std::sort(ends.begin(), ends.end());
    trace::IdleTime idle = m_lives.idle();
    idle.add(m_now);
    for (const trace::Instant end : ends) {
        idle.add(end);
    }
    m_line = trace::FoldedTime(idle, idle.begin(), ends.empty() ? m_now : ends.back());
}

double LivesView::lanesBottom() const
{
    return theme().px(axisHeight) + theme().px(laneHeight) * double(m_lives.lanes().size());
}

void LivesView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 1.0, maximumZoom);
    relayout();
}

LargeSheet LivesView::largeForm(const QRectF &area) const { return largeLives(m_lives, m_line, m_now, area, theme()); }

QSizeF LivesView::layOut(const QSizeF &viewport)
{
    const QFontMetricsF metrics(theme().font(Theme::Face::MonoSmall));
    m_keyWidth = theme().px(80);
    for (const trace::KeyLane &lane : m_lives.lanes()) {
        m_keyWidth =
            std::max(m_keyWidth, metrics.horizontalAdvance(report::keyText(lane.key, lane.url)) + theme().px(20));
    }
    m_keyWidth = std::min(m_keyWidth, std::max(viewport.width() * 0.42, double(theme().px(80))));
    nameLanes();
    m_timeWidth = std::max(double(theme().px(120)), viewport.width() - m_keyWidth - theme().px(24)) * m_zoom;
    placeTime();
    m_bars.clear();
    m_ticks.clear();
    std::vector<Spot> spots;
    for (qsizetype i = 0; i < m_lives.lanes().size(); ++i) {
        placeLane(i, spots);
    }
    setSpots(std::move(spots));
    return {m_keyWidth + m_timeWidth + theme().px(24), lanesBottom() + theme().px(legendHeight)};
}

// Shortened, keys stay apart from their neighbours.
void LivesView::nameLanes()
{
    constexpr qsizetype neighbours = 48;
    const QFontMetrics metrics(theme().font(Theme::Face::MonoSmall));
    const auto &lanes = m_lives.lanes();
    const bool isOneOfMany =
        std::any_of(lanes.begin(), lanes.end(), [](const trace::KeyLane &lane) { return lane.store > 1; });
    const auto storeName = [&](const trace::KeyLane &lane) {
        return isOneOfMany && lane.store > 0 ? tr(" · process %1").arg(lane.store) : QString();
    };
    int storeWidth = 0;
    QStringList keys;
    for (const trace::KeyLane &lane : lanes) {
        keys << report::keyText(lane.key, lane.url);
        storeWidth = std::max(storeWidth, metrics.horizontalAdvance(storeName(lane)));
    }
    const int room = int(m_keyWidth) - theme().px(18) - storeWidth;
    m_names.clear();
    for (qsizetype first = 0; first < keys.size(); first += neighbours)
        m_names += distinctTexts(keys.mid(first, neighbours), metrics, room);
    for (qsizetype i = 0; i < lanes.size(); ++i)
        m_names[i] += storeName(lanes[i]);
}

double LivesView::xOf(trace::Instant time) const
{
    return m_keyWidth + theme().px(8) + m_line.positionOf(time) * m_timeWidth;
}

void LivesView::placeLane(qsizetype index, std::vector<Spot> &spots)
{
    const trace::KeyLane &lane = m_lives.lanes()[index];
    const QString key = report::keyText(lane.key, lane.url);
    const double top = theme().px(axisHeight) + theme().px(laneHeight) * double(index);
    const QRectF area(m_keyWidth, top, m_timeWidth, theme().px(laneHeight));
    const double half = theme().px(7);
    for (qsizetype i = 0; i < lane.lives.size(); ++i) {
        const EntryLife &life = lane.lives[i];
        const double from = xOf(life.from);
        const double to = std::max(from + theme().px(3), xOf(life.to.value_or(m_now)));
        Bar bar{QRectF(from, area.center().y() - half, to - from, 2 * half),
                -1,
                -1,
                life.stored,
                life.ended,
                life.reason,
                -1,
                life.stores,
                0};
        if (!life.to && !life.expired && life.expires && *life.expires > m_now) {
            bar.comesX = xOf(*life.expires);
        }
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
    if (life.stores > 1) {
        lines << tr("stored %1 times at this instant").arg(countText(life.stores));
    }
    if (!life.to && life.expires && *life.expires > m_now) {
        lines << tr("%1 to live").arg(countdownText(*life.expires - m_now));
    }
    if (life.staleFrom) {
        lines << tr("stale since %1").arg(clockText(*life.staleFrom));
    }
    if (life.expired) {
        lines << tr("TTL ended at %1").arg(clockText(*life.expired));
    }
    if (life.to) {
        lines << (life.reason == MissReason::None
                      ? tr("stored again at %1").arg(clockText(*life.to))
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
    drawFolds(painter);
    drawAxis(painter);
    drawEdits(painter);
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
    drawNow(painter);
    drawKeys(painter);
    drawLegend(painter);
}

void LivesView::drawAxis(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    painter.setFont(theme().font(Theme::Face::MonoSmall));
    const QFontMetricsF metrics(painter.font());
    const double room = metrics.horizontalAdvance(QStringLiteral("00:00:00")) + theme().px(10);
    std::vector<double> taken;
    const auto tick = [&](trace::Instant time) {
        const double x = xOf(time);
        const bool isFree =
            std::none_of(taken.begin(), taken.end(), [&](double other) { return std::abs(other - x) < room; });
        if (!isFree || x + room > drawingSize().width()) { // a cut time would be a wrong one
            return;
        }
        taken.push_back(x);
        if (x < visible().left() - room || x > visible().right()) {
            return;
        }
        painter.setPen(QPen(palette.line, 1));
        painter.drawLine(QPointF(x, 0), QPointF(x, lanesBottom()));
        painter.setPen(palette.dimInk);
        painter.drawText(QRectF(x + theme().px(3), 0, room, theme().px(22)), int(Qt::AlignLeft | Qt::AlignVCenter),
                         clockText(time));
    };
    tick(m_line.begin());
    for (const auto &fold : m_line.folds()) {
        tick(fold.to);
    }
    // Between the folds, round times where they have room.
    trace::Instant from = m_line.begin();
    const auto between = [&](trace::Instant to) {
        const double seconds = std::chrono::duration<double>(to - from).count();
        const double length = xOf(to) - xOf(from);
        if (seconds > 0 && length > 2 * room) {
            const double step = std::max(1.0, niceTimeStep(seconds * room / length));
            const double begin = std::chrono::duration<double>(from.time_since_epoch()).count();
            for (double at = (std::floor(begin / step) + 1) * step; at < begin + seconds; at += step) {
                tick(trace::Instant(trace::Duration(std::llround(at * 1e6))));
            }
        }
    };
    for (const auto &fold : m_line.folds()) {
        between(fold.from);
        from = fold.to;
    }
    between(m_line.end());
}

// A zigzag over the lanes, with the time that is folded away.
void LivesView::drawFolds(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    painter.setFont(theme().font(Theme::Face::Small));
    const QFontMetricsF metrics(painter.font());
    for (const auto &fold : m_line.folds()) {
        const double from = xOf(fold.from);
        const double to = xOf(fold.to);
        if (to < visible().left() || from > visible().right()) {
            continue;
        }
        const QRectF area = QRectF(from, theme().px(22), to - from, lanesBottom() - theme().px(22))
                                .adjusted(theme().px(2), 0, -theme().px(2), 0);
        painter.fillRect(area, palette.softFill);
        const double tooth = theme().px(4);
        painter.setPen(QPen(palette.border, theme().px(1)));
        painter.drawPolyline(zigzag(area.topLeft() + QPointF(0, tooth), area.right(), tooth, tooth * 1.2));
        const QString text = durationText(fold.length());
        if (metrics.horizontalAdvance(text) < area.width()) {
            painter.setPen(palette.dimInk);
            painter.drawText(QRectF(area.left(), lanesBottom(), area.width(), metrics.height()),
                             int(Qt::AlignHCenter | Qt::AlignVCenter), text);
        }
    }
}

void LivesView::drawEdits(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    const double side = theme().px(10);
    double last = -side;
    for (const EntryLife::Tick &edit : m_lives.edits()) {
        const double x = xOf(edit.time);
        if (x - last < theme().px(3) || x < visible().left() || x > visible().right()) {
            continue;
        }
        last = x;
        painter.setPen(QPen(palette.dimInk, theme().px(1), Qt::DashLine));
        painter.drawLine(QPointF(x, theme().px(axisHeight) - theme().px(4)), QPointF(x, lanesBottom()));
        drawMark(painter, QRectF(x - side / 2, theme().px(axisHeight) - side - theme().px(3), side, side), Mark::Edit,
                 palette);
    }
}

void LivesView::drawNow(QPainter &painter) const
{
    const double x = xOf(m_now);
    painter.setPen(QPen(theme().palette().ink, theme().px(2)));
    painter.drawLine(QPointF(x, theme().px(20)), QPointF(x, lanesBottom()));
    const QFont font = theme().font(Theme::Face::SmallStrong);
    const double width = QFontMetricsF(font).horizontalAdvance(tr("now"));
    const double left = std::min(x + theme().px(4), drawingSize().width() - width - theme().px(2));
    painter.setFont(font);
    painter.fillRect(QRectF(left - 2, theme().px(22), width + 4, theme().px(14)), theme().palette().panel);
    painter.drawText(QRectF(left, theme().px(22), width, theme().px(14)), int(Qt::AlignCenter | Qt::TextDontClip),
                     tr("now"));
}

// What the bars and marks mean, as many as have room.
void LivesView::drawLegend(QPainter &painter) const
{
    const Palette &palette = theme().palette();
    const double top = lanesBottom() + theme().px(14);
    double x = visible().left() + theme().px(12);
    painter.setFont(theme().font(Theme::Face::Small));
    const QFontMetricsF metrics(painter.font());
    const double side = theme().px(9);
    const auto entry = [&](const QString &text, const auto &sample) {
        const double width = metrics.horizontalAdvance(text);
        if (x + theme().px(26) + width > visible().right()) {
            return;
        }
        sample(QRectF(x, top - side / 2, theme().px(18), side));
        painter.setPen(palette.dimInk);
        painter.drawText(QRectF(x + theme().px(23), top - metrics.height() / 2, width, metrics.height()),
                         int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip), text);
        x += theme().px(23) + width + theme().px(14);
    };
    const auto bar = [&](const QRectF &rect, const QBrush &fill, const QColor &edge, Qt::PenStyle style) {
        painter.setPen(QPen(edge, 1, style));
        painter.setBrush(fill);
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
    };
    painter.fillRect(QRectF(visible().left(), top - theme().px(7), m_keyWidth - 2, theme().px(14)), palette.panel);
    entry(tr("fresh"), [&](const QRectF &rect) { bar(rect, palette.hit.tint, palette.hit.fill, Qt::SolidLine); });
    entry(tr("stale"), [&](const QRectF &rect) {
        bar(rect, chartBrush(Outcome::StaleHit, palette, theme().px(1), painter.device()->devicePixelRatioF()),
            palette.stale.fill, Qt::SolidLine);
    });
    entry(tr("remaining time to live"),
          [&](const QRectF &rect) { bar(rect, Qt::NoBrush, palette.hit.fill, Qt::DotLine); });
    entry(tr("expired"),
          [&](const QRectF &rect) { bar(rect, palette.uncached.tint, palette.uncached.fill, Qt::SolidLine); });
    entry(tr("hit"), [&](const QRectF &rect) {
        painter.fillRect(QRectF(rect.center().x() - 1, rect.top() - 2, theme().px(2), rect.height() + 4),
                         palette.hit.fill);
    });
    entry(tr("miss"), [&](const QRectF &rect) { drawMark(painter, rect, Mark::Miss, palette); });
    entry(tr("edit"), [&](const QRectF &rect) { drawMark(painter, rect, Mark::Edit, palette); });
}

void LivesView::drawBar(QPainter &painter, const Bar &bar) const
{
    const Palette &palette = theme().palette();
    const double radius = theme().px(4);
    const bool isSelected = selectedEvent() != 0 && (selectedEvent() == bar.stored || selectedEvent() == bar.ended);
    if (bar.comesX > bar.rect.right()) { // what it has still to live
        painter.setPen(QPen(palette.hit.fill, theme().px(1), Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(
            QRectF(bar.rect.right(), bar.rect.top() + 0.5, bar.comesX - bar.rect.right(), bar.rect.height() - 1));
    }
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
    if (bar.stores > 1) {
        const QString times = tr("× %1").arg(countText(bar.stores));
        const QFont font = theme().font(Theme::Face::SmallStrong);
        const double width = QFontMetricsF(font).horizontalAdvance(times);
        const double right = std::max(bar.rect.right(), bar.comesX);
        const double x =
            bar.rect.width() > width + theme().px(14) ? bar.rect.left() + theme().px(8) : right + theme().px(6);
        painter.setFont(font);
        const QRectF ground(x - theme().px(4), bar.rect.top() + 1, width + theme().px(8), bar.rect.height() - 2);
        drawRounded(painter, ground, ground.height() / 2, palette.panel, {}); // it may stand on a hatched bar
        painter.setPen(palette.miss.ink);
        painter.drawText(QRectF(x, bar.rect.top(), width, bar.rect.height()),
                         int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip), times);
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
    painter.fillRect(QRectF(left, 0, m_keyWidth, lanesBottom()), palette.panel);
    painter.fillRect(QRectF(left + m_keyWidth - 1, 0, 1, lanesBottom()), palette.line);
    painter.setFont(theme().font(Theme::Face::MonoSmall));
    painter.setPen(palette.ink);
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        const QRectF cell(left + theme().px(12), theme().px(axisHeight) + theme().px(laneHeight) * double(i),
                          m_keyWidth - theme().px(18), theme().px(laneHeight));
        painter.drawText(cell, int(Qt::AlignVCenter | Qt::AlignLeft), m_names[i]);
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
    const double left = m_keyWidth + theme().px(8);
    const double part = (toDrawing({viewportX, 0}).x() - left) / m_timeWidth;
    setZoom(m_zoom * factor);
    horizontalScrollBar()->setValue(qRound(left + part * m_timeWidth - viewportX));
}

} // namespace gui
