#include "inspector/keyspace.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <cstring>
#include <tuple>

namespace inspector {

namespace {

qsizetype commonLength(QByteArrayView a, QByteArrayView b)
{
    const auto [mismatch, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return mismatch - a.begin();
}

} // namespace

// A server has few modules: words beyond those that a byte can tell apart are left out.
KeyFacts Keyspace::factsOf(const redis::ScannedKey &key, qint64 now)
{
    constexpr qsizetype mostModuleTypes = 255;
    KeyFacts known;
    if (key.ttl >= 0)
        known.expires = now + key.ttl;
    else if (key.ttl == -1)
        known.expires = KeyFacts::never;
    if (key.memory > 0)
        known.memory = quint32(std::min<qint64>(key.memory, std::numeric_limits<quint32>::max()));
    known.type = key.type;
    if (!key.moduleType.isEmpty()) {
        qsizetype place = m_view.m_moduleTypes.indexOf(key.moduleType);
        if (place < 0 && m_view.m_moduleTypes.size() < mostModuleTypes) {
            place = m_view.m_moduleTypes.size();
            m_view.m_moduleTypes.append(key.moduleType);
        }
        known.moduleType = quint8(place + 1);
    }
    return known;
}

void Keyspace::add(const QList<redis::ScannedKey> &page, qint64 now)
{
    for (const redis::ScannedKey &key : page) {
        if (key.ttl == -2)
            continue; // gone between SCAN and PTTL
        m_waiting.push_back(append(key.name, factsOf(key, now)));
    }
}

void Keyspace::add(const QByteArray &name, const KeyFacts &known)
{
    if (const auto row = m_view.find(name); row && !m_removals.contains(name)) {
        facts((*m_view.m_order)[*row]) = known;
        return;
    }
    m_waiting.push_back(append(name, known));
}

void Keyspace::learn(const QList<redis::ScannedKey> &keys, qint64 now)
{
    for (const redis::ScannedKey &key : keys) {
        if (const auto row = m_view.find(key.name); row && !m_removals.contains(key.name))
            facts((*m_view.m_order)[*row]) = factsOf(key, now);
    }
}

void Keyspace::remove(const QByteArray &name) { m_removals.insert(name, m_view.m_names.count()); }

void Keyspace::clear()
{
    m_view = {};
    m_waiting.clear();
    m_removals.clear();
}

bool Keyspace::isWorthCommitting() const
{
    constexpr qsizetype atOnce = 500; // the first page is shown at once
    return waiting() >= std::max<qsizetype>(atOnce, m_view.size() / 2);
}

qint64 Keyspace::bytes() const
{
    return m_view.m_names.bytes() + m_view.m_facts.size() * KeyspaceView::factsPerBlock * qint64(sizeof(KeyFacts))
        + qint64(m_view.size() * sizeof(Id) + m_waiting.capacity() * sizeof(Id));
}

KeyFacts &Keyspace::facts(Id id)
{
    return m_view.m_facts[id / KeyspaceView::factsPerBlock][id % KeyspaceView::factsPerBlock];
}

Keyspace::Id Keyspace::append(QByteArrayView name, const KeyFacts &known)
{
    const Id id = m_view.m_names.append(name);
    if (id % KeyspaceView::factsPerBlock == 0)
        m_view.m_facts.emplaceBack(QList<KeyFacts>(KeyspaceView::factsPerBlock));
    facts(id) = known;
    return id;
}

// What a later sight of the same key did not ask about stays known.
void Keyspace::mergeFacts(Id into, Id from)
{
    const KeyFacts newer = facts(from);
    KeyFacts merged = facts(into);
    if (newer.expires != KeyFacts::unknown)
        merged.expires = newer.expires;
    if (newer.memory != 0)
        merged.memory = newer.memory;
    if (newer.type != redis::KeyType::Unknown)
        std::tie(merged.type, merged.moduleType) = std::pair(newer.type, newer.moduleType);
    facts(into) = merged;
}

// Most names of a keyspace begin alike, so they are compared by the eight bytes after what all have in common, which
// lie beside the id, and only then by the rest.
void Keyspace::sortWaiting()
{
    struct Keyed {
        quint64 head;
        Id id;
    };
    if (m_waiting.empty())
        return;
    const KeyNames &names = m_view.m_names;
    const QByteArrayView first = names.at(m_waiting.front());
    qsizetype common = first.size();
    for (const Id id : m_waiting)
        common = std::min(common, commonLength(first.first(common), names.at(id)));

    std::vector<Keyed> keyed;
    keyed.reserve(m_waiting.size());
    for (const Id id : m_waiting) {
        const QByteArrayView rest = names.at(id).sliced(common);
        quint64 head = 0;
        std::memcpy(&head, rest.data(), size_t(std::min<qsizetype>(rest.size(), sizeof(head))));
        keyed.push_back({qFromBigEndian(head), id});
    }
    // Equal names in the order of their ids: the oldest is kept.
    std::sort(keyed.begin(), keyed.end(), [&](const Keyed &a, const Keyed &b) {
        if (a.head != b.head)
            return a.head < b.head;
        const int order = names.at(a.id).compare(names.at(b.id));
        return order != 0 ? order < 0 : a.id < b.id;
    });
    std::transform(keyed.begin(), keyed.end(), m_waiting.begin(), [](const Keyed &each) { return each.id; });
}

void Keyspace::commit()
{
    if (waiting() == 0)
        return;
    sortWaiting();
    static const std::vector<Id> none;
    const std::vector<Id> &old = m_view.m_order ? *m_view.m_order : none;
    const KeyNames &names = m_view.m_names;
    auto merged = std::make_shared<std::vector<Id>>();
    merged->reserve(old.size() + m_waiting.size());

    std::vector<Id> gone; // of the old, in order
    for (auto removal = m_removals.cbegin(); removal != m_removals.cend(); ++removal) {
        if (const auto row = m_view.find(removal.key()); row && old[*row] < removal.value())
            gone.push_back(*row);
    }
    std::sort(gone.begin(), gone.end());

    // A few newcomers are looked up by halving; many are merged one by one.
    const bool few = m_waiting.size() * 20 < old.size();
    size_t row = 0;
    auto nextGone = gone.cbegin();
    const auto copyOldUpTo = [&](size_t end) {
        for (; nextGone != gone.cend() && *nextGone < end; ++nextGone) {
            merged->insert(merged->end(), old.begin() + qsizetype(row), old.begin() + *nextGone);
            row = *nextGone + 1;
        }
        merged->insert(merged->end(), old.begin() + qsizetype(row), old.begin() + qsizetype(end));
        row = end;
    };
    for (const Id id : m_waiting) {
        const QByteArrayView name = names.at(id);
        if (!m_removals.isEmpty()) {
            const auto removal = m_removals.constFind(name.toByteArray());
            if (removal != m_removals.cend() && id < removal.value())
                continue;
        }
        size_t end = row;
        if (few) {
            const auto place = std::lower_bound(old.begin() + qsizetype(row), old.end(), name,
                                                [&](Id other, QByteArrayView text) { return names.at(other) < text; });
            end = size_t(place - old.begin());
        } else {
            while (end < old.size() && names.at(old[end]) < name)
                ++end;
        }
        copyOldUpTo(end);
        const bool stays =
            row < old.size() && names.at(old[row]) == name && (nextGone == gone.cend() || *nextGone != row);
        if (stays)
            mergeFacts(old[row], id);
        else if (!merged->empty() && names.at(merged->back()) == name)
            mergeFacts(merged->back(), id);
        else
            merged->push_back(id);
    }
    copyOldUpTo(old.size());
    m_view.m_order = std::move(merged);
    m_waiting.clear();
    m_removals.clear();
    compact();
}

// Names that nobody refers to any more are dropped when they are more than those that count.
void Keyspace::compact()
{
    constexpr Id worthIt = 100'000;
    const Id held = m_view.size();
    if (m_view.m_names.count() < worthIt || m_view.m_names.count() / 2 < held)
        return;
    const KeyspaceView full = std::exchange(m_view, {});
    m_view.m_moduleTypes = full.m_moduleTypes;
    auto order = std::make_shared<std::vector<Id>>();
    order->reserve(held);
    for (KeyspaceView::Row row = 0; row < held; ++row)
        order->push_back(append(full.name(row), full.facts(row)));
    m_view.m_order = std::move(order);
}

} // namespace inspector
