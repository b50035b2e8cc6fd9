#pragma once

#include "codec/bytecursor.h"

namespace codec {

// Java's object serialization stream, version 5: read by its own description of the classes, none of which is loaded.
// Boxed numbers, strings, dates, UUIDs, big numbers and the collections of java.util become what they are; any other
// object one by its class with its fields, and with "(written)" for what its class wrote by itself. What refers to an
// object that is still being read is an object "reference"(number).
// https://docs.oracle.com/en/java/javase/21/docs/specs/serialization/protocol.html
Reading readJava(QByteArrayView data, const ReadingLimits &limits = {});

inline constexpr QByteArrayView javaMagic("\xac\xed\x00\x05", 4);

} // namespace codec
