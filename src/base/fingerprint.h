#pragma once

#include <QtCore/QByteArrayView>

#include <cstdint>

namespace base {

// Tells contents apart: equal bytes have equal fingerprints, on every machine. Not against somebody who means to make
// two that are equal. Never 0.
std::uint64_t fingerprint(QByteArrayView bytes);

} // namespace base
