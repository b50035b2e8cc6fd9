#include "views/selection.h"

namespace gui {

void Selection::select(const trace::Event &event)
{
    if (event.request != 0 && event.request != m_request) {
        m_request = event.request;
        emit requestChanged();
    }
    if (event.id != m_event) {
        m_event = event.id;
        emit eventChanged();
    }
    const bool ofCache = event.kind >= trace::EventKind::CacheLookup && event.kind <= trace::EventKind::EntryStale;
    if (ofCache && event.kind != trace::EventKind::ResponseSent && !event.key.isEmpty())
        selectKey(event.store, event.key);
}

void Selection::selectKey(trace::ProcessId store, const QByteArray &fullKey)
{
    if (store == m_store && fullKey == m_key)
        return;
    m_store = store;
    m_key = fullKey;
    emit keyChanged();
}

void Selection::clear()
{
    m_event = 0;
    m_request = 0;
    m_store = 0;
    m_key.clear();
    emit eventChanged();
    emit requestChanged();
    emit keyChanged();
}

} // namespace gui
