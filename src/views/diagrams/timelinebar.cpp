#include "views/diagrams/timelinebar.h"

#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

using trace::EventId;
using trace::Landmark;

namespace {

Mark markOf(Landmark::Kind kind)
{
    switch (kind) {
    case Landmark::Kind::Hit:
        return Mark::Hit;
    case Landmark::Kind::StaleHit:
        return Mark::StaleHit;
    case Landmark::Kind::Miss:
        return Mark::Miss;
    case Landmark::Kind::Uncached:
        return Mark::Uncached;
    case Landmark::Kind::Edit:
        return Mark::Edit;
    case Landmark::Kind::Expiry:
        break;
    }
    return Mark::Expiry;
}

QString shortCount(std::size_t count)
{
    return count < 1000     ? QString::number(count)
        : count < 1'000'000 ? u"%1k"_s.arg(count / 1000)
                            : u"%1M"_s.arg(count / 1'000'000);
}

} // namespace

TimelineBar::TimelineBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline of the run"));
    describe();
    connect(&theme, &Theme::changed, this, [this] {
        m_isArranged = false;
        updateGeometry();
        update();
    });
}

void TimelineBar::take(trace::EventRange events)
{
    for (const trace::Event &event : events) {
        m_landmarks.apply(event);
    }
    m_line = trace::FoldedTime(m_landmarks.idle(), m_landmarks.begin(), m_landmarks.end());
    m_isArranged = false;
    describe();
    update();
}

void TimelineBar::clear()
{
    m_landmarks = {};
    m_line = {};
    m_cursor = 0;
    m_atNow = true;
    m_isArranged = false;
    describe();
    update();
}

void TimelineBar::setScale(Scale scale)
{
    m_scale = scale;
    m_isArranged = false;
    update();
}

void TimelineBar::setFlags(std::vector<EventId> events)
{
    m_flags = std::move(events);
    update();
}

void TimelineBar::setCursor(EventId event)
{
    m_atNow = false;
    m_cursor = std::clamp(event, m_landmarks.firstEvent(), m_landmarks.lastEvent());
    describe();
    update();
}

void TimelineBar::setAtNow()
{
    m_atNow = true;
    describe();
    update();
}

double TimelineBar::positionOf(EventId event) const
{
    // Events between two landmarks stand between them, evenly.
    const auto &all = m_landmarks.all();
    const auto next = std::lower_bound(all.begin(), all.end(), event,
                                       [](const Landmark &landmark, EventId id) { return landmark.event < id; });
    if (next != all.end() && next->event == event) {
        return lineLeft() + fraction(event, next->time) * (lineRight() - lineLeft());
    }
    const bool atBegin = next == all.begin();
    const bool atEnd = next == all.end();
    const EventId fromId = atBegin ? m_landmarks.firstEvent() : std::prev(next)->event;
    const EventId toId = atEnd ? m_landmarks.lastEvent() : next->event;
    const double from = fraction(fromId, atBegin ? m_landmarks.begin() : std::prev(next)->time);
    const double to = fraction(toId, atEnd ? m_landmarks.end() : next->time);
    const double part = toId == fromId ? 0 : double(event - fromId) / double(toId - fromId);
    return lineLeft() + (from + (to - from) * part) * (lineRight() - lineLeft());
}

EventId TimelineBar::eventAt(double x) const
{
    if (m_landmarks.isEmpty()) {
        return 0;
    }
    // positionOf rises with the id, so its inverse is found by halving.
    EventId low = m_landmarks.firstEvent();
    EventId high = m_landmarks.lastEvent();
    while (low < high) {
        const EventId middle = low + (high - low) / 2;
        if (positionOf(middle) < x) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > m_landmarks.firstEvent() && x - positionOf(low - 1) < positionOf(low) - x ? low - 1 : low;
}

QSize TimelineBar::sizeHint() const { return {m_theme.px(600), m_theme.px(48)}; }

QSize TimelineBar::minimumSizeHint() const { return {m_theme.px(160), m_theme.px(44)}; }

void TimelineBar::paintEvent(QPaintEvent *)
{
    arrange();
    const Palette &palette = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    painter.setPen(QPen(palette.border, m_theme.px(2)));
    painter.drawLine(QPointF(lineLeft(), middle), QPointF(lineRight(), middle));
    if (!m_landmarks.isEmpty()) {
        drawCursor(painter); // under the marks and their words, so that none is cut by it
    }
    if (m_scale == Scale::Time && !m_landmarks.isEmpty()) {
        drawFolds(painter);
        drawTimes(painter);
    }
    const double seen = m_atNow ? width() : positionOf(m_cursor);
    for (const trace::LandmarkGroup &group : m_groups) {
        painter.setOpacity(group.position > seen + 1 ? 0.4 : 1.0); // what is still to come for who looks at the past
        drawGroup(painter, group);
    }
    painter.setOpacity(1);
    painter.setFont(m_theme.font(m_atNow ? Theme::Face::SmallStrong : Theme::Face::Small));
    painter.setPen(m_atNow ? palette.ink : palette.dimInk);
    painter.drawText(QRectF(lineRight() + m_theme.px(20), 0, width() - lineRight() - m_theme.px(20), height()),
                     int(Qt::AlignVCenter | Qt::AlignLeft), tr("now"));
    if (!m_landmarks.isEmpty()) {
        drawFlags(painter);
    }
    if (hasFocus()) {
        drawRounded(painter, rect(), m_theme.px(6), {}, palette.accent, m_theme.px(2));
    }
}

void TimelineBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isArranged = false;
}

void TimelineBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        dragTo(event->position().x());
    }
}

void TimelineBar::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton) {
        dragTo(event->position().x());
    }
}

void TimelineBar::keyPressEvent(QKeyEvent *event)
{
    const std::int64_t size = event->modifiers() & Qt::ControlModifier ? 100
        : event->modifiers() & Qt::ShiftModifier                       ? 10
                                                                       : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        stepBy(-size);
        break;
    case Qt::Key_Right:
        stepBy(size);
        break;
    case Qt::Key_Home:
        if (!m_landmarks.isEmpty()) {
            moveTo(m_landmarks.firstEvent());
        }
        break;
    case Qt::Key_End:
        moveTo(m_landmarks.lastEvent());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    m_isArranged = false;
}

bool TimelineBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        arrange();
        const auto *help = static_cast<QHelpEvent *>(event);
        QString tip;
        for (const trace::LandmarkGroup &group : m_groups) {
            if (std::abs(group.position - help->pos().x()) <= m_theme.px(8)) {
                tip = groupText(group);
            }
        }
        QToolTip::showText(help->globalPos(), plainToolTip(tip), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineBar::dragTo(double x)
{
    if (m_landmarks.isEmpty()) {
        return;
    }
    if (x > lineRight() + m_theme.px(8)) {
        moveTo(m_landmarks.lastEvent());
        return;
    }
    arrange();
    EventId target = eventAt(x);
    double nearest = m_theme.px(6); // a mark catches the cursor
    for (const trace::LandmarkGroup &group : m_groups) {
        if (group.count == 1 && std::abs(group.position - x) < nearest) {
            nearest = std::abs(group.position - x);
            target = m_landmarks.all()[group.first].event;
        }
    }
    moveTo(target);
}

void TimelineBar::moveTo(EventId event)
{
    if (m_landmarks.isEmpty()) {
        return;
    }
    if (event >= m_landmarks.lastEvent()) {
        if (!m_atNow) {
            setAtNow();
        }
        emit nowChosen();
    } else if (m_atNow || event != m_cursor) {
        setCursor(event);
        emit cursorMoved(m_cursor);
    }
}

void TimelineBar::stepBy(std::int64_t events)
{
    const auto first = std::int64_t(m_landmarks.firstEvent());
    moveTo(EventId(std::max(first, std::int64_t(cursor()) + events)));
}

void TimelineBar::arrange()
{
    if (m_isArranged) {
        return;
    }
    m_isArranged = true;
    const double left = lineLeft();
    const double length = lineRight() - left;
    const auto group = [&](double apart) {
        return trace::groupLandmarks(
            m_landmarks,
            [&](const Landmark &landmark) { return left + fraction(landmark.event, landmark.time) * length; }, apart);
    };
    m_groups = group(m_theme.px(13));
    if (std::any_of(m_groups.begin(), m_groups.end(), [](const auto &each) { return each.count > 9; })) {
        m_groups = group(m_theme.px(26)); // room for the numbers
    }
}

double TimelineBar::fraction(EventId event, trace::Instant time) const
{
    if (m_scale == Scale::Order) {
        const auto span = m_landmarks.lastEvent() - m_landmarks.firstEvent();
        return span == 0 ? 0.5 : double(event - m_landmarks.firstEvent()) / double(span);
    }
    return m_line.positionOf(time);
}

double TimelineBar::lineLeft() const { return m_theme.px(12); }

double TimelineBar::lineRight() const
{
    const QFontMetricsF metrics(m_theme.font(Theme::Face::SmallStrong));
    return std::max(lineLeft() + 1, width() - m_theme.px(34) - metrics.horizontalAdvance(tr("now")));
}

QString TimelineBar::groupText(const trace::LandmarkGroup &group) const
{
    const Landmark &first = m_landmarks.all()[group.first];
    if (group.count == 1) {
        return u"%1 · %2"_s.arg(markWord(markOf(first.kind)), clockText(first.time));
    }
    const Landmark &last = m_landmarks.all()[group.first + group.count - 1];
    QStringList lines{u"%1 – %2"_s.arg(clockText(first.time), clockText(last.time))};
    for (std::size_t kind = 0; kind < group.counts.size(); ++kind) {
        if (group.counts[kind] > 0) {
            lines << u"%1 · %2"_s.arg(markWord(markOf(Landmark::Kind(kind)))).arg(group.counts[kind]);
        }
    }
    return lines.join(u'\n');
}

void TimelineBar::describe()
{
    if (m_landmarks.isEmpty()) {
        setAccessibleDescription(tr("Nothing has happened yet."));
    } else {
        setAccessibleDescription(
            m_atNow ? tr("Now, event %1").arg(cursor())
                    : tr("Looking at the past: event %1 of %2").arg(cursor()).arg(m_landmarks.lastEvent()));
    }
}

// On a ground of its own: the cursor may stand under it.
void TimelineBar::drawWord(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text) const
{
    const int flags = int(alignment) | Qt::TextDontClip;
    const qreal opacity = painter.opacity();
    painter.setOpacity(1);
    painter.fillRect(painter.boundingRect(rect, flags, text), m_theme.palette().panel);
    painter.setOpacity(opacity);
    painter.drawText(rect, flags, text);
}

void TimelineBar::drawGroup(QPainter &painter, const trace::LandmarkGroup &group) const
{
    const Palette &palette = m_theme.palette();
    const double middle = height() / 2.0;
    if (group.count == 1) {
        const double half = m_theme.px(5.5);
        const QRectF box(group.position - half, middle - half, 2 * half, 2 * half);
        drawRounded(painter, box.adjusted(-1, -1, 1, 1), half, palette.panel, {}); // the line does not run through
        drawMark(painter, box, markOf(m_landmarks.all()[group.first].kind), palette);
        return;
    }
    // A bar of what is in it, in parts, with their number above.
    const double half = m_theme.px(5);
    QRectF part(group.position - half, middle - m_theme.px(6), 2 * half, 0);
    for (std::size_t kind = 0; kind < group.counts.size(); ++kind) {
        if (group.counts[kind] == 0) {
            continue;
        }
        part.setHeight(m_theme.px(16) * double(group.counts[kind]) / double(group.count));
        const auto outcome =
            Landmark::Kind(kind) == Landmark::Kind::StaleHit ? trace::Outcome::StaleHit : trace::Outcome::None;
        painter.fillRect(part,
                         outcome == trace::Outcome::StaleHit
                             ? chartBrush(outcome, palette, m_theme.px(1), devicePixelRatioF())
                             : QBrush(markFill(markOf(Landmark::Kind(kind)), palette)));
        part.moveTop(part.bottom());
    }
    painter.setFont(m_theme.font(Theme::Face::MonoSmall));
    painter.setPen(palette.dimInk);
    drawWord(painter, QRectF(group.position - m_theme.px(20), 0, m_theme.px(40), middle - m_theme.px(6)),
             Qt::AlignHCenter | Qt::AlignBottom, shortCount(group.count));
}

// A zigzag, as where a scale breaks in the sequence diagram.
void TimelineBar::drawFolds(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    const double middle = height() / 2.0;
    const double length = lineRight() - lineLeft();
    const double tooth = m_theme.px(4);
    painter.setFont(m_theme.font(Theme::Face::SmallStrong));
    const QFontMetricsF metrics(painter.font());
    for (const trace::FoldedTime::Fold &fold : m_line.folds()) {
        // The marks at its ends stay clear of it.
        const QRectF area =
            QRectF(lineLeft() + fold.begin * length, middle - tooth, (fold.end - fold.begin) * length, 2 * tooth)
                .adjusted(m_theme.px(8), 0, -m_theme.px(8), 0);
        if (area.width() < 3 * tooth) {
            continue;
        }
        painter.fillRect(area, palette.panel);
        painter.setPen(QPen(palette.border, m_theme.px(1)));
        painter.drawPolyline(zigzag({area.left(), middle}, area.right(), tooth, tooth * 1.5));
        const QString text = durationText(fold.length());
        if (metrics.horizontalAdvance(text) < area.width() + m_theme.px(12)) {
            painter.setPen(palette.ink);
            drawWord(painter, QRectF(area.left() - m_theme.px(20), 0, area.width() + m_theme.px(40), middle - tooth),
                     Qt::AlignHCenter | Qt::AlignBottom, text);
        }
    }
}

// The times at both sides of each fold, and of the ends; as many as have room.
void TimelineBar::drawTimes(QPainter &painter) const
{
    const QFont font = m_theme.font(Theme::Face::MonoSmall);
    const QFontMetricsF metrics(font);
    const double length = lineRight() - lineLeft();
    const double width = metrics.horizontalAdvance(QStringLiteral("00:00:00"));
    const double top = height() / 2.0 + m_theme.px(9);
    if (top + metrics.height() > height() + m_theme.px(2)) {
        return;
    }
    std::vector<double> taken;
    painter.setFont(font);
    painter.setPen(m_theme.palette().dimInk);
    const auto write = [&](double position, trace::Instant time) {
        const double beside = m_theme.px(4); // the cursor stands at the end
        const double x =
            std::clamp(lineLeft() + position * length, lineLeft() + width / 2, lineRight() - beside - width / 2);
        const bool isFree = std::none_of(taken.begin(), taken.end(),
                                         [&](double other) { return std::abs(other - x) < width + m_theme.px(8); });
        if (isFree) {
            taken.push_back(x);
            drawWord(painter, QRectF(x - width / 2, top, width, metrics.height()), Qt::AlignCenter, clockText(time));
        }
    };
    write(0, m_line.begin());
    write(1, m_line.end());
    for (const trace::FoldedTime::Fold &fold : m_line.folds()) {
        write(fold.end, fold.to);
        write(fold.begin, fold.from);
    }
}

void TimelineBar::drawFlags(QPainter &painter) const
{
    const double top = m_theme.px(4);
    for (const EventId event : m_flags) {
        const double x = positionOf(event);
        painter.setPen(QPen(m_theme.palette().accent, m_theme.px(1)));
        painter.drawLine(QPointF(x, top), QPointF(x, height() / 2.0));
        painter.fillRect(QRectF(x, top, m_theme.px(8), m_theme.px(6)), m_theme.palette().accent);
    }
}

void TimelineBar::drawCursor(QPainter &painter) const
{
    const double x = m_atNow ? lineRight() : positionOf(m_cursor);
    const double half = m_theme.px(3) / 2.0;
    drawRounded(painter, QRectF(x - half, m_theme.px(8), 2 * half, height() - m_theme.px(16)), half,
                m_theme.palette().ink, {});
}

} // namespace gui
