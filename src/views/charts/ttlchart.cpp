#include "views/charts/ttlchart.h"

#include "look/theme.h"
#include "report/advicetext.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtGui/QMouseEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

TtlChart::TtlChart(const Theme &theme, QWidget *parent)
    : ChartView(theme, parent)
    , m_hits(new QLineSeries)
    , m_old(new QLineSeries)
    , m_ceiling(new QLineSeries)
    , m_inForce(new QLineSeries)
    , m_best(new QLineSeries)
    , m_ttlAxis(new QCategoryAxis)
    , m_shareAxis(new QValueAxis)
{
    setAccessibleName(tr("Hits and old answers by TTL"));
    setMouseTracking(true);
    chart()->addAxis(m_ttlAxis, Qt::AlignBottom);
    chart()->addAxis(m_shareAxis, Qt::AlignLeft);
    for (QLineSeries *series : {m_ceiling, m_inForce, m_best, m_hits, m_old}) {
        chart()->addSeries(series);
        series->attachAxis(m_ttlAxis);
        series->attachAxis(m_shareAxis);
    }
    m_ttlAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_ttlAxis->setGridLineVisible(false);
    m_ttlAxis->setTitleText(tr("TTL"));
    m_shareAxis->setRange(0, 100);
    m_shareAxis->setTickCount(3);
    m_shareAxis->setLabelFormat(u"%.0f %%"_s);
    m_shareAxis->setTitleText(tr("— hits   - - old"));
    recolour();
}

void TtlChart::setAdvice(const advice::EndpointAdvice &advice)
{
    m_pending = advice;
    scheduleRefresh();
}

double TtlChart::placeOf(base::Duration ttl) const
{
    const std::vector<advice::Point> &points = m_model.advice().points;
    const auto after =
        std::lower_bound(points.begin(), points.end(), ttl,
                         [](const advice::Point &point, base::Duration value) { return point.ttl < value; });
    if (after == points.begin() || after == points.end())
        return after == points.begin() ? 0 : double(points.size() - 1);
    const advice::Point &before = *std::prev(after);
    const double share = std::log(double(ttl.count()) / double(before.ttl.count()))
        / std::log(double(after->ttl.count()) / double(before.ttl.count()));
    return double(std::prev(after) - points.begin()) + share;
}

void TtlChart::mark(QLineSeries &series, const std::optional<advice::Point> &point) const
{
    const double place = point ? placeOf(point->ttl) : 0;
    series.replace(point ? QList<QPointF>{{place, 0}, {place, 100}} : QList<QPointF>());
}

void TtlChart::refresh()
{
    m_model.setAdvice(m_pending);
    const advice::EndpointAdvice &advice = m_model.advice();
    QList<QPointF> hits;
    QList<QPointF> old;
    for (std::size_t i = 0; i < advice.points.size(); ++i) {
        const advice::Point &point = advice.points[i];
        if (point.figures.reads > 0)
            hits.append({double(i), advice::hitRatio(point.figures) * 100});
        if (point.figures.hits > 0 && (advice.ceiling || point.staleBand))
            old.append(
                {double(i), (point.staleBand ? point.staleBand->second : advice::staleShare(point.figures)) * 100});
    }
    m_hits->replace(hits);
    m_old->replace(old);
    const double last = std::max<double>(1, double(advice.points.size()) - 1);
    const bool hasCeiling = advice.ceiling && advice.ceiling->reads > 0;
    const double ceiling = hasCeiling ? advice::hitRatio(*advice.ceiling) * 100 : 0;
    m_ceiling->replace(hasCeiling ? QList<QPointF>{{0, ceiling}, {last, ceiling}} : QList<QPointF>());
    mark(*m_inForce, advice.inForce);
    mark(*m_best, advice.best);
    for (const QString &label : m_ttlAxis->categoriesLabels())
        m_ttlAxis->remove(label);
    m_ttlAxis->setRange(0, last);
    const auto step = std::max<std::size_t>(1, advice.points.size() / std::size_t(std::max(timeTickCount() - 1, 2)));
    for (std::size_t i = 0; i < advice.points.size(); i += step)
        m_ttlAxis->append(report::ttlText(advice.points[i].ttl), double(i));
}

void TtlChart::recolour()
{
    ChartView::recolour();
    const Palette &palette = theme().palette();
    m_hits->setPen(QPen(palette.hit.fill, theme().px(3)));
    m_old->setPen(QPen(palette.stale.fill, theme().px(3), Qt::DashLine));
    m_ceiling->setPen(QPen(palette.dimInk, theme().px(1), Qt::DotLine));
    m_inForce->setPen(QPen(palette.ink, theme().px(1)));
    m_best->setPen(QPen(palette.accent, theme().px(2)));
}

void TtlChart::mouseMoveEvent(QMouseEvent *event)
{
    ChartView::mouseMoveEvent(event);
    const double place = chart()->mapToValue(chart()->mapFromScene(mapToScene(event->pos())), m_hits).x();
    const auto rows = int(m_model.advice().points.size());
    const int row = int(std::lround(place));
    emit pointed(row >= 0 && row < rows ? row : -1);
}

void TtlChart::leaveEvent(QEvent *event)
{
    ChartView::leaveEvent(event);
    emit pointed(-1);
}

} // namespace gui
