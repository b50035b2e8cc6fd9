#pragma once

#include "trace/latencies.h"

#include <QtCore/QAbstractTableModel>

namespace gui {

// The latency chart as a table: a step of time a row, from the quickest to the slowest that occurred.
class LatencyModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Limit, Hits, StaleHits, Misses, Uncached };
    static constexpr int columns = 5;

    struct Row {
        QString limit; // "≤ 2 ms"
        trace::Latencies::Bin bin;
    };

    explicit LatencyModel(QObject *parent = nullptr);

    void setLatencies(const trace::Latencies &latencies);
    const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace gui
