// What edits, receivers and deletions do to entries.
#include "advice/doctor.h"

#include <algorithm>

namespace advice {

using trace::Event;
using trace::EventId;
using trace::Instant;
using Fault = Finding::Fault;

void Doctor::servedStale(const Open &open, const Event &event)
{
    const EventId write = m_commits.value(open.staleSince, open.staleSince);
    const auto found = m_edits.find(write);
    if (found == m_edits.end())
        return;
    const Edit &edit = *found;
    if (const auto refill = edit.refilled.find(open.key); refill != edit.refilled.end()) {
        find(Fault::BeforeCommit, event.key, edit.deletions.front().event, refill->second);
        return;
    }
    if (!edit.deletions.empty()) {
        for (const Deletion &deletion : edit.deletions) {
            if (deletion.removed > 0 && deletion.key.second == open.key.second && deletion.key.first != open.key.first
                && open.key.first != 0) {
                find(Fault::PerProcess, event.key, deletion.event, open.hit,
                     {QString::number(deletion.key.first), QString::number(open.key.first)});
                return;
            }
        }
        const bool isAnyRemoved = std::any_of(edit.deletions.begin(), edit.deletions.end(),
                                              [](const Deletion &deletion) { return deletion.removed > 0; });
        const Deletion &first = edit.deletions.front();
        if (!isAnyRemoved)
            find(first.isPattern ? Fault::PatternFindsNothing : Fault::DeletesNothing, event.key, first.event, open.hit,
                 {QString::fromUtf8(first.key.second), QString::fromUtf8(open.key.second),
                  QString::fromUtf8(edit.model)});
        return;
    }
    if (m_listenedTo.isEmpty())
        return; // nobody means to notice edits: the TTL alone is to do it
    if (edit.signalsSent == 0)
        find(Fault::BulkUnnoticed, event.key, write, open.hit, {QString::fromUtf8(edit.model)});
    else if (edit.receivers == 0 && !edit.model.isEmpty() && !m_listenedTo.contains(edit.model))
        find(Fault::RelatedUnnoticed, event.key, write, open.hit, {QString::fromUtf8(edit.model)});
}

void Doctor::deleted(const Event &event)
{
    if (event.text == "clear") {
        const bool takesOthers = event.detail
            && std::any_of(event.detail->fields.begin(), event.detail->fields.end(),
                           [](const auto &field) { return field.first == "others" && field.second.toLongLong() > 0; });
        const auto foreign = std::find_if(m_foreign.begin(), m_foreign.end(),
                                          [&event](const auto &entry) { return entry.first.first == event.store; });
        if (foreign != m_foreign.end() && m_knowsWhoStores)
            find(Fault::ClearTakesOthers, {}, foreign->second, event.id, {QString::fromUtf8(foreign->first.second)});
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
    if (Edit *edit = isByReceiver(event.cause) ? editBehind(event.cause) : nullptr)
        edit->deletions.push_back(
            {event.id, {event.store, event.key}, event.text != "delete", event.count, m_inTransaction});
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
        const EventId write = m_commits.value(cause, cause);
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
