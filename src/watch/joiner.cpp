#include "watch/joiner.h"

#include "watch/toldkeys.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace watch {

using trace::EventKind;
using trace::Instant;

namespace {

constexpr auto slack = 5ms; // between the clocks of the process and of the tap
constexpr auto joinWait = 400ms; // the probe tells within a tenth of a second
constexpr auto orderWait = 600ms;
constexpr auto longestRequest = 3s; // that is waited for
constexpr std::size_t mostWaiting = 100'000;
constexpr std::size_t mostOrdered = 200'000;

// Of what has the same time.
int rankOf(EventKind kind)
{
    switch (kind) {
    case EventKind::RequestSent:
        return 0;
    case EventKind::SignalSent:
        return 1;
    case EventKind::ReceiverRan:
        return 2;
    case EventKind::ResponseSent:
        return 4;
    default:
        return 3;
    }
}

bool isLookUp(const Passed &passed)
{
    return passed.isMiss || passed.event.kind == EventKind::CacheHit || passed.event.kind == EventKind::CacheMiss
        || passed.event.kind == EventKind::CacheLookup;
}

} // namespace

void Joiner::order(Happening happening)
{
    const Place place{happening.event.time, rankOf(happening.event.kind), ++m_arrivals};
    m_ordered.emplace(place, std::move(happening));
}

void Joiner::add(Happenings message)
{
    join(message);
    for (Happening &happening : message) {
        if (happening.event.kind == EventKind::RequestSent && m_open.size() < mostWaiting)
            m_open.emplace(happening.own, happening.event.time);
        else if (happening.event.kind == EventKind::ResponseSent)
            m_open.erase(happening.request);
        order(std::move(happening));
    }
}

// Each look-up takes one of the tap's with the same answer; whatever else was done to the key meanwhile belongs to the
// operation, too (django-redis asks EXISTS before INCRBY).
void Joiner::join(Happenings &message)
{
    for (Happening &happening : message) {
        trace::Event &event = happening.event;
        const bool isAnswer = event.kind == EventKind::CacheHit || event.kind == EventKind::CacheMiss;
        const bool isChange = event.kind == EventKind::CacheStored || event.kind == EventKind::CacheTouched
            || event.kind == EventKind::CacheDeleteAsked;
        if (event.store != 0 || event.key.isEmpty() || !(isAnswer || isChange))
            continue;
        const Window window{event.time - event.measured - slack, event.time + slack, true};
        bool wasFound = false;
        auto [at, end] = m_waiting.equal_range(event.key);
        while (at != end) {
            const Passed &passed = at->second;
            const bool isWithin = passed.event.time >= window.from && passed.event.time <= window.to;
            const bool isMiss = passed.isMiss || passed.event.kind == EventKind::CacheMiss;
            const bool isSame = isAnswer ? isLookUp(passed) && isMiss == (event.kind == EventKind::CacheMiss) : true;
            if (!isWithin || !isSame || (isAnswer && wasFound)) {
                ++at;
                continue;
            }
            wasFound = true;
            if (event.reason == trace::MissReason::None && isMiss && isAnswer)
                event.reason = passed.event.reason;
            if (event.bytes == 0 && (isAnswer || event.kind == passed.event.kind))
                event.bytes = passed.event.bytes;
            at = m_waiting.erase(at);
        }
        m_joined += wasFound;
        if (!wasFound || isChange)
            m_recent.emplace(event.key, window);
    }
}

// The tap may have read an answer after the probe has told of it.
bool Joiner::isExpected(const Passed &passed)
{
    const auto [first, end] = m_recent.equal_range(passed.event.key);
    for (auto at = first; at != end; ++at) {
        if (passed.event.time < at->second.from || passed.event.time > at->second.to)
            continue;
        m_recent.erase(at);
        ++m_joined;
        return true;
    }
    return false;
}

void Joiner::add(Passed passed)
{
    passed.event.key = asTold(passed.event.key);
    if (!m_hasProbe || m_waiting.size() >= mostWaiting) {
        Happenings alone;
        m_tap.add(passed, alone);
        for (Happening &happening : alone)
            order(std::move(happening));
        return;
    }
    if (!isExpected(passed)) {
        QByteArray key = passed.event.key;
        m_waiting.emplace(std::move(key), std::move(passed));
    }
}

Happenings Joiner::release(Instant now, bool hasProbe)
{
    m_hasProbe = hasProbe;
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        if (hasProbe && at->second.event.time > now - joinWait) {
            ++at;
            continue;
        }
        Happenings alone;
        m_tap.add(at->second, alone);
        for (Happening &happening : alone)
            order(std::move(happening));
        at = m_waiting.erase(at);
    }
    for (auto at = m_recent.begin(); at != m_recent.end();)
        at = at->second.to < now - orderWait ? m_recent.erase(at) : std::next(at);
    Instant horizon = now;
    if (hasProbe) {
        horizon = now - orderWait;
        for (const auto &[number, began] : m_open)
            horizon = std::min(horizon, std::max(began, now - longestRequest));
        for (auto at = m_open.begin(); at != m_open.end();)
            at = at->second < now - longestRequest ? m_open.erase(at) : std::next(at);
    }
    Happenings released;
    while (!m_ordered.empty() && (m_ordered.begin()->first.time < horizon || m_ordered.size() > mostOrdered)) {
        released.push_back(std::move(m_ordered.begin()->second));
        m_ordered.erase(m_ordered.begin());
    }
    return released;
}

} // namespace watch
