#include "codec/bsonreader.h"

#include "codec/biginteger.h"
#include "codec/foreignvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace codec {

namespace {
constexpr qsizetype longestName = 64 * 1024;

class BsonReader {
public:
    BsonReader(QByteArrayView data, const ReadingLimits &limits)
        : m_in(data, limits)
    {
    }

    Reading run()
    {
        Value all = document(false);
        return {.value = std::move(all), .size = m_in.at(), .broken = m_in.broken()};
    }

private:
    Value document(bool isArray)
    {
        const qsizetype start = m_in.at();
        const auto length = m_in.little<qint32>();
        if (!m_in.isBroken() && length < 5)
            m_in.fail("reading.length", start);
        Value::Pairs pairs;
        if (m_in.enter()) {
            while (!m_in.isBroken()) {
                const quint8 type = m_in.byte();
                if (type == 0 || m_in.isBroken())
                    break;
                Value name = cString();
                if (!m_in.isBroken() && m_in.counts())
                    pairs.emplace_back(std::move(name), element(type));
            }
        }
        m_in.leave();
        if (!m_in.isBroken() && m_in.at() - start != length)
            m_in.fail("reading.length", start);
        if (!isArray)
            return Value::dict(std::move(pairs));
        Value::Items items;
        items.reserve(pairs.size());
        for (auto &[name, entry] : pairs)
            items.push_back(std::move(entry));
        return Value::list(std::move(items));
    }

    Value cString() { return textOrBytes(m_in.takeUntil('\0', longestName)); }

    Value string()
    {
        const auto length = m_in.little<qint32>(); // with the zero at its end
        if (!m_in.isBroken() && length < 1)
            m_in.fail("reading.length", m_in.at() - 4);
        const QByteArrayView bytes = m_in.take(std::uint64_t(std::max(length, 1)));
        if (m_in.isBroken())
            return textOrBytes(bytes);
        if (bytes.back() != '\0')
            m_in.fail("reading.length");
        return textOrBytes(bytes.chopped(1));
    }

    Value element(quint8 type)
    {
        switch (type) {
        case 0x01:
            return Value::real(m_in.little<double>());
        case 0x02:
            return string();
        case 0x03:
            return document(false);
        case 0x04:
            return document(true);
        case 0x05:
            return binary();
        case 0x06:
            return Value::object({}, u"undefined"_s);
        case 0x07:
            return objectId();
        case 0x08:
            return Value::boolean(m_in.byte() != 0);
        case 0x09: {
            const auto milliseconds = m_in.little<qint64>();
            const auto moment = utcMomentOfMilliseconds(milliseconds);
            return moment ? *moment : Value::object({}, u"Date"_s, {Value::integer(milliseconds)});
        }
        case 0x0a:
            return {};
        case 0x0b: {
            Value pattern = cString();
            return Value::object({}, u"Regex"_s, {std::move(pattern), cString()});
        }
        case 0x0c: {
            Value collection = string();
            return Value::object({}, u"DBPointer"_s, {std::move(collection), objectId()});
        }
        case 0x0d:
            return Value::object({}, u"Code"_s, {string()});
        case 0x0e:
            return Value::object({}, u"Symbol"_s, {string()});
        case 0x0f: {
            m_in.little<qint32>();
            Value code = string();
            return Value::object({}, u"Code"_s, {std::move(code), document(false)});
        }
        case 0x10:
            return Value::integer(m_in.little<qint32>());
        case 0x11: {
            const auto increment = m_in.little<quint32>();
            return Value::object({}, u"Timestamp"_s,
                                 {Value::integer(m_in.little<quint32>()), Value::integer(increment)});
        }
        case 0x12:
            return Value::integer(m_in.little<qint64>());
        case 0x13:
            return decimal128();
        case 0x7f:
            return Value::object({}, u"MaxKey"_s);
        case 0xff:
            return Value::object({}, u"MinKey"_s);
        default:
            m_in.fail("reading.byte");
            return {};
        }
    }

    Value objectId()
    {
        return Value::object({}, u"ObjectId"_s,
                             {Value::text(QString::fromLatin1(m_in.take(12).toByteArray().toHex()))});
    }

    Value binary()
    {
        const auto length = m_in.little<qint32>();
        const quint8 subtype = m_in.byte();
        if (!m_in.isBroken() && length < 0)
            m_in.fail("reading.length");
        const QByteArrayView bytes = m_in.take(std::uint64_t(std::max(length, 0)));
        if (subtype == 4 && bytes.size() == 16)
            return uuidValue(bytes);
        Value all = Value::bytes(bytes.toByteArray());
        return subtype == 0 ? all : Value::object({}, u"Binary"_s, {Value::integer(subtype), std::move(all)});
    }

    // IEEE 754-2008 decimal128 in its binary form.
    Value decimal128()
    {
        const QByteArrayView bytes = m_in.take(16);
        if (m_in.isBroken())
            return {};
        const auto high = qFromLittleEndian<quint64>(bytes.data() + 8);
        const bool isNegative = high >> 63;
        const auto combination = high >> 58 & 0x1f;
        if (combination == 0x1f)
            return Value::scalar(Value::Type::Decimal, "NaN");
        if (combination == 0x1e)
            return Value::scalar(Value::Type::Decimal, isNegative ? "-Infinity" : "Infinity");
        const bool isLarge = (combination & 0x18) == 0x18; // a coefficient beyond 34 digits, which counts as zero
        const auto exponent = std::int64_t(high >> (isLarge ? 47 : 49) & 0x3fff) - 6176;
        QByteArray coefficient = bytes.toByteArray();
        coefficient[15] = '\0';
        coefficient[14] = char(coefficient.at(14) & 0x01);
        const QByteArray digits = isLarge ? QByteArray("0") : decimalFromTwosComplement(coefficient);
        return decimalValue(isNegative ? '-' + digits : digits, exponent);
    }

    ByteCursor m_in;
};
} // namespace

Reading readBson(QByteArrayView data, const ReadingLimits &limits) { return BsonReader(data, limits).run(); }

bool looksLikeBson(QByteArrayView data)
{
    return data.size() >= 5 && data.back() == '\0' && qFromLittleEndian<qint32>(data.data()) == data.size();
}

} // namespace codec
