#include "base/escape.h"

#include <QtCore/QList>

#include <algorithm>

namespace base {
namespace {

struct CodePoint {
    char32_t value = 0;
    int length = 0; // in bytes; 0 = these bytes are not UTF-8
};

// Only the shortest form of a Unicode scalar value is UTF-8 (RFC 3629, section 4).
CodePoint codePointAt(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {first, 1};
    const int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < length)
        return {};
    char32_t value = first & (0x7fu >> length);
    for (int i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0u) != 0x80u)
            return {};
        value = value << 6 | (byte(i) & 0x3fu);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    return overlong || surrogate || value > 0x10ffff ? CodePoint{} : CodePoint{value, length};
}

bool isShown(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

bool isPlain(char c) { return c >= ' ' && c < '\x7f' && c != '\\'; }

bool isHexDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F'); }

} // namespace

QString escaped(QByteArrayView bytes)
{
    if (std::all_of(bytes.begin(), bytes.end(), isPlain))
        return QString::fromLatin1(bytes);
    QString text;
    text.reserve(bytes.size() + 16);
    while (!bytes.isEmpty()) {
        const auto [character, length] = codePointAt(bytes);
        if (character == U'\\') {
            text += QLatin1StringView("\\\\");
        } else if (length > 0 && isShown(character)) {
            text += QString::fromUtf8(bytes.first(length));
        } else {
            for (const char byte : bytes.first(std::max(length, 1)))
                text += QLatin1StringView("\\x") + QString::fromLatin1(QByteArray(1, byte).toHex());
        }
        bytes = bytes.sliced(std::max(length, 1));
    }
    return text;
}

QString printable(const QString &text)
{
    QString result;
    const auto codePoints = text.toUcs4();
    for (const char32_t character : codePoints) {
        const QString each = QString::fromUcs4(&character, 1);
        if (isShown(character)) {
            result += each;
            continue;
        }
        const QByteArray bytes = each.toUtf8();
        for (const char byte : bytes)
            result += QLatin1StringView("\\x") + QString::fromLatin1(QByteArray(1, byte).toHex());
    }
    return result;
}

std::optional<QByteArray> unescaped(QStringView text)
{
    QByteArray bytes;
    while (!text.isEmpty()) {
        const qsizetype backslash = text.indexOf(u'\\');
        bytes += text.first(backslash < 0 ? text.size() : backslash).toUtf8();
        if (backslash < 0)
            break;
        text = text.sliced(backslash + 1);
        if (text.startsWith(u'\\')) {
            bytes += '\\';
            text = text.sliced(1);
            continue;
        }
        if (!text.startsWith(u'x') || text.size() < 3 || !isHexDigit(text[1]) || !isHexDigit(text[2]))
            return {};
        bytes += static_cast<char>(text.sliced(1, 2).toUInt(nullptr, 16));
        text = text.sliced(3);
    }
    return bytes;
}

int utf8Length(QByteArrayView bytes) { return codePointAt(bytes).length; }

} // namespace base
