#pragma once

#include "codec/chain.h"

namespace inspector {

// What the application that made a key of this name is known to write: Django by its own parts of keys, Laravel and
// PHP's sessions by theirs. Unknown for any other name: "user:1:name" is anybody's.
codec::Serializer serializerOf(QByteArrayView key);

} // namespace inspector
