#include "codec/value.h"

#include <limits>

namespace codec {

namespace {
template <typename T> T held(const auto &data)
{
    const T *value = std::get_if<T>(&data);
    return value ? *value : T{};
}
} // namespace

Value Value::boolean(bool value)
{
    Value v;
    v.m_type = Type::Bool;
    v.m_data = value;
    return v;
}

Value Value::integer(std::int64_t value)
{
    Value v;
    v.m_type = Type::Int;
    v.m_data = value;
    return v;
}

Value Value::bigInteger(QByteArray decimalDigits) { return scalar(Type::BigInt, std::move(decimalDigits)); }

Value Value::real(double value)
{
    Value v;
    v.m_type = Type::Float;
    v.m_data = value;
    return v;
}

Value Value::real(double value, QByteArray written)
{
    Value v;
    v.m_type = Type::Float;
    v.m_data = std::make_shared<const WrittenReal>(WrittenReal{value, std::move(written)});
    return v;
}

Value Value::text(QString value)
{
    Value v;
    v.m_type = Type::Text;
    v.m_data = std::move(value);
    return v;
}

Value Value::bytes(QByteArray value) { return scalar(Type::Bytes, std::move(value)); }

Value Value::scalar(Type type, QByteArray canonical)
{
    Value v;
    v.m_type = type;
    v.m_data = std::move(canonical);
    return v;
}

Value Value::list(Items items)
{
    Value v;
    v.m_type = Type::List;
    v.m_data = std::make_shared<const Items>(std::move(items));
    return v;
}

Value Value::tuple(Items items)
{
    Value v = list(std::move(items));
    v.m_type = Type::Tuple;
    return v;
}

Value Value::set(Items items)
{
    Value v = list(std::move(items));
    v.m_type = Type::Set;
    return v;
}

Value Value::frozenSet(Items items)
{
    Value v = list(std::move(items));
    v.m_type = Type::FrozenSet;
    return v;
}

Value Value::dict(Pairs pairs)
{
    Value v;
    v.m_type = Type::Dict;
    v.m_data = std::make_shared<const Pairs>(std::move(pairs));
    return v;
}

Value Value::object(QString module, QString name, Items args, Pairs state)
{
    Value v;
    v.m_type = Type::Object;
    v.m_data = std::make_shared<const ObjectData>(
        ObjectData{std::move(module), std::move(name), std::move(args), std::move(state)});
    return v;
}

Value Value::reference(QString module, QString name)
{
    Value v;
    v.m_type = Type::Object;
    v.m_data = std::make_shared<const ObjectData>(ObjectData{std::move(module), std::move(name), {}, {}, true});
    return v;
}

bool Value::isNumber() const
{
    return m_type == Type::Bool || m_type == Type::Int || m_type == Type::BigInt || m_type == Type::Float;
}

bool Value::toBool() const { return held<bool>(m_data); }

std::int64_t Value::toInteger() const
{
    return m_type == Type::Bool ? std::int64_t(toBool()) : held<std::int64_t>(m_data);
}

double Value::toReal() const
{
    switch (m_type) {
    case Type::Float: {
        const auto *written = std::get_if<std::shared_ptr<const WrittenReal>>(&m_data);
        return written ? (*written)->number : held<double>(m_data);
    }
    case Type::BigInt: {
        const QByteArray digits = toBytes();
        bool fits = false;
        const double value = digits.toDouble(&fits);
        const double infinity = std::numeric_limits<double>::infinity();
        return fits ? value : digits.startsWith('-') ? -infinity : infinity;
    }
    default:
        return double(toInteger());
    }
}

QByteArray Value::written() const
{
    const auto *written = std::get_if<std::shared_ptr<const WrittenReal>>(&m_data);
    return written ? (*written)->text : QByteArray();
}

QString Value::toText() const { return held<QString>(m_data); }

QByteArray Value::toBytes() const { return held<QByteArray>(m_data); }

const Value::Items &Value::items() const
{
    static const Items none;
    const auto *items = std::get_if<std::shared_ptr<const Items>>(&m_data);
    return items ? **items : none;
}

const Value::Pairs &Value::pairs() const
{
    static const Pairs none;
    const auto *pairs = std::get_if<std::shared_ptr<const Pairs>>(&m_data);
    return pairs ? **pairs : none;
}

const Value::ObjectData *Value::toObject() const
{
    const auto *object = std::get_if<std::shared_ptr<const ObjectData>>(&m_data);
    return object ? object->get() : nullptr;
}

bool operator==(const Value &a, const Value &b)
{
    if (a.m_type != b.m_type)
        return false;
    if (a.m_type == Value::Type::Float)
        return a.toReal() == b.toReal() && a.written() == b.written();
    if (a.m_data == b.m_data) // equal scalars, or the very same container
        return true;
    if (const Value::ObjectData *left = a.toObject()) {
        const Value::ObjectData *right = b.toObject();
        return left->module == right->module && left->name == right->name && left->isReference == right->isReference
            && left->args == right->args && left->state == right->state;
    }
    const bool isContainer = std::holds_alternative<std::shared_ptr<const Value::Items>>(a.m_data)
        || std::holds_alternative<std::shared_ptr<const Value::Pairs>>(a.m_data);
    return isContainer && a.items() == b.items() && a.pairs() == b.pairs();
}

} // namespace codec
