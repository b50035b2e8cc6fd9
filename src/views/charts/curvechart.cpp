#include "views/charts/curvechart.h"

#include "look/theme.h"
#include "look/timeaxis.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using Point = trace::Curves::Point;

CurveChart::CurveChart(const Theme &theme, Kind kind, QWidget *parent)
    : ChartView(theme, parent)
    , m_kind(kind)
    , m_left(new QLineSeries)
    , m_right(new QLineSeries)
    , m_timeAxis(new QCategoryAxis)
    , m_leftAxis(new QValueAxis)
    , m_rightAxis(new QValueAxis)
{
    chart()->addSeries(m_left);
    chart()->addSeries(m_right);
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_leftAxis, Qt::AlignLeft);
    chart()->addAxis(m_rightAxis, Qt::AlignRight);
    for (QLineSeries *series : {m_left, m_right})
        series->attachAxis(m_timeAxis);
    m_left->attachAxis(m_leftAxis);
    m_right->attachAxis(m_rightAxis);
    m_timeAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_timeAxis->setGridLineVisible(false);
    m_timeAxis->setTitleText(tr("time, h:min:s"));
    m_rightAxis->setGridLineVisible(false);
    if (kind == Kind::Saved) {
        setAccessibleName(tr("Queries and time saved over time"));
        m_leftAxis->setTitleText(tr("queries"));
        m_rightAxis->setTitleText(tr("seconds"));
    } else {
        setAccessibleName(tr("Entries and bytes held over time"));
        m_leftAxis->setTitleText(tr("entries"));
        m_rightAxis->setTitleText(tr("kB"));
    }
    refresh();
    recolour();
}

void CurveChart::setCurves(const trace::Curves &curves, base::Instant begin)
{
    m_begin = begin;
    m_pending = curves.points();
    m_pendingWidth = curves.width();
    scheduleRefresh();
}

void CurveChart::refresh()
{
    m_model.setPoints(m_pending, m_pendingWidth, m_begin);
    const ChartTime &time = m_model.time();
    const auto valueOf = [this](const Point &point) {
        return m_kind == Kind::Saved
            ? QPointF(double(point.queriesSaved), std::chrono::duration<double>(point.timeSaved).count())
            : QPointF(double(point.entries), double(point.bytes) / 1000);
    };
    const std::size_t before = time.cells().empty() ? 0 : time.cells().front().first;
    const QPointF first = before == 0 ? QPointF() : valueOf(m_pending[before - 1]);
    QList<QPointF> left{{0, first.x()}};
    QList<QPointF> right{{0, first.y()}};
    // Values that step are drawn as steps: a slope would be values that never were.
    const auto put = [](QList<QPointF> &points, double begin, double end, double value) {
        if (points.last().y() != value) {
            points.append({begin, points.last().y()});
            points.append({begin, value});
        }
        points.append({end, value});
    };
    for (std::size_t i = 0; i < m_model.points().size(); ++i) {
        const int at = time.cells()[i].position;
        const QPointF value = valueOf(m_model.points()[i]);
        put(left, at, at + 1, value.x());
        put(right, at, at + 1, value.y());
    }
    m_left->replace(left);
    m_right->replace(right);
    const auto highest = [](const QList<QPointF> &points) {
        return std::max_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); })->y();
    };
    fit(*m_leftAxis, highest(left), 2); // a half of an entry or a query is none
    fit(*m_rightAxis, highest(right), 0);
    for (const QString &label : m_timeAxis->categoriesLabels())
        m_timeAxis->remove(label);
    m_timeAxis->setRange(0, time.length());
    for (const ChartTime::Tick &tick : time.ticks(timeTickCount()))
        m_timeAxis->append(tick.text, tick.position);
    setFolds(time.folds(), 0, time.length());
}

void CurveChart::fit(QValueAxis &axis, double highest, double least)
{
    const double top = std::max(least, niceLimit(highest));
    axis.setRange(0, top);
    axis.setTickCount(3);
    axis.setLabelFormat(top < 2 ? u"%.2g"_s : u"%.0f"_s);
}

void CurveChart::recolour()
{
    ChartView::recolour();
    m_left->setPen(QPen(theme().palette().ink, theme().px(2)));
    m_right->setPen(QPen(theme().palette().dimInk, theme().px(2), Qt::DashLine));
    if (m_kind == Kind::Saved)
        setLegend({{tr("queries saved"), m_left->pen()}, {tr("time saved, s"), m_right->pen()}});
    else
        setLegend({{tr("entries"), m_left->pen()}, {tr("kB"), m_right->pen()}});
}

} // namespace gui
