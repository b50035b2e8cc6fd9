#pragma once

#include "look/chartview.h"
#include "views/charts/intervalmodel.h"

class QBarSet;
class QCategoryAxis;
class QLineSeries;
class QStackedBarSeries;
class QValueAxis;

namespace gui {

// Hits, stale hits and misses over virtual time as stacked bars, with the hit ratio as a line that has a gap
// where nobody asked.
class OutcomeChart : public ChartView {
    Q_OBJECT
public:
    explicit OutcomeChart(const Theme &theme, QWidget *parent = nullptr);

    void setSeries(const trace::Series &series, base::Instant begin = {}); // without what was before `begin`

    const QAbstractItemModel &table() const override { return m_model; }
    IntervalModel &model() { return m_model; }
    QList<QList<QPointF>> ratioRuns() const; // the pieces of the line; a single interval is a point

    // Few requests are counted, of many the rate is told.
    static constexpr int few = 100; // in one interval, at most
    bool showsRates() const;

protected:
    void refresh() override;
    void recolour() override;

private:
    void refreshBars();
    void refreshRatio();
    void refreshAxes();
    QLineSeries *ratioSeries(qsizetype index);

    trace::Series m_pending;
    base::Instant m_begin;
    IntervalModel m_model;
    QBarSet *m_hits; // owned by the chart, as all below
    QBarSet *m_stale;
    QBarSet *m_misses;
    QBarSet *m_uncached;
    QStackedBarSeries *m_bars;
    QList<QLineSeries *> m_ratios; // one a run without gaps; Qt Charts has no gap in a line
    QCategoryAxis *m_timeAxis;
    QValueAxis *m_countAxis;
    QValueAxis *m_ratioAxis;
};

} // namespace gui
