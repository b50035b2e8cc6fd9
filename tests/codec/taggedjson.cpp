#include "codec/taggedjson.h"

#include "codec/json.h"
#include "codec/pyrepr.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using codec::Value;
using Type = Value::Type;

namespace tagged {

const Value *member(const Value &json, QStringView name)
{
    for (const auto &[key, value] : json.pairs()) {
        if (key.toText() == name)
            return &value;
    }
    return nullptr;
}

namespace {
QString mismatch(const QString &path, const Value &json, const QString &got)
{
    const auto text = codec::writeJson(json, codec::pythonJson, 1000);
    return path + u": expected "_s + (text ? QString::fromUtf8(text->left(200)) : u"?"_s) + u", got "_s + got.left(200);
}

QString tagOf(const Value &json)
{
    if (json.type() != Type::Dict || json.pairs().empty())
        return {};
    const QString first = json.pairs().front().first.toText();
    return first.startsWith(u'$') ? first : QString();
}

QByteArray digits(const Value &number)
{
    return number.type() == Type::Int ? QByteArray::number(qint64(number.toInteger())) : number.toBytes();
}

bool sameReal(double a, double b)
{
    return std::isnan(a) ? std::isnan(b) : a == b && std::signbit(a) == std::signbit(b);
}

class Friendly {
public:
    QString compare(const QString &path, const Value &json, const Value &shown) const
    {
        const QString tag = tagOf(json);
        if (!tag.isEmpty())
            return compareTagged(path, tag, json, shown);
        if (json.type() != shown.type())
            return mismatch(path, json, codec::pyRepr(shown));
        switch (json.type()) {
        case Type::List:
            return compareItems(path, json.items(), shown.items());
        case Type::Dict:
            return comparePairs(path, json.pairs(), shown.pairs());
        default:
            return json == shown ? QString() : mismatch(path, json, codec::pyRepr(shown));
        }
    }

private:
    QString compareItems(const QString &path, const Value::Items &json, const Value::Items &shown) const
    {
        if (json.size() != shown.size())
            return path + u": expected %1 items, got %2"_s.arg(json.size()).arg(shown.size());
        for (std::size_t i = 0; i < json.size(); ++i) {
            if (const QString d = compare(path + u"[%1]"_s.arg(i), json[i], shown[i]); !d.isEmpty())
                return d;
        }
        return {};
    }

    QString comparePairs(const QString &path, const Value::Pairs &json, const Value::Pairs &shown) const
    {
        if (json.size() != shown.size())
            return path + u": expected %1 pairs, got %2"_s.arg(json.size()).arg(shown.size());
        for (std::size_t i = 0; i < json.size(); ++i) {
            const QString at = path + u'.' + codec::pyStr(json[i].first);
            if (const QString d = compare(at, json[i].first, shown[i].first); !d.isEmpty())
                return d;
            if (const QString d = compare(at, json[i].second, shown[i].second); !d.isEmpty())
                return d;
        }
        return {};
    }

    // [[key, value], …]
    QString compareListedPairs(const QString &path, const Value &json, const Value &shown) const
    {
        Value::Pairs pairs;
        for (const Value &pair : json.items())
            pairs.emplace_back(pair.items().at(0), pair.items().at(1));
        return shown.type() == Type::Dict ? comparePairs(path, pairs, shown.pairs())
                                          : mismatch(path, json, codec::pyRepr(shown));
    }

    QString compareUnordered(const QString &path, const Value &json, const Value &shown) const
    {
        Value::Items left = shown.items();
        for (const Value &item : json.items()) {
            const auto found = std::find_if(left.begin(), left.end(),
                                            [&](const Value &other) { return compare(path, item, other).isEmpty(); });
            if (found == left.end())
                return mismatch(path, item, codec::pyRepr(shown));
            left.erase(found);
        }
        return left.empty() ? QString() : mismatch(path, json, codec::pyRepr(shown));
    }

    QString compareTagged(const QString &path, const QString &tag, const Value &json, const Value &shown) const
    {
        const Value &payload = json.pairs().front().second;
        const QString at = path + tag;
        const auto check = [&](bool holds) { return holds ? QString() : mismatch(at, json, codec::pyRepr(shown)); };
        const auto isScalar = [&](Type type) {
            return shown.type() == type && shown.toBytes() == payload.toText().toUtf8();
        };
        if (tag == "$int"_L1)
            return check(digits(shown) == payload.toText().toLatin1());
        if (tag == "$float"_L1)
            return check(shown.type() == Type::Float && sameReal(shown.toReal(), payload.toText().toDouble()));
        if (tag == "$bytes"_L1)
            return check(shown.type() == Type::Bytes
                         && shown.toBytes() == QByteArray::fromBase64(payload.toText().toLatin1()));
        if (tag == "$tuple"_L1)
            return shown.type() == Type::Tuple ? compareItems(at, payload.items(), shown.items()) : check(false);
        if (tag == "$set"_L1 || tag == "$frozenset"_L1)
            return shown.type() == (tag == "$set"_L1 ? Type::Set : Type::FrozenSet)
                ? compareUnordered(at, payload, shown)
                : check(false);
        if (tag == "$dict"_L1)
            return compareListedPairs(at, payload, shown);
        if (tag == "$datetime"_L1)
            return check(isScalar(Type::DateTime));
        if (tag == "$date"_L1)
            return check(isScalar(Type::Date));
        if (tag == "$time"_L1)
            return check(isScalar(Type::Time));
        if (tag == "$decimal"_L1)
            return check(isScalar(Type::Decimal));
        if (tag == "$uuid"_L1)
            return check(isScalar(Type::Uuid));
        if (tag == "$timedelta_seconds"_L1)
            return check(shown.type() == Type::TimeDelta && shown.toBytes().toDouble() == payload.toReal());
        return shown.toObject() ? compareObject(at, tag, json, *shown.toObject()) : check(false);
    }

    QString compareObject(const QString &path, const QString &tag, const Value &json,
                          const Value::ObjectData &shown) const
    {
        const Value &payload = json.pairs().front().second;
        const QString name = shown.module + u'.' + shown.name;
        const auto check = [&](bool holds) {
            return holds ? QString() : mismatch(path, json, name + codec::pyRepr(Value::list(shown.args)));
        };
        const auto isClass = [&](QLatin1StringView cls) { return name == cls && !shown.isReference; };
        const auto argument = [&](std::size_t i) { return i < shown.args.size() ? shown.args[i] : Value(); };

        if (tag == "$cycle"_L1)
            return check(shown.module.isEmpty() && shown.name == "cycle"_L1 && argument(0) == payload);
        if (tag == "$global"_L1)
            return check(shown.isReference && name == payload.toText());
        if (tag == "$enum"_L1) // by its name, or by its value: the other is not in the bytes
            return check((shown.isReference && name == payload.toText())
                         || (payload.toText().startsWith(name + u'.') && argument(0) == *member(json, u"value")));
        if (tag == "$complex"_L1 || tag == "$range"_L1)
            return isClass(tag == "$range"_L1 ? "builtins.range"_L1 : "builtins.complex"_L1)
                ? compareItems(path, payload.items(), shown.args)
                : check(false);
        if (tag == "$path"_L1)
            return check(shown.module.startsWith("pathlib"_L1) && argument(0) == payload);
        if (tag == "$fraction"_L1) {
            const QStringList both = payload.toText().split(u'/');
            return check(isClass("fractions.Fraction"_L1)
                         && (argument(0) == payload
                             || (QString::fromLatin1(digits(argument(0))) == both.value(0)
                                 && QString::fromLatin1(digits(argument(1))) == both.value(1))));
        }
        if (tag == "$bytearray"_L1)
            return check(isClass("builtins.bytearray"_L1)
                         && argument(0).toBytes() == QByteArray::fromBase64(payload.toText().toLatin1()));
        if (tag == "$ordereddict"_L1 || tag == "$counter"_L1)
            return isClass(tag == "$counter"_L1 ? "collections.Counter"_L1 : "collections.OrderedDict"_L1)
                ? compareListedPairs(path, payload, argument(0))
                : check(false);
        if (tag == "$defaultdict"_L1) {
            const Value::ObjectData *factory = argument(0).toObject();
            const Value *expected = member(payload, u"factory");
            if (!isClass("collections.defaultdict"_L1)
                || (factory ? factory->name != expected->toText() : !expected->isNone()))
                return check(false);
            return compareListedPairs(path, *member(payload, u"pairs"), argument(1));
        }
        if (tag == "$deque"_L1)
            return isClass("collections.deque"_L1) ? compareItems(path, payload.items(), argument(0).items())
                                                   : check(false);
        if (tag == "$queryset"_L1)
            return compareQuerySet(path, json, shown);
        if (tag == "$response"_L1)
            return name == payload.toText() ? compareResponse(path, json, shown) : check(false);
        if (payload.type() == Type::Text)
            return name == payload.toText() ? compareMembers(path, json, shown) : check(false);
        return compareItems(path, {payload}, shown.args); // a class that has a tag of its own
    }

    // What an object of any other class holds: attributes by name or as arguments by position, or the arguments.
    QString compareMembers(const QString &path, const Value &json, const Value::ObjectData &shown) const
    {
        for (std::size_t m = 1; m < json.pairs().size(); ++m) {
            const auto &[label, expected] = json.pairs()[m];
            const QString at = path + u'.' + label.toText();
            if (expected.type() == Type::List && tagOf(expected).isEmpty()) {
                if (const QString d = compareItems(at, expected.items(), shown.args); !d.isEmpty())
                    return d;
                continue;
            }
            if (expected.type() != Type::Dict || !tagOf(expected).isEmpty()) {
                if (const QString d = compareItems(at, {expected}, shown.args); !d.isEmpty())
                    return d;
                continue;
            }
            for (std::size_t i = 0; i < expected.pairs().size(); ++i) {
                const auto &[name, value] = expected.pairs()[i];
                const auto attribute = std::find_if(shown.state.begin(), shown.state.end(),
                                                    [&](const auto &pair) { return pair.first == name; });
                const Value *found = attribute != shown.state.end() ? &attribute->second
                    : i < shown.args.size()                         ? &shown.args[i]
                                                                    : nullptr;
                if (!found)
                    return at + u" has no "_s + name.toText();
                if (const QString d = compare(at + u'.' + name.toText(), value, *found); !d.isEmpty())
                    return d;
            }
        }
        return {};
    }

    QString compareQuerySet(const QString &path, const Value &json, const Value::ObjectData &shown) const
    {
        const QString label = json.pairs().front().second.toText(); // app_label.Model; the class is app.models.Model
        const Value::ObjectData *model = shown.args.empty() ? nullptr : shown.args[0].toObject();
        if (shown.name != "QuerySet"_L1 || shown.args.size() != 2 || !model || !model->isReference)
            return path + u": no queryset"_s;
        if (model->module.section(u'.', -2, -2) + u'.' + model->name != label)
            return path + u": model "_s + model->module + u'.' + model->name;
        return compareItems(path + u".rows"_s, member(json, u"rows")->items(), shown.args[1].items());
    }

    QString compareResponse(const QString &path, const Value &json, const Value::ObjectData &shown) const
    {
        const Value state = Value::dict(shown.state);
        const Value *status = member(state, u"status");
        const Value *headers = member(state, u"headers");
        const Value *content = member(state, u"content");
        if (!status || !headers || !content)
            return path + u": no response"_s;
        if (const QString d = compare(path + u".status"_s, *member(json, u"status"), *status); !d.isEmpty())
            return d;
        if (const QString d = compare(path + u".headers"_s, *member(json, u"headers"), *headers); !d.isEmpty())
            return d;
        if (const Value *type = member(json, u"content_type"); type && !type->isNone()) {
            const Value *shownType = member(*headers, u"Content-Type");
            if (!shownType || !(*shownType == *type))
                return path + u".content_type"_s;
        }
        if (content->toBytes().size() != member(json, u"content_length")->toInteger())
            return path + u".content_length"_s;
        if (const Value *text = member(json, u"content_text");
            text && !text->isNone() && text->toText().toUtf8() != content->toBytes())
            return path + u".content_text"_s;
        return {};
    }
};

using codec::pickle::Construction;
using codec::pickle::Graph;
using codec::pickle::Node;
using codec::pickle::NodeId;
using Kind = Node::Kind;

class Structural {
public:
    explicit Structural(const Graph &graph)
        : m_graph(graph)
    {
    }

    QString compare(const QString &path, const Value &json, NodeId id)
    {
        if (id >= m_graph.nodes.size())
            return mismatch(path, json, u"nothing"_s);
        const Node &node = m_graph.nodes[id];
        const auto check = [&](bool holds) {
            return holds ? QString() : mismatch(path, json, u"kind %1"_s.arg(int(node.kind)));
        };
        const QString tag = tagOf(json);
        if (tag == "$cycle"_L1) {
            const auto up = std::size_t(json.pairs().front().second.toInteger());
            return check(up <= m_path.size() && m_path[m_path.size() - up] == id);
        }
        m_path.push_back(id);
        const QString d = tag.isEmpty() ? comparePlain(path, json, node) : compareTagged(path + tag, tag, json, node);
        m_path.pop_back();
        return d;
    }

private:
    QString comparePlain(const QString &path, const Value &json, const Node &node)
    {
        const auto check = [&](bool holds) {
            return holds ? QString() : mismatch(path, json, u"kind %1"_s.arg(int(node.kind)));
        };
        switch (json.type()) {
        case Type::None:
            return check(node.kind == Kind::None);
        case Type::Bool:
            return check(node.kind == Kind::Bool && std::get<bool>(node.scalar) == json.toBool());
        case Type::Int:
            return check(node.kind == Kind::Int && node.integer() == json.toInteger());
        case Type::Float:
            return check(node.kind == Kind::Float && sameReal(std::get<double>(node.scalar), json.toReal()));
        case Type::Text:
            return check(node.kind == Kind::Text && node.text() == json.toText());
        case Type::List:
            return node.kind == Kind::List ? compareItems(path, json.items(), node.children) : check(false);
        default:
            return check(false);
        }
    }

    QString compareTagged(const QString &path, const QString &tag, const Value &json, const Node &node)
    {
        const Value &payload = json.pairs().front().second;
        const auto check = [&](bool holds) {
            return holds ? QString() : mismatch(path, json, u"kind %1"_s.arg(int(node.kind)));
        };
        const auto bytes = [&] { return QByteArray::fromBase64(payload.toText().toLatin1()); };
        const auto items = [&](Kind kind) {
            return node.kind == kind ? compareItems(path, payload.items(), node.children) : check(false);
        };
        if (tag == "$tuple"_L1)
            return items(Kind::Tuple);
        if (tag == "$set"_L1)
            return items(Kind::Set);
        if (tag == "$frozenset"_L1)
            return items(Kind::FrozenSet);
        if (tag == "$dict"_L1)
            return node.kind == Kind::Dict ? comparePairs(path, payload.items(), node.children) : check(false);
        if (tag == "$bytes"_L1 || tag == "$bytearray"_L1)
            return check(node.kind == (tag == "$bytes"_L1 ? Kind::Bytes : Kind::ByteArray)
                         && std::get<QByteArray>(node.scalar) == bytes());
        if (tag == "$int"_L1)
            return check(
                (node.kind == Kind::Int && QByteArray::number(qint64(node.integer())) == payload.toText().toLatin1())
                || (node.kind == Kind::BigInt && std::get<QByteArray>(node.scalar) == payload.toText().toLatin1()));
        if (tag == "$float"_L1)
            return check(node.kind == Kind::Float
                         && sameReal(std::get<double>(node.scalar), payload.toText().toDouble()));
        if (tag == "$global"_L1) {
            if (node.kind != Kind::Global)
                return check(false);
            const auto &global = m_graph.globals[std::size_t(node.integer())];
            return check(global.module + u'.' + global.name == payload.toText());
        }
        if (tag == "$persistent_id"_L1)
            return node.kind == Kind::PersistentId ? compareItems(path, {payload}, node.children) : check(false);
        if (tag == "$buffer"_L1)
            return check(node.kind == Kind::Buffer);
        if (tag == "$extension"_L1)
            return check(node.kind == Kind::Extension && node.integer() == payload.toInteger());
        if (tag == "$call"_L1 || tag == "$new"_L1)
            return node.kind == (tag == "$call"_L1 ? Kind::Call : Kind::New)
                ? compareConstruction(path, json, payload, *node.construction)
                : check(false);
        return path + u": unknown tag"_s;
    }

    QString compareConstruction(const QString &path, const Value &json, const Value &payload, const Construction &made)
    {
        if (const QString d = compare(path + u".callable"_s, *member(payload, u"callable"), made.callable);
            !d.isEmpty())
            return d;
        const Value::Items &args = member(payload, u"args")->items();
        if (const QString d = compareItems(path + u".args"_s, args, m_graph.nodes[made.args].children); !d.isEmpty())
            return d;
        if (const Value *kwargs = member(payload, u"kwargs")) {
            if (const QString d = compare(path + u".kwargs"_s, *kwargs, made.kwargs); !d.isEmpty())
                return d;
        }
        const Value *state = member(json, u"state");
        if ((state != nullptr) == made.states.empty())
            return path + u": state"_s;
        if (state) {
            if (const QString d = compare(path + u".state"_s, *state, made.states.back()); !d.isEmpty())
                return d;
        }
        const Value *items = member(json, u"items");
        if (const QString d = compareItems(path + u".items"_s, items ? items->items() : Value::Items(), made.items);
            !d.isEmpty())
            return d;
        const Value *pairs = member(json, u"pairs");
        return comparePairs(path + u".pairs"_s, pairs ? pairs->items() : Value::Items(), made.pairs);
    }

    QString compareItems(const QString &path, const Value::Items &json, const std::vector<NodeId> &ids)
    {
        if (json.size() != ids.size())
            return path + u": expected %1 items, got %2"_s.arg(json.size()).arg(ids.size());
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (const QString d = compare(path + u"[%1]"_s.arg(i), json[i], ids[i]); !d.isEmpty())
                return d;
        }
        return {};
    }

    QString comparePairs(const QString &path, const Value::Items &json, const std::vector<NodeId> &ids)
    {
        if (json.size() * 2 != ids.size())
            return path + u": expected %1 pairs, got %2 nodes"_s.arg(json.size()).arg(ids.size());
        for (std::size_t i = 0; i < json.size(); ++i) {
            if (const QString d = compareItems(path + u"{%1}"_s.arg(i), json[i].items(), {ids[2 * i], ids[2 * i + 1]});
                !d.isEmpty())
                return d;
        }
        return {};
    }

    const Graph &m_graph;
    std::vector<NodeId> m_path; // from the root to what is being compared
};
} // namespace

QString difference(const Value &json, const Value &shown) { return Friendly().compare(u"value"_s, json, shown); }

QString difference(const Value &json, const Graph &graph)
{
    return Structural(graph).compare(u"pickle"_s, json, graph.root);
}

} // namespace tagged
