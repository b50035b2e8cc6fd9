#include "lab/expirywatch.h"

namespace lab {

using trace::EventKind;

ExpiryWatch::ExpiryWatch(base::Clock &clock, trace::Recorder &recorder)
    : m_clock(clock)
    , m_recorder(recorder)
{
}

void ExpiryWatch::happened(const trace::Event &event)
{
    const bool sets =
        event.kind == EventKind::CacheStored || (event.kind == EventKind::CacheTouched && event.count == 1);
    if (!sets || event.ttl == trace::noTtl || event.ttl + m_grace <= base::Duration::zero())
        return;
    const trace::KeyLife *life = m_recorder.keys().find(event.store, event.key);
    if (!life || !life->isHeld())
        return;
    // A hundred thousand who store the same key leave one.
    if (const auto before = m_dueOf.constFind({event.store, event.key}); before != m_dueOf.cend())
        m_due.erase(*before);
    const Due due{event.time + event.ttl + m_grace, life->storedBy, event.id, event.store, event.key};
    m_dueOf.insert({event.store, event.key}, m_due.insert(due).first);
}

ExpiryWatch::Due ExpiryWatch::takeFirst()
{
    Due due = *m_due.begin();
    m_due.erase(m_due.begin());
    m_dueOf.remove({due.store, due.key});
    return due;
}

void ExpiryWatch::passTo(base::Instant instant)
{
    while (!m_due.empty() && m_due.begin()->instant <= instant) {
        const Due due = takeFirst();
        if (!isCurrent(due))
            continue;
        m_clock.moveTo(due.instant);
        trace::Event expired;
        expired.kind = EventKind::EntryExpired;
        expired.cause = due.setBy;
        expired.about = due.storedBy;
        expired.store = due.store;
        expired.key = due.key;
        m_recorder.record(std::move(expired));
    }
}

std::optional<base::Instant> ExpiryWatch::next()
{
    while (!m_due.empty() && !isCurrent(*m_due.begin()))
        takeFirst();
    return m_due.empty() ? std::nullopt : std::optional(m_due.begin()->instant);
}

bool ExpiryWatch::isCurrent(const Due &due) const
{
    const trace::KeyLife *life = m_recorder.keys().find(due.store, due.key);
    return life && life->storedBy == due.storedBy && life->setBy == due.setBy && !life->expired;
}

} // namespace lab
