#include "codec/json.h"
#include "codec/number.h"
#include "codec/pyrepr.h"
#include "codec/unicode.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <charconv>
#include <limits>

namespace codec {

namespace {

using Read = base::Result<Value>;

class JsonReader {
public:
    enum class Way { Python, AsWritten };

    JsonReader(QByteArrayView text, int maxDepth, Way way)
        : m_text(text)
        , m_maxDepth(maxDepth)
        , m_keepsAll(way == Way::AsWritten)
    {
        if (m_text.startsWith("\xEF\xBB\xBF"))
            m_at = 3;
    }

    Read document()
    {
        Read value = readValue(0);
        if (!value)
            return value;
        skipBlanks();
        return m_at == m_text.size() ? value : fail("json.end");
    }

    JsonReading takeNotes() { return std::move(m_notes); }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_text.size() && (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t'))
            ++m_at;
    }

    bool take(QByteArrayView word)
    {
        if (!m_text.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    tl::unexpected<base::Error> fail(const char *code) const { return fail(code, m_at); }
    tl::unexpected<base::Error> fail(const char *code, qsizetype at) const
    {
        const QByteArrayView before = m_text.first(at);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        const qsizetype column = QString::fromUtf8(before.sliced(lineStart)).toUcs4().size() + 1;
        return base::failure(code, {QString::number(before.count('\n') + 1), QString::number(column)});
    }

    Read readValue(int depth)
    {
        if (depth > m_maxDepth)
            return fail("json.deep");
        skipBlanks();
        switch (peek()) {
        case '{':
            return readObject(depth);
        case '[':
            return readArray(depth);
        case '"':
            return readString().map([](QString &&text) { return Value::text(std::move(text)); });
        default:
            return readWord();
        }
    }

    Read readWord()
    {
        using Limits = std::numeric_limits<double>;
        if (take("null"))
            return Value();
        if (take("true"))
            return Value::boolean(true);
        if (take("false"))
            return Value::boolean(false);
        for (const auto &[word, number] :
             {std::pair("NaN", Limits::quiet_NaN()), std::pair("Infinity", Limits::infinity()),
              std::pair("-Infinity", -Limits::infinity())}) {
            if (!take(word))
                continue;
            if (m_notes.notStrict.isEmpty())
                m_notes.notStrict = word;
            return Value::real(number);
        }
        return peek() == '-' || isDigit(peek()) ? readNumber() : Read(fail("json.value"));
    }

    static bool isDigit(char c) { return c >= '0' && c <= '9'; }

    bool skipDigits()
    {
        const qsizetype start = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > start;
    }

    Read readNumber()
    {
        const qsizetype start = m_at;
        take("-");
        if (!take("0") && !skipDigits())
            return fail("json.number");
        bool real = false;
        if (take(".")) {
            real = true;
            if (!skipDigits())
                return fail("json.number");
        }
        if (peek() == 'e' || peek() == 'E') {
            real = true;
            ++m_at;
            if (!take("+"))
                take("-");
            if (!skipDigits())
                return fail("json.number");
        }
        const QByteArray digits = m_text.sliced(start, m_at - start).toByteArray();
        if (m_keepsAll && (real || digits == "-0")) {
            const double number = toDouble(digits);
            return pyRepr(number).toLatin1() == digits ? Value::real(number) : Value::real(number, digits);
        }
        return real ? Value::real(toDouble(digits)) : integerFromDigits(digits);
    }

    // As Python's float(): too large is infinite, too small is zero, both with their sign.
    static double toDouble(const QByteArray &digits)
    {
        double value = 0;
        const auto result = std::from_chars(digits.constData(), digits.constData() + digits.size(), value);
        if (result.ec != std::errc::result_out_of_range)
            return value;
        const double magnitude = isHuge(digits) ? std::numeric_limits<double>::infinity() : 0;
        return digits.startsWith('-') ? -magnitude : magnitude;
    }

    // Of a number that no double can hold: whether it is too large, and not too small.
    static bool isHuge(const QByteArray &digits)
    {
        const qsizetype e = digits.toLower().indexOf('e');
        const QByteArray mantissa = digits.left(e < 0 ? digits.size() : e).replace('-', "");
        const qsizetype dot = mantissa.indexOf('.');
        qsizetype first = 0;
        while (first < mantissa.size() && (mantissa[first] == '0' || mantissa[first] == '.'))
            ++first;
        const double order = double((dot < 0 ? mantissa.size() : dot) - first);
        const QByteArray exponent = e < 0 ? QByteArray("0") : digits.mid(e + 1).left(12);
        return order + exponent.toDouble() > 0;
    }

    base::Result<QString> readString()
    {
        const qsizetype start = m_at++;
        QString out;
        while (true) {
            const qsizetype plain = m_at;
            while (m_at < m_text.size() && peek() != '"' && peek() != '\\' && uchar(peek()) >= 0x20)
                ++m_at;
            if (m_at > plain) {
                const std::optional<QString> text = textFromUtf8(m_text.sliced(plain, m_at - plain));
                if (!text)
                    return fail("json.utf8", plain);
                out += *text;
            }
            if (m_at == m_text.size())
                return fail("json.string", start);
            if (take("\""))
                return out;
            if (peek() != '\\')
                return fail("json.control");
            const std::optional<QChar> unit = readEscape();
            if (!unit)
                return fail("json.escape");
            out += *unit;
        }
    }

    std::optional<QChar> readEscape()
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (rest.size() < 2)
            return {};
        if (rest[1] == 'u') {
            ushort unit = 0;
            if (rest.size() < 6)
                return {};
            const auto read = std::from_chars(rest.data() + 2, rest.data() + 6, unit, 16);
            if (read.ptr != rest.data() + 6)
                return {};
            m_at += 6;
            return QChar(unit);
        }
        constexpr QByteArrayView names("\"\\/bfnrt");
        constexpr QByteArrayView meanings("\"\\/\b\f\n\r\t");
        const qsizetype which = names.indexOf(rest[1]);
        if (which < 0)
            return {};
        m_at += 2;
        return QLatin1Char(meanings[which]);
    }

    Read readArray(int depth)
    {
        Value::Items items;
        ++m_at;
        skipBlanks();
        if (take("]"))
            return Value::list({});
        while (true) {
            Read item = readValue(depth + 1);
            if (!item)
                return item;
            items.push_back(std::move(*item));
            skipBlanks();
            if (take("]"))
                return Value::list(std::move(items));
            if (!take(","))
                return fail("json.comma");
        }
    }

    Read readObject(int depth)
    {
        Value::Pairs pairs;
        QHash<QString, std::size_t> places;
        ++m_at;
        skipBlanks();
        if (take("}"))
            return Value::dict({});
        while (true) {
            skipBlanks();
            if (peek() != '"')
                return fail("json.key");
            base::Result<QString> key = readString();
            if (!key)
                return tl::unexpected(key.error());
            skipBlanks();
            if (!take(":"))
                return fail("json.colon");
            Read value = readValue(depth + 1);
            if (!value)
                return value;
            if (const auto place = places.constFind(*key); place != places.constEnd()) {
                if (m_keepsAll)
                    pairs.emplace_back(Value::text(std::move(*key)), std::move(*value));
                else
                    pairs[*place].second = std::move(*value);
            } else {
                places.insert(*key, pairs.size());
                pairs.emplace_back(Value::text(std::move(*key)), std::move(*value));
            }
            skipBlanks();
            if (take("}"))
                return Value::dict(std::move(pairs));
            if (!take(","))
                return fail("json.comma");
        }
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_maxDepth;
    bool m_keepsAll;
    JsonReading m_notes;
};

} // namespace

base::Result<Value> readJson(QByteArrayView text, int maxDepth)
{
    return JsonReader(text, maxDepth, JsonReader::Way::Python).document();
}

base::Result<JsonReading> readJsonAsWritten(QByteArrayView text, int maxDepth)
{
    JsonReader reader(text, maxDepth, JsonReader::Way::AsWritten);
    Read value = reader.document();
    if (!value)
        return tl::unexpected(value.error());
    JsonReading reading = reader.takeNotes();
    reading.value = std::move(*value);
    return reading;
}

} // namespace codec
