#include "inspector/trash.h"

#include <algorithm>

namespace inspector {

Trash::Trash()
    : Trash(Limits())
{
}

Trash::Trash(Limits limits)
    : m_limits(limits)
{
}

Trash::Id Trash::begin(qint64 now)
{
    forgetOld(now);
    m_deletions.append({.id = ++m_last, .at = now, .keys = {}});
    return m_last;
}

bool Trash::add(Id deletion, DeletedKey key)
{
    const qint64 size = key.name.size() + key.dump.size();
    while (m_bytes + size > m_limits.bytes && !m_deletions.isEmpty() && m_deletions.constFirst().id != deletion)
        m_bytes -= m_deletions.takeFirst().bytes;
    if (m_bytes + size > m_limits.bytes || m_deletions.isEmpty() || m_deletions.constLast().id != deletion)
        return false;
    m_deletions.last().keys.append(std::move(key));
    m_deletions.last().bytes += size;
    m_bytes += size;
    return true;
}

std::optional<QList<DeletedKey>> Trash::keys(Id deletion, qint64 now)
{
    forgetOld(now);
    const auto found = find(deletion);
    if (found == m_deletions.end())
        return {};
    return found->keys;
}

void Trash::drop(Id deletion)
{
    const auto found = find(deletion);
    if (found == m_deletions.end())
        return;
    m_bytes -= found->bytes;
    m_deletions.erase(found);
}

QList<Trash::Deletion>::iterator Trash::find(Id deletion)
{
    return std::find_if(m_deletions.begin(), m_deletions.end(),
                        [deletion](const Deletion &each) { return each.id == deletion; });
}

bool Trash::holds(Id deletion, qint64 now)
{
    forgetOld(now);
    return find(deletion) != m_deletions.end();
}

void Trash::forgetOld(qint64 now)
{
    while (!m_deletions.isEmpty() && now - m_deletions.constFirst().at > m_limits.age.count())
        m_bytes -= m_deletions.takeFirst().bytes;
}

} // namespace inspector
