#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace codec {

// One typed, immutable value of a cache or a viewer, as in Python. A copy shares everything
// and costs a reference count, which is how `get` can return "a copy" (Django pickles both ways) without
// copying. Nothing in here interprets or executes what it holds.
class Value {
public:
    enum class Type : std::uint8_t {
        None,
        Bool,
        Int,
        BigInt,
        Float,
        Text,
        Bytes,
        List,
        Tuple,
        Set,
        FrozenSet,
        Dict,
        DateTime,
        Date,
        Time,
        TimeDelta,
        Decimal,
        Uuid,
        Object, // an instance or reference of a class by name: module.Class(args) with its state
    };
    using Items = std::vector<Value>;
    using Pairs = std::vector<std::pair<Value, Value>>; // in insertion order, as Python's dict

    struct ObjectData;
    struct WrittenReal;

    Value() = default; // None
    static Value boolean(bool value);
    static Value integer(std::int64_t value);
    static Value bigInteger(QByteArray decimalDigits); // beyond 64 bits, with its sign
    static Value real(double value);
    // A number as it was written, which says more than the double: 49.90, 36 digits of pi, 1e400.
    static Value real(double value, QByteArray written);
    static Value text(QString value);
    static Value bytes(QByteArray value);
    static Value list(Items items);
    static Value tuple(Items items);
    static Value set(Items items);
    static Value frozenSet(Items items);
    static Value dict(Pairs pairs);
    // Scalars that are known by their canonical text: ISO 8601 for the dates and times ("2026-02-01",
    // "14:32:08.410000+00:00"), seconds for a timedelta, the digits of a Decimal, the hyphened UUID.
    static Value scalar(Type type, QByteArray canonical);
    static Value object(QString module, QString name, Items args = {}, Pairs state = {});
    static Value reference(QString module, QString name); // the class or function itself, not made or called

    Type type() const { return m_type; }
    bool isNone() const { return m_type == Type::None; }
    bool isNumber() const; // Bool, Int, BigInt or Float: what Python adds to a number

    // Each accessor is for its own type; for any other type it returns an empty value.
    bool toBool() const;
    std::int64_t toInteger() const; // Bool too, as in Python
    double toReal() const; // any number
    QByteArray written() const; // of a Float, as above; empty when the double says all
    QString toText() const;
    QByteArray toBytes() const; // Bytes; the canonical text of a scalar; the digits of a BigInt
    const Items &items() const; // List, Tuple, Set, FrozenSet
    const Pairs &pairs() const; // Dict
    const ObjectData *toObject() const; // null for any other type

    // Same type and content, in order (sets and dicts too: both come from one writer here).
    friend bool operator==(const Value &a, const Value &b);

private:
    Type m_type = Type::None;
    std::variant<std::monostate, bool, std::int64_t, double, QString, QByteArray, std::shared_ptr<const Items>,
                 std::shared_ptr<const Pairs>, std::shared_ptr<const ObjectData>, std::shared_ptr<const WrittenReal>>
        m_data;
};

struct Value::WrittenReal {
    double number = 0;
    QByteArray text;
};

struct Value::ObjectData {
    QString module;
    QString name;
    Items args; // of the constructor or of __reduce__
    Pairs state; // the instance's attributes
    bool isReference = false; // only named: neither arguments nor state
};

} // namespace codec
