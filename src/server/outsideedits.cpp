#include "server/outsideedits.h"

#include "catalog/catalog.h"
#include "server/freshness.h"

namespace server {

void OutsideEdits::look()
{
    if (!m_isWatching || !m_catalog.noticeOutsideWrites())
        return;
    trace::Event changed;
    changed.kind = trace::EventKind::DatabaseChanged;
    const trace::EventId edit = m_recorder.record(std::move(changed));
    m_freshness.edited(m_catalog.dataVersion(), edit, {});
    m_freshness.lookAtAll(edit);
}

} // namespace server
