#include "trace/traffic.h"

#include "trace/correction.h"

namespace trace {

void Traffic::apply(const Event &event)
{
    switch (event.kind) {
    case EventKind::RequestSent: {
        Process &process = m_processes[event.process];
        ++process.requests;
        process.lastRequest = event.id;
        m_last = event.process;
        break;
    }
    case EventKind::ResponseSent: {
        Process &process = m_processes[event.process];
        process.hits += event.outcome == Outcome::Hit;
        process.staleHits += event.outcome == Outcome::StaleHit;
        process.misses += event.outcome == Outcome::Miss;
        break;
    }
    case EventKind::StaleFound:
        if (const auto correction = correctionOf(event)) {
            Process &process = m_processes[event.process];
            --(correction->was == Outcome::Miss ? process.misses : process.hits);
            ++process.staleHits;
        }
        break;
    case EventKind::ProcessRestarted:
        m_processes[event.process].restarted = event.id;
        break;
    default:
        break;
    }
}

} // namespace trace
