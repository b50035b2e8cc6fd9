#include "redis/cursorbound.h"

#include "base/saturate.h"

#include <algorithm>
#include <limits>

namespace redis {

namespace {

constexpr qint64 callsOfAnyServer = 1'000; // so many are made before a repeated cursor counts

} // namespace

void CursorBound::setTotal(qint64 total)
{
    // While a table is rehashed keys come twice, and while others write it grows: four times its size is beyond both.
    // Of an unknown number of keys, as many as a window would show at the most several times over.
    constexpr qint64 keysWithoutTotal = 50'000'000;
    constexpr qint64 keysOfSmallOnes = 1'000'000;
    const bool isBelievable = total >= 0 && total < std::numeric_limits<qint64>::max() / 4;
    m_mostKeys = isBelievable ? std::max(keysOfSmallOnes, total * 4) : keysWithoutTotal;
    // The smallest pages have 50 keys; and a table that was once large is walked in steps of thousands of empty places.
    m_mostCalls = 12'000 + (isBelievable ? total : keysWithoutTotal) / 20;
}

bool CursorBound::goesOn(const QByteArray &cursor, qint64 keysOfPage)
{
    ++m_calls;
    m_keys = base::saturatedSum(m_keys, keysOfPage);
    if (m_calls > m_mostCalls || m_keys > m_mostKeys)
        return false;
    if (m_calls < callsOfAnyServer)
        return true;
    if (!m_marked.isEmpty() && cursor == m_marked)
        return false;
    if (m_calls >= m_nextMark) {
        m_marked = cursor;
        m_nextMark = m_calls * 2;
    }
    return true;
}

bool CursorBound::isCursor(const QByteArray &text)
{
    constexpr qsizetype longest = 20; // of 64 bits
    return !text.isEmpty() && text.size() <= longest
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace redis
