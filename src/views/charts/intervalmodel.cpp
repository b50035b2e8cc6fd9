#include "views/charts/intervalmodel.h"

#include "look/units.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace gui {

using Interval = trace::Series::Interval;

IntervalModel::IntervalModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void IntervalModel::setSeries(const trace::Series &series, base::Instant begin)
{
    const std::vector<Interval> &all = series.intervals();
    std::vector<bool> isBusy(all.size());
    std::transform(all.begin(), all.end(), isBusy.begin(),
                   [](const Interval &interval) { return interval != Interval(); });
    ChartTime time(isBusy, series.width(), maxRows, begin);
    std::vector<Interval> rows;
    for (const ChartTime::Cell &cell : time.cells()) {
        rows.push_back({});
        for (std::size_t i = cell.first; i < cell.first + cell.count; ++i)
            rows.back() += all[i];
    }

    const auto take = [&] {
        m_time = std::move(time);
        m_intervals = std::move(rows);
    };
    if (!time.continues(m_time)) {
        beginResetModel();
        take();
        endResetModel();
        return;
    }
    const int before = rowCount();
    const auto after = int(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        take();
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        take();
        endRemoveRows();
    } else {
        take();
    }
    if (const int kept = std::min(before, after); kept > 0) {
        emit dataChanged(index(0, 0), index(kept - 1, columns - 1));
    }
}

std::optional<double> IntervalModel::hitRatio(const Interval &interval)
{
    const int hits = interval.hits + interval.staleHits;
    const int asked = hits + interval.misses;
    return asked == 0 ? std::nullopt : std::optional(double(hits) / asked);
}

int IntervalModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_intervals.size()); }

int IntervalModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant IntervalModel::data(const QModelIndex &index, int role) const
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
    const Interval &interval = m_intervals[std::size_t(index.row())];
    switch (Column(index.column())) {
    case Column::From:
        return clockText(m_time.cells()[std::size_t(index.row())].from);
    case Column::Hits:
        return interval.hits;
    case Column::StaleHits:
        return interval.staleHits;
    case Column::Misses:
        return interval.misses;
    case Column::Uncached:
        return interval.uncached;
    case Column::HitRatio:
        if (const auto ratio = hitRatio(interval)) {
            return tr("%1 %").arg(QLocale().toString(*ratio * 100, 'f', 1));
        }
        return QString(); // no traffic: no ratio
    case Column::Queries:
        return interval.queries;
    case Column::MissTime:
        return durationText(interval.missTime);
    }
    return {};
}

QVariant IntervalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (Column(section)) {
    case Column::From:
        return tr("from");
    case Column::Hits:
        return tr("hits");
    case Column::StaleHits:
        return tr("stale hits");
    case Column::Misses:
        return tr("misses");
    case Column::Uncached:
        return tr("uncached");
    case Column::HitRatio:
        return tr("hit ratio");
    case Column::Queries:
        return tr("queries");
    case Column::MissTime:
        return tr("time in misses");
    }
    return {};
}

} // namespace gui
