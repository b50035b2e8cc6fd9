#pragma once

#include "trace/curves.h"
#include "views/charts/charttime.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// What was saved and what is held as a table: an interval of the run's time a row, thinned to at most `maxRows`,
// without folded time.
class CurveModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Until, QueriesSaved, TimeSaved, Entries, Bytes };
    static constexpr int columns = 5;
    static constexpr std::size_t maxRows = 128;

    using QAbstractTableModel::QAbstractTableModel;

    // Without what was before `begin`.
    void setPoints(const std::vector<trace::Curves::Point> &points, base::Duration width, base::Instant begin = {});
    const std::vector<trace::Curves::Point> &points() const { return m_points; }
    const ChartTime &time() const { return m_time; } // a cell a row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<trace::Curves::Point> m_points;
    ChartTime m_time;
};

} // namespace gui
