#pragma once

#include "codec/value.h"

#include <QtCore/QAbstractItemModel>

#include <memory>

namespace gui {

// A decoded value as a tree of typed text. Nodes are made when they are looked at, a portion at a time, so that a
// list of a million entries costs what is on the screen. Bytes and text that hold JSON open as that.
class DecodedModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum class Column { Part, Type, Value };
    static constexpr int columns = 3;
    static constexpr std::size_t portion = 200; // children that are made at once

    explicit DecodedModel(QObject *parent = nullptr);
    ~DecodedModel() override;

    void setValue(const codec::Value &value);
    void clear();
    std::optional<codec::Value> valueAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    Node *nodeAt(const QModelIndex &index) const;
    static std::unique_ptr<Node> makeNode(const codec::Value &value, const QString &label, Node *parent, int row);
    static std::unique_ptr<Node> makeChild(Node &parent, std::size_t row);

    std::unique_ptr<Node> m_root; // the value itself; null while there is none
};

} // namespace gui
