#pragma once

#include "livewindow/samplemodel.h"
#include "look/chartview.h"

class QCategoryAxis;

namespace gui {

// A chart over the samples of a live server: the latest span of time in buckets, "−60 s" … "now" below.
class SampleChart : public ChartView {
    Q_OBJECT

public:
    void setBuckets(const QList<inspector::SampleBucket> &buckets, std::chrono::seconds span);
    const QAbstractItemModel &table() const override { return m_model; }

protected:
    explicit SampleChart(const Theme &theme, QWidget *parent);

    virtual void draw(const QList<inspector::SampleBucket> &buckets) = 0;
    QCategoryAxis *timeAxis() const { return m_timeAxis; }

private:
    void refresh() override;
    void nameAges();

    SampleModel m_model;
    QList<inspector::SampleBucket> m_pending;
    std::chrono::seconds m_span{60};
    QCategoryAxis *m_timeAxis; // owned by the chart
};

} // namespace gui
