#include "codec/json.h"
#include "codec/number.h"
#include "codec/pyrepr.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

using Written = base::Result<void>;

class JsonWriter {
public:
    JsonWriter(JsonStyle style, int maxDepth)
        : m_style(style)
        , m_maxDepth(maxDepth)
    {
    }

    Written write(const Value &value, int depth)
    {
        if (depth > m_maxDepth)
            return base::failure("json.deep");
        switch (value.type()) {
        case Value::Type::None:
            m_out += "null";
            return {};
        case Value::Type::Bool:
            m_out += value.toBool() ? "true" : "false";
            return {};
        case Value::Type::Int:
            m_out += QByteArray::number(value.toInteger());
            return {};
        case Value::Type::BigInt:
            m_out += value.toBytes();
            return {};
        case Value::Type::Float:
            return writeReal(value.toReal());
        case Value::Type::List:
        case Value::Type::Tuple:
        case Value::Type::Set:
        case Value::Type::FrozenSet:
            return writeArray(value.items(), depth);
        case Value::Type::Dict:
            return writeObject(value.pairs(), depth);
        case Value::Type::Object:
            return base::failure("json.type", {pyTypeName(value)});
        default:
            writeText(textOf(value));
            return {};
        }
    }

    QByteArray result() { return std::move(m_out); }

private:
    QByteArrayView comma() const { return m_style.spaced ? ", " : ","; }

    Written writeReal(double number)
    {
        if (!std::isfinite(number)) {
            if (!m_style.allowNan)
                return base::failure("json.nan");
            m_out += std::isnan(number) ? "NaN" : number < 0 ? "-Infinity" : "Infinity";
        } else {
            m_out += pyRepr(number).toLatin1();
        }
        return {};
    }

    Written writeArray(const Value::Items &items, int depth)
    {
        m_out += '[';
        bool first = true;
        for (const Value &item : items) {
            if (!first)
                m_out += comma();
            first = false;
            if (Written done = write(item, depth + 1); !done)
                return done;
        }
        m_out += ']';
        return {};
    }

    Written writeObject(const Value::Pairs &pairs, int depth)
    {
        std::vector<std::pair<QString, const Value *>> members;
        members.reserve(pairs.size());
        for (const auto &[key, value] : pairs) {
            const std::optional<QString> name = nameOf(key);
            if (!name)
                return base::failure("json.type", {pyTypeName(key)});
            members.emplace_back(*name, &value);
        }
        if (m_style.sortKeys) {
            // By code point, as Python compares: UTF-16 units would put U+1F600 before U+FF5E.
            std::stable_sort(members.begin(), members.end(),
                             [](const auto &a, const auto &b) { return a.first.toUcs4() < b.first.toUcs4(); });
        }
        m_out += '{';
        bool first = true;
        for (const auto &[name, value] : members) {
            if (!first)
                m_out += comma();
            first = false;
            writeText(name);
            m_out += m_style.spaced ? ": " : ":";
            if (Written done = write(*value, depth + 1); !done)
                return done;
        }
        m_out += '}';
        return {};
    }

    // What json.dumps makes of a dict's key; other types it refuses.
    static std::optional<QString> nameOf(const Value &key)
    {
        switch (key.type()) {
        case Value::Type::Text:
            return key.toText();
        case Value::Type::None:
            return u"null"_s;
        case Value::Type::Bool:
            return key.toBool() ? u"true"_s : u"false"_s;
        case Value::Type::Int:
        case Value::Type::BigInt:
        case Value::Type::Float:
            return pyStr(key);
        default:
            return {};
        }
    }

    static QString textOf(const Value &value)
    {
        switch (value.type()) {
        case Value::Type::Text:
            return value.toText();
        case Value::Type::Bytes:
            return QString::fromUtf8(value.toBytes());
        default: {
            // rest_framework.utils.encoders: ISO 8601, with Z for UTC.
            QString text = QString::fromLatin1(value.toBytes());
            if (text.endsWith("+00:00"_L1))
                text.replace(text.size() - 6, 6, u"Z"_s);
            return text;
        }
        }
    }

    void writeUnit(char16_t unit) { m_out += "\\u" + QByteArray::number(uint(unit), 16).rightJustified(4, '0'); }

    void writeText(const QString &text)
    {
        m_out += '"';
        qsizetype done = 0;
        const auto flush = [&](qsizetype end) {
            m_out += QStringView(text).sliced(done, end - done).toUtf8();
            done = end + 1;
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            const char16_t unit = text[i].unicode();
            constexpr QByteArrayView special("\"\\\b\f\n\r\t");
            constexpr QByteArrayView names("\"\\bfnrt");
            const qsizetype which = unit < 0x80 ? special.indexOf(char(unit)) : -1;
            if (which >= 0) {
                flush(i);
                m_out += '\\';
                m_out += names[which];
            } else if (unit < 0x20 || (m_style.asciiOnly && unit > 0x7e) || unit == 0x2028 || unit == 0x2029) {
                flush(i);
                writeUnit(unit);
            }
        }
        flush(text.size());
        m_out += '"';
    }

    JsonStyle m_style;
    int m_maxDepth;
    QByteArray m_out;
};

} // namespace

base::Result<QByteArray> writeJson(const Value &value, JsonStyle style, int maxDepth)
{
    JsonWriter writer(style, maxDepth);
    if (Written done = writer.write(value, 0); !done)
        return tl::unexpected(done.error());
    return writer.result();
}

} // namespace codec
