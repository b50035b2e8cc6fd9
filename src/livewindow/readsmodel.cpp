#include "livewindow/readsmodel.h"

#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

#include <algorithm>

namespace gui {

void ReadsModel::setSample(const inspector::ReadSample &sample)
{
    beginResetModel();
    m_rows.clear();
    m_rows.reserve(sample.keys.size());
    for (auto key = sample.keys.cbegin(); key != sample.keys.cend(); ++key)
        m_rows.append({key.key(), key.value()});
    std::sort(m_rows.begin(), m_rows.end(), [](const auto &a, const auto &b) {
        return a.second.reads != b.second.reads ? a.second.reads > b.second.reads : a.first < b.first;
    });
    if (m_rows.size() > mostRows)
        m_rows.resize(mostRows);
    endResetModel();
}

int ReadsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int ReadsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant ReadsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && Column(index.column()) != Column::Key)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    const auto &[key, reads] = m_rows.at(index.row());
    if (role == Qt::ToolTipRole && Column(index.column()) == Column::Key)
        return plainToolTip(report::shown(key, 2'000));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case Column::Key:
        return report::shown(key, 200);
    case Column::Hits:
        return report::countText(reads.hits());
    case Column::Misses:
        return report::countText(reads.misses);
    case Column::HitRatio:
        return report::percentText(reads.hits(), reads.reads);
    }
    return {};
}

QVariant ReadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isTip = role == Qt::ToolTipRole;
    switch (Column(section)) {
    case Column::Key:
        return tr("key");
    case Column::Hits:
        return isTip ? tr("Reads that were not followed by a write by the same client") : tr("hits, estimated");
    case Column::Misses:
        return isTip ? tr("Reads that the same client followed by a write, as an application does on a miss")
                     : tr("misses, estimated");
    case Column::HitRatio:
        return tr("hit ratio, estimated");
    }
    return {};
}

} // namespace gui
