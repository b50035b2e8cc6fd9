#include "codec/railsentry.h"

#include "codec/foreignvalues.h"
#include "codec/marshalreader.h"

#include <QtCore/QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace codec {

namespace {
constexpr QByteArrayView signature71("\x00\x11", 2);
constexpr QByteArrayView plain70("\x00\x04\x08", 3);
constexpr QByteArrayView packed70("\x01\x78", 2); // and a stream of zlib
constexpr qsizetype header71 = 15;

enum EntryType : quint8 { EntryObject = 1, EntryUtf8, EntryBinary, EntryAscii };
constexpr quint8 compressedFlag = 0x80;

Value entryMoment(double seconds)
{
    const bool isPlain = std::abs(seconds) < 1e12;
    const auto moment = utcMoment(isPlain ? seconds : 0);
    return isPlain && moment ? *moment : Value::real(seconds);
}

Value entry(Value value, Value expires, Value version)
{
    return Value::object(u"ActiveSupport::Cache"_s, u"Entry"_s, {},
                         {{Value::text(u"value"_s), std::move(value)},
                          {Value::text(u"expires_at"_s), std::move(expires)},
                          {Value::text(u"version"_s), std::move(version)}});
}

// Errors of the payload count from the beginning of all.
Reading payload(QByteArrayView bytes, quint8 type, qsizetype offset, const DecompressionLimits &inflating,
                const ReadingLimits &limits)
{
    Reading reading;
    QByteArray inner = bytes.toByteArray();
    if (type & compressedFlag) {
        Decompressed unpacked = decompress(bytes, Compression::Zlib, inflating);
        reading.broken = unpacked.broken;
        inner = unpacked.data;
    }
    switch (type & ~compressedFlag) {
    case EntryUtf8:
    case EntryAscii:
        reading.value = textOrBytes(inner);
        return reading;
    case EntryBinary:
        reading.value = Value::bytes(inner);
        return reading;
    case EntryObject:
        break;
    default:
        reading.broken = base::Error{"reading.byte", {QString::number(offset)}};
        reading.value = Value::bytes(inner);
        return reading;
    }
    if (!inner.startsWith(marshalMagic)) { // another serializer: MessagePack, JSON
        reading.value = textOrBytes(inner);
        return reading;
    }
    Reading marshal = readMarshal(inner, limits);
    reading.value = std::move(marshal.value);
    if (!reading.broken)
        reading.broken = marshal.broken;
    return reading;
}
} // namespace

bool looksLikeRailsEntry(QByteArrayView data)
{
    if (data.startsWith(signature71) && data.size() >= header71) {
        const quint8 type = quint8(data[2]) & quint8(~compressedFlag);
        return type >= EntryObject && type <= EntryAscii;
    }
    return data.startsWith(plain70)
        || (data.startsWith(packed70) && detectCompression(data.sliced(1)) == Compression::Zlib);
}

Reading readRailsEntry(QByteArrayView data, const DecompressionLimits &inflating, const ReadingLimits &limits)
{
    if (!data.startsWith(signature71)) { // 7.0: [value, expires_at, version], as far as they are known
        const quint8 type = data[0] == '\0' ? quint8(EntryObject) : quint8(EntryObject | compressedFlag);
        Reading reading = payload(data.sliced(1), type, 1, inflating, limits);
        reading.size = data.size();
        const Value::Items &parts = reading.value.items();
        if (reading.value.type() == Value::Type::List && !parts.empty() && parts.size() <= 3) {
            const Value expires = parts.size() > 1 && parts[1].isNumber() ? entryMoment(parts[1].toReal()) : Value();
            reading.value = entry(parts[0], expires, parts.size() > 2 ? parts[2] : Value());
        }
        return reading;
    }
    ByteCursor in(data.sliced(signature71.size()), limits);
    const quint8 type = in.byte();
    const auto expires = in.little<double>();
    const auto versionLength = in.little<qint32>();
    const Value version = versionLength >= 0 ? textOrBytes(in.take(std::uint64_t(versionLength))) : Value();
    Reading reading;
    if (in.isBroken()) {
        reading.broken = in.broken();
        reading.value = entry({}, entryMoment(expires), version);
    } else {
        reading = payload(in.rest(), type, 2, inflating, limits);
        // Below zero it never expires.
        reading.value = entry(std::move(reading.value), expires < 0 ? Value() : entryMoment(expires), version);
    }
    reading.size = data.size();
    return reading;
}

} // namespace codec
