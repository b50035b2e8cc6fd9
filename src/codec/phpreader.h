#pragma once

#include "codec/bytecursor.h"

namespace codec {

// What serialize() of PHP wrote: an array with the keys 0, 1, 2 … becomes a list, any other a dict, a string that is no
// UTF-8 bytes, an object one by its class with its properties ("private User::name", "protected age", as they are
// declared). A property or entry that refers to another is an object "reference"(number).
// https://www.php.net/manual/en/function.serialize.php; the letters: ext/standard/var_unserializer.re
Reading readPhp(QByteArrayView data, const ReadingLimits &limits = {});

// What PHP's own session handler writes ("php"): name|value name|value …
Reading readPhpSession(QByteArrayView data, const ReadingLimits &limits = {});

} // namespace codec
