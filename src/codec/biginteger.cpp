#include "codec/biginteger.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace codec {

namespace {
using Limbs = std::vector<std::uint32_t>; // least significant first

constexpr std::uint32_t billion = 1'000'000'000; // nine decimal digits at a time

void multiplyAdd(Limbs &limbs, std::uint32_t factor, std::uint32_t addend)
{
    std::uint64_t carry = addend;
    for (std::uint32_t &limb : limbs) {
        carry += std::uint64_t(limb) * factor;
        limb = std::uint32_t(carry);
        carry >>= 32;
    }
    if (carry)
        limbs.push_back(std::uint32_t(carry));
}

std::uint32_t divide(Limbs &limbs, std::uint32_t divisor)
{
    std::uint64_t remainder = 0;
    for (auto limb = limbs.rbegin(); limb != limbs.rend(); ++limb) {
        remainder = remainder << 32 | *limb;
        *limb = std::uint32_t(remainder / divisor);
        remainder %= divisor;
    }
    while (!limbs.empty() && limbs.back() == 0)
        limbs.pop_back();
    return std::uint32_t(remainder);
}

void negate(QByteArray &bytes)
{
    bool carry = true;
    for (char &byte : bytes) {
        byte = char(~byte);
        if (carry)
            carry = ++byte == 0;
    }
}
} // namespace

QByteArray decimalFromTwosComplement(QByteArrayView littleEndian)
{
    QByteArray magnitude = littleEndian.toByteArray();
    const bool negative = !magnitude.isEmpty() && (magnitude.back() & 0x80);
    if (negative)
        negate(magnitude);

    Limbs limbs(std::size_t(magnitude.size() + 3) / 4, 0);
    for (qsizetype i = 0; i < magnitude.size(); ++i)
        limbs[std::size_t(i / 4)] |= std::uint32_t(std::uint8_t(magnitude.at(i))) << (8 * (i % 4));

    QByteArray reversed;
    while (!limbs.empty()) {
        std::uint32_t group = divide(limbs, billion);
        for (int i = 0; i < 9; ++i, group /= 10)
            reversed.append(char('0' + group % 10));
    }
    while (reversed.endsWith('0'))
        reversed.chop(1);
    if (reversed.isEmpty())
        return QByteArrayLiteral("0");
    if (negative)
        reversed.append('-');
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

QByteArray twosComplementFromDecimal(QByteArrayView digits)
{
    const bool negative = digits.startsWith('-');
    Limbs limbs;
    for (const char c : digits.sliced(negative || digits.startsWith('+') ? 1 : 0))
        multiplyAdd(limbs, 10, std::uint32_t(c - '0'));

    QByteArray bytes;
    for (const std::uint32_t limb : limbs) {
        for (int shift = 0; shift < 32; shift += 8)
            bytes.append(char(limb >> shift));
    }
    while (bytes.endsWith('\0'))
        bytes.chop(1);
    if (bytes.isEmpty())
        return bytes;
    if (bytes.back() & 0x80)
        bytes.append('\0'); // room for the sign
    if (negative) {
        negate(bytes);
        while (bytes.size() > 1 && bytes.back() == char(0xff) && (bytes.at(bytes.size() - 2) & 0x80))
            bytes.chop(1);
    }
    return bytes;
}

} // namespace codec
