#pragma once

#include "base/error.h"

#include <optional>

namespace codec {

enum class Compression : std::uint8_t {
    None,
    Zlib,
    Gzip,
    Xz,
    LzmaAlone,
    Lz4,
    Zstd,
    SnappyFramed,
    // These have no magic bytes: they are only tried.
    Snappy,
    Brotli,
    Deflate,
};

// By the first bytes only. Two bytes of zlib and thirteen of lzma-alone say little: whoever asks must also
// try, and may find out that it was text.
Compression detectCompression(QByteArrayView data);

// A value that grows beyond these is treated as a bomb: more than `output` bytes, or beyond the first `free` ones more
// than `ratio` times its own size. (django-redis compresses "x" * 70000 by 700:1.)
struct DecompressionLimits {
    qsizetype output = 64 * 1024 * 1024;
    qsizetype ratio = 100;
    qsizetype free = 1024 * 1024;
};

struct Decompressed {
    QByteArray data; // as far as it went
    qsizetype size = 0; // bytes of input that belong to the stream
    // "compression.truncated" {bytes there}, "compression.corrupt" {offset}, "compression.limit" {bytes made},
    // "compression.checksum" {offset}: all is there, but its check sum differs
    std::optional<base::Error> broken;
};

Decompressed decompress(QByteArrayView data, Compression compression, const DecompressionLimits &limits = {});

} // namespace codec
