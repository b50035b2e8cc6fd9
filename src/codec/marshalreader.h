#pragma once

#include "codec/bytecursor.h"

namespace codec {

// Ruby's Marshal, version 4.8: a string is a text by its encoding, a symbol an object "Symbol"(name), any object one by
// its class with its instance variables; no class is loaded. What refers to an object that is still being read is an
// object "reference"(number). https://docs.ruby-lang.org/en/master/marshal_rdoc.html
Reading readMarshal(QByteArrayView data, const ReadingLimits &limits = {});

inline constexpr QByteArrayView marshalMagic("\x04\x08", 2);

} // namespace codec
