#include "door/requests.h"

#include "tap/families.h"

#include <QtCore/QString>

namespace door {

namespace {

constexpr std::size_t longestTarget = 2'048; // that is told

std::size_t statusClass(int status) { return status >= 100 && status < 600 ? std::size_t(status / 100) : 0; }

} // namespace

void PathTallies::add(int status, qint64 size, std::chrono::nanoseconds took, const CacheUse &use)
{
    ++count;
    ++byStatus[statusClass(status)];
    bytes += size;
    time += took;
    if (use.oneOf > 1)
        ++shared;
    else if (use.isMiss)
        ++misses;
    else if (use.isHit)
        ++hits;
}

Requests::Requests(tap::Feed *feed, std::function<bool(std::string_view)> isFramework)
    : m_feed(feed)
    , m_isFramework(std::move(isFramework))
{
}

quint32 Requests::begin(std::string_view method, std::string_view target, std::string_view origin, tap::Moment at)
{
    const quint32 number = ++m_last;
    target = target.substr(0, longestTarget);
    m_underWay.emplace(number, UnderWay{std::string(target.substr(0, target.find('?'))), at, {}});
    if (m_feed)
        m_feed->requestBegan(number, std::string(method) + ' ' + std::string(target), origin, at);
    return number;
}

PathTallies &Requests::talliesOf(std::string_view path)
{
    const auto known = m_paths.find(path);
    if (known != m_paths.end())
        return known->second;
    if (m_paths.size() < mostPaths)
        return m_paths[std::string(path)];
    const std::string family = tap::familyName(path);
    const auto found = m_paths.find(family);
    if (found != m_paths.end() || m_paths.size() < 2 * mostPaths)
        return found != m_paths.end() ? found->second : m_paths[family];
    return m_paths["…"];
}

void Requests::end(quint32 number, const Row &row)
{
    const auto found = m_underWay.find(number);
    if (found == m_underWay.end())
        return;
    const UnderWay &request = found->second;
    const std::chrono::nanoseconds took = row.at - request.begun;
    m_totals.add(row.status, row.bytes, took, request.use);
    talliesOf(request.path).add(row.status, row.bytes, took, request.use);
    if (m_feed)
        m_feed->requestEnded(number, request.path, row.status, row.bytes, request.begun, row.at);
    m_underWay.erase(found);
}

CacheUse Requests::cacheUse(quint32 number) const
{
    const auto found = m_underWay.find(number);
    return found == m_underWay.end() ? CacheUse{} : found->second.use;
}

QByteArray Requests::cacheStatus(quint32 number) const
{
    const CacheUse use = cacheUse(number);
    if (use.oneOf > 1)
        return "Lookaside; detail=\"one of " + QByteArray::number(use.oneOf) + " requests\"";
    if (use.isMiss)
        return use.stores > 0 ? "Lookaside; fwd=miss; stored" : "Lookaside; fwd=miss";
    return use.isHit ? "Lookaside; hit" : "Lookaside; fwd=bypass";
}

void Requests::happened(const tap::Operation &operation)
{
    const std::size_t count = m_underWay.size();
    // What was asked before the one request began was another's, which is over.
    const bool isBefore = count == 1 && operation.begun < m_underWay.begin()->second.begun;
    tap::Operation joined = operation;
    joined.request = count == 1 && !isBefore ? m_underWay.begin()->first : 0;
    joined.ofRequests = isBefore ? 0 : quint32(count);
    (joined.ofRequests > 1 ? m_shared : joined.request != 0 ? m_own : m_other) += 1;
    if (joined.ofRequests > 1) {
        for (auto &[number, request] : m_underWay)
            request.use.oneOf = std::max(request.use.oneOf, joined.ofRequests);
    } else if (joined.request != 0) {
        CacheUse &use = m_underWay.begin()->second.use;
        use.stores += operation.action == tap::Action::Store && !operation.failed;
        for (const tap::KeyUse &key : operation.keys) {
            if (key.application == tap::Found::NotAsked || (m_isFramework && m_isFramework(key.key)))
                continue;
            use.isHit = use.isHit || key.application == tap::Found::Hit;
            use.isMiss = use.isMiss || key.application == tap::Found::Miss;
        }
    }
    if (m_feed)
        m_feed->happened(joined);
}

void Requests::explained(int database, std::string_view key, tap::Reason reason, bool isInferred)
{
    if (m_feed)
        m_feed->explained(database, key, reason, isInferred);
}

} // namespace door
