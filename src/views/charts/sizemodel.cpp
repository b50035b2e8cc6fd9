#include "views/charts/sizemodel.h"

#include "look/units.h"
#include "report/advicetext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace gui {

SizeModel::SizeModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SizeModel::setAdvice(const advice::SizeAdvice &advice)
{
    beginResetModel();
    m_advice = advice;
    endResetModel();
}

int SizeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_advice.curves.front().curve.size());
}

int SizeModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant SizeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto row = std::size_t(index.row());
    const auto column = Column(index.column());
    const advice::SizeCurve &curve = m_advice.curves[column >= Column::LruHits ? 1 : 0];
    const advice::Figures &figures = curve.curve[row];
    switch (column) {
    case Column::Entries: {
        const QString entries = countText(m_advice.entries[row]);
        const bool isInForce = m_advice.inForce && m_advice.inForce->entries == m_advice.entries[row];
        return isInForce ? tr("%1 (current)").arg(entries) : entries;
    }
    case Column::Hits:
    case Column::LruHits:
        return figures.reads ? report::shareText(advice::hitRatio(figures)) : u"–"_s;
    case Column::Old:
    case Column::LruOld:
        return figures.hits && m_advice.knowsChanges ? report::shareText(advice::staleShare(figures)) : u"–"_s;
    case Column::Held:
    case Column::LruHeld:
        return countText(std::llround(m_advice.meanEntries(figures)));
    case Column::Evictions:
    case Column::LruEvictions:
        return countText(figures.culled);
    }
    return {};
}

QVariant SizeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::Entries:
        return tr("MAX_ENTRIES");
    case Column::Hits:
        return tr("LocMem hits");
    case Column::Old:
        return tr("LocMem old");
    case Column::Held:
        return tr("LocMem held");
    case Column::Evictions:
        return tr("LocMem evictions");
    case Column::LruHits:
        return tr("LRU hits");
    case Column::LruOld:
        return tr("LRU old");
    case Column::LruHeld:
        return tr("LRU held");
    case Column::LruEvictions:
        return tr("LRU evictions");
    }
    return {};
}

} // namespace gui
