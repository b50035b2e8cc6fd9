#include "views/models/valuemodel.h"

#include "codec/json.h"
#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

namespace gui {

using codec::Value;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(gui::ValueModel)
};

constexpr qsizetype longestText = 300;

QString scalarText(const Value &value)
{
    if (const auto json = codec::writeJson(value, {.allowNan = true}))
        return report::shortened(QString::fromUtf8(*json), longestText);
    return report::shown(value.toBytes(), longestText);
}

bool isContainer(const Value &value) { return !value.items().empty() || !value.pairs().empty(); }

// What tells a row from its neighbours while it is folded: its first two plain fields.
QString summary(const Value &value)
{
    if (!value.items().empty()) {
        const auto count = std::int64_t(value.items().size());
        return count == 1 ? Text::tr("1 item") : Text::tr("%1 items").arg(report::countText(count));
    }
    QStringList fields;
    for (const auto &[name, held] : value.pairs()) {
        if (fields.size() < 2 && !isContainer(held))
            fields << name.toText() + u' ' + report::shortened(scalarText(held), 40);
    }
    return fields.join(QStringLiteral(" · "));
}

} // namespace

void ValueModel::setValue(const Value &value)
{
    beginResetModel();
    m_nodes.assign(1, Node{});
    if (isContainer(value))
        fill(0, value);
    else
        add(0, {}, scalarText(value));
    endResetModel();
}

void ValueModel::setBody(const QByteArray &body)
{
    if (const auto json = codec::readJson(body)) {
        setValue(*json);
        return;
    }
    beginResetModel();
    m_nodes.assign(1, Node{});
    if (!body.isEmpty())
        add(0, Text::tr("text"), report::shown(body, longestText));
    endResetModel();
}

void ValueModel::clear()
{
    beginResetModel();
    m_nodes.assign(1, Node{});
    endResetModel();
}

std::size_t ValueModel::add(std::size_t parent, const QString &name, const QString &text)
{
    const std::size_t node = m_nodes.size();
    m_nodes.push_back({parent, int(m_nodes[parent].children.size()), name, text, {}});
    m_nodes[parent].children.push_back(node);
    return node;
}

void ValueModel::fill(std::size_t parent, const Value &value)
{
    const auto child = [&](const QString &name, const Value &held) {
        const std::size_t node = add(parent, name, isContainer(held) ? summary(held) : scalarText(held));
        fill(node, held);
    };
    std::size_t done = 0;
    for (const Value &item : value.items()) {
        if (m_nodes.size() >= maxNodes) {
            add(parent, QStringLiteral("…"),
                Text::tr("%1 more").arg(report::countText(std::int64_t(value.items().size() - done))));
            return;
        }
        child(QString::number(done++), item);
    }
    for (const auto &[name, held] : value.pairs())
        child(name.type() == Value::Type::Text ? name.toText() : scalarText(name), held);
}

QModelIndex ValueModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, m_nodes[nodeOf(parent)].children[std::size_t(row)])
                                         : QModelIndex();
}

QModelIndex ValueModel::parent(const QModelIndex &index) const
{
    const std::size_t up = index.isValid() ? m_nodes[nodeOf(index)].parent : 0;
    return up == 0 ? QModelIndex() : createIndex(m_nodes[up].row, 0, up);
}

int ValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_nodes[nodeOf(parent)].children.size());
}

int ValueModel::columnCount(const QModelIndex &) const { return columns; }

QVariant ValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[nodeOf(index)];
    const QString &text = Column(index.column()) == Column::Name ? node.name : node.text;
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole)
        return plainToolTip(text);
    return {};
}

QVariant ValueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return Column(section) == Column::Name ? tr("name") : tr("value");
}

} // namespace gui
