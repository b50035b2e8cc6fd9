#pragma once

#include "inspector/session.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// Which keys a MONITOR sample saw being read, the most read first. An estimate.
class ReadsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Key, Hits, Misses, HitRatio };
    static constexpr int columns = 4;
    static constexpr qsizetype mostRows = 10'000;

    using QAbstractTableModel::QAbstractTableModel;

    void setSample(const inspector::ReadSample &sample);
    QByteArray keyAt(int row) const { return m_rows.at(row).first; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<std::pair<QByteArray, redis::KeyReads>> m_rows;
};

} // namespace gui
