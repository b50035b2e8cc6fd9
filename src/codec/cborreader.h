#pragma once

#include "codec/bytecursor.h"

namespace codec {

// CBOR (RFC 8949): tagged dates, big numbers, decimals, UUIDs and sets become what they are, any other tag an object
// "tag"(number, value), "undefined" and unassigned simple values objects of that name.
Reading readCbor(QByteArrayView data, const ReadingLimits &limits = {});

} // namespace codec
