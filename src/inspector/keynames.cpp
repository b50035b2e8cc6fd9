#include "inspector/keynames.h"

#include <algorithm>

namespace inspector {

namespace {

// The length before the bytes, seven bits a byte, lowest first.
quint32 writeLength(char *at, quint32 length)
{
    quint32 written = 0;
    while (length >= 0x80) {
        at[written++] = char(length | 0x80);
        length >>= 7;
    }
    at[written++] = char(length);
    return written;
}

constexpr quint32 longestLength = 5;

} // namespace

KeyNames::Id KeyNames::append(QByteArrayView name)
{
    const auto length = quint32(name.size()); // Redis: at most 512 MB
    if (m_blocks.empty() || m_room - m_used < length + longestLength) {
        m_room = std::max(bytesPerBlock, length + longestLength);
        m_used = 0;
        m_blocks.emplace_back(new char[m_room]); // not make_shared: it would clear what is written next
        m_allocated += m_room;
    }
    if (m_count % placesPerBlock == 0) {
        m_places.emplace_back(new Place[placesPerBlock]);
        m_allocated += qint64(placesPerBlock * sizeof(Place));
    }
    m_places.back()[m_count % placesPerBlock] = {quint32(m_blocks.size() - 1), m_used};
    char *at = m_blocks.back().get() + m_used;
    const quint32 head = writeLength(at, length);
    std::copy_n(name.data(), length, at + head);
    m_used += head + length;
    return m_count++;
}

QByteArrayView KeyNames::read(const char *at)
{
    quint32 length = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = uchar(*at++);
        length |= quint32(byte & 0x7f) << shift;
        if (byte < 0x80)
            return {at, qsizetype(length)};
    }
}

} // namespace inspector
