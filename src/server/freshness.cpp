#include "server/freshness.h"

#include "base/fingerprint.h"
#include "codec/difference.h"
#include "codec/json.h"

#include <algorithm>

namespace server {

using trace::EventId;
using trace::ProcessId;

Freshness::Freshness(trace::Recorder &recorder, Ask ask, VersionOf versionOf)
    : m_recorder(recorder)
    , m_ask(std::move(ask))
    , m_versionOf(std::move(versionOf))
{
}

void Freshness::edited(std::uint64_t version, EventId edit, std::vector<std::int64_t> ids)
{
    std::sort(ids.begin(), ids.end());
    m_edits.push_back({version, edit, std::move(ids)});
}

void Freshness::filled(ProcessId store, const QByteArray &fullKey, std::shared_ptr<const Fill> fill, EventId stored)
{
    const DataVersion version = fill->dataVersion;
    m_known.insert({store, fullKey}, {std::move(fill), version, stored, 0, ++m_order, {}, 0});
}

void Freshness::ended(ProcessId store, const QByteArray &fullKey) { m_known.remove({store, fullKey}); }

EventId Freshness::staleSince(ProcessId store, const QByteArray &fullKey, EventId cause, trace::RequestId request)
{
    const auto found = m_known.find({store, fullKey});
    if (found == m_known.end())
        return 0;
    check(found.key(), *found, trace::EventKind::StaleFound, cause, request);
    return found->staleSince;
}

void Freshness::lookAtAll(EventId cause, std::size_t limit)
{
    std::vector<QHash<Key, Known>::iterator> all;
    for (auto it = m_known.begin(); it != m_known.end(); ++it) {
        if (it->seenAt != m_versionOf(*it->fill->request))
            all.push_back(it);
    }
    std::sort(all.begin(), all.end(), [](auto a, auto b) { return a->order > b->order; });
    if (all.size() > limit)
        all.resize(limit);
    for (auto it : all)
        check(it.key(), *it, trace::EventKind::EntryStale, cause, 0);
}

std::uint64_t Freshness::truthOf(ProcessId store, const QByteArray &fullKey) const
{
    const auto found = m_known.constFind({store, fullKey});
    return found == m_known.cend() ? 0 : found->truthPrint;
}

const Fill *Freshness::fill(ProcessId store, const QByteArray &fullKey) const
{
    const auto found = m_known.constFind({store, fullKey});
    return found == m_known.cend() ? nullptr : found->fill.get();
}

void Freshness::check(const Key &key, Known &known, trace::EventKind found, EventId cause, trace::RequestId request)
{
    const DataVersion version = m_versionOf(*known.fill->request);
    if (known.seenAt == version)
        return;
    known.seenAt = version;
    const Truth truth = m_ask(*known.fill->request);
    known.truthPrint = base::fingerprint(truth.body);
    const bool wasStale = known.staleSince != 0;
    const bool isStale = truth.body != known.fill->body;
    // An edit tells of each other difference; a look-up only of the first, or the live prices would never end.
    const bool differsAnew = isStale && wasStale && found == trace::EventKind::EntryStale && truth.body != known.truth;
    if (isStale == wasStale && !differsAnew)
        return;
    if (!differsAnew)
        known.staleSince = isStale ? firstEditOf(known, truth) : 0;
    known.truth = isStale ? truth.body : QByteArray();
    trace::Event event;
    event.count = differsAnew;
    if (isStale)
        event.detail = differenceOf(known.fill->body, truth.body);
    event.kind = isStale ? found : trace::EventKind::EntryStale;
    event.cause = cause;
    event.request = request;
    event.store = key.first;
    event.key = key.second;
    event.about = known.staleSince;
    m_recorder.record(std::move(event));
}

std::shared_ptr<const trace::Detail> Freshness::differenceOf(const QByteArray &held, const QByteArray &truth)
{
    if (m_difference && held == m_held && truth == m_truth)
        return m_difference;
    m_held = held;
    m_truth = truth;
    constexpr qsizetype longestTold = 400; // bytes of one value
    auto detail = std::make_shared<trace::Detail>();
    const auto before = codec::readJson(held);
    const auto now = codec::readJson(truth);
    if (before && now) {
        const codec::Differences found = codec::differences(*before, *now);
        const auto text = [](const std::optional<codec::Value> &value) {
            return value ? codec::writeJson(*value).value_or(QByteArray()).left(longestTold) : QByteArray();
        };
        for (const codec::Difference &difference : found.first) {
            detail->fields.emplaceBack(difference.path.toUtf8(), text(difference.before));
            detail->fields.emplaceBack(difference.path.toUtf8(), text(difference.now));
        }
        if (found.more > 0)
            detail->fields.emplaceBack("more", QByteArray::number(qulonglong(found.more)));
    }
    m_difference = std::move(detail);
    return m_difference;
}

EventId Freshness::firstEditOf(const Known &known, const Truth &truth) const
{
    const Fill &fill = *known.fill;
    const bool changesByItself = fill.dataVersion.moment != known.seenAt.moment;
    std::vector<std::int64_t> ids;
    std::set_union(fill.ids.begin(), fill.ids.end(), truth.ids.begin(), truth.ids.end(), std::back_inserter(ids));
    EventId firstSince = 0;
    EventId firstElsewhere = 0; // of what is shown beside the rows, as a category's name
    for (const Edit &edit : m_edits) {
        if (edit.version <= fill.dataVersion.writes)
            continue;
        if (!firstSince)
            firstSince = edit.event;
        if (edit.ids.empty() && !firstElsewhere)
            firstElsewhere = edit.event;
        const bool touches = std::any_of(edit.ids.begin(), edit.ids.end(), [&](std::int64_t id) {
            return std::binary_search(ids.begin(), ids.end(), id);
        });
        if (touches)
            return edit.event;
    }
    // No edit touched what it says: it changed by itself, or by another way than the lab's.
    if (changesByItself || !firstSince)
        return known.stored;
    return firstElsewhere ? firstElsewhere : firstSince;
}

} // namespace server
