#include "views/diagrams/largelives.h"

#include "look/stylepaint.h"
#include "look/units.h"
#include "report/pagetext.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace gui {

using trace::EntryLife;
using trace::Instant;
using trace::KeyLane;
using trace::Outcome;

namespace {

struct LargeLivesWords {
    Q_DECLARE_TR_FUNCTIONS(gui::LargeLives)
};

constexpr qsizetype mostLanes = 5;

Instant lastOf(const KeyLane &lane)
{
    Instant last;
    const auto tell = [&last](Instant time) { last = std::max(last, time); };
    for (const EntryLife &life : lane.lives) {
        tell(life.to.value_or(life.from));
        if (life.staleFrom)
            tell(*life.staleFrom);
        if (life.expired)
            tell(*life.expired);
        if (!life.ticks.isEmpty())
            tell(life.ticks.last().time);
    }
    if (!lane.misses.isEmpty())
        tell(lane.misses.last().time);
    return last;
}

struct LaneState {
    Mark mark = Mark::Miss;
    QString word;
};

LaneState stateOf(const KeyLane &lane, Instant now)
{
    if (lane.lives.isEmpty())
        return {Mark::Miss, LargeLivesWords::tr("miss")};
    const EntryLife &life = lane.lives.last();
    if (life.to)
        return {life.reason == trace::MissReason::Invalidated ? Mark::Edit : Mark::Expiry,
                report::reasonText(life.reason)};
    if (life.expired)
        return {Mark::Expiry, LargeLivesWords::tr("expired")};
    if (life.staleFrom)
        return {Mark::StaleHit, LargeLivesWords::tr("stale")};
    if (life.expires && *life.expires > now)
        return {Mark::Hit, LargeLivesWords::tr("%1 left").arg(countdownText(*life.expires - now))};
    return {Mark::Hit, LargeLivesWords::tr("fresh")};
}

class LivesSheet {
public:
    LivesSheet(const trace::Lives &lives, const trace::FoldedTime &line, Instant now, const QRectF &area,
               const Theme &theme)
        : m_lives(lives)
        , m_line(line)
        , m_now(now)
        , m_sheet(area, theme)
    {
        for (qsizetype i = 0; i < lives.lanes().size(); ++i)
            m_shown.append(i);
        std::stable_sort(m_shown.begin(), m_shown.end(),
                         [&](qsizetype a, qsizetype b) { return lastOf(lanes()[a]) > lastOf(lanes()[b]); });
        m_newest = m_shown.isEmpty() ? Instant() : lastOf(lanes()[m_shown.first()]);
        m_more = std::max<qsizetype>(0, m_shown.size() - mostLanes);
        m_shown.resize(std::min(m_shown.size(), mostLanes));
        std::sort(m_shown.begin(), m_shown.end()); // as they were first seen: they stand still
    }

    LargeSheet made()
    {
        const QRectF &area = m_sheet.area();
        const qreal foot = m_sheet.letters() * 1.5;
        const qreal pitch =
            std::min((area.height() - foot) / qreal(std::max<qsizetype>(2, m_shown.size())), area.height() / 3);
        const qreal bottom = area.top() + pitch * qreal(m_shown.size());
        for (qsizetype i = 0; i < m_shown.size(); ++i)
            placeLane(lanes()[m_shown[i]], QRectF(area.left(), area.top() + pitch * qreal(i), area.width(), pitch));
        placeTimes(QRectF(area.left(), bottom, area.width(), foot));
        return m_sheet;
    }

private:
    const QList<KeyLane> &lanes() const { return m_lives.lanes(); }
    qreal xOf(Instant time) const { return m_sheet.area().left() + m_line.positionOf(time) * m_sheet.area().width(); }

    void placeLane(const KeyLane &lane, const QRectF &area)
    {
        const Palette &palette = m_sheet.palette();
        const bool lit = lastOf(lane) == m_newest;
        const qreal letters = std::min(m_sheet.letters(), area.height() * 0.42);
        const qreal size = letters / m_sheet.letters();
        const QRectF head(area.left(), area.top(), area.width(), area.height() * 0.5);
        const LaneState state = stateOf(lane, m_now);
        const qreal room = area.width() * 0.36;
        const bool isOneOfMany = lane.store > 1;
        const QString key = report::keyText(lane.key, lane.url);
        m_sheet.write(QRectF(head.left(), head.top(), head.width() - room - letters * 2, head.height()),
                      isOneOfMany ? LargeLivesWords::tr("%1 · process %2").arg(key).arg(lane.store) : key,
                      {.face = LargeSheet::Face::Name,
                       .ink = lit ? palette.ink : palette.dimInk,
                       .alignment = Qt::AlignLeft | Qt::AlignVCenter,
                       .size = size * 0.85});
        m_sheet.mark(
            QRectF(head.right() - room - letters, head.center().y() - letters * 0.4, letters * 0.8, letters * 0.8),
            state.mark);
        m_sheet.write(QRectF(head.right() - room, head.top(), room, head.height()), state.word,
                      {.face = lit ? LargeSheet::Face::Strong : LargeSheet::Face::Plain,
                       .ink = lit ? palette.ink : palette.dimInk,
                       .alignment = Qt::AlignLeft | Qt::AlignVCenter,
                       .size = size});
        const QRectF bar(area.left(), head.bottom(), area.width(), area.height() * 0.36);
        placeTimeOf(bar);
        for (const EntryLife &life : lane.lives)
            placeLife(life, bar, lit);
        for (const EntryLife::Tick &miss : lane.misses)
            placeMiss(miss, bar);
        placeEdits(bar);
    }

    void placeMiss(const EntryLife::Tick &miss, const QRectF &lane)
    {
        const qreal side = lane.height() * 0.6;
        const qreal x = std::clamp(xOf(miss.time) - side / 2, lane.left(), lane.right() - side);
        const QRectF rect(x, lane.center().y() - side / 2, side, side);
        const qreal rim = m_sheet.stroke() / 2;
        m_sheet.box(rect.adjusted(-rim, -rim, rim, rim), side / 2 + rim, m_sheet.palette().panel, QColor());
        m_sheet.mark(rect, Mark::Miss);
    }

    void placeLife(const EntryLife &life, const QRectF &lane, bool lit)
    {
        const Palette &palette = m_sheet.palette();
        const qreal from = xOf(life.from);
        const qreal to = std::max(from + m_sheet.stroke(), xOf(life.to.value_or(m_now)));
        const qreal edge = m_sheet.stroke() * (lit ? 0.6 : 0.3);
        const auto piece = [&](qreal begin, qreal end, const QBrush &fill, const QColor &border) {
            if (end > begin)
                m_sheet.box(QRectF(begin, lane.top(), end - begin, lane.height()), 0, fill, border, edge);
        };
        if (!life.to && !life.expired && life.expires && *life.expires > m_now)
            m_sheet.dots(QRectF(to, lane.top(), xOf(*life.expires) - to, lane.height()), palette.hit.fill);
        const qreal fresh = life.staleFrom ? xOf(*life.staleFrom) : life.expired ? xOf(*life.expired) : to;
        piece(from, fresh, palette.hit.tint, palette.hit.fill);
        if (life.staleFrom)
            piece(fresh, to, m_sheet.staleBrush(), palette.stale.fill);
        else if (life.expired)
            piece(fresh, to, palette.uncached.tint, palette.uncached.fill);
        qreal last = -lane.width();
        for (const EntryLife::Tick &tick : life.ticks) {
            const qreal x = xOf(tick.time);
            if (x - last < m_sheet.stroke() * 2)
                continue; // they would run together
            last = x;
            const qreal width = m_sheet.stroke() * 1.2;
            m_sheet.box(QRectF(x - width, lane.top() - width / 2, 2 * width, lane.height() + width), 0, palette.panel,
                        QColor());
            m_sheet.box(QRectF(x - width / 2, lane.top() - width / 2, width, lane.height() + width), 0,
                        palette.of(tick.outcome).fill, QColor());
        }
    }

    // What has to do with time crosses the bars and leaves the words alone.
    void placeTimeOf(const QRectF &bar)
    {
        const QRectF band = bar.adjusted(0, -bar.height() / 5, 0, bar.height() / 5);
        for (const auto &fold : m_line.folds())
            m_sheet.box(QRectF(xOf(fold.from), band.top(), xOf(fold.to) - xOf(fold.from), band.height()), 0,
                        m_sheet.palette().softFill, QColor());
        m_sheet.line({QPointF(bar.left(), bar.center().y()), QPointF(bar.right(), bar.center().y())},
                     m_sheet.palette().line, m_sheet.stroke() / 3);
    }

    void placeEdits(const QRectF &bar)
    {
        const QRectF band = bar.adjusted(0, -bar.height() / 5, 0, bar.height() / 5);
        const qreal now = xOf(m_now);
        m_sheet.line({QPointF(now, band.top()), QPointF(now, band.bottom())}, m_sheet.palette().ink, m_sheet.stroke());
        qreal last = -1;
        for (const EntryLife::Tick &edit : m_lives.edits()) {
            const qreal x = xOf(edit.time);
            if (last >= 0 && x - last < m_sheet.letters())
                continue;
            last = x;
            m_sheet.line({QPointF(x, band.top()), QPointF(x, band.bottom())}, m_sheet.palette().ink,
                         m_sheet.stroke() / 2, Qt::DashLine);
        }
    }

    // Where it began, and now; what is left out between the two says how long it was.
    void placeTimes(const QRectF &foot)
    {
        const Palette &palette = m_sheet.palette();
        const qreal now = xOf(m_now);
        m_sheet.line({QPointF(now, foot.top() - foot.height() * 0.15), QPointF(now, foot.top() + foot.height() * 0.2)},
                     palette.ink, m_sheet.stroke());
        const qreal width = foot.width() * 0.2;
        const QRectF nowPlace(std::clamp(now - width / 2, foot.left(), foot.right() - width), foot.top(), width,
                              foot.height());
        m_sheet.write(nowPlace, LargeLivesWords::tr("now"), {.face = LargeSheet::Face::Strong});
        if (m_more > 0) {
            const QRectF left(foot.left(), foot.top(), nowPlace.left() - foot.left(), foot.height());
            const QRectF right(nowPlace.right(), foot.top(), foot.right() - nowPlace.right(), foot.height());
            m_sheet.write(left.width() > right.width() ? left : right,
                          LargeLivesWords::tr("… and %n more key(s)", nullptr, int(m_more)), {.ink = palette.dimInk});
            return;
        }
        for (const auto &fold : m_line.folds()) {
            const qreal half = foot.width() * 0.09;
            const qreal middle =
                std::clamp((xOf(fold.from) + xOf(fold.to)) / 2, foot.left() + half, foot.right() - half);
            const QRectF place(middle - half, foot.top(), 2 * half, foot.height());
            const bool isFree = !place.intersects(nowPlace)
                && std::none_of(m_told.begin(), m_told.end(),
                                [&](const QRectF &told) { return told.intersects(place); });
            if (!isFree)
                continue;
            m_told.push_back(place);
            m_sheet.write(place, durationText(fold.length()), {.ink = palette.dimInk, .size = 0.8});
        }
    }

    const trace::Lives &m_lives;
    const trace::FoldedTime &m_line;
    Instant m_now;
    LargeSheet m_sheet;
    QList<qsizetype> m_shown;
    Instant m_newest;
    qsizetype m_more = 0;
    std::vector<QRectF> m_told;
};

} // namespace

LargeSheet largeLives(const trace::Lives &lives, const trace::FoldedTime &line, trace::Instant now, const QRectF &area,
                      const Theme &theme)
{
    return LivesSheet(lives, line, now, area, theme).made();
}

} // namespace gui
