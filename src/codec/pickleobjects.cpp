#include "codec/pickleobjects.h"

namespace codec::pickle {

using namespace Qt::StringLiterals;
using Type = Value::Type;

const Value *find(const Value::Pairs &pairs, QStringView key)
{
    for (const auto &[name, value] : pairs) {
        if (name.type() == Type::Text && name.toText() == key)
            return &value;
    }
    return nullptr;
}

Value::Pairs PickledObject::attributes() const
{
    if (!state)
        return {};
    if (state->type() == Type::Dict)
        return state->pairs();
    if (state->type() == Type::Tuple && state->items().size() == 2) { // object.__reduce_ex__ of a class with slots
        Value::Pairs all = state->items()[0].pairs();
        const Value::Pairs &slotted = state->items()[1].pairs();
        all.insert(all.end(), slotted.begin(), slotted.end());
        if (!all.empty())
            return all;
    }
    return {{Value::text(u"__setstate__"_s), *state}}; // only the class knows what it means
}

namespace {
// copyreg's helpers say by a call what newer protocols have opcodes for.
std::optional<PickledObject> unwrapped(const PickledObject &object)
{
    if (object.module != "copyreg"_L1 || object.args.empty())
        return std::nullopt;
    const Value::ObjectData *cls = object.args.front().toObject();
    if (!cls || !cls->isReference)
        return std::nullopt;
    PickledObject inner = object;
    inner.isNew = true;
    inner.module = cls->module;
    inner.name = cls->name;
    inner.args.clear();
    if (object.name == "_reconstructor"_L1 && object.args.size() == 3) { // (cls, base, the base's value)
        if (!object.args[2].isNone())
            inner.args = {object.args[2]};
    } else if (object.name == "__newobj__"_L1) {
        inner.args.assign(object.args.begin() + 1, object.args.end());
    } else if (object.name == "__newobj_ex__"_L1 && object.args.size() == 3) {
        inner.args = object.args[1].items();
        inner.kwargs = object.args[2].pairs();
    } else {
        return std::nullopt;
    }
    return inner;
}
} // namespace

Value valueOf(const PickledObject &object)
{
    if (const std::optional<PickledObject> inner = unwrapped(object))
        return valueOf(*inner);
    for (const auto known : {builtinValue, dateTimeValue, djangoValue}) {
        if (std::optional<Value> value = known(object))
            return *value;
    }
    // Any other class is shown as its constructor would be written, with what a list or dict subclass holds last.
    Value::Items args = object.args;
    if (!object.kwargs.empty())
        args.push_back(Value::dict(object.kwargs));
    if (!object.items.empty())
        args.push_back(Value::list(object.items));
    if (!object.pairs.empty())
        args.push_back(Value::dict(object.pairs));
    return Value::object(object.module, object.name, std::move(args), object.attributes());
}

} // namespace codec::pickle
