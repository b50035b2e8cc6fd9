#pragma once

#include <QtCore/QByteArrayView>

#include <memory>
#include <vector>

namespace inspector {

// The names of very many keys, by number. Bytes are only ever appended, in blocks that never move, so that a
// copy costs a few pointers and may be read on another thread while the original grows. A name
// takes its bytes and nine more.
class KeyNames {
public:
    using Id = quint32;

    Id append(QByteArrayView name);
    QByteArrayView at(Id id) const
    {
        const Place place = m_places[id / placesPerBlock][id % placesPerBlock];
        return read(m_blocks[place.block].get() + place.offset);
    }
    Id count() const { return m_count; }
    qint64 bytes() const { return m_allocated; }

private:
    struct Place {
        quint32 block;
        quint32 offset;
    };
    static constexpr quint32 placesPerBlock = 1 << 16;
    static constexpr quint32 bytesPerBlock = 1 << 20;

    static QByteArrayView read(const char *at);

    std::vector<std::shared_ptr<char[]>> m_blocks;
    std::vector<std::shared_ptr<Place[]>> m_places;
    quint32 m_used = 0; // of the last block
    quint32 m_room = 0; // of the last block
    Id m_count = 0;
    qint64 m_allocated = 0;
};

} // namespace inspector
