#include "codec/phpreader.h"

#include "codec/foreignvalues.h"
#include "codec/number.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace codec {

namespace {
constexpr qsizetype longestNumber = 2'000; // digits: a double of PHP has at most 1,100 or so

class PhpReader {
public:
    PhpReader(QByteArrayView data, const ReadingLimits &limits)
        : m_in(data, limits)
    {
    }

    Reading run()
    {
        Value all = value();
        return {.value = std::move(all), .size = m_in.at(), .broken = m_in.broken()};
    }

    Reading runSession()
    {
        Value::Pairs pairs;
        while (!m_in.isBroken() && !m_in.isAtEnd()) {
            Value name = textOrBytes(m_in.takeUntil('|', 1'000));
            if (!m_in.isBroken())
                pairs.emplace_back(std::move(name), value());
        }
        return {.value = Value::dict(std::move(pairs)), .size = m_in.at(), .broken = m_in.broken()};
    }

private:
    void expect(QByteArrayView word)
    {
        if (!m_in.skip(word))
            m_in.fail(m_in.left() < word.size() ? "reading.truncated" : "reading.byte");
    }

    Value value()
    {
        if (!m_in.counts())
            return {};
        const auto letter = char(m_in.byte());
        if (letter == 'N') {
            expect(";");
            return {};
        }
        expect(":");
        if (m_in.isBroken())
            return {};
        switch (letter) {
        case 'b':
            return boolean();
        case 'i':
            return integer();
        case 'd':
            return real();
        case 's':
            return ended(textOrBytes(quoted()));
        case 'S':
            return ended(escapedText());
        case 'a':
            return array();
        case 'O':
            return object();
        case 'C':
            return customObject();
        case 'E':
            return ended(namedObject(QString::fromUtf8(quoted()), u":", {}));
        case 'r':
        case 'R':
            return Value::object({}, u"reference"_s, {integer()});
        default:
            m_in.fail("reading.byte", m_in.at() - 2);
            return {};
        }
    }

    Value ended(Value value)
    {
        expect(";");
        return value;
    }

    Value boolean()
    {
        const auto digit = char(m_in.byte());
        if (digit != '0' && digit != '1')
            m_in.fail("reading.byte", m_in.at() - 1);
        return ended(Value::boolean(digit == '1'));
    }

    Value integer()
    {
        const QByteArrayView digits = m_in.takeUntil(';', longestNumber);
        const QByteArrayView bare = digits.startsWith('-') || digits.startsWith('+') ? digits.sliced(1) : digits;
        if (bare.isEmpty() || !std::all_of(bare.begin(), bare.end(), [](char c) { return c >= '0' && c <= '9'; }))
            m_in.fail("reading.byte");
        return m_in.isBroken() ? Value() : integerFromDigits(digits.toByteArray());
    }

    Value real()
    {
        using Limits = std::numeric_limits<double>;
        const QByteArrayView digits = m_in.takeUntil(';', longestNumber);
        if (digits == "NAN")
            return Value::real(Limits::quiet_NaN());
        if (digits == "INF" || digits == "-INF")
            return Value::real(digits == "INF" ? Limits::infinity() : -Limits::infinity());
        bool isNumber = false;
        const double read = digits.toByteArray().toDouble(&isNumber);
        const bool isTooLarge = !isNumber && read != 0;
        if (!isNumber && !isTooLarge)
            m_in.fail("reading.byte");
        return m_in.isBroken() ? Value() : writtenReal(digits);
    }

    std::uint64_t count()
    {
        const QByteArray digits = m_in.takeUntil(':', 12).toByteArray();
        bool fits = false;
        const quint64 number = digits.toULongLong(&fits);
        const bool isPlain = fits && digits.at(0) != '+';
        if (!isPlain)
            m_in.fail("reading.length");
        return isPlain ? number : 0;
    }

    // 5:"Spain", by its bytes: what stands between the quotes may hold quotes.
    QByteArrayView quoted()
    {
        const std::uint64_t length = count();
        expect("\"");
        const QByteArrayView bytes = m_in.take(length);
        if (!m_in.isBroken() && !m_in.skip("\""))
            m_in.fail(m_in.isAtEnd() ? "reading.truncated" : "reading.length");
        return bytes;
    }

    // S:1:"\41": a byte may be written by its two hexadecimal digits.
    Value escapedText()
    {
        QByteArray bytes;
        const std::uint64_t length = count();
        expect("\"");
        while (!m_in.isBroken() && std::uint64_t(bytes.size()) < length) {
            const auto byte = char(m_in.byte());
            bytes.append(byte == '\\' ? QByteArray::fromHex(m_in.take(2).toByteArray()).leftJustified(1, '\0')
                                      : QByteArray(1, byte));
        }
        expect("\"");
        return textOrBytes(bytes);
    }

    // n entries in braces. The count comes from outside: nothing is reserved by it.
    template <typename Name> Value::Pairs entries(std::uint64_t count, Name nameOf)
    {
        Value::Pairs pairs;
        expect("{");
        if (m_in.enter()) {
            for (std::uint64_t i = 0; i < count && !m_in.isBroken(); ++i) {
                const bool isKey = m_in.peek() == 'i' || m_in.peek() == 's' || m_in.peek() == 'S';
                if (!isKey)
                    m_in.fail(m_in.isAtEnd() ? "reading.truncated" : "reading.byte");
                Value key = nameOf(value());
                if (!m_in.isBroken())
                    pairs.emplace_back(std::move(key), value());
            }
        }
        m_in.leave();
        expect("}");
        return pairs;
    }

    Value array()
    {
        Value::Pairs pairs = entries(count(), [](Value key) { return key; });
        bool isList = true;
        for (std::size_t i = 0; i < pairs.size() && isList; ++i)
            isList = pairs[i].first == Value::integer(std::int64_t(i));
        if (!isList)
            return Value::dict(std::move(pairs));
        Value::Items items;
        items.reserve(pairs.size());
        for (auto &[key, entry] : pairs)
            items.push_back(std::move(entry));
        return Value::list(std::move(items));
    }

    // "\0User\0name" is private to User, "\0*\0age" protected.
    static Value propertyName(const Value &key)
    {
        const QString name = key.toText();
        const qsizetype end = name.indexOf(QChar(u'\0'), 1);
        if (!name.startsWith(QChar(u'\0')) || end < 0)
            return key;
        const QString owner = name.mid(1, end - 1);
        return Value::text(owner == "*"_L1 ? QString(u"protected "_s + name.mid(end + 1))
                                           : QString(u"private "_s + owner + u"::"_s + name.mid(end + 1)));
    }

    Value object()
    {
        const QString name = QString::fromUtf8(quoted());
        expect(":");
        Value::Pairs state = entries(count(), propertyName);
        return namedObject(name, u"\\", {}, std::move(state));
    }

    // A class that writes itself: only it knows how to read that.
    Value customObject()
    {
        const QString name = QString::fromUtf8(quoted());
        expect(":");
        const std::uint64_t length = count();
        expect("{");
        Value inside = textOrBytes(m_in.take(length));
        expect("}");
        return namedObject(name, u"\\", {std::move(inside)});
    }

    ByteCursor m_in;
};
} // namespace

Reading readPhp(QByteArrayView data, const ReadingLimits &limits) { return PhpReader(data, limits).run(); }

Reading readPhpSession(QByteArrayView data, const ReadingLimits &limits)
{
    return PhpReader(data, limits).runSession();
}

} // namespace codec
