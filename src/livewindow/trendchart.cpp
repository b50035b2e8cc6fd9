#include "livewindow/trendchart.h"

#include "look/theme.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using inspector::SampleBucket;

TrendChart::TrendChart(const Theme &theme, QWidget *parent)
    : SampleChart(theme, parent)
    , m_expired(new QLineSeries)
    , m_evicted(new QLineSeries)
    , m_ratio(new QScatterSeries)
    , m_rateAxis(new QValueAxis)
    , m_ratioAxis(new QValueAxis)
{
    setObjectName(u"trendChart"_s);
    setAccessibleName(tr("Hit ratio of the application, and keys expired and evicted, over time"));
    chart()->addAxis(m_rateAxis, Qt::AlignLeft);
    chart()->addAxis(m_ratioAxis, Qt::AlignRight);
    for (QXYSeries *series : {static_cast<QXYSeries *>(m_expired), static_cast<QXYSeries *>(m_evicted),
                              static_cast<QXYSeries *>(m_ratio)}) {
        chart()->addSeries(series);
        series->attachAxis(timeAxis());
        series->attachAxis(series == m_ratio ? m_ratioAxis : m_rateAxis);
    }
    m_ratio->setObjectName(u"hitRatioDots"_s);
    m_expired->setObjectName(u"expiredLine"_s);
    m_evicted->setObjectName(u"evictedLine"_s);
    m_rateAxis->setTitleText(tr("keys per s"));
    m_rateAxis->setLabelFormat(u"%.0f"_s);
    m_rateAxis->setRange(0, 4);
    m_rateAxis->setTickCount(3);
    m_ratioAxis->setTitleText(tr("hit ratio, %"));
    m_ratioAxis->setLabelFormat(u"%.0f"_s);
    m_ratioAxis->setRange(0, 100);
    m_ratioAxis->setTickCount(3);
    m_ratioAxis->setGridLineVisible(false);
    recolour();
}

void TrendChart::draw(const QList<SampleBucket> &buckets)
{
    QList<QPointF> expired;
    QList<QPointF> evicted;
    QList<QPointF> ratio;
    double most = 4;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        const SampleBucket &bucket = buckets.at(i);
        if (bucket.seconds <= 0)
            continue; // nothing is known of then
        const double seconds = std::max(1.0, bucket.seconds); // as in LookupChart
        expired << QPointF(double(i), double(bucket.expired) / seconds);
        evicted << QPointF(double(i), double(bucket.evicted) / seconds);
        most = std::max({most, expired.constLast().y(), evicted.constLast().y()});
        if (const auto hits = bucket.hitRatio())
            ratio << QPointF(double(i), *hits * 100);
    }
    m_expired->replace(expired);
    m_evicted->replace(evicted);
    m_ratio->replace(ratio);
    m_rateAxis->setRange(0, most);
    m_rateAxis->setTickCount(3);
    m_rateAxis->applyNiceNumbers();
}

void TrendChart::recolour()
{
    SampleChart::recolour();
    m_expired->setPen(QPen(theme().palette().dimInk, theme().px(1.5)));
    m_evicted->setPen(QPen(theme().palette().ink, theme().px(1.5), Qt::DashLine));
    m_ratio->setMarkerSize(theme().px(5));
    m_ratio->setColor(theme().palette().accent);
    m_ratio->setBorderColor(theme().palette().panel);
    setLegend({{tr("hit ratio, %"), QPen(m_ratio->color()), true},
               {tr("expired per s"), m_expired->pen()},
               {tr("evicted per s"), m_evicted->pen()}});
}

} // namespace gui
