#include "server/outsideedits.h"

#include "catalog/catalog.h"
#include "server/freshness.h"

namespace server {

void OutsideEdits::lookAgain()
{
    if (std::chrono::steady_clock::now() - m_looked >= justNow)
        look();
}

void OutsideEdits::look()
{
    m_looked = std::chrono::steady_clock::now();
    if (!m_isWatching || !m_catalog.noticeOutsideWrites())
        return;
    trace::Event changed;
    changed.kind = trace::EventKind::DatabaseChanged;
    const trace::EventId edit = m_recorder.record(std::move(changed));
    m_freshness.edited(m_catalog.dataVersion(), edit, {});
    m_freshness.lookAtAll(edit);
}

} // namespace server
