#include "views/diagrams/sequencepainter.h"

#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"
#include "report/words.h"
#include "views/diagrams/sequencefact.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

using namespace Qt::StringLiterals;

namespace gui {

using trace::EventKind;
using trace::Outcome;

namespace {

struct PictureWords {
    Q_DECLARE_TR_FUNCTIONS(gui::SequencePainter)
};

QColor faint(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

QString requestWords(const trace::Sequence &sequence, Outcome outcome)
{
    return outcome == Outcome::None
        ? PictureWords::tr("request %1").arg(sequence.request)
        : PictureWords::tr("request %1: %2").arg(sequence.request).arg(report::outcomeInText(outcome));
}

} // namespace

SequencePainter::SequencePainter(const SequencePicture &picture, const SequenceLayout &layout, const Theme &theme,
                                 Look look)
    : m_picture(picture)
    , m_layout(layout)
    , m_theme(theme)
    , m_look(look)
{
}

bool SequencePainter::isWhole() const
{
    const std::optional<std::size_t> &end = m_picture.sequence.end;
    return m_picture.isRequest() ? end && m_look.moment.done > *end
                                 : m_look.moment.done >= m_picture.sequence.steps.size();
}

bool SequencePainter::hasStarted(std::size_t step) const
{
    return step < m_look.moment.done || (step == m_look.moment.done && m_look.moment.travelled > 0);
}

qreal SequencePainter::nowY() const
{
    const std::size_t done = m_look.moment.done;
    const auto &rows = m_layout.rows;
    if (m_look.moment.travelled > 0 && done < rows.size()) {
        return rows[done].y;
    }
    const qreal last = done > 0 ? rows[done - 1].y : m_layout.scale.top();
    return std::max(last, m_layout.scale.yOf(m_look.moment.since));
}

Outcome SequencePainter::outcomeSoFar() const
{
    Outcome outcome = Outcome::None;
    for (std::size_t i = 0; i < std::min(m_look.moment.done, m_picture.sequence.steps.size()); ++i) {
        const trace::Event &event = m_picture.sequence.steps[i].event;
        if (event.kind == EventKind::CacheHit || event.kind == EventKind::ResponseSent) {
            outcome = event.outcome;
        } else if (event.kind == EventKind::CacheMiss) {
            outcome = Outcome::Miss;
        }
    }
    return outcome;
}

void SequencePainter::paint(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintBands(painter);
    paintRail(painter);
    paintAxis(painter);
    paintLanes(painter);
    paintBreaks(painter);
    paintGhost(painter);
    paintBars(painter);
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        if (hasStarted(i)) {
            const trace::SequenceStep &step = m_picture.sequence.steps[i];
            const qreal travelled = i < m_look.moment.done ? 1 : m_look.moment.travelled;
            paintRow(painter, m_layout.rows[i], inkOf(step, false), travelled, step, Weight::Real);
        }
    }
    paintFact(painter);
    paintNow(painter);
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        if (hasStarted(i)) {
            paintTexts(painter, i);
        }
    }
    paintFooter(painter);
}

void SequencePainter::paintBands(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_layout.rows.size(); ++i) {
        const trace::EventId event = m_picture.sequence.steps[i].event.id;
        const QRectF band =
            m_layout.rows[i].band.adjusted(-m_theme.px(4), -m_theme.px(1), m_theme.px(4), m_theme.px(1));
        if (!hasStarted(i)) {
            continue;
        }
        if (event == m_look.selected) {
            drawRounded(painter, band, m_theme.px(4), m_theme.palette().selection, {});
        } else if (event == m_look.hovered) {
            drawRounded(painter, band, m_theme.px(4), m_theme.palette().softFill, {});
        }
    }
}

void SequencePainter::paintRail(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    if (m_layout.rail.empty()) {
        return;
    }
    const auto &own = m_layout.rail.back();
    const qreal part = m_layout.reach.count() > 0 && own.rect.height() > 0
        ? std::min<qreal>(1, qreal(m_look.moment.since.count()) / qreal(m_layout.reach.count()))
        : 0;
    const auto &sections = m_layout.scale.sections();
    const qreal whole = m_layout.scale.bottom() - m_theme.px(18) - m_layout.scale.top();
    if (!sections.empty() && sections.front().enlarged > 1) { // how the enlarged piece lies in the whole
        const qreal right = own.rect.right() + m_theme.px(2);
        const qreal end = own.rect.top()
            + whole * qreal(sections.front().end.count()) / qreal(std::max<std::int64_t>(1, m_layout.reach.count()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.softFill);
        painter.drawPolygon(QPolygonF({QPointF(right, own.rect.top()), QPointF(m_layout.axisX, sections.front().from),
                                       QPointF(m_layout.axisX, sections.front().to), QPointF(right, end)}));
    }
    for (const auto &bar : m_layout.rail) {
        const OutcomeColours &colours = palette.of(bar.isGhost ? bar.outcome : outcomeSoFar());
        QRectF rect = bar.rect;
        QString text = bar.timeText;
        QRectF time = bar.time;
        if (!bar.isGhost && !isWhole()) {
            rect.setHeight(whole * part);
            text = durationText(m_look.moment.since);
            time.moveTop(rect.bottom() + m_theme.px(3));
            time.adjust(-m_theme.px(20), 0, m_theme.px(20), 0);
        }
        painter.setPen(bar.isGhost ? QPen(colours.fill, m_theme.px(1)) : QPen(Qt::NoPen));
        painter.setBrush(bar.isGhost ? colours.tint : colours.fill);
        painter.drawRect(rect);
        painter.setFont(m_theme.font(Theme::Face::MonoSmall));
        painter.setPen(bar.isGhost ? palette.dimInk : palette.ink);
        painter.drawText(bar.name, int(Qt::AlignCenter | Qt::TextDontClip), bar.nameText);
        painter.setPen(bar.isGhost ? palette.dimInk : colours.ink);
        painter.drawText(time, int(Qt::AlignCenter | Qt::TextDontClip), text);
    }
}

void SequencePainter::paintAxis(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    const qreal end = isWhole() ? m_layout.lifeBottom : nowY();
    const bool isCut = !isWhole();
    painter.setPen(QPen(palette.dimInk, m_theme.px(1)));
    for (const auto &section : m_layout.scale.sections()) {
        const qreal to = isCut ? std::min(section.to, end) : section.to;
        if (section.from < to) {
            painter.drawLine(QPointF(m_layout.axisX, section.from), QPointF(m_layout.axisX, to));
        }
    }
    painter.setFont(m_theme.font(Theme::Face::MonoSmall));
    for (const auto &tick : m_layout.ticks) {
        // The pill of the moment stands over what is close to it.
        const bool isCovered = isCut && tick.y > end - tick.label.height();
        if (isCovered) {
            continue;
        }
        painter.drawLine(QPointF(m_layout.axisX - m_theme.px(3), tick.y), QPointF(m_layout.axisX, tick.y));
        painter.drawText(tick.label, int(Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip), tick.text);
    }
}

void SequencePainter::paintLanes(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    for (const auto &lane : m_layout.lanes) {
        painter.setPen(QPen(palette.line, m_theme.px(1)));
        painter.drawLine(QPointF(lane.x, m_layout.lifeTop), QPointF(lane.x, m_layout.lifeBottom));
        drawRounded(painter, lane.head, m_theme.px(5), palette.softFill, {});
        painter.setPen(palette.ink);
        painter.setFont(m_theme.font(Theme::Face::SmallStrong));
        painter.drawText(lane.head, int(Qt::AlignCenter), lane.name);
    }
}

void SequencePainter::paintBreaks(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    for (const auto &mark : m_layout.breaks) {
        if (!isWhole() && mark.y > nowY()) {
            continue;
        }
        const qreal tooth = m_theme.px(6);
        const qreal right = m_layout.size.width() - m_theme.px(8);
        painter.fillRect(QRectF(m_layout.axisX - tooth, mark.y - tooth, right - m_layout.axisX + tooth, 2 * tooth),
                         palette.panel);
        painter.setPen(QPen(palette.border, m_theme.px(1)));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(zigzag({m_layout.axisX - tooth, mark.y}, right, tooth, tooth));
        painter.fillRect(mark.label.adjusted(-m_theme.px(6), 0, m_theme.px(6), 0), palette.panel);
        write(painter, mark.label, mark.text, palette.dimInk, false);
    }
}

void SequencePainter::paintGhost(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    const QColor quiet = palette.border;
    for (const auto &bar : m_layout.ghostBars) {
        if (bar.rect.height() < m_theme.px(2)) {
            continue;
        }
        drawRounded(painter, bar.rect, m_theme.px(2), palette.panel, palette.line);
        if (!bar.text.isEmpty()) {
            write(painter, bar.label, bar.text, palette.dimInk, true);
        }
    }
    for (std::size_t i = 0; i < m_layout.ghostRows.size(); ++i) {
        const trace::SequenceStep &step = m_picture.ghost.steps[i];
        const auto &row = m_layout.ghostRows[i];
        if (step.isNote()) {
            continue;
        }
        paintRow(painter, row, step.isAnswer ? faint(inkOf(step, false), 0.45) : faint(quiet, 0.6), 1, step,
                 Weight::Ghost);
        if (!row.labelText.isEmpty()) {
            painter.fillRect(row.label.adjusted(-2, 0, 2, 0), palette.panel);
            write(painter, row.label, row.labelText, palette.dimInk, row.labelIsCode);
        }
    }
}

void SequencePainter::paintBars(QPainter &painter) const
{
    const Palette &palette = m_theme.palette();
    for (const auto &bar : m_layout.bars) {
        if (bar.firstStep >= m_look.moment.done) {
            continue; // the question has not arrived
        }
        const bool isDone = !bar.isOpen && bar.lastStep < m_look.moment.done;
        QRectF rect = bar.rect;
        if (!isDone) {
            const qreal limit = bar.isOpen ? m_layout.lifeBottom : bar.rect.bottom();
            rect.setBottom(std::clamp(nowY(), rect.top(), limit));
        }
        const Outcome outcome = bar.isDatabase || !isDone ? Outcome::None : outcomeSoFar();
        const QColor fill = bar.isDatabase ? palette.dimInk
            : outcome == Outcome::None     ? palette.softFill
                                           : palette.of(outcome).tint;
        const QColor edge = bar.isDatabase || outcome == Outcome::None ? palette.dimInk : palette.of(outcome).fill;
        drawRounded(painter, rect, m_theme.px(2), fill, edge);
        if (bar.isDatabase) { // the server waits for it
            const qreal x = m_layout.lanes.size() > 1 ? m_layout.rows[bar.firstStep].fromX : rect.left();
            drawRounded(painter, QRectF(x - m_theme.px(3), rect.top(), m_theme.px(6), rect.height()), m_theme.px(2),
                        palette.softFill, palette.border);
        }
        if (isDone) {
            write(painter, bar.label, bar.text, palette.dimInk, true);
        } else if (rect.height() > m_theme.px(20) && bar.isDatabase) { // it counts
            const auto since = m_look.moment.since
                - (m_picture.sequence.steps[bar.firstStep].event.time - m_picture.sequence.steps.front().event.time);
            QFont font = m_theme.font(Theme::Face::MonoStrong);
            painter.setFont(font);
            painter.setPen(palette.ink);
            painter.drawText(
                QRectF(rect.left() - m_theme.px(86), rect.bottom() - m_theme.px(20), m_theme.px(80), m_theme.px(18)),
                int(Qt::AlignRight | Qt::AlignVCenter), durationText(since));
        }
    }
}

void SequencePainter::paintRow(QPainter &painter, const SequenceLayout::Row &row, const QColor &ink, qreal travelled,
                               const trace::SequenceStep &step, Weight weight) const
{
    if (step.isNote()) {
        drawRounded(
            painter,
            QRectF(row.fromX - m_theme.px(3), row.label.center().y() - m_theme.px(3), m_theme.px(6), m_theme.px(6)),
            m_theme.px(3), faint(ink, travelled), {});
        return;
    }
    const auto &bars = weight == Weight::Real ? m_layout.bars : m_layout.ghostBars;
    const auto barAt = [&](qreal x) {
        return std::any_of(bars.begin(), bars.end(),
                           [&](const auto &bar) {
                               return std::abs(bar.rect.center().x() - x) < 1 && bar.rect.top() <= row.y + 0.5
                                   && row.y <= bar.rect.bottom() + 0.5;
                           })
            ? qreal(m_theme.px(5))
            : qreal(0);
    };
    const qreal sign = row.toX > row.fromX ? 1 : -1;
    const qreal start = row.fromX + sign * barAt(row.fromX);
    const qreal end = row.toX - sign * barAt(row.toX);
    const qreal tip = start + (end - start) * travelled;
    const qreal head = m_theme.px(7);
    const bool hasHead = sign * (tip - start) > head;
    QPen pen(ink, m_theme.px(weight == Weight::Real ? 1.5 : 1), Qt::SolidLine, Qt::FlatCap);
    if (row.isAnswer) {
        pen.setDashPattern({3.5, 2.5});
    }
    painter.setPen(pen);
    painter.drawLine(QPointF(start, row.y), QPointF(hasHead ? tip - sign * head : tip, row.y));
    if (hasHead) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        const qreal half = m_theme.px(4);
        painter.drawPolygon(QPolygonF(
            {QPointF(tip, row.y), QPointF(tip - sign * head, row.y - half), QPointF(tip - sign * head, row.y + half)}));
    }
}

void SequencePainter::paintTexts(QPainter &painter, std::size_t index) const
{
    const auto &row = m_layout.rows[index];
    const trace::SequenceStep &step = m_picture.sequence.steps[index];
    const Palette &palette = m_theme.palette();
    const QColor ground = step.event.id == m_look.selected ? palette.selection
        : step.event.id == m_look.hovered                  ? palette.softFill
                                                           : palette.panel;
    // Life lines do not run through words.
    painter.fillRect(row.label.adjusted(-2, 0, 2, 0), ground);
    write(painter, row.label, row.labelText, inkOf(step, true), row.labelIsCode);
    if (!row.belowText.isEmpty() && index < m_look.moment.done) {
        painter.fillRect(row.below.adjusted(-2, 0, 2, 0), ground);
        write(painter, row.below, row.belowText, palette.dimInk, row.belowIsCode);
    }
}

void SequencePainter::paintFact(QPainter &painter) const
{
    const QRectF &area = m_layout.factArea;
    const Palette &palette = m_theme.palette();
    const auto &bars = m_layout.bars;
    const bool isWaiting = std::any_of(bars.begin(), bars.end(), [&](const auto &bar) {
        return bar.isDatabase && bar.firstStep < m_look.moment.done && bar.rect.height() + nowY() - bar.rect.top() > 40;
    });
    if (isWaiting && !m_layout.waitArea.isEmpty() && nowY() > m_layout.waitArea.bottom()) {
        painter.setFont(m_theme.font(Theme::Face::Small));
        painter.setPen(palette.dimInk);
        painter.drawText(m_layout.waitArea, int(Qt::AlignLeft | Qt::AlignVCenter),
                         PictureWords::tr("the server waits"));
    }
    if (area.isEmpty()) {
        return;
    }
    const SequenceFact fact = isWhole()
        ? factOf(m_picture)
        : SequenceFact{durationText(m_look.moment.since), {}, PictureWords::tr("and no answer yet")};
    QFont big = m_theme.font(Theme::Face::Number);
    if (area.height() < m_theme.px(SequenceLayout::factLines)) {
        const QString text = fact.word.isEmpty() ? u"%1 · %2"_s.arg(fact.big, fact.small) : fact.big + u' ' + fact.word;
        int pixels = std::min(m_theme.px(22), int(area.height()));
        do {
            big.setPixelSize(pixels--);
        } while (pixels > m_theme.px(11) && QFontMetricsF(big).horizontalAdvance(text) > area.width());
        painter.setFont(big);
        painter.setPen(palette.ink);
        painter.drawText(area, int(Qt::AlignCenter), QFontMetricsF(big).elidedText(text, Qt::ElideRight, area.width()));
        return;
    }
    QFont word = m_theme.font(Theme::Face::Body);
    const QFont small = m_theme.font(Theme::Face::Small);
    const qreal smallHeight = QFontMetricsF(small).height();
    const qreal wordHeight = fact.word.isEmpty() ? 0 : QFontMetricsF(word).height();
    int pixels =
        int(std::min<qreal>({qreal(m_theme.px(64)), area.height() - smallHeight - wordHeight, area.height() * 0.5}));
    const auto widthAt = [&](int size) {
        big.setPixelSize(std::max(size, 1));
        return QFontMetricsF(big).horizontalAdvance(fact.big);
    };
    while (pixels > m_theme.px(13) && widthAt(pixels) > area.width()) {
        --pixels;
    }
    big.setPixelSize(std::max(pixels, m_theme.px(13)));
    const qreal bigHeight = QFontMetricsF(big).height() * 0.95;
    const qreal height = bigHeight + wordHeight + smallHeight;
    qreal y = area.center().y() - height / 2;
    const auto line = [&](const QFont &font, const QColor &ink, qreal tall, const QString &text) {
        if (text.isEmpty()) {
            return;
        }
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(QRectF(area.left(), y, area.width(), tall), int(Qt::AlignCenter),
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, area.width()));
        y += tall;
    };
    line(big, palette.ink, bigHeight, fact.big);
    line(word, palette.ink, wordHeight, fact.word);
    line(small, palette.dimInk, smallHeight, fact.small);
}

void SequencePainter::paintNow(QPainter &painter) const
{
    if (isWhole() || m_picture.sequence.steps.empty() || !m_picture.isRequest()) {
        return;
    }
    const Palette &palette = m_theme.palette();
    const qreal y = std::round(nowY());
    const qreal right = m_layout.size.width() - m_theme.px(8);
    const bool isInFact = m_layout.factArea.top() < y && y < m_layout.factArea.bottom();
    painter.setPen(QPen(faint(palette.ink, 0.5), m_theme.px(1)));
    if (isInFact) { // it does not strike the number through
        painter.drawLine(QPointF(m_layout.axisX, y), QPointF(m_layout.factArea.left(), y));
        painter.drawLine(QPointF(m_layout.factArea.right(), y), QPointF(right, y));
    } else {
        painter.drawLine(QPointF(m_layout.axisX, y), QPointF(right, y));
    }
    const QFont font = m_theme.font(Theme::Face::MonoSmall);
    const QString text = durationText(m_look.moment.since);
    const qreal width = QFontMetricsF(font).horizontalAdvance(text) + m_theme.px(10);
    const qreal height = QFontMetricsF(font).height() + m_theme.px(4);
    const QRectF pill(m_layout.axisX - width + m_theme.px(2), y - height / 2, width, height);
    drawRounded(painter, pill, m_theme.px(4), palette.ink, {});
    painter.setFont(font);
    painter.setPen(palette.panel);
    painter.drawText(pill, int(Qt::AlignCenter | Qt::TextDontClip), text);
}

void SequencePainter::paintFooter(QPainter &painter) const
{
    if (m_layout.footer.isEmpty() || !m_picture.isRequest()) {
        return;
    }
    const Palette &palette = m_theme.palette();
    const QFont font = m_theme.font(Theme::Face::Small);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    qreal x = m_layout.footer.left();
    const auto room = [&] { return m_layout.footer.right() - x; };
    const auto entry = [&](const QColor &ink, const QString &text) {
        const qreal sample = m_theme.px(22);
        if (metrics.horizontalAdvance(text) + sample + m_theme.px(6) > room()) {
            return;
        }
        const qreal y = m_layout.footer.center().y();
        painter.setPen(QPen(ink, m_theme.px(2)));
        painter.drawLine(QPointF(x, y), QPointF(x + sample, y));
        x += sample + m_theme.px(6);
        painter.setPen(palette.dimInk);
        painter.drawText(QRectF(x, m_layout.footer.top(), metrics.horizontalAdvance(text), m_layout.footer.height()),
                         int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip), text);
        x += metrics.horizontalAdvance(text) + m_theme.px(16);
    };
    entry(palette.ink, requestWords(m_picture.sequence, outcomeSoFar()));
    if (m_picture.hasGhost()) {
        const auto before = m_picture.sequence.steps.front().event.time - m_picture.ghost.steps.front().event.time;
        entry(palette.line,
              PictureWords::tr("faint: %1, %2 before")
                  .arg(requestWords(m_picture.ghost, m_picture.ghost.outcome), durationText(before)));
    }
    const QString right = m_picture.isMeasured
        ? (isWhole() ? PictureWords::tr("times measured") : PictureWords::tr("only what has happened is drawn"))
        : !isWhole()
        ? PictureWords::tr("only what has happened is drawn · times modelled")
        : PictureWords::tr("times modelled · measured here: %1").arg(durationText(m_picture.sequence.measured));
    const qreal width = metrics.horizontalAdvance(right);
    if (width <= room()) {
        painter.setPen(palette.dimInk);
        painter.drawText(
            QRectF(m_layout.footer.right() - width, m_layout.footer.top(), width, m_layout.footer.height()),
            int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip), right);
    }
}

void SequencePainter::write(QPainter &painter, const QRectF &rect, const QString &text, const QColor &ink,
                            bool isCode) const
{
    painter.setFont(m_theme.font(isCode ? Theme::Face::MonoSmall : Theme::Face::Small));
    painter.setPen(ink);
    painter.drawText(rect, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextDontClip), text);
}

QColor SequencePainter::inkOf(const trace::SequenceStep &step, bool forText) const
{
    const Palette &palette = m_theme.palette();
    const auto of = [&](Outcome outcome) { return forText ? palette.of(outcome).ink : palette.of(outcome).fill; };
    switch (step.event.kind) {
    case EventKind::CacheHit:
        return of(step.event.outcome == Outcome::StaleHit ? Outcome::StaleHit : Outcome::Hit);
    case EventKind::BrowserAnswered:
        return step.event.outcome == Outcome::Miss ? palette.ink : of(step.event.outcome);
    case EventKind::CacheMiss:
    case EventKind::BackendError:
        return of(Outcome::Miss);
    case EventKind::StaleFound:
        return of(Outcome::StaleHit);
    case EventKind::EntryStale:
        return of(step.event.about == 0 ? Outcome::Hit : Outcome::StaleHit);
    case EventKind::ResponseSent:
        if (step.event.count >= 400)
            return palette.danger;
        return step.event.outcome == Outcome::None || step.event.outcome == Outcome::Uncached ? palette.ink
                                                                                              : of(step.event.outcome);
    default:
        return palette.ink;
    }
}

} // namespace gui
