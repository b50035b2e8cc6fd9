#include "catalog/csvencoding.h"

#include "catalog/csvdecoder.h"

#include <QtCore/QStringConverter>
#include <QtCore/QStringList>

#include <algorithm>

namespace catalog {

namespace {

constexpr qint64 scannedChunk = 1024 * 1024;

bool isUtf8(QFile &file)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    file.seek(0);
    while (!file.atEnd()) {
        const QString text = decoder.decode(file.read(scannedChunk));
        if (decoder.hasError())
            return false;
    }
    return true;
}

bool isBeyondAscii(char byte) { return byte & '\x80'; }

// Where the first bytes stand that are no UTF-8, if any line before or after has such that are.
std::optional<std::pair<qsizetype, qsizetype>> mixedPlace(const QByteArray &start)
{
    std::optional<std::pair<qsizetype, qsizetype>> wrong;
    bool hasUtf8 = false;
    qsizetype lineNumber = 0;
    qsizetype offset = 0;
    for (const QByteArray &line : start.split('\n')) {
        ++lineNumber;
        if (std::any_of(line.begin(), line.end(), isBeyondAscii)) {
            QStringDecoder decoder(QStringConverter::Utf8);
            const QString text = decoder.decode(line);
            if (!decoder.hasError())
                hasUtf8 = true;
            else if (!wrong)
                wrong = {
                    lineNumber,
                    offset
                        + std::max<qsizetype>(0, text.left(text.indexOf(QChar::ReplacementCharacter)).toUtf8().size())
                        + 1};
        }
        offset += line.size() + 1;
    }
    return hasUtf8 ? wrong : std::nullopt;
}

// The characters beyond ASCII that these bytes are in an encoding; none when they are not in it.
std::optional<QString> foreignLetters(const QByteArray &start, const QByteArray &encoding)
{
    auto decoder = CsvDecoder::forName(encoding);
    if (!decoder)
        return std::nullopt;
    QString text = decoder->decode(start);
    if (decoder->hasError())
        return std::nullopt;
    text.removeIf([](QChar c) { return c.unicode() < 0x80; });
    return text;
}

double share(const QString &letters, char16_t first, char16_t last)
{
    const auto within = std::count_if(letters.begin(), letters.end(),
                                      [&](QChar c) { return c.unicode() >= first && c.unicode() <= last; });
    return letters.isEmpty() ? 0 : double(within) / double(letters.size());
}

} // namespace

base::Result<QByteArray> guessEncoding(QFile &file, const QByteArray &start)
{
    if (const auto marked = QStringConverter::encodingForData(start))
        return QByteArray(QStringConverter::nameForEncoding(*marked));
    if (isUtf8(file))
        return QByteArrayLiteral("UTF-8");
    // Languages with an alphabet of their own write hardly a letter of ASCII between two of theirs.
    const auto high = std::count_if(start.begin(), start.end(), isBeyondAscii);
    qsizetype pairs = 0;
    for (qsizetype i = 1; i < start.size(); ++i)
        pairs += isBeyondAscii(start.at(i)) && isBeyondAscii(start.at(i - 1)) ? 1 : 0;
    const auto japanese = foreignLetters(start, "SHIFT_JIS");
    if (japanese && share(*japanese, 0x3040, 0x30ff) > 0.1 && share(*japanese, 0x3000, 0x9fff) > 0.9)
        return QByteArrayLiteral("SHIFT_JIS");
    if (pairs * 2 > high) {
        const auto cyrillic = foreignLetters(start, "WINDOWS-1251");
        const auto chinese = foreignLetters(start, "GB18030");
        const bool isCyrillic = cyrillic && share(*cyrillic, 0x0410, 0x044f) > 0.8;
        if (chinese && share(*chinese, 0x4e00, 0x9fa5) > 0.9 && !isCyrillic)
            return QByteArrayLiteral("GB18030");
        if (isCyrillic)
            return QByteArrayLiteral("WINDOWS-1251");
    }
    if (const auto mixed = mixedPlace(start))
        return base::failure("catalog.csv.mixed", {QString::number(mixed->first), QString::number(mixed->second)});
    return QByteArrayLiteral("WINDOWS-1252");
}

} // namespace catalog
