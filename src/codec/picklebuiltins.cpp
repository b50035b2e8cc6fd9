#include "codec/biginteger.h"
#include "codec/pickleobjects.h"

#include <algorithm>

// builtins, collections, decimal, uuid, pathlib and the helpers that old protocols pickle them by.
namespace codec::pickle {

using namespace Qt::StringLiterals;
using Type = Value::Type;

namespace {
std::optional<QByteArray> latin1(const Value &value)
{
    if (value.type() == Type::Bytes)
        return value.toBytes();
    if (value.type() != Type::Text)
        return std::nullopt;
    const QString text = value.toText();
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0xFF; }))
        return std::nullopt;
    return text.toLatin1();
}

std::optional<QByteArray> byteArrayOf(const PickledObject &object)
{
    if (object.args.empty())
        return QByteArray();
    if (object.args.front().type() != Type::List && object.args.front().type() != Type::Tuple)
        return latin1(object.args.front());
    QByteArray bytes;
    for (const Value &item : object.args.front().items()) {
        if (item.type() != Type::Int || item.toInteger() < 0 || item.toInteger() > 0xFF)
            return std::nullopt;
        bytes.append(char(item.toInteger()));
    }
    return bytes;
}

// list(x), tuple(x), set(x), frozenset(x): the same items in another container.
std::optional<Value> containerOf(const PickledObject &object)
{
    if (object.args.size() > 1 || object.state)
        return std::nullopt;
    Value::Items items;
    if (!object.args.empty()) {
        const Type type = object.args.front().type();
        if (type != Type::List && type != Type::Tuple && type != Type::Set && type != Type::FrozenSet)
            return std::nullopt;
        items = object.args.front().items();
    }
    items.insert(items.end(), object.items.begin(), object.items.end());
    if (object.name == "list"_L1)
        return Value::list(std::move(items));
    if (object.name == "tuple"_L1)
        return Value::tuple(std::move(items));
    return object.name == "set"_L1 ? Value::set(std::move(items)) : Value::frozenSet(std::move(items));
}

std::optional<Value> memberOf(const PickledObject &object)
{
    const Value::ObjectData *owner = object.args.size() == 2 ? object.args[0].toObject() : nullptr;
    if (!owner || !owner->isReference || object.args[1].type() != Type::Text)
        return std::nullopt;
    return Value::reference(owner->module, owner->name + u'.' + object.args[1].toText());
}

std::optional<Value> builtin(const PickledObject &object)
{
    const QString &name = object.name;
    if (name == "bytes"_L1 || name == "bytearray"_L1) {
        const std::optional<QByteArray> bytes = byteArrayOf(object);
        if (!bytes)
            return std::nullopt;
        return name == "bytes"_L1 ? Value::bytes(*bytes)
                                  : Value::object(u"builtins"_s, u"bytearray"_s, {Value::bytes(*bytes)});
    }
    if (name == "list"_L1 || name == "tuple"_L1 || name == "set"_L1 || name == "frozenset"_L1)
        return containerOf(object);
    if (name == "dict"_L1 && object.args.empty() && !object.state)
        return Value::dict(object.pairs);
    if (name == "str"_L1 && object.args.size() == 1 && object.args[0].type() == Type::Text)
        return object.args[0];
    return name == "getattr"_L1 ? memberOf(object) : std::nullopt;
}

// An OrderedDict is written with its pairs set one by one, or (Python 2) with a list of them.
std::optional<Value> orderedDict(const PickledObject &object)
{
    Value::Pairs pairs;
    if (!object.args.empty()) {
        if (object.args.front().type() == Type::Dict)
            pairs = object.args.front().pairs();
        for (const Value &pair : object.args.front().items()) {
            if (pair.items().size() != 2)
                return std::nullopt;
            pairs.emplace_back(pair.items()[0], pair.items()[1]);
        }
    }
    pairs.insert(pairs.end(), object.pairs.begin(), object.pairs.end());
    return Value::object(object.module, object.name, {Value::dict(std::move(pairs))}, object.attributes());
}

std::optional<Value> collection(const PickledObject &object)
{
    if (object.name == "OrderedDict"_L1)
        return orderedDict(object);
    if (object.name == "Counter"_L1 && object.pairs.empty() && object.args.size() == 1)
        return Value::object(object.module, object.name, object.args, object.attributes());
    if (object.name == "defaultdict"_L1 && object.args.size() <= 1) {
        return Value::object(object.module, object.name,
                             {object.args.empty() ? Value() : object.args[0], Value::dict(object.pairs)},
                             object.attributes());
    }
    if (object.name == "deque"_L1 && object.args.size() <= 2) { // deque() or deque((), maxlen), then the items
        Value::Items items = object.args.empty() ? Value::Items() : object.args[0].items();
        items.insert(items.end(), object.items.begin(), object.items.end());
        Value::Items args{Value::list(std::move(items))};
        if (object.args.size() == 2)
            args.push_back(object.args[1]);
        return Value::object(object.module, object.name, std::move(args), object.attributes());
    }
    return std::nullopt;
}

std::optional<Value> uuid(const PickledObject &object)
{
    const Value::Pairs attributes = object.attributes();
    const Value *number = find(attributes, u"int");
    if (!number || (number->type() != Type::Int && number->type() != Type::BigInt))
        return std::nullopt;
    const QByteArray digits =
        number->type() == Type::Int ? QByteArray::number(qint64(number->toInteger())) : number->toBytes();
    QByteArray bytes = digits.startsWith('-') ? QByteArray() : twosComplementFromDecimal(digits);
    if (bytes.size() == 17 && bytes.endsWith('\0'))
        bytes.chop(1);
    if (bytes.size() > 16 || digits.startsWith('-'))
        return std::nullopt;
    bytes.append(16 - bytes.size(), '\0');
    std::reverse(bytes.begin(), bytes.end());
    QByteArray text = bytes.toHex();
    for (const qsizetype at : {20, 16, 12, 8})
        text.insert(at, '-');
    return Value::scalar(Type::Uuid, text);
}

std::optional<Value> path(const PickledObject &object)
{
    QString joined;
    for (const Value &part : object.args) {
        if (part.type() != Type::Text)
            return std::nullopt;
        if (!joined.isEmpty() && !joined.endsWith(u'/'))
            joined += u'/';
        joined += part.toText();
    }
    return Value::object(object.module, object.name, {Value::text(joined)});
}
} // namespace

std::optional<Value> builtinValue(const PickledObject &object)
{
    if (object.module == "builtins"_L1)
        return builtin(object);
    if (object.module == "collections"_L1)
        return collection(object);
    if (object.is(u"_codecs", u"encode") && object.args.size() == 2 && object.args[1].toText().startsWith("latin"_L1)) {
        // How protocols 0 to 2 write bytes.
        const std::optional<QByteArray> bytes = latin1(object.args[0]);
        return bytes ? std::optional(Value::bytes(*bytes)) : std::nullopt;
    }
    if ((object.is(u"decimal", u"Decimal") || object.is(u"_decimal", u"Decimal")) && object.args.size() == 1
        && object.args[0].type() == Type::Text)
        return Value::scalar(Type::Decimal, object.args[0].toText().toLatin1());
    if (object.is(u"uuid", u"UUID"))
        return uuid(object);
    if (object.module == "pathlib"_L1 || object.module.startsWith("pathlib."_L1))
        return path(object);
    return std::nullopt;
}

} // namespace codec::pickle
