#pragma once

#include "look/chartview.h"
#include "views/charts/sizemodel.h"

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace gui {

// Hits over the size of the cache: solid with LocMem's culling, dotted with LRU, dashed which part of LocMem's hits is
// old. The size in force is marked.
class SizeChart : public ChartView {
    Q_OBJECT

public:
    explicit SizeChart(const Theme &theme, QWidget *parent = nullptr);

    void setAdvice(const advice::SizeAdvice &advice);

    const QAbstractItemModel &table() const override { return m_model; }
    SizeModel &model() { return m_model; }

signals:
    void pointed(int row); // the size under the mouse; -1 = none

protected:
    void refresh() override;
    void recolour() override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    advice::SizeAdvice m_pending;
    SizeModel m_model;
    QLineSeries *m_locMem; // owned by the chart, as all below
    QLineSeries *m_lru;
    QLineSeries *m_old;
    QLineSeries *m_inForce;
    QCategoryAxis *m_sizeAxis;
    QValueAxis *m_shareAxis;
};

} // namespace gui
