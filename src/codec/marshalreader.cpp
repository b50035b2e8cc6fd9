#include "codec/marshalreader.h"

#include "codec/biginteger.h"
#include "codec/foreignvalues.h"
#include "codec/isotime.h"
#include "codec/number.h"

#include <QtCore/QStringList>

#include <limits>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

class MarshalReader {
public:
    MarshalReader(QByteArrayView data, const ReadingLimits &limits)
        : m_in(data, limits)
    {
    }

    Reading run()
    {
        if (!m_in.skip(marshalMagic))
            m_in.fail("reading.byte");
        Part all = part();
        return {.value = std::move(all.value), .size = m_in.at(), .broken = m_in.broken()};
    }

private:
    Part part(bool *takesVariables = nullptr)
    {
        Part read;
        if (m_in.enter() && m_in.counts())
            read = marked(char(m_in.byte()), takesVariables);
        m_in.leave();
        return read;
    }

    // `takesVariables`: the instance variables after it are to be read by who asks, unless it has read them itself.
    Part marked(char mark, bool *takesVariables)
    {
        switch (mark) {
        case '0':
            return {};
        case 'T':
        case 'F':
            return {.value = Value::boolean(mark == 'T')};
        case 'i':
            return {.value = Value::integer(number())};
        case ':':
            return {.value = symbolValue(newSymbol(takesVariables))};
        case ';':
            return {.value = symbolValue(oldSymbol())};
        case '@':
            return link();
        case 'I':
            return withVariables();
        case '"':
            return settled(newLink(), {.value = Value::bytes(bytes().toByteArray())});
        case '/': {
            const std::size_t place = newLink();
            Value source = textOrBytes(bytes());
            m_in.byte(); // its options
            return settled(place, {.value = Value::object({}, u"Regexp"_s, {std::move(source)})});
        }
        case 'f':
            return settled(newLink(), {.value = real(bytes())});
        case 'l':
            return settled(newLink(), {.value = bigNumber()});
        case '[':
            return array();
        case '{':
        case '}':
            return hash(mark == '}');
        case 'o':
        case 'S':
            return object();
        case 'c':
        case 'm':
        case 'M':
            return classItself();
        case 'e':
            symbol(); // the module that extends it
            return part(takesVariables);
        case 'C':
            return subclass();
        case 'u':
            return dumped(takesVariables);
        case 'U':
        case 'd':
            return ownForm();
        default:
            m_in.fail("reading.byte", m_in.at() - 1);
            return {};
        }
    }

    std::int64_t number()
    {
        const auto first = m_in.big<qint8>();
        if (first == 0 || m_in.isBroken())
            return 0;
        if (first > 4)
            return first - 5;
        if (first < -4)
            return first + 5;
        const int length = first < 0 ? -first : first;
        std::int64_t read = first < 0 ? -1 : 0;
        for (int i = 0; i < length; ++i) {
            read &= ~(std::int64_t(0xff) << (8 * i));
            read |= std::int64_t(m_in.byte()) << (8 * i);
        }
        return read;
    }

    std::uint64_t count()
    {
        const std::int64_t read = number();
        if (read < 0)
            m_in.fail("reading.length");
        return read < 0 ? 0 : std::uint64_t(read);
    }
    QByteArrayView bytes() { return m_in.take(count()); }

    QString newSymbol(bool *takesVariables)
    {
        QString name = QString::fromUtf8(bytes());
        m_symbols.push_back(name);
        if (takesVariables && *takesVariables) { // its encoding
            *takesVariables = false;
            variables();
        }
        return name;
    }
    QString oldSymbol()
    {
        const std::uint64_t place = count();
        if (!m_in.isBroken() && place >= m_symbols.size())
            m_in.fail("reading.byte");
        return m_in.isBroken() ? QString() : m_symbols[place];
    }
    // Where only a symbol may stand.
    QString symbol()
    {
        switch (char(m_in.byte())) {
        case ':':
            return newSymbol(nullptr);
        case ';':
            return oldSymbol();
        case 'I':
            if (bool takesVariables = true; m_in.skip(":"))
                return newSymbol(&takesVariables);
            break;
        default:
            break;
        }
        m_in.fail("reading.byte");
        return {};
    }
    static Value symbolValue(const QString &name) { return Value::object({}, u"Symbol"_s, {Value::text(name)}); }

    struct Link {
        Part part{};
        bool isRead = false;
    };
    std::size_t newLink()
    {
        m_links.emplace_back();
        return m_links.size() - 1;
    }
    Part settled(std::size_t place, Part part)
    {
        m_links[place] = {.part = part, .isRead = true};
        return part;
    }
    Part link()
    {
        const std::uint64_t place = count();
        if (!m_in.isBroken() && place >= m_links.size())
            m_in.fail("reading.byte");
        if (m_in.isBroken())
            return {};
        const Link &there = m_links[place];
        if (!there.isRead)
            return {.value = Value::object({}, u"reference"_s, {Value::integer(std::int64_t(place))})};
        if (!m_in.mayReach(there.part.height) || !m_in.mayCount(there.part.weight))
            return {.value = Value::object({}, u"elided"_s)};
        m_in.counts(there.part.weight);
        return there.part;
    }

    Value::Pairs variables(Part *whole = nullptr)
    {
        Value::Pairs pairs;
        const std::uint64_t length = count();
        for (std::uint64_t i = 0; i < length && m_in.counts(); ++i) {
            Value name = Value::text(symbol());
            if (m_in.isBroken())
                break;
            Part each = part();
            if (m_in.isBroken() && each.value.isNone())
                break;
            if (whole)
                whole->holds(each);
            pairs.emplace_back(std::move(name), std::move(each.value));
        }
        return pairs;
    }

    // E says that a string is UTF-8 (true) or ASCII (false), "encoding" names any other.
    Part withVariables()
    {
        const std::size_t place = m_links.size();
        bool takesVariables = true;
        Part inner = part(&takesVariables);
        if (!takesVariables || m_in.isBroken())
            return inner;
        Value::Pairs state;
        for (auto &pair : variables(&inner)) {
            const bool isText = inner.value.type() == Value::Type::Bytes && pair.first.toText() == u"E";
            if (isText)
                inner.value = textOrBytes(inner.value.toBytes());
            else if (pair.first.toText() != u"E")
                state.push_back(std::move(pair));
        }
        if (!state.empty()) {
            const bool isString = inner.value.type() == Value::Type::Bytes || inner.value.type() == Value::Type::Text;
            inner.value = Value::object({}, isString ? u"String"_s : u"Object"_s, {inner.value}, std::move(state));
            ++inner.height;
        }
        return place < m_links.size() ? settled(place, std::move(inner)) : inner;
    }

    Value real(QByteArrayView digits)
    {
        using Limits = std::numeric_limits<double>;
        if (const qsizetype mantissa = digits.indexOf('\0'); mantissa >= 0) // the lowest bits, before Ruby 1.9
            digits = digits.first(mantissa);
        if (digits == "nan")
            return Value::real(Limits::quiet_NaN());
        if (digits == "inf" || digits == "-inf")
            return Value::real(digits == "inf" ? Limits::infinity() : -Limits::infinity());
        bool isNumber = false;
        digits.toByteArray().toDouble(&isNumber);
        if (!isNumber)
            m_in.fail("reading.byte", m_in.at() - digits.size());
        return isNumber ? writtenReal(digits) : Value();
    }

    Value bigNumber()
    {
        const bool isNegative = char(m_in.byte()) == '-';
        const std::uint64_t length = 2 * count();
        const QByteArray magnitude = m_in.take(length).toByteArray();
        if (magnitude.size() > mostBytesOfNumber)
            return Value::object({}, u"Integer"_s, {Value::bytes(magnitude)});
        const QByteArray digits = decimalFromTwosComplement(QByteArray(magnitude + '\0'));
        return integerFromDigits(isNegative ? '-' + digits : digits);
    }

    Part array()
    {
        const std::size_t place = newLink();
        Part whole;
        Value::Items items;
        const std::uint64_t length = count();
        for (std::uint64_t i = 0; i < length && !m_in.isBroken(); ++i) {
            Part each = part();
            whole.holds(each);
            items.push_back(std::move(each.value));
        }
        whole.value = Value::list(std::move(items));
        return settled(place, std::move(whole));
    }

    Part hash(bool hasDefault)
    {
        const std::size_t place = newLink();
        Part whole;
        Value::Pairs pairs;
        const std::uint64_t length = count();
        for (std::uint64_t i = 0; i < length && !m_in.isBroken(); ++i) {
            Part key = part();
            if (m_in.isBroken())
                break;
            Part each = part();
            whole.holds(key);
            whole.holds(each);
            pairs.emplace_back(std::move(key.value), std::move(each.value));
        }
        whole.value = Value::dict(std::move(pairs));
        if (hasDefault && !m_in.isBroken()) {
            Part other = part();
            whole.holds(other);
            whole.value =
                Value::object({}, u"Hash"_s, {whole.value}, {{Value::text(u"default"_s), std::move(other.value)}});
            ++whole.height;
        }
        return settled(place, std::move(whole));
    }

    Part object()
    {
        const std::size_t place = newLink();
        Part whole;
        const QString name = symbol();
        Value::Pairs state = variables(&whole);
        whole.value = namedObject(name, u"::", {}, std::move(state));
        return settled(place, std::move(whole));
    }

    Part classItself()
    {
        const std::size_t place = newLink();
        const QString name = QString::fromUtf8(bytes());
        return settled(place, {.value = Value::reference({}, name)});
    }

    // A string, array or hash of a class of its own.
    Part subclass()
    {
        const QString name = symbol();
        const std::size_t place = m_links.size();
        Part whole;
        Part inner = part();
        whole.holds(inner);
        whole.value = namedObject(name, u"::", {std::move(inner.value)});
        return place < m_links.size() ? settled(place, std::move(whole)) : whole;
    }

    // What a class wrote as bytes of its own (_dump). Their variables come before the object counts as one.
    Part dumped(bool *takesVariables)
    {
        const QString name = symbol();
        const QByteArrayView raw = bytes();
        Part whole;
        Value::Pairs state;
        if (takesVariables && *takesVariables) {
            *takesVariables = false;
            state = variables(&whole);
        }
        const std::optional<Value> moment = name == "Time"_L1 ? time(raw) : std::nullopt;
        whole.value = moment ? *moment : namedObject(name, u"::", {textOrBytes(raw)}, std::move(state));
        return settled(newLink(), std::move(whole));
    }

    // time.c, time_mload: two words of packed fields, in UTC.
    static std::optional<Value> time(QByteArrayView raw)
    {
        if (raw.size() < 8)
            return std::nullopt;
        const auto p = qFromLittleEndian<quint32>(raw.data());
        const auto s = qFromLittleEndian<quint32>(raw.data() + 4);
        if (!(p >> 31))
            return std::nullopt;
        IsoTime time;
        time.year = int(p >> 14 & 0xffff) + 1900;
        time.month = int(p >> 10 & 0xf) + 1;
        time.day = int(p >> 5 & 0x1f);
        time.hasTime = true;
        time.hour = int(p & 0x1f);
        time.minute = int(s >> 26);
        time.second = int(s >> 20 & 0x3f);
        time.microsecond = int(s & 0xfffff);
        time.offset = 0;
        if (!time.isValid())
            return std::nullopt;
        return Value::scalar(Value::Type::DateTime, time.toText());
    }

    // What a class wrote as another value (marshal_dump).
    Part ownForm()
    {
        const std::size_t place = newLink();
        const QString name = symbol();
        Part whole;
        Part inner = part();
        whole.holds(inner);
        whole.value = namedObject(name, u"::", {std::move(inner.value)});
        return settled(place, std::move(whole));
    }

    ByteCursor m_in;
    std::vector<QString> m_symbols;
    std::vector<Link> m_links;
};
} // namespace

Reading readMarshal(QByteArrayView data, const ReadingLimits &limits) { return MarshalReader(data, limits).run(); }

} // namespace codec
