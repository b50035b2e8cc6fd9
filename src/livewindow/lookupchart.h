#pragma once

#include "livewindow/samplechart.h"

class QBarSet;
class QStackedBarSeries;
class QValueAxis;

namespace gui {

// Hits and misses of the application as stacked bars per second; where nobody asked, or nothing is known, there is a
// gap.
class LookupChart : public SampleChart {
    Q_OBJECT

public:
    explicit LookupChart(const Theme &theme, QWidget *parent = nullptr);

protected:
    void draw(const QList<inspector::SampleBucket> &buckets) override;
    void recolour() override;

private:
    QBarSet *m_hits; // owned by the chart, as all below
    QBarSet *m_misses;
    QStackedBarSeries *m_bars;
    QValueAxis *m_rateAxis;
};

} // namespace gui
