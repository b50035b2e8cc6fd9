#pragma once

#include "look/chartview.h"
#include "views/charts/latencymodel.h"

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace gui {

// How many requests took how long: hits at one end, misses at the other.
class LatencyChart : public ChartView {
    Q_OBJECT
public:
    explicit LatencyChart(const Theme &theme, QWidget *parent = nullptr);

    void setLatencies(const trace::Latencies &latencies);

    const QAbstractItemModel &table() const override { return m_model; }
    LatencyModel &model() { return m_model; }

protected:
    void refresh() override;
    void recolour() override;

private:
    void nameLimits();

    trace::Latencies m_pending;
    LatencyModel m_model;
    QBarSet *m_hits; // owned by the chart, as all below
    QBarSet *m_stale;
    QBarSet *m_misses;
    QBarSet *m_uncached;
    QStackedBarSeries *m_bars;
    QCategoryAxis *m_limitAxis;
    QValueAxis *m_countAxis;
};

} // namespace gui
