#pragma once

#include "trace/curves.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// What was saved and what is held as a table: an interval of virtual time a row, thinned to at most `maxRows`.
class CurveModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Until, QueriesSaved, TimeSaved, Entries, Bytes };
    static constexpr int columns = 5;
    static constexpr std::size_t maxRows = 128;

    using QAbstractTableModel::QAbstractTableModel;

    void setPoints(const std::vector<trace::Curves::Point> &points, base::Duration width);
    const std::vector<trace::Curves::Point> &points() const { return m_points; }
    base::Duration width() const { return m_width; } // of one row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<trace::Curves::Point> m_points;
    base::Duration m_width{0};
};

} // namespace gui
