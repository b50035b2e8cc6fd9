#pragma once

#include "tap/keytable.h"

#include <map>
#include <set>

namespace tap {

// The durations of operations: exact up to 16 µs, then within 1/8.
class Durations {
public:
    void add(std::chrono::nanoseconds duration);
    std::chrono::microseconds percentile(double share) const; // 0 … 1

private:
    std::array<qint64, 256> m_counts{};
    qint64 m_total = 0;
};

struct Totals {
    qint64 operations = 0;
    qint64 failed = 0;
    qint64 unsure = 0; // operations whose answer does not tell what the server counted
    Counts server;
    Counts lookups;
    std::array<qint64, reasonCount> reasons{};
    qint64 inferred = 0; // reasons
    qint64 requestBytes = 0;
    qint64 replyBytes = 0;
};

// The server's own counters, if we may read them.
struct ServerFigures {
    bool isKnown = false;
    qint64 hits = 0;
    qint64 misses = 0;
    qint64 evicted = 0;
    qint64 expired = 0;
};

// The folded traffic: totals, key families, and for each key whether it is present and, if not, why.
class Ledger {
public:
    // `observer` is told, where there is one; borrowed.
    explicit Ledger(Observer *observer = nullptr, std::size_t mostKeyBytes = std::size_t(80) * 1024 * 1024);

    // One operation, of which the protocol's reader knows all but the reasons. It is counted before what it does to its
    // keys is told, and then the observer hears of it.
    void count(Operation &operation, std::span<KeyUse> keys);
    void tell(const Operation &operation);

    // What is known of a key, from what passed. An operation asks before it is recorded, and then tells what it did.
    Presence presence(int database, std::string_view key, Window window);
    KeyRecord &key(int database, std::string_view key);
    void noteHit(KeyRecord &record, Window window); // it is there
    void noteMissing(KeyRecord &record, Window window); // it is not, and nobody counted that
    void store(KeyRecord &record, Window window, Kind kind);
    // From now on; `slack` is by how much the server's clock may differ.
    void setTtl(KeyRecord &record, std::chrono::milliseconds ttl, Window window,
                std::chrono::milliseconds slack = std::chrono::milliseconds(1));
    void setDeadline(KeyRecord &record, std::chrono::milliseconds sinceEpoch,
                     std::chrono::milliseconds slack = std::chrono::milliseconds(1)); // POSIX time
    void clearTtl(KeyRecord &record); // it never expires
    void forgetTtl(KeyRecord &record); // it may have one
    void remove(KeyRecord &record, Reason reason, const Operation &by);
    void doubt(KeyRecord &record); // it may be there or not
    void resize(KeyRecord &record, qint64 by,
                const Operation &operation); // a collection without elements does not exist

    // All of a database, of -1 all of them: flushed, or no longer known (after SWAPDB, or a restart of the server).
    void flush(int database);
    void loseTrack(int database);
    // What cannot be read may have changed any key: whether one is there is told by the next answer. The reasons stay
    // those of what could be read.
    void doubtAll(int database);
    // There are values that are no strings.
    void noteOtherKind(int database) { m_otherKinds.insert(database); }
    bool hasOtherKinds(int database) const { return m_otherKinds.contains(database); }
    void beginsEmpty(int database); // known when the tap began

    // Notifications of the server.
    void expired(int database, std::string_view key, Moment now);
    void evicted(int database, std::string_view key, Moment now);
    void setNotified(bool isNotified) { m_isNotified = isNotified; }
    void setFigures(const ServerFigures &figures);
    bool awaitsReasons() const { return !m_awaiting.empty(); }
    void settleAwaited(Moment now); // those whose reason nobody told in time

    const Totals &totals() const { return m_totals; }
    const KeyTable &keys() const { return m_keys; }
    const Durations &durations() const { return m_durations; }
    struct CommandTallies {
        qint64 operations = 0;
        Counts server;
        Counts lookups;
    };
    const std::map<std::string, CommandTallies, std::less<>> &commands() const { return m_commands; }

private:
    struct Epoch {
        quint32 number = 0; // from 1
        int database = 0; // -1 = all
        bool isFlush = false; // else track was lost
        Moment at;
    };
    struct Latest {
        quint32 epoch = 0; // of the database alone
        quint32 doubted = 0;
    };
    struct Awaited {
        std::string key;
        int database;
        Moment stored; // the entry that is missing
        Moment missed;
        bool couldBeEvicted;
        qint64 evictions;
        quint32 family;
        Reason otherwise; // when nobody tells
    };

    void beginEpoch(int database, bool isFlush);
    void refresh(KeyRecord &record); // by what happened to its database
    void takeNoteOf(const Epoch &epoch, KeyRecord &record);
    Reason missReason(KeyRecord &record, KeyUse &use, Window window);
    void goMissing(KeyRecord &record, Window window);
    void await(KeyRecord &record, KeyUse &use, Window window);
    void noteTold(int database, std::string_view key, Reason reason, Moment now);
    void explain(const Awaited &awaited, Reason reason, bool isInferred);
    bool explainAwaited(int database, std::string_view key, Reason reason);

    Observer *m_observer;
    KeyTable m_keys;
    Totals m_totals;
    Durations m_durations;
    std::map<std::string, CommandTallies, std::less<>> m_commands;
    std::vector<Epoch> m_epochs; // the last ones
    std::map<int, Latest> m_latest; // by database
    quint32 m_latestOfAll = 0;
    quint32 m_lastEpoch = 0;
    std::set<int> m_otherKinds;
    ServerFigures m_figures;
    bool m_isNotified = false;
    std::vector<Awaited> m_awaiting;
    std::map<std::string, CommandTallies, std::less<>>::iterator
        m_lastCommand; // most operations are of the command before
};

} // namespace tap
