#include "watch/chronicle.h"

#include "base/djangopages.h"
#include "redis/glob.h"
#include "tap/frameworkkeys.h"
#include "trace/correction.h"
#include "trace/fields.h"

#include <algorithm>

namespace watch {

using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::Events;
using trace::fieldOf;
using trace::MissReason;
using trace::Outcome;

namespace {

constexpr std::size_t mostRemembered = 100'000; // numbers that may still be named as a cause
constexpr std::size_t mostAnswered = 5'000;
constexpr std::size_t mostEdits = 100'000;
constexpr std::size_t mostHits = 200; // of one request
constexpr qsizetype mostOpen = 10'000; // requests without an end: their process was killed
// Whoever expires entries removes them in a while, though nobody asks.
constexpr auto removalDelay = std::chrono::seconds(60);

QByteArray databaseMark(int database) { return " (db " + QByteArray::number(database) + ')'; }

void addField(Event &event, const QByteArray &name, const QByteArray &value)
{
    auto detail = event.detail ? std::make_shared<trace::Detail>(*event.detail) : std::make_shared<trace::Detail>();
    detail->fields.emplaceBack(name, value);
    event.detail = std::move(detail);
}

} // namespace

EventId Chronicle::record(Event event, Events &events)
{
    // A log goes forward: what was told late stands where it was heard.
    m_time = event.time = std::max(m_time, event.time);
    event.id = ++m_last;
    events.push_back(std::move(event));
    return m_last;
}

EventId Chronicle::causeOf(const Happening &happening) const
{
    const EventId cause = m_events.value(happening.causedBy, 0);
    if (cause != 0)
        return cause;
    const auto open = m_open.constFind(happening.request);
    return open == m_open.cend() ? 0 : open->sent;
}

void Chronicle::remember(Number number, EventId event)
{
    if (number == 0)
        return;
    m_events.insert(number, event);
    m_eventsOrder.push_back(number);
    if (m_eventsOrder.size() > mostRemembered) {
        m_events.remove(m_eventsOrder.front());
        m_eventsOrder.pop_front();
    }
}

void Chronicle::tell(trace::Instant time, const QByteArray &setting,
                     const QList<std::pair<QByteArray, QByteArray>> &values, Events &events)
{
    auto detail = std::make_shared<trace::Detail>();
    detail->fields = values;
    Event event;
    event.kind = EventKind::SettingChanged;
    event.time = time;
    event.text = setting;
    event.detail = std::move(detail);
    record(std::move(event), events);
}

void Chronicle::take(const Happening &happening, Events &events)
{
    advance(happening.event.time, events);
    Event event = happening.event;
    if (event.process != 0 && !m_processes.contains(event.process)) {
        m_processes.insert(event.process, 0);
        tell(event.time, "processes", {{"count", QByteArray::number(m_processes.lastKey())}}, events);
    }
    if (!event.key.isEmpty() && event.kind != EventKind::ResponseSent && event.kind != EventKind::SignalSent
        && event.kind != EventKind::RowWritten) {
        nameUrl(event);
        event.key = m_names.shown(event.key, placeOf(happening.database));
    }
    if (happening.oneOf > 1)
        mark(event, happening.oneOf);

    if (event.kind == EventKind::RequestSent) {
        if (m_open.size() >= mostOpen)
            m_open.erase(m_open.begin());
        Request &request = m_open[happening.own];
        request = {};
        event.request = request.id = ++m_requests;
        request.process = event.process;
        request.text = event.text;
        request.isShared = happening.isShared;
        if (const QByteArray origin = fieldOf(event.detail, "origin"); !origin.isEmpty())
            m_names.know(base::djangoUrl(origin, event.text.mid(event.text.indexOf(' ') + 1)));
        request.sent = record(std::move(event), events);
        remember(happening.own, request.sent);
        return;
    }

    const auto open = m_open.find(happening.request);
    Request *request = open == m_open.end() ? nullptr : &*open;
    if (request) {
        event.request = request->id;
        if (event.process == 0)
            event.process = request->process;
    }
    event.cause = causeOf(happening);
    EventId id = 0;
    switch (event.kind) {
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
        lookedUp(event, happening.decides ? request : nullptr, events);
        id = record(std::move(event), events);
        break;
    case EventKind::CacheStored:
        if (request)
            addField(event, "written-by", request->text);
        stored(std::move(event), happening.knowsTtl, id, events);
        break;
    case EventKind::CacheTouched: {
        const auto entry = m_entries.find({event.store, event.key});
        if (entry != m_entries.end() && entry->second.storedBy != 0 && event.count == 1) {
            entry->second.expires = event.ttl == trace::noTtl ? trace::Instant::max() : event.time + event.ttl;
            expectExpiry(entry->first, entry->second);
        }
        id = record(std::move(event), events);
        break;
    }
    case EventKind::CacheDeleteAsked: {
        const Event asked = event;
        id = record(std::move(event), events);
        deleted(happening, asked, id, events);
        break;
    }
    case EventKind::RowWritten:
    case EventKind::DatabaseChanged: {
        const bool isOfSessions = event.text.contains("django_session"); // which no answer is made of
        id = record(std::move(event), events);
        if (!isOfSessions)
            m_edits.push_back(id);
        if (m_edits.size() > mostEdits)
            m_edits.pop_front();
        break;
    }
    case EventKind::StaleFound:
        if (Request *checked = checkedRequest(happening.request))
            differs(event, *checked, events);
        return;
    case EventKind::EntryStale: // what a check finds to be right is told so, too
        if (const Request *checked = checkedRequest(happening.request))
            isRight(event, *checked, events);
        return;
    case EventKind::EntryEnded: { // told, not concluded: why an entry is gone
        const Key key{event.store, event.key};
        Entry &entry = m_entries[key];
        event.about = entry.lastStore;
        entry.storedBy = 0;
        entry.verdicts.clear();
        entry.end = event.reason;
        id = entry.endedBy = record(std::move(event), events);
        break;
    }
    case EventKind::ResponseSent: {
        if (!request)
            return; // it began before anybody listened
        event.outcome = request->outcome;
        event.reason = request->outcome == Outcome::Miss ? request->reason : MissReason::None;
        if (request->oneOf > 1) {
            event.outcome = Outcome::None;
            event.reason = MissReason::None;
            addField(event, "one-of", QByteArray::number(request->oneOf));
        }
        request->endpoint = event.key;
        request->took = event.modelled;
        request->outcome = event.outcome;
        id = record(std::move(event), events);
        request->answered = m_time;
        m_answered.insert(happening.request, *request);
        m_answeredOrder.push_back(happening.request);
        if (m_answeredOrder.size() > mostAnswered) {
            m_answered.remove(m_answeredOrder.front());
            m_answeredOrder.pop_front();
        }
        m_open.erase(open);
        break;
    }
    default:
        id = record(std::move(event), events);
        break;
    }
    remember(happening.own, id);
}

// Of a page that cache_page keeps, where a request for it was seen.
void Chronicle::nameUrl(Event &event) const
{
    if (const QByteArray url = m_names.url(event.key); !url.isEmpty())
        addField(event, "url", url);
}

// It was asked for by one of the requests that are under way: of none of them the outcome is known for sure.
void Chronicle::mark(Event &event, quint32 oneOf)
{
    addField(event, "one-of", QByteArray::number(oneOf));
    if (!tap::frameworkOf(event.key).isEmpty())
        return;
    for (Request &request : m_open) {
        if (request.isShared)
            request.oneOf = std::max(request.oneOf, oneOf);
    }
}

void Chronicle::lookedUp(Event &event, Request *request, Events &events)
{
    const Key key{event.store, event.key};
    const auto known = m_entries.find(key);
    const bool isMiss = event.kind == EventKind::CacheMiss;
    Hit hit{.key = key};
    event.outcome = isMiss ? Outcome::Miss : Outcome::Hit;
    if (!isMiss && known != m_entries.end()) {
        const Entry &entry = known->second;
        const EventId staleSince = request ? entry.verdicts.staleSince(request->text) : 0;
        hit = {key, entry.lastStore, entry.endedBy, staleSince != 0};
        event.about = hit.isStale ? staleSince : entry.lastStore;
        event.outcome = hit.isStale ? Outcome::StaleHit : Outcome::Hit;
    } else if (isMiss && known != m_entries.end()) {
        Entry &entry = known->second;
        entry.verdicts.clear();
        if (entry.storedBy != 0) {
            // Nobody has told what ended it. Its time had come, or the reason is what the miss says.
            const bool isOver = entry.expires <= event.time;
            end(key, entry, event.reason == MissReason::None && isOver ? MissReason::Expired : event.reason, 0,
                event.time, events);
        }
        if (event.reason == MissReason::None || event.reason == entry.end) {
            event.reason = entry.end;
            event.about = entry.endedBy;
        }
    }
    if (!request)
        return;
    // What a framework keeps for itself does not make a page a hit or a miss.
    if (!tap::frameworkOf(event.key).isEmpty())
        return;
    const auto page = base::djangoPage(event.key);
    const bool isContent = !page || !page->isHeader; // the list of headers that a page varies on is never old
    if (!isMiss && isContent && request->hits.size() < mostHits)
        request->hits.push_back(hit);
    // An answer that is made of something stale is stale, whatever else was not found.
    if (hit.isStale) {
        request->outcome = Outcome::StaleHit;
    } else if (isMiss && (request->outcome == Outcome::Uncached || request->outcome == Outcome::Hit)) {
        request->outcome = Outcome::Miss;
        request->reason = event.reason;
    } else if (request->outcome == Outcome::Uncached) {
        request->outcome = Outcome::Hit;
    }
}

void Chronicle::stored(Event event, bool knowsTtl, EventId &id, Events &events)
{
    const Key key{event.store, event.key};
    Entry &entry = m_entries[key];
    const bool isFolded = m_names.isFolded(event.key);
    if (isFolded || !knowsTtl) {
        event.ttl = entry.storedBy != 0 && entry.expires != trace::Instant::max() && !isFolded
            ? std::max(entry.expires - event.time, trace::Duration(1))
            : trace::noTtl;
    }
    const trace::Duration ttl = event.ttl;
    const trace::Instant time = event.time;
    id = record(std::move(event), events);
    entry.storedBy = entry.lastStore = id;
    entry.expires = ttl == trace::noTtl ? trace::Instant::max() : time + ttl;
    entry.end = MissReason::None;
    entry.verdicts.clear();
    expectExpiry(key, entry);
}

QByteArray Chronicle::placeOf(int database)
{
    if (m_database < 0)
        m_database = database;
    return database < 0 || database == m_database ? QByteArray() : databaseMark(database);
}

bool Chronicle::isIn(int database, const QByteArray &key) const
{
    if (database >= 0 && database != m_database)
        return key.endsWith(databaseMark(database));
    return database < 0 || !key.contains(" (db ");
}

void Chronicle::deleted(const Happening &happening, const Event &event, EventId by, Events &events)
{
    if (event.text == "clear") {
        for (auto &[key, entry] : m_entries) {
            if (key.first != event.store || !isIn(happening.database, key.second))
                continue;
            entry.verdicts.clear();
            if (entry.storedBy != 0)
                end(key, entry, MissReason::Cleared, by, event.time, events);
        }
        return;
    }
    if (event.text == "delete_pattern") {
        for (auto &[key, entry] : m_entries) {
            if (key.first != event.store || !isIn(happening.database, key.second)
                || !redis::matchesGlob(event.key, key.second))
                continue;
            entry.verdicts.clear();
            if (entry.storedBy != 0)
                end(key, entry, MissReason::Invalidated, by, event.time, events);
        }
        return;
    }
    const auto known = m_entries.find({event.store, event.key});
    if (known == m_entries.end() || !(happening.ends || event.count > 0))
        return;
    known->second.verdicts.clear();
    if (known->second.storedBy != 0)
        end(known->first, known->second, MissReason::Invalidated, by, event.time, events);
}

Chronicle::Request *Chronicle::checkedRequest(Number request)
{
    if (const auto open = m_open.find(request); open != m_open.end())
        return &*open;
    const auto answered = m_answered.find(request);
    return answered == m_answered.end() ? nullptr : &*answered;
}

Chronicle::Entry *Chronicle::entryOf(const Hit &hit)
{
    if (m_names.isFolded(hit.key.second)) // it stands for many
        return nullptr;
    Entry &entry = m_entries[hit.key];
    return entry.lastStore == hit.storedBy && entry.endedBy == hit.endedBy ? &entry : nullptr;
}

EventId Chronicle::editSince(const Entry &entry, const QByteArray &request) const
{
    const auto edit =
        std::upper_bound(m_edits.begin(), m_edits.end(), std::max(entry.lastStore, entry.verdicts.rightAt(request)));
    return edit == m_edits.end() ? 0 : *edit;
}

// Which entries it was: those that the answer was made of, and among them those that are older than an edit, unless all
// are newer. The first that was not known before corrects the answer.
void Chronicle::differs(const Event &found, Request &request, Events &events)
{
    const bool isEdited = std::any_of(request.hits.begin(), request.hits.end(), [this, &request](const Hit &hit) {
        const Entry *entry = entryOf(hit);
        return entry && editSince(*entry, request.text) != 0;
    });
    for (Hit &hit : request.hits) {
        Entry *entry = entryOf(hit);
        const EventId edit = entry ? editSince(*entry, request.text) : 0;
        if (isEdited && edit == 0)
            continue;
        Event event = found;
        event.request = request.id;
        event.process = request.process;
        event.store = hit.key.first;
        event.key = hit.key.second;
        event.about = edit != 0 ? edit : request.sent;
        if (entry)
            entry->verdicts.findStale(request.text, event.about);
        if (!hit.isStale && request.oneOf <= 1) {
            hit.isStale = true;
            event.outcome = Outcome::StaleHit;
        }
        if (event.outcome == Outcome::StaleHit
            && (request.outcome == Outcome::Hit || request.outcome == Outcome::Miss)) {
            if (request.answered != trace::Instant())
                event.detail = trace::detailOf(
                    {request.answered, request.took, request.endpoint, request.outcome, request.reason});
            request.outcome = Outcome::StaleHit;
        }
        nameUrl(event);
        record(std::move(event), events);
    }
}

// An answer equals what the application says without its caches: in it, none of its entries is stale.
void Chronicle::isRight(const Event &found, const Request &request, Events &events)
{
    for (const Hit &hit : request.hits) {
        Entry *entry = entryOf(hit);
        if (!entry)
            continue;
        const bool wasStale = entry->verdicts.isStale();
        entry->verdicts.findRight(request.text, m_last);
        if (!wasStale || entry->verdicts.isStale())
            continue;
        Event event = found;
        event.store = hit.key.first;
        event.key = hit.key.second;
        nameUrl(event);
        record(std::move(event), events);
    }
}

void Chronicle::end(const Key &key, Entry &entry, MissReason reason, EventId by, trace::Instant time, Events &events)
{
    Event event;
    event.kind = EventKind::EntryEnded;
    event.time = time;
    event.store = key.first;
    event.key = key.second;
    event.reason = reason;
    event.cause = by;
    event.about = entry.lastStore;
    entry.storedBy = 0;
    entry.verdicts.clear();
    entry.expires = trace::Instant::max();
    entry.end = reason;
    entry.endedBy = record(std::move(event), events);
}

// One question an entry is enough: whoever is stored a million times is asked when the first time comes.
void Chronicle::expectExpiry(const Key &key, Entry &entry)
{
    if (entry.expires >= entry.asked)
        return;
    entry.asked = entry.expires;
    m_expiries.emplace(entry.expires, key);
}

void Chronicle::advance(trace::Instant now, Events &events)
{
    while (!m_expiries.empty() && m_expiries.begin()->first <= now) {
        const auto [time, key] = *m_expiries.begin();
        m_expiries.erase(m_expiries.begin());
        const auto known = m_entries.find(key);
        if (known == m_entries.end() || known->second.asked != time)
            continue; // another question is closer
        Entry &entry = known->second;
        entry.asked = trace::Instant::max();
        if (entry.storedBy == 0)
            continue;
        if (entry.expires > time) { // stored or touched anew
            expectExpiry(key, entry);
            continue;
        }
        Event event;
        event.kind = EventKind::EntryExpired;
        event.time = time;
        event.store = key.first;
        event.key = key.second;
        event.about = entry.storedBy;
        record(std::move(event), events);
        m_removals.emplace(time + removalDelay, key);
    }
    while (!m_removals.empty() && m_removals.begin()->first <= now) {
        const auto [time, key] = *m_removals.begin();
        m_removals.erase(m_removals.begin());
        const auto known = m_entries.find(key);
        if (known != m_entries.end() && known->second.storedBy != 0 && known->second.expires <= time)
            end(key, known->second, MissReason::Expired, 0, time, events);
    }
}

} // namespace watch
