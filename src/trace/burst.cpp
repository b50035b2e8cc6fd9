#include "trace/burst.h"

#include "trace/fields.h"

#include <algorithm>
#include <unordered_map>

namespace trace {

namespace {

// How many of the sorted values are at most so large.
std::size_t upTo(const std::vector<Duration> &sorted, Duration value)
{
    return std::size_t(std::upper_bound(sorted.begin(), sorted.end(), value) - sorted.begin());
}

void sortTimes(Burst &burst)
{
    for (const Burst::Query &query : burst.queries) {
        burst.asked.push_back(query.asked);
        if (query.answered) {
            burst.begun.push_back(query.begun);
            burst.answered.push_back(*query.answered);
        }
    }
    for (auto *each : {&burst.answers, &burst.asked, &burst.begun, &burst.answered}) {
        std::sort(each->begin(), each->end());
    }
}

Instant answerOf(const EventLog &log, const Event &sent, EventId last)
{
    for (EventId id = sent.id; id <= last; ++id) {
        const Event *event = log.find(id);
        if (event->request == sent.request && event->kind == EventKind::ResponseSent) {
            return event->time;
        }
    }
    return log.find(last)->time;
}

} // namespace

Duration Burst::length() const { return answers.empty() ? Duration(0) : answers.back(); }

Duration Burst::percentile(int percent) const
{
    if (answers.empty()) {
        return Duration(0);
    }
    const std::size_t rank = (answers.size() * std::size_t(percent) + 99) / 100;
    return answers[std::max<std::size_t>(rank, 1) - 1];
}

std::size_t Burst::queriesOfOne() const
{
    // Of those that have their answer; before, each that asked has asked once.
    const std::size_t asking = std::max<std::size_t>(1, misses);
    return misses == 0 ? 1 : std::max<std::size_t>(1, (answered.size() + asking / 2) / asking);
}

std::size_t Burst::inFlightAt(Duration since) const { return upTo(asked, since) - upTo(answered, since); }

std::size_t Burst::answeredAt(Duration since) const { return upTo(answered, since); }

std::size_t Burst::workedOnAt(Duration since) const { return upTo(begun, since) - upTo(answered, since); }

std::size_t Burst::mostInFlight() const
{
    std::size_t most = 0;
    for (const Duration since : asked) {
        most = std::max(most, inFlightAt(since));
    }
    return most;
}

Burst burstAround(const EventLog &log, const Event &requestSent, EventId last, EventId reach)
{
    last = std::min({last, log.lastId(), requestSent.id + reach});
    Burst burst;
    if (requestSent.id > last || !log.find(requestSent.id)) {
        return burst;
    }
    const Instant answered = answerOf(log, requestSent, last);
    burst.target = requestSent.text;
    struct Part {
        Instant sent;
        std::size_t query = 0; // of its last, into the burst's
        bool hasQuery = false;
    };
    std::unordered_map<RequestId, Part> parts;
    // Those sent before overlap when their answer comes later than this one was sent.
    const EventId from = std::max(log.firstId(), requestSent.id > reach ? requestSent.id - reach : 1);
    EventId first = requestSent.id;
    std::unordered_map<RequestId, Instant> answeredBefore;
    for (EventId id = requestSent.id; id-- > from;) {
        const Event *event = log.find(id);
        if (event->kind == EventKind::ResponseSent) {
            answeredBefore.emplace(event->request, event->time);
        } else if (event->kind == EventKind::RequestSent && event->text == requestSent.text) {
            const auto answer = answeredBefore.find(event->request);
            const bool overlaps =
                answer == answeredBefore.end() || answer->second > requestSent.time || event->time == requestSent.time;
            if (!overlaps) {
                break; // earlier ones are another story
            }
            first = id;
        }
    }
    burst.first = first;
    burst.begin = log.find(first)->time;
    for (EventId id = first; id <= last; ++id) {
        const Event *event = log.find(id);
        const Duration since = event->time - burst.begin;
        if (event->kind == EventKind::RequestSent) {
            if (event->text == requestSent.text && event->time <= answered) {
                parts[event->request].sent = event->time;
                ++burst.requests;
            }
            continue;
        }
        const auto found = event->request == 0 ? parts.end() : parts.find(event->request);
        if (found == parts.end()) {
            continue;
        }
        Part &part = found->second;
        switch (event->kind) {
        case EventKind::CacheLookup:
            burst.key = event->key;
            burst.url = fieldOf(event->detail, "url");
            break;
        case EventKind::QueryStarted:
            part.query = burst.queries.size();
            part.hasQuery = true;
            burst.queries.push_back({since, since, std::nullopt});
            break;
        case EventKind::QueryFinished:
            if (part.hasQuery) {
                Burst::Query &query = burst.queries[part.query];
                query.answered = since;
                query.begun = std::max(query.asked, since - event->modelled);
            }
            break;
        case EventKind::ResponseSent:
            burst.hits += event->outcome == Outcome::Hit;
            burst.staleHits += event->outcome == Outcome::StaleHit;
            burst.misses += event->outcome == Outcome::Miss;
            burst.answers.push_back(event->time - part.sent);
            break;
        default:
            break;
        }
    }
    sortTimes(burst);
    return burst;
}

} // namespace trace
