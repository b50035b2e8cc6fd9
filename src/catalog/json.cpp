#include "catalog/json.h"

#include <QtCore/QString>

#include <charconv>
#include <cmath>

namespace catalog {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

char *escaped(char *to, char16_t unit)
{
    *to++ = '\\';
    switch (unit) {
    case u'"':
        *to++ = '"';
        return to;
    case u'\\':
        *to++ = '\\';
        return to;
    case u'\b':
        *to++ = 'b';
        return to;
    case u'\f':
        *to++ = 'f';
        return to;
    case u'\n':
        *to++ = 'n';
        return to;
    case u'\r':
        *to++ = 'r';
        return to;
    case u'\t':
        *to++ = 't';
        return to;
    default:
        *to++ = 'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            *to++ = hexDigits[(unit >> shift) & 0xf];
        return to;
    }
}

char *utf8(char *to, char32_t point)
{
    const auto byte = [&](char32_t value) { *to++ = static_cast<char>(value); };
    if (point < 0x800) {
        byte(0xc0 | (point >> 6));
    } else if (point < 0x10000) {
        byte(0xe0 | (point >> 12));
        byte(0x80 | ((point >> 6) & 0x3f));
    } else {
        byte(0xf0 | (point >> 18));
        byte(0x80 | ((point >> 12) & 0x3f));
        byte(0x80 | ((point >> 6) & 0x3f));
    }
    byte(0x80 | (point & 0x3f));
    return to;
}

} // namespace

void JsonText::text(QStringView text)
{
    char *const begin = room(2 + 6 * text.size()); // \u00XX is the longest that a unit becomes
    char *to = begin;
    *to++ = '"';
    const char16_t *unit = text.utf16();
    const char16_t *const end = unit + text.size();
    while (unit < end) {
        const char16_t c = *unit++;
        if (c >= 0x80) {
            char32_t point = c;
            if (QChar::isSurrogate(c)) {
                const bool pair = QChar::isHighSurrogate(c) && unit < end && QChar::isLowSurrogate(*unit);
                point = pair ? QChar::surrogateToUcs4(c, *unit++) : char32_t(QChar::ReplacementCharacter);
            }
            // DRF escapes these two, which JavaScript took for line ends (rest_framework/renderers.py).
            if (point == 0x2028 || point == 0x2029)
                to = escaped(to, static_cast<char16_t>(point));
            else
                to = utf8(to, point);
        } else if (c < 0x20 || c == u'"' || c == u'\\') {
            to = escaped(to, c);
        } else {
            *to++ = static_cast<char>(c);
        }
    }
    *to++ = '"';
    m_size += to - begin;
}

void JsonText::text(QByteArrayView utf8)
{
    bool isPlain = true; // without leaving early, so that it is done many bytes at a time
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        isPlain &= (byte >= 0x20) & (byte < 0x7f) & (byte != '"') & (byte != '\\');
    }
    if (!isPlain) {
        text(QString::fromUtf8(utf8));
        return;
    }
    append("\"", 1);
    append(utf8.data(), utf8.size());
    append("\"", 1);
}

void JsonText::number(std::int64_t number)
{
    constexpr qsizetype longest = 20;
    char *const begin = room(longest);
    m_size += std::to_chars(begin, begin + longest, number).ptr - begin;
}

void JsonText::price(double price)
{
    const auto cents = std::llround(std::abs(price) * 100);
    raw(price < 0 && cents > 0 ? QByteArrayView("\"-") : QByteArrayView("\""));
    number(cents / 100);
    const char rest[] = {'.', static_cast<char>('0' + cents / 10 % 10), static_cast<char>('0' + cents % 10), '"'};
    append(rest, sizeof rest);
}

QByteArray JsonText::take()
{
    const QByteArrayView written(m_bytes.constData(), std::exchange(m_size, 0));
    if (m_last != written)
        m_last = written.toByteArray();
    return m_last;
}

} // namespace catalog
