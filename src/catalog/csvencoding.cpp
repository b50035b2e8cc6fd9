#include "catalog/csvencoding.h"

#include "base/csvdecoder.h"

#include <QtCore/QStringConverter>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

using namespace Qt::StringLiterals;

namespace catalog {

namespace {

constexpr qint64 scannedChunk = 1024 * 1024;
constexpr qsizetype longestSample = 64 * 1024; // of words beyond ASCII: enough to tell a language
constexpr qsizetype longestWord = 4096; // nobody writes a longer one
constexpr double plausibleShare = 0.8; // of the characters beyond ASCII

bool isBeyondAscii(char byte) { return byte & '\x80'; }

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder.decode(bytes + '\n'); // after which no character is left half
    return !decoder.hasError();
}

bool isUtf8(QFile &file)
{
    QStringDecoder decoder(QStringConverter::Utf8);
    file.seek(0);
    while (!file.atEnd()) {
        const QString text = decoder.decode(file.read(scannedChunk));
        if (decoder.hasError())
            return false;
    }
    const QString text = decoder.decode("\n");
    return !decoder.hasError();
}

// "É”" in Windows-1252 is one letter in UTF-8 by chance. Two letters in a word are none, and a letter of Latin-1
// (C2 or C3 first) or beyond the alphabets (three bytes) is hardly one.
bool isSurelyUtf8(const QByteArray &word)
{
    if (!isUtf8(word))
        return false;
    const auto startsLetter = [](char byte) { return std::uint8_t(byte) >= 0xc0; };
    const auto letters = std::count_if(word.begin(), word.end(), startsLetter);
    const auto first = std::uint8_t(*std::find_if(word.begin(), word.end(), startsLetter));
    return letters > 1 || first <= 0xc3 || first >= 0xe0;
}

// What the words of a file tell that hold bytes beyond ASCII.
struct Words {
    QByteArray sample; // such words, a blank after each
    QByteArray utf8; // those of them that surely are
    std::int64_t wrongLine = 0; // of the first byte that is no UTF-8, from 1; 0 = all are
    std::int64_t wrongByte = 0;

    void add(const QByteArray &word, std::int64_t line, std::int64_t byte)
    {
        if (std::none_of(word.begin(), word.end(), isBeyondAscii))
            return;
        if (sample.size() < longestSample)
            sample += word + ' ';
        if (utf8.size() < longestSample && isSurelyUtf8(word))
            utf8 += word + ' ';
        if (wrongLine > 0 || isUtf8(word))
            return;
        qsizetype right = 0;
        for (qsizetype length = 1; length <= word.size(); ++length)
            right = isUtf8(word.left(length)) ? length : right;
        wrongLine = line;
        wrongByte = byte + right;
    }
};

// A word ends at a blank or a delimiter. The second byte of a character may be an ASCII letter, digit or bracket.
bool isOfWord(char byte) { return isBeyondAscii(byte) || (byte >= '0' && byte != ';'); }

Words wordsOf(QFile &file)
{
    Words words;
    QByteArray word;
    std::int64_t line = 1;
    std::int64_t byte = 0; // that comes next, from 0
    char last = 0;
    file.seek(0);
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(scannedChunk);
        if (chunk.isEmpty())
            break;
        for (const char c : chunk) {
            if (isOfWord(c) && word.size() < longestWord) {
                word += c;
            } else {
                words.add(word, line, byte - word.size() + 1);
                word.resize(0);
            }
            if (c == '\r' || (c == '\n' && last != '\r'))
                ++line;
            last = c;
            ++byte;
        }
    }
    words.add(word, line, byte - word.size() + 1);
    return words;
}

// An encoding of one alphabet, beside ASCII.
struct Alphabet {
    QByteArrayView encoding;
    QChar::Script script;
};

constexpr std::array alphabets{
    Alphabet{"WINDOWS-1252", QChar::Script_Latin},    Alphabet{"WINDOWS-1250", QChar::Script_Latin},
    Alphabet{"WINDOWS-1251", QChar::Script_Cyrillic}, Alphabet{"KOI8-R", QChar::Script_Cyrillic},
    Alphabet{"WINDOWS-1253", QChar::Script_Greek},    Alphabet{"WINDOWS-1256", QChar::Script_Arabic},
};

// Taken where none of the others fits as well.
constexpr std::array rarerAlphabets{
    Alphabet{"ISO-8859-15", QChar::Script_Latin},   Alphabet{"ISO-8859-7", QChar::Script_Greek},
    Alphabet{"WINDOWS-1255", QChar::Script_Hebrew}, Alphabet{"KOI8-U", QChar::Script_Cyrillic},
    Alphabet{"ISO-8859-5", QChar::Script_Cyrillic}, Alphabet{"IBM866", QChar::Script_Cyrillic},
    Alphabet{"IBM850", QChar::Script_Latin},        Alphabet{"MACINTOSH", QChar::Script_Latin},
};

// A language in Latin letters, those beyond ASCII. Many bytes are letters in all of these encodings.
struct Language {
    QByteArrayView encoding;
    QStringView letters;
};

constexpr std::array languages{
    Language{"WINDOWS-1252", u"àâæçéèêëîïôœùûüÿ"}, // French
    Language{"WINDOWS-1252", u"äöüßé"}, // German
    Language{"WINDOWS-1252", u"áéíñóúüç"}, // Spanish
    Language{"WINDOWS-1252", u"áàâãçéêíóôõúü"}, // Portuguese
    Language{"WINDOWS-1252", u"àèéìíîòóùúï"}, // Italian, Catalan
    Language{"WINDOWS-1252", u"åäöæøéü"}, // of the north
    Language{"WINDOWS-1252", u"áéíðóúýþæö"}, // Icelandic
    Language{"WINDOWS-1252", u"éëïóöüèê"}, // Dutch
    Language{"WINDOWS-1252", u"äöüõšž"}, // Estonian
    Language{"WINDOWS-1250", u"ąćęłńóśźż"}, // Polish
    Language{"WINDOWS-1250", u"áäčďéěíĺľňóôŕřšťúůýž"}, // Czech, Slovak
    Language{"WINDOWS-1250", u"áéíóöőúüű"}, // Hungarian
    Language{"WINDOWS-1250", u"čćđšž"}, // Slovene, Croatian
    Language{"WINDOWS-1250", u"ăâîşţ"}, // Romanian
    Language{"WINDOWS-1254", u"çğıöşüâîûiİ"}, // Turkish
    Language{"WINDOWS-1257", u"ąčęėįšųūž"}, // Lithuanian
    Language{"WINDOWS-1257", u"āčēģīķļņšūž"}, // Latvian
    Language{"ISO-8859-2", u"ąćęłńóśźż"}, // Polish
    Language{"ISO-8859-2", u"áäčďéěíĺľňóôŕřšťúůýž"}, // Czech, Slovak
    Language{"ISO-8859-2", u"čćđšž"}, // Slovene, Croatian
};

struct Bytes {
    std::uint8_t first;
    std::uint8_t last;

    bool contain(std::uint8_t byte) const { return byte >= first && byte <= last; }
};

// An encoding of two bytes a character. The characters that a language mostly uses stand together in it.
struct Table {
    QByteArrayView encoding;
    std::array<Bytes, 2> common; // first bytes: signs and letters, and the most frequent characters
    std::uint8_t firstSecond; // the lowest second byte of the common ones
    Bytes kana; // first bytes, of which Japanese has some; {1, 0} in a table of another language
};

constexpr std::array tables{
    Table{"SHIFT_JIS", {{{0x81, 0x83}, {0x88, 0x98}}}, 0x40, {0x82, 0x83}},
    Table{"EUC-JP", {{{0xa1, 0xa5}, {0xb0, 0xcf}}}, 0xa1, {0xa4, 0xa5}},
    Table{"EUC-KR", {{{0xa1, 0xa3}, {0xb0, 0xc8}}}, 0xa1, {1, 0}},
    Table{"GB18030", {{{0xa1, 0xa3}, {0xb0, 0xd7}}}, 0xa1, {1, 0}},
    Table{"BIG5", {{{0xa1, 0xa3}, {0xa4, 0xc6}}}, 0x40, {1, 0}},
};

// The text, if all the bytes are in the encoding.
std::optional<QString> decoded(const QByteArray &bytes, QByteArrayView encoding)
{
    auto decoder = base::CsvDecoder::forName(encoding.toByteArray());
    if (!decoder)
        return std::nullopt;
    QString text = decoder->decode(bytes);
    return decoder->hasError() ? std::nullopt : std::optional(text);
}

// Whether a sign beyond ASCII stands where people write it. Only an apostrophe, a hyphen and the like stand in a word.
bool isSignInPlace(QChar sign, QChar before, QChar after)
{
    constexpr QStringView inWords = u"’·‐–—";
    constexpr QStringView beside = u"‘‚“”„«»‹›…•€£©®™°ºª²³§№¿¡\u00a0\u00ad\u200c\u200d\u200e\u200f،؛؟";
    return inWords.contains(sign) || (beside.contains(sign) && !(before.isLetter() && after.isLetter()));
}

// The share of characters beyond ASCII that stand where an alphabet has them: words of one script, a small letter not
// before a capital, and in Latin words hardly three letters in a row that are not ASCII's.
double plausibleIn(const Alphabet &alphabet, const QByteArray &sample)
{
    const auto text = decoded(sample, alphabet.encoding);
    if (!text)
        return 0;
    qsizetype plausible = 0;
    qsizetype all = 0;
    qsizetype inRow = 0;
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QChar c = text->at(i);
        if (c.unicode() < 0x80) {
            inRow = 0;
            continue;
        }
        ++all;
        const QChar before = i > 0 ? text->at(i - 1) : QChar(u' ');
        const QChar after = i + 1 < text->size() ? text->at(i + 1) : QChar(u' ');
        if (!c.isLetter() && !c.isMark()) {
            inRow = 0;
            plausible += isSignInPlace(c, before, after) ? 1 : 0;
            continue;
        }
        ++inRow;
        const auto isForeign = [&](QChar neighbour) {
            return neighbour.isLetter() && neighbour.script() != alphabet.script;
        };
        const bool isLatin = alphabet.script == QChar::Script_Latin;
        const bool isLooseMark = c.isMark() && !before.isLetter() && !before.isMark();
        const bool isWrong = isLooseMark || (c.isLetter() && c.script() != alphabet.script) || isForeign(before)
            || isForeign(after) || (c.isUpper() && before.isLower()) || (c.isLower() && after.isUpper())
            || (isLatin && inRow > 2);
        plausible += isWrong ? 0 : 1;
    }
    return all > 0 ? double(plausible) / double(all) : 0;
}

// Whether Japanese has to have kana in it: a few words may have none.
enum class Kana : std::uint8_t { Expected, Optional };

// The share of characters that are common ones.
double plausibleIn(const Table &table, const QByteArray &sample, Kana kana = Kana::Expected)
{
    if (!decoded(sample, table.encoding))
        return 0;
    qsizetype common = 0;
    qsizetype all = 0;
    bool hasKana = false;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (!isBeyondAscii(sample.at(i)))
            continue;
        ++all;
        const auto first = std::uint8_t(sample.at(i));
        const auto second = std::uint8_t(i + 1 < sample.size() ? sample.at(i + 1) : 0);
        const bool isPair = second >= 0x40; // the narrow kana of Shift_JIS are one byte, and rare
        if (std::any_of(table.common.begin(), table.common.end(), [&](Bytes range) { return range.contain(first); })
            && second >= table.firstSecond)
            ++common;
        hasKana = hasKana || table.kana.contain(first);
        i += isPair ? 1 : 0;
    }
    const bool isJapanese = table.kana.first <= table.kana.last;
    const bool isOfLanguage = hasKana == isJapanese || kana == Kana::Optional;
    return all > 0 && isOfLanguage ? double(common) / double(all) : 0;
}

// Whether each letter beyond ASCII is one of the language's, and each sign in its place.
bool fits(const Language &language, const QByteArray &sample)
{
    const auto text = decoded(sample, language.encoding);
    for (qsizetype i = 0; text && i < text->size(); ++i) {
        const QChar c = text->at(i);
        const bool isRight = c.unicode() < 0x80
            || (c.isLetter() ? language.letters.contains(c.toLower())
                             : isSignInPlace(c, i > 0 ? text->at(i - 1) : QChar(u' '), text->at(i + 1)));
        if (!isRight)
            return false;
    }
    return text.has_value();
}

// The encodings that fit the words as well as the one that was taken, and read them in another way.
class OtherReadings {
public:
    OtherReadings(const QByteArray &sample, const QByteArray &taken)
        : m_words(sample.split(' '))
        , m_taken(taken)
    {
        m_texts.append(decoded(sample, taken).value_or(QString()));
    }

    void add(QByteArrayView encoding, const QByteArray &sample)
    {
        const auto text = decoded(sample, encoding);
        if (!text || m_texts.contains(*text))
            return;
        m_texts.append(*text);
        for (const QByteArray &word : m_words) {
            const QString taken = decoded(word, m_taken).value_or(QString());
            const QString reading = decoded(word, encoding).value_or(QString());
            if (taken != reading) {
                m_others.append({encoding.toByteArray(), taken, reading});
                return;
            }
        }
    }

    const QList<EncodingGuess::Other> &others() const { return m_others; }

private:
    QList<QByteArray> m_words;
    QByteArray m_taken;
    QStringList m_texts; // that are told already
    QList<EncodingGuess::Other> m_others;
};

EncodingGuess guessed(const QByteArray &encoding, const QByteArray &sample, double share, bool isOfLanguage)
{
    const double enough = std::max(plausibleShare, share - 0.05);
    OtherReadings others(sample, encoding);
    for (const Language &language : languages) {
        if (fits(language, sample))
            others.add(language.encoding, sample);
    }
    // Many bytes are letters in all Latin alphabets; a language that fits tells more.
    const auto addAlphabets = [&](std::span<const Alphabet> candidates) {
        for (const Alphabet &alphabet : candidates) {
            const bool isVague = isOfLanguage && alphabet.script == QChar::Script_Latin;
            if (!isVague && plausibleIn(alphabet, sample) >= enough)
                others.add(alphabet.encoding, sample);
        }
    };
    addAlphabets(alphabets);
    for (const Table &table : tables) {
        if (plausibleIn(table, sample, Kana::Optional) >= enough)
            others.add(table.encoding, sample);
    }
    addAlphabets(rarerAlphabets);
    return {encoding, false, others.others()};
}

// Two bytes a character without a mark: the high ones of the headings are zero.
std::optional<QByteArray> unmarkedUtf16(const QByteArray &start)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < start.size(); ++i) {
        if (start.at(i) == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    if (odd * 4 > start.size() && even == 0)
        return QByteArrayLiteral("UTF-16LE");
    if (even * 4 > start.size() && odd == 0)
        return QByteArrayLiteral("UTF-16BE");
    return std::nullopt;
}

} // namespace

QByteArrayList guessedEncodings()
{
    QByteArrayList names;
    const auto add = [&names](const auto &candidates) {
        for (const auto &candidate : candidates) {
            if (!names.contains(candidate.encoding))
                names.append(candidate.encoding.toByteArray());
        }
    };
    add(alphabets);
    add(languages);
    add(tables);
    add(rarerAlphabets);
    return names;
}

base::Result<EncodingGuess> guessEncoding(QFile &file, const QByteArray &start)
{
    if (const auto marked = QStringConverter::encodingForData(start))
        return EncodingGuess{QStringConverter::nameForEncoding(*marked)};
    if (const auto unmarked = unmarkedUtf16(start))
        return EncodingGuess{*unmarked};
    if (isUtf8(file))
        return EncodingGuess{"UTF-8"};
    const Words words = wordsOf(file);
    QByteArrayView best = alphabets.front().encoding;
    double bestShare = 0;
    double bestOfUtf8 = 0;
    bool isLatin = true;
    const auto compare = [&](const auto &candidate, bool isLatinToo, auto... kana) {
        const double share = plausibleIn(candidate, words.sample, kana...);
        if (share <= bestShare)
            return;
        best = candidate.encoding;
        bestShare = share;
        bestOfUtf8 = plausibleIn(candidate, words.utf8, kana...);
        isLatin = isLatinToo;
    };
    for (const Alphabet &alphabet : alphabets)
        compare(alphabet, alphabet.script == QChar::Script_Latin);
    for (const Table &table : tables)
        compare(table, false);
    for (const Alphabet &alphabet : rarerAlphabets)
        compare(alphabet, alphabet.script == QChar::Script_Latin);
    for (const Table &table : tables) {
        if (bestShare < plausibleShare)
            compare(table, false, Kana::Optional);
    }
    // By chance a few words of other letters are UTF-8, yet they look right in their own encoding.
    if (!words.utf8.isEmpty() && (isLatin || std::min(bestShare, bestOfUtf8) < plausibleShare))
        return base::failure("catalog.csv.mixed", {QString::number(words.wrongLine), QString::number(words.wrongByte)});
    if (isLatin) {
        const auto language = std::find_if(languages.begin(), languages.end(),
                                           [&](const Language &known) { return fits(known, words.sample); });
        if (language != languages.end())
            return guessed(language->encoding.toByteArray(), words.sample, 1, true);
    }
    best = bestShare < plausibleShare ? alphabets.front().encoding : best;
    return guessed(best.toByteArray(), words.sample, bestShare, false);
}

} // namespace catalog
