#pragma once

#include "base/time.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

// Recorded traffic, in the form used for what-if analysis. Terms:
//   key      what one cache entry would be kept under: the answers of one key are the same until the data changes
//   read     a request that asks for a key
//   change   from this read on, the data differs from the previous read
//   fill     a read that misses recomputes the response and stores it after `fillTime`
//   act      what else the application did to the key's entry: deleted it (a receiver, clear(), a restart), stored it
//            without a miss (a receiver that writes through, a warm-up), or changed its expiry
//   HEAD     to cache_page: a read of the key's entry, or else of one that HEADs alone fill and read
//            (django/middleware/cache.py, FetchFromCacheMiddleware)
namespace advice {

using base::Duration;
using base::Instant;

struct Endpoint {
    QByteArray name; // "/courses/{id}/"
    bool isCached = true; // false: as if it were cached by URL and user
    int entriesPerKey = 1; // cache_page keeps two: the header's and the page's
    std::optional<Duration> ttl{}; // in force; none = not known; trace::noTtl = never expires
    std::int64_t notStored = 0; // requests whose answers a cache does not keep: errors, other methods, refusals
    Duration missTime{0}; // the mean of a request that asked the database; 0 = not known
    Duration hitTime{0};
    double queriesPerMiss = 1;
};

// From when on an entry is no longer found: Django's file backend still finds it at its expiry, and its database
// backend keeps whole seconds.
enum class ExpiryRule : std::uint8_t { AtIt, AfterIt, AfterItsSecond };

inline std::int64_t endOf(std::int64_t time, Duration life, ExpiryRule rule) // µs; at the most the last moment there is
{
    constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max() - 1;
    constexpr std::int64_t second = 1'000'000;
    if (life.count() > last - time)
        return last;
    const std::int64_t expiry = time + life.count();
    const std::int64_t kept = rule == ExpiryRule::AfterItsSecond ? expiry - expiry % second : expiry;
    return rule == ExpiryRule::AtIt ? kept : kept + 1;
}

// One key's part of the traffic.
struct Change {
    std::uint32_t read; // the first that gets it, counted from the key's first
    std::int64_t time; // of the edit, µs
};
struct Act {
    enum class Kind : std::uint8_t {
        Remove,
        RemovePage, // not what the key shares with others
        Store, // what the data says at this time
        Touch,
    };
    static constexpr std::int64_t asAsked = -1; // the life that a fill has

    std::uint32_t read; // it comes before this one
    std::uint32_t order; // as those of the reads
    Kind kind;
    std::int64_t time;
    std::int64_t life = asAsked; // µs, of what is stored or touched
    std::uint32_t bytes = 0;
};
struct Key {
    std::uint32_t endpoint = 0;
    std::uint32_t store = 0; // keys of different ones do not share a cache: LocMem's, one a process
    std::uint32_t header = 0; // keys with the same one share the first of their entries; 0 = with none
    std::span<const std::int64_t> times; // of its reads, µs, in order
    static constexpr std::uint32_t noFill = ~std::uint32_t(0);
    std::span<const std::uint32_t> orders; // of its reads among all keys': those of one moment came in this order
    std::span<const std::uint32_t> fillTimes; // µs; empty where nothing is known of them: a fill takes no time;
                                              // `noFill`: a miss stores nothing
    std::span<const std::uint32_t> bytes; // of the answers; empty = not known
    std::span<const Change> changes;
    std::span<const Act> acts;
    ExpiryRule expiryRule = ExpiryRule::AtIt;
    std::span<const std::uint8_t> heads; // 1: a HEAD, as cache_page takes it; empty: there are none
    std::span<const std::uint32_t> contents; // equal ones are equal; empty unless an earlier content comes again
};

class Traffic {
public:
    const std::vector<Endpoint> &endpoints() const { return m_endpoints; }
    std::size_t keyCount() const { return m_spans.size(); }
    std::size_t readCount() const { return m_times.size(); }
    bool hasHeads() const { return !m_heads.empty(); }
    std::size_t stepCount() const { return m_times.size() + m_acts.size(); } // above each `order`
    Key key(std::size_t index) const; // valid as long as this
    std::int64_t begin() const { return m_begin; } // µs
    std::int64_t end() const { return m_end; }
    ExpiryRule expiryRule() const { return m_expiryRule; }
    bool knowsChanges() const { return m_knowsChanges; } // false: nothing can be said of stale answers
    std::int64_t changeCount() const { return std::int64_t(m_changes.size()); }
    std::int64_t editCount() const { return m_editCount; } // of the database; which keys one changed may not be known

private:
    friend class TrafficBuilder;

    struct Span {
        std::uint32_t endpoint = 0;
        std::uint32_t store = 0;
        std::uint32_t header = 0;
        std::uint32_t first = 0; // of its reads
        std::uint32_t firstChange = 0;
        std::uint32_t firstAct = 0;
        bool hasHeads = false;
        std::int32_t contents = -1; // index into m_contents; -1 = none comes again
    };

    std::vector<Endpoint> m_endpoints;
    std::vector<Span> m_spans; // by key
    std::vector<std::int64_t> m_times; // by key, in order of time
    std::vector<std::uint32_t> m_orders;
    std::vector<std::uint8_t> m_heads; // empty where there are none
    std::vector<std::uint32_t> m_fillTimes;
    std::vector<std::uint32_t> m_bytes;
    std::vector<Change> m_changes; // by key
    std::vector<Act> m_acts; // by key
    std::vector<std::vector<std::uint32_t>> m_contents;
    std::int64_t m_begin = 0;
    std::int64_t m_end = 0;
    ExpiryRule m_expiryRule = ExpiryRule::AtIt;
    bool m_knowsChanges = false;
    std::int64_t m_editCount = 0;
};

// When the data of a key was changed, beside reads of the same moment.
struct ChangeAt {
    std::int64_t time; // µs
    std::uint32_t order = std::numeric_limits<std::uint32_t>::max(); // of the first read that comes after it
    friend auto operator<=>(const ChangeAt &, const ChangeAt &) = default;
};

// Takes reads in any order; those of one moment stay in the order in which they came. 24 bytes a read until build().
class TrafficBuilder {
public:
    static constexpr std::uint32_t none = ~std::uint32_t(0);
    static constexpr std::uint32_t noFill = none - 1;

    std::uint32_t endpoint(const QByteArray &name); // known or new
    Endpoint &operator[](std::uint32_t endpoint) { return m_traffic.m_endpoints[endpoint]; }
    std::uint32_t newKey(std::uint32_t endpoint, std::uint32_t store = 0);

    void setExpiryRule(ExpiryRule rule) { m_traffic.m_expiryRule = rule; }
    void setHeader(std::uint32_t key, std::uint32_t header) { m_headerOfKey.insert(key, header); }

    struct Read {
        std::int64_t time = 0; // µs
        std::uint32_t key = 0;
        std::uint32_t content = 0; // which data it reads; 0 = as the read before it
        std::uint32_t fillTime = 0; // µs; none = not known: the endpoint's median; noFill = a miss stores nothing
        std::uint32_t bytes = 0;
    };
    void add(const Read &read)
    {
        m_hasFillTimes = m_hasFillTimes || read.fillTime != 0;
        m_hasBytes = m_hasBytes || read.bytes != 0;
        m_reads.push_back(read);
    }
    void addHead(const Read &read) // of traffic without contents, fill times and acts
    {
        m_heads.push_back(m_reads.size());
        add(read);
    }
    void expect(std::size_t reads) { m_reads.reserve(reads); } // about so many: memory is taken as they come
    struct ActOn {
        std::uint32_t key;
        Act::Kind kind;
        std::int64_t time;
        std::int64_t life = Act::asAsked;
        std::uint32_t bytes = 0;
    };
    void addAct(const ActOn &act); // after the reads that were added so far
    void addEdit(std::int64_t time) { m_edits.push_back(time); } // of any data: where contents tell what changed
    std::size_t readCount() const { return m_reads.size(); }
    std::size_t keyCount() const { return m_endpointOfKey.size(); }
    ChangeAt changeAt(std::int64_t time) const // after the reads that were added so far
    {
        return {time, std::uint32_t(m_reads.size())};
    }

    // Changes of each key, in order, instead of contents. Of a key without any it need not be called.
    void setChanges(std::uint32_t key, const std::vector<ChangeAt> &changes) { m_changesOfKey.insert(key, changes); }

    enum class Knows : std::uint8_t { Nothing, Contents, Changes };
    Traffic build(Knows knows, const std::stop_token &stop = {}); // stopped, of no use

private:
    struct PlacedAct {
        ActOn act;
        std::uint32_t order; // among the reads and acts of all keys
    };
    std::vector<std::size_t> countReads(); // the place of each key's first; makes the spans
    void placeReads();
    void placePlainReads(const std::stop_token &stop); // of which there are times and bytes alone
    std::size_t endOf(std::size_t key) const; // of its reads
    void placeContents(std::size_t key, const std::vector<std::uint32_t> &contents);
    void placeChanges(std::size_t key);
    void fillTimesFromMedians();

    Traffic m_traffic;
    QHash<QByteArray, std::uint32_t> m_endpointNames;
    std::vector<std::uint32_t> m_endpointOfKey;
    QHash<std::uint32_t, std::uint32_t> m_storeOfKey; // those that are not 0
    QHash<std::uint32_t, std::uint32_t> m_headerOfKey;
    std::vector<Read> m_reads;
    std::vector<std::size_t> m_heads; // indexes of reads
    std::vector<PlacedAct> m_acts;
    std::vector<std::int64_t> m_edits;
    bool m_hasFillTimes = false;
    bool m_hasBytes = false;
    QHash<std::uint32_t, std::vector<ChangeAt>> m_changesOfKey;
};

} // namespace advice
