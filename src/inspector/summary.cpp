#include "inspector/summary.h"

#include "base/saturate.h"
#include "inspector/keyspaceview.h"

#include <algorithm>
#include <numeric>

namespace inspector {

void Totals::add(const redis::ScannedKey &key)
{
    ++keys;
    if (key.memory > 0)
        bytes = base::saturatedSum(bytes, key.memory);
    if (key.ttl == -1)
        ++persistent;
    if (key.ttl >= 0)
        ++ttl[size_t(std::lower_bound(ttlEnds.begin(), ttlEnds.end(), key.ttl) - ttlEnds.begin())];
    ++byType[size_t(key.type)];
    const bool isRoom = byModuleType.size() < mostModuleTypes || byModuleType.contains(key.moduleType);
    if (!key.moduleType.isEmpty() && isRoom)
        ++byModuleType[key.moduleType];
    refused.add(key.refused);
    for (const redis::Detail detail : key.failures.keys())
        failed.add(detail);
}

qint64 Totals::ofType(redis::KeyType type) const
{
    const qint64 all = byType[size_t(type)];
    return type == redis::KeyType::Other ? all - std::accumulate(byModuleType.begin(), byModuleType.end(), qint64(0))
                                         : all;
}

qint64 Totals::Keys::of(redis::Detail detail) const
{
    switch (detail) {
    case redis::Detail::Ttl:
        return ttl;
    case redis::Detail::Type:
        return type;
    default:
        return memory;
    }
}

void Totals::Keys::add(redis::Details details)
{
    ttl += details.testFlag(redis::Detail::Ttl) ? 1 : 0;
    type += details.testFlag(redis::Detail::Type) ? 1 : 0;
    memory += details.testFlag(redis::Detail::Memory) ? 1 : 0;
}

void Summary::add(const redis::ScannedKey &key)
{
    m_all.add(key);
    m_incomplete += key.failures.isEmpty() ? 0 : 1;
    const QByteArray prefix = key.name.first(folderLength(key.name, 0));
    auto totals = m_byPrefix.find(prefix);
    if (totals == m_byPrefix.end() && m_byPrefix.size() < mostPrefixes)
        totals = m_byPrefix.insert(prefix, {});
    (totals == m_byPrefix.end() ? m_others : *totals).add(key);
}

QList<std::pair<QByteArray, Totals>> Summary::byPrefix() const
{
    QList<std::pair<QByteArray, Totals>> list;
    for (auto entry = m_byPrefix.cbegin(); entry != m_byPrefix.cend(); ++entry)
        list.emplaceBack(entry.key(), entry.value());
    std::stable_sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return std::pair(a.second.bytes, a.second.keys) > std::pair(b.second.bytes, b.second.keys);
    });
    return list;
}

} // namespace inspector
