#pragma once

#include "look/chartview.h"
#include "views/charts/ttlmodel.h"

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace gui {

// Hits and old answers over the TTL: solid what the cache would have answered, dashed which part of that is old, dotted
// the most that any TTL can reach. The TTL in force and the best one are marked.
class TtlChart : public ChartView {
    Q_OBJECT

public:
    explicit TtlChart(const Theme &theme, QWidget *parent = nullptr);

    void setAdvice(const advice::EndpointAdvice &advice);

    const QAbstractItemModel &table() const override { return m_model; }
    TtlModel &model() { return m_model; }

signals:
    void pointed(int row); // the TTL under the mouse; -1 = none

protected:
    void refresh() override;
    void recolour() override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    double placeOf(base::Duration ttl) const; // on the axis, which has one step a TTL
    void mark(QLineSeries &series, const std::optional<advice::Point> &point) const;

    advice::EndpointAdvice m_pending;
    TtlModel m_model;
    QLineSeries *m_hits; // owned by the chart, as all below
    QLineSeries *m_old;
    QLineSeries *m_ceiling;
    QLineSeries *m_inForce;
    QLineSeries *m_best;
    QCategoryAxis *m_ttlAxis;
    QValueAxis *m_shareAxis;
};

} // namespace gui
