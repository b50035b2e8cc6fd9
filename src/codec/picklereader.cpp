#include "codec/picklereader.h"

#include "codec/pickleglobals.h"
#include "codec/picklegraph.h"
#include "codec/pickleobjects.h"

#include <algorithm>

namespace codec {

using namespace Qt::StringLiterals;
using pickle::Construction;
using pickle::Global;
using pickle::Graph;
using pickle::Node;
using pickle::NodeId;
using pickle::noNode;
using NodeKind = pickle::Node::Kind;

namespace {
Value marker(QString name, Value::Items args = {})
{
    return Value::object(QString(), std::move(name), std::move(args));
}

class ValueBuilder {
public:
    ValueBuilder(const Graph &graph, const PickleLimits &limits)
        : m_graph(graph)
        , m_limits(limits)
        , m_levels(graph.nodes.size(), 0)
        , m_done(graph.nodes.size())
    {
    }

    Value build() { return m_graph.root == noNode ? Value() : value(m_graph.root).value; }
    bool elided() const { return m_elided; }

private:
    struct Built {
        Value value;
        bool circular = false; // then it is shown otherwise where one of its own parts is shown further out
    };

    // Containers recurse, so what is on their way is kept small on the stack.
    Built value(NodeId id)
    {
        switch (m_graph.nodes[id].kind) {
        case NodeKind::List:
        case NodeKind::Tuple:
        case NodeKind::Set:
        case NodeKind::FrozenSet:
        case NodeKind::Dict:
        case NodeKind::Call:
        case NodeKind::New:
        case NodeKind::PersistentId:
            return container(id);
        default:
            return {scalar(m_graph.nodes[id])};
        }
    }

    Value scalar(const Node &node) const
    {
        switch (node.kind) {
        case NodeKind::Bool:
            return Value::boolean(std::get<bool>(node.scalar));
        case NodeKind::Int:
            return Value::integer(node.integer());
        case NodeKind::BigInt:
            return Value::bigInteger(std::get<QByteArray>(node.scalar));
        case NodeKind::Float:
            return Value::real(std::get<double>(node.scalar));
        case NodeKind::Text:
            return Value::text(node.text());
        case NodeKind::Bytes:
            return Value::bytes(std::get<QByteArray>(node.scalar));
        case NodeKind::ByteArray:
            return Value::object(u"builtins"_s, u"bytearray"_s, {Value::bytes(std::get<QByteArray>(node.scalar))});
        case NodeKind::Global:
            return reference(std::size_t(node.integer()));
        case NodeKind::Extension:
            return marker(u"extension"_s, {Value::integer(node.integer())});
        case NodeKind::Buffer:
            return marker(u"buffer"_s);
        default:
            return {};
        }
    }

    // Names of Python 2 are those that its pickles use, whatever they were called later.
    Value reference(std::size_t index) const
    {
        const Global &global = m_graph.globals[index];
        if (m_graph.protocol > 2)
            return Value::reference(global.module, global.name);
        const auto [module, name] = pickle::python3Name(global.module, global.name);
        return Value::reference(module, name);
    }

    // An object takes more of the stack than a list, here as in Python, whose own limit is 1000 for both together.
    static constexpr int objectDepth = 3;

    Built container(NodeId id)
    {
        if (m_done[id])
            return {*m_done[id]};
        if (m_levels[id]) // being shown further out
            return {marker(u"cycle"_s, {Value::integer(m_level - m_levels[id] + 1)}), true};
        const bool isObject = m_graph.nodes[id].isConstruction();
        const int depth = isObject ? objectDepth : 1;
        if (m_depth + depth > m_limits.depth || ++m_built > qsizetype(m_graph.nodes.size()) + m_limits.repeats) {
            m_elided = true;
            return {marker(u"elided"_s)};
        }
        m_depth += depth;
        m_levels[id] = ++m_level;
        Built built = isObject ? construction(m_graph.nodes[id]) : plainContainer(m_graph.nodes[id]);
        m_levels[id] = 0;
        --m_level;
        m_depth -= depth;
        if (!built.circular)
            m_done[id] = built.value;
        return built;
    }

    Value value(NodeId id, bool &circular)
    {
        Built built = value(id);
        circular |= built.circular;
        return std::move(built.value);
    }

    Value::Items items(const std::vector<NodeId> &ids, bool &circular)
    {
        Value::Items all;
        all.reserve(ids.size());
        for (const NodeId id : ids)
            all.push_back(value(id, circular));
        return all;
    }

    Value::Pairs pairs(const std::vector<NodeId> &ids, bool &circular)
    {
        const Value::Items all = items(ids, circular);
        Value::Pairs pairs;
        pairs.reserve(all.size() / 2);
        for (std::size_t i = 0; i + 1 < all.size(); i += 2)
            pairs.emplace_back(all[i], all[i + 1]);
        return pairs;
    }

    Built plainContainer(const Node &node)
    {
        Built built;
        if (node.kind == NodeKind::Dict)
            built.value = Value::dict(pairs(node.children, built.circular));
        else
            built.value = sequence(node.kind, items(node.children, built.circular));
        return built;
    }

    static Value sequence(NodeKind kind, Value::Items items)
    {
        switch (kind) {
        case NodeKind::List:
            return Value::list(std::move(items));
        case NodeKind::Tuple:
            return Value::tuple(std::move(items));
        case NodeKind::Set:
            return Value::set(std::move(items));
        case NodeKind::FrozenSet:
            return Value::frozenSet(std::move(items));
        default:
            return marker(u"persistent_id"_s, std::move(items));
        }
    }

    // The tuple of arguments and the dict of attributes are part of the object, and no levels of their own.
    Value::Items arguments(NodeId id, bool &circular)
    {
        if (m_graph.nodes[id].kind == NodeKind::Tuple)
            return items(m_graph.nodes[id].children, circular);
        return {value(id, circular)};
    }

    Value state(NodeId id, bool &circular)
    {
        if (m_graph.nodes[id].kind == NodeKind::Dict)
            return Value::dict(pairs(m_graph.nodes[id].children, circular));
        return value(id, circular);
    }

    Built construction(const Node &node)
    {
        const Construction &made = *node.construction;
        Built built;
        pickle::PickledObject object;
        object.isNew = node.kind == NodeKind::New;
        const Value callable = value(made.callable, built.circular);
        object.args = arguments(made.args, built.circular);
        if (made.kwargs != noNode)
            object.kwargs = value(made.kwargs, built.circular).pairs();
        for (const NodeId id : made.states)
            object.state = merged(object.state, state(id, built.circular));
        object.items = items(made.items, built.circular);
        object.pairs = pairs(made.pairs, built.circular);
        nameClass(object, callable);
        built.value = pickle::valueOf(object);
        return built;
    }

    static void nameClass(pickle::PickledObject &object, const Value &callable)
    {
        const Value::ObjectData *cls = callable.toObject();
        if (cls && cls->isReference) {
            object.module = cls->module;
            object.name = cls->name;
        } else {
            object.name = u"call"_s;
            object.args.insert(object.args.begin(), callable);
        }
    }

    // A second BUILD updates the attributes of the first.
    static Value merged(const std::optional<Value> &first, const Value &second)
    {
        if (!first || first->type() != Value::Type::Dict || second.type() != Value::Type::Dict)
            return second;
        Value::Pairs both = first->pairs();
        both.insert(both.end(), second.pairs().begin(), second.pairs().end());
        return Value::dict(std::move(both));
    }

    const Graph &m_graph;
    const PickleLimits &m_limits;
    std::vector<int> m_levels; // of the containers being shown; 0 = not now
    std::vector<std::optional<Value>> m_done;
    int m_level = 0;
    int m_depth = 0;
    qsizetype m_built = 0;
    bool m_elided = false;
};

// getattr(a class, "NAME") is a member of an enumeration or, for ZoneInfo, its way to be read. Any other
// use of getattr can reach whatever it likes.
class GetattrUse {
public:
    explicit GetattrUse(const Graph &graph)
        : m_graph(graph)
    {
    }

    bool isHarmless(std::int64_t globalIndex) const
    {
        const auto isIt = [&](NodeId id) {
            return id != noNode && m_graph.nodes[id].kind == NodeKind::Global
                && m_graph.nodes[id].integer() == globalIndex;
        };
        const auto mentions = [&](const std::vector<NodeId> &ids) { return std::any_of(ids.begin(), ids.end(), isIt); };
        return std::none_of(m_graph.nodes.begin(), m_graph.nodes.end(), [&](const Node &node) {
            if (mentions(node.children))
                return true;
            if (!node.construction)
                return false;
            const Construction &made = *node.construction;
            return (isIt(made.callable) && !asksForMember(made)) || isIt(made.args) || mentions(made.states)
                || mentions(made.items) || mentions(made.pairs);
        });
    }

private:
    bool asksForMember(const Construction &made) const
    {
        const std::vector<NodeId> &args = m_graph.nodes[made.args].children;
        if (args.size() != 2 || m_graph.nodes[args[0]].kind != NodeKind::Global
            || m_graph.nodes[args[1]].kind != NodeKind::Text)
            return false;
        const Global &owner = m_graph.globals[std::size_t(m_graph.nodes[args[0]].integer())];
        const QString member = m_graph.nodes[args[1]].text();
        if (owner.module == "zoneinfo"_L1 && owner.name == "ZoneInfo"_L1 && member == "_unpickle"_L1)
            return true;
        return !member.startsWith(u'_') && !member.contains(u'.') && !pickle::isDangerous(owner.module, owner.name);
    }

    const Graph &m_graph;
};

bool isDangerous(const Graph &graph, std::size_t index)
{
    const auto &[module, name, offset] = graph.globals[index];
    const auto [module3, name3] = pickle::python3Name(module, name);
    if (pickle::isGetattr(module, name))
        return !GetattrUse(graph).isHarmless(std::int64_t(index));
    return pickle::isDangerous(module, name) || pickle::isDangerous(module3, name3);
}
} // namespace

bool PickleReading::isDangerous() const
{
    return std::any_of(globals.begin(), globals.end(), [](const PickleGlobal &global) { return global.dangerous; });
}

PickleReading readPickle(QByteArrayView bytes, const PickleLimits &limits)
{
    const Graph graph = pickle::readGraph(bytes, {.opcodes = limits.opcodes});
    ValueBuilder builder(graph, limits);
    PickleReading reading;
    reading.value = builder.build();
    reading.protocol = graph.protocol;
    reading.opcodes = graph.opcodes;
    reading.size = graph.size;
    reading.broken = graph.broken;
    reading.elided = builder.elided();
    for (std::size_t i = 0; i < graph.globals.size(); ++i) {
        const Global &global = graph.globals[i];
        reading.globals.append({global.module + u'.' + global.name, global.offset, isDangerous(graph, i)});
    }
    return reading;
}

base::Result<Value> valueFromPickle(QByteArrayView bytes)
{
    const PickleReading reading = readPickle(bytes);
    if (reading.broken)
        return tl::unexpected(*reading.broken);
    if (reading.elided)
        return base::failure("pickle.limit");
    return reading.value;
}

} // namespace codec
