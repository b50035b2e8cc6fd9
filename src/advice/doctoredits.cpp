// What edits, receivers and deletions do to entries.
#include "advice/doctor.h"

#include "advice/paths.h"
#include "redis/glob.h"
#include "tap/frameworkkeys.h"

#include <algorithm>

namespace advice {

using trace::Event;
using trace::EventId;
using trace::Instant;
using Fault = Finding::Fault;

void Doctor::servedStale(const Open &open, const Event &event)
{
    const auto found = m_edits.find(m_firstWrites.value(open.staleSince, open.staleSince));
    if (found == m_edits.end())
        return;
    const Edit &edit = *found;
    if (const auto refill = edit.refilled.find(open.key); refill != edit.refilled.end()) {
        find(Fault::BeforeCommit, event.key, refill->second.first, refill->second.second);
        return;
    }
    const Invalidation *elsewhere = nullptr;
    const Invalidation *forNobody = nullptr;
    for (const Invalidation &invalidation : edit.invalidations) {
        if (covers(invalidation, open)) {
            if (invalidation.key.first == open.key.first) {
                // It was done. Either a generation has ended since, or who had read the old rows stored them after it.
                const auto ended = open.expired.find(invalidation.key);
                if (invalidation.reach == Invalidation::Reach::Written && ended != open.expired.end()
                    && !m_resets.contains(invalidation.key))
                    find(Fault::GenerationReset, event.key, ended->second, open.hit,
                         {QString::fromUtf8(invalidation.key.second), QStringLiteral("ended")});
                return;
            }
            elsewhere = elsewhere ? elsewhere : &invalidation;
        } else if (!forNobody && isForNobody(invalidation, open.key.second)) {
            forNobody = &invalidation;
        }
    }
    // The write that made it old; of a commit, one that nobody has noticed.
    auto write = std::find_if(edit.writes.begin(), edit.writes.end(),
                              [&open](const Write &each) { return each.event == open.staleSince; });
    if (write == edit.writes.end())
        write =
            std::find_if(edit.writes.begin(), edit.writes.end(), [](const Write &each) { return each.receivers == 0; });
    const bool isUnnoticed = write != edit.writes.end() && write->receivers == 0
        && !m_listenedTo.isEmpty(); // nobody listens to any: the TTL alone is to do it
    if (elsewhere)
        find(Fault::PerProcess, event.key, elsewhere->event, open.hit,
             {QString::number(elsewhere->key.first), QString::number(open.key.first)});
    else if (isUnnoticed && write->signalsSent == 0)
        find(Fault::BulkUnnoticed, event.key, write->event, open.hit, {QString::fromUtf8(write->model)});
    else if (forNobody)
        find(forNobody->reach == Invalidation::Reach::Pattern ? Fault::PatternFindsNothing : Fault::DeletesNothing,
             event.key, forNobody->event, open.hit,
             {QString::fromUtf8(forNobody->key.second), QString::fromUtf8(open.key.second),
              QString::fromUtf8(edit.writes.front().model),
              forNobody->reach == Invalidation::Reach::Written ? QStringLiteral("written") : QString()});
    else if (isUnnoticed && !write->model.isEmpty() && !m_listenedTo.contains(write->model))
        find(Fault::RelatedUnnoticed, event.key, write->event, open.hit, {QString::fromUtf8(write->model)});
}

// Whether it does something to what the request looks up, in the store that it was done in.
bool Doctor::covers(const Invalidation &invalidation, const Open &open)
{
    switch (invalidation.reach) {
    case Invalidation::Reach::Everything:
        return true;
    case Invalidation::Reach::Pattern:
        return std::any_of(open.read.begin(), open.read.end(), [&invalidation](const QByteArray &key) {
            return redis::matchesGlob(invalidation.key.second, key);
        });
    case Invalidation::Reach::Key:
    case Invalidation::Reach::Written:
        break;
    }
    return open.read.contains(invalidation.key.second);
}

// Whether it removed nothing because there never is anything under such a key: not only at this moment.
bool Doctor::isForNobody(const Invalidation &invalidation, const QByteArray &served) const
{
    const QByteArray &key = invalidation.key.second;
    if (invalidation.removed > 0 || invalidation.reach == Invalidation::Reach::Everything)
        return false;
    if (invalidation.reach == Invalidation::Reach::Pattern)
        return !m_patterns.contains(key);
    const QByteArray family = keyFamily(key);
    return !m_used.contains(key) && (!m_used.contains(family) || family == keyFamily(served));
}

void Doctor::use(const QByteArray &key)
{
    constexpr qsizetype most = 200'000;
    if (m_used.size() >= most || m_used.contains(key))
        return;
    m_used.insert(key);
    m_used.insert(keyFamily(key));
}

void Doctor::deleted(const Event &event)
{
    if (event.text == "clear") {
        const bool takesOthers = event.detail
            && std::any_of(event.detail->fields.begin(), event.detail->fields.end(),
                           [](const auto &field) { return field.first == "others" && field.second.toLongLong() > 0; });
        // Of a tap, which does not know who stores, only what frameworks store is somebody else's.
        const auto foreign = std::find_if(m_foreign.begin(), m_foreign.end(), [this, &event](const auto &entry) {
            return entry.first.first == event.store && entry.second.until > event.time
                && (m_knowsWhoStores || !tap::frameworkOf(entry.first.second).isEmpty());
        });
        if (foreign != m_foreign.end())
            find(Fault::ClearTakesOthers, {}, foreign->second.event, event.id,
                 {QString::fromUtf8(foreign->first.second)});
        else if (takesOthers)
            find(Fault::ClearTakesOthers, {}, event.cause, event.id, {QString()});
        std::erase_if(m_foreign, [&event](const auto &entry) { return entry.first.first == event.store; });
    } else {
        m_foreign.erase({event.store, event.key});
        const trace::Duration took = std::max(event.measured, event.modelled);
        if (event.text == "delete_pattern" && took >= longWalk)
            find(Fault::SlowPattern, {}, event.cause ? event.cause : event.id, event.id,
                 {QString::fromUtf8(event.key),
                  QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()),
                  QString::number(event.count)});
    }
    if (event.text == "delete_pattern" && event.count > 0)
        m_patterns.insert(event.key);
    invalidated(event,
                event.text == "clear"                ? Invalidation::Reach::Everything
                    : event.text == "delete_pattern" ? Invalidation::Reach::Pattern
                                                     : Invalidation::Reach::Key);
}

void Doctor::invalidated(const Event &event, Invalidation::Reach reach)
{
    Edit *edit = isByReceiver(event.cause) ? editBehind(event.cause) : nullptr;
    const bool isRemoval = event.kind == trace::EventKind::CacheDeleteAsked;
    if (edit)
        edit->invalidations.push_back({event.id, {event.store, event.key}, reach, isRemoval ? event.count : 0});
}

void Doctor::ended(const Event &event)
{
    const StoreKey key{event.store, event.key};
    const auto sent = m_sent.find(key);
    if (sent != m_sent.end()) {
        const bool isInvalidated =
            event.reason == trace::MissReason::Invalidated || event.reason == trace::MissReason::Cleared;
        if (isInvalidated && event.time < sent->second.until && isByReceiver(event.cause))
            find(Fault::BrowserCopy, sent->second.endpoint, sent->second.response, event.id);
        m_sent.erase(sent);
    }
    if (event.reason != trace::MissReason::Cleared)
        m_foreign.erase(key);
    m_ttls.erase(key);
}

void Doctor::rememberTtl(const Event &event, bool isIncrement)
{
    const StoreKey key{event.store, event.key};
    const auto known = m_ttls.find(key);
    const Instant until = event.ttl == trace::noTtl ? Instant::max() : event.time + event.ttl;
    if (isIncrement && known != m_ttls.end() && known->second.until == Instant::max() && until != Instant::max())
        m_resets.try_emplace(key, known->second.event, event.id);
    else if (!isIncrement)
        m_resets.erase(key);
    m_ttls[key] = {event.id, until};
}

void Doctor::touched(const Event &event)
{
    const StoreKey key{event.store, event.key};
    if (event.count == 0 || event.ttl != trace::noTtl)
        return;
    m_resets.erase(key);
    m_ttls[key] = {event.id, Instant::max()};
}

void Doctor::listensTo(const Event &event)
{
    if (event.text != "receivers" || !event.detail)
        return;
    m_listenedTo.clear();
    for (const auto &[name, value] : event.detail->fields) {
        const QByteArrayList words = value.split(' '); // on save,delete Course delete "…"
        if (name == "command" && words.size() > 3 && words.first() == "on" && words[3] != "off")
            m_listenedTo.append(words[2]);
    }
}

// The write that led to a signal, a receiver or a deletion.
Doctor::Edit *Doctor::editBehind(EventId cause)
{
    constexpr int farthest = 8; // steps: signal, receiver, deletion
    for (int step = 0; step < farthest && cause != 0; ++step) {
        const EventId write = m_firstWrites.value(cause, cause);
        const auto edit = m_edits.find(write);
        if (edit != m_edits.end())
            return &*edit;
        cause = m_causes.value(cause);
    }
    return nullptr;
}

bool Doctor::isByReceiver(EventId cause) const
{
    constexpr int farthest = 8;
    for (int step = 0; step < farthest && cause != 0; ++step) {
        if (m_receivers.contains(cause))
            return true;
        cause = m_causes.value(cause);
    }
    return false;
}

} // namespace advice
