#include "livewindow/lookupchart.h"

#include "look/outcomeshape.h"
#include "look/theme.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using inspector::SampleBucket;
using trace::Outcome;

LookupChart::LookupChart(const Theme &theme, QWidget *parent)
    : SampleChart(theme, parent)
    , m_hits(new QBarSet(outcomeWord(Outcome::Hit)))
    , m_misses(new QBarSet(outcomeWord(Outcome::Miss)))
    , m_bars(new QStackedBarSeries)
    , m_rateAxis(new QValueAxis)
{
    setObjectName(u"lookupChart"_s);
    setAccessibleName(tr("Hits and misses of the application over time"));
    m_bars->append({m_hits, m_misses});
    m_bars->setBarWidth(0.72);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_rateAxis, Qt::AlignLeft);
    m_bars->attachAxis(timeAxis());
    m_bars->attachAxis(m_rateAxis);
    m_rateAxis->setTitleText(tr("per s"));
    m_rateAxis->setTickCount(3);
    m_rateAxis->setRange(0, 4);
    m_rateAxis->setLabelFormat(u"%.0f"_s);
    recolour();
}

void LookupChart::draw(const QList<SampleBucket> &buckets)
{
    QList<qreal> hits;
    QList<qreal> misses;
    double highest = 0;
    for (const SampleBucket &bucket : buckets) {
        // Whole seconds: the first interval after attaching may be very short.
        const double seconds = std::max(1.0, bucket.seconds);
        hits << double(bucket.hits) / seconds;
        misses << double(bucket.misses) / seconds;
        highest = std::max(highest, hits.constLast() + misses.constLast());
    }
    for (const auto &[set, values] : {std::pair(m_hits, hits), std::pair(m_misses, misses)}) {
        set->remove(0, set->count());
        set->append(values);
    }
    m_rateAxis->setRange(0, std::max(4.0, highest));
    m_rateAxis->setTickCount(3);
    m_rateAxis->applyNiceNumbers();
}

void LookupChart::recolour()
{
    SampleChart::recolour();
    m_hits->setBrush(brushOf(Outcome::Hit));
    m_hits->setPen(QPen(theme().palette().hit.fill, 1));
    m_misses->setBrush(brushOf(Outcome::Miss));
    m_misses->setPen(QPen(theme().palette().miss.fill, 1));
}

} // namespace gui
