#include "advice/runtraffic.h"

#include "advice/paths.h"
#include "base/fingerprint.h"
#include "trace/companions.h"

#include <algorithm>
#include <fnmatch.h>

namespace advice {

using trace::Event;
using trace::EventKind;
using trace::Outcome;

namespace {

// A store that comes later after a miss is not that miss's.
constexpr std::int64_t longestFill = 60'000'000; // µs

std::int64_t micros(trace::Instant instant) { return instant.time_since_epoch().count(); }

std::int64_t lifeOf(const Event &stored)
{
    return stored.ttl == trace::noTtl ? Duration::max().count() : stored.ttl.count();
}

bool isRead(const QByteArray &target) { return target.startsWith("GET ") || target.startsWith("HEAD "); }

bool setsRemedies(const Event &setting)
{
    if (setting.text != "cache" || !setting.detail)
        return false;
    const auto &fields = setting.detail->fields;
    return std::any_of(fields.begin(), fields.end(), [](const auto &field) { return field.first == "remedies"; });
}

QByteArray fieldOf(const Event &setting, QByteArrayView wanted)
{
    for (const auto &[name, value] : setting.detail->fields) {
        if (wanted == name)
            return value;
    }
    return {};
}

// MAX_ENTRIES and CULL_FREQUENCY: what the event does not report, the command that set it says.
void readBackend(const Event &setting, RunTraffic::Facts &facts)
{
    if (setting.text != "backend" || !setting.detail)
        return;
    constexpr QByteArrayView culls = "cull_frequency=";
    const QByteArray command = fieldOf(setting, "command");
    const qsizetype at = command.indexOf(culls);
    facts.backend = fieldOf(setting, "kind");
    facts.maxEntries = fieldOf(setting, "max_entries").toLongLong();
    facts.cullFrequency = at < 0 ? 3 : command.mid(at + culls.size()).split(' ').first().toInt();
}

ExpiryRule ruleOf(const QByteArray &backend)
{
    if (backend == "database")
        return ExpiryRule::AfterItsSecond;
    return backend == "file" ? ExpiryRule::AfterIt : ExpiryRule::AtIt;
}

} // namespace

std::uint64_t contentOf(const Event &response)
{
    if (!response.detail)
        return 0;
    for (const auto &[name, value] : response.detail->fields) {
        if (name == "content")
            return std::uint64_t(value.toLongLong());
    }
    return response.detail->body.isEmpty() ? 0 : base::fingerprint(response.detail->body);
}

void RunTraffic::happened(const Event &event)
{
    if (m_source == Source::Tap) {
        watched(event);
        return;
    }
    const auto open = m_open.find(event.request);
    const bool isAnswering = event.request != 0 && open != m_open.end();
    if (isAnswering && trace::isCompanion(event.key)) {
        if (event.kind == EventKind::CacheHit && event.outcome == Outcome::StaleHit)
            open->truth = std::uint64_t(event.count);
        return;
    }
    switch (event.kind) {
    case EventKind::RequestSent: {
        m_hasRequests = true;
        Open made;
        made.target = event.text;
        made.user = event.count;
        made.askedBy = event.id;
        made.askedAt = micros(event.time);
        m_open.insert(event.request, made);
        break;
    }
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
        if (!isAnswering)
            break;
        open->askedBy = event.id;
        open->askedAt = micros(event.time);
        open->key = {event.store, event.key};
        open->truth = event.outcome == Outcome::StaleHit ? std::uint64_t(event.count) : 0;
        if (event.kind == EventKind::CacheMiss && open->missedAt < 0)
            open->missedAt = micros(event.time);
        break;
    case EventKind::QueryStarted:
        if (isAnswering)
            ++m_queries[event.request];
        break;
    case EventKind::CacheStored:
        if (isAnswering && isRead(open->target)) {
            open->header = open->stores > 0 ? open->key : StoreKey();
            open->key = {event.store, event.key};
            open->storedAt = micros(event.time);
            open->ttl = event.ttl;
            ++open->stores;
        } else { // by hand or by a receiver, with a timeout of its own
            act({event.store, event.key}, event.id,
                {0, Act::Kind::Store, micros(event.time), lifeOf(event), std::uint32_t(event.bytes)});
        }
        break;
    case EventKind::CacheTouched:
        if (event.count == 1)
            act({event.store, event.key}, event.id, {0, Act::Kind::Touch, micros(event.time), lifeOf(event)});
        break;
    case EventKind::FillDecided:
        if (isAnswering && event.text == "early")
            open->missedAt = micros(event.time);
        if (isAnswering && event.text == "waits")
            open->isWaiting = true;
        break;
    case EventKind::ResponseSent:
        if (isAnswering && open->isWaiting && open->storedAt < 0)
            open->storedAt = micros(event.time);
        if (isAnswering)
            answered(event);
        m_open.remove(event.request);
        m_queries.remove(event.request);
        break;
    case EventKind::CacheDeleteAsked:
        removed(event);
        break;
    case EventKind::EntryEnded:
        m_facts.evictions += event.reason == trace::MissReason::Evicted;
        break;
    case EventKind::RowWritten:
    case EventKind::TransactionCommitted:
        m_builder.addEdit(micros(event.time));
        break;
    case EventKind::ProcessRestarted:
        removeAll(event.process, event, QByteArrayLiteral("*"));
        break;
    case EventKind::SettingChanged:
        m_facts.settingsChanged += m_hasRequests;
        m_facts.hasRemedies = m_facts.hasRemedies || setsRemedies(event);
        readBackend(event, m_facts);
        break;
    default:
        break;
    }
}

void RunTraffic::answered(const Event &event)
{
    const Open open = m_open.value(event.request);
    if (event.key.isEmpty()) // of no endpoint: 404 and the like
        return;
    const std::uint32_t endpoint = m_builder.endpoint(event.key);
    if (m_times.size() <= endpoint)
        m_times.resize(endpoint + 1);
    Times &times = m_times[endpoint];
    const bool isHit = event.outcome == Outcome::Hit || event.outcome == Outcome::StaleHit;
    if (isHit) {
        times.hit += event.modelled;
        ++times.hits;
    } else {
        times.miss += event.modelled;
        ++times.misses;
        times.queries += m_queries.value(event.request);
    }
    TrafficBuilder::Read read;
    read.time = open.askedAt;
    read.bytes = std::uint32_t(event.bytes);
    if (event.outcome == Outcome::Uncached) {
        const bool isGet = open.target.startsWith("GET ");
        if (open.missedAt >= 0 || !isGet || event.count != 200) {
            ++m_builder[endpoint].notStored;
            return;
        }
        m_builder[endpoint].isCached = false;
        read.key = keyFor({0, "\n" + open.target + '\n' + QByteArray::number(open.user)}, event.key);
        read.content = contentId(contentOf(event));
        read.fillTime = std::uint32_t(event.modelled.count());
        if (read.key != TrafficBuilder::none)
            m_steps.push_back({open.askedBy, read});
        return;
    }
    if (!isHit && open.storedAt < 0) {
        ++m_builder[endpoint].notStored;
        return;
    }
    read.key = keyFor(open.key, event.key);
    if (read.key == TrafficBuilder::none)
        return;
    KeyContent &says = m_says[read.key];
    if (isHit) {
        says.wasHit(open.truth);
        read.fillTime = TrafficBuilder::none;
    } else {
        says.made(qHash(open.target), contentOf(event));
        read.fillTime = std::uint32_t(open.storedAt - open.missedAt);
        Endpoint &info = m_builder[endpoint];
        info.isCached = true;
        info.ttl = open.ttl;
        info.entriesPerKey = std::max(open.stores, 1);
        if (!open.header.second.isEmpty())
            m_builder.setHeader(read.key,
                                m_headers.emplace(open.header, std::uint32_t(m_headers.size() + 1)).first->second);
    }
    read.content = contentId(says.now());
    m_steps.push_back({open.askedBy, read});
}

void RunTraffic::watched(const Event &event)
{
    switch (event.kind) {
    case EventKind::CacheHit:
    case EventKind::CacheMiss:
        lookedUp(event);
        break;
    case EventKind::CacheStored:
        stored(event);
        break;
    case EventKind::CacheTouched:
        act({0, event.key}, event.id, {0, Act::Kind::Touch, micros(event.time)});
        break;
    case EventKind::CacheDeleteAsked:
        removed(event);
        break;
    case EventKind::EntryEnded:
        m_facts.evictions += event.reason == trace::MissReason::Evicted;
        break;
    case EventKind::RowWritten: // as the probe tells
        m_builder.addEdit(micros(event.time));
        break;
    default:
        break;
    }
}

void RunTraffic::lookedUp(const Event &event)
{
    TrafficBuilder::Read read;
    read.time = micros(event.time);
    const QByteArray family = keyFamily(event.key);
    read.key = keyFor({0, event.key}, family);
    if (read.key == TrafficBuilder::none)
        return;
    if (const auto ttl = m_ttls.constFind(family); ttl != m_ttls.cend())
        m_builder[m_builder.endpoint(family)].ttl = *ttl;
    if (event.kind == EventKind::CacheHit) {
        read.bytes = std::uint32_t(event.bytes);
        read.fillTime = TrafficBuilder::none;
    } else { // unless it turns out to be followed by a store
        read.fillTime = TrafficBuilder::noFill;
        m_missed[read.key].push_back(m_steps.size());
    }
    m_steps.push_back({event.id, read});
}

// The first miss of the key that waits for one, else it was stored without a miss.
void RunTraffic::stored(const Event &event)
{
    m_ttls.insert(keyFamily(event.key), event.ttl);
    if (const auto known = m_keys.find({0, event.key}); known != m_keys.end()) {
        std::deque<std::size_t> &missed = m_missed[known->second];
        while (!missed.empty()) {
            auto &read = std::get<TrafficBuilder::Read>(m_steps[missed.front()].what);
            missed.pop_front();
            const std::int64_t took = micros(event.time) - read.time;
            if (took > longestFill)
                continue;
            read.fillTime = std::uint32_t(std::max<std::int64_t>(took, 0));
            read.bytes = std::uint32_t(event.bytes);
            return;
        }
    }
    act({0, event.key}, event.id, {0, Act::Kind::Store, micros(event.time), Act::asAsked, std::uint32_t(event.bytes)});
}

void RunTraffic::act(const StoreKey &key, trace::EventId order, TrafficBuilder::ActOn act)
{
    const auto known = m_keys.find(key);
    if (known != m_keys.end()) {
        act.key = known->second;
        m_steps.push_back({order, act});
        return;
    }
    auto early = m_early.find(key);
    if (early == m_early.end()) {
        if (act.kind != Act::Kind::Store || m_early.size() >= m_mostKeys)
            return;
        early = m_early.emplace(key, std::vector<Step>()).first;
    }
    // In the lab a request that is being answered may have found the one before.
    if (m_source == Source::Tap && act.kind == Act::Kind::Store)
        early->second.clear();
    early->second.push_back({order, act});
}

void RunTraffic::removed(const Event &event)
{
    if (event.text == "clear" || event.key.isEmpty()) {
        removeAll(event.store, event, QByteArrayLiteral("*"));
        return;
    }
    if (event.text == "delete_pattern") {
        removeAll(event.store, event, event.key);
        return;
    }
    act({event.store, event.key}, event.id, {0, Act::Kind::RemovePage, micros(event.time)});
}

void RunTraffic::removeAll(trace::ProcessId store, const Event &event, const QByteArray &pattern)
{
    const auto isMeant = [&](const StoreKey &key) {
        return key.first == store && !key.second.startsWith('\n')
            && fnmatch(pattern.constData(), key.second.constData(), 0) == 0;
    };
    const Act::Kind kind = pattern == "*" ? Act::Kind::Remove : Act::Kind::RemovePage;
    for (const auto &[key, number] : m_keys) {
        if (isMeant(key))
            m_steps.push_back({event.id, TrafficBuilder::ActOn{number, kind, micros(event.time)}});
    }
    for (auto &[key, acts] : m_early) {
        if (isMeant(key))
            acts.push_back({event.id, TrafficBuilder::ActOn{0, kind, micros(event.time)}});
    }
}

std::uint32_t RunTraffic::keyFor(const StoreKey &key, const QByteArray &endpoint)
{
    const auto known = m_keys.find(key);
    if (known != m_keys.end())
        return known->second;
    if (m_builder.keyCount() >= m_mostKeys) {
        ++m_facts.mergedKeys;
        return TrafficBuilder::none;
    }
    const std::uint32_t made = m_builder.newKey(m_builder.endpoint(endpoint), std::uint32_t(key.first));
    m_keys.emplace(key, made);
    if (auto early = m_early.extract(key)) {
        for (Step &step : early.mapped()) {
            std::get<TrafficBuilder::ActOn>(step.what).key = made;
            m_steps.push_back(step);
        }
    }
    return made;
}

std::uint32_t RunTraffic::contentId(std::uint64_t fingerprint)
{
    if (fingerprint == 0)
        return 0;
    const auto known = m_contents.constFind(fingerprint);
    if (known != m_contents.cend())
        return *known;
    const auto made = std::uint32_t(m_contents.size() + 1);
    m_contents.insert(fingerprint, made);
    return made;
}

Traffic RunTraffic::finish()
{
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step &a, const Step &b) { return a.order < b.order; });
    for (const Step &step : m_steps) {
        if (const auto *read = std::get_if<TrafficBuilder::Read>(&step.what))
            m_builder.add(*read);
        else
            m_builder.addAct(std::get<TrafficBuilder::ActOn>(step.what));
    }
    m_steps.clear();
    m_builder.setExpiryRule(ruleOf(m_facts.backend));
    for (std::uint32_t endpoint = 0; endpoint < m_times.size(); ++endpoint) {
        const Times &times = m_times[endpoint];
        Endpoint &info = m_builder[endpoint];
        if (m_facts.backend == "database" && info.ttl && *info.ttl != trace::noTtl)
            info.ttl = std::chrono::ceil<std::chrono::seconds>(*info.ttl); // as it was before the rest was cut off
        if (times.misses > 0) {
            info.missTime = times.miss / times.misses;
            info.queriesPerMiss = double(times.queries) / double(times.misses);
        }
        if (times.hits > 0)
            info.hitTime = times.hit / times.hits;
    }
    return m_builder.build(m_source == Source::Lab ? TrafficBuilder::Knows::Contents : TrafficBuilder::Knows::Nothing);
}

} // namespace advice
