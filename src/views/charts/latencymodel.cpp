#include "views/charts/latencymodel.h"

#include "look/units.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gui {

using trace::Latencies;

LatencyModel::LatencyModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void LatencyModel::setLatencies(const Latencies &latencies)
{
    const auto &bins = latencies.all();
    const auto occurred = [](const Latencies::Bin &bin) { return bin.requests() > 0; };
    const auto first = std::find_if(bins.begin(), bins.end(), occurred);
    const auto last = std::find_if(bins.rbegin(), bins.rend(), occurred).base();
    std::vector<Row> rows;
    for (auto bin = first; bin < last; ++bin) {
        const auto at = std::size_t(bin - bins.begin());
        const QString limit = at < Latencies::limits.size() ? u"≤ "_s + durationText(Latencies::limits[at])
                                                            : u"> "_s + durationText(Latencies::limits.back());
        rows.push_back({limit, *bin});
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel(); // the steps themselves have changed
        m_rows = std::move(rows);
        endResetModel();
    } else if (!rows.empty()) {
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    }
}

int LatencyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int LatencyModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant LatencyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const Row &row = m_rows[std::size_t(index.row())];
    switch (Column(index.column())) {
    case Column::Limit:
        return row.limit;
    case Column::Hits:
        return qlonglong(row.bin.hits);
    case Column::StaleHits:
        return qlonglong(row.bin.staleHits);
    case Column::Misses:
        return qlonglong(row.bin.misses);
    case Column::Uncached:
        return qlonglong(row.bin.uncached);
    }
    return {};
}

QVariant LatencyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case Column::Limit:
        return tr("modelled time");
    case Column::Hits:
        return tr("hits");
    case Column::StaleHits:
        return tr("stale hits");
    case Column::Misses:
        return tr("misses");
    case Column::Uncached:
        return tr("uncached");
    }
    return {};
}

} // namespace gui
