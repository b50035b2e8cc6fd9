#pragma once

#include "look/chartview.h"
#include "views/charts/curvemodel.h"

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace gui {

// Two curves over virtual time, each with an axis of its own: a solid one at the left, a dashed one at the right.
class CurveChart : public ChartView {
    Q_OBJECT

public:
    enum class Kind { Saved, Held }; // queries and milliseconds saved; entries and bytes held

    CurveChart(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    void setCurves(const trace::Curves &curves, base::Instant begin = {}); // without what was before `begin`

    const QAbstractItemModel &table() const override { return m_model; }
    CurveModel &model() { return m_model; }

protected:
    void refresh() override;
    void recolour() override;

private:
    static void fit(QValueAxis &axis, double highest, double least); // the axis ends at `least` or above

    Kind m_kind;
    std::vector<trace::Curves::Point> m_pending;
    base::Duration m_pendingWidth{0};
    base::Instant m_begin;
    CurveModel m_model;
    QLineSeries *m_left; // owned by the chart, as all below
    QLineSeries *m_right;
    QCategoryAxis *m_timeAxis;
    QValueAxis *m_leftAxis;
    QValueAxis *m_rightAxis;
};

} // namespace gui
