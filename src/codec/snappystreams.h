#pragma once

#include "codec/compression.h"

namespace codec {

bool beginsAsFramedSnappy(QByteArrayView data);

// A block of Snappy, which states its length: none above `most` is unpacked. Only what fits from end to end is one.
Decompressed inflateSnappy(QByteArrayView data, qsizetype most);

// https://github.com/google/snappy/blob/main/framing_format.txt
Decompressed inflateFramedSnappy(QByteArrayView data, qsizetype most);

} // namespace codec
