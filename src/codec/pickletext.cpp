#include "codec/pickletext.h"

#include <algorithm>

namespace codec::pickle {

namespace {
std::optional<std::uint32_t> hexNumber(QByteArrayView digits, qsizetype at, qsizetype count)
{
    if (digits.size() - at < count)
        return std::nullopt;
    std::uint32_t number = 0;
    for (const char c : digits.sliced(at, count)) {
        if (c >= '0' && c <= '9')
            number = number << 4 | std::uint32_t(c - '0');
        else if ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'))
            number = number << 4 | std::uint32_t((c | 0x20) - 'a' + 10);
        else
            return std::nullopt;
    }
    return number;
}

char escapedByte(char letter)
{
    switch (letter) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case 'a':
        return '\a';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'v':
        return '\v';
    default:
        return letter; // \\ \' \"
    }
}
} // namespace

std::optional<QByteArray> bytesFromLiteral(QByteArrayView literal)
{
    if (literal.size() < 2 || (literal.front() != '\'' && literal.front() != '"') || literal.back() != literal.front())
        return std::nullopt;
    const QByteArrayView body = literal.sliced(1, literal.size() - 2);
    QByteArray bytes;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] != '\\') {
            bytes.append(body[i]);
            continue;
        }
        if (++i == body.size())
            return std::nullopt;
        const char letter = body[i];
        if (letter == 'x') {
            const auto byte = hexNumber(body, i + 1, 2);
            if (!byte)
                return std::nullopt;
            bytes.append(char(*byte));
            i += 2;
        } else if (letter >= '0' && letter <= '7') {
            int byte = 0;
            qsizetype digits = 0;
            for (; digits < 3 && i + digits < body.size() && body[i + digits] >= '0' && body[i + digits] <= '7';
                 ++digits)
                byte = byte * 8 + (body[i + digits] - '0');
            bytes.append(char(byte));
            i += digits - 1;
        } else if (QByteArrayView("ntrabfv\\'\"").contains(letter)) {
            bytes.append(escapedByte(letter));
        } else { // Python keeps an unknown escape as it is
            bytes.append('\\').append(letter);
        }
    }
    return bytes;
}

std::optional<QString> textFromRawEscapes(QByteArrayView escaped)
{
    QString text;
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const char next = i + 1 < escaped.size() ? escaped[i + 1] : '\0';
        if (escaped[i] != '\\' || (next != 'u' && next != 'U')) {
            text.append(QChar(QLatin1Char(escaped[i])));
            continue;
        }
        const qsizetype digits = next == 'u' ? 4 : 8;
        const auto point = hexNumber(escaped, i + 2, digits);
        if (!point || *point > 0x10FFFF)
            return std::nullopt;
        if (*point < 0x10000)
            text.append(QChar(char16_t(*point)));
        else
            text.append(QChar::highSurrogate(*point)).append(QChar::lowSurrogate(*point));
        i += digits + 1;
    }
    return text;
}

bool isDecimal(QByteArrayView text)
{
    const QByteArrayView digits = text.startsWith('-') || text.startsWith('+') ? text.sliced(1) : text;
    return !digits.isEmpty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace codec::pickle
