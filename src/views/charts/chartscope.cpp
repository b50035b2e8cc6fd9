#include "views/charts/chartscope.h"

#include "trace/correction.h"

namespace gui {

using trace::Event;
using trace::EventKind;

ChartScope ChartScope::ofEndpoint(const QByteArray &pattern, const Endpoints &endpoints)
{
    ChartScope scope;
    scope.m_kind = Kind::Endpoint;
    scope.m_endpoint = pattern;
    scope.m_patternOf = endpoints.patternOf;
    return scope;
}

ChartScope ChartScope::ofKey(const QByteArray &fullKey)
{
    ChartScope scope;
    scope.m_kind = Kind::Key;
    scope.m_key = fullKey;
    return scope;
}

bool ChartScope::takes(const Event &event)
{
    return m_kind == Kind::All || (m_kind == Kind::Key ? takesKey(event) : takesEndpoint(event));
}

bool ChartScope::takesEndpoint(const Event &event)
{
    switch (event.kind) {
    case EventKind::RequestSent: {
        const QByteArray target = event.text.sliced(event.text.indexOf(' ') + 1);
        if (m_patternOf(target.first(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'))) != m_endpoint)
            return false;
        m_requests.insert(event.request);
        return true;
    }
    case EventKind::ResponseSent:
        return m_requests.remove(event.request);
    case EventKind::StaleFound: {
        const auto correction = trace::correctionOf(event);
        return correction && correction->endpoint == m_endpoint;
    }
    case EventKind::CacheStored:
        if (!m_requests.contains(event.request))
            return false;
        m_keys.insert(event.key);
        return true;
    case EventKind::EntryEnded:
        return m_keys.contains(event.key);
    default:
        return event.request != 0 && m_requests.contains(event.request);
    }
}

bool ChartScope::takesKey(const Event &event)
{
    switch (event.kind) {
    case EventKind::CacheLookup:
        if (event.key != m_key)
            return false;
        m_requests.insert(event.request);
        return true;
    case EventKind::CacheStored:
    case EventKind::EntryEnded:
    case EventKind::StaleFound:
        return event.key == m_key;
    case EventKind::ResponseSent:
        return m_requests.remove(event.request);
    default:
        return event.request != 0 && m_requests.contains(event.request);
    }
}

} // namespace gui
