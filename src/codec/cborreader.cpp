#include "codec/cborreader.h"

#include "codec/foreignvalues.h"
#include "codec/isotime.h"
#include "codec/pyrepr.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace codec {

namespace {
class CborReader {
public:
    CborReader(QByteArrayView data, const ReadingLimits &limits)
        : m_in(data, limits)
    {
    }

    Reading run()
    {
        Value all = value();
        return {.value = std::move(all), .size = m_in.at(), .broken = m_in.broken()};
    }

private:
    enum Major { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };
    static constexpr int indefinite = 31;
    static constexpr char breakByte = '\xff';

    Value value()
    {
        if (!m_in.counts())
            return {};
        const quint8 head = m_in.byte();
        const int major = head >> 5;
        const int info = head & 0x1f;
        if (info == indefinite)
            return unbounded(major);
        if (major == Simple)
            return simple(info);
        const std::uint64_t number = argument(info);
        switch (major) {
        case Unsigned:
            return unsignedInteger(number);
        case Negative:
            return negative(number);
        case Bytes:
            return Value::bytes(m_in.take(number).toByteArray());
        case Text:
            return textOrBytes(m_in.take(number));
        case Array:
            return array(number);
        case Map:
            return map(number);
        default:
            return tagged(number);
        }
    }

    std::uint64_t argument(int info)
    {
        switch (info) {
        case 24:
            return m_in.byte();
        case 25:
            return m_in.big<quint16>();
        case 26:
            return m_in.big<quint32>();
        case 27:
            return m_in.big<quint64>();
        default:
            if (info > 27)
                m_in.fail("reading.byte", m_in.at() - 1);
            return std::uint64_t(info);
        }
    }

    static Value negative(std::uint64_t number)
    {
        if (number <= std::uint64_t(INT64_MAX))
            return Value::integer(-1 - std::int64_t(number));
        if (number == std::numeric_limits<std::uint64_t>::max())
            return Value::bigInteger("-18446744073709551616");
        return Value::bigInteger('-' + QByteArray::number(quint64(number + 1)));
    }

    bool goesOn(std::uint64_t made, std::optional<std::uint64_t> count)
    {
        if (m_in.isBroken())
            return false;
        if (!count && m_in.peek() == breakByte && !m_in.isAtEnd()) {
            m_in.take(1);
            return false;
        }
        if (count && made == *count)
            return false;
        if (m_in.isAtEnd())
            m_in.fail("reading.truncated");
        return !m_in.isBroken();
    }

    Value array(std::optional<std::uint64_t> count)
    {
        Value::Items items;
        if (m_in.enter()) {
            while (goesOn(items.size(), count))
                items.push_back(value());
        }
        m_in.leave();
        return Value::list(std::move(items));
    }

    Value map(std::optional<std::uint64_t> count)
    {
        Value::Pairs pairs;
        if (m_in.enter()) {
            while (goesOn(pairs.size(), count)) {
                Value key = value();
                if (m_in.isAtEnd())
                    m_in.fail("reading.truncated");
                if (!m_in.isBroken())
                    pairs.emplace_back(std::move(key), value());
            }
        }
        m_in.leave();
        return Value::dict(std::move(pairs));
    }

    // Texts and bytes of unknown length come in pieces of their own kind.
    Value unbounded(int major)
    {
        if (major == Array)
            return array({});
        if (major == Map)
            return map({});
        if (major != Bytes && major != Text) {
            m_in.fail("reading.byte", m_in.at() - 1);
            return {};
        }
        QByteArray all;
        for (std::uint64_t made = 0; goesOn(made, {}); ++made) {
            const quint8 head = m_in.byte();
            if (head >> 5 != major || (head & 0x1f) == indefinite)
                m_in.fail("reading.byte", m_in.at() - 1);
            else if (m_in.counts())
                all += m_in.take(argument(head & 0x1f));
        }
        return major == Text ? textOrBytes(all) : Value::bytes(all);
    }

    Value simple(int info)
    {
        switch (info) {
        case 20:
        case 21:
            return Value::boolean(info == 21);
        case 22:
            return {};
        case 23:
            return Value::object({}, u"undefined"_s);
        case 25:
            return Value::real(half(m_in.big<quint16>()));
        case 26:
            return Value::real(double(m_in.big<float>()));
        case 27:
            return Value::real(m_in.big<double>());
        default:
            return Value::object({}, u"simple"_s, {Value::integer(std::int64_t(argument(info)))});
        }
    }

    // RFC 8949, appendix D.
    static double half(quint16 bits)
    {
        const int exponent = bits >> 10 & 0x1f;
        const int mantissa = bits & 0x3ff;
        double number = 0;
        if (exponent == 0)
            number = std::ldexp(mantissa, -24);
        else if (exponent != 31)
            number = std::ldexp(mantissa + 1024, exponent - 25);
        else
            number = mantissa == 0 ? std::numeric_limits<double>::infinity() : std::numeric_limits<double>::quiet_NaN();
        return bits & 0x8000 ? -number : number;
    }

    // https://www.iana.org/assignments/cbor-tags/
    Value tagged(std::uint64_t tag)
    {
        if (!m_in.enter()) {
            m_in.leave();
            return {};
        }
        Value inner = value();
        m_in.leave();
        std::optional<Value> known;
        switch (tag) {
        case 0:
            known = moment(inner);
            break;
        case 1:
            known = epoch(inner);
            break;
        case 2:
        case 3:
            known = big(inner, tag == 3);
            break;
        case 4:
            known = decimal(inner);
            break;
        case 37:
            if (inner.type() == Value::Type::Bytes && inner.toBytes().size() == 16)
                known = uuidValue(inner.toBytes());
            break;
        case 258:
            if (inner.type() == Value::Type::List)
                known = Value::set(inner.items());
            break;
        case 55799: // "this is CBOR"
            return inner;
        default:
            break;
        }
        return known ? *known : Value::object({}, u"tag"_s, {unsignedInteger(tag), std::move(inner)});
    }

    static std::optional<Value> moment(const Value &text)
    {
        QByteArray iso = text.toText().toLatin1();
        if (iso.endsWith('Z'))
            iso.replace(iso.size() - 1, 1, "+00:00");
        const std::optional<IsoTime> time = isoTimeFromText(iso);
        if (!time || !time->hasTime || time->year == 0 || !time->isValid())
            return std::nullopt;
        return Value::scalar(Value::Type::DateTime, time->toText());
    }

    static std::optional<Value> epoch(const Value &seconds)
    {
        if (seconds.type() == Value::Type::Int)
            return utcMoment(seconds.toInteger(), 0);
        const double number = seconds.toReal();
        if (seconds.type() != Value::Type::Float || !(std::abs(number) < 1e12))
            return std::nullopt;
        return utcMoment(number);
    }

    static std::optional<Value> big(const Value &magnitude, bool isNegative)
    {
        if (magnitude.type() != Value::Type::Bytes || magnitude.toBytes().size() > mostBytesOfNumber)
            return std::nullopt;
        QByteArray bytes = magnitude.toBytes();
        if (!isNegative)
            return integerFromBigEndian(bytes, false);
        qsizetype at = bytes.size() - 1; // -1 - n
        while (at >= 0 && bytes.at(at) == '\xff')
            bytes[at--] = '\0';
        if (at >= 0)
            ++bytes[at];
        else
            bytes.prepend('\x01');
        return integerFromBigEndian(bytes, true);
    }

    static std::optional<Value> decimal(const Value &parts)
    {
        if (parts.items().size() != 2 || parts.items()[0].type() != Value::Type::Int)
            return std::nullopt;
        const Value &digits = parts.items()[1];
        const std::int64_t exponent = parts.items()[0].toInteger();
        if ((digits.type() != Value::Type::Int && digits.type() != Value::Type::BigInt)
            || std::abs(exponent) > 1'000'000)
            return std::nullopt;
        return decimalValue(pyRepr(digits).toLatin1(), exponent);
    }

    ByteCursor m_in;
};
} // namespace

Reading readCbor(QByteArrayView data, const ReadingLimits &limits) { return CborReader(data, limits).run(); }

} // namespace codec
