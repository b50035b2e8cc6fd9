#pragma once

#include <QtCore/QByteArray>

namespace codec {

// Python's ints have any size. Values keep those beyond 64 bits as decimal digits with their sign; pickle
// keeps them as two's complement, least significant byte first (pickletools: decode_long).
QByteArray decimalFromTwosComplement(QByteArrayView littleEndian);
QByteArray twosComplementFromDecimal(QByteArrayView digits); // the shortest form; 0 is empty

// Both take time by the square of the size: what comes from outside is refused above this.
inline constexpr qsizetype maxBigIntegerBytes = 16 * 1024;

} // namespace codec
