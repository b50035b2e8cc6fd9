#include "trace/sequence.h"

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
std::optional<Arrow> arrowOf(const Event &event, bool hasRequest)
{
    const Lane client{Party::Client};
    const Lane process{Party::Process, event.process};
    const Lane cache{Party::Cache, event.store};
    const Lane database{Party::Database};
    switch (event.kind) {
    case EventKind::RequestSent:
        return Arrow{client, process};
    case EventKind::ResponseSent:
        return Arrow{process, client, true};
    case EventKind::Command:
        return hasRequest ? std::nullopt : std::optional(Arrow{client, process});
    case EventKind::CommandDone:
    case EventKind::CommandFailed:
        return hasRequest ? std::nullopt : std::optional(Arrow{process, client, true});
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

void addActivations(Sequence &sequence)
{
    const auto &steps = sequence.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].event.kind != EventKind::QueryFinished) {
            continue;
        }
        for (std::size_t start = i; start-- > 0;) {
            const SequenceStep &step = steps[start];
            if (step.event.kind == EventKind::QueryStarted && step.from == steps[i].to
                && (steps[i].event.cause == 0 || steps[i].event.cause == step.event.id)) {
                sequence.activations.push_back({steps[i].from, start, i, steps[i].event.modelled});
                break;
            }
        }
    }
}

} // namespace

bool isMessage(const Event &event)
{
    const auto arrow = arrowOf(event, event.request != 0);
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
    const ProcessId process = processAtWork(events);
    ProcessId store = 0;
    std::vector<Arrow> arrows;
    for (const Event &event : events) {
        auto arrow = arrowOf(event, hasRequest);
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
        if (event.request != 0) {
            sequence.request = event.request;
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

} // namespace trace
