#include "trace/latencies.h"

#include "trace/correction.h"

#include <algorithm>

namespace trace {

void Latencies::apply(const Event &event)
{
    const auto binOf = [this](Duration took) -> Bin & {
        return m_bins[std::size_t(std::lower_bound(limits.begin(), limits.end(), took) - limits.begin())];
    };
    if (const auto correction = correctionOf(event)) {
        Bin &bin = binOf(correction->took);
        --(correction->was == Outcome::Miss ? bin.misses : bin.hits);
        ++bin.staleHits;
    }
    if (event.kind != EventKind::ResponseSent)
        return;
    Bin &bin = binOf(event.modelled);
    switch (event.outcome) {
    case Outcome::Hit:
        ++bin.hits;
        break;
    case Outcome::StaleHit:
        ++bin.staleHits;
        break;
    case Outcome::Miss:
        ++bin.misses;
        break;
    case Outcome::Uncached:
        ++bin.uncached;
        break;
    case Outcome::None:
        break;
    }
}

} // namespace trace
