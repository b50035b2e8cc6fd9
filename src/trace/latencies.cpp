#include "trace/latencies.h"

#include <algorithm>

namespace trace {

void Latencies::apply(const Event &event)
{
    if (event.kind != EventKind::ResponseSent) {
        return;
    }
    const auto limit = std::lower_bound(limits.begin(), limits.end(), event.modelled);
    Bin &bin = m_bins[std::size_t(limit - limits.begin())];
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
