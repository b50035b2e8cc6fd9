#include "codec/pyrepr.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace codec {

namespace {

QString hex(char32_t code, int width) { return QString::number(uint(code), 16).rightJustified(width, u'0'); }

// str.isprintable(): every category but Other and Separator, and the ordinary space.
bool isPrintable(char32_t code)
{
    if (code == U' ')
        return true;
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return false;
    default:
        return true;
    }
}

QString escaped(char32_t code, char32_t quote)
{
    switch (code) {
    case U'\n':
        return u"\\n"_s;
    case U'\r':
        return u"\\r"_s;
    case U'\t':
        return u"\\t"_s;
    case U'\\':
        return u"\\\\"_s;
    default:
        break;
    }
    if (code == quote)
        return u'\\' + QString(QChar(char16_t(quote)));
    if (isPrintable(code))
        return QString::fromUcs4(&code, 1);
    if (code <= 0xff)
        return u"\\x"_s + hex(code, 2);
    if (code <= 0xffff)
        return u"\\u"_s + hex(code, 4);
    return u"\\U"_s + hex(code, 8);
}

QString reprOfBytes(const QByteArray &bytes)
{
    const char quote = bytes.contains('\'') && !bytes.contains('"') ? '"' : '\'';
    QString out = u"b"_s + QLatin1Char(quote);
    for (const char byte : bytes) {
        const auto code = uchar(byte);
        out += code < 0x80 ? escaped(code, char32_t(quote)) : u"\\x"_s + hex(code, 2);
    }
    return out + QLatin1Char(quote);
}

QStringList reprs(const Value::Items &items)
{
    QStringList out;
    out.reserve(qsizetype(items.size()));
    for (const Value &item : items)
        out += pyRepr(item);
    return out;
}

QString reprOfSequence(const Value &value)
{
    const QString inside = reprs(value.items()).join(", "_L1);
    switch (value.type()) {
    case Value::Type::List:
        return u'[' + inside + u']';
    case Value::Type::Tuple:
        return u'(' + inside + (value.items().size() == 1 ? u",)"_s : u")"_s);
    case Value::Type::Set:
        return value.items().empty() ? u"set()"_s : QString(u'{' + inside + u'}');
    default:
        return value.items().empty() ? u"frozenset()"_s : QString(u"frozenset({"_s + inside + u"})"_s);
    }
}

QString reprOfDict(const Value::Pairs &pairs)
{
    QStringList inside;
    inside.reserve(qsizetype(pairs.size()));
    for (const auto &[key, value] : pairs)
        inside += pyRepr(key) + u": "_s + pyRepr(value);
    return u'{' + inside.join(", "_L1) + u'}';
}

bool isSafeText(const Value::ObjectData &object)
{
    return object.module == "django.utils.safestring"_L1 && object.args.size() == 1
        && object.args.front().type() == Value::Type::Text;
}

QString reprOfPairs(const Value::Pairs &pairs)
{
    QStringList inside;
    for (const auto &[key, value] : pairs)
        inside += u'(' + pyRepr(key) + u", "_s + pyRepr(value) + u')';
    return inside.join(", "_L1);
}

QString reprOfObject(const Value::ObjectData &object)
{
    if (object.isReference) {
        const QString prefix = object.module == "builtins"_L1 ? QString() : QString(object.module + u'.');
        return u"<class '"_s + prefix + object.name + u"'>"_s;
    }
    if (object.args.size() == 1 && object.state.empty()) {
        const Value &only = object.args.front();
        if (isSafeText(object))
            return pyRepr(only); // a str that has no __repr__ of its own
        if (object.module == "collections"_L1 && object.name == "OrderedDict"_L1 && only.type() == Value::Type::Dict)
            return object.name + (only.pairs().empty() ? u"()"_s : u"(["_s + reprOfPairs(only.pairs()) + u"])"_s);
    }
    QStringList inside = reprs(object.args);
    for (const auto &[name, value] : object.state)
        inside += pyStr(name) + u'=' + pyRepr(value);
    return object.name + u'(' + inside.join(", "_L1) + u')';
}

// "14:32:08.410000" → 14, 32, 8, 410000; the trailing zero parts that Python leaves out are left out.
QStringList timeParts(QStringView text)
{
    const qsizetype dot = text.indexOf(u'.');
    const QList<QStringView> parts = text.left(dot < 0 ? text.size() : dot).split(u':');
    QStringList out;
    for (const QStringView part : parts)
        out += QString::number(part.toInt());
    while (out.size() < 3)
        out += u"0"_s;
    if (dot >= 0)
        out += QString::number(text.mid(dot + 1).toString().leftJustified(6, u'0', true).toInt());
    if (out.size() == 4 && out.constLast() == "0"_L1)
        out.removeLast();
    if (out.size() == 3 && out.constLast() == "0"_L1)
        out.removeLast();
    return out;
}

// The offset at the end of an ISO time: "+02:00", "-05:30", "Z"; empty when there is none.
QStringView offsetOf(QStringView time)
{
    const qsizetype at = std::max({time.indexOf(u'+'), time.indexOf(u'-'), time.indexOf(u'Z')});
    return at < 0 ? QStringView() : time.mid(at);
}

QString reprOfOffset(QStringView offset)
{
    if (offset.isEmpty())
        return {};
    if (offset == u"Z" || offset == u"+00:00")
        return u", tzinfo=datetime.timezone.utc"_s;
    const QStringList parts = timeParts(offset.mid(1));
    const int sign = offset.startsWith(u'-') ? -1 : 1;
    const int seconds = sign * (parts.value(0).toInt() * 3600 + parts.value(1).toInt() * 60);
    const QString delta = pyRepr(Value::scalar(Value::Type::TimeDelta, QByteArray::number(seconds)));
    return u", tzinfo=datetime.timezone("_s + delta + u')';
}

QString reprOfMoment(const Value &value)
{
    const QString text = QString::fromLatin1(value.toBytes());
    const bool hasDate = value.type() != Value::Type::Time;
    const bool hasTime = value.type() != Value::Type::Date;
    QStringList parts;
    if (hasDate)
        for (const QStringView part : QStringView(text).left(10).split(u'-'))
            parts += QString::number(part.toInt());
    QStringView offset;
    if (hasTime) {
        QStringView time = hasDate ? QStringView(text).mid(11) : QStringView(text);
        offset = offsetOf(time);
        parts += timeParts(time.chopped(offset.size()));
    }
    const QString name = !hasTime ? u"date"_s : hasDate ? u"datetime"_s : u"time"_s;
    return u"datetime."_s + name + u'(' + parts.join(", "_L1) + reprOfOffset(offset) + u')';
}

// timedelta's own normal form: days of any sign, then 0 ≤ seconds < 86400 and 0 ≤ microseconds < 10⁶.
struct Span {
    qint64 days;
    qint64 seconds;
    qint64 microseconds;
};

Span spanOf(const QByteArray &text)
{
    const auto total = qint64(std::llround(text.toDouble() * 1e6));
    constexpr qint64 day = 86'400'000'000;
    const qint64 days = total / day - (total % day < 0 ? 1 : 0);
    const qint64 rest = total - days * day;
    return {days, rest / 1'000'000, rest % 1'000'000};
}

QString reprOfSpan(const QByteArray &text)
{
    const Span span = spanOf(text);
    QStringList parts;
    if (span.days)
        parts += u"days="_s + QString::number(span.days);
    if (span.seconds)
        parts += u"seconds="_s + QString::number(span.seconds);
    if (span.microseconds)
        parts += u"microseconds="_s + QString::number(span.microseconds);
    return u"datetime.timedelta("_s + (parts.isEmpty() ? u"0"_s : parts.join(", "_L1)) + u')';
}

QString strOfSpan(const QByteArray &text)
{
    const Span span = spanOf(text);
    QString out;
    if (span.days)
        out = QString::number(span.days) + (std::abs(span.days) == 1 ? u" day, "_s : u" days, "_s);
    out += QString::number(span.seconds / 3600) + u':' + QString::number(span.seconds / 60 % 60).rightJustified(2, u'0')
        + u':' + QString::number(span.seconds % 60).rightJustified(2, u'0');
    if (span.microseconds)
        out += u'.' + QString::number(span.microseconds).rightJustified(6, u'0');
    return out;
}

} // namespace

QString pyRepr(QStringView text)
{
    const char32_t quote = text.contains(u'\'') && !text.contains(u'"') ? U'"' : U'\'';
    QString out;
    out.reserve(text.size() + 2);
    out += QChar(char16_t(quote));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        out += escaped(pair ? QChar::surrogateToUcs4(unit, text[i + 1]) : char32_t(unit.unicode()), quote);
        i += pair ? 1 : 0;
    }
    return out + QChar(char16_t(quote));
}

// CPython's float_repr_style 'short': plain digits for exponents -4 … 15, otherwise d.ddde±XX.
QString pyRepr(double number)
{
    if (std::isnan(number))
        return u"nan"_s;
    if (std::isinf(number))
        return number < 0 ? u"-inf"_s : u"inf"_s;
    char buffer[32];
    const char *end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::scientific).ptr;
    QByteArray text(buffer, end - buffer);
    const qsizetype e = text.indexOf('e');
    const int exponent = text.mid(e + 1).toInt();
    if (exponent < -4 || exponent >= 16)
        return QString::fromLatin1(text);
    text = QByteArray(buffer,
                      std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::fixed).ptr - buffer);
    return QString::fromLatin1(text.contains('.') ? text : text + ".0");
}

QString pyRepr(const Value &value)
{
    switch (value.type()) {
    case Value::Type::None:
        return u"None"_s;
    case Value::Type::Bool:
        return value.toBool() ? u"True"_s : u"False"_s;
    case Value::Type::Int:
        return QString::number(value.toInteger());
    case Value::Type::BigInt:
        return QString::fromLatin1(value.toBytes());
    case Value::Type::Float:
        return pyRepr(value.toReal());
    case Value::Type::Text:
        return pyRepr(QStringView(value.toText()));
    case Value::Type::Bytes:
        return reprOfBytes(value.toBytes());
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::Set:
    case Value::Type::FrozenSet:
        return reprOfSequence(value);
    case Value::Type::Dict:
        return reprOfDict(value.pairs());
    case Value::Type::DateTime:
    case Value::Type::Date:
    case Value::Type::Time:
        return reprOfMoment(value);
    case Value::Type::TimeDelta:
        return reprOfSpan(value.toBytes());
    case Value::Type::Decimal:
        return u"Decimal('"_s + QString::fromLatin1(value.toBytes()) + u"')"_s;
    case Value::Type::Uuid:
        return u"UUID('"_s + QString::fromLatin1(value.toBytes()) + u"')"_s;
    case Value::Type::Object:
        return reprOfObject(*value.toObject());
    }
    Q_UNREACHABLE();
}

QString pyStr(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Text:
        return value.toText();
    case Value::Type::DateTime:
        return QString::fromLatin1(value.toBytes()).replace(10, 1, u" "_s);
    case Value::Type::Date:
    case Value::Type::Time:
    case Value::Type::Decimal:
    case Value::Type::Uuid:
        return QString::fromLatin1(value.toBytes());
    case Value::Type::TimeDelta:
        return strOfSpan(value.toBytes());
    case Value::Type::Object:
        return isSafeText(*value.toObject()) ? value.toObject()->args.front().toText() : pyRepr(value);
    default:
        return pyRepr(value);
    }
}

} // namespace codec
