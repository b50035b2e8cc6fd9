#include "trace/lives.h"

#include "trace/fields.h"

namespace trace {

namespace {

std::optional<Instant> expiryOf(const Event &stored)
{
    return stored.ttl == noTtl || stored.ttl <= Duration(0) ? std::nullopt : std::optional(stored.time + stored.ttl);
}

} // namespace

void Lives::apply(const Event &event)
{
    m_end = event.time;
    m_idle.apply(event);
    switch (event.kind) {
    case EventKind::CacheStored: {
        KeyLane &at = lane(event);
        if (EntryLife *before = living(at)) {
            if (before->from == event.time && before->ticks.empty()) {
                ++before->stores;
                before->expires = expiryOf(event);
                before->staleFrom.reset();
                before->staleBy = 0;
                break;
            }
            before->to = event.time;
            before->ended = event.id;
        }
        if (at.lives.size() == maxLives) {
            at.lives.removeFirst();
        }
        at.lives.append(EntryLife());
        at.lives.back().stored = event.id;
        at.lives.back().from = event.time;
        at.lives.back().expires = expiryOf(event);
        break;
    }
    case EventKind::CacheHit: {
        KeyLane &at = lane(event);
        if (EntryLife *life = living(at)) {
            addTick(life->ticks, event, event.outcome);
        }
        break;
    }
    case EventKind::CacheTouched:
        if (EntryLife *life = living(lane(event)); life && event.count == 1) {
            life->expires = expiryOf(event);
            life->expired.reset(); // the database backend brings back what has expired
        }
        break;
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged:
        addTick(m_edits, event, Outcome::None);
        break;
    case EventKind::CacheMiss:
        addTick(lane(event).misses, event, Outcome::Miss);
        break;
    case EventKind::EntryStale:
    case EventKind::StaleFound:
        if (EntryLife *life = living(lane(event))) {
            const bool corrects = event.kind == EventKind::StaleFound && event.outcome == Outcome::StaleHit;
            if (corrects && life->stored > event.about) { // it has replaced the stale one
                break;
            }
            if (event.about == 0) { // a later edit made it right again
                life->staleFrom.reset();
                life->staleBy = 0;
            } else if (!life->staleFrom) {
                life->staleFrom = event.time;
                life->staleBy = event.id;
            }
        }
        break;
    case EventKind::EntryExpired:
        if (EntryLife *life = living(lane(event))) {
            life->expired = event.time;
        }
        break;
    case EventKind::EntryEnded:
        if (EntryLife *life = living(lane(event))) {
            life->to = event.time;
            life->ended = event.id;
            life->reason = event.reason;
        }
        break;
    default:
        break;
    }
}

KeyLane &Lives::lane(const Event &event)
{
    const auto id = std::pair(event.store, event.key);
    const qsizetype index = m_index.value(id, m_lanes.size());
    if (index == m_lanes.size()) {
        m_index.insert(id, index);
        m_lanes.append(KeyLane{event.store, event.key, {}, {}, {}});
    }
    KeyLane &lane = m_lanes[index];
    if (const QByteArray url = fieldOf(event.detail, "url"); !url.isEmpty()) {
        lane.url = url;
    }
    return lane;
}

EntryLife *Lives::living(KeyLane &lane)
{
    return lane.lives.empty() || lane.lives.back().to ? nullptr : &lane.lives.back();
}

void Lives::addTick(QList<EntryLife::Tick> &ticks, const Event &event, Outcome outcome)
{
    if (ticks.size() >= maxTicks) {
        ticks.remove(0, maxTicks / 2); // by halves: erasing one at a time would be slow
        m_droppedTicks += std::int64_t(maxTicks / 2);
    }
    ticks.append(EntryLife::Tick{event.id, event.time, outcome});
}

} // namespace trace
