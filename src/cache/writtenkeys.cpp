#include "cache/writtenkeys.h"

namespace cache {

void WrittenKeys::wrote(const QByteArray &key, std::optional<std::chrono::milliseconds> timeout)
{
    m_deadlines.insert(key, timeout ? std::optional(Clock::now() + *timeout) : std::nullopt);
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
