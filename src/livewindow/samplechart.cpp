#include "livewindow/samplechart.h"

#include <QtCharts/QCategoryAxis>

#include <algorithm>

namespace gui {

SampleChart::SampleChart(const Theme &theme, QWidget *parent)
    : ChartView(theme, parent)
    , m_timeAxis(new QCategoryAxis)
{
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    m_timeAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_timeAxis->setGridLineVisible(false);
}

void SampleChart::setBuckets(const QList<inspector::SampleBucket> &buckets, std::chrono::seconds span)
{
    m_pending = buckets;
    m_span = span;
    scheduleRefresh();
}

void SampleChart::refresh()
{
    m_model.setBuckets(m_pending);
    draw(m_pending);
    nameAges();
}

void SampleChart::nameAges()
{
    for (const QString &label : m_timeAxis->categoriesLabels())
        m_timeAxis->remove(label);
    const double count = double(m_pending.size());
    m_timeAxis->setRange(-0.5, std::max(1.0, count) - 0.5);
    // Halves of halves, as many as find room.
    const int parts = timeTickCount() >= 5 ? 4 : timeTickCount() >= 3 ? 2 : 1;
    for (int part = 0; part <= parts; ++part) {
        const qint64 age = m_span.count() * (parts - part) / parts;
        const QString text = age == 0 ? tr("now")
            : age < 120               ? tr("−%1 s").arg(age)
                                      : tr("−%1 min").arg(double(age) / 60, 0, 'g', 3);
        m_timeAxis->append(text, count * part / parts - 0.5);
    }
}

} // namespace gui
