#pragma once

#include <QtCore/QByteArray>

namespace codec {

// The name of a format that is not read here but says itself what it is, by its first bytes; empty for any other.
QByteArray formatByMagic(QByteArrayView data);

// Whether the bytes are fields of Protocol Buffers from end to end. They have no magic bytes and name nothing, so that
// this is a hint and no more.
bool mayBeProtobuf(QByteArrayView data);

} // namespace codec
