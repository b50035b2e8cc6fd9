#include "views/charts/latencychart.h"

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
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
    , m_stale(new QBarSet(outcomeWord(Outcome::StaleHit)))
    , m_misses(new QBarSet(outcomeWord(Outcome::Miss)))
    , m_uncached(new QBarSet(outcomeWord(Outcome::Uncached)))
    , m_bars(new QStackedBarSeries)
    , m_limitAxis(new QCategoryAxis)
    , m_countAxis(new QValueAxis)
{
    setAccessibleName(tr("How long requests took"));
    m_bars->append({m_hits, m_stale, m_misses, m_uncached});
    m_bars->setBarWidth(0.8);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_limitAxis, Qt::AlignBottom);
    chart()->addAxis(m_countAxis, Qt::AlignLeft);
    m_bars->attachAxis(m_limitAxis);
    m_bars->attachAxis(m_countAxis);
    m_limitAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_limitAxis->setGridLineVisible(false);
    m_limitAxis->setTitleText(tr("modelled time of a request, at most"));
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
    std::int64_t highest = 0;
    for (const LatencyModel::Row &row : m_model.rows()) {
        highest = std::max(highest, row.bin.requests());
    }
    nameLimits();
    const auto fill = [&](QBarSet *set, std::int64_t Latencies::Bin::*count) {
        QList<qreal> values;
        for (const LatencyModel::Row &row : m_model.rows()) {
            values << qreal(row.bin.*count);
        }
        set->remove(0, set->count());
        set->append(values);
    };
    fill(m_hits, &Latencies::Bin::hits);
    fill(m_stale, &Latencies::Bin::staleHits);
    fill(m_misses, &Latencies::Bin::misses);
    fill(m_uncached, &Latencies::Bin::uncached);
    m_countAxis->setRange(0, std::max(2.0, niceLimit(double(highest))));
    m_countAxis->setTickCount(3);
}

// A limit stands where its bar ends; as many have their names as find room.
void LatencyChart::nameLimits()
{
    for (const QString &label : m_limitAxis->categoriesLabels()) {
        m_limitAxis->remove(label);
    }
    const auto &rows = m_model.rows();
    m_limitAxis->setRange(-0.5, double(std::max<std::size_t>(1, rows.size())) - 0.5);
    const std::size_t step = rows.size() / std::size_t(timeTickCount()) + 1;
    for (std::size_t i = step - 1; i < rows.size(); i += step) {
        m_limitAxis->append(rows[i].limit, double(i) + (rows.size() == 1 ? 0.0 : 0.5));
    }
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
    paint(m_stale, Outcome::StaleHit);
    paint(m_misses, Outcome::Miss);
    paint(m_uncached, Outcome::Uncached);
}

} // namespace gui
