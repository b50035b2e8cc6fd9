#pragma once

#include "advice/doctor.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// What the doctor found: a finding a row, those that were found first come first.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { What, Endpoint, Times };
    static constexpr int columns = 3;

    using QAbstractTableModel::QAbstractTableModel;

    void setFindings(const std::vector<advice::Finding> &findings); // rows that stay keep their places
    const advice::Finding &finding(int row) const { return m_findings[std::size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<advice::Finding> m_findings;
};

} // namespace gui
