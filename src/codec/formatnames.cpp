#include "codec/formatnames.h"

#include <array>
#include <cstdint>
#include <optional>

namespace codec {

namespace {

struct Magic {
    QByteArrayView first;
    qsizetype at = 0; // where it stands
    const char *name = nullptr;
    qsizetype least = 0; // bytes that there have to be
};

template <std::size_t size> constexpr QByteArrayView raw(const char (&literal)[size])
{
    return QByteArrayView(literal, qsizetype(size) - 1);
}

// Names are proper names, alike in every language.
constexpr std::array magics{
    Magic{raw("\x89PNG\r\n\x1a\n"), 0, "PNG"},
    Magic{raw("\xff\xd8\xff"), 0, "JPEG", 12},
    Magic{raw("GIF87a"), 0, "GIF"},
    Magic{raw("GIF89a"), 0, "GIF"},
    Magic{raw("WEBP"), 8, "WebP"},
    Magic{raw("WAVE"), 8, "WAV"},
    Magic{raw("ftyp"), 4, "MP4"},
    Magic{raw("OggS\0"), 0, "Ogg"},
    Magic{raw("fLaC\0"), 0, "FLAC"},
    Magic{raw("%PDF-"), 0, "PDF"},
    Magic{raw("PK\x03\x04"), 0, "ZIP"},
    Magic{raw("7z\xbc\xaf\x27\x1c"), 0, "7-Zip"},
    Magic{raw("Rar!\x1a\x07"), 0, "RAR"},
    Magic{raw("wOF2"), 0, "WOFF2", 44},
    Magic{raw("SQLite format 3\0"), 0, "SQLite"},
    Magic{raw("\x7f"
              "ELF"),
          0, "ELF"},
    Magic{raw("\0asm\x01"), 0, "WebAssembly"},
    Magic{raw("\xca\xfe\xba\xbe\0"), 0, "Java class", 10},
    Magic{raw("\x1bLua"), 0, "Lua bytecode"},
    Magic{raw("REDIS0"), 0, "Redis RDB", 9},
    Magic{raw("ARROW1\0\0"), 0, "Apache Arrow"},
    Magic{raw("PAR1\x15"), 0, "Parquet"},
    Magic{raw("Obj\x01"), 0, "Avro"},
    Magic{raw(":)\n"), 0, "Smile", 4},
    Magic{raw("pst0"), 0, "Perl Storable", 6},
    Magic{raw("=\xf3rl"), 0, "Sereal", 6},
    Magic{raw("=srl"), 0, "Sereal", 6},
    Magic{raw("LZ4Block"), 0, "LZ4 (lz4-java)", 21},
    Magic{raw("\x82SNAPPY\0"), 0, "Snappy (snappy-java)", 16},
    Magic{raw("\x00\x01\x00\x00\x00\xff\xff\xff\xff\x01\x00\x00\x00"), 0, ".NET BinaryFormatter"},
};

// A header of 4 bytes and a type that the format knows: 0x00 to 0x19.
// https://github.com/igbinary/igbinary, src/php7/igbinary.c
bool isIgbinary(QByteArrayView data)
{
    return data.size() > 4 && (data.startsWith(raw("\0\0\0\x01")) || data.startsWith(raw("\0\0\0\x02")))
        && std::uint8_t(data[4]) <= 0x1e;
}

// bzip2's blocks begin with the digits of pi, an empty stream with those of its square root.
bool isBzip2(QByteArrayView data)
{
    return data.size() >= 14 && data.startsWith("BZh") && data[3] >= '1' && data[3] <= '9'
        && (data.sliced(4).startsWith(raw("1AY&SY")) || data.sliced(4).startsWith(raw("\x17rE8P\x90")));
}

// redis: src/hyperloglog.c. 16 bytes of header, then 16,384 registers of six bits or what stands for runs of them.
bool isHyperLogLog(QByteArrayView data)
{
    constexpr qsizetype dense = 16 + 16'384 * 6 / 8;
    if (data.size() <= 16 || !data.startsWith("HYLL") || data.sliced(5, 3) != raw("\0\0\0"))
        return false;
    return data[4] == '\x01' || (data[4] == '\0' && data.size() == dense);
}

// Node's v8.serialize(): a version and then the tag of a value. v8: src/objects/value-serializer.cc
bool isV8(QByteArrayView data)
{
    constexpr QByteArrayView tags("o{Aa$\"cS';DNIUdiTF_0ZR\\^VB", 26);
    return data.size() >= 3 && data[0] == '\xff' && data[1] >= 0x09 && data[1] <= 0x0f && tags.contains(data[2]);
}

std::optional<std::uint64_t> varint(QByteArrayView data, qsizetype &at)
{
    std::uint64_t number = 0;
    for (int shift = 0; shift < 64 && at < data.size(); shift += 7) {
        const auto byte = std::uint8_t(data[at++]);
        number |= std::uint64_t(byte & 0x7f) << shift;
        if (!(byte & 0x80))
            return number;
    }
    return std::nullopt;
}

} // namespace

QByteArray formatByMagic(QByteArrayView data)
{
    for (const Magic &magic : magics) {
        if (data.size() >= magic.least && data.size() > magic.at && data.sliced(magic.at).startsWith(magic.first)) {
            const bool isRiff = magic.at != 8 || data.startsWith("RIFF");
            const bool isBox = magic.at != 4 || data.startsWith(raw("\0\0\0"));
            if (isRiff && isBox)
                return magic.name;
        }
    }
    return isHyperLogLog(data) ? "HyperLogLog"
        : isIgbinary(data)     ? "igbinary"
        : isBzip2(data)        ? "bzip2"
        : isV8(data)           ? "V8 structured clone"
                               : QByteArray();
}

// https://protobuf.dev/programming-guides/encoding/
bool mayBeProtobuf(QByteArrayView data)
{
    constexpr std::uint64_t mostFields = 2'000; // field numbers go further, but hardly any schema does
    qsizetype at = 0;
    qsizetype fields = 0;
    while (at < data.size()) {
        const std::optional<std::uint64_t> key = varint(data, at);
        if (!key || *key >> 3 == 0 || *key >> 3 > mostFields)
            return false;
        std::optional<std::uint64_t> length = 0;
        switch (*key & 7) {
        case 0:
            if (!varint(data, at))
                return false;
            break;
        case 1:
            length = 8;
            break;
        case 2:
            length = varint(data, at);
            break;
        case 5:
            length = 4;
            break;
        default:
            return false;
        }
        if (!length || *length > std::uint64_t(data.size() - at))
            return false;
        at += qsizetype(*length);
        ++fields;
    }
    return fields >= 2;
}

} // namespace codec
