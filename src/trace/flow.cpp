#include "trace/flow.h"

#include "trace/correction.h"

namespace trace {

namespace {

std::optional<FlowNode> nodeOf(const Event &event)
{
    switch (event.kind) {
    case EventKind::RequestSent:
        return FlowNode::Request;
    case EventKind::CacheLookup:
        return FlowNode::Lookup;
    case EventKind::QueryFinished:
        return FlowNode::Query;
    case EventKind::CacheStored:
    case EventKind::CacheRefused:
        return FlowNode::Store;
    case EventKind::ResponseSent:
        return FlowNode::Answer;
    default:
        return std::nullopt;
    }
}

} // namespace

Flow flowOf(std::span<const Event> eventsOfRequest)
{
    Flow flow;
    for (const Event &event : eventsOfRequest) {
        if (const auto node = nodeOf(event)) {
            auto &visit = flow.visits[std::size_t(*node)];
            // cache_page looks up twice: its list of headers, then the page. The last look-up decides.
            visit = event;
        }
        if (event.kind == EventKind::RequestSent) {
            flow.begin = event.time;
            flow.running = FlowNode::Request;
        } else if (event.kind == EventKind::CacheLookup) {
            flow.running = FlowNode::Lookup;
            flow.visits[std::size_t(FlowNode::Key)] = event;
        } else if (event.kind == EventKind::CacheHit || event.kind == EventKind::CacheMiss
                   || event.kind == EventKind::BackendError) {
            flow.lookupResult = event;
            flow.running.reset();
        } else if (event.kind == EventKind::QueryStarted) {
            flow.running = FlowNode::Query;
        } else if (event.kind == EventKind::QueryFinished) {
            flow.running.reset();
        } else if (event.kind == EventKind::CacheRefused) {
            flow.isRefused = true;
        } else if (event.kind == EventKind::CacheStored) {
            flow.isRefused = false;
        } else if (event.kind == EventKind::ResponseSent) {
            flow.outcome = event.outcome;
            flow.running.reset();
        } else if (saysAnswerWasStale(event)) {
            flow.outcome = Outcome::StaleHit;
            if (flow.lookupResult && flow.lookupResult->key == event.key) {
                flow.lookupResult->outcome = Outcome::StaleHit;
            }
        }
    }
    const auto take = [&](FlowEdge edge, bool taken) { flow.taken[std::size_t(edge)] = taken; };
    const bool looked = flow.at(FlowNode::Lookup).has_value();
    const bool queried = flow.at(FlowNode::Query).has_value() || flow.running == FlowNode::Query;
    const bool stored = flow.at(FlowNode::Store).has_value();
    const bool answered = flow.at(FlowNode::Answer).has_value();
    take(FlowEdge::RequestKey, looked);
    take(FlowEdge::KeyLookup, looked);
    take(FlowEdge::LookupAnswer, looked && answered && !queried);
    take(FlowEdge::LookupQuery, looked && queried);
    take(FlowEdge::RequestQuery, !looked && queried);
    take(FlowEdge::QueryStore, queried && stored);
    take(FlowEdge::StoreAnswer, queried && stored && answered);
    take(FlowEdge::QueryAnswer, queried && !stored && answered);
    return flow;
}

} // namespace trace
