#include "trace/totals.h"

namespace trace {

void Counts::add(const Event &responseSent)
{
    ++requests;
    switch (responseSent.outcome) {
    case Outcome::Hit:
        ++hits;
        hitTime += responseSent.modelled;
        break;
    case Outcome::StaleHit:
        ++staleHits;
        hitTime += responseSent.modelled;
        break;
    case Outcome::Miss:
        ++misses;
        missTime += responseSent.modelled;
        break;
    case Outcome::Uncached:
        ++uncached;
        uncachedTime += responseSent.modelled;
        break;
    case Outcome::None:
        break;
    }
}

void Counts::correct(const Correction &correction)
{
    ++staleHits;
    if (correction.was == Outcome::Miss) {
        --misses;
        missTime -= correction.took;
        hitTime += correction.took;
    } else {
        --hits;
    }
}

Counts operator-(Counts a, const Counts &b)
{
    a.requests -= b.requests;
    a.hits -= b.hits;
    a.staleHits -= b.staleHits;
    a.misses -= b.misses;
    a.uncached -= b.uncached;
    a.queries -= b.queries;
    a.hitTime -= b.hitTime;
    a.missTime -= b.missTime;
    a.uncachedTime -= b.uncachedTime;
    return a;
}

void Totals::apply(const Event &event)
{
    ++events;
    switch (event.kind) {
    case EventKind::ResponseSent:
        all.add(event);
        byEndpoint[event.key].add(event);
        if (event.outcome == Outcome::Miss)
            ++missesByReason[std::size_t(event.reason)];
        break;
    case EventKind::StaleFound:
        if (const auto correction = correctionOf(event)) {
            all.correct(*correction);
            byEndpoint[correction->endpoint].correct(*correction);
            if (correction->was == Outcome::Miss)
                --missesByReason[std::size_t(correction->reason)];
        }
        break;
    case EventKind::QueryStarted:
        ++all.queries;
        break;
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
        ++edits;
        break;
    case EventKind::BackendError:
        ++backendErrors;
        break;
    default:
        break;
    }
}

} // namespace trace
