#pragma once

#include "codec/chain.h"

namespace codec {

// int(b"…") of Python: blanks around, a sign, single underscores between digits.
std::optional<Value> pythonInteger(QByteArrayView stored);
bool isPlainInteger(QByteArrayView stored); // as everybody writes it: 42, -7; not 007, +5

// Text that a person can read: UTF-8 without control characters, perhaps cut within its last character.
std::optional<QString> readableText(QByteArrayView bytes, bool isPrefix);

// What the bytes are as that kind, from end to end; none when they are not, or for a kind that says itself what it is.
std::optional<Value> readWholly(ChainStep::Kind kind, const QByteArray &data);

// Protocols 0 and 1 of pickle begin with any opcode, and may be text: whether so much stands there that it is no
// chance.
bool isSurelyTextPickle(const QByteArray &data, const PickleReading &reading);

// msgpack and CBOR have no magic bytes: whether these begin as what an application would store in them.
bool mayBeMsgpack(const QByteArray &data, bool isPrefix);
bool isLikelyMsgpack(const QByteArray &data, const Value &read);
bool mayBeCbor(const QByteArray &data);
bool isLikelyCbor(const QByteArray &data, const Value &read);
// Of bytes that are both, the one whose maps have texts for keys.
bool isRatherCbor(const Value &msgpack, const Value &cbor);

// Compressions without magic bytes: what they yield when the bytes fit from end to end.
std::optional<QByteArray> unpackWholly(ChainStep::Kind kind, const QByteArray &data, const DecompressionLimits &limits);

// Whether this is more than anybody's bytes: what came out of a compression without magic bytes, or of base64, is only
// believed then.
bool isConvincing(const Decoded &inner, qsizetype leastText);

} // namespace codec
