#include "views/charts/ttlmodel.h"

#include "look/units.h"
#include "report/advicetext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

TtlModel::TtlModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void TtlModel::setAdvice(const advice::EndpointAdvice &advice)
{
    if (advice.points.size() != m_advice.points.size()) {
        beginResetModel();
        m_advice = advice;
        endResetModel();
        return;
    }
    m_advice = advice;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int TtlModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_advice.points.size()); }

int TtlModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant TtlModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const advice::Point &point = m_advice.points[std::size_t(index.row())];
    const advice::Figures &figures = point.figures;
    switch (Column(index.column())) {
    case Column::Ttl:
        return report::ttlText(point.ttl);
    case Column::Hits:
        return figures.reads ? report::shareText(advice::hitRatio(figures)) : u"–"_s;
    case Column::Old:
        if (point.staleBand)
            return QString(report::shareText(point.staleBand->first) + u" – "_s
                           + report::shareText(point.staleBand->second));
        return figures.hits && m_advice.ceiling ? report::shareText(advice::staleShare(figures)) : u"–"_s;
    case Column::OldFor:
        return m_advice.ceiling ? durationText(base::Duration(figures.staleTime)) : u"–"_s;
    case Column::QueriesSaved:
        return countText(std::int64_t(std::llround(point.queriesSaved(m_advice.endpoint))));
    case Column::TimeSaved:
        return m_advice.endpoint.missTime > base::Duration(0) ? durationText(point.timeSaved(m_advice.endpoint))
                                                              : u"–"_s;
    }
    return {};
}

QVariant TtlModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::Ttl:
        return tr("TTL");
    case Column::Hits:
        return tr("hits");
    case Column::Old:
        return tr("old, of the hits");
    case Column::OldFor:
        return tr("old for");
    case Column::QueriesSaved:
        return tr("queries saved");
    case Column::TimeSaved:
        return tr("time saved");
    }
    return {};
}

} // namespace gui
