#pragma once

#include "tap/exchange.h"
#include "tap/ledger.h"

namespace tap {

// What a command of Redis and its answer mean for the keys: what the server counted, what the application found, what
// is there afterwards.
class RedisReader {
public:
    explicit RedisReader(Ledger &ledger); // borrowed

    void take(const Exchange &exchange);

private:
    void gatherKeys(const Exchange &exchange);
    void count(const Exchange &exchange);
    void countFailed(const Exchange &exchange);
    void countPop(const Exchange &exchange);
    void countUnsure(const Exchange &exchange, bool isThere);
    void countEach(const Exchange &exchange);
    void countPresent(const Exchange &exchange);
    void countByKnowledge(const Exchange &exchange);
    void countUpToWrongKind(const Exchange &exchange);
    void countScript(const Exchange &exchange);
    void countLookups(const Exchange &exchange);
    Found known(std::size_t index, Window window, bool otherwise);

    void apply(const Exchange &exchange);
    void applyDelete(qint64 removed);
    void applySet(const Exchange &exchange);
    void applyTtl(const Exchange &exchange);
    void applyToCollection(const Exchange &exchange);
    void applyToTwo(const Exchange &exchange);
    void applyToAny(const Exchange &exchange);
    void applyScript(const Exchange &exchange);
    void applyOptions(const Exchange &exchange, KeyRecord &record, quint32 from);
    void tellTtl(std::chrono::milliseconds ttl);
    KeyRecord &key(std::size_t index);

    Ledger &m_ledger;
    Operation m_operation;
    std::vector<KeyUse> m_keys;
};

} // namespace tap
