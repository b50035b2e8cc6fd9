#pragma once

#include "codec/chain.h"

namespace codec {

// One level further in: what a text or bytes hold that are a value of their own. JSON in a JSON text, a serialized
// value in a string of PHP, base64 of anything that says what it is, a JSON Web Token. None when there is no more to
// it.
std::optional<Decoded> readInside(const Value &value);

} // namespace codec
