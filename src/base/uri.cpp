#include "base/uri.h"

#include <array>

namespace base {

namespace {
constexpr char hexDigits[] = "0123456789ABCDEF";

using SafeTable = std::array<bool, 256>;

SafeTable safeTable(QByteArrayView safe)
{
    SafeTable table{};
    for (int c = 0; c < 128; ++c) {
        const bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        table[static_cast<std::size_t>(c)] = alphanumeric || c == '_' || c == '.' || c == '-' || c == '~';
    }
    for (const char c : safe)
        table[static_cast<unsigned char>(c)] = true;
    return table;
}

QByteArray quotedBy(const SafeTable &table, const QByteArray &bytes)
{
    qsizetype unsafe = 0;
    for (const char c : bytes)
        unsafe += table[static_cast<unsigned char>(c)] ? 0 : 1;
    if (unsafe == 0)
        return bytes; // shared: most URLs need no quoting
    QByteArray result;
    result.reserve(bytes.size() + 2 * unsafe);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (table[byte]) {
            result.append(c);
        } else {
            result.append('%').append(hexDigits[byte >> 4]).append(hexDigits[byte & 0x0F]);
        }
    }
    return result;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The bytes that may follow a lead byte first, by Unicode's table 3-7; the later ones are 80..BF.
struct Sequence {
    int length = 0; // 0 = no sequence begins so
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
};

Sequence sequenceOf(unsigned char lead)
{
    if (lead < 0x80)
        return {1};
    if (lead >= 0xC2 && lead <= 0xDF)
        return {2};
    if (lead >= 0xE0 && lead <= 0xEF)
        return {3, static_cast<unsigned char>(lead == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(lead == 0xED ? 0x9F : 0xBF)};
    if (lead >= 0xF0 && lead <= 0xF4)
        return {4, static_cast<unsigned char>(lead == 0xF0 ? 0x90 : 0x80),
                static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
    return {};
}
} // namespace

QByteArray quoted(const QByteArray &bytes, QByteArrayView safe) { return quotedBy(safeTable(safe), bytes); }

QByteArray quotedPlus(const QByteArray &bytes)
{
    static const SafeTable table = safeTable(" ");
    return quotedBy(table, bytes).replace(' ', '+');
}

QByteArray unquoted(const QByteArray &text)
{
    if (!text.contains('%'))
        return text;
    QByteArray result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            result.append(static_cast<char>(high << 4 | low));
            i += 2;
        } else {
            result.append(text[i]);
        }
    }
    return result;
}

QString decodedUtf8(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const Sequence sequence = sequenceOf(lead);
        if (sequence.length == 1) {
            text.append(QChar::fromLatin1(bytes[i++]));
            continue;
        }
        qsizetype good = sequence.length == 0 ? 0 : 1;
        while (good > 0 && good < sequence.length && i + good < bytes.size()) {
            const auto byte = static_cast<unsigned char>(bytes[i + good]);
            const bool fits = good == 1 ? byte >= sequence.low && byte <= sequence.high : (byte & 0xC0) == 0x80;
            if (!fits)
                break;
            ++good;
        }
        if (good > 0 && good == sequence.length) {
            text.append(QString::fromUtf8(bytes.data() + i, good));
            i += good;
        } else {
            text.append(QChar::ReplacementCharacter);
            i += qMax<qsizetype>(good, 1);
        }
    }
    return text;
}

QByteArray escapedUriPath(const QByteArray &path) { return quoted(path, "/:@&+$,-_.!~*'()"); }

QByteArray iriToUri(const QByteArray &iri) { return quoted(iri, "/#%[]=:;$&()+,!?*@'~"); }

} // namespace base
