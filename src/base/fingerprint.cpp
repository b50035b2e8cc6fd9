#include "base/fingerprint.h"

#include <QtCore/QtEndian>

#include <array>
#include <bit>

namespace base {

std::uint64_t fingerprint(QByteArrayView bytes)
{
    constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15; // 2^64 divided by the golden ratio, as is usual
    constexpr qsizetype word = sizeof(std::uint64_t);
    std::uint64_t state = std::uint64_t(bytes.size()) + multiplier;
    const auto mix = [&state](std::uint64_t value) { state = std::rotl((state ^ value) * multiplier, 29); };
    qsizetype at = 0;
    for (; at + word <= bytes.size(); at += word)
        mix(qFromLittleEndian<std::uint64_t>(bytes.data() + at));
    std::array<char, word> rest{};
    std::copy(bytes.begin() + at, bytes.end(), rest.begin());
    mix(qFromLittleEndian<std::uint64_t>(rest.data()));
    state ^= state >> 32;
    state *= multiplier;
    return std::max<std::uint64_t>(state ^ (state >> 29), 1);
}

} // namespace base
