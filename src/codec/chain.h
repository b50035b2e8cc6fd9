#pragma once

#include "codec/compression.h"
#include "codec/picklereader.h"

namespace codec {

// How stored bytes became a value, from the outside in: zlib → pickle → the value.
struct ChainStep {
    enum class Kind : std::uint8_t {
        Zlib,
        Gzip,
        Xz,
        LzmaAlone,
        Lz4,
        Zstd,
        Integer, // decimal text, as Django and django-redis store ints
        Pickle,
        Json,
        Msgpack,
        Text, // UTF-8 of nobody's format
        Bytes,
    };
    Kind kind = Kind::Bytes;
    qsizetype size = 0; // bytes that the step got
    int protocol = 0; // of a pickle
};

struct Finding {
    enum class Severity : std::uint8_t { Note, Warning, Danger };
    Severity severity = Severity::Note;
    // What a step calls its errors (picklereader.h, compression.h, msgpack.h, json.h), and
    // "pickle.dangerous" {global, offset}, "pickle.elided", "chain.prefix" {bytes read, bytes in all},
    // "chain.trailing" {bytes that follow the value}, "chain.empty", "chain.large" {bytes}, "chain.layers" {number}.
    base::Error error;
    qsizetype step = 0; // the index of the step that it is about
};

struct Decoded {
    QList<ChainStep> steps; // at least one
    Value value;
    QList<Finding> findings;
    QByteArray payload; // what the last step got: the value's own bytes
    QList<PickleGlobal> globals; // of a pickle
    qsizetype opcodes = 0; // of a pickle

    bool isComplete() const; // nothing was cut, broken or left out
};

enum class Serializer : std::uint8_t { Unknown, Pickle, Json, Msgpack };

struct DecodeOptions {
    // The size of the whole value when only its beginning was read; what is cut then is no defect of the value.
    std::optional<qsizetype> wholeSize{};
    // What the application is known to write. It decides where the bytes leave it open: a lone 0x80 is an empty msgpack
    // map or the beginning of a pickle, "1.5" a JSON number or text.
    Serializer serializer = Serializer::Unknown;
    DecompressionLimits decompression{};
    PickleLimits pickle{};
};

// By the bytes alone, value by value: an application may have changed its serializer yesterday. Nothing is guessed from
// text that merely looks encoded ("HelloWorld12" is no base64).
Decoded decode(const QByteArray &stored, const DecodeOptions &options = {});

} // namespace codec
