#include "advice/habits.h"

#include "advice/runtraffic.h"
#include "trace/companions.h"

#include <algorithm>

namespace advice {

using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

constexpr double leastRequestsPerKey = 1.5;
constexpr double leastRequestsPerChange = 2;
constexpr int leastGain = 3; // times that a hit is faster
constexpr Duration cheap = std::chrono::milliseconds(5);

} // namespace

std::optional<double> EndpointHabits::requestsPerTtl() const
{
    if (!ttl || keys == 0 || span <= Duration(0))
        return {};
    if (*ttl >= span) // it outlives all that was seen
        return requestsPerKey();
    return requestsPerKey() * double(ttl->count()) / double(span.count());
}

Worth worthOf(const EndpointHabits &habits)
{
    if (!habits.hasEnough())
        return Worth::NotEnough;
    if (habits.requestsPerKey() < leastRequestsPerKey)
        return Worth::AskedOnce;
    if (double(habits.requests) < leastRequestsPerChange * double(habits.changes.times))
        return Worth::ChangesTooOften;
    const Duration hit = std::max(habits.hitTime, Duration(std::chrono::milliseconds(1)));
    if (habits.made > 0 && habits.missTime > Duration(0) && habits.missTime < std::max(cheap, hit * leastGain))
        return Worth::Cheap;
    return habits.differsForUsers.times > 0 ? Worth::PerUser : Worth::Yes;
}

EndpointHabits habitsOf(const EndpointAdvice &advice, Duration span)
{
    EndpointHabits habits;
    habits.endpoint = advice.endpoint.name;
    habits.knowsCache = false;
    habits.isCached = advice.inForce.has_value();
    habits.requests = advice.reads;
    habits.keys = advice.keys;
    habits.changes.times = advice.changes;
    habits.knowsContents = advice.ceiling.has_value();
    habits.missTime = advice.endpoint.missTime;
    habits.made = habits.missTime > Duration(0) ? advice.reads : 0;
    habits.ttl = advice.endpoint.ttl;
    habits.span = span;
    return habits;
}

void Habits::happened(const Event &event)
{
    const auto open = event.request == 0 ? m_open.end() : m_open.find(event.request);
    if (trace::isCompanion(event.key))
        return;
    const StoreKey key{event.store, event.key};
    switch (event.kind) {
    case EventKind::RequestSent: {
        Open made;
        made.line = event.text;
        made.user = event.count;
        m_open.insert(event.request, made);
        break;
    }
    case EventKind::CacheHit:
        if (const auto entry = m_entries.find(key); entry != m_entries.end())
            entry->second.isUsed = true;
        if (open != m_open.end()) {
            open->key = key;
            open->truth = event.outcome == Outcome::StaleHit ? std::uint64_t(event.count) : 0;
        }
        break;
    case EventKind::CacheMiss:
        if (open != m_open.end()) {
            open->key = key;
            open->truth = 0;
            open->missed = true;
        }
        break;
    case EventKind::QueryStarted:
        if (open != m_open.end())
            ++open->queries;
        break;
    case EventKind::CacheStored:
        ended(key);
        if (open == m_open.end())
            break;
        open->key = key;
        open->ttl = event.ttl;
        open->stored.push_back(key);
        if (m_entries.size() < most)
            m_entries[key] = {event.id, {}, false};
        break;
    case EventKind::FillDecided:
        if (open != m_open.end() && event.text == "waits")
            open->waited = true;
        break;
    case EventKind::EntryEnded:
        ended(key);
        break;
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
    case EventKind::TransactionCommitted:
    case EventKind::TransactionRolledBack:
        ++m_writes;
        break;
    case EventKind::ResponseSent:
        if (open != m_open.end())
            answered(event, *open);
        m_open.remove(event.request);
        break;
    default:
        break;
    }
}

void Habits::answered(const Event &event, const Open &open)
{
    if (event.key.isEmpty()) // of no endpoint: 404 and the like
        return;
    Sums &sums = m_sums[event.key];
    EndpointHabits &habits = sums.habits;
    habits.endpoint = event.key;
    if (habits.requests++ == 0)
        sums.first = event.time;
    sums.last = event.time;
    const QByteArray asked = open.key.second.isEmpty() ? open.line : open.key.second;
    if (sums.keys.size() < most)
        sums.keys.insert(asked);
    habits.knowsUsers = habits.knowsUsers || open.user >= 0;
    const bool isHit = event.outcome == Outcome::Hit || event.outcome == Outcome::StaleHit;
    habits.isCached = event.outcome != Outcome::Uncached;
    for (const StoreKey &key : open.stored) {
        ++habits.stored;
        habits.ttl = open.ttl;
        if (const auto entry = m_entries.find(key); entry != m_entries.end())
            entry->second.endpoint = event.key;
    }
    noteChange(habits, event, open);
    if (isHit) {
        ++habits.hits;
        sums.hitTime += event.modelled;
        if (event.outcome == Outcome::StaleHit)
            habits.stale.note(event.id);
        return;
    }
    ++habits.made;
    sums.queries += open.queries;
    sums.missTime += event.modelled;
    if (event.modelled > sums.slowest) {
        sums.slowest = event.modelled;
        habits.slowest = event.id;
    }
    if (event.count == 200)
        compare(sums, event, open);
}

// With the answer to the same line before it.
void Habits::compare(Sums &sums, const Event &response, const Open &open)
{
    const std::uint64_t content = contentOf(response);
    if (content == 0)
        return;
    EndpointHabits &habits = sums.habits;
    habits.knowsContents = true;
    const auto known = m_made.find(open.line);
    if (known != m_made.end()) {
        const bool isSame = known->content == content;
        const bool isWritten = known->writes != m_writes;
        if (!isWritten && known->user != open.user)
            (isSame ? habits.sameForUsers : habits.differsForUsers).note(response.id);
        else if (!isSame && known->user == open.user && !isWritten)
            habits.changesByItself.note(response.id);
    } else if (std::size_t(m_made.size()) >= most) {
        return;
    }
    m_made[open.line] = {response.id, open.user, content, m_writes};
}

// The rule of RunTraffic: only of answers that a cache keeps, or would keep.
void Habits::noteChange(EndpointHabits &habits, const Event &response, const Open &open)
{
    const bool isHit = response.outcome == Outcome::Hit || response.outcome == Outcome::StaleHit;
    const bool isUncached = response.outcome == Outcome::Uncached;
    if (isUncached && (open.missed || !open.line.startsWith("GET ") || response.count != 200))
        return;
    if (!isUncached && !isHit && open.stored.empty() && !open.waited)
        return;
    const StoreKey key =
        isUncached ? StoreKey{0, open.line + '\n' + QByteArray::number(qlonglong(open.user))} : open.key;
    const auto known = m_contents.find(key);
    if (known == m_contents.end() && m_contents.size() >= most)
        return;
    KeyContent &content = known == m_contents.end() ? m_contents[key] : known->second;
    if (isHit ? content.wasHit(open.truth) : content.made(qHash(open.line), contentOf(response)))
        habits.changes.note(response.id);
}

void Habits::ended(const StoreKey &key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    const auto sums = m_sums.find(entry->second.endpoint);
    if (!entry->second.isUsed && sums != m_sums.end())
        sums->second.habits.unused.note(entry->second.stored);
    m_entries.erase(entry);
}

std::vector<EndpointHabits> Habits::all() const
{
    std::vector<EndpointHabits> all;
    for (const auto &[name, sums] : m_sums) {
        EndpointHabits habits = sums.habits;
        habits.keys = std::int64_t(sums.keys.size());
        habits.span = sums.last - sums.first;
        if (habits.made > 0) {
            habits.missTime = sums.missTime / habits.made;
            habits.queriesPerMiss = double(sums.queries) / double(habits.made);
        }
        if (habits.hits > 0)
            habits.hitTime = sums.hitTime / habits.hits;
        if (habits.changesByItself.times > 0) { // then two users at two times say nothing of users
            habits.sameForUsers = {};
            habits.differsForUsers = {};
        }
        all.push_back(habits);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const EndpointHabits &a, const EndpointHabits &b) { return a.requests > b.requests; });
    return all;
}

} // namespace advice
