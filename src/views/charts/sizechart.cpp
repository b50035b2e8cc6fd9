#include "views/charts/sizechart.h"

#include "look/theme.h"
#include "look/units.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtGui/QMouseEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

SizeChart::SizeChart(const Theme &theme, QWidget *parent)
    : ChartView(theme, parent)
    , m_locMem(new QLineSeries)
    , m_lru(new QLineSeries)
    , m_old(new QLineSeries)
    , m_inForce(new QLineSeries)
    , m_sizeAxis(new QCategoryAxis)
    , m_shareAxis(new QValueAxis)
{
    setAccessibleName(tr("Hits and old answers by the size of the cache"));
    setMouseTracking(true);
    chart()->addAxis(m_sizeAxis, Qt::AlignBottom);
    chart()->addAxis(m_shareAxis, Qt::AlignLeft);
    for (QLineSeries *series : {m_inForce, m_lru, m_locMem, m_old}) {
        chart()->addSeries(series);
        series->attachAxis(m_sizeAxis);
        series->attachAxis(m_shareAxis);
    }
    m_sizeAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_sizeAxis->setGridLineVisible(false);
    m_sizeAxis->setTitleText(tr("MAX_ENTRIES"));
    m_shareAxis->setRange(0, 100);
    m_shareAxis->setTickCount(3);
    m_shareAxis->setLabelFormat(u"%.0f %%"_s);
    m_shareAxis->setTitleText(tr("— LocMem   ··· LRU   - - old"));
    recolour();
}

void SizeChart::setAdvice(const advice::SizeAdvice &advice)
{
    m_pending = advice;
    scheduleRefresh();
}

void SizeChart::refresh()
{
    m_model.setAdvice(m_pending);
    const advice::SizeAdvice &advice = m_model.advice();
    QList<QPointF> hits;
    QList<QPointF> lru;
    QList<QPointF> old;
    const auto rows = std::size_t(m_model.rowCount());
    double inForce = -1;
    for (std::size_t i = 0; i < rows; ++i) {
        const advice::Figures &figures = advice.curves[0].curve[i];
        if (figures.reads > 0) {
            hits.append({double(i), advice::hitRatio(figures) * 100});
            lru.append({double(i), advice::hitRatio(advice.curves[1].curve[i]) * 100});
        }
        if (figures.hits > 0 && advice.knowsChanges)
            old.append({double(i), advice::staleShare(figures) * 100});
        if (advice.inForce && advice.inForce->entries == advice.entries[i])
            inForce = double(i);
    }
    m_locMem->replace(hits);
    m_lru->replace(lru);
    m_old->replace(old);
    m_inForce->replace(inForce >= 0 ? QList<QPointF>{{inForce, 0}, {inForce, 100}} : QList<QPointF>());
    for (const QString &label : m_sizeAxis->categoriesLabels())
        m_sizeAxis->remove(label);
    m_sizeAxis->setRange(0, std::max<double>(1, double(rows) - 1));
    const auto step = std::max<std::size_t>(1, rows / std::size_t(std::max(timeTickCount() - 1, 2)));
    for (std::size_t i = 0; i < rows; i += step)
        m_sizeAxis->append(countText(advice.entries[i]), double(i));
}

void SizeChart::recolour()
{
    ChartView::recolour();
    const Palette &palette = theme().palette();
    m_locMem->setPen(QPen(palette.hit.fill, theme().px(3)));
    m_lru->setPen(QPen(palette.hit.fill, theme().px(2), Qt::DotLine));
    m_old->setPen(QPen(palette.stale.fill, theme().px(3), Qt::DashLine));
    m_inForce->setPen(QPen(palette.ink, theme().px(1)));
}

void SizeChart::mouseMoveEvent(QMouseEvent *event)
{
    ChartView::mouseMoveEvent(event);
    const double place = chart()->mapToValue(chart()->mapFromScene(mapToScene(event->pos())), m_locMem).x();
    const int row = int(std::lround(place));
    emit pointed(row >= 0 && row < m_model.rowCount() ? row : -1);
}

void SizeChart::leaveEvent(QEvent *event)
{
    ChartView::leaveEvent(event);
    emit pointed(-1);
}

} // namespace gui
