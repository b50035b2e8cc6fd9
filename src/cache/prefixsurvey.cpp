#include "cache/prefixsurvey.h"

#include <QtCore/QHash>

namespace cache {

PrefixSurvey::PrefixSurvey(QByteArray prefix, const WrittenKeys &own)
    : m_prefix(std::move(prefix))
    , m_own(own)
{
}

void PrefixSurvey::saw(const QByteArray &key)
{
    constexpr qsizetype remembered = 1'000'000;
    if (!key.startsWith(m_prefix) || key.size() == m_prefix.size())
        return;
    const QByteArrayView rest = QByteArrayView(key).sliced(m_prefix.size());
    if (rest.startsWith(':')) {
        if (m_own.owns(key))
            return;
        if (m_counted.size() < remembered)
            m_counted.insert(qHash(key));
        else
            ++m_uncounted;
    } else if (rest.startsWith('-')) {
        const qsizetype colon = rest.indexOf(':');
        bool isNumber = false;
        const int number = rest.sliced(1, colon < 0 ? rest.size() - 1 : colon - 1).toInt(&isNumber);
        if (isNumber && colon > 0 && m_numbers.size() < remembered)
            m_numbers.insert(number);
    }
}

PrefixUse PrefixSurvey::use() const
{
    PrefixUse use{m_counted.size() + m_uncounted, m_prefix};
    if (use.count == 0)
        return use;
    int number = 2;
    while (m_numbers.contains(number))
        ++number;
    use.free = m_prefix + '-' + QByteArray::number(number);
    return use;
}

} // namespace cache
