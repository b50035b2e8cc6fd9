#include "views/diagrams/sequenceview.h"

#include "look/outcomeshape.h"
#include "look/stylepaint.h"
#include "look/theme.h"
#include "look/units.h"
#include "views/diagrams/largesequence.h"
#include "views/diagrams/sequencepainter.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

using namespace Qt::StringLiterals;

namespace gui {

namespace {

constexpr trace::Motion::Played burstPlays{1600}; // of the person's time

std::vector<StepText> textsOf(const trace::Sequence &sequence)
{
    std::vector<StepText> texts;
    texts.reserve(sequence.steps.size());
    for (const trace::SequenceStep &step : sequence.steps) {
        texts.push_back(stepText(step));
    }
    return texts;
}

// A ghost stands in the lanes of the request before which it stands, whatever process served it.
void moveToLanesOf(trace::Sequence &ghost, const trace::Sequence &sequence)
{
    const auto laneFor = [&](std::size_t lane) {
        const auto found = std::find_if(sequence.lanes.begin(), sequence.lanes.end(), [&](const trace::Lane &other) {
            return other.party == ghost.lanes[lane].party;
        });
        return std::size_t(found - sequence.lanes.begin());
    };
    for (trace::SequenceStep &step : ghost.steps) {
        step.from = laneFor(step.from);
        step.to = laneFor(step.to);
    }
    for (trace::Activation &activation : ghost.activations) {
        activation.lane = laneFor(activation.lane);
    }
    ghost.lanes = sequence.lanes;
}

} // namespace

SequenceView::SequenceView(const Theme &theme, QWidget *parent)
    : DiagramView(theme, parent)
    , m_playback(new Playback(theme, *this))
{
    m_picture.cacheName = u"LocMem"_s;
    setAccessibleName(tr("Sequence diagram"));
    setEmptyText(tr("Send a request to see its steps between client, server, cache and database."));
    connect(m_playback, &Playback::moved, this, &SequenceView::follow);
}

void SequenceView::setSequence(trace::Sequence sequence)
{
    show({std::move(sequence), {}, ~trace::EventId(0), false, {}});
}

void SequenceView::show(Shown shown)
{
    const auto &steps = shown.sequence.steps;
    const bool isOtherBurst = shown.burst.isOne() != m_burst.isOne() || shown.burst.first != m_burst.first;
    const bool isAnother = m_picture.sequence.steps.empty() || steps.empty()
        || (shown.burst.isOne() ? isOtherBurst : steps.front().event.id != m_picture.sequence.steps.front().event.id);
    if (isOtherBurst) {
        m_showsOne = false;
    }
    if (!shown.ghost.steps.empty() && !steps.empty()) {
        moveToLanesOf(shown.ghost, shown.sequence);
    }
    trace::correct(shown.sequence, shown.upTo);
    trace::correct(shown.ghost, shown.upTo);
    m_picture.texts = textsOf(shown.sequence);
    m_picture.ghostTexts = textsOf(shown.ghost);
    m_picture.sequence = std::move(shown.sequence);
    m_picture.ghost = std::move(shown.ghost);
    m_picture.elapsed = {};
    m_burst = std::move(shown.burst);
    m_motion = trace::Motion(m_picture.sequence);
    m_upTo = shown.upTo;
    relayout();
    if (isAnother) {
        const bool isInside = !isEmpty() && !showsBurst() && m_upTo < m_picture.sequence.steps.back().event.id;
        m_playback->jumpTo(shown.isHappening ? trace::Motion::Played(0)
                               : isInside    ? m_motion.before(m_upTo)
                                             : target());
    }
    m_playback->go([this] { return target(); }, isOpen() && !showsBurst());
}

bool SequenceView::isOpen() const
{
    return m_motion.isOpen() && m_now && !isEmpty() && m_upTo >= m_picture.sequence.steps.back().event.id;
}

trace::Motion::Played SequenceView::target() const
{
    if (isEmpty()) {
        return {};
    }
    if (showsBurst()) {
        return burstPlays;
    }
    if (isOpen()) {
        return m_motion.waiting(m_now() - m_picture.sequence.steps.front().event.time);
    }
    return m_motion.after(m_upTo);
}

void SequenceView::lookAt(trace::Motion::Played moment) { m_playback->jumpTo(moment); }

void SequenceView::follow()
{
    const trace::StepMoment moment = m_motion.at(m_playback->position());
    const bool isMore = moment.done != m_moment.done;
    m_moment = moment;
    if (m_moment.since > m_layout.reach && !isEmpty()) {
        m_picture.elapsed = m_moment.since;
        relayout();
    }
    if (isMore) {
        placeSpots();
        const auto &steps = m_picture.sequence.steps;
        emit stepped(showsBurst()                     ? m_upTo
                         : moment.done == 0           ? 0
                         : moment.done < steps.size() ? steps[moment.done - 1].event.id
                                                      : m_upTo);
    }
    viewport()->update();
}

void SequenceView::setCacheName(const QString &name)
{
    if (name != m_picture.cacheName) {
        m_picture.cacheName = name;
        relayout();
    }
}

LargeSheet SequenceView::largeForm(const QRectF &area) const { return {area, theme()}; }

void SequenceView::drawLarge(QPainter &painter, const QRectF &area)
{
    LargeSequence(m_picture, m_moment.done).paint(painter, area, theme());
}

void SequenceView::setMeasured(bool isMeasured)
{
    if (isMeasured != m_picture.isMeasured) {
        m_picture.isMeasured = isMeasured;
        relayout();
    }
}

void SequenceView::setClock(std::function<trace::Instant()> now) { m_now = std::move(now); }

QSizeF SequenceView::layOut(const QSizeF &viewport)
{
    m_layout = SequenceLayout(m_picture, theme(), viewport);
    m_moment = m_motion.at(m_playback->position());
    m_switch = {};
    if (m_burst.isOne()) {
        m_burstLayout = BurstLayout(m_burst, theme(), viewport);
        const QFontMetricsF metrics(theme().font(Theme::Face::Small));
        const qreal width = metrics.horizontalAdvance(switchText()) + theme().px(16);
        m_switch = m_showsOne ? QRectF(theme().px(8), theme().px(8), width, theme().px(20))
                              : QRectF(m_burstLayout.title.right() - width, m_burstLayout.title.top() - theme().px(1),
                                       width, theme().px(20));
    }
    placeSpots();
    return showsBurst() ? m_burstLayout.size : m_layout.size;
}

QString SequenceView::switchText() const
{
    return m_showsOne ? tr("all %1").arg(countText(std::int64_t(m_burst.requests)))
                      : tr("show request %1").arg(m_picture.sequence.request);
}

void SequenceView::showOne(bool one)
{
    m_showsOne = one;
    relayout();
    m_playback->jumpTo(target());
}

void SequenceView::drawSwitch(QPainter &painter) const
{
    drawRounded(painter, m_switch, m_switch.height() / 2, theme().palette().softFill, theme().palette().border);
    painter.setFont(theme().font(Theme::Face::Small));
    painter.setPen(theme().palette().ink);
    painter.drawText(m_switch, int(Qt::AlignCenter), switchText());
}

void SequenceView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_switch.contains(toDrawing(event->position()))) {
        showOne(!m_showsOne);
        return;
    }
    DiagramView::mousePressEvent(event);
}

void SequenceView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && !m_switch.isEmpty()) {
        showOne(!m_showsOne);
        return;
    }
    DiagramView::keyPressEvent(event);
}

void SequenceView::placeSpots()
{
    std::vector<Spot> spots;
    QStringList words;
    if (showsBurst()) {
        const QString said =
            tr("%1 requests at once: %2 queries")
                .arg(countText(std::int64_t(m_burst.requests)), countText(std::int64_t(m_burst.queries.size())));
        setAccessibleDescription(said);
        setSpots({Spot{m_burstLayout.wall, m_burst.first, said}});
        return;
    }
    for (std::size_t i = 0; i < std::min(m_moment.done, m_layout.rows.size()); ++i) {
        const StepText &text = m_picture.texts[i];
        const QString below = text.below.isEmpty() ? QString() : u"\n"_s + text.below;
        spots.push_back(
            {m_layout.rows[i].band, m_picture.sequence.steps[i].event.id, text.label + below + u"\n"_s + text.tip});
        words << text.label;
    }
    setAccessibleDescription(words.join(u"; "));
    setSpots(std::move(spots));
}

void SequenceView::draw(QPainter &painter)
{
    if (showsBurst()) {
        trace::Duration end = m_burst.length();
        if (!m_burst.answered.empty()) {
            end = std::max(end, m_burst.answered.back());
        }
        const bool isWhole = m_playback->position() >= burstPlays;
        const auto since = std::chrono::duration_cast<trace::Duration>(end * (m_playback->position() / burstPlays));
        // While it goes on, all that is known has happened.
        paintBurst(painter, m_burst, m_burstLayout, theme(), m_burst.isOver() ? since : trace::Duration::max(),
                   isWhole && m_burst.isOver(), m_picture.isMeasured);
        drawSwitch(painter);
        return;
    }
    SequencePainter(m_picture, m_layout, theme(), {m_moment, selectedEvent(), hovered() ? hovered()->event : 0})
        .paint(painter);
    if (!m_switch.isEmpty()) {
        drawSwitch(painter);
    }
}

} // namespace gui
