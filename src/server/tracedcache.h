#pragma once

#include "cache/cache.h"
#include "cache/outage.h"
#include "trace/recorder.h"

#include <QtCore/QSet>

#include <functional>
#include <vector>

namespace server {

using base::Result;
using codec::Value;

class Freshness;
struct Fill;

// A cache that reports its operations: every operation on the backend becomes events, with the reason
// of each miss and the staleness of each hit. The server, its receivers and
// manual operations only access the backend through it.
class TracedCache final : public cache::Cache, private cache::Observer {
public:
    // In whose name the next operations are done. `fill` says what database state a stored response
    // comes from (null when it is no response).
    struct Context {
        trace::RequestId request = 0;
        trace::ProcessId process = 0;
        trace::EventId cause = 0;
        std::shared_ptr<const Fill> fill;
        bool announced = false; // the next look-up is recorded already
        bool inTransaction = false; // on the connection that has the application's transaction
        base::Duration scanCost{0}; // of delete_pattern, for each key that it looks at; 0 = not modelled
    };

    // `store`: the process that owns the store, 0 = shared by all. All references are borrowed.
    TracedCache(cache::Cache &backend, trace::ProcessId store, trace::Recorder &recorder, Freshness &freshness);
    ~TracedCache() override;

    void setContext(const Context &context) { m_context = context; }
    const Context &context() const { return m_context; }
    trace::ProcessId store() const { return m_store; }

    // The store is the one that `before` told of, under other settings.
    void continueFrom(const TracedCache &before) { m_versionPrefixes = before.m_versionPrefixes; }

    // The application's transaction, which a cache in its database joins: what is done in it is told when it is
    // committed, since nobody else sees it before.
    void transactionStepped(TransactionStep step) override;

    // While its server is down, every operation fails; what the store holds stays.
    void setDown(bool isDown) { m_isDown = isDown; }

    // What the last look-up came to.
    struct Answer {
        trace::Outcome outcome = trace::Outcome::None; // Hit, StaleHit or Miss
        trace::MissReason reason = trace::MissReason::None;
        trace::EventId event = 0;
    };
    const Answer &answer() const { return m_answer; }

    // Records the look-up of `key` ahead of the operation, so that the way to the cache can take its time; the
    // operation's context then says `announced`.
    trace::EventId announce(const QByteArray &operation, const QByteArray &key);

    Result<std::optional<Value>> get(const QByteArray &key, const Version &version = {}) override;
    Result<void> set(const QByteArray &key, const Value &value, cache::Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> add(const QByteArray &key, const Value &value, cache::Timeout timeout = {},
                     const Version &version = {}) override;
    Result<bool> touch(const QByteArray &key, cache::Timeout timeout = {}, const Version &version = {}) override;
    Result<bool> remove(const QByteArray &key, const Version &version = {}) override;
    Result<bool> hasKey(const QByteArray &key, const Version &version = {}) override;
    Result<Value> incr(const QByteArray &key, const Value &delta = Value::integer(1),
                       const Version &version = {}) override;
    Result<void> clear() override;
    Result<QList<QByteArray>> removePattern(const QByteArray &glob, const Version &version = {}) override;
    Result<QList<cache::Entry>> entries() const override;

    // The operation that says how long an entry has left; an absent key and an endless one are told apart
    // as django-redis's ttl() does: 0 and None.
    Result<std::optional<double>> ttl(const QByteArray &key);

private:
    QByteArray sharedKey(const QByteArray &key, const Version &version = {});
    cache::Cache &used();
    bool isJoined() const { return m_context.inTransaction && m_backend.joinsTransactions(); }
    void happen(std::function<void()> effect); // now, or at the commit

    void entryRemoved(const QByteArray &fullKey, cache::Removal why) override;
    void entryDated(const QByteArray &fullKey, const cache::Lifetime &lifetime) override;
    void entryNotKept(const QByteArray &fullKey, cache::NotKept why) override;
    void keyWarning(const QByteArray &fullKey, cache::KeyWarning warning) override;

    trace::Event event(trace::EventKind kind, const QByteArray &fullKey) const;
    trace::EventId recordLookup(const QByteArray &operation, const QByteArray &fullKey);
    void recordAnswer(const QByteArray &key, const QByteArray &fullKey, bool found);
    void recordMiss(const QByteArray &key, const QByteArray &fullKey);
    void recordStored(const QByteArray &operation, const QByteArray &key, const QByteArray &fullKey,
                      const Value &value);
    void startWriting();
    base::Duration remaining(base::Duration ttl) const;
    void recordRefused(const QByteArray &fullKey, const QByteArray &code);
    void tellStored(trace::Event stored, const QByteArray &fullKey, bool isFill);
    void recordDead(const QByteArray &fullKey, base::Duration ttl);
    // `more`: what else there is to say of it, and the time that it takes.
    struct DeletedMore {
        std::int64_t others = 0;
        std::int64_t scanned = 0;
        base::Duration modelled{0};
    };
    void recordDeleted(const QByteArray &operation, const QByteArray &key, std::int64_t count, const DeletedMore &more);
    void recordDeleted(const QByteArray &operation, const QByteArray &key, std::int64_t count)
    {
        recordDeleted(operation, key, count, DeletedMore());
    }
    void recordFailure(const base::Error &error, const QByteArray &fullKey);
    void endHeld(const QByteArray &fullKey, trace::MissReason reason);

    cache::Cache &m_backend;
    cache::Outage m_outage;
    bool m_isDown = false;
    trace::ProcessId m_store;
    trace::Recorder &m_recorder;
    Freshness &m_freshness;
    Context m_context;
    Answer m_answer;
    QSet<QByteArray> m_lastKeys; // a few full keys, whose bytes all events of them share
    QSet<QByteArray> m_versionPrefixes; // "prefix:version:" of everything stored
    struct Pending {
        Context context;
        base::Instant at;
        std::function<void()> effect;
    };
    std::vector<Pending> m_pending; // until the commit
    std::vector<std::size_t> m_savepoints; // how many were pending
    base::Duration m_elapsed{0}; // from what is told at a commit until then
    // What the backend told during the operation under way.
    std::optional<base::Duration> m_dated; // the time to live that it gave the entry
    std::optional<cache::NotKept> m_notKept;
};

} // namespace server
