#include "views/charts/outcomechart.h"

#include "look/outcomeshape.h"
#include "look/theme.h"
#include "look/timeaxis.h"
#include "look/units.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using trace::Outcome;
using Interval = trace::Series::Interval;

OutcomeChart::OutcomeChart(const Theme &theme, QWidget *parent)
    : ChartView(theme, parent)
    , m_hits(new QBarSet(outcomeWord(Outcome::Hit)))
    , m_stale(new QBarSet(outcomeWord(Outcome::StaleHit)))
    , m_misses(new QBarSet(outcomeWord(Outcome::Miss)))
    , m_uncached(new QBarSet(outcomeWord(Outcome::Uncached)))
    , m_bars(new QStackedBarSeries)
    , m_timeAxis(new QCategoryAxis)
    , m_countAxis(new QValueAxis)
    , m_ratioAxis(new QValueAxis)
{
    setAccessibleName(tr("Hits, stale hits and misses over time"));
    m_bars->append({m_hits, m_stale, m_misses, m_uncached});
    m_bars->setBarWidth(0.72);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_countAxis, Qt::AlignLeft);
    chart()->addAxis(m_ratioAxis, Qt::AlignRight);
    m_bars->attachAxis(m_timeAxis);
    m_bars->attachAxis(m_countAxis);
    m_timeAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_timeAxis->setGridLineVisible(false);
    m_countAxis->setTitleText(tr("requests"));
    m_ratioAxis->setRange(0, 100);
    m_ratioAxis->setTickCount(3);
    m_ratioAxis->setLabelFormat(u"%d %%"_s);
    m_ratioAxis->setGridLineVisible(false);
    m_ratioAxis->setTitleText(tr("hit ratio"));
    refreshAxes();
    recolour();
}

void OutcomeChart::setSeries(const trace::Series &series, base::Instant begin)
{
    m_pending = series;
    m_begin = begin;
    scheduleRefresh();
}

QList<QList<QPointF>> OutcomeChart::ratioRuns() const
{
    QList<QList<QPointF>> runs;
    int next = -1; // where the run would go on
    for (std::size_t i = 0; i < m_model.intervals().size(); ++i) {
        const auto ratio = IntervalModel::hitRatio(m_model.intervals()[i]);
        if (!ratio) {
            continue;
        }
        const int position = m_model.time().cells()[i].position;
        if (position != next) {
            runs.append(QList<QPointF>());
        }
        next = position + 1;
        runs.last().append({double(position), *ratio * 100});
    }
    return runs;
}

void OutcomeChart::refresh()
{
    m_model.setSeries(m_pending, m_begin);
    refreshBars();
    refreshRatio();
    refreshAxes();
}

void OutcomeChart::recolour()
{
    ChartView::recolour();
    const Palette &palette = theme().palette();
    const auto paint = [&](QBarSet *set, Outcome outcome, const QColor &border) {
        set->setBrush(brushOf(outcome));
        set->setPen(QPen(border, 1));
    };
    paint(m_hits, Outcome::Hit, palette.hit.fill);
    paint(m_stale, Outcome::StaleHit, palette.stale.fill);
    paint(m_misses, Outcome::Miss, palette.miss.fill);
    paint(m_uncached, Outcome::Uncached, palette.uncached.fill);
    const QPen dashes(palette.ink, theme().px(1.5), Qt::DashLine);
    for (QLineSeries *line : std::as_const(m_ratios)) {
        line->setPen(dashes);
    }
    setLegend({{tr("hit ratio"), dashes}});
}

// A thousand at once are a thousand, not four thousand a second.
bool OutcomeChart::showsRates() const
{
    return m_model.width() >= std::chrono::seconds(1)
        && std::any_of(m_model.intervals().begin(), m_model.intervals().end(),
                       [](const Interval &interval) { return interval.requests() > few; });
}

void OutcomeChart::refreshBars()
{
    // Whole batches: each single change to a set would lay the chart out anew.
    const double per = showsRates() ? std::chrono::duration<double>(m_model.width()).count() : 1;
    const auto fill = [&](QBarSet *set, std::int32_t Interval::*count) {
        QList<qreal> values(m_model.intervals().empty() ? 0 : m_model.time().length());
        for (std::size_t i = 0; i < m_model.intervals().size(); ++i) {
            values[m_model.time().cells()[i].position] = m_model.intervals()[i].*count / per;
        }
        set->remove(0, set->count());
        set->append(values);
    };
    fill(m_hits, &Interval::hits);
    fill(m_stale, &Interval::staleHits);
    fill(m_misses, &Interval::misses);
    fill(m_uncached, &Interval::uncached);
}

void OutcomeChart::refreshRatio()
{
    const auto runs = ratioRuns();
    for (qsizetype i = 0; i < std::max(runs.size(), m_ratios.size()); ++i) {
        QList<QPointF> points = i < runs.size() ? runs[i] : QList<QPointF>();
        if (points.size() == 1) { // a line of one point would not be seen
            points = {points.first() - QPointF(0.3, 0), points.first() + QPointF(0.3, 0)};
        }
        ratioSeries(i)->replace(points);
    }
}

QLineSeries *OutcomeChart::ratioSeries(qsizetype index)
{
    while (m_ratios.size() <= index) {
        auto *line = new QLineSeries;
        chart()->addSeries(line);
        line->attachAxis(m_timeAxis);
        line->attachAxis(m_ratioAxis);
        line->setPen(QPen(theme().palette().ink, theme().px(1.5), Qt::DashLine));
        m_ratios.append(line);
    }
    return m_ratios[index];
}

void OutcomeChart::refreshAxes()
{
    const auto &intervals = m_model.intervals();
    // Before the first request there is no interval yet.
    const double seconds = intervals.empty() ? 1 : std::chrono::duration<double>(m_model.width()).count();
    const bool isRate = showsRates();
    double highest = 0;
    for (const Interval &interval : intervals) {
        highest = std::max(highest, interval.requests() / (isRate ? seconds : 1));
    }
    const double top = isRate ? niceLimit(highest) : std::max(2.0, niceLimit(highest)); // halves of a request are none
    m_countAxis->setRange(0, top);
    m_countAxis->setTickCount(3);
    m_countAxis->setLabelFormat(isRate ? (top >= 2 ? u"%.0f/s"_s : u"%.2g/s"_s) : u"%.0f"_s);
    m_countAxis->setTitleText(isRate || intervals.empty() ? tr("requests")
                                                          : tr("requests in %1").arg(durationText(m_model.width())));

    for (const QString &label : m_timeAxis->categoriesLabels()) {
        m_timeAxis->remove(label);
    }
    const ChartTime &time = m_model.time();
    m_timeAxis->setRange(-0.5, time.length() - 0.5); // bar 0 stands at 0
    for (const ChartTime::Tick &tick : time.ticks(timeTickCount())) {
        m_timeAxis->append(tick.text, tick.position - 0.5);
    }
    setFolds(time.folds(), 0, time.length());
    m_timeAxis->setTitleText(seconds * time.length() / timeTickCount() >= 1 ? tr("time, h:min:s") : tr("time"));
}

} // namespace gui
