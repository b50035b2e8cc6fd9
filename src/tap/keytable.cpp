#include "tap/keytable.h"

#include <QtCore/QHashFunctions>

namespace tap {

namespace {

constexpr std::size_t filterBits = std::size_t(1) << 28; // 32 MB: of 10⁷ forgotten keys 10⁻⁶ new ones are mistaken
constexpr int filterProbes = 8;
constexpr std::size_t mostPrefixes = 100'000;
constexpr quint32 fewestKeysOfPrefix = 10;
constexpr std::size_t overhead = sizeof(KeyRecord) + 2 * sizeof(quint32) + 48; // with its part of the bare names

} // namespace

KeyTable::KeyTable(std::size_t mostBytes)
    : m_mostBytes(mostBytes)
    , m_slots(1024)
{
}

quint64 KeyTable::hashOf(int database, std::string_view key)
{
    const quint64 hash = qHashBits(key.data(), key.size(), std::size_t(database) * 0x9E3779B97F4A7C15U + 1);
    return hash == 0 ? 1 : hash;
}

quint32 *KeyTable::slotOf(quint64 hash, int database, std::string_view key)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const quint32 place = m_slots[at];
        if (place == 0)
            return &m_slots[at];
        const KeyRecord &record = m_records[place - 1];
        if (record.hash == hash && record.database == database && record.key == key)
            return &m_slots[at];
    }
}

KeyRecord *KeyTable::find(int database, std::string_view key)
{
    const quint32 place = *slotOf(hashOf(database, key), database, key);
    return place == 0 ? nullptr : &m_records[place - 1];
}

KeyRecord &KeyTable::record(int database, std::string_view key)
{
    const quint64 hash = hashOf(database, key);
    quint32 *slot = slotOf(hash, database, key);
    if (*slot != 0) {
        KeyRecord &record = m_records[*slot - 1];
        record.isRecent = true;
        return record;
    }
    m_bytes += overhead + key.size();
    while (m_bytes > m_mostBytes && m_used > 1)
        forgetOne();
    if ((m_used + 1) * 2 > m_slots.size())
        grow();
    quint32 place = quint32(m_records.size());
    if (m_free.empty()) {
        m_records.emplace_back();
    } else {
        place = m_free.back();
        m_free.pop_back();
    }
    ++m_used;
    *slotOf(hash, database, key) = place + 1;
    KeyRecord &record = m_records[place];
    record = KeyRecord();
    record.key = key;
    record.hash = hash;
    record.database = database;
    record.isInUse = true;
    record.isForgotten = isRemembered(hash);
    record.family = m_families.indexOf(key);
    return record;
}

void KeyTable::grow()
{
    std::vector<quint32> table(m_slots.size() * 2);
    const std::size_t mask = table.size() - 1;
    for (const quint32 place : m_slots) {
        if (place == 0)
            continue;
        std::size_t at = m_records[place - 1].hash & mask;
        while (table[at] != 0)
            at = (at + 1) & mask;
        table[at] = place;
    }
    m_slots = std::move(table);
}

// The second-chance clock: an approximation of "used longest ago".
void KeyTable::forgetOne()
{
    for (;; ++m_hand) {
        if (m_hand >= m_records.size())
            m_hand = 0;
        KeyRecord &record = m_records[m_hand];
        if (!record.isInUse)
            continue;
        if (record.isRecent) {
            record.isRecent = false;
            continue;
        }
        break;
    }
    KeyRecord &record = m_records[m_hand];
    remember(record.hash);
    ++m_forgotten;
    m_bytes -= overhead + record.key.size();
    if (record.bareHash != 0) {
        const auto bare = m_bare.find(record.bareHash);
        if (bare != m_bare.end()) {
            bare->second.withoutPrefix -= record.key[0] == ':';
            if (--bare->second.records == 0)
                m_bare.erase(bare);
        }
    }
    // Open addressing: what stands behind it moves up.
    const std::size_t mask = m_slots.size() - 1;
    std::size_t hole = std::size_t(slotOf(record.hash, record.database, record.key) - m_slots.data());
    for (std::size_t next = (hole + 1) & mask; m_slots[next] != 0; next = (next + 1) & mask) {
        const std::size_t home = m_records[m_slots[next] - 1].hash & mask;
        if (((next - home) & mask) >= ((next - hole) & mask)) {
            m_slots[hole] = m_slots[next];
            hole = next;
        }
    }
    m_slots[hole] = 0;
    record = KeyRecord();
    record.key.shrink_to_fit();
    m_free.push_back(quint32(m_hand));
    --m_used;
}

void KeyTable::remember(quint64 hash)
{
    if (m_filter.empty())
        m_filter.resize(filterBits / 64);
    const quint64 stride = (hash >> 32) | 1;
    for (int i = 0; i < filterProbes; ++i) {
        const quint64 bit = (hash + quint64(i) * stride) & (filterBits - 1);
        m_filter[bit / 64] |= quint64(1) << (bit % 64);
    }
}

bool KeyTable::isRemembered(quint64 hash) const
{
    if (m_filter.empty())
        return false;
    const quint64 stride = (hash >> 32) | 1;
    for (int i = 0; i < filterProbes; ++i) {
        const quint64 bit = (hash + quint64(i) * stride) & (filterBits - 1);
        if ((m_filter[bit / 64] & (quint64(1) << (bit % 64))) == 0)
            return false;
    }
    return true;
}

void KeyTable::noteStored(KeyRecord &record)
{
    if (record.isStored)
        return;
    record.isStored = true;
    const DjangoKey key = djangoKey(record.key);
    if (key.bare.empty())
        return;
    record.bareHash = hashOf(record.database, key.bare);
    Bare &bare = m_bare[record.bareHash];
    ++bare.records;
    bare.withoutPrefix += key.prefix.empty();
    if (key.prefix.empty())
        return;
    bare.lastPrefix = hashOf(record.database, key.prefix);
    bare.lastVersion = qHashBits(key.version.data(), key.version.size(), bare.lastPrefix);
    if (m_prefixes.size() > mostPrefixes && !m_prefixes.contains(bare.lastPrefix))
        return;
    Prefix &prefix = m_prefixes[bare.lastPrefix];
    ++prefix.keys;
    for (quint64 &version : prefix.versions) {
        if (version == 0)
            version = bare.lastVersion;
        if (version == bare.lastVersion)
            break;
    }
}

bool KeyTable::isPlausible(quint64 prefix) const
{
    const auto found = m_prefixes.find(prefix);
    return found == m_prefixes.end()
        || (found->second.versions.back() == 0 && found->second.keys >= fewestKeysOfPrefix);
}

bool KeyTable::isStoredElsewhere(const KeyRecord &record) const
{
    const DjangoKey key = djangoKey(record.key);
    if (key.bare.empty())
        return false;
    const auto found = m_bare.find(hashOf(record.database, key.bare));
    if (found == m_bare.end())
        return false;
    const Bare &bare = found->second;
    if (key.prefix.empty()) // not counting itself
        return bare.records > (record.isStored ? 1U : 0U);
    if (bare.withoutPrefix > 0)
        return true;
    const quint64 prefix = hashOf(record.database, key.prefix);
    const quint64 version = qHashBits(key.version.data(), key.version.size(), prefix);
    return bare.lastVersion != version && isPlausible(bare.lastPrefix) && isPlausible(prefix);
}

} // namespace tap
