#include "views/diagrams/largesequence.h"

#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace gui {

using trace::EventKind;
using trace::Outcome;

namespace {

struct LargeWords {
    Q_DECLARE_TR_FUNCTIONS(gui::LargeSequence)
};

constexpr int mostRows = 7;
constexpr int rowsAtTheEnd = 3; // of those, when the middle is left out

QString queriesWord(int queries)
{
    return queries == 1 ? LargeWords::tr("query") : LargeWords::tr("%n queries", nullptr, queries);
}

QString wordOf(const trace::SequenceStep &step, const StepText &text)
{
    switch (step.event.kind) {
    case EventKind::RequestSent:
        return QString::fromUtf8(step.event.text).section(u' ', 0, 0);
    case EventKind::CacheMiss:
        return LargeWords::tr("miss");
    case EventKind::CacheStored:
    case EventKind::SignalSent:
        return QString::fromUtf8(step.event.text);
    default:
        return text.label;
    }
}

// What a room has to see of what happens within one lane.
bool isWorthANote(EventKind kind)
{
    return kind == EventKind::SignalSent || kind == EventKind::StaleFound || kind == EventKind::FillDecided
        || kind == EventKind::ProcessRestarted;
}

} // namespace

// Where things stand, and how large.
struct LargeSequence::Sizes {
    Sizes(const QRectF &area, std::size_t lanes, int rows, const Theme &theme)
        : head(area.height() / 7)
        , letters(std::max(9.0, std::min(area.height() / 14, (area.height() - head) / (rows + 1) * 0.5)))
        , stroke(std::max(1.5, area.height() / 110))
        , top(area.top() + head)
        , bottom(area.bottom())
        , step((bottom - top) / (rows + 1))
        , left(area.left())
        , pitch(area.width() / double(std::max<std::size_t>(1, lanes)))
        , font(theme.font(Theme::Face::Body))
    {
        font.setPixelSize(int(letters));
    }

    qreal laneX(std::size_t lane) const { return left + pitch * (double(lane) + 0.5); }
    qreal rowY(int row) const { return top + step * (row + 1); }

    qreal head;
    qreal letters;
    qreal stroke;
    qreal top;
    qreal bottom;
    qreal step;
    qreal left;
    qreal pitch;
    QFont font;
};

LargeSequence::LargeSequence(const SequencePicture &picture, std::size_t done)
    : m_picture(picture)
    , m_done(done)
{
    for (std::size_t i = 0; i < picture.sequence.steps.size(); ++i)
        fold(i);
    for (const Work &work : m_works) {
        m_arrows[work.asked].word = queriesWord(std::max(1, work.queries));
        if (work.answered)
            m_arrows[work.answered].word =
                LargeWords::tr("%n row(s)", nullptr, int(std::min<std::int64_t>(work.rows, 1'000'000)));
    }
    placeInRows();
}

void LargeSequence::fold(std::size_t i)
{
    const trace::SequenceStep &step = m_picture.sequence.steps[i];
    const EventKind kind = step.event.kind;
    if (step.isNote() && !isWorthANote(kind))
        return;
    if (kind == EventKind::QueryStarted || kind == EventKind::QueryFinished) {
        const bool isAsked = kind == EventKind::QueryStarted;
        Work *work = m_works.empty() ? nullptr : &m_works.back();
        const bool goesOn = work && work->answered && work->answered + 1 == m_arrows.size();
        if (isAsked && !goesOn)
            work = &m_works.emplace_back(Work{m_arrows.size()});
        if (work && i < m_done) {
            work->queries += isAsked;
            work->rows += isAsked ? 0 : step.event.count;
            work->took += isAsked ? trace::Duration(0) : step.event.modelled;
        }
        if (goesOn)
            return;
        if (work && !isAsked)
            work->answered = m_arrows.size();
    }
    const Outcome outcome = kind == EventKind::CacheMiss ? Outcome::Miss : step.event.outcome;
    m_arrows.push_back({step.from, step.to, wordOf(step, m_picture.texts[i]), i, step.isAnswer, outcome});
}

void LargeSequence::placeInRows()
{
    for (std::size_t i = 0; i < m_arrows.size(); ++i) {
        Arrow &arrow = m_arrows[i];
        const Arrow *before = i ? &m_arrows[i - 1] : nullptr;
        const bool goesOn = before && before->to == arrow.from && before->from != before->to && arrow.from != arrow.to
            && before->isAnswer == arrow.isAnswer && (before->to > before->from) == (arrow.to > arrow.from);
        m_rows += !goesOn;
        arrow.row = m_rows - 1;
    }
    if (m_rows <= mostRows)
        return;
    m_omitted = m_rows - mostRows + 1;
    const int firstOmitted = mostRows - rowsAtTheEnd - 1;
    std::erase_if(m_arrows, [&](const Arrow &arrow) {
        return arrow.row >= firstOmitted && arrow.row < firstOmitted + m_omitted;
    });
    for (Arrow &arrow : m_arrows) {
        if (arrow.row > firstOmitted)
            arrow.row -= m_omitted - 1;
    }
    m_rows = mostRows;
    m_works.clear(); // their arrows may be gone
}

bool LargeSequence::isUsed(std::size_t lane) const
{
    return std::any_of(m_arrows.begin(), m_arrows.end(), [&](const Arrow &arrow) {
        return hasHappened(arrow) && (arrow.from == lane || arrow.to == lane);
    });
}

void LargeSequence::paint(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const Sizes sizes(area, m_picture.sequence.lanes.size(), std::max(2, m_rows), theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintLanes(painter, sizes, theme);
    paintWorks(painter, sizes, theme);
    for (const Arrow &arrow : m_arrows) {
        if (hasHappened(arrow))
            paintArrow(painter, arrow, sizes, theme);
    }
    if (m_omitted) {
        painter.setFont(sizes.font);
        painter.setPen(theme.palette().dimInk);
        const qreal y = sizes.rowY(mostRows - rowsAtTheEnd - 1);
        painter.drawText(QRectF(area.left(), y - sizes.step / 2, area.width(), sizes.step), int(Qt::AlignCenter),
                         LargeWords::tr("… %n more step(s) …", nullptr, m_omitted));
    }
    painter.restore();
}

void LargeSequence::paintLanes(QPainter &painter, const Sizes &sizes, const Theme &theme) const
{
    const Palette &palette = theme.palette();
    const bool isOver = m_done >= m_picture.sequence.steps.size();
    QFont head = sizes.font;
    head.setWeight(QFont::DemiBold);
    for (std::size_t i = 0; i < m_picture.sequence.lanes.size(); ++i) {
        const bool isIdle = isOver && !isUsed(i);
        const qreal x = sizes.laneX(i);
        const QRectF box(x - sizes.pitch * 0.44, sizes.top - sizes.head, sizes.pitch * 0.88, sizes.head * 0.82);
        painter.setPen(QPen(palette.line, sizes.stroke / 2));
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x, sizes.bottom));
        drawRounded(painter, box, box.height() / 6, palette.softFill, QColor());
        QString name = laneName(m_picture.sequence.lanes[i], m_picture.cacheName);
        if (QFontMetricsF(head).horizontalAdvance(name) > box.width() * 0.94)
            name = shortLaneName(m_picture.sequence.lanes[i]);
        painter.setFont(head);
        painter.setPen(isIdle ? palette.disabledInk : palette.ink);
        painter.drawText(box, int(Qt::AlignCenter),
                         QFontMetricsF(head).elidedText(name, Qt::ElideRight, box.width() * 0.96));
        if (!isIdle || m_arrows.empty())
            continue;
        painter.setFont(sizes.font);
        const QString text = LargeWords::tr("not asked");
        // Below the last arrow: those between other lanes go across.
        const QRectF place(x - sizes.pitch / 2, sizes.bottom - 1.7 * sizes.letters, sizes.pitch, 1.6 * sizes.letters);
        painter.fillRect(place.adjusted(sizes.pitch / 8, 0, -sizes.pitch / 8, 0), palette.panel);
        painter.setPen(palette.dimInk);
        painter.drawText(place, int(Qt::AlignCenter), text);
    }
}

void LargeSequence::paintWorks(QPainter &painter, const Sizes &sizes, const Theme &theme) const
{
    for (const Work &work : m_works) {
        const Arrow &asked = m_arrows[work.asked];
        if (!hasHappened(asked))
            continue;
        const bool isAnswered = work.answered && hasHappened(m_arrows[work.answered]);
        const qreal x = sizes.laneX(asked.to);
        const qreal from = sizes.rowY(asked.row);
        const qreal to = isAnswered ? sizes.rowY(m_arrows[work.answered].row) : from + sizes.step / 2;
        const qreal width = sizes.stroke * 4;
        drawRounded(painter, QRectF(x - width / 2, from, width, to - from), width / 4, theme.palette().ink, QColor());
        if (work.took <= trace::Duration(0))
            continue;
        QFont strong = sizes.font;
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(theme.palette().ink);
        const QRectF place(x - sizes.pitch / 2 - width, from, sizes.pitch / 2, to - from);
        painter.drawText(place, int(Qt::AlignRight | Qt::AlignVCenter), durationText(work.took));
    }
}

void LargeSequence::paintArrow(QPainter &painter, const Arrow &arrow, const Sizes &sizes, const Theme &theme) const
{
    const Palette &palette = theme.palette();
    const bool isColoured = arrow.outcome != Outcome::None && arrow.isAnswer;
    const OutcomeColours &colours = palette.of(arrow.outcome);
    const qreal y = sizes.rowY(arrow.row);
    QFont font = sizes.font;
    if (isColoured)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isColoured ? colours.ink : palette.ink);
    const QFontMetricsF metrics(font);
    if (arrow.from == arrow.to) {
        const qreal room = sizes.pitch * 0.96;
        const QString text = metrics.elidedText(arrow.word, Qt::ElideMiddle, room - sizes.letters);
        QRectF box(0, 0, metrics.horizontalAdvance(text) + sizes.letters, metrics.height());
        box.moveCenter({sizes.laneX(arrow.from), y - sizes.letters / 4});
        drawRounded(painter, box, box.height() / 4, palette.panel, palette.border, sizes.stroke / 3);
        painter.drawText(box, int(Qt::AlignCenter), text);
        return;
    }
    const qreal fromX = sizes.laneX(arrow.from);
    const qreal toX = sizes.laneX(arrow.to);
    const QRectF label(std::min(fromX, toX), y - metrics.height() - sizes.stroke, std::abs(toX - fromX),
                       metrics.height());
    painter.drawText(label, int(Qt::AlignHCenter | Qt::AlignBottom),
                     metrics.elidedText(arrow.word, Qt::ElideMiddle, label.width() - sizes.letters));
    const QColor ink = isColoured ? colours.fill : palette.ink;
    const qreal length = (toX > fromX ? 1 : -1) * sizes.letters * 0.6;
    QPen pen(ink, sizes.stroke);
    pen.setCapStyle(Qt::FlatCap);
    if (arrow.isAnswer)
        pen.setDashPattern({3.5, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(fromX, y), QPointF(toX - length, y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const qreal half = std::abs(length) / 2;
    painter.drawPolygon(QPolygonF({{toX, y}, {toX - length, y - half}, {toX - length, y + half}}));
    painter.setBrush(Qt::NoBrush);
}

} // namespace gui
