#include "views/charts/latencychart.h"

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using trace::Latencies;
using trace::Outcome;

LatencyChart::LatencyChart(const Theme &theme, QWidget *parent)
    : ChartView(theme, parent)
    , m_hits(new QBarSet(outcomeWord(Outcome::Hit)))
    , m_misses(new QBarSet(outcomeWord(Outcome::Miss)))
    , m_uncached(new QBarSet(outcomeWord(Outcome::Uncached)))
    , m_bars(new QStackedBarSeries)
    , m_limitAxis(new QBarCategoryAxis)
    , m_countAxis(new QValueAxis)
{
    setAccessibleName(tr("How long requests took"));
    m_bars->append({m_hits, m_misses, m_uncached});
    m_bars->setBarWidth(0.8);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_limitAxis, Qt::AlignBottom);
    chart()->addAxis(m_countAxis, Qt::AlignLeft);
    m_bars->attachAxis(m_limitAxis);
    m_bars->attachAxis(m_countAxis);
    m_limitAxis->setGridLineVisible(false);
    m_limitAxis->setTitleText(tr("modelled time of a request"));
    m_countAxis->setTitleText(tr("requests"));
    m_countAxis->setLabelFormat(u"%d"_s);
    m_countAxis->setRange(0, 4);
    m_countAxis->setTickCount(3);
    recolour();
}

void LatencyChart::setLatencies(const Latencies &latencies)
{
    m_pending = latencies;
    scheduleRefresh();
}

void LatencyChart::refresh()
{
    m_model.setLatencies(m_pending);
    QStringList limits;
    std::int64_t highest = 0;
    for (const LatencyModel::Row &row : m_model.rows()) {
        limits << row.limit;
        highest = std::max({highest, row.bin.hits, row.bin.misses, row.bin.uncached});
    }
    if (limits != m_limitAxis->categories()) {
        m_limitAxis->setCategories(limits);
    }
    const auto fill = [&](QBarSet *set, std::int64_t Latencies::Bin::*count) {
        QList<qreal> values;
        for (const LatencyModel::Row &row : m_model.rows()) {
            values << qreal(row.bin.*count);
        }
        set->remove(0, set->count());
        set->append(values);
    };
    fill(m_hits, &Latencies::Bin::hits);
    fill(m_misses, &Latencies::Bin::misses);
    fill(m_uncached, &Latencies::Bin::uncached);
    m_countAxis->setRange(0, std::max<qreal>(4, qreal(highest)));
    m_countAxis->setTickCount(3);
    m_countAxis->applyNiceNumbers();
}

void LatencyChart::recolour()
{
    ChartView::recolour();
    const Palette &palette = theme().palette();
    const auto paint = [&](QBarSet *set, Outcome outcome) {
        set->setBrush(brushOf(outcome));
        set->setPen(QPen(palette.of(outcome).fill, 1));
    };
    paint(m_hits, Outcome::Hit);
    paint(m_misses, Outcome::Miss);
    paint(m_uncached, Outcome::Uncached);
}

} // namespace gui
