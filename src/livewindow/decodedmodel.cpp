#include "livewindow/decodedmodel.h"

#include "codec/json.h"
#include "codec/preview.h"
#include "codec/pyrepr.h"
#include "codec/render.h"
#include "look/units.h"
#include "report/figures.h"
#include "report/words.h"

using namespace Qt::StringLiterals;

namespace gui {

using codec::Value;
using Type = Value::Type;

namespace {

constexpr qsizetype mostJson = 1024 * 1024; // bytes that are looked into for JSON
constexpr qsizetype mostCellText = 400; // characters of a cell
constexpr qsizetype mostTip = 2'000; // … of a tool tip

bool isContainer(const Value &value, const codec::RenderedLine &line)
{
    switch (value.type()) {
    case Type::List:
    case Type::Tuple:
    case Type::Set:
    case Type::FrozenSet:
    case Type::Dict:
        return true;
    case Type::Object:
        return line.text.isEmpty();
    default:
        return false;
    }
}

std::size_t childrenOf(const Value &value)
{
    const Value::ObjectData *object = value.toObject();
    return value.items().size() + value.pairs().size() + (object ? object->args.size() + object->state.size() : 0);
}

// The JSON that bytes or a text hold; none when they hold something else.
std::optional<Value> innerJson(const Value &value)
{
    QByteArray bytes;
    if (value.type() == Type::Bytes)
        bytes = value.toBytes();
    else if (value.type() == Type::Text && value.toText().size() < mostJson)
        bytes = value.toText().toUtf8();
    const QByteArray start = bytes.left(64).trimmed();
    if (bytes.size() > mostJson || !(start.startsWith('{') || start.startsWith('[')))
        return {};
    auto json = codec::readJsonAsWritten(bytes);
    if (!json)
        return {};
    return json->value;
}

QString keyText(const Value &key)
{
    if (const std::optional<QString> symbol = codec::symbolText(key))
        return report::shortened(*symbol, 120);
    return key.toObject() || childrenOf(key) > 8
        ? QString(codec::render(key, {.lines = 1, .text = 60}).constFirst().type + u"(…)"_s)
        : report::shortened(codec::pyRepr(key), 120);
}

} // namespace

struct DecodedModel::Node {
    Value value;
    Value opened; // what its children are of: the value itself, or the JSON in it
    QString label;
    Node *parent = nullptr;
    int row = 0;
    codec::RenderedLine line;
    bool isJson = false;
    std::size_t count = 0; // of children there are
    std::vector<std::unique_ptr<Node>> children; // that were made
};

DecodedModel::DecodedModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

DecodedModel::~DecodedModel() = default;

void DecodedModel::setValue(const Value &value)
{
    beginResetModel();
    m_root = makeNode(value, {}, nullptr, 0);
    endResetModel();
}

void DecodedModel::clear()
{
    beginResetModel();
    m_root.reset();
    endResetModel();
}

std::optional<Value> DecodedModel::valueAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return nodeAt(index)->value;
}

std::unique_ptr<DecodedModel::Node> DecodedModel::makeNode(const Value &value, const QString &label, Node *parent,
                                                           int row)
{
    auto node = std::make_unique<Node>();
    node->value = value;
    node->opened = value;
    node->label = label;
    node->parent = parent;
    node->row = row;
    node->line = codec::render(value, {.lines = 1, .text = mostCellText}).constFirst();
    if (isContainer(value, node->line)) {
        node->count = childrenOf(value);
    } else if (const auto json = innerJson(value)) {
        node->opened = *json;
        node->isJson = true;
        node->count = childrenOf(*json);
    }
    return node;
}

std::unique_ptr<DecodedModel::Node> DecodedModel::makeChild(Node &parent, std::size_t row)
{
    const Value &value = parent.opened;
    const auto make = [&](const Value &child, const QString &label) {
        return makeNode(child, label, &parent, int(row));
    };
    if (row < value.items().size())
        return make(value.items()[row],
                    value.type() == Type::Set || value.type() == Type::FrozenSet ? QString(u'·')
                                                                                 : QString::number(row));
    if (row < value.pairs().size()) {
        const auto &[key, entry] = value.pairs()[row];
        return make(entry, keyText(key));
    }
    const Value::ObjectData &object = *value.toObject();
    if (row < object.args.size())
        return make(object.args[row], QString::number(row));
    const auto &[name, entry] = object.state[row - object.args.size()];
    return make(entry, name.type() == Type::Text ? report::shortened(name.toText(), 120) : keyText(name));
}

DecodedModel::Node *DecodedModel::nodeAt(const QModelIndex &index) const
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex DecodedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    Node *node = parent.isValid() ? nodeAt(parent)->children[std::size_t(row)].get() : m_root.get();
    return createIndex(row, column, node);
}

QModelIndex DecodedModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    Node *parent = nodeAt(index)->parent;
    return parent ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int DecodedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_root ? 1 : 0;
    return parent.column() == 0 ? int(nodeAt(parent)->children.size()) : 0;
}

int DecodedModel::columnCount(const QModelIndex &) const { return columns; }

bool DecodedModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_root != nullptr;
    return parent.column() == 0 && nodeAt(parent)->count > 0;
}

bool DecodedModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.column() != 0)
        return false;
    const Node *node = nodeAt(parent);
    return node->children.size() < node->count;
}

void DecodedModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    Node *node = nodeAt(parent);
    const std::size_t first = node->children.size();
    const std::size_t last = std::min(node->count, first + portion);
    beginInsertRows(parent, int(first), int(last) - 1);
    for (std::size_t row = first; row < last; ++row)
        node->children.push_back(makeChild(*node, row));
    endInsertRows();
}

QVariant DecodedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Node *node = nodeAt(index);
    QString text;
    switch (Column(index.column())) {
    case Column::Part:
        text = node->label;
        break;
    case Column::Type:
        text = node->isJson ? tr("%1 · JSON").arg(node->line.type) : node->line.type;
        break;
    case Column::Value:
        if (role == Qt::ToolTipRole && !isContainer(node->value, node->line)) {
            const codec::RenderedLine longer = codec::render(node->value, {.lines = 1, .text = mostTip}).constFirst();
            text = longer.text + (longer.hidden > 0 ? u" …"_s : QString());
        } else if (isContainer(node->value, node->line)) {
            text = node->parent ? codec::preview(node->opened) : QString(); // the whole is counted
            if (text.isEmpty())
                text = node->count == 1 ? tr("1 entry") : tr("%1 entries").arg(report::countText(qint64(node->count)));
        } else {
            text = node->line.text;
            if (node->line.hidden > 0)
                text += u' ' + tr("… %1 more").arg(report::countText(node->line.hidden));
        }
        break;
    }
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant DecodedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Part:
        return tr("part");
    case Column::Type:
        return tr("type");
    case Column::Value:
        return tr("value");
    }
    return {};
}

} // namespace gui
