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
        SnappyFramed,
        Snappy,
        Brotli,
        Deflate,
        Utf16, // with a byte order mark
        Base64,
        Jwt, // a JSON Web Token
        Integer, // decimal text, as Django and django-redis store ints
        Pickle,
        Json,
        Msgpack,
        Php,
        Java,
        Marshal, // Ruby's
        RailsEntry,
        Cbor,
        Bson,
        Named, // a recognized format that is not decoded: its bytes
        Text, // UTF-8 in no known format
        Bytes,
    };
    Kind kind = Kind::Bytes;
    qsizetype size = 0; // bytes that the step got
    int protocol = 0; // of a pickle
    QByteArray name{}; // of a Named format
};

struct Finding {
    enum class Severity : std::uint8_t { Note, Warning, Danger };
    Severity severity = Severity::Note;
    // What a step calls its errors (picklereader.h, compression.h, msgpack.h, json.h), and
    // "pickle.dangerous" {global, offset}, "pickle.elided", "chain.prefix" {bytes read, bytes in all},
    // "chain.trailing" {bytes that follow the value}, "chain.empty", "chain.large" {bytes}, "chain.layers" {number},
    // "chain.maybe" {name of a format that has no magic bytes, or whose magic bytes are text}, "chain.repeated" {pairs,
    // the first key}, "json.notStrict" {word}.
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
    // What else the bytes may be, for a person to choose: DecodeOptions::as.
    QList<ChainStep::Kind> alternatives;

    bool isComplete() const; // nothing was cut, broken or left out
};

enum class Serializer : std::uint8_t { Unknown, Pickle, Json, Msgpack, Php, Cbor };

struct DecodeOptions {
    // The size of the whole value when only its beginning was read; what is cut then is no defect of the value.
    std::optional<qsizetype> wholeSize{};
    // What the application is known to write. It decides where the bytes leave it open: a lone 0x80 is an empty msgpack
    // map or the beginning of a pickle, "1.5" a JSON number or text.
    Serializer serializer = Serializer::Unknown;
    // How a person wants what is within all compression to be read: one of Decoded::alternatives.
    std::optional<ChainStep::Kind> as{};
    DecompressionLimits decompression{};
    PickleLimits pickle{};
    bool isWithinHidden = false; // within a compression that says nothing of itself: no second such is looked for
};

// By the bytes alone, value by value: an application may have changed its serializer yesterday. Nothing is guessed from
// text that merely looks encoded ("HelloWorld12" is no base64): what is text stays text unless the application is known
// to write that form ("N." is None to a pickle, "+49170" an int to Python), and one or two bytes are never guessed at.
// A reading that is one of several comes with the others as alternatives.
Decoded decode(const QByteArray &stored, const DecodeOptions &options = {});

} // namespace codec
