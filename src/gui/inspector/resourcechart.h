#pragma once

#include "gui/charts/chartview.h"
#include "gui/inspector/samplemodel.h"

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace gui {

// The server's memory as a solid line and its clients as a dashed one, each with an axis of its own.
class ResourceChart : public ChartView {
    Q_OBJECT

public:
    explicit ResourceChart(const Theme &theme, QWidget *parent = nullptr);

    void setBuckets(const QList<inspector::SampleBucket> &buckets, std::chrono::seconds span);
    const QAbstractItemModel &table() const override { return m_model; }

protected:
    void refresh() override;
    void recolour() override;

private:
    SampleModel m_model;
    QList<inspector::SampleBucket> m_pending;
    std::chrono::seconds m_span{60};
    QLineSeries *m_memory; // owned by the chart, as all below
    QLineSeries *m_clients;
    QCategoryAxis *m_timeAxis;
    QValueAxis *m_memoryAxis;
    QValueAxis *m_clientAxis;
};

} // namespace gui
