#pragma once

#include "trace/projection.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <functional>

namespace gui {

// How keys are put together: by the family that a key is of ("user:*:profile"), and which are a framework's own.
struct KeyFamilies {
    std::function<QByteArray(const QByteArray &key)> familyOf;
    std::function<bool(const QByteArray &key)> isFramework;
};

// What requests to each endpoint, or look-ups of each family of keys, came to.
struct Group {
    QByteArray name;
    std::int64_t hits = 0; // fresh ones
    std::int64_t staleHits = 0;
    std::int64_t misses = 0;
    std::int64_t uncached = 0;

    std::int64_t all() const { return hits + staleHits + misses + uncached; }
    friend bool operator==(const Group &, const Group &) = default;
};
using Groups = std::vector<Group>; // the largest first

Groups groupsByEndpoint(const trace::Totals &totals);
// Of the keys that are known. It remembers the families of keys, since it is asked again and again.
class FamilyGroups {
public:
    explicit FamilyGroups(KeyFamilies families)
        : m_families(std::move(families))
    {
    }

    Groups of(const trace::KeyTable &keys, bool withFrameworks);

private:
    struct Family {
        QByteArray name;
        bool isFramework = false;
    };

    const Family &familyOf(const QByteArray &key);

    KeyFamilies m_families;
    QHash<QByteArray, Family> m_known;
};

// Groups as a table, a group a row.
class GroupModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class By { Endpoint, Family };
    enum class Column { Name, All, Hits, StaleHits, Misses, Uncached, HitRatio };
    static constexpr int columns = 7;

    explicit GroupModel(By by, QObject *parent = nullptr);

    void setGroups(Groups groups);
    const Groups &groups() const { return m_groups; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const By m_by;
    Groups m_groups;
};

} // namespace gui
