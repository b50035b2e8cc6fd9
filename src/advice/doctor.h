#pragma once

#include "advice/finding.h"
#include "trace/recorder.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QHash>
#include <QtCore/QSet>

#include <map>
#include <optional>
#include <set>

namespace advice {

// Looks for such faults in a run, event by event. It needs no more of them than a trace file holds.
class Doctor final : public trace::Listener {
public:
    static constexpr auto longWait = std::chrono::milliseconds(500); // of a request, for calls that fail
    static constexpr auto longNothing = std::chrono::seconds(30); // that an old "not found" is served on
    static constexpr auto longWalk = std::chrono::milliseconds(200); // of one delete_pattern

    void happened(const trace::Event &event) override;
    std::vector<Finding> findings() const; // those that were found first come first
    std::int64_t requests() const { return m_requests; }

private:
    using StoreKey = std::pair<trace::ProcessId, QByteArray>;

    struct Invalidation { // what a receiver did to the cache
        enum class Reach : std::uint8_t { Key, Pattern, Everything, Written }; // Written: set, or a generation counted
        trace::EventId event;
        StoreKey key; // or the pattern
        Reach reach;
        std::int64_t removed;
    };
    struct Write {
        trace::EventId event;
        QByteArray model;
        int signalsSent = 0; // after it
        std::int64_t receivers = 0;
    };
    struct Edit { // one write, or those of one transaction
        std::vector<Write> writes;
        std::vector<Invalidation> invalidations;
        std::map<StoreKey, std::pair<trace::EventId, trace::EventId>> refilled; // before the commit: by what it was
                                                                                // invalidated, and stored again
    };
    struct Unread { // an entry that is there, and cannot be read
        trace::EventId stored;
        trace::EventId failed;
        QByteArray key;
        QByteArray error;
    };
    struct Renewals { // of one key, at which answers went out of reach
        trace::EventId miss = 0;
        std::int64_t times = 0;
    };
    struct Open { // a request that is being answered
        QByteArray line;
        std::int64_t user = -1;
        StoreKey key;
        std::set<QByteArray> read; // keys that it looked up
        trace::EventId hit = 0;
        trace::EventId staleSince = 0;
        trace::EventId stored = 0;
        trace::EventId failed = 0; // its first BackendError
        bool missed = false;
        bool waited = false;
        bool isNothing = false; // answered from what is kept shortly of what is not there …
        trace::EventId nothing = 0; // … by this hit
        trace::Duration nothingFor{0}; // how long that is kept yet
        std::int64_t crowd = 0; // requests that missed what this one stored, itself included
        trace::EventId crowdFirst = 0;
        trace::EventId crowdLast = 0;
        trace::Instant last; // when anything of it happened
        int failures = 0; // calls of the cache
        trace::EventId lastFailed = 0;
        trace::Duration waitedFor{0}; // those
        std::map<StoreKey, trace::EventId> smallHits; // of what is hardly anything
        int queries = 0;
        std::map<StoreKey, trace::EventId> expired; // its misses of what was there before
        std::vector<StoreKey> renewed; // those that it stored again
        std::optional<Unread> unread;
    };
    struct Fill { // what an entry was made of
        trace::EventId stored;
        QByteArray line;
        std::int64_t user;
        QByteArray endpoint;
    };
    struct Misses {
        trace::EventId first = 0;
        trace::EventId last = 0;
        std::int64_t underWay = 0;
    };
    struct Crowd { // look-ups of one key that no request of the application is known of
        trace::EventId first = 0;
        trace::EventId last = 0;
        trace::Instant began;
        std::int64_t misses = 0;
        std::int64_t stores = 0;
    };
    struct Remaking { // of what is found
        trace::EventId first = 0; // the hit
        bool isFound = false; // and was not stored again yet
        int times = 0;
    };
    struct Sent { // a page that a browser may keep
        trace::EventId response;
        trace::Instant until;
        QByteArray endpoint;
    };
    struct Ttl {
        trace::EventId event;
        trace::Instant until; // Instant::max() = never
    };

    void sent(const trace::Event &event);
    void looked(const trace::Event &event, Open &open);
    void waits(Open &open); // for another request that makes the answer: it does not ask the database itself
    void stored(const trace::Event &event);
    void storedByNobody(const trace::Event &event);
    void found(const trace::Event &event);
    void madeAgain(const trace::Event &event);
    void failed(const trace::Event &event, trace::Duration took, Open &open);
    void answered(const trace::Event &event);
    void servedStale(const Open &open, const trace::Event &event);
    void served(const Open &open, const trace::Event &event);
    void filled(const Open &open, const trace::Event &event);
    void lookForHelper(const Open &open, const trace::Event &event);
    void failedToRead(const trace::Event &event, Open &open);
    void deleted(const trace::Event &event);
    void invalidated(const trace::Event &event, Invalidation::Reach reach);
    bool isForNobody(const Invalidation &invalidation, const QByteArray &served) const;
    void use(const QByteArray &key);
    static bool covers(const Invalidation &invalidation, const Open &open);
    void ended(const trace::Event &event);
    void rememberTtl(const trace::Event &event, bool isIncrement);
    void touched(const trace::Event &event);
    void listensTo(const trace::Event &event);
    Edit *editBehind(trace::EventId cause);
    bool isByReceiver(trace::EventId cause) const;
    void find(Finding::Fault fault, const QByteArray &endpoint, trace::EventId first, trace::EventId second,
              const QStringList &args = {});

    std::vector<Finding> m_findings;
    std::int64_t m_requests = 0;
    QHash<trace::RequestId, Open> m_open;
    std::map<StoreKey, Fill> m_fills;
    std::map<std::pair<QByteArray, std::int64_t>, StoreKey> m_lastKeys; // by line and user: what answered it last
    std::map<StoreKey, Renewals> m_renewals;
    std::map<StoreKey, Misses> m_misses;
    std::map<StoreKey, Crowd> m_crowds;
    std::map<StoreKey, trace::EventId> m_nothings; // entries that were hit and stored again
    std::map<StoreKey, Remaking> m_remakings;
    bool m_knowsQueries = false;
    bool m_knowsWhoStores = false; // a request has stored something
    std::map<StoreKey, Sent> m_sent;
    std::map<StoreKey, Ttl> m_ttls;
    std::map<StoreKey, std::pair<trace::EventId, trace::EventId>> m_resets; // counters that are to end, unless touched
    std::map<StoreKey, Ttl> m_foreign; // entries that no request has stored, and those of frameworks
    std::map<std::pair<QByteArray, std::int64_t>, std::pair<QByteArray, trace::EventId>> m_meanings;
    QHash<trace::EventId, trace::EventId> m_causes; // of signals, receivers, deletions and writes
    QHash<trace::EventId, Edit> m_edits;
    std::set<trace::EventId> m_receivers; // ReceiverRan
    trace::EventId m_transaction = 0; // the first write of the one that is open
    QHash<trace::EventId, trace::EventId> m_firstWrites; // a commit, or a write in a transaction → its first
    QSet<QByteArray> m_used; // keys that were looked up or stored, other than by receivers, and their families
    QSet<QByteArray> m_patterns; // that have removed something
    QByteArrayList m_listenedTo; // models that a receiver is connected to
    bool m_inTransaction = false;
};

} // namespace advice
