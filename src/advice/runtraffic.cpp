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

std::int64_t micros(trace::Instant instant) { return instant.time_since_epoch().count(); }

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
    if (m_source == Source::Tap && (event.kind == EventKind::CacheHit || event.kind == EventKind::CacheMiss)) {
        lookedUp(event);
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
        if (isAnswering) {
            open->header = open->stores > 0 ? open->key : StoreKey();
            open->key = {event.store, event.key};
            open->storedAt = micros(event.time);
            open->ttl = event.ttl;
            ++open->stores;
        } else {
            removed(event); // by hand or by a receiver: it is not what a request would have stored
        }
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
    Step step;
    step.order = open.askedBy;
    step.read.time = open.askedAt;
    step.read.bytes = std::uint32_t(event.bytes);
    if (event.outcome == Outcome::Uncached) {
        const bool isGet = open.target.startsWith("GET ");
        if (open.missedAt >= 0 || !isGet || event.count != 200) {
            ++m_builder[endpoint].notStored;
            return;
        }
        m_builder[endpoint].isCached = false;
        step.read.key = keyFor({0, "\n" + open.target + '\n' + QByteArray::number(open.user)}, event.key);
        step.read.content = contentId(contentOf(event));
        step.read.fillTime = std::uint32_t(event.modelled.count());
        if (step.read.key != TrafficBuilder::none)
            m_steps.push_back(step);
        return;
    }
    if (!isHit && open.storedAt < 0) {
        ++m_builder[endpoint].notStored;
        return;
    }
    step.read.key = keyFor(open.key, event.key);
    if (step.read.key == TrafficBuilder::none)
        return;
    if (isHit) {
        step.read.content = open.truth ? contentId(open.truth) : m_held.value(step.read.key);
        step.read.fillTime = TrafficBuilder::none;
    } else {
        step.read.content = contentId(contentOf(event));
        step.read.fillTime = std::uint32_t(open.storedAt - open.missedAt);
        m_held.insert(step.read.key, step.read.content);
        Endpoint &info = m_builder[endpoint];
        info.isCached = true;
        info.ttl = open.ttl;
        info.entriesPerKey = std::max(open.stores, 1);
        if (!open.header.second.isEmpty())
            m_builder.setHeader(step.read.key,
                                m_headers.emplace(open.header, std::uint32_t(m_headers.size() + 1)).first->second);
    }
    m_steps.push_back(step);
}

void RunTraffic::lookedUp(const Event &event)
{
    const QByteArray family = keyFamily(event.key);
    Step step;
    step.order = event.id;
    step.read.time = micros(event.time);
    step.read.bytes = std::uint32_t(event.bytes);
    step.read.key = keyFor({0, event.key}, family);
    if (step.read.key != TrafficBuilder::none)
        m_steps.push_back(step);
}

void RunTraffic::removed(const Event &event)
{
    if (m_source == Source::Tap && event.kind == EventKind::CacheStored) {
        const auto known = m_keys.find({0, event.key});
        if (known != m_keys.end())
            m_builder[m_builder.endpoint(keyFamily(event.key))].ttl = event.ttl;
        return;
    }
    if (event.text == "clear" || event.key.isEmpty()) {
        removeAll(event.store, event, QByteArrayLiteral("*"));
        return;
    }
    if (event.text == "delete_pattern") {
        removeAll(event.store, event, event.key);
        return;
    }
    const auto known = m_keys.find({event.store, event.key});
    if (known == m_keys.end())
        return;
    Step step;
    step.order = event.id;
    step.read.key = known->second;
    step.read.time = micros(event.time);
    step.removes = true;
    m_steps.push_back(step);
}

void RunTraffic::removeAll(trace::ProcessId store, const Event &event, const QByteArray &pattern)
{
    for (const auto &[key, number] : m_keys) {
        if (key.first != store || key.second.startsWith('\n')
            || fnmatch(pattern.constData(), key.second.constData(), 0) != 0)
            continue;
        Step step;
        step.order = event.id;
        step.read.key = number;
        step.read.time = micros(event.time);
        step.removes = true;
        step.removesAll = pattern == "*";
        m_steps.push_back(step);
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
        if (step.removes)
            m_builder.addRemoval(step.read.key, step.read.time, step.removesAll);
        else
            m_builder.add(step.read);
    }
    m_steps.clear();
    for (std::uint32_t endpoint = 0; endpoint < m_times.size(); ++endpoint) {
        const Times &times = m_times[endpoint];
        Endpoint &info = m_builder[endpoint];
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
