#pragma once

#include "codec/value.h"

namespace cache {

// Django pickles a value before it stores it, whatever the backend. What Python cannot pickle holds on to something
// of the process: a lock, an open file or socket, a running generator.
bool isPicklable(const codec::Value &value);

} // namespace cache
