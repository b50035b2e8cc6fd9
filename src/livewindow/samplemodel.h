#pragma once

#include "inspector/samplehistory.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// The charts of a live server as a table: an interval a row, the newest first. What is not known is a dash.
class SampleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column { Time, Hits, Misses, HitRatio, Ours, Expired, Evicted, Memory, Clients, Keys };
    static constexpr int columns = 10;

    using QAbstractTableModel::QAbstractTableModel;

    void setBuckets(const QList<inspector::SampleBucket> &buckets);
    const QList<inspector::SampleBucket> &buckets() const { return m_buckets; } // the oldest first

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<inspector::SampleBucket> m_buckets;
};

} // namespace gui
