#pragma once

#include "cache/writtenkeys.h"

#include <QtCore/QSet>

namespace cache {

// Whether a wanted key prefix is already used by others.
struct PrefixUse {
    qint64 count = 0; // keys of others below it
    QByteArray free; // the prefix itself, or the first unused one of PREFIX-2, PREFIX-3 …
};

// Counts while a server's keys go by; keeps no key.
class PrefixSurvey {
public:
    PrefixSurvey(QByteArray prefix, const WrittenKeys &own); // `own` borrowed

    void saw(const QByteArray &key); // a listing may show one twice
    PrefixUse use() const;

private:
    const QByteArray m_prefix;
    const WrittenKeys &m_own;
    QSet<size_t> m_counted; // hashes of keys of others
    qint64 m_uncounted = 0; // when there are too many to remember
    QSet<int> m_numbers; // of PREFIX-2 …, in use
};

} // namespace cache
