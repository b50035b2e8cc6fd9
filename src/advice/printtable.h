#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace advice {

// Numbers by fingerprint. A fingerprint is as good as random already, so a place is found without hashing it again, and
// what stands there is looked at once as a rule.
class PrintTable {
public:
    std::optional<std::uint32_t> find(std::uint64_t print) const
    {
        const Slot &slot = m_slots[placeOf(print)];
        return slot.print == print ? std::optional(slot.number) : std::nullopt;
    }

    void insert(std::uint64_t print, std::uint32_t number) // one that is not there; never 0
    {
        if (++m_size * 2 > m_slots.size())
            grow();
        m_slots[placeOf(print)] = {print, number};
    }

private:
    struct Slot {
        std::uint64_t print = 0; // 0 = free
        std::uint32_t number = 0;
    };

    std::size_t placeOf(std::uint64_t print) const // its own, or the free one where it belongs
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t place = print & mask;
        while (m_slots[place].print != print && m_slots[place].print != 0)
            place = (place + 1) & mask;
        return place;
    }

    void grow()
    {
        std::vector<Slot> before(m_slots.size() * 2);
        before.swap(m_slots);
        for (const Slot &slot : before) {
            if (slot.print != 0)
                m_slots[placeOf(slot.print)] = slot;
        }
    }

    std::vector<Slot> m_slots = std::vector<Slot>(1'024); // a power of two of them
    std::size_t m_size = 0;
};

} // namespace advice
