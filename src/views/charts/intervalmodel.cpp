#include "views/charts/intervalmodel.h"

#include "look/units.h"

#include <QtCore/QLocale>

namespace gui {

using Interval = trace::Series::Interval;

IntervalModel::IntervalModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void IntervalModel::setSeries(const trace::Series &series)
{
    const std::size_t merged = (series.intervals().size() + maxRows - 1) / maxRows;
    std::vector<Interval> rows;
    for (std::size_t i = 0; i < series.intervals().size(); ++i) {
        if (i % merged == 0) {
            rows.push_back({});
        }
        const Interval &from = series.intervals()[i];
        Interval &to = rows.back();
        to.hits += from.hits;
        to.staleHits += from.staleHits;
        to.misses += from.misses;
        to.uncached += from.uncached;
        to.queries += from.queries;
        to.edits += from.edits;
        to.hitTime += from.hitTime;
        to.missTime += from.missTime;
    }
    m_width = series.width() * std::int64_t(std::max<std::size_t>(merged, 1));

    const int before = rowCount();
    const int after = int(rows.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_intervals = std::move(rows);
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_intervals = std::move(rows);
        endRemoveRows();
    } else {
        m_intervals = std::move(rows);
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
        return clockText(base::Instant(m_width * index.row()));
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
