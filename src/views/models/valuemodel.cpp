#include "views/models/valuemodel.h"

#include "codec/json.h"
#include "codec/preview.h"
#include "look/roles.h"
#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

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

// What tells a row from its neighbours while it is folded.
QString summary(const Value &value)
{
    if (value.items().empty())
        return codec::preview(value);
    const auto count = std::int64_t(value.items().size());
    return count == 1 ? Text::tr("1 item") : Text::tr("%1 items").arg(report::countText(count));
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

void ValueModel::mark(const trace::Detail *difference)
{
    for (Node &node : m_nodes)
        node.inDatabase.clear();
    if (difference) {
        const auto &fields = difference->fields; // pairs of them; an odd last one is no place
        for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
            const QString place = QString::fromUtf8(fields[i].first);
            if (const std::size_t node = nodeAt(place)) {
                const QByteArray &now = fields[i + 1].second;
                m_nodes[node].inDatabase = now.isNull() ? Text::tr("not in the database")
                                                        : Text::tr("database: %1").arg(report::shown(now, 120));
            }
        }
    }
    for (const QModelIndex &value : marked())
        emit dataChanged(value.siblingAtColumn(0), value);
}

QModelIndexList ValueModel::marked() const
{
    QModelIndexList values;
    for (std::size_t node = 1; node < m_nodes.size(); ++node) {
        if (!m_nodes[node].inDatabase.isEmpty())
            values << createIndex(m_nodes[node].row, int(Column::Value), node);
    }
    return values;
}

std::size_t ValueModel::nodeAt(QStringView place) const
{
    std::size_t node = 0;
    while (!place.isEmpty()) {
        node = childAt(node, place);
        if (node == 0)
            return 0;
    }
    return node;
}

std::size_t ValueModel::childAt(std::size_t node, QStringView &place) const
{
    const std::vector<std::size_t> &children = m_nodes[node].children;
    if (place.startsWith(u'.')) {
        // A name may have points and brackets in it, so the longest that fits is meant.
        std::size_t found = 0;
        qsizetype length = -1;
        for (const std::size_t child : children) {
            const QString &name = m_nodes[child].name;
            const QStringView after = place.mid(1 + name.size());
            const bool fits =
                place.mid(1).startsWith(name) && (after.isEmpty() || after.startsWith(u'.') || after.startsWith(u'['));
            if (fits && name.size() > length) {
                found = child;
                length = name.size();
            }
        }
        place = place.mid(1 + length);
        return found;
    }
    const qsizetype end = place.indexOf(u']');
    if (!place.startsWith(u'[') || end < 0)
        return 0;
    const QStringView step = place.mid(1, end - 1);
    place = place.mid(end + 1);
    const auto isMeant = [&](std::size_t child) {
        if (!step.startsWith(u"id "))
            return m_nodes[child].name == step;
        const std::vector<std::size_t> &fields = m_nodes[child].children;
        return std::any_of(fields.begin(), fields.end(), [&](std::size_t field) {
            return m_nodes[field].name == u"id" && m_nodes[field].text == step.mid(3);
        });
    };
    const auto found = std::find_if(children.begin(), children.end(), isMeant);
    return found == children.end() ? 0 : *found;
}

std::size_t ValueModel::add(std::size_t parent, const QString &name, const QString &text)
{
    const std::size_t node = m_nodes.size();
    m_nodes.push_back({parent, int(m_nodes[parent].children.size()), name, text, {}, {}});
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
    if (role == StaleRole)
        return !node.inDatabase.isEmpty();
    QString text = Column(index.column()) == Column::Name ? node.name : node.text;
    if (Column(index.column()) == Column::Value && !node.inDatabase.isEmpty())
        text += QStringLiteral(" · ") + node.inDatabase;
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
