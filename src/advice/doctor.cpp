#include "advice/doctor.h"

#include "advice/meaning.h"
#include "advice/paths.h"
#include "tap/frameworkkeys.h"
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
// On Redis' wire, from None to an empty text: "$4\r\n" and "\r\n" round 4 to 6 bytes. A count has them from 1000 on.
constexpr std::int64_t emptyOnWire[] = {10, 12};
constexpr std::size_t mostRemakings = 100'000;
constexpr std::size_t mostCrowds = 100'000;
constexpr std::size_t mostRead = 1'000; // keys of one request
constexpr auto crowdLasts = std::chrono::seconds(5);

// What loading a pickle raises of a class or a module that is not there any more, or of an older protocol.
bool isOfPickles(const QByteArray &error)
{
    return error == "AttributeError" || error == "ModuleNotFoundError" || error == "ImportError"
        || error == "UnpicklingError" || error == "PickleError" || error == "EOFError";
}

// HEAD asks for what GET does: Django's FetchFromCacheMiddleware looks for that, and a view of DRF makes the same of
// both.
QByteArray wantedBy(const QByteArray &line)
{
    return meaningOf(line.startsWith("HEAD ") ? QByteArray("GET" + line.sliced(4)) : line);
}

bool isOfSessions(const QByteArray &key) { return key.contains("sessions"); } // they are stored with each request

} // namespace

void Doctor::find(Fault fault, const QByteArray &endpoint, EventId first, EventId second, const QStringList &args)
{
    note(m_findings, fault, endpoint, first, second, args);
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
        open->nothing = event.id;
        open->nothingFor = event.ttl;
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
        if (event.count == 0) // else its CacheStored tells
            invalidated(event, Invalidation::Reach::Written);
        break;
    case EventKind::CacheTouched:
        touched(event);
        break;
    case EventKind::BackendError:
        if (open != m_open.end() && isOfPickles(event.text))
            failedToRead(event, *open);
        else if (open != m_open.end())
            failed(event, event.time - before, *open);
        break;
    case EventKind::QueryStarted:
        m_knowsQueries = true;
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
        m_transaction = 0;
        break;
    case EventKind::TransactionCommitted:
        m_inTransaction = false;
        if (m_transaction)
            m_firstWrites.insert(event.id, m_transaction);
        break;
    case EventKind::TransactionRolledBack:
        m_inTransaction = false;
        m_edits.remove(m_transaction);
        break;
    case EventKind::RowWritten:
        m_causes.insert(event.id, event.cause);
        if (m_inTransaction && !m_transaction)
            m_transaction = event.id;
        if (m_inTransaction)
            m_firstWrites.insert(event.id, m_transaction);
        m_edits[m_inTransaction ? m_transaction : event.id].writes.push_back({event.id, modelOf(event.key)});
        break;
    case EventKind::SignalSent:
        m_causes.insert(event.id, event.cause);
        if (Edit *edit =
                event.text.startsWith("post_") || event.text == "m2m_changed" ? editBehind(event.cause) : nullptr) {
            const auto write = std::find_if(edit->writes.begin(), edit->writes.end(),
                                            [&event](const Write &each) { return each.event == event.cause; });
            Write &of = write == edit->writes.end() ? edit->writes.back() : *write;
            ++of.signalsSent;
            of.receivers += event.count;
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
    if (open.read.size() < mostRead)
        open.read.insert(event.key);
    use(event.key);
    if (event.kind == EventKind::CacheHit) {
        open.hit = event.id;
        if (event.bytes > 0 && event.bytes <= hardlyAnything && !isOfSessions(event.key))
            open.smallHits.try_emplace(open.key, event.id);
        m_crowds.erase(open.key);
        found(event);
        open.staleSince = event.outcome == Outcome::StaleHit ? event.about : 0;
        return;
    }
    m_remakings.erase(open.key);
    const auto ttl = m_ttls.find(open.key);
    if (event.reason == trace::MissReason::Expired || (ttl != m_ttls.end() && ttl->second.until <= event.time))
        open.expired.try_emplace(open.key, event.id);
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
    madeAgain(event);
    if (!tap::frameworkOf(event.key).isEmpty())
        m_foreign[key] = m_ttls[key];
    if (event.request == 0) {
        if (isByReceiver(event.cause)) {
            invalidated(event, Invalidation::Reach::Written);
        } else {
            use(event.key);
            m_foreign[key] = m_ttls[key];
            storedByNobody(event);
        }
        return;
    }
    use(event.key);
    m_knowsWhoStores = true;
    m_crowds.erase(key);
    const auto open = m_open.find(event.request);
    if (open == m_open.end())
        return;
    if (open->expired.contains(key))
        open->renewed.push_back(key);
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
    const auto edit = m_inTransaction ? m_edits.find(m_transaction) : m_edits.end();
    if (edit == m_edits.end())
        return;
    for (const Invalidation &invalidation : edit->invalidations) {
        if (invalidation.key.first == key.first && covers(invalidation, *open))
            edit->refilled.emplace(key, std::pair(invalidation.event, event.id));
    }
}

// Of what tells no queries, as the tap: a value that is hardly anything is found, and each time stored again.
void Doctor::found(const Event &event)
{
    const StoreKey key{event.store, event.key};
    const bool isEmpty = event.bytes >= emptyOnWire[0] && event.bytes <= emptyOnWire[1];
    if (m_knowsQueries || !isEmpty || m_remakings.size() >= mostRemakings || !tap::frameworkOf(event.key).isEmpty()) {
        m_remakings.erase(key);
        return;
    }
    Remaking &remaking = m_remakings[key];
    if (remaking.isFound) // and was taken for what it is
        remaking = {};
    remaking.isFound = true;
    if (remaking.first == 0)
        remaking.first = event.id;
}

void Doctor::madeAgain(const Event &event)
{
    constexpr int often = 3;
    const auto remaking = m_remakings.find({event.store, event.key});
    if (remaking == m_remakings.end() || !std::exchange(remaking->second.isFound, false))
        return;
    if (++remaking->second.times >= often)
        find(Fault::NothingStored, keyFamily(event.key), remaking->second.first, event.id,
             {QString::fromUtf8(event.key)});
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
    if (++known.stores == stampedeSize / 2 && known.misses >= stampedeSize)
        find(Fault::Stampede, keyFamily(event.key), known.first, known.last,
             {QString::number(known.misses), QString::fromUtf8(event.key)});
}

void Doctor::answered(const Event &event)
{
    const Open open = m_open.value(event.request);
    if (open.crowd >= stampedeSize)
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
    if (open.unread)
        find(Fault::Unreadable, event.key, open.unread->stored, open.unread->failed,
             {QString::fromUtf8(open.unread->key), QString::fromUtf8(open.unread->error)});
    const trace::Duration maxAge = maxAgeOf(event);
    if ((isHit || open.stored) && maxAge > trace::Duration(0))
        m_sent[open.key] = {event.id, event.time + maxAge, event.key};
    if (isHit)
        served(open, event);
    else if (open.stored)
        filled(open, event);
    if (open.stored)
        lookForHelper(open, event);
    if ((isHit || open.stored) && open.key != StoreKey())
        m_lastKeys[{open.line, open.user}] = open.key;
    if (event.outcome == Outcome::StaleHit && open.staleSince)
        servedStale(open, event);
}

// A key that goes into other keys was gone, was made anew, and with it the answer got another key, though the one under
// the key before lives.
void Doctor::lookForHelper(const Open &open, const Event &event)
{
    const auto last = m_lastKeys.find({open.line, open.user});
    if (open.renewed.empty() || last == m_lastKeys.end() || last->second == open.key)
        return;
    const auto ttl = m_ttls.find(last->second);
    if (ttl == m_ttls.end() || ttl->second.until <= event.time)
        return;
    constexpr std::int64_t often = 2; // once may be a new day
    for (const StoreKey &helper : open.renewed) {
        if (helper == open.key || isOfSessions(helper.second))
            continue;
        Renewals &renewals = m_renewals[helper];
        if (++renewals.times == 1)
            renewals.miss = open.expired.at(helper);
        if (renewals.times >= often)
            find(Fault::HelperExpires, event.key, renewals.miss, open.stored, {QString::fromUtf8(helper.second)});
    }
}

void Doctor::failedToRead(const Event &event, Open &open)
{
    if (open.unread)
        return;
    const auto stored = m_ttls.find({event.store, event.key});
    open.unread = Unread{stored == m_ttls.end() ? event.id : stored->second.event, event.id, event.key, event.text};
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
    const bool isOldNothing =
        open.isNothing && event.outcome == Outcome::StaleHit && open.nothingFor > trace::Duration(longNothing);
    if (event.count >= 400 && (!open.isNothing || isOldNothing))
        find(Fault::ErrorStored, event.key, open.isNothing ? open.nothing : open.hit, event.id,
             {QString::number(event.count)});
    const auto fill = m_fills.find(open.key);
    if (fill == m_fills.end())
        return;
    const Fill &of = fill->second;
    if (wantedBy(of.line) != wantedBy(open.line))
        find(Fault::KeyForgets, event.key, of.stored, open.hit,
             {QString::fromUtf8(of.line), QString::fromUtf8(open.line)});
    else if (of.user != open.user && isPrivate(event.key))
        find(Fault::PrivateShared, event.key, of.stored, open.hit,
             {of.user < 0 ? QString() : QString::number(of.user),
              open.user < 0 ? QString() : QString::number(open.user)});
}

} // namespace advice
