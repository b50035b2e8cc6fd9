#pragma once

#include "redis/scanner.h"

#include <QtCore/QList>
#include <QtCore/QMap>

#include <array>

namespace inspector {

// A keyspace in numbers, as a whole and by first folder (the parts that a tree shows first).
struct Totals {
    // Upper ends of the classes of TTL; the last class has none.
    static constexpr std::array<qint64, 4> ttlEnds{60'000, 3'600'000, 86'400'000,
                                                   604'800'000}; // ms: minute, hour, day, week
    static constexpr size_t types = size_t(redis::KeyType::Other) + 1;

    qint64 keys = 0;
    qint64 bytes = 0; // by MEMORY USAGE, of those that told
    qint64 persistent = 0; // keys that never expire
    std::array<qint64, ttlEnds.size() + 1> ttl{};
    std::array<qint64, types> byType{};
    QMap<QByteArray, qint64> byModuleType; // of those that only modules have, by the server's own words
    static constexpr qsizetype mostModuleTypes = 255; // told apart; of further ones only byType tells

    struct Keys { // by what was asked about them
        qint64 ttl = 0;
        qint64 type = 0;
        qint64 memory = 0;

        qint64 of(redis::Detail detail) const;
        void add(redis::Details details);
    };
    Keys refused; // it is not permitted to ask
    Keys failed; // the answer was an error

    void add(const redis::ScannedKey &key);
    qint64 ofType(redis::KeyType type) const; // of Other: those whose own word is not told apart
    bool isUnknown(redis::Detail detail) const // of every key
    {
        return keys > 0 && refused.of(detail) + failed.of(detail) == keys;
    }
};

class Summary {
public:
    // So many folders are told apart; keys of further ones are counted under none.
    static constexpr qsizetype mostPrefixes = 10'000;

    void add(const redis::ScannedKey &key);

    const Totals &all() const { return m_all; }
    qint64 incomplete() const { return m_incomplete; } // keys of which something failed
    const Totals &others() const { return m_others; }
    QList<std::pair<QByteArray, Totals>> byPrefix() const; // most bytes first, then most keys, then by name

private:
    Totals m_all;
    qint64 m_incomplete = 0;
    Totals m_others; // of the folders beyond mostPrefixes
    QMap<QByteArray, Totals> m_byPrefix; // "" = keys in no folder
};

} // namespace inspector
