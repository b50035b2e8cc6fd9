#include "codec/chain.h"

#include "codec/bsonreader.h"
#include "codec/cborreader.h"
#include "codec/formatnames.h"
#include "codec/javareader.h"
#include "codec/json.h"
#include "codec/marshalreader.h"
#include "codec/msgpack.h"
#include "codec/phpreader.h"
#include "codec/railsentry.h"
#include "codec/readings.h"
#include "codec/repeatedkeys.h"

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
constexpr qsizetype mostOffered = 1024 * 1024; // bytes that are tried for what else they may be

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
    case Compression::SnappyFramed:
        return Kind::SnappyFramed;
    case Compression::Snappy:
        return Kind::Snappy;
    case Compression::Brotli:
        return Kind::Brotli;
    case Compression::Deflate:
        return Kind::Deflate;
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
        if (m_options.as) {
            while (unwrap()) { }
            readAs(*m_options.as);
        } else {
            read();
            offer();
        }
        m_decoded.payload = m_data;
        return std::move(m_decoded);
    }

private:
    void find(Severity severity, QByteArray code, QStringList args = {}, qsizetype before = 0)
    {
        find(severity, base::Error{std::move(code), std::move(args)});
        m_decoded.findings.last().step += before;
    }
    void find(Severity severity, base::Error error)
    {
        m_decoded.findings.append({severity, std::move(error), m_decoded.steps.size()});
    }

    void end(Kind kind, Value value, int protocol = 0)
    {
        if (const RepeatedKeys repeated = repeatedKeys(value); repeated.count > 0)
            find(Severity::Warning, "chain.repeated", {QString::number(repeated.count), repeated.first});
        m_decoded.steps.append({kind, m_data.size(), protocol});
        m_decoded.value = std::move(value);
    }

    void read()
    {
        const bool isPython = m_options.serializer == Serializer::Pickle || m_options.serializer == Serializer::Msgpack;
        if (!m_isCut && (isPython || isPlainInteger(m_data))) {
            if (std::optional<Value> number = pythonInteger(m_data))
                return end(Kind::Integer, *number);
        }
        while (unwrap()) { }
        readWithin();
    }

    // What says itself what it is comes first, then what only fits from end to end.
    void readWithin()
    {
        if (readBsonFormat() || readPickleFormat() || readJavaFormat() || readRubyFormats() || readNamedFormat())
            return;
        readUtf16();
        if (readPhpFormat() || readJsonFormat() || readTextPickle() || readBinaryMaps() || unpackHidden())
            return;
        readPlain();
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
        constexpr qsizetype smallestStream = 8; // zlib's, of no bytes
        if (m_data.size() < smallestStream && !m_isCut)
            return true;
        const bool isUsual = compression == Compression::Zlib && m_data.startsWith('x');
        return !isUsual || readableText(m_data, m_isCut);
    }

    // Protocol 2 and later: it says so.
    bool readPickleFormat()
    {
        if (!m_data.startsWith('\x80'))
            return false;
        const bool isExpected = m_options.serializer == Serializer::Pickle;
        const bool says = m_data.size() > 1 ? m_data.at(1) >= 0 && m_data.at(1) <= 5 : isExpected;
        if (!says || (m_data.size() <= 2 && !isExpected && !m_isCut))
            return false;
        PickleReading reading = readPickle(m_data, m_options.pickle);
        // No pickler writes the opcode before protocol 2, and three bytes hold no more than it and an end.
        const bool mayBeChance = m_data.size() <= 3 || m_data.at(1) < 2;
        if (reading.broken && mayBeChance && !isExpected && !m_isCut)
            return false;
        finishPickle(std::move(reading));
        return true;
    }

    // Protocols 0 and 1: what is a pickle from end to end, and not by chance.
    bool readTextPickle()
    {
        if (!m_data.endsWith('.') || m_isCut)
            return false;
        PickleReading reading = readPickle(m_data, m_options.pickle);
        const bool isWhole = !reading.broken && reading.size == m_data.size();
        if (!isWhole || (m_options.serializer != Serializer::Pickle && !isSurelyTextPickle(m_data, reading)))
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

    // A reading of a format that says what it is: what is damaged is shown as far as it goes.
    bool finish(Kind kind, Reading reading)
    {
        const bool truncated = reading.broken && reading.broken->code == "reading.truncated";
        if (reading.broken && !(truncated && m_isCut))
            find(Severity::Warning, *reading.broken);
        else if (!reading.broken && reading.size < m_data.size())
            find(Severity::Note, "chain.trailing", {QString::number(m_data.size() - reading.size)});
        end(kind, std::move(reading.value));
        return true;
    }

    bool readBsonFormat()
    {
        std::optional<Value> document = readWholly(Kind::Bson, m_data);
        if (document)
            end(Kind::Bson, std::move(*document));
        return document.has_value();
    }

    bool readJavaFormat() { return m_data.startsWith(javaMagic) && finish(Kind::Java, readJava(m_data)); }

    // Their first bytes say less: something has to be there.
    bool readRubyFormats()
    {
        const bool isEntry = looksLikeRailsEntry(m_data);
        if (!isEntry && (!m_data.startsWith(marshalMagic) || m_data.size() <= marshalMagic.size()))
            return false;
        Reading reading = isEntry ? readRailsEntry(m_data, m_options.decompression) : readMarshal(m_data);
        constexpr qsizetype telling = 10; // so much is no chance, even when it is damaged further on
        const bool isShort = !m_isCut && (reading.broken || reading.size < m_data.size()) && reading.size < telling;
        return !isShort && finish(isEntry ? Kind::RailsEntry : Kind::Marshal, std::move(reading));
    }

    bool readNamedFormat()
    {
        constexpr QByteArrayView selfDescribedCbor("\xd9\xd9\xf7", 3);
        if (m_data.startsWith(selfDescribedCbor))
            return finish(Kind::Cbor, readCbor(m_data));
        const QByteArray name = formatByMagic(m_data);
        if (name.isEmpty())
            return false;
        if (readableText(m_data, m_isCut)) { // what somebody wrote may begin like that
            find(Severity::Note, "chain.maybe", {QString::fromLatin1(name)});
            return false;
        }
        end(Kind::Named, Value::bytes(m_data));
        m_decoded.steps.last().name = name;
        return true;
    }

    // Only with its byte order mark; what is within is then read on as UTF-8.
    void readUtf16()
    {
        const bool isMarked = m_data.startsWith("\xff\xfe") || m_data.startsWith("\xfe\xff");
        if (!isMarked || m_isCut || m_data.size() < 4 || m_data.size() % 2 != 0)
            return;
        QStringDecoder utf16(QStringDecoder::Utf16);
        const QString text = utf16(m_data);
        const QByteArray utf8 = text.toUtf8();
        if (utf16.hasError() || !text.isValidUtf16() || !readableText(utf8, false))
            return;
        m_decoded.steps.append({Kind::Utf16, m_data.size(), 0});
        m_data = utf8;
    }

    // A scalar of PHP is text that anybody may write: "b:1;" is read when the application is known to be PHP.
    bool readPhpFormat()
    {
        static constexpr std::array starts{"a:", "O:", "C:", "s:", "S:", "E:"};
        const bool isExpected = m_options.serializer == Serializer::Php;
        const bool begins =
            std::any_of(starts.begin(), starts.end(), [this](const char *start) { return m_data.startsWith(start); });
        constexpr qsizetype leastSession = 8;
        const bool isSession = m_data.size() >= leastSession && m_data.left(1000).contains('|');
        if (m_isCut || !(begins || isExpected || isSession))
            return false;
        if (std::optional<Value> value = readWholly(Kind::Php, m_data)) {
            end(Kind::Php, std::move(*value));
            return true;
        }
        // What begins as an array or object of PHP and is none was damaged, perhaps by an editor that counts
        // characters.
        const bool isDamaged = begins && (m_data.contains(":{") || m_data.contains(":\""));
        if (isDamaged && m_data.size() > 2 && m_data.at(2) >= '0' && m_data.at(2) <= '9') {
            if (const Reading reading = readPhp(m_data); reading.broken)
                find(Severity::Note, *reading.broken);
        }
        return false;
    }

    bool readJsonFormat()
    {
        static constexpr QByteArrayView starts = "{[\"tfn";
        constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf", 3);
        const bool isExpected = m_options.serializer == Serializer::Json;
        QByteArrayView trimmed(m_data);
        if (trimmed.startsWith(byteOrderMark))
            trimmed = trimmed.sliced(byteOrderMark.size());
        trimmed = trimmed.trimmed();
        if (trimmed.isEmpty() || (!starts.contains(trimmed.front()) && !isExpected))
            return false;
        const bool isScalar = trimmed.front() != '{' && trimmed.front() != '[';
        if (m_isCut || (m_data.size() <= 2 && isScalar && !isExpected)) // half a JSON text is text
            return false;
        if (m_data.size() > mostJson) {
            find(Severity::Note, "chain.large", {QString::number(m_data.size())});
            return false;
        }
        base::Result<JsonReading> json = readJsonAsWritten(m_data, jsonDepth);
        if (json)
            finishJson(std::move(*json));
        else if (isExpected || json.error().code == "json.deep")
            find(Severity::Warning, json.error());
        return json.has_value();
    }

    void finishJson(JsonReading json)
    {
        if (!json.notStrict.isEmpty())
            find(Severity::Note, "json.notStrict", {QString::fromLatin1(json.notStrict)});
        end(Kind::Json, std::move(json.value));
    }

    // msgpack and CBOR: bytes may be both.
    bool readBinaryMaps()
    {
        const bool expectsMsgpack = m_options.serializer == Serializer::Msgpack;
        const bool expectsCbor = m_options.serializer == Serializer::Cbor;
        std::optional<Value> msgpack;
        std::optional<Value> cbor;
        if (!expectsCbor && (expectsMsgpack || mayBeMsgpack(m_data, m_isCut)))
            msgpack = fitting(readMsgpack(m_data), "msgpack.truncated");
        if (!expectsMsgpack && (expectsCbor || mayBeCbor(m_data)))
            cbor = fitting(readCbor(m_data), "reading.truncated");
        if (msgpack && !expectsMsgpack && !isLikelyMsgpack(m_data, *msgpack))
            msgpack.reset();
        if (cbor && !expectsCbor && !isLikelyCbor(m_data, *cbor))
            cbor.reset();
        if (!msgpack && !cbor)
            return false;
        const bool isCbor = !msgpack || (cbor && isRatherCbor(*msgpack, *cbor));
        end(isCbor ? Kind::Cbor : Kind::Msgpack, isCbor ? std::move(*cbor) : std::move(*msgpack));
        return true;
    }

    template <typename Read> std::optional<Value> fitting(Read reading, const char *truncatedCode) const
    {
        const bool isEnd = reading.broken && reading.broken->code == truncatedCode;
        const bool isWhole = !reading.broken && reading.size == m_data.size();
        if (m_data.isEmpty() || (!isWhole && !(isEnd && m_isCut && !reading.value.isNone())))
            return std::nullopt;
        return std::move(reading.value);
    }

    // Compressions that say nothing of themselves: only when what comes out says so.
    bool unpackHidden()
    {
        constexpr qsizetype leastText = 12;
        if (m_isCut || m_decoded.steps.size() >= mostLayers || readableText(m_data, false))
            return false;
        for (const Kind kind : hiddenCompressions) {
            const std::optional<QByteArray> inner = unpackWholly(kind, m_data, m_options.decompression);
            if (!inner)
                continue;
            DecodeOptions within = m_options;
            within.wholeSize.reset();
            within.isWithinHidden = true;
            Decoded decoded = m_options.isWithinHidden ? Decoded{} : codec::decode(*inner, within);
            if (m_options.isWithinHidden || !isConvincing(decoded, leastText))
                continue;
            m_decoded.alternatives.append(Kind::Bytes);
            adopt(kind, std::move(decoded));
            return true;
        }
        return false;
    }

    void adopt(Kind kind, Decoded inner)
    {
        m_decoded.steps.append({kind, m_data.size(), 0});
        for (Finding &finding : inner.findings) {
            finding.step += m_decoded.steps.size();
            m_decoded.findings.append(finding);
        }
        m_decoded.steps.append(inner.steps);
        m_decoded.value = std::move(inner.value);
        m_decoded.globals = inner.globals;
        m_decoded.opcodes = inner.opcodes;
        m_data = inner.payload;
    }

    // What a person chose of the alternatives.
    void readAs(Kind kind)
    {
        if (kind == Kind::Bytes)
            return end(Kind::Bytes, Value::bytes(m_data));
        if (std::find(hiddenCompressions.begin(), hiddenCompressions.end(), kind) != hiddenCompressions.end()) {
            if (const std::optional<QByteArray> inner = unpackWholly(kind, m_data, m_options.decompression)) {
                DecodeOptions within = m_options;
                within.wholeSize.reset();
                within.as.reset();
                return adopt(kind, codec::decode(*inner, within));
            }
        }
        if (kind == Kind::Pickle)
            return finishPickle(readPickle(m_data, m_options.pickle));
        if (kind == Kind::Json) {
            if (base::Result<JsonReading> json = readJsonAsWritten(m_data, jsonDepth))
                return finishJson(std::move(*json));
        }
        if (std::optional<Value> value = readWholly(kind, m_data))
            return end(kind, std::move(*value));
        readPlain();
    }

    // What else it may be.
    void offer()
    {
        if (m_isCut || m_data.size() > mostOffered || !m_decoded.alternatives.isEmpty() || m_data.isEmpty())
            return;
        const Kind read = m_decoded.steps.constLast().kind;
        QList<Kind> others;
        switch (read) {
        case Kind::Integer:
        case Kind::Php:
            others = {Kind::Text};
            break;
        case Kind::Json:
            if (m_decoded.value.type() != Value::Type::Dict && m_decoded.value.type() != Value::Type::List)
                others = {Kind::Text};
            break;
        case Kind::Pickle:
            if (m_decoded.steps.constLast().protocol < 2)
                others = {Kind::Text, Kind::Bytes};
            break;
        case Kind::Msgpack:
            others = {Kind::Cbor, Kind::Bytes};
            break;
        case Kind::Cbor:
            others = {Kind::Msgpack, Kind::Bytes};
            break;
        case Kind::Text:
            others = {Kind::Integer, Kind::Json, Kind::Php, Kind::Pickle};
            break;
        case Kind::Bytes:
            others = {Kind::Msgpack, Kind::Cbor, Kind::Pickle, Kind::Deflate, Kind::Brotli, Kind::Snappy};
            break;
        default:
            return;
        }
        for (const Kind other : others) {
            if (mayBe(other))
                m_decoded.alternatives.append(other);
        }
        if (read == Kind::Bytes && m_data.size() >= 8 && mayBeProtobuf(m_data))
            find(Severity::Note, "chain.maybe", {QStringLiteral("Protocol Buffers")}, -1);
    }

    bool mayBe(Kind kind) const
    {
        switch (kind) {
        case Kind::Bytes:
            return true;
        case Kind::Text:
            return readableText(m_data, false).has_value();
        case Kind::Deflate:
        case Kind::Brotli:
        case Kind::Snappy:
            return unpackWholly(kind, m_data, m_options.decompression).has_value();
        default:
            return readWholly(kind, m_data).has_value();
        }
    }

    void readPlain()
    {
        if (std::optional<QString> text = readableText(m_data, m_isCut); text && !m_data.isEmpty())
            return end(Kind::Text, Value::text(std::move(*text)));
        end(Kind::Bytes, Value::bytes(m_data));
    }

    static constexpr std::array hiddenCompressions{Kind::Deflate, Kind::Brotli, Kind::Snappy};

    QByteArray m_data;
    const DecodeOptions &m_options;
    bool m_isCut; // there was more of it
    Decoded m_decoded;
};
} // namespace

bool Decoded::isComplete() const
{
    static constexpr std::array whole{"pickle.dangerous", "chain.trailing", "chain.empty",
                                      "chain.maybe",      "chain.repeated", "json.notStrict"};
    return std::all_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return std::find(whole.begin(), whole.end(), finding.error.code) != whole.end();
    });
}

Decoded decode(const QByteArray &stored, const DecodeOptions &options)
{
    if (!options.as)
        return Decoder(stored, options).run();
    DecodeOptions byItself = options;
    byItself.as.reset();
    const Decoded usual = Decoder(stored, byItself).run();
    Decoded chosen = Decoder(stored, options).run();
    // The way back is one of the alternatives, too.
    qsizetype step = 0;
    while (step + 1 < usual.steps.size() && step < chosen.steps.size()
           && usual.steps[step].kind == chosen.steps[step].kind)
        ++step;
    chosen.alternatives = usual.alternatives;
    chosen.alternatives.removeAll(*options.as);
    if (usual.steps[step].kind != *options.as)
        chosen.alternatives.prepend(usual.steps[step].kind);
    return chosen;
}

} // namespace codec
