#include "lab/lastrequest.h"

namespace lab {

using trace::EventKind;

void LastRequest::happened(const trace::Event &event)
{
    switch (event.kind) {
    case EventKind::RequestSent:
        m_open.insert(event.request, {});
        break;
    case EventKind::CacheLookup:
        if (const auto open = m_open.find(event.request); open != m_open.end())
            open->keys.append(event.key);
        break;
    case EventKind::QueryStarted:
        if (const auto open = m_open.find(event.request); open != m_open.end())
            ++open->queries;
        break;
    case EventKind::ResponseSent: {
        Open open = m_open.take(event.request);
        m_response = event;
        m_keys = std::move(open.keys);
        m_queries = open.queries;
        break;
    }
    default:
        break;
    }
}

} // namespace lab
