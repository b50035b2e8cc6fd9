#include "report/chartsvg.h"

#include "report/drawing.h"
#include "report/figures.h"
#include "report/pagetext.h"
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

// Where a moment stands: idle time is folded, as in the window.
class TimeScale {
public:
    explicit TimeScale(const trace::Lives &lives)
        : m_line(lives.idle(), lives.idle().begin(), lives.end())
    {
    }

    double x(base::Instant time) const { return livesLeft + (livesRight - livesLeft) * m_line.positionOf(time); }
    base::Instant timeAt(double x) const { return m_line.timeAt((x - livesLeft) / (livesRight - livesLeft)); }
    const trace::FoldedTime &line() const { return m_line; }

private:
    trace::FoldedTime m_line;
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
        drawAxis(y + 20);
        return drawing::image(width, y + 28, m_content, ChartTexts::tr("Lives of keys"));
    }

private:
    double x(base::Instant time) const { return m_scale.x(time); }

    void drawAxis(double y)
    {
        // The times at both sides of each fold, and of the ends, as far as they have room.
        constexpr double room = 62;
        std::vector<double> taken;
        const auto write = [&](double at, base::Instant time) {
            const bool isFree =
                std::none_of(taken.begin(), taken.end(), [&](double other) { return std::abs(other - at) < room; });
            if (!isFree)
                return;
            taken.push_back(at);
            m_content += drawing::text(at, y, clockText(time),
                                       at < livesLeft + room / 2        ? Anchor::Start
                                           : at > livesRight - room / 2 ? Anchor::End
                                                                        : Anchor::Middle,
                                       "small mono dim");
        };
        write(livesLeft, m_scale.line().begin());
        write(livesRight, m_scale.line().end());
        for (const auto &fold : m_scale.line().folds()) {
            write(x(fold.to), fold.to);
            write(x(fold.from), fold.from);
            m_content += drawing::text((x(fold.from) + x(fold.to)) / 2, y - 14, durationText(fold.length()),
                                       Anchor::Middle, "small dim");
            m_content += drawing::line(x(fold.from), y - 26, x(fold.to), y - 26, "cut");
        }
        constexpr int pieces = 6;
        for (int i = 1; i < pieces; ++i) {
            const double at = livesLeft + (livesRight - livesLeft) * i / pieces;
            write(at, m_scale.timeAt(at));
        }
    }

    void drawLane(const trace::KeyLane &lane, double y)
    {
        const QString store = lane.store ? ChartTexts::tr(" · process %1").arg(lane.store) : QString();
        const QString key =
            drawing::fitted(keyText(lane.key, lane.url, 200), livesLeft - 20 - 6.3 * double(store.size()), true);
        m_content += drawing::text(0, y + 4, key + store, Anchor::Start, "small mono");
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
