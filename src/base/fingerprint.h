#pragma once

#include <QtCore/QByteArrayView>

#include <cstdint>

namespace base {

// Distinguishes contents: equal bytes have equal fingerprints, on every machine. Not secure against deliberate
// collisions. Never 0.
std::uint64_t fingerprint(QByteArrayView bytes);

} // namespace base
