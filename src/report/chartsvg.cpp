#include "report/chartsvg.h"

#include "report/drawing.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace report {

using drawing::Anchor;
using trace::Outcome;

namespace {

struct ChartTexts {
    Q_DECLARE_TR_FUNCTIONS(report::ChartSvg)
};

constexpr double width = 1080;
constexpr std::size_t maxColumns = 60;

struct Column {
    std::int64_t hits = 0;
    std::int64_t staleHits = 0;
    std::int64_t misses = 0;
    std::int64_t uncached = 0;
    std::int64_t all() const { return hits + staleHits + misses + uncached; }
    std::int64_t cached() const { return hits + staleHits + misses; }
};

struct Columns {
    std::vector<Column> columns;
    base::Duration width{0};
    std::int64_t highest = 0;
};

Columns columnsOf(const trace::Series &series)
{
    const auto &intervals = series.intervals();
    const std::size_t each = std::max<std::size_t>(1, (intervals.size() + maxColumns - 1) / maxColumns);
    Columns result;
    result.width = series.width() * std::int64_t(each);
    for (std::size_t i = 0; i < intervals.size(); ++i) {
        if (i % each == 0)
            result.columns.emplace_back();
        Column &column = result.columns.back();
        column.hits += intervals[i].hits;
        column.staleHits += intervals[i].staleHits;
        column.misses += intervals[i].misses;
        column.uncached += intervals[i].uncached;
    }
    for (const Column &column : result.columns)
        result.highest = std::max(result.highest, column.all());
    return result;
}

// 1, 2 or 5 times a power of ten, at least as large.
std::int64_t roundedUp(std::int64_t number)
{
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t step : {1, 2, 5}) {
            if (step * power >= number)
                return step * power;
        }
    }
}

QString columnTip(const Column &column, base::Instant from, base::Duration span)
{
    QStringList parts;
    const auto add = [&](Outcome outcome, std::int64_t count) {
        if (count)
            parts.append(outcomeText(outcome) + u' ' + countText(count));
    };
    add(Outcome::Hit, column.hits);
    add(Outcome::StaleHit, column.staleHits);
    add(Outcome::Miss, column.misses);
    add(Outcome::Uncached, column.uncached);
    return clockText(from) + u" + "_s + durationText(span) + u": "_s + parts.join(u", ");
}

QString timeAxis(double left, double right, double y, base::Instant from, base::Instant to)
{
    QString content;
    constexpr int pieces = 4;
    QString last;
    for (int i = 0; i <= pieces; ++i) {
        const QString label = clockText(from + (to - from) * i / pieces);
        const Anchor anchor = i == 0 ? Anchor::Start : i == pieces ? Anchor::End : Anchor::Middle;
        if (label != last)
            content += drawing::text(left + (right - left) * i / pieces, y, label, anchor, "small mono dim");
        last = label;
    }
    return content;
}

} // namespace

QString outcomeChartSvg(const trace::Series &series)
{
    constexpr double left = 56, right = width - 52, top = 16, bottom = 190;
    const Columns data = columnsOf(series);
    if (data.highest == 0)
        return {};
    const std::int64_t scale = roundedUp(data.highest);
    const double share = (right - left) / double(std::max<std::size_t>(data.columns.size(), 12));
    const double gap = std::min(4.0, share * 0.2);

    QString content;
    for (const std::int64_t tick : {scale / 2, scale}) {
        const double y = bottom - (bottom - top) * double(tick) / double(scale);
        if (tick > 0) {
            content += drawing::line(left, y, right, y, "grid");
            content += drawing::text(left - 8, y + 4, countText(tick), Anchor::End, "small mono dim");
        }
    }
    content += drawing::line(left, bottom, right, bottom, "axis");
    content += drawing::text(left - 8, bottom + 4, u"0"_s, Anchor::End, "small mono dim");

    QString ratio; // of hits, as a path with gaps where nothing was asked
    bool isDrawing = false;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const Column &column = data.columns[i];
        const double x = left + share * double(i);
        double y = bottom;
        const auto stack = [&](std::int64_t count, const char *classes) {
            if (count == 0)
                return;
            const double height = std::max(1.5, (bottom - top) * double(count) / double(scale));
            y -= height;
            const double inset = qstrcmp(classes, "column-uncached") == 0 ? 0.5 : 0; // an outline is drawn on its edge
            content += drawing::rect(x + gap / 2 + inset, y + inset, share - gap - 2 * inset,
                                     std::max(1.0, height - 1 - inset), 1.5, classes,
                                     columnTip(column, base::Instant(data.width * std::int64_t(i)), data.width));
        };
        stack(column.hits, "fill-hit");
        stack(column.staleHits, "hatch-stale");
        stack(column.misses, "fill-miss");
        stack(column.uncached, "column-uncached");
        if (column.cached() > 0) {
            const double share01 = double(column.hits + column.staleHits) / double(column.cached());
            ratio += (isDrawing ? u'L' : u'M') + QString::number(x + share / 2, 'f', 1) + u' '
                + QString::number(bottom - (bottom - top) * share01, 'f', 1);
        }
        isDrawing = column.cached() > 0;
    }
    content += u"<path class=\"ratio\" d=\""_s + ratio + u"\"/>"_s;
    content += drawing::text(right + 8, top + 4, u"100 %"_s, Anchor::Start, "small mono dim");
    content += drawing::text(right + 8, bottom + 4, u"0 %"_s, Anchor::Start, "small mono dim");
    const double end = left + share * double(data.columns.size());
    content += timeAxis(left, end, bottom + 18, base::Instant(),
                        base::Instant(data.width * std::int64_t(data.columns.size())));
    return drawing::image(width, bottom + 26, content, ChartTexts::tr("Requests by outcome over virtual time"));
}

namespace {

constexpr double laneHeight = 26;
constexpr double livesLeft = 430;
constexpr double livesRight = width - 12;

// Where a moment stands: half by the clock, half by its place among the moments at which something happened. A quarter
// of an hour between two clicks would else press the clicks into one point.
class TimeScale {
public:
    explicit TimeScale(const trace::Lives &lives)
        : m_end(lives.end())
    {
        const auto add = [&](const QList<trace::EntryLife::Tick> &ticks) {
            for (const trace::EntryLife::Tick &tick : ticks)
                m_moments.push_back(tick.time);
        };
        for (const trace::KeyLane &lane : lives.lanes()) {
            add(lane.misses);
            for (const trace::EntryLife &life : lane.lives) {
                add(life.ticks);
                m_moments.push_back(life.from);
                for (const auto &moment : {life.staleFrom, life.expired, life.to}) {
                    if (moment)
                        m_moments.push_back(*moment);
                }
            }
        }
        std::sort(m_moments.begin(), m_moments.end());
        m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
    }

    double x(base::Instant time) const
    {
        const double byClock = m_end.time_since_epoch().count() == 0
            ? 0
            : double(time.time_since_epoch().count()) / double(m_end.time_since_epoch().count());
        const auto after = std::lower_bound(m_moments.begin(), m_moments.end(), time);
        const double byPlace = double(after - m_moments.begin()) / double(std::max<std::size_t>(m_moments.size(), 1));
        return livesLeft + (livesRight - livesLeft) * (byClock + byPlace) / 2;
    }

    base::Instant timeAt(double x) const // the first moment that stands there
    {
        base::Duration from{0}, to = m_end.time_since_epoch();
        while (from < to) {
            const base::Duration middle = from + (to - from) / 2;
            if (this->x(base::Instant(middle)) < x)
                from = middle + base::Duration(1);
            else
                to = middle;
        }
        return base::Instant(from);
    }

private:
    base::Instant m_end;
    std::vector<base::Instant> m_moments; // sorted
};

class LivesDrawing {
public:
    explicit LivesDrawing(const trace::Lives &lives)
        : m_lives(lives)
        , m_scale(lives)
    {
    }

    QString draw()
    {
        double y = 20;
        for (const trace::KeyLane &lane : m_lives.lanes()) {
            drawLane(lane, y);
            y += laneHeight;
        }
        drawAxis(y + 6);
        return drawing::image(width, y + 14, m_content, ChartTexts::tr("Lives of keys"));
    }

private:
    double x(base::Instant time) const { return m_scale.x(time); }

    void drawAxis(double y)
    {
        constexpr int pieces = 6;
        QString last;
        for (int i = 0; i <= pieces; ++i) {
            const double at = livesLeft + (livesRight - livesLeft) * i / pieces;
            const QString label = clockText(m_scale.timeAt(at));
            if (label != last)
                m_content += drawing::text(at, y, label,
                                           i == 0            ? Anchor::Start
                                               : i == pieces ? Anchor::End
                                                             : Anchor::Middle,
                                           "small mono dim");
            last = label;
        }
    }

    void drawLane(const trace::KeyLane &lane, double y)
    {
        const QString store = lane.store ? ChartTexts::tr(" · process %1").arg(lane.store) : QString();
        m_content += drawing::text(
            0, y + 4, drawing::fitted(shown(lane.key, 200), livesLeft - 20 - 6.3 * double(store.size()), true) + store,
            Anchor::Start, "small mono");
        m_content += drawing::line(livesLeft, y, livesRight, y, "grid");
        for (const trace::EntryLife &life : lane.lives)
            drawLife(life, y);
        m_lastTick.clear();
        for (const trace::EntryLife::Tick &tick : lane.misses)
            drawTick(tick, y);
        for (const trace::EntryLife &life : lane.lives) {
            for (const trace::EntryLife::Tick &tick : life.ticks)
                drawTick(tick, y);
        }
    }

    void drawLife(const trace::EntryLife &life, double y)
    {
        const base::Instant end = life.to.value_or(m_lives.end());
        const base::Instant dead = std::min(life.expired.value_or(end), end);
        const base::Instant stale = std::min(life.staleFrom.value_or(dead), dead);
        const QString why = life.to ? reasonText(life.reason) : ChartTexts::tr("still there");
        const QString tip = clockText(life.from) + u" – "_s + clockText(end)
            + (life.to && life.reason == trace::MissReason::None ? QString() : QString(u": "_s + why));
        drawBar(life.from, stale, y, "life-fresh", tip);
        drawBar(stale, dead, y, "life-stale", tip);
        drawBar(dead, end, y, "life-dead", tip);
        if (life.expired || life.reason == trace::MissReason::Expired)
            m_content += drawing::expiryMark(x(dead), y, ChartTexts::tr("expired at %1").arg(clockText(dead)));
        else if (life.to && life.reason != trace::MissReason::None)
            m_content += drawing::line(x(end), y - 7, x(end), y + 7, "cut");
    }

    void drawBar(base::Instant from, base::Instant to, double y, const char *classes, const QString &tip)
    {
        if (to > from)
            m_content += drawing::rect(x(from), y - 5, std::max(1.5, x(to) - x(from)), 10, 3, classes, tip);
    }

    // Ticks of one outcome that would cover each other are drawn once.
    void drawTick(const trace::EntryLife::Tick &tick, double y)
    {
        constexpr double apart = 3;
        const double at = x(tick.time);
        const auto last = m_lastTick.constFind(int(tick.outcome));
        if (last != m_lastTick.cend() && std::abs(at - *last) < apart)
            return;
        m_lastTick.insert(int(tick.outcome), at);
        m_content += drawing::mark(at, y, tick.outcome, outcomeText(tick.outcome) + u' ' + clockText(tick.time));
    }

    const trace::Lives &m_lives;
    TimeScale m_scale;
    QHash<int, double> m_lastTick; // by outcome
    QString m_content;
};

} // namespace

QString livesSvg(const trace::Lives &lives) { return lives.lanes().empty() ? QString() : LivesDrawing(lives).draw(); }

} // namespace report
