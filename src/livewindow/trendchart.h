#pragma once

#include "livewindow/samplechart.h"

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace gui {

// What the keys end by, a second: expired as a solid line, evicted as a dashed one; and the application's hit ratio as
// dots, with none where nobody asked.
class TrendChart : public SampleChart {
    Q_OBJECT

public:
    explicit TrendChart(const Theme &theme, QWidget *parent = nullptr);

protected:
    void draw(const QList<inspector::SampleBucket> &buckets) override;
    void recolour() override;

private:
    QLineSeries *m_expired; // owned by the chart, as all below
    QLineSeries *m_evicted;
    QScatterSeries *m_ratio;
    QValueAxis *m_rateAxis;
    QValueAxis *m_ratioAxis;
};

} // namespace gui
