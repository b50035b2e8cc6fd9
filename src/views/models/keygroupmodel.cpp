#include "views/models/keygroupmodel.h"

#include "look/units.h"
#include "report/figures.h"

#include <QtCore/QRegularExpression>

namespace gui {

using namespace std::chrono_literals;

KeyGroupModel::KeyGroupModel(KeyFilter &keys, QObject *parent)
    : QAbstractItemModel(parent)
    , m_keys(keys)
{
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(50ms);
    connect(&m_rebuild, &QTimer::timeout, this, &KeyGroupModel::rebuild);
    const auto later = [this] {
        if (m_active && !m_rebuild.isActive())
            m_rebuild.start();
    };
    connect(&keys, &QAbstractItemModel::rowsInserted, this, later);
    connect(&keys, &QAbstractItemModel::rowsRemoved, this, later);
    connect(&keys, &QAbstractItemModel::modelReset, this, later);
    connect(&keys, &QAbstractItemModel::layoutChanged, this, later);
    connect(&keys, &QAbstractItemModel::dataChanged, this, &KeyGroupModel::forward);
}

void KeyGroupModel::setActive(bool active)
{
    m_active = active;
    rebuild();
}

// Up to the first colon; of a key without one, what stands before its number or hash.
QString KeyGroupModel::prefixOf(const QString &key)
{
    if (const qsizetype colon = key.indexOf(u':'); colon > 0)
        return key.first(colon);
    static const QRegularExpression tail(QStringLiteral("[._-]*([0-9a-f]{32}.*|[0-9]+)$"));
    const QRegularExpressionMatch match = tail.match(key);
    return match.hasMatch() ? key.first(match.capturedStart()) : key;
}

void KeyGroupModel::rebuild()
{
    m_rebuild.stop();
    beginResetModel();
    m_groups.clear();
    QHash<QString, std::size_t> known;
    for (int row = 0; m_active && row < m_keys.rowCount(); ++row) {
        const QModelIndex key = m_keys.index(row, 0);
        const QString prefix = prefixOf(key.data().toString());
        if (!known.contains(prefix)) {
            known.insert(prefix, m_groups.size());
            m_groups.push_back({prefix, {}});
        }
        m_groups[known.value(prefix)].keys.emplace_back(key);
    }
    endResetModel();
}

void KeyGroupModel::forward(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    for (int group = 0; group < int(m_groups.size()); ++group) {
        const QModelIndex branch = index(group, 0);
        emit dataChanged(index(0, first.column(), branch), index(rowCount(branch) - 1, last.column(), branch), roles);
    }
}

QModelIndex KeyGroupModel::toKey(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return m_groups[index.internalId() - 1].keys[std::size_t(index.row())];
}

QModelIndex KeyGroupModel::fromKey(const QModelIndex &key) const
{
    for (std::size_t group = 0; group < m_groups.size(); ++group) {
        const auto &keys = m_groups[group].keys;
        const auto found = std::find(keys.begin(), keys.end(), key.siblingAtColumn(0));
        if (found != keys.end())
            return createIndex(int(found - keys.begin()), 0, group + 1);
    }
    return {};
}

QModelIndex KeyGroupModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return parent.isValid() ? createIndex(row, column, std::size_t(parent.row()) + 1) : createIndex(row, column);
}

QModelIndex KeyGroupModel::parent(const QModelIndex &index) const
{
    return !index.isValid() || index.internalId() == 0 ? QModelIndex() : createIndex(int(index.internalId()) - 1, 0);
}

int KeyGroupModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.column() == 0 && parent.internalId() == 0 ? int(m_groups[std::size_t(parent.row())].keys.size()) : 0;
}

int KeyGroupModel::columnCount(const QModelIndex &) const { return KeyModel::columns; }

QVariant KeyGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const QModelIndex key = toKey(index); key.isValid())
        return key.siblingAtColumn(index.column()).data(role);
    if (index.internalId() != 0)
        return {}; // it has gone, and the branch is built anew in a moment
    if (role == Qt::DisplayRole)
        return groupText(m_groups[std::size_t(index.row())], KeyModel::Column(index.column()));
    return {};
}

QVariant KeyGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_keys.headerData(section, orientation, role);
}

QString KeyGroupModel::groupText(const Group &group, KeyModel::Column column) const
{
    std::int64_t hits = 0;
    std::int64_t bytes = 0;
    for (const QPersistentModelIndex &key : group.keys) {
        if (!key.isValid())
            continue;
        const KeyModel::Row &row = m_keys.keys().row(m_keys.mapToSource(key).row());
        hits += row.life.entryHits;
        bytes += row.life.bytes;
    }
    switch (column) {
    case KeyModel::Column::Key:
        return tr("%1 · %2").arg(group.prefix.isEmpty() ? tr("hashed keys") : group.prefix).arg(group.keys.size());
    case KeyModel::Column::Hits:
        return report::countText(hits);
    case KeyModel::Column::Size:
        return byteText(bytes);
    default:
        return {};
    }
}

} // namespace gui
