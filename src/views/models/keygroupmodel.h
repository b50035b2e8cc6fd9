#pragma once

#include "views/models/keyfilter.h"

#include <QtCore/QTimer>

#include <vector>

namespace gui {

// The filtered keys under the prefixes that they share: a prefix a branch, an entry a leaf.
class KeyGroupModel : public QAbstractItemModel {
    Q_OBJECT

public:
    explicit KeyGroupModel(KeyFilter &keys, QObject *parent = nullptr); // borrowed

    void setActive(bool active); // it costs nothing while nobody looks

    QModelIndex toKey(const QModelIndex &index) const; // of the filter; invalid for a prefix
    QModelIndex fromKey(const QModelIndex &key) const;
    QString prefixAt(int row) const { return m_groups[std::size_t(row)].prefix; }
    static QString prefixOf(const QString &key);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group {
        QString prefix;
        std::vector<QPersistentModelIndex> keys; // of the filter
    };

    void rebuild();
    void forward(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    QString groupText(const Group &group, KeyModel::Column column) const;

    KeyFilter &m_keys;
    std::vector<Group> m_groups;
    QTimer m_rebuild; // many changes come at once
    bool m_active = false;
};

} // namespace gui
