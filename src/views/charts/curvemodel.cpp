#include "views/charts/curvemodel.h"

#include "look/units.h"
#include "report/figures.h"

namespace gui {

using Point = trace::Curves::Point;

void CurveModel::setPoints(const std::vector<Point> &all, base::Duration width, base::Instant begin)
{
    std::vector<bool> isBusy(all.size()); // where a value changes
    for (std::size_t i = 0; i < all.size(); ++i)
        isBusy[i] = all[i] != (i == 0 ? Point() : all[i - 1]);
    ChartTime time(isBusy, width, maxRows, begin);
    std::vector<Point> points;
    for (const ChartTime::Cell &cell : time.cells())
        points.push_back(all[cell.first + cell.count - 1]);

    const auto take = [&] {
        m_time = std::move(time);
        m_points = std::move(points);
    };
    if (!time.continues(m_time)) {
        beginResetModel();
        take();
        endResetModel();
        return;
    }
    const int before = rowCount();
    const auto after = int(points.size());
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
    if (const int kept = std::min(before, after); kept > 0)
        emit dataChanged(index(0, 0), index(kept - 1, columns - 1));
}

int CurveModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_points.size()); }

int CurveModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant CurveModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Point &point = m_points[std::size_t(index.row())];
    switch (Column(index.column())) {
    case Column::Until:
        return clockText(m_time.cells()[std::size_t(index.row())].from + m_time.cellWidth());
    case Column::QueriesSaved:
        return report::countText(point.queriesSaved);
    case Column::TimeSaved:
        return durationText(point.timeSaved);
    case Column::Entries:
        return report::countText(point.entries);
    case Column::Bytes:
        return byteText(point.bytes);
    }
    return {};
}

QVariant CurveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Until:
        return tr("until");
    case Column::QueriesSaved:
        return tr("queries saved");
    case Column::TimeSaved:
        return tr("time saved");
    case Column::Entries:
        return tr("entries");
    case Column::Bytes:
        return tr("bytes");
    }
    return {};
}

} // namespace gui
