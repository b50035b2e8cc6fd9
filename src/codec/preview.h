#pragma once

#include "codec/value.h"

namespace codec {

// What tells one dict from its neighbours while it is folded: its first two plain fields, as
// `id 1 · title "Compilers"`; empty when it has none. What is not text is written as JSON.
QString preview(const Value &dict);

} // namespace codec
