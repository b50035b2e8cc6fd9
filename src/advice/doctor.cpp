#include "advice/doctor.h"

#include "advice/paths.h"
#include "trace/companions.h"

#include <algorithm>
#include <utility>

namespace advice {

using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::Instant;
using trace::Outcome;
using Fault = Finding::Fault;

namespace {

// What a request asks for, whatever the order of its parameters, and without those that campaigns add.
QByteArray meaningOf(const QByteArray &line)
{
    const qsizetype mark = line.indexOf('?');
    if (mark < 0)
        return line;
    QByteArrayList parameters = line.sliced(mark + 1).split('&');
    parameters.removeIf([](const QByteArray &parameter) {
        return parameter.isEmpty() || parameter.startsWith("utm_") || parameter.startsWith("gclid=")
            || parameter.startsWith("fbclid=");
    });
    std::sort(parameters.begin(), parameters.end());
    return line.first(mark) + (parameters.isEmpty() ? QByteArray() : '?' + parameters.join('&'));
}

// Whether the answer is about the person who asks.
bool isPrivate(const QByteArray &pattern)
{
    const QByteArrayList parts = pattern.toLower().split('/');
    return std::any_of(parts.begin(), parts.end(), [](const QByteArray &part) {
        return part == "users" || part == "profile" || part == "account" || part == "basket" || part == "cart"
            || part == "orders" || part == "me";
    });
}

QByteArray modelOf(const QByteArray &instance) { return instance.first(std::max<qsizetype>(instance.indexOf(' '), 0)); }

trace::Duration maxAgeOf(const Event &response)
{
    if (!response.detail)
        return trace::Duration(0);
    for (const auto &[name, value] : response.detail->fields) {
        const qsizetype place = value.indexOf("max-age=");
        if (name.compare("Cache-Control", Qt::CaseInsensitive) == 0 && place >= 0) {
            QByteArray digits = value.sliced(place + 8);
            const qsizetype comma = digits.indexOf(',');
            if (comma >= 0)
                digits.truncate(comma);
            return std::chrono::seconds(std::clamp(digits.trimmed().toLongLong(), 0LL, 1'000'000'000LL));
        }
    }
    return trace::Duration(0);
}

// None is 4 bytes as a pickle, an empty list or dict 5 or 6, and 16 with what a server's protocol adds.
constexpr std::int64_t hardlyAnything = 16;
constexpr std::size_t mostCrowds = 100'000;
constexpr auto crowdLasts = std::chrono::seconds(5);

bool isOfSessions(const QByteArray &key) { return key.contains("sessions"); } // they are stored with each request

} // namespace

void Doctor::find(Fault fault, const QByteArray &endpoint, EventId first, EventId second, const QStringList &args)
{
    for (Finding &known : m_findings) {
        if (known.fault == fault && known.endpoint == endpoint) {
            ++known.times;
            return;
        }
    }
    Finding made;
    made.fault = fault;
    made.endpoint = endpoint;
    made.first = first;
    made.second = second;
    made.args = args;
    m_findings.push_back(made);
}

std::vector<Finding> Doctor::findings() const
{
    std::vector<Finding> all = m_findings;
    for (const auto &[key, events] : m_resets) {
        Finding reset;
        reset.fault = Fault::GenerationReset;
        reset.first = events.first;
        reset.second = events.second;
        reset.args = {QString::fromUtf8(key.second)};
        all.push_back(reset);
    }
    return all;
}

void Doctor::happened(const Event &event)
{
    const auto open = event.request == 0 ? m_open.end() : m_open.find(event.request);
    if (open != m_open.end() && trace::isCompanion(event.key) && event.kind != EventKind::CacheRefused) {
        open->isNothing = event.kind == EventKind::CacheHit && event.key.endsWith(trace::noneSuffix);
        return;
    }
    const Instant before = open == m_open.end() ? event.time : std::exchange(open->last, event.time);
    switch (event.kind) {
    case EventKind::RequestSent:
        sent(event);
        break;
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
        if (open != m_open.end())
            looked(event, *open);
        break;
    case EventKind::CacheStored:
        stored(event);
        break;
    case EventKind::CacheRefused:
        if (open != m_open.end() && event.text == "exists") // somebody else has the lock
            waits(*open);
        break;
    case EventKind::FillDecided:
        if (open != m_open.end() && event.text == "waits")
            waits(*open);
        break;
    case EventKind::CacheIncremented:
        if (event.count == 0) // else its CacheStored has told
            rememberTtl(event, true);
        break;
    case EventKind::CacheTouched:
        touched(event);
        break;
    case EventKind::BackendError:
        if (open != m_open.end())
            failed(event, event.time - before, *open);
        break;
    case EventKind::QueryStarted:
        if (open != m_open.end())
            ++open->queries;
        break;
    case EventKind::ResponseSent:
        if (open != m_open.end())
            answered(event);
        m_open.remove(event.request);
        break;
    case EventKind::SettingChanged:
        listensTo(event);
        break;
    case EventKind::TransactionBegun:
        m_inTransaction = true;
        m_transaction.clear();
        break;
    case EventKind::TransactionCommitted:
        m_inTransaction = false;
        if (!m_transaction.empty())
            m_commits.insert(event.id, m_transaction.front());
        break;
    case EventKind::TransactionRolledBack:
        m_inTransaction = false;
        for (const EventId write : m_transaction)
            m_edits.remove(write);
        break;
    case EventKind::RowWritten:
        m_causes.insert(event.id, event.cause);
        m_edits[event.id].model = modelOf(event.key);
        if (m_inTransaction)
            m_transaction.push_back(event.id);
        break;
    case EventKind::SignalSent:
        m_causes.insert(event.id, event.cause);
        if (Edit *edit =
                event.text.startsWith("post_") || event.text == "m2m_changed" ? editBehind(event.cause) : nullptr) {
            ++edit->signalsSent;
            edit->receivers += event.count;
        }
        break;
    case EventKind::ReceiverRan:
        m_causes.insert(event.id, event.cause);
        m_receivers.insert(event.id);
        break;
    case EventKind::CacheDeleteAsked:
        m_causes.insert(event.id, event.cause);
        deleted(event);
        break;
    case EventKind::EntryEnded:
        ended(event);
        break;
    default:
        break;
    }
}

void Doctor::sent(const Event &event)
{
    ++m_requests;
    Open made;
    made.line = event.text;
    made.user = event.count;
    made.last = event.time;
    m_open.insert(event.request, made);
}

// A call that fails takes as long as it is waited for.
void Doctor::failed(const Event &event, trace::Duration took, Open &open)
{
    if (open.failures++ == 0)
        open.failed = event.id;
    open.lastFailed = event.id;
    open.waitedFor += took;
}

void Doctor::looked(const Event &event, Open &open)
{
    open.key = {event.store, event.key};
    if (event.kind == EventKind::CacheHit) {
        open.hit = event.id;
        if (event.bytes > 0 && event.bytes <= hardlyAnything && !isOfSessions(event.key))
            open.smallHits.try_emplace(open.key, event.id);
        m_crowds.erase(open.key);
        open.staleSince = event.outcome == Outcome::StaleHit ? event.about : 0;
        return;
    }
    if (m_crowds.size() > mostCrowds)
        m_crowds.clear(); // most of them have gone their ways
    Crowd &crowd = m_crowds[open.key];
    if (crowd.misses == 0 || event.time - crowd.began > crowdLasts)
        crowd = {event.id, event.id, event.time, 0, 0};
    crowd.last = event.id;
    ++crowd.misses;
    if (open.missed)
        return;
    open.missed = true;
    Misses &misses = m_misses[open.key];
    if (misses.underWay == 0)
        misses.first = event.id;
    misses.last = event.id;
    ++misses.underWay;
}

void Doctor::waits(Open &open)
{
    const auto misses = m_misses.find(open.key);
    if (open.missed && !std::exchange(open.waited, true) && misses != m_misses.end() && misses->second.underWay > 0)
        --misses->second.underWay;
}

void Doctor::stored(const Event &event)
{
    const StoreKey key{event.store, event.key};
    rememberTtl(event, event.text == "incr");
    if (event.request == 0) {
        if (!isByReceiver(event.cause)) {
            m_foreign[key] = event.id;
            storedByNobody(event);
        }
        return;
    }
    m_knowsWhoStores = true;
    m_crowds.erase(key);
    const auto open = m_open.find(event.request);
    if (open == m_open.end())
        return;
    open->stored = event.id;
    open->key = key;
    if (const auto small = open->smallHits.find(key);
        small != open->smallHits.end() && open->queries > 0 && event.bytes <= hardlyAnything) {
        if (!m_nothings.try_emplace(key, event.id).second) // once may be meant so
            find(Fault::NothingStored, keyFamily(event.key), small->second, event.id, {QString::fromUtf8(event.key)});
    }
    const auto misses = m_misses.find(key);
    if (misses != m_misses.end()) {
        open->crowd = misses->second.underWay;
        open->crowdFirst = misses->second.first;
        open->crowdLast = misses->second.last;
        m_misses.erase(misses);
    }
    if (!m_inTransaction)
        return;
    for (const EventId write : m_transaction) {
        const auto edit = m_edits.find(write);
        if (edit == m_edits.end())
            continue;
        for (const Deletion &deletion : edit->deletions) {
            if (deletion.removed > 0 && (deletion.isPattern || deletion.key == key))
                edit->refilled.emplace(key, event.id);
        }
    }
}

// Of a tap alone: many miss one key, and several of them store it, one after the other.
void Doctor::storedByNobody(const Event &event)
{
    const StoreKey key{event.store, event.key};
    const auto crowd = m_crowds.find(key);
    if (crowd == m_crowds.end())
        return;
    if (event.time - crowd->second.began > crowdLasts) {
        m_crowds.erase(crowd);
        return;
    }
    Crowd &known = crowd->second;
    if (++known.stores == stampede / 2 && known.misses >= stampede)
        find(Fault::Stampede, keyFamily(event.key), known.first, known.last,
             {QString::number(known.misses), QString::fromUtf8(event.key)});
}

void Doctor::answered(const Event &event)
{
    const Open open = m_open.value(event.request);
    if (open.crowd >= stampede)
        find(Fault::Stampede, event.key, open.crowdFirst, open.crowdLast,
             {QString::number(open.crowd), QString::fromUtf8(open.key.second)});
    if (open.failures > 1 && open.waitedFor >= longWait)
        find(Fault::ErrorsAddUp, event.key, open.failed, open.lastFailed,
             {QString::number(open.failures),
              QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(open.waitedFor).count())});
    if (open.failed && event.count >= 500)
        find(Fault::BackendDown, {}, open.failed, event.id);
    const bool isHit = event.outcome == Outcome::Hit || event.outcome == Outcome::StaleHit;
    if (open.missed && !open.waited && !open.stored) { // nobody waits for it any more
        const auto misses = m_misses.find(open.key);
        if (misses != m_misses.end() && misses->second.underWay > 0)
            --misses->second.underWay;
    }
    const trace::Duration maxAge = maxAgeOf(event);
    if ((isHit || open.stored) && maxAge > trace::Duration(0))
        m_sent[open.key] = {event.id, event.time + maxAge, event.key};
    if (isHit)
        served(open, event);
    else if (open.stored)
        filled(open, event);
    if (event.outcome == Outcome::StaleHit && open.staleSince)
        servedStale(open, event);
}

void Doctor::filled(const Open &open, const Event &event)
{
    m_fills[open.key] = {open.stored, open.line, open.user, event.key};
    const auto [known, isNew] = m_meanings.try_emplace({meaningOf(open.line), open.user}, open.line, open.stored);
    if (!isNew && known->second.first != open.line && m_fills.contains(open.key)
        && meaningOf(known->second.first) == meaningOf(open.line))
        find(Fault::SameMeaning, event.key, known->second.second, open.stored,
             {QString::fromUtf8(known->second.first), QString::fromUtf8(open.line)});
}

void Doctor::served(const Open &open, const Event &event)
{
    if (event.count >= 400 && !open.isNothing)
        find(Fault::ErrorStored, event.key, open.hit, event.id, {QString::number(event.count)});
    const auto fill = m_fills.find(open.key);
    if (fill == m_fills.end())
        return;
    const Fill &of = fill->second;
    if (meaningOf(of.line) != meaningOf(open.line))
        find(Fault::KeyForgets, event.key, of.stored, open.hit,
             {QString::fromUtf8(of.line), QString::fromUtf8(open.line)});
    else if (of.user != open.user && isPrivate(event.key))
        find(Fault::PrivateShared, event.key, of.stored, open.hit,
             {of.user < 0 ? QString() : QString::number(of.user),
              open.user < 0 ? QString() : QString::number(open.user)});
}

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
