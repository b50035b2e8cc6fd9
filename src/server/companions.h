#pragma once

#include "base/clock.h"
#include "cache/cache.h"
#include "server/cacheresponse.h"
#include "server/remedies.h"

#include <random>

namespace server {

// The entries that remedies keep beside an entry, under its key and a word: its lock, an older copy, how long making it
// took, and that there is nothing to store. Errors are those of the cache.
class Companions {
public:
    // All but the remedies are borrowed.
    Companions(cache::Cache &cache, const base::PosixClock &clock, std::mt19937_64 &random, const Remedies &remedies);

    base::Result<bool> takeLock(const QByteArray &key); // false: somebody has it
    base::Result<void> freeLock(const QByteArray &key);

    base::Result<std::optional<Response>> old(const QByteArray &key);
    base::Result<void> keepOld(const QByteArray &key, const Response &response, const cache::Timeout &timeout);

    base::Result<std::optional<Response>> nothing(const QByteArray &key); // that there is nothing
    base::Result<void> keepNothing(const QByteArray &key, const Response &response);

    // Whether this hit makes the answer anew ahead of the expiry.
    base::Result<bool> isDueEarly(const QByteArray &key);
    base::Result<void> keepTaken(const QByteArray &key, base::Duration taken, const cache::Timeout &timeout);

    cache::Timeout jittered(const cache::Timeout &timeout); // one that ends; else as it is

private:
    double drawn(); // from 0 up to below 1
    CacheResponse copies(const cache::Timeout &timeout) { return {m_cache, {.timeout = timeout}}; }

    cache::Cache &m_cache;
    const base::PosixClock &m_clock;
    std::mt19937_64 &m_random; // its numbers, unlike the distributions', are the same everywhere
    Remedies m_remedies;
};

} // namespace server
