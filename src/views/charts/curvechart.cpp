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
    m_timeAxis->setTitleText(tr("virtual time, h:min:s"));
    m_rightAxis->setGridLineVisible(false);
    // The axes are the legend: which line is whose, in words.
    if (kind == Kind::Saved) {
        setAccessibleName(tr("Queries and time saved over virtual time"));
        m_leftAxis->setTitleText(tr("— queries"));
        m_rightAxis->setTitleText(tr("- - seconds"));
    } else {
        setAccessibleName(tr("Entries and bytes held over virtual time"));
        m_leftAxis->setTitleText(tr("— entries"));
        m_rightAxis->setTitleText(tr("- - kB"));
    }
    refresh();
    recolour();
}

void CurveChart::setCurves(const trace::Curves &curves)
{
    m_pending = curves.points();
    m_pendingWidth = curves.width();
    scheduleRefresh();
}

void CurveChart::refresh()
{
    m_model.setPoints(m_pending, m_pendingWidth);
    const double seconds =
        std::max(1.0, std::chrono::duration<double>(m_model.width()).count() * double(m_model.points().size()));
    const double step = std::chrono::duration<double>(m_model.width()).count();
    QList<QPointF> left{{0, 0}};
    QList<QPointF> right{{0, 0}};
    // Values that step are drawn as steps: a slope would be values that never were.
    const auto put = [](QList<QPointF> &points, double begin, double end, double value) {
        if (points.last().y() != value) {
            points.append({begin, points.last().y()});
            points.append({begin, value});
        }
        points.append({end, value});
    };
    double at = 0;
    for (const Point &point : m_model.points()) {
        const double end = at + step;
        if (m_kind == Kind::Saved) {
            put(left, at, end, double(point.queriesSaved));
            put(right, at, end, std::chrono::duration<double>(point.timeSaved).count());
        } else {
            put(left, at, end, double(point.entries));
            put(right, at, end, double(point.bytes) / 1000);
        }
        at = end;
    }
    m_left->replace(left);
    m_right->replace(right);
    const auto highest = [](const QList<QPointF> &points) {
        return std::max_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); })->y();
    };
    fit(*m_leftAxis, highest(left));
    fit(*m_rightAxis, highest(right));
    for (const QString &label : m_timeAxis->categoriesLabels())
        m_timeAxis->remove(label);
    m_timeAxis->setRange(0, seconds);
    for (const TimeTick &tick : timeTicks(seconds, std::max(1.0, seconds / timeTickCount())))
        m_timeAxis->append(tick.text, std::chrono::duration<double>(tick.time.time_since_epoch()).count());
}

void CurveChart::fit(QValueAxis &axis, double highest)
{
    axis.setRange(0, std::max(1.0, highest));
    axis.setTickCount(3);
    axis.setLabelFormat(highest < 4 ? u"%.1f"_s : u"%.0f"_s);
    axis.applyNiceNumbers();
}

void CurveChart::recolour()
{
    ChartView::recolour();
    m_left->setPen(QPen(theme().palette().ink, theme().px(2)));
    m_right->setPen(QPen(theme().palette().dimInk, theme().px(2), Qt::DashLine));
}

} // namespace gui
