#include "codec/readings.h"

#include "codec/bsonreader.h"
#include "codec/cborreader.h"
#include "codec/json.h"
#include "codec/msgpack.h"
#include "codec/number.h"
#include "codec/phpreader.h"
#include "codec/unicode.h"

#include <algorithm>

namespace codec {

using Kind = ChainStep::Kind;

namespace {
constexpr qsizetype mostDigits = 4300; // Python's sys.int_info.default_max_str_digits
constexpr int jsonDepth = 1000;

bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }

// "p0" at the end of a line: what a text pickle remembers a value by.
bool putsIntoMemo(const QByteArray &data)
{
    for (qsizetype end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', end + 1)) {
        qsizetype digit = end;
        while (digit > 0 && isAsciiDigit(data.at(digit - 1)))
            --digit;
        if (digit < end && digit > 0 && data.at(digit - 1) == 'p')
            return true;
    }
    return false;
}

template <typename Reading> std::optional<Value> whole(const Reading &reading, const QByteArray &data)
{
    return !reading.broken && reading.size == data.size() ? std::optional(reading.value) : std::nullopt;
}

bool hasTextKeys(const Value &value)
{
    if (value.type() == Value::Type::List)
        return !value.items().empty() && hasTextKeys(value.items().front());
    return !value.pairs().empty() && std::all_of(value.pairs().begin(), value.pairs().end(), [](const auto &pair) {
        return pair.first.type() == Value::Type::Text;
    });
}
} // namespace

std::optional<Value> pythonInteger(QByteArrayView stored)
{
    if (stored.size() > 2 * mostDigits)
        return std::nullopt;
    const QByteArray text = stored.toByteArray().trimmed();
    QByteArray digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        const bool afterDigit = !digits.isEmpty() && isAsciiDigit(digits.back());
        const bool beforeDigit = i + 1 < text.size() && isAsciiDigit(text.at(i + 1));
        if (isAsciiDigit(c) || ((c == '+' || c == '-') && i == 0))
            digits.append(c);
        else if (c != '_' || !afterDigit || !beforeDigit)
            return std::nullopt;
    }
    if (digits.isEmpty() || digits == "+" || digits == "-" || digits.size() > mostDigits)
        return std::nullopt;
    return integerFromDigits(digits);
}

bool isPlainInteger(QByteArrayView stored)
{
    const QByteArrayView digits = stored.startsWith('-') ? stored.sliced(1) : stored;
    if (digits.isEmpty() || digits.size() > mostDigits || !std::all_of(digits.begin(), digits.end(), isAsciiDigit))
        return false;
    return digits.front() != '0' || stored.size() == 1;
}

std::optional<QString> readableText(QByteArrayView bytes, bool isPrefix)
{
    for (qsizetype chopped = 0; chopped <= std::min<qsizetype>(isPrefix ? 3 : 0, bytes.size()); ++chopped) {
        const std::optional<QString> text = textFromUtf8(bytes.chopped(chopped));
        if (!text)
            continue;
        const bool readable = std::none_of(text->begin(), text->end(), [](QChar c) {
            return (c.unicode() < 0x20 && (c.unicode() < 0x09 || c.unicode() > 0x0D)) || c.unicode() == 0x7F;
        });
        return readable ? text : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Value> readWholly(Kind kind, const QByteArray &data)
{
    switch (kind) {
    case Kind::Integer:
        return pythonInteger(data);
    case Kind::Json:
        if (auto json = readJsonAsWritten(data, jsonDepth))
            return std::move(json->value);
        return std::nullopt;
    case Kind::Pickle:
        return whole(readPickle(data), data);
    case Kind::Msgpack:
        return whole(readMsgpack(data), data);
    case Kind::Cbor:
        return whole(readCbor(data), data);
    case Kind::Bson:
        return looksLikeBson(data) ? whole(readBson(data), data) : std::nullopt;
    case Kind::Php:
        if (std::optional<Value> value = whole(readPhp(data), data))
            return value;
        return data.contains('|') ? whole(readPhpSession(data), data) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isSurelyTextPickle(const QByteArray &data, const PickleReading &reading)
{
    if (reading.broken || reading.size != data.size() || data.size() < 3)
        return false;
    if (!readableText(data, false))
        return reading.opcodes >= 3 || data.size() >= 8;
    // Text that anybody writes puts nothing into a memo and names no class; three opcodes are soon there.
    const bool hasMemo = putsIntoMemo(data) && reading.opcodes >= 3;
    return hasMemo || !reading.globals.isEmpty() || reading.opcodes >= 6;
}

// The first byte must be one that a serialized value begins with (ints are stored as text), and the bytes must not be
// readable text as well, but for what begins like long text, array or map: those state their exact length.
bool mayBeMsgpack(const QByteArray &data, bool isPrefix)
{
    if (data.size() <= 2)
        return false;
    const auto first = std::uint8_t(data.front());
    const bool isContainer = (first >= 0x80 && first <= 0xbf) || (first >= 0xd9 && first < 0xe0);
    const bool isScalar = (first >= 0xc4 && first <= 0xcb) || (first >= 0xd4 && first <= 0xd8);
    if (!isContainer && !isScalar)
        return false;
    return first >= 0xd9 || !readableText(data, isPrefix);
}

// Text in another encoding than UTF-8 begins with such bytes, too: then the text is none, or the extension nobody's.
bool isLikelyMsgpack(const QByteArray &data, const Value &read)
{
    const auto first = std::uint8_t(data.front());
    const bool isText = (first >= 0xa0 && first <= 0xbf) || (first >= 0xd9 && first <= 0xdb);
    const bool isExtension = (first >= 0xc7 && first <= 0xc9) || (first >= 0xd4 && first <= 0xd8);
    if (isText)
        return read.type() == Value::Type::Text;
    return !isExtension || read.type() == Value::Type::DateTime;
}

bool mayBeCbor(const QByteArray &data)
{
    const auto first = data.isEmpty() ? std::uint8_t(0) : std::uint8_t(data.front());
    const bool isContainer = first >= 0x80 && first <= 0xbf;
    return data.size() > 2 && (isContainer || first == 0xc0 || first == 0xc1);
}

bool isLikelyCbor(const QByteArray &data, const Value &read)
{
    const auto first = std::uint8_t(data.front());
    return first < 0xc0 || read.type() == Value::Type::DateTime;
}

bool isRatherCbor(const Value &msgpack, const Value &cbor) { return hasTextKeys(cbor) && !hasTextKeys(msgpack); }

std::optional<QByteArray> unpackWholly(Kind kind, const QByteArray &data, const DecompressionLimits &limits)
{
    constexpr qsizetype least = 6;
    constexpr qsizetype most = 4 * 1024 * 1024;
    if (data.size() < least || data.size() > most)
        return std::nullopt;
    const Compression compression = kind == Kind::Snappy ? Compression::Snappy
        : kind == Kind::Brotli                           ? Compression::Brotli
                                                         : Compression::Deflate;
    Decompressed unpacked = decompress(data, compression, limits);
    if (unpacked.broken || unpacked.size != data.size() || unpacked.data.isEmpty())
        return std::nullopt;
    return std::move(unpacked.data);
}

bool isConvincing(const Decoded &inner, qsizetype leastText)
{
    switch (inner.steps.constLast().kind) {
    case Kind::Bytes:
    case Kind::Msgpack:
    case Kind::Cbor:
        return inner.steps.size() > 1; // it was compressed, and said so
    case Kind::Text:
    case Kind::Integer:
        return inner.steps.size() > 1 || inner.payload.size() >= leastText;
    case Kind::Json:
        return inner.payload.size() >= std::min<qsizetype>(leastText, 5);
    default:
        return true;
    }
}

} // namespace codec
