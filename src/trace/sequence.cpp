#include "trace/sequence.h"

#include "trace/correction.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace trace {

namespace {

struct Arrow {
    Lane from;
    Lane to;
    bool isAnswer = false;
};

// Who says what to whom; nothing for what is no message and no note.
std::optional<Arrow> arrowOf(const Event &event, bool hasRequest, bool hasBrowser)
{
    const Lane client{Party::Client};
    const Lane browser{Party::Browser};
    const Lane sender = hasBrowser ? browser : client;
    const Lane process{Party::Process, event.process};
    const Lane cache{Party::Cache, event.store};
    const Lane database{Party::Database};
    switch (event.kind) {
    case EventKind::RequestSent:
        return Arrow{sender, process};
    case EventKind::ResponseSent:
        return Arrow{process, sender, true};
    case EventKind::BrowserAsked:
        return Arrow{client, browser};
    case EventKind::BrowserKept:
        return Arrow{browser, browser};
    case EventKind::BrowserAnswered:
        return Arrow{browser, client, true};
    case EventKind::Command:
        return hasRequest || hasBrowser ? std::nullopt : std::optional(Arrow{client, process});
    case EventKind::CommandDone:
    case EventKind::CommandFailed:
        return hasRequest || hasBrowser ? std::nullopt : std::optional(Arrow{process, client, true});
    case EventKind::CacheLookup:
    case EventKind::CacheStored:
    case EventKind::CacheRefused:
    case EventKind::CacheTouched:
    case EventKind::CacheDeleteAsked:
    case EventKind::CacheIncremented:
        return Arrow{process, cache};
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
    case EventKind::BackendError:
        return Arrow{cache, process, true};
    case EventKind::QueryStarted:
    case EventKind::RowWritten:
    case EventKind::TransactionBegun:
    case EventKind::TransactionCommitted:
    case EventKind::TransactionRolledBack:
        return Arrow{process, database};
    case EventKind::QueryFinished:
        return Arrow{database, process, true};
    case EventKind::DatabaseChanged:
        return Arrow{database, database};
    case EventKind::FillDecided:
    case EventKind::StaleFound:
    case EventKind::SignalSent:
    case EventKind::ReceiverRan:
    case EventKind::ProcessRestarted:
        return Arrow{process, process};
    case EventKind::EntryEnded:
    case EventKind::EntryExpired:
    case EventKind::EntryStale:
    case EventKind::KeyWarned:
        return Arrow{cache, cache};
    case EventKind::Narration:
    case EventKind::Mark:
    case EventKind::Expectation:
    case EventKind::SettingChanged:
        break;
    }
    return std::nullopt;
}

bool isEnd(EventKind kind)
{
    return kind == EventKind::ResponseSent || kind == EventKind::BrowserAnswered || kind == EventKind::CommandDone
        || kind == EventKind::CommandFailed;
}

// A command and the ends of entries are told without a process: they belong to the one at work.
ProcessId processAtWork(std::span<const Event> events)
{
    const auto found =
        std::find_if(events.begin(), events.end(), [](const Event &event) { return event.process != 0; });
    return found == events.end() ? ProcessId(0) : found->process;
}

std::vector<Lane> lanesOf(const std::vector<Arrow> &arrows, ProcessId process, ProcessId store)
{
    std::vector<Lane> lanes{{Party::Client}, {Party::Database}};
    for (const Arrow &arrow : arrows) {
        lanes.push_back(arrow.from);
        lanes.push_back(arrow.to);
    }
    const auto has = [&](Party party) {
        return std::any_of(lanes.begin(), lanes.end(), [&](const Lane &lane) { return lane.party == party; });
    };
    if (!has(Party::Process)) {
        lanes.push_back({Party::Process, process});
    }
    if (!has(Party::Cache)) {
        lanes.push_back({Party::Cache, store});
    }
    std::sort(lanes.begin(), lanes.end());
    lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
    return lanes;
}

std::size_t indexOf(const std::vector<Lane> &lanes, const Lane &lane)
{
    return std::size_t(std::lower_bound(lanes.begin(), lanes.end(), lane) - lanes.begin());
}

bool isAnswerTo(const Event &answer, const Event &question)
{
    switch (question.kind) {
    case EventKind::QueryStarted:
        return answer.kind == EventKind::QueryFinished && (answer.cause == 0 || answer.cause == question.id);
    case EventKind::CacheLookup:
        return answer.kind == EventKind::CacheHit || answer.kind == EventKind::CacheMiss
            || answer.kind == EventKind::BackendError;
    default:
        return false;
    }
}

// Between the lanes of a question and its answer; a look-up that takes no time is none.
void addActivations(Sequence &sequence)
{
    const auto &steps = sequence.steps;
    std::vector<Activation> open;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const SequenceStep &question = steps[i];
        if (question.event.kind != EventKind::QueryStarted && question.event.kind != EventKind::CacheLookup) {
            continue;
        }
        const auto answer = std::find_if(steps.begin() + std::ptrdiff_t(i), steps.end(), [&](const SequenceStep &step) {
            return step.from == question.to && step.to == question.from && isAnswerTo(step.event, question.event);
        });
        const bool isQuery = question.event.kind == EventKind::QueryStarted;
        if (answer == steps.end()) {
            if (isQuery || i + 1 == steps.size()) { // some look-ups are never answered: has_key, ttl
                open.push_back({question.to, i, i, Duration(0), true});
            }
            continue;
        }
        const Duration took = answer->event.time - question.event.time;
        if (isQuery || took > Duration(0)) {
            sequence.activations.push_back(
                {question.to, i, std::size_t(answer - steps.begin()), isQuery ? answer->event.modelled : took});
        }
    }
    std::sort(sequence.activations.begin(), sequence.activations.end(),
              [](const Activation &a, const Activation &b) { return a.lastStep < b.lastStep; });
    sequence.activations.insert(sequence.activations.end(), open.begin(), open.end());
}

} // namespace

bool isMessage(const Event &event)
{
    const auto arrow = arrowOf(event, event.request != 0, false);
    return arrow && !(arrow->from == arrow->to);
}

Events eventsOfRequest(std::span<const Event> events, RequestId request)
{
    Events result;
    std::copy_if(events.begin(), events.end(), std::back_inserter(result),
                 [&](const Event &event) { return request != 0 && event.request == request; });
    return result;
}

Events eventsCausedBy(std::span<const Event> events, EventId command)
{
    Events result;
    std::unordered_set<EventId> ids{command};
    for (const Event &event : events) { // a cause comes before what it causes
        if (event.id == command || (event.cause != 0 && ids.contains(event.cause))) {
            ids.insert(event.id);
            result.push_back(event);
        }
    }
    return result;
}

Sequence sequenceOf(std::span<const Event> events)
{
    Sequence sequence;
    const bool hasRequest = std::any_of(events.begin(), events.end(),
                                        [](const Event &event) { return event.kind == EventKind::RequestSent; });
    const bool hasBrowser = std::any_of(events.begin(), events.end(),
                                        [](const Event &event) { return event.kind == EventKind::BrowserAsked; });
    const ProcessId process = processAtWork(events);
    ProcessId store = 0;
    std::vector<Arrow> arrows;
    for (const Event &event : events) {
        if (event.kind == EventKind::StaleFound) {
            sequence.staleKeys.emplace_back(event.key, event.id);
        }
        if (saysAnswerWasStale(event)) { // found out when all was over
            sequence.outcome = Outcome::StaleHit;
            sequence.correctedBy = sequence.correctedBy == 0 ? event.id : sequence.correctedBy;
            continue;
        }
        auto arrow = arrowOf(event, hasRequest, hasBrowser);
        if (!arrow) {
            continue;
        }
        for (Lane *lane : {&arrow->from, &arrow->to}) {
            if (lane->party == Party::Process && lane->id == 0) {
                lane->id = process;
            }
        }
        store = std::max(store, event.store);
        arrows.push_back(*arrow);
        sequence.steps.push_back({event, 0, 0, arrow->isAnswer});
        if (isEnd(event.kind)) {
            sequence.end = sequence.steps.size() - 1;
        } else if (event.kind == EventKind::StaleFound && sequence.end) { // by a check: no part of its time
            sequence.steps.back().event.time = sequence.steps[*sequence.end].event.time;
        }
        if (event.request != 0) {
            sequence.request = event.request;
        }
        if (event.kind == EventKind::BrowserAnswered && event.request == 0) {
            sequence.outcome = event.outcome;
        }
        if (event.kind == EventKind::ResponseSent) {
            sequence.outcome = event.outcome;
            sequence.modelled = event.modelled;
            sequence.measured = event.measured;
        }
    }
    sequence.lanes = lanesOf(arrows, process, store);
    for (std::size_t i = 0; i < arrows.size(); ++i) {
        sequence.steps[i].from = indexOf(sequence.lanes, arrows[i].from);
        sequence.steps[i].to = indexOf(sequence.lanes, arrows[i].to);
    }
    addActivations(sequence);
    if (!hasRequest && !sequence.steps.empty()) {
        sequence.modelled = sequence.steps.back().event.time - sequence.steps.front().event.time;
    }
    return sequence;
}

void correct(Sequence &sequence, EventId upTo)
{
    const auto staleBy = [&sequence](const QByteArray &key) {
        const auto found = std::find_if(sequence.staleKeys.begin(), sequence.staleKeys.end(),
                                        [&](const auto &stale) { return stale.first == key; });
        return found == sequence.staleKeys.end() ? EventId(0) : found->second;
    };
    for (SequenceStep &step : sequence.steps) {
        Event &event = step.event;
        const EventId known = event.kind == EventKind::ResponseSent ? sequence.correctedBy
            : event.kind == EventKind::CacheHit                     ? staleBy(event.key)
                                                                    : EventId(0);
        if (known != 0 && known <= upTo) {
            event.outcome = Outcome::StaleHit;
        }
    }
}

} // namespace trace
