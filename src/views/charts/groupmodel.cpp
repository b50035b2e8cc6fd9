#include "views/charts/groupmodel.h"

#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

#include <algorithm>

namespace gui {

namespace {

constexpr qsizetype mostKnownFamilies = 100'000;

Groups largestFirst(Groups groups)
{
    std::sort(groups.begin(), groups.end(),
              [](const Group &a, const Group &b) { return std::pair(-a.all(), a.name) < std::pair(-b.all(), b.name); });
    return groups;
}

} // namespace

Groups groupsByEndpoint(const trace::Totals &totals)
{
    Groups groups;
    for (auto each = totals.byEndpoint.cbegin(); each != totals.byEndpoint.cend(); ++each) {
        const Group group{each.key(), each->hits, each->staleHits, each->misses, each->uncached};
        if (group.all() > 0)
            groups.push_back(group);
    }
    return largestFirst(std::move(groups));
}

const FamilyGroups::Family &FamilyGroups::familyOf(const QByteArray &key)
{
    const auto known = m_known.constFind(key);
    if (known != m_known.cend())
        return *known;
    if (m_known.size() >= mostKnownFamilies)
        m_known.clear();
    return *m_known.insert(key, {m_families.familyOf(key), m_families.isFramework(key)});
}

Groups FamilyGroups::of(const trace::KeyTable &keys, bool withFrameworks)
{
    QHash<QByteArray, Group> byName;
    for (const trace::KeyTable::Lives &lives : keys.stores()) {
        for (auto life = lives.cbegin(); life != lives.cend(); ++life) {
            if (life->hits + life->misses == 0)
                continue;
            const Family &family = familyOf(life.key());
            if (family.isFramework && !withFrameworks)
                continue;
            Group &group = byName[family.name];
            group.name = family.name;
            group.hits += life->hits - life->staleHits;
            group.staleHits += life->staleHits;
            group.misses += life->misses;
        }
    }
    return largestFirst(Groups(byName.cbegin(), byName.cend()));
}

GroupModel::GroupModel(By by, QObject *parent)
    : QAbstractTableModel(parent)
    , m_by(by)
{
}

void GroupModel::setGroups(Groups groups)
{
    if (groups == m_groups)
        return;
    if (groups.size() != m_groups.size()) {
        beginResetModel();
        m_groups = std::move(groups);
        endResetModel();
        return;
    }
    m_groups = std::move(groups);
    emit dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int GroupModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_groups.size()); }

int GroupModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant GroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Group &group = m_groups[std::size_t(index.row())];
    const auto column = Column(index.column());
    if (role == Qt::TextAlignmentRole)
        return column == Column::Name ? QVariant() : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Column::Name)
        return plainToolTip(report::shown(group.name, 2000));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return report::shown(group.name, 200);
    case Column::All:
        return qlonglong(group.all());
    case Column::Hits:
        return qlonglong(group.hits);
    case Column::StaleHits:
        return qlonglong(group.staleHits);
    case Column::Misses:
        return qlonglong(group.misses);
    case Column::Uncached:
        return qlonglong(group.uncached);
    case Column::HitRatio: // as everywhere: stale hits are hits
        return report::percentText(group.hits + group.staleHits, group.hits + group.staleHits + group.misses);
    }
    return {};
}

QVariant GroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return section == int(Column::Name) ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                            : QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::Name:
        return m_by == By::Endpoint ? tr("endpoint") : tr("key pattern");
    case Column::All:
        return m_by == By::Endpoint ? tr("requests") : tr("lookups");
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
    }
    return {};
}

} // namespace gui
