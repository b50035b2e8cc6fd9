#include "cache/locmemstore.h"

#include "cache/cache.h"

#include <QtCore/QHashFunctions>

#include <cstring>

namespace cache {

namespace {

constexpr std::size_t firstBuckets = 64;

std::size_t hashOf(QByteArrayView key) { return qHashBits(key.data(), std::size_t(key.size())); }

} // namespace

LocMemStore::LocMemStore()
    : m_buckets(firstBuckets)
{
}

LocMemStore::~LocMemStore() = default;

LocMemStore::Held *LocMemStore::find(QByteArrayView fullKey) const
{
    const std::size_t hash = hashOf(fullKey);
    Held *held = m_buckets[hash & (m_buckets.size() - 1)].get();
    while (held
           && (held->m_hash != hash || held->fullKey.size() != fullKey.size()
               || std::memcmp(held->fullKey.constData(), fullKey.data(), std::size_t(fullKey.size())) != 0))
        held = held->m_next.get();
    return held;
}

LocMemStore::Held *LocMemStore::insert(QByteArrayView fullKey, const codec::Value &value)
{
    if (m_size == qsizetype(m_buckets.size()))
        grow();
    auto held = std::make_unique<Held>();
    held->fullKey = fullKey.toByteArray();
    held->value = value;
    held->portable = Cache::isPortable(fullKey);
    held->m_hash = hashOf(fullKey);
    std::unique_ptr<Held> &bucket = bucketOf(held->m_hash);
    held->m_next = std::move(bucket);
    bucket = std::move(held);
    ++m_size;
    link(bucket.get());
    return bucket.get();
}

void LocMemStore::grow()
{
    Buckets old(m_buckets.size() * 2);
    old.swap(m_buckets);
    for (std::unique_ptr<Held> &first : old) {
        while (first) {
            std::unique_ptr<Held> held = std::move(first);
            first = std::move(held->m_next);
            std::unique_ptr<Held> &bucket = bucketOf(held->m_hash);
            held->m_next = std::move(bucket);
            bucket = std::move(held);
        }
    }
}

void LocMemStore::moveToFront(Held *held)
{
    if (held == m_newest)
        return;
    unlink(held);
    link(held);
}

void LocMemStore::link(Held *held)
{
    held->m_newer = nullptr;
    held->m_older = m_newest;
    (m_newest ? m_newest->m_newer : m_oldest) = held;
    m_newest = held;
}

void LocMemStore::unlink(Held *held)
{
    (held->m_newer ? held->m_newer->m_older : m_newest) = held->m_older;
    (held->m_older ? held->m_older->m_newer : m_oldest) = held->m_newer;
}

void LocMemStore::erase(Held *held)
{
    unlink(held);
    --m_size;
    std::unique_ptr<Held> *owner = &bucketOf(held->m_hash);
    while (owner->get() != held)
        owner = &(*owner)->m_next;
    *owner = std::unique_ptr<Held>(std::move((*owner)->m_next));
}

void LocMemStore::clear()
{
    m_buckets = Buckets(firstBuckets);
    m_size = 0;
    m_newest = nullptr;
    m_oldest = nullptr;
}

} // namespace cache
