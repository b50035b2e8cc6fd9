#include "codec/chain.h"

#include "codec/json.h"
#include "codec/msgpack.h"
#include "codec/number.h"

#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

namespace codec {

using Kind = ChainStep::Kind;
using Severity = Finding::Severity;

namespace {
constexpr int mostLayers = 8; // compressions within compressions
constexpr qsizetype mostJson = 32 * 1024 * 1024;
constexpr int jsonDepth = 1000;
constexpr qsizetype mostDigits = 4300; // Python's sys.int_info.default_max_str_digits

// int(b"…") of Python: blanks around, a sign, single underscores between digits.
std::optional<Value> pythonInteger(QByteArrayView stored)
{
    if (stored.size() > 2 * mostDigits)
        return std::nullopt;
    const QByteArray text = stored.toByteArray().trimmed();
    QByteArray digits;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        const bool afterDigit = !digits.isEmpty() && digits.back() >= '0' && digits.back() <= '9';
        const bool beforeDigit = i + 1 < text.size() && text.at(i + 1) >= '0' && text.at(i + 1) <= '9';
        if (c >= '0' && c <= '9')
            digits.append(c);
        else if (c == '_' && (!afterDigit || !beforeDigit))
            return std::nullopt;
        else if ((c == '+' || c == '-') && i == 0)
            digits.append(c);
        else if (c != '_')
            return std::nullopt;
    }
    if (digits.isEmpty() || digits == "+" || digits == "-" || digits.size() > mostDigits)
        return std::nullopt;
    return integerFromDigits(digits);
}

// Text that a person can read: UTF-8 without control characters, perhaps cut within its last character.
std::optional<QString> readableText(QByteArrayView bytes, bool isPrefix)
{
    for (qsizetype chopped = 0; chopped <= std::min<qsizetype>(isPrefix ? 3 : 0, bytes.size()); ++chopped) {
        QStringDecoder utf8(QStringDecoder::Utf8,
                            QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        const QString text = utf8(bytes.chopped(chopped));
        if (utf8.hasError())
            continue;
        const bool readable = std::none_of(text.begin(), text.end(), [](QChar c) {
            return (c.unicode() < 0x20 && (c.unicode() < 0x09 || c.unicode() > 0x0D)) || c.unicode() == 0x7F;
        });
        return readable ? std::optional(text) : std::nullopt;
    }
    return std::nullopt;
}

Kind stepOf(Compression compression)
{
    switch (compression) {
    case Compression::Zlib:
        return Kind::Zlib;
    case Compression::Gzip:
        return Kind::Gzip;
    case Compression::Xz:
        return Kind::Xz;
    case Compression::LzmaAlone:
        return Kind::LzmaAlone;
    case Compression::Lz4:
        return Kind::Lz4;
    case Compression::Zstd:
        return Kind::Zstd;
    case Compression::None:
        break;
    }
    return Kind::Bytes;
}

class Decoder {
public:
    Decoder(const QByteArray &stored, const DecodeOptions &options)
        : m_data(stored)
        , m_options(options)
        , m_isCut(options.wholeSize && *options.wholeSize > stored.size())
    {
    }

    Decoded run()
    {
        if (m_isCut)
            find(Severity::Note, "chain.prefix",
                 {QString::number(m_data.size()), QString::number(*m_options.wholeSize)});
        if (m_data.isEmpty())
            find(Severity::Note, "chain.empty");
        const std::optional<Value> number = m_isCut ? std::nullopt : pythonInteger(m_data);
        if (number) {
            end(Kind::Integer, *number);
        } else {
            while (unwrap()) { }
            if (!readPickleFormat() && !readJsonFormat() && !readTextPickle() && !readMsgpackFormat())
                readPlain();
        }
        m_decoded.payload = m_data;
        return std::move(m_decoded);
    }

private:
    void find(Severity severity, QByteArray code, QStringList args = {})
    {
        find(severity, base::Error{std::move(code), std::move(args)});
    }
    void find(Severity severity, base::Error error)
    {
        m_decoded.findings.append({severity, std::move(error), m_decoded.steps.size()});
    }

    void end(Kind kind, Value value, int protocol = 0)
    {
        m_decoded.steps.append({kind, m_data.size(), protocol});
        m_decoded.value = std::move(value);
    }

    // One layer of compression.
    bool unwrap()
    {
        const Compression compression = detectCompression(m_data);
        if (compression == Compression::None)
            return false;
        if (m_decoded.steps.size() == mostLayers) {
            find(Severity::Warning, "chain.layers", {QString::number(mostLayers)});
            return false;
        }
        Decompressed inner = decompress(m_data, compression, m_options.decompression);
        if (inner.broken && isCoincidence(compression))
            return false;

        const bool truncated = inner.broken && inner.broken->code == "compression.truncated";
        if (inner.broken && !(truncated && m_isCut))
            find(Severity::Warning, *inner.broken);
        else if (!inner.broken && inner.size < m_data.size())
            find(Severity::Note, "chain.trailing", {QString::number(m_data.size() - inner.size)});
        m_decoded.steps.append({stepOf(compression), m_data.size(), 0});
        m_isCut = inner.broken.has_value();
        m_data = inner.data;
        return true;
    }

    // Text may begin as a stream does: "x^2" is a header of zlib.
    bool isCoincidence(Compression compression) const
    {
        if (compression != Compression::Zlib && compression != Compression::LzmaAlone)
            return false;
        const bool isUsual = compression == Compression::Zlib && m_data.startsWith('x');
        return !isUsual || readableText(m_data, m_isCut);
    }

    // Protocol 2 and later: it says so.
    bool readPickleFormat()
    {
        if (!m_data.startsWith('\x80'))
            return false;
        const bool says =
            m_data.size() > 1 ? m_data.at(1) >= 0 && m_data.at(1) <= 5 : m_options.serializer != Serializer::Msgpack;
        if (!says)
            return false;
        finishPickle(readPickle(m_data, m_options.pickle));
        return true;
    }

    // Protocols 0 and 1 begin with any opcode: only what is a pickle from end to end is one.
    bool readTextPickle()
    {
        if (!m_data.endsWith('.') || m_isCut)
            return false;
        PickleReading reading = readPickle(m_data, m_options.pickle);
        if (reading.broken || reading.size != m_data.size())
            return false;
        finishPickle(std::move(reading));
        return true;
    }

    void finishPickle(PickleReading reading)
    {
        const bool truncated = reading.broken && reading.broken->code == "pickle.truncated";
        if (reading.broken && !(truncated && m_isCut))
            find(Severity::Warning, *reading.broken);
        if (!reading.broken && reading.size < m_data.size())
            find(Severity::Note, "chain.trailing", {QString::number(m_data.size() - reading.size)});
        if (reading.elided)
            find(Severity::Note, "pickle.elided");
        for (const PickleGlobal &global : reading.globals) {
            if (global.dangerous)
                find(Severity::Danger, "pickle.dangerous", {global.name, QString::number(global.offset)});
        }
        m_decoded.globals = reading.globals;
        m_decoded.opcodes = reading.opcodes;
        end(Kind::Pickle, std::move(reading.value), reading.protocol);
    }

    bool readJsonFormat()
    {
        static constexpr QByteArrayView starts = "{[\"tfn";
        const QByteArrayView trimmed = QByteArrayView(m_data).trimmed();
        if (trimmed.isEmpty() || (!starts.contains(trimmed.front()) && m_options.serializer != Serializer::Json))
            return false;
        if (m_isCut) // half a JSON text is text
            return false;
        if (m_data.size() > mostJson) {
            find(Severity::Note, "chain.large", {QString::number(m_data.size())});
            return false;
        }
        base::Result<Value> value = readJson(m_data, jsonDepth);
        if (value)
            end(Kind::Json, std::move(*value));
        else if (m_options.serializer == Serializer::Json)
            find(Severity::Warning, value.error());
        return value.has_value();
    }

    bool readMsgpackFormat()
    {
        const bool expected = m_options.serializer == Serializer::Msgpack;
        if (m_data.isEmpty() || (!expected && !mayBeMsgpack()))
            return false;
        MsgpackReading reading = readMsgpack(m_data);
        const bool truncated = reading.broken && reading.broken->code == "msgpack.truncated";
        const bool whole = !reading.broken && reading.size == m_data.size();
        if (!whole && !(truncated && m_isCut && !reading.value.isNone()))
            return false;
        end(Kind::Msgpack, std::move(reading.value));
        return true;
    }

    // msgpack has no magic bytes. Its first byte must be one that a serialized Python value begins with (ints
    // are stored as text), and the bytes must not be readable text as well, but for what begins like long text,
    // array or map: those state their exact length.
    bool mayBeMsgpack() const
    {
        const auto first = std::uint8_t(m_data.front());
        const bool isContainer = (first >= 0x80 && first <= 0xbf) || first >= 0xd9;
        const bool isScalar = first == 0xc0 || first == 0xc2 || first == 0xc3 || (first >= 0xc4 && first <= 0xcb)
            || (first >= 0xd4 && first <= 0xd8);
        const bool isNegative = first >= 0xe0;
        if (isNegative || (!isContainer && !isScalar))
            return false;
        return first >= 0xd9 || !readableText(m_data, m_isCut);
    }

    void readPlain()
    {
        if (std::optional<QString> text = readableText(m_data, m_isCut); text && !m_data.isEmpty())
            return end(Kind::Text, Value::text(std::move(*text)));
        end(Kind::Bytes, Value::bytes(m_data));
    }

    QByteArray m_data;
    const DecodeOptions &m_options;
    bool m_isCut; // there was more of it
    Decoded m_decoded;
};
} // namespace

bool Decoded::isComplete() const
{
    static constexpr std::array whole{"pickle.dangerous", "chain.trailing", "chain.empty"};
    return std::all_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return std::find(whole.begin(), whole.end(), finding.error.code) != whole.end();
    });
}

Decoded decode(const QByteArray &stored, const DecodeOptions &options) { return Decoder(stored, options).run(); }

} // namespace codec
