#include "codec/number.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

using Int64 = std::int64_t;

// An integer of any size as a sign and decimal digits without leading zeros.
struct Digits {
    bool negative = false;
    QByteArray magnitude;
};

Digits digitsOf(QByteArray text)
{
    Digits out;
    if (text.startsWith('-') || text.startsWith('+')) {
        out.negative = text.startsWith('-');
        text.remove(0, 1);
    }
    qsizetype zeros = 0;
    while (zeros < text.size() - 1 && text[zeros] == '0')
        ++zeros;
    out.magnitude = text.mid(zeros);
    if (out.magnitude == "0")
        out.negative = false;
    return out;
}

Digits digitsOf(const Value &value)
{
    return digitsOf(value.type() == Value::Type::BigInt ? value.toBytes() : QByteArray::number(value.toInteger()));
}

bool isSmaller(const QByteArray &left, const QByteArray &right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

QByteArray sum(const QByteArray &left, const QByteArray &right)
{
    QByteArray out;
    int carry = 0;
    for (qsizetype i = 0; i < std::max(left.size(), right.size()) || carry; ++i) {
        const int a = i < left.size() ? left[left.size() - 1 - i] - '0' : 0;
        const int b = i < right.size() ? right[right.size() - 1 - i] - '0' : 0;
        out += char('0' + (a + b + carry) % 10);
        carry = (a + b + carry) / 10;
    }
    std::reverse(out.begin(), out.end());
    return out;
}

QByteArray difference(const QByteArray &larger, const QByteArray &smaller)
{
    QByteArray out;
    int borrow = 0;
    for (qsizetype i = 0; i < larger.size(); ++i) {
        int digit = larger[larger.size() - 1 - i] - '0' - borrow
            - (i < smaller.size() ? smaller[smaller.size() - 1 - i] - '0' : 0);
        borrow = digit < 0 ? 1 : 0;
        digit += borrow * 10;
        out += char('0' + digit);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

Value addDigits(const Digits &left, const Digits &right)
{
    if (left.negative == right.negative)
        return integerFromDigits((left.negative ? "-" : "") + sum(left.magnitude, right.magnitude));
    const bool swap = isSmaller(left.magnitude, right.magnitude);
    const Digits &larger = swap ? right : left;
    const Digits &smaller = swap ? left : right;
    return integerFromDigits((larger.negative ? "-" : "") + difference(larger.magnitude, smaller.magnitude));
}

base::Result<Value> addNumbers(const Value &left, const Value &right)
{
    if (left.type() == Value::Type::Float || right.type() == Value::Type::Float) {
        for (const Value *side : {&left, &right})
            if (side->type() == Value::Type::BigInt && std::isinf(side->toReal()))
                return base::failure("python.OverflowError");
        return Value::real(left.toReal() + right.toReal());
    }
    Int64 total = 0;
    if (left.type() != Value::Type::BigInt && right.type() != Value::Type::BigInt
        && !__builtin_add_overflow(left.toInteger(), right.toInteger(), &total))
        return Value::integer(total);
    return addDigits(digitsOf(left), digitsOf(right));
}

Value::Items joined(const Value &left, const Value &right)
{
    Value::Items items = left.items();
    items.insert(items.end(), right.items().begin(), right.items().end());
    return items;
}

std::optional<Int64> intOfText(const QString &text)
{
    // int() of a str: blanks around, single underscores between digits.
    QString digits = text.trimmed();
    const qsizetype sign = digits.startsWith(u'-') || digits.startsWith(u'+') ? 1 : 0;
    const bool negative = digits.startsWith(u'-');
    digits.remove(0, sign);
    if (digits.startsWith(u'_') || digits.endsWith(u'_') || digits.contains("__"_L1))
        return {};
    digits.remove(u'_');
    if (digits.isEmpty() || !std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c.digitValue() >= 0; }))
        return {};
    QByteArray plain = negative ? "-" : "";
    for (const QChar digit : std::as_const(digits))
        plain += char('0' + digit.digitValue());
    return pyInt(integerFromDigits(plain));
}

} // namespace

base::Result<Value> pyAdd(const Value &left, const Value &right)
{
    if (left.isNumber() && right.isNumber())
        return addNumbers(left, right);
    if (left.type() == right.type()) {
        switch (left.type()) {
        case Value::Type::Text:
            return Value::text(left.toText() + right.toText());
        case Value::Type::Bytes:
            return Value::bytes(left.toBytes() + right.toBytes());
        case Value::Type::List:
            return Value::list(joined(left, right));
        case Value::Type::Tuple:
            return Value::tuple(joined(left, right));
        default:
            break;
        }
    }
    return base::failure("python.TypeError", {u"+"_s, pyTypeName(left), pyTypeName(right)});
}

base::Result<Value> pyNegate(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Float:
        return Value::real(-value.toReal());
    case Value::Type::Bool:
    case Value::Type::Int:
    case Value::Type::BigInt: {
        const Digits digits = digitsOf(value);
        return integerFromDigits((digits.negative ? "" : "-") + digits.magnitude);
    }
    default:
        return base::failure("python.TypeError", {u"-"_s, pyTypeName(value)});
    }
}

std::optional<std::int64_t> pyInt(const Value &value)
{
    constexpr auto limit = 9'223'372'036'854'775'807.0;
    switch (value.type()) {
    case Value::Type::Bool:
    case Value::Type::Int:
        return value.toInteger();
    case Value::Type::BigInt:
        return value.toBytes().startsWith('-') ? std::numeric_limits<Int64>::min() : std::numeric_limits<Int64>::max();
    case Value::Type::Float: {
        const double real = value.toReal();
        if (!std::isfinite(real))
            return {};
        if (real >= limit)
            return std::numeric_limits<Int64>::max();
        if (real <= -limit)
            return std::numeric_limits<Int64>::min();
        return Int64(real);
    }
    case Value::Type::Text:
        return intOfText(value.toText());
    default:
        return {};
    }
}

Value integerFromDigits(const QByteArray &digits)
{
    bool fits = false;
    const qlonglong value = digits.toLongLong(&fits);
    if (fits)
        return Value::integer(value);
    const Digits normal = digitsOf(digits);
    return Value::bigInteger((normal.negative ? "-" : "") + normal.magnitude);
}

QString pyTypeName(const Value &value)
{
    switch (value.type()) {
    case Value::Type::None:
        return u"NoneType"_s;
    case Value::Type::Bool:
        return u"bool"_s;
    case Value::Type::Int:
    case Value::Type::BigInt:
        return u"int"_s;
    case Value::Type::Float:
        return u"float"_s;
    case Value::Type::Text:
        return u"str"_s;
    case Value::Type::Bytes:
        return u"bytes"_s;
    case Value::Type::List:
        return u"list"_s;
    case Value::Type::Tuple:
        return u"tuple"_s;
    case Value::Type::Set:
        return u"set"_s;
    case Value::Type::FrozenSet:
        return u"frozenset"_s;
    case Value::Type::Dict:
        return u"dict"_s;
    case Value::Type::DateTime:
        return u"datetime"_s;
    case Value::Type::Date:
        return u"date"_s;
    case Value::Type::Time:
        return u"time"_s;
    case Value::Type::TimeDelta:
        return u"timedelta"_s;
    case Value::Type::Decimal:
        return u"Decimal"_s;
    case Value::Type::Uuid:
        return u"UUID"_s;
    case Value::Type::Object:
        return value.toObject()->name;
    }
    Q_UNREACHABLE();
}

} // namespace codec
