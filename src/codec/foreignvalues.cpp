#include "codec/foreignvalues.h"

#include "codec/biginteger.h"
#include "codec/isotime.h"
#include "codec/number.h"
#include "codec/pyrepr.h"
#include "codec/unicode.h"

#include <QtCore/QDateTime>
#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace codec {

Value textOrBytes(QByteArrayView bytes)
{
    std::optional<QString> text = textFromUtf8(bytes);
    return text ? Value::text(std::move(*text)) : Value::bytes(bytes.toByteArray());
}

std::optional<Value> utcMoment(std::int64_t seconds, std::int64_t nanoseconds)
{
    constexpr std::int64_t firstYear = -62'135'596'800; // 0001-01-01, and the end of 9999: datetime's range
    constexpr std::int64_t lastYear = 253'402'300'799;
    if (seconds < firstYear || seconds > lastYear || nanoseconds < 0 || nanoseconds > 999'999'999)
        return std::nullopt;
    const QDateTime at = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    IsoTime time;
    time.year = at.date().year();
    time.month = at.date().month();
    time.day = at.date().day();
    time.hasTime = true;
    time.hour = at.time().hour();
    time.minute = at.time().minute();
    time.second = at.time().second();
    time.microsecond = int(nanoseconds / 1000);
    time.offset = 0;
    return Value::scalar(Value::Type::DateTime, time.toText());
}

std::optional<Value> utcMoment(double seconds)
{
    constexpr std::int64_t million = 1'000'000;
    const double whole = std::floor(seconds);
    const std::int64_t microseconds = std::llround((seconds - whole) * double(million));
    return utcMoment(std::int64_t(whole) + microseconds / million, microseconds % million * 1000);
}

std::optional<Value> utcMomentOfMilliseconds(std::int64_t milliseconds)
{
    const std::int64_t rest = (milliseconds % 1000 + 1000) % 1000;
    return utcMoment((milliseconds - rest) / 1000, rest * 1'000'000);
}

// https://speleotrove.com/decimal/daconvs.html: "to-scientific-string".
Value decimalValue(QByteArray digits, std::int64_t exponent)
{
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits.remove(0, 1);
    const std::int64_t adjusted = exponent + digits.size() - 1;
    if (exponent <= 0 && adjusted >= -6) {
        const auto places = qsizetype(-exponent);
        if (places > 0) {
            digits = digits.rightJustified(places + 1, '0');
            digits.insert(digits.size() - places, '.');
        }
    } else {
        if (digits.size() > 1)
            digits.insert(1, '.');
        digits += adjusted < 0 ? "E" : "E+";
        digits += QByteArray::number(qint64(adjusted));
    }
    return Value::scalar(Value::Type::Decimal, (isNegative ? "-" : "") + digits);
}

Value unsignedInteger(std::uint64_t number)
{
    return number > std::uint64_t(INT64_MAX) ? Value::bigInteger(QByteArray::number(quint64(number)))
                                             : Value::integer(std::int64_t(number));
}

Value uuidValue(QByteArrayView sixteenBytes)
{
    QByteArray hex = sixteenBytes.toByteArray().toHex();
    for (const int place : {20, 16, 12, 8})
        hex.insert(place, '-');
    return Value::scalar(Value::Type::Uuid, hex);
}

Value integerFromBigEndian(QByteArrayView magnitude, bool isNegative)
{
    QByteArray bytes = magnitude.toByteArray();
    std::reverse(bytes.begin(), bytes.end());
    bytes.append('\0'); // the sign of two's complement
    const QByteArray digits = decimalFromTwosComplement(bytes);
    return integerFromDigits(isNegative && digits != "0" ? '-' + digits : digits);
}

Value writtenReal(QByteArrayView digits)
{
    const QByteArray written = digits.toByteArray();
    const double number = written.toDouble();
    return pyRepr(number).toLatin1() == written ? Value::real(number) : Value::real(number, written);
}

Value namedObject(const QString &fullName, QStringView separator, Value::Items args, Value::Pairs state)
{
    const qsizetype at = fullName.lastIndexOf(separator);
    return at < 0
        ? Value::object({}, fullName, std::move(args), std::move(state))
        : Value::object(fullName.left(at), fullName.mid(at + separator.size()), std::move(args), std::move(state));
}

} // namespace codec
