#include "codec/snappystreams.h"

#include <QtCore/QStringList>
#include <QtCore/QtEndian>

#include <snappy.h>

namespace codec {

namespace {
constexpr QByteArrayView identifier("\xff\x06\x00\x00sNaPpY", 10);
constexpr qsizetype chunkHead = 4;

base::Error snappyError(const char *code, qsizetype number) { return {code, {QString::number(number)}}; }

// CRC-32C, turned and shifted as the format wants it, so that the sum of a sum is none.
std::uint32_t maskedCrc(QByteArrayView data)
{
    constexpr std::uint32_t polynomial = 0x82f63b78;
    std::uint32_t crc = 0xffffffff;
    for (const char byte : data) {
        crc ^= std::uint8_t(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ polynomial : crc >> 1;
    }
    crc = ~crc;
    return (crc >> 15 | crc << 17) + 0xa282ead8;
}

// One chunk with data: a check sum, and bytes that are packed or are not.
std::optional<base::Error> addChunk(QByteArrayView chunk, bool isPacked, qsizetype most, qsizetype at, QByteArray &out)
{
    constexpr qsizetype sum = 4;
    if (chunk.size() < sum)
        return snappyError("compression.corrupt", at);
    QByteArray data = chunk.sliced(sum).toByteArray();
    if (isPacked) {
        Decompressed block = inflateSnappy(data, most - out.size());
        if (block.broken)
            return block.broken;
        data = block.data;
    }
    if (out.size() + data.size() > most)
        return snappyError("compression.limit", out.size());
    out += data;
    if (maskedCrc(data) != qFromLittleEndian<quint32>(chunk.data()))
        return snappyError("compression.checksum", at);
    return std::nullopt;
}
} // namespace

bool beginsAsFramedSnappy(QByteArrayView data) { return data.startsWith(identifier); }

Decompressed inflateSnappy(QByteArrayView data, qsizetype most)
{
    Decompressed result;
    std::size_t length = 0;
    const auto size = std::size_t(data.size());
    if (!snappy::GetUncompressedLength(data.data(), size, &length)) {
        result.broken = snappyError("compression.corrupt", 0);
    } else if (length > std::size_t(most)) {
        result.broken = snappyError("compression.limit", most);
    } else if (!snappy::IsValidCompressedBuffer(data.data(), size)) {
        result.broken = snappyError("compression.corrupt", 0);
    } else {
        result.data.resize(qsizetype(length));
        if (snappy::RawUncompress(data.data(), size, result.data.data()))
            result.size = data.size();
        else
            result.broken = snappyError("compression.corrupt", 0);
    }
    return result;
}

Decompressed inflateFramedSnappy(QByteArrayView data, qsizetype most)
{
    Decompressed result;
    std::optional<base::Error> wrongSum;
    while (!result.broken && result.size < data.size()) {
        const QByteArrayView rest = data.sliced(result.size);
        if (rest.size() < chunkHead) {
            result.broken = snappyError("compression.truncated", data.size());
            break;
        }
        const auto type = std::uint8_t(rest[0]);
        const qsizetype length = std::uint8_t(rest[1]) | std::uint8_t(rest[2]) << 8 | std::uint8_t(rest[3]) << 16;
        if (length > rest.size() - chunkHead) {
            result.broken = snappyError("compression.truncated", data.size());
        } else if (type <= 1) {
            result.broken = addChunk(rest.sliced(chunkHead, length), type == 0, most, result.size, result.data);
            if (result.broken && result.broken->code == "compression.checksum") {
                if (!wrongSum)
                    wrongSum = result.broken;
                result.broken.reset();
            }
        } else if (type < 0x80) { // reserved, and not to be passed over
            result.broken = snappyError("compression.corrupt", result.size);
        }
        if (!result.broken)
            result.size += chunkHead + length;
    }
    if (!result.broken)
        result.broken = wrongSum;
    return result;
}

} // namespace codec
