#pragma once

#include "livewindow/samplechart.h"

class QLineSeries;
class QValueAxis;

namespace gui {

// The server's memory as a solid line and its clients as a dashed one, each with an axis of its own.
class ResourceChart : public SampleChart {
    Q_OBJECT

public:
    explicit ResourceChart(const Theme &theme, QWidget *parent = nullptr);

protected:
    void draw(const QList<inspector::SampleBucket> &buckets) override;
    void recolour() override;

private:
    QLineSeries *m_memory; // owned by the chart, as all below
    QLineSeries *m_clients;
    QValueAxis *m_memoryAxis;
    QValueAxis *m_clientAxis;
};

} // namespace gui
