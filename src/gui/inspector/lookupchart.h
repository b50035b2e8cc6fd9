#pragma once

#include "gui/charts/chartview.h"
#include "gui/inspector/samplemodel.h"

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace gui {

// "–60 s" … "now": the ages at the borders of a chart of so many buckets.
void nameAges(QCategoryAxis &axis, std::chrono::seconds span, int count);

// Hits and misses of the application as stacked bars per second; where nobody asked, or nothing is known, there is a
// gap.
class LookupChart : public ChartView {
    Q_OBJECT

public:
    explicit LookupChart(const Theme &theme, QWidget *parent = nullptr);

    void setBuckets(const QList<inspector::SampleBucket> &buckets, std::chrono::seconds span);
    const QAbstractItemModel &table() const override { return m_model; }

protected:
    void refresh() override;
    void recolour() override;

private:
    SampleModel m_model;
    QList<inspector::SampleBucket> m_pending;
    std::chrono::seconds m_span{60};
    QBarSet *m_hits; // owned by the chart, as all below
    QBarSet *m_misses;
    QStackedBarSeries *m_bars;
    QCategoryAxis *m_timeAxis;
    QValueAxis *m_rateAxis;
};

} // namespace gui
