#pragma once

#include "tap/feed.h"

#include <array>
#include <functional>
#include <map>

namespace door {

// The cache operations of a request. Framework keys (sessions …) do not make a page a hit or a miss, nor does what asks
// for no value (EXISTS, the release of a lock).
struct CacheUse {
    qint64 stores = 0;
    bool isHit = false; // a look-up of the application found something
    bool isMiss = false; // a look-up of the application found nothing
    quint32 oneOf = 0; // above 1: there was an operation by one of so many requests in progress
};

struct PathTallies {
    qint64 count = 0;
    std::array<qint64, 6> byStatus{}; // [0] without an answer, [2] 200 to 299 …
    qint64 bytes = 0;
    std::chrono::nanoseconds time{0};
    qint64 hits = 0; // requests, of those whose operations are known to be theirs
    qint64 misses = 0;
    qint64 shared = 0; // requests of which that is not known

    void add(int status, qint64 size, std::chrono::nanoseconds took, const CacheUse &use);
};

struct Row { // a request that is over
    int status = 0; // 0 = no response
    qint64 bytes = 0; // of its content
    tap::Moment at;
};

// The requests under way and those that were. It stands between the tap and who observes that, on the same thread: so
// an operation comes after the beginning of its request and before its answer. While one request is under way, what the
// application asks of its cache is that request's; while several are, it is one of theirs, and that is what is said.
class Requests final : public tap::Observer {
public:
    static constexpr std::size_t mostPaths = 1'000;

    // Borrowed; either may be missing. `isFramework` may be empty.
    explicit Requests(tap::Feed *feed, std::function<bool(std::string_view)> isFramework = {});

    // `origin`: as the application sees it, "http://127.0.0.1:8000".
    quint32 begin(std::string_view method, std::string_view target, std::string_view origin, tap::Moment at);
    void end(quint32 number, const Row &row);
    std::size_t underWay() const { return m_underWay.size(); }
    CacheUse cacheUse(quint32 number) const; // of one under way
    QByteArray cacheStatus(quint32 number) const; // the same as RFC 9211 says it

    void happened(const tap::Operation &operation) override;
    void explained(int database, std::string_view key, tap::Reason reason, bool isInferred) override;

    const PathTallies &totals() const { return m_totals; }
    const std::map<std::string, PathTallies, std::less<>> &paths() const { return m_paths; }
    qint64 ownOperations() const { return m_own; } // that belong to one request
    qint64 sharedOperations() const { return m_shared; } // to one of several
    qint64 otherOperations() const { return m_other; } // no request was in progress

private:
    struct UnderWay {
        std::string path;
        tap::Moment begun;
        CacheUse use;
    };

    PathTallies &talliesOf(std::string_view path);

    tap::Feed *const m_feed;
    const std::function<bool(std::string_view)> m_isFramework;
    quint32 m_last = 0;
    std::map<quint32, UnderWay> m_underWay;
    PathTallies m_totals;
    std::map<std::string, PathTallies, std::less<>> m_paths;
    qint64 m_own = 0;
    qint64 m_shared = 0;
    qint64 m_other = 0;
};

} // namespace door
