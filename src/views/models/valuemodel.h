#pragma once

#include "codec/value.h"
#include "trace/event.h"

#include <QtCore/QAbstractItemModel>

#include <vector>

namespace gui {

// A value as a tree: a field or an item a row. What is beyond `maxNodes` is counted, not shown.
class ValueModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Column { Name, Value };
    static constexpr int columns = 2;
    static constexpr std::size_t maxNodes = 20'000;

    using QAbstractItemModel::QAbstractItemModel;

    void setValue(const codec::Value &value);
    // The body of a response: JSON as the tree that it is, anything else as one text.
    void setBody(const QByteArray &body);
    void clear();

    // Marks what differs from the database: `difference` as of EntryStale; null: nothing does.
    void mark(const trace::Detail *difference);
    QModelIndexList marked() const; // the values, from the top

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node {
        std::size_t parent = 0;
        int row = 0;
        QString name;
        QString text;
        QString inDatabase; // of what differs from it: what it says
        std::vector<std::size_t> children;
    };

    std::size_t nodeOf(const QModelIndex &index) const { return index.isValid() ? index.internalId() : 0; }
    std::size_t add(std::size_t parent, const QString &name, const QString &text);
    std::size_t nodeAt(QStringView place) const; // 0: there is none; paths as in codec::Difference
    std::size_t childAt(std::size_t node, QStringView &place) const; // takes the first step off the place
    void fill(std::size_t parent, const codec::Value &value);

    std::vector<Node> m_nodes{Node{}}; // the first one is the invisible root
};

} // namespace gui
