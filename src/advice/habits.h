#pragma once

#include "advice/advise.h"
#include "advice/keycontent.h"
#include "trace/recorder.h"

#include <map>
#include <set>

namespace advice {

// Observations for or against caching an endpoint. An event is the first that shows it; 0:
// there is none.
struct EndpointHabits {
    struct Observed {
        std::int64_t times = 0;
        trace::EventId event = 0;
        void note(trace::EventId id)
        {
            if (times++ == 0)
                event = id;
        }
    };

    QByteArray endpoint;
    bool isCached = false;
    bool knowsCache = true; // what it held; false: an access log
    bool knowsContents = false; // what the answers say
    bool knowsUsers = false; // who asked
    std::int64_t requests = 0;
    std::int64_t keys = 0; // that were asked for; of what is not cached, URLs
    std::int64_t hits = 0; // stale ones among them
    Observed stale; // hits
    Observed changes; // of a key, as of advise(): a read gets, or should get, another answer than the read before
    Observed changesByItself; // … though nothing was written
    Observed sameForUsers; // two users got the same answer of one URL
    Observed differsForUsers; // … or not
    Observed unused; // entries that ended before anybody asked for them
    std::int64_t stored = 0;
    std::int64_t made = 0; // answers from the database
    Duration missTime{0}; // the mean of those
    trace::EventId slowest = 0;
    Duration hitTime{0};
    double queriesPerMiss = 0;
    std::optional<Duration> ttl{}; // in force
    Duration span{0}; // from its first request to its last

    bool hasEnough() const { return requests >= EndpointAdvice::enough; }
    double requestsPerKey() const { return keys > 0 ? double(requests) / double(keys) : 0; }
    std::optional<double> requestsPerTtl() const; // of a key
};

enum class Worth : std::uint8_t {
    NotEnough, // traffic, to tell
    AskedOnce, // hardly any key is requested again
    ChangesTooOften,
    Cheap, // making it takes hardly longer than a hit
    PerUser, // worth it, with the user in the key
    Yes,
};
Worth worthOf(const EndpointHabits &habits);

EndpointHabits habitsOf(const EndpointAdvice &advice, Duration span); // of an access log, which tells less

// Observes them in a run, event by event.
class Habits final : public trace::Listener {
public:
    void happened(const trace::Event &event) override;
    std::vector<EndpointHabits> all() const; // those with the most requests first

private:
    using StoreKey = std::pair<trace::ProcessId, QByteArray>;
    static constexpr std::size_t most = 200'000; // lines, keys and entries that are remembered

    struct Open {
        QByteArray line;
        std::int64_t user = -1;
        StoreKey key; // its last look-up
        std::uint64_t truth = 0; // of a stale hit: what the database says; 0 = not known
        bool missed = false;
        bool waited = false; // for the answer that another request makes
        std::optional<Duration> ttl;
        std::vector<StoreKey> stored;
        int queries = 0;
    };
    struct Made { // the last answer to a line that the database gave
        trace::EventId response = 0;
        std::int64_t user = -1;
        std::uint64_t content = 0;
        std::int64_t writes = 0; // before it
    };
    struct Sums {
        EndpointHabits habits;
        std::set<QByteArray> keys;
        Duration missTime{0};
        Duration hitTime{0};
        Duration slowest{0};
        std::int64_t queries = 0;
        trace::Instant first;
        trace::Instant last;
    };
    struct Entry {
        trace::EventId stored;
        QByteArray endpoint; // empty until its request is answered
        bool isUsed = false;
    };

    void answered(const trace::Event &event, const Open &open);
    void compare(Sums &sums, const trace::Event &response, const Open &open);
    void noteChange(EndpointHabits &habits, const trace::Event &response, const Open &open);
    void ended(const StoreKey &key);

    std::map<QByteArray, Sums> m_sums;
    QHash<trace::RequestId, Open> m_open;
    QHash<QByteArray, Made> m_made; // by line
    std::map<StoreKey, KeyContent> m_contents; // what is not cached goes by line and user
    std::map<StoreKey, Entry> m_entries;
    std::int64_t m_writes = 0;
};

} // namespace advice
