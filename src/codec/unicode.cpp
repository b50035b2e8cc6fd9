#include "codec/unicode.h"

#include <QtCore/QStringDecoder>

namespace codec {

namespace {
// The length of the sequence that a byte begins; 0 = it begins none.
int sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}
} // namespace

std::optional<QString> textFromUtf8(QByteArrayView bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8,
                        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = utf8(bytes);
    return utf8.hasError() ? std::nullopt : std::optional(std::move(text));
}

QByteArray utf8WithSurrogates(const QString &text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            bytes.append(QStringView(text).sliced(i, 2).toUtf8());
            ++i;
        } else if (c.isSurrogate()) {
            bytes.append(char(0xE0 | c.unicode() >> 12));
            bytes.append(char(0x80 | (c.unicode() >> 6 & 0x3F)));
            bytes.append(char(0x80 | (c.unicode() & 0x3F)));
        } else {
            bytes.append(QStringView(&c, 1).toUtf8());
        }
    }
    return bytes;
}

std::optional<QString> textFromUtf8WithSurrogates(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int length = sequenceLength(lead);
        if (length == 0 || bytes.size() - i < length)
            return std::nullopt;
        char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (int k = 1; k < length; ++k) {
            const auto byte = static_cast<unsigned char>(bytes[i + k]);
            if ((byte & 0xC0) != 0x80)
                return std::nullopt;
            point = point << 6 | (byte & 0x3F);
        }
        const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        if (overlong || point > 0x10FFFF)
            return std::nullopt;
        if (point < 0x10000)
            text.append(QChar(char16_t(point)));
        else
            text.append(QChar::highSurrogate(point)).append(QChar::lowSurrogate(point));
        i += length;
    }
    return text;
}

} // namespace codec
