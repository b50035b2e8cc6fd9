#pragma once

#include "look/chartview.h"
#include "views/charts/groupmodel.h"

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace gui {

// Endpoints, or families of keys, by what their requests or look-ups came to: a bar each, the largest first, as many
// as there is room for. The table has all of them.
class GroupChart : public ChartView {
    Q_OBJECT
public:
    GroupChart(const Theme &theme, GroupModel::By by, QWidget *parent = nullptr);

    void setGroups(const Groups &groups);

    const QAbstractItemModel &table() const override { return m_model; }
    GroupModel &model() { return m_model; }
    int shownGroups() const; // how many have a bar

protected:
    void refresh() override;
    void recolour() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Groups m_pending;
    GroupModel m_model;
    QBarSet *m_hits; // owned by the chart, as all below
    QBarSet *m_stale;
    QBarSet *m_misses;
    QBarSet *m_uncached;
    QHorizontalStackedBarSeries *m_bars;
    QBarCategoryAxis *m_nameAxis;
    QValueAxis *m_countAxis;
};

} // namespace gui
