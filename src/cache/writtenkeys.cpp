#include "cache/writtenkeys.h"

#include <algorithm>

namespace cache {

void WrittenKeys::wrote(const QByteArray &key, std::optional<std::chrono::milliseconds> timeout)
{
    constexpr std::chrono::hours longest(24 * 36'500); // beyond, a clock of nanoseconds overflows
    m_deadlines.insert(key,
                       timeout ? std::optional(Clock::now() + std::min<std::chrono::milliseconds>(*timeout, longest))
                               : std::nullopt);
}

bool WrittenKeys::owns(const QByteArray &key) const
{
    const auto entry = m_deadlines.constFind(key);
    return entry != m_deadlines.cend() && (!*entry || Clock::now() < **entry + m_slack);
}

QList<QByteArray> WrittenKeys::withPrefix(const QByteArray &prefix) const
{
    QList<QByteArray> keys;
    for (auto entry = m_deadlines.keyBegin(); entry != m_deadlines.keyEnd(); ++entry) {
        if (entry->startsWith(prefix) && owns(*entry))
            keys.append(*entry);
    }
    std::sort(keys.begin(), keys.end());
    return keys;
}

bool WrittenKeys::isHeld(const QByteArray &key) const
{
    const auto entry = m_deadlines.constFind(key);
    return entry != m_deadlines.cend() && (!*entry || Clock::now() < **entry);
}

WrittenKeys::Loss WrittenKeys::missed(const QByteArray &key)
{
    const auto entry = m_deadlines.constFind(key);
    if (entry == m_deadlines.cend())
        return Loss::Unknown;
    const bool due = *entry && Clock::now() + m_slack >= **entry;
    m_deadlines.erase(entry);
    return due ? Loss::Expired : Loss::Taken;
}

QList<std::pair<QByteArray, std::chrono::milliseconds>> WrittenKeys::mortal() const
{
    QList<std::pair<QByteArray, std::chrono::milliseconds>> keys;
    const auto now = Clock::now();
    for (auto entry = m_deadlines.cbegin(); entry != m_deadlines.cend(); ++entry) {
        if (*entry)
            keys.emplaceBack(entry.key(), std::chrono::duration_cast<std::chrono::milliseconds>(**entry - now));
    }
    return keys;
}

} // namespace cache
