#include "watch/joiner.h"

#include "watch/toldkeys.h"

#include <QtCore/QByteArray>

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
constexpr auto longestUnderWay = 10min; // without an end: its process was killed
constexpr auto doorMemory = 10s; // of requests that have ended
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

// The door and Django do not escape paths alike, and the probe cuts long ones.
QByteArray asSaid(const QByteArray &request)
{
    constexpr qsizetype longest = 1'000;
    return QByteArray::fromPercentEncoding(request).left(longest);
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
        if (happening.event.kind == EventKind::RequestSent && !joinRequest(happening))
            continue;
        const Instant time = happening.event.time;
        if (happening.event.kind == EventKind::RequestSent && m_underWay.size() < mostWaiting)
            m_underWay[happening.own] = {happening.event.process, time, {}};
        else if (happening.event.kind == EventKind::ResponseSent && m_underWay.contains(happening.request))
            m_underWay[happening.request].to = time;
        order(std::move(happening));
    }
}

void Joiner::addRequest(Happening ofDoor)
{
    const bool isEnd = ofDoor.event.kind == EventKind::ResponseSent;
    if (!m_hasProbe && !m_door.contains(isEnd ? ofDoor.request : ofDoor.own)) {
        order(std::move(ofDoor));
        return;
    }
    if (!isEnd) {
        if (m_door.size() < mostWaiting)
            m_door[ofDoor.own].sent = std::move(ofDoor);
        return;
    }
    const auto found = m_door.find(ofDoor.request);
    if (found == m_door.end())
        return;
    DoorRequest &request = found->second;
    request.response = std::move(ofDoor);
    if (request.isTold)
        order(*request.response);
}

// A request of the door is the probe's when it says the same and was under way when the probe told of it. It does not
// matter which of several that say the same.
bool Joiner::joinRequest(Happening &sent)
{
    const Instant begun = sent.event.time;
    const QByteArray said = asSaid(sent.event.text);
    for (auto &[number, request] : m_door) {
        const bool isUnderWay = request.sent.event.time <= begun + slack
            && (!request.response || request.response->event.time >= begun - slack);
        if (request.probes != 0 || !isUnderWay || asSaid(request.sent.event.text) != said)
            continue;
        request.probes = sent.own;
        if (request.isTold) { // so long ago that it was not waited for
            m_sameRequest[sent.own] = number;
            return false;
        }
        m_sameRequest[number] = sent.own;
        if (!sent.event.detail)
            sent.event.detail = request.sent.event.detail;
        return true;
    }
    return true;
}

void Joiner::tellRequest(DoorRequest &request)
{
    request.isTold = true;
    order(request.sent);
    if (request.response)
        order(*request.response);
}

void Joiner::releaseRequests(Instant now)
{
    for (auto at = m_door.begin(); at != m_door.end();) {
        DoorRequest &request = at->second;
        const bool isLate = !m_hasProbe || (request.response && request.response->event.time < now - joinWait)
            || request.sent.event.time < now - longestRequest;
        if (request.probes == 0 && !request.isTold && isLate)
            tellRequest(request);
        if (!request.response || request.response->event.time > now - doorMemory) {
            ++at;
            continue;
        }
        m_sameRequest.erase(at->first);
        m_sameRequest.erase(request.probes);
        at = m_door.erase(at);
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
        const Window window{event.time - event.measured - slack, event.time + slack, event.process};
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
            m_processes[passed.client] = event.process;
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
        m_processes[passed.client] = at->second.process;
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
        tellAlone(passed);
        return;
    }
    if (!isExpected(passed)) {
        QByteArray key = passed.event.key;
        m_waiting.emplace(std::move(key), std::move(passed));
    }
}

// The probe does not know it: it was not asked by way of Django's caches.
void Joiner::tellAlone(Passed &passed)
{
    const auto process = passed.client == 0 ? m_processes.end() : m_processes.find(passed.client);
    trace::Event &event = passed.event;
    const Instant asked = event.time - event.measured;
    const std::pair<const Number, UnderWay> *request = nullptr;
    quint32 count = 0;
    for (const auto &each : m_underWay) {
        const bool isUnderWay =
            each.second.from <= asked + slack && (!each.second.to || *each.second.to >= event.time - slack);
        if (process == m_processes.end() || each.second.process != process->second || !isUnderWay)
            continue;
        request = &each;
        ++count;
    }
    if (count == 1) {
        passed.request = request->first;
        passed.oneOf = 0;
        event.time = std::clamp(event.time, request->second.from, request->second.to.value_or(Instant::max()));
        event.measured = std::min(event.measured, event.time - request->second.from);
    } else if (count > 1 && passed.request == 0) {
        passed.oneOf = count;
        passed.seesRequests = true;
    }
    Happenings alone;
    m_tap.add(passed, alone, passed.request, 0, process == m_processes.end() ? trace::ProcessId(1) : process->second);
    for (Happening &happening : alone)
        order(std::move(happening));
}

Happenings Joiner::release(Instant now, bool hasProbe)
{
    m_hasProbe = hasProbe;
    releaseRequests(now);
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        if (hasProbe && at->second.event.time > now - joinWait) {
            ++at;
            continue;
        }
        tellAlone(at->second);
        at = m_waiting.erase(at);
    }
    for (auto at = m_recent.begin(); at != m_recent.end();)
        at = at->second.to < now - orderWait ? m_recent.erase(at) : std::next(at);
    Instant horizon = now;
    if (hasProbe) {
        horizon = now - orderWait;
        for (const auto &[number, request] : m_underWay) {
            if (!request.to)
                horizon = std::min(horizon, std::max(request.from, now - longestRequest));
        }
        for (const auto &[number, request] : m_door) {
            if (request.probes == 0 && !request.isTold)
                horizon = std::min(horizon, request.sent.event.time);
        }
    }
    std::erase_if(m_underWay, [now](const auto &each) {
        const UnderWay &request = each.second;
        return request.to ? *request.to < now - orderWait : request.from < now - longestUnderWay;
    });
    while (m_processes.size() > mostWaiting) // the oldest connections
        m_processes.erase(m_processes.begin());
    Happenings released;
    while (!m_ordered.empty() && (m_ordered.begin()->first.time < horizon || m_ordered.size() > mostOrdered)) {
        Happening &next = released.emplace_back(std::move(m_ordered.begin()->second));
        if (const auto same = m_sameRequest.find(next.request); same != m_sameRequest.end())
            next.request = same->second;
        m_ordered.erase(m_ordered.begin());
    }
    return released;
}

} // namespace watch
