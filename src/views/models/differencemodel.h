#pragma once

#include "trace/event.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// How what is cached differs from what the database says: a field or a row each.
class DifferenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Place, Cached, Database };
    static constexpr int columns = 3;

    using QAbstractTableModel::QAbstractTableModel;

    void setDifference(const trace::Detail *difference); // of EntryStale or StaleFound; null: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString place;
        QString cached;
        QString database;
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> m_rows;
};

} // namespace gui
