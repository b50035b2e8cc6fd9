#pragma once

#include "advice/keycontent.h"
#include "advice/traffic.h"
#include "trace/recorder.h"

#include <deque>
#include <map>
#include <variant>

namespace advice {

// What an answer that was made from the database says, as a fingerprint; 0 = not known.
std::uint64_t contentOf(const trace::Event &response);

// The traffic of a run of the lab, from its events: what was asked when, what each answer said, and what else was done
// to its keys. Of an application that the tap watched, the look-ups of its cache: of the data only the
// number of edits is known then, where the probe tells them.
class RunTraffic final : public trace::Listener {
public:
    enum class Source : std::uint8_t { Lab, Tap };

    explicit RunTraffic(Source source = Source::Lab, std::uint32_t mostKeys = 4'000'000)
        : m_source(source)
        , m_mostKeys(mostKeys)
    {
        if (source == Source::Tap)
            m_facts = Facts{.backend = {}, .maxEntries = 0};
    }

    void happened(const trace::Event &event) override;
    Traffic finish(); // once

    // What of the run the traffic does not hold.
    struct Facts {
        std::int64_t evictions = 0; // entries that the cache dropped to make room
        std::int64_t settingsChanged = 0; // after the first request
        bool hasRemedies = false; // some were set at some time
        std::int64_t mergedKeys = 0; // reads of keys beyond the limit: they are left out
        // The cache that was set up last; the lab begins with this one.
        QByteArray backend = "locmem"; // empty = not known
        std::int64_t maxEntries = 300; // 0 = the backend has no such limit
        int cullFrequency = 3;
    };
    const Facts &facts() const { return m_facts; }

private:
    using StoreKey = std::pair<trace::ProcessId, QByteArray>;

    struct Open { // a request that is being answered
        QByteArray target;
        std::int64_t user = -1;
        trace::EventId askedBy = 0; // the event of its last look-up, or of itself
        std::int64_t askedAt = 0;
        StoreKey key;
        StoreKey header; // that was stored before it: cache_page's list of headers
        std::uint64_t truth = 0; // of a stale hit: what the database says; 0 = not known
        std::int64_t missedAt = -1;
        bool isWaiting = false; // for the answer that another request makes
        std::int64_t storedAt = -1;
        int stores = 0;
        std::optional<Duration> ttl;
    };
    struct Step { // to be put in the order in which it took effect
        trace::EventId order;
        std::variant<TrafficBuilder::Read, TrafficBuilder::ActOn> what;
    };
    void answered(const trace::Event &event);
    void watched(const trace::Event &event); // of the tap, as the next two
    void lookedUp(const trace::Event &event);
    void stored(const trace::Event &event);
    void removed(const trace::Event &event);
    void removeAll(trace::ProcessId store, const trace::Event &event, const QByteArray &pattern);
    void act(const StoreKey &key, trace::EventId order, TrafficBuilder::ActOn act);
    std::uint32_t keyFor(const StoreKey &key, const QByteArray &endpoint); // none: beyond the limit, and counted
    std::uint32_t contentId(std::uint64_t fingerprint);

    Source m_source;
    std::uint32_t m_mostKeys;
    TrafficBuilder m_builder;
    QHash<trace::RequestId, Open> m_open;
    std::map<StoreKey, std::uint32_t> m_keys;
    std::map<StoreKey, std::uint32_t> m_headers; // numbered from 1
    QHash<std::uint64_t, std::uint32_t> m_contents;
    QHash<std::uint32_t, KeyContent> m_says; // by key
    std::vector<Step> m_steps;
    QHash<QByteArray, Duration> m_ttls; // of the tap, by family: what was stored last
    std::map<StoreKey, std::vector<Step>> m_early; // acts on keys that no request has asked for yet
    QHash<std::uint32_t, std::deque<std::size_t>> m_missed; // of the tap, by key: the misses without a store, as steps
    struct Times {
        Duration miss{0};
        std::int64_t misses = 0;
        Duration hit{0};
        std::int64_t hits = 0;
        std::int64_t queries = 0;
    };
    std::vector<Times> m_times; // by endpoint
    QHash<trace::RequestId, int> m_queries; // of requests under way
    Facts m_facts;
    bool m_hasRequests = false;
};

} // namespace advice
