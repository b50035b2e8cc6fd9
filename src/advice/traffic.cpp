#include "advice/traffic.h"

#include <QtCore/QSet>

#include <algorithm>
#include <numeric>

namespace advice {

namespace {

constexpr std::size_t stepsBetweenLooks = 65'536;

bool isBefore(const TrafficBuilder::Read &a, const TrafficBuilder::Read &b) { return a.time < b.time; }

template <typename T> std::span<const T> part(const std::vector<T> &all, std::size_t first, std::size_t end)
{
    return all.empty() ? std::span<const T>() : std::span<const T>(all).subspan(first, end - first);
}

} // namespace

Key Traffic::key(std::size_t index) const
{
    const Span &span = m_spans[index];
    const bool isLast = index + 1 == m_spans.size();
    const std::size_t end = isLast ? m_times.size() : m_spans[index + 1].first;
    const std::size_t changesEnd = isLast ? m_changes.size() : m_spans[index + 1].firstChange;
    const std::size_t actsEnd = isLast ? m_acts.size() : m_spans[index + 1].firstAct;
    Key key;
    key.endpoint = span.endpoint;
    key.store = span.store;
    key.header = span.header;
    key.times = part(m_times, span.first, end);
    key.orders = part(m_orders, span.first, end);
    key.fillTimes = part(m_fillTimes, span.first, end);
    key.bytes = part(m_bytes, span.first, end);
    key.changes = part(m_changes, span.firstChange, changesEnd);
    key.expiryRule = m_expiryRule;
    key.acts = part(m_acts, span.firstAct, actsEnd);
    if (span.hasHeads)
        key.heads = part(m_heads, span.first, end);
    if (span.contents >= 0)
        key.contents = m_contents[std::size_t(span.contents)];
    return key;
}

std::uint32_t TrafficBuilder::endpoint(const QByteArray &name)
{
    const auto found = m_endpointNames.constFind(name);
    if (found != m_endpointNames.cend())
        return *found;
    const auto index = std::uint32_t(m_traffic.m_endpoints.size());
    Endpoint made;
    made.name = name;
    m_traffic.m_endpoints.push_back(std::move(made));
    m_endpointNames.insert(name, index);
    return index;
}

std::uint32_t TrafficBuilder::newKey(std::uint32_t endpoint, std::uint32_t store)
{
    const auto key = std::uint32_t(m_endpointOfKey.size());
    m_endpointOfKey.push_back(endpoint);
    if (store != 0)
        m_storeOfKey.insert(key, store);
    return key;
}

void TrafficBuilder::addAct(const ActOn &act)
{
    m_acts.push_back({act, std::uint32_t(m_reads.size() + m_acts.size())});
}

std::vector<std::size_t> TrafficBuilder::countReads()
{
    std::vector<std::size_t> next(m_endpointOfKey.size() + 1, 0);
    for (const Read &read : m_reads)
        ++next[read.key + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    m_traffic.m_spans.resize(m_endpointOfKey.size());
    for (std::size_t key = 0; key < m_endpointOfKey.size(); ++key) {
        m_traffic.m_spans[key].endpoint = m_endpointOfKey[key];
        m_traffic.m_spans[key].store = m_storeOfKey.value(std::uint32_t(key));
        m_traffic.m_spans[key].header = m_headerOfKey.value(std::uint32_t(key));
        m_traffic.m_spans[key].first = std::uint32_t(next[key]);
    }
    return next;
}

void TrafficBuilder::placePlainReads(const std::stop_token &stop)
{
    std::vector<std::size_t> next = countReads();
    std::vector<std::int64_t> &times = m_traffic.m_times;
    std::vector<std::uint32_t> &orders = m_traffic.m_orders;
    std::vector<std::uint32_t> &bytes = m_traffic.m_bytes;
    times.resize(m_reads.size());
    orders.resize(m_reads.size());
    std::vector<std::uint8_t> &heads = m_traffic.m_heads;
    heads.resize(m_heads.empty() ? 0 : m_reads.size());
    auto head = m_heads.begin();
    bytes.resize(m_hasBytes ? m_reads.size() : 0);
    for (std::size_t i = 0; i < m_reads.size(); ++i) {
        if (i % stepsBetweenLooks == 0 && stop.stop_requested())
            return;
        const Read &read = m_reads[i];
        const std::size_t to = next[read.key]++;
        times[to] = read.time;
        orders[to] = std::uint32_t(i);
        if (m_hasBytes)
            bytes[to] = read.bytes;
        if (head != m_heads.end() && *head == i) {
            heads[to] = 1;
            m_traffic.m_spans[read.key].hasHeads = true;
            ++head;
        }
    }
    struct Plain {
        std::int64_t time;
        std::uint32_t order;
        std::uint32_t bytes;
        std::uint8_t isHead;
    };
    std::vector<Plain> sorted;
    for (std::size_t key = 0; key < m_traffic.m_spans.size(); ++key) {
        if (key % stepsBetweenLooks == 0 && stop.stop_requested())
            return;
        const std::size_t first = m_traffic.m_spans[key].first;
        const auto begin = times.begin() + std::ptrdiff_t(first);
        const auto end = times.begin() + std::ptrdiff_t(next[key]);
        if (std::is_sorted(begin, end))
            continue;
        sorted.clear();
        for (std::size_t i = first; i < next[key]; ++i)
            sorted.push_back(
                {times[i], orders[i], m_hasBytes ? bytes[i] : 0, heads.empty() ? std::uint8_t(0) : heads[i]});
        std::stable_sort(sorted.begin(), sorted.end(), [](const Plain &a, const Plain &b) { return a.time < b.time; });
        for (std::size_t i = first; i < next[key]; ++i) {
            times[i] = sorted[i - first].time;
            orders[i] = sorted[i - first].order;
            if (m_hasBytes)
                bytes[i] = sorted[i - first].bytes;
            if (!heads.empty())
                heads[i] = sorted[i - first].isHead;
        }
    }
}

// By key, and in each by time; reads of the same moment stay in the order in which they came.
void TrafficBuilder::placeReads()
{
    struct PlacedRead {
        Read read;
        std::uint32_t order; // among the reads and acts
    };
    std::vector<std::size_t> next = countReads();
    std::vector<PlacedRead> placed(m_reads.size());
    std::size_t actsBefore = 0;
    for (std::size_t i = 0; i < m_reads.size(); ++i) {
        while (actsBefore < m_acts.size() && m_acts[actsBefore].order <= i + actsBefore)
            ++actsBefore;
        placed[next[m_reads[i].key]++] = {m_reads[i], std::uint32_t(i + actsBefore)};
    }
    // Where there are acts, the reads are in order already.
    for (std::size_t key = 0; key < m_traffic.m_spans.size() && m_acts.empty(); ++key) {
        std::stable_sort(placed.begin() + m_traffic.m_spans[key].first, placed.begin() + std::ptrdiff_t(next[key]),
                         [](const PlacedRead &a, const PlacedRead &b) { return isBefore(a.read, b.read); });
    }
    std::vector<std::uint32_t> &orders = m_traffic.m_orders;
    orders.resize(placed.size());
    for (std::size_t i = 0; i < placed.size(); ++i) {
        m_reads[i] = placed[i].read;
        orders[i] = placed[i].order;
    }
    std::stable_sort(m_acts.begin(), m_acts.end(),
                     [](const PlacedAct &a, const PlacedAct &b) { return a.act.key < b.act.key; });
    auto act = m_acts.begin();
    for (std::size_t key = 0; key < m_traffic.m_spans.size(); ++key) {
        Traffic::Span &span = m_traffic.m_spans[key];
        span.firstAct = std::uint32_t(m_traffic.m_acts.size());
        for (; act != m_acts.end() && act->act.key == key; ++act) {
            const auto first = orders.begin() + span.first;
            const auto read = std::lower_bound(first, orders.begin() + std::ptrdiff_t(next[key]), act->order);
            const ActOn &done = act->act;
            m_traffic.m_acts.push_back(
                {std::uint32_t(read - first), act->order, done.kind, done.time, done.life, done.bytes});
        }
    }
}

std::size_t TrafficBuilder::endOf(std::size_t key) const
{
    return key + 1 == m_traffic.m_spans.size() ? m_traffic.m_times.size() : m_traffic.m_spans[key + 1].first;
}

void TrafficBuilder::placeContents(std::size_t key, const std::vector<std::uint32_t> &contents)
{
    Traffic::Span &span = m_traffic.m_spans[key];
    QSet<std::uint32_t> seen;
    bool comesAgain = false;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        if (i > 0 && contents[i] == contents[i - 1])
            continue;
        comesAgain |= seen.contains(contents[i]);
        seen.insert(contents[i]);
        if (i == 0)
            continue;
        const std::int64_t before = m_traffic.m_times[span.first + i - 1];
        const std::int64_t now = m_traffic.m_times[span.first + i];
        const auto edit = std::upper_bound(m_edits.begin(), m_edits.end(), before);
        m_traffic.m_changes.push_back({std::uint32_t(i), edit == m_edits.end() ? now : std::min(*edit, now)});
    }
    if (!comesAgain)
        return;
    span.contents = std::int32_t(m_traffic.m_contents.size());
    m_traffic.m_contents.push_back(contents);
}

void TrafficBuilder::placeChanges(std::size_t key)
{
    const auto found = m_changesOfKey.constFind(std::uint32_t(key));
    if (found == m_changesOfKey.cend())
        return;
    const std::size_t first = m_traffic.m_spans[key].first;
    const std::size_t reads = endOf(key) - first;
    std::size_t read = 0;
    for (const ChangeAt &change : *found) {
        while (read < reads && ChangeAt{m_traffic.m_times[first + read], m_traffic.m_orders[first + read]} < change)
            ++read;
        if (read == reads)
            break;
        const bool isFirst = m_traffic.m_changes.size() == m_traffic.m_spans[key].firstChange
            || m_traffic.m_changes.back().read != read; // of those between two reads
        if (isFirst && read > 0) // what was before the first read made no difference
            m_traffic.m_changes.push_back({std::uint32_t(read), change.time});
    }
}

void TrafficBuilder::fillTimesFromMedians()
{
    std::vector<std::vector<std::uint32_t>> known(m_traffic.m_endpoints.size());
    for (const Read &read : m_reads) {
        if (read.fillTime != none && read.fillTime != noFill)
            known[m_endpointOfKey[read.key]].push_back(read.fillTime);
    }
    std::vector<std::uint32_t> medians;
    for (auto &times : known) {
        const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
        std::nth_element(times.begin(), middle, times.end());
        medians.push_back(times.empty() ? 0 : *middle);
    }
    m_traffic.m_fillTimes.reserve(m_reads.size());
    for (const Read &read : m_reads)
        m_traffic.m_fillTimes.push_back(read.fillTime == none         ? medians[m_endpointOfKey[read.key]]
                                            : read.fillTime == noFill ? Key::noFill
                                                                      : read.fillTime);
}

Traffic TrafficBuilder::build(Knows knows, const std::stop_token &stop)
{
    std::sort(m_edits.begin(), m_edits.end());
    if (m_acts.empty() && !m_hasFillTimes && knows != Knows::Contents) {
        placePlainReads(stop);
    } else {
        placeReads();
        m_traffic.m_times.reserve(m_reads.size());
        for (const Read &read : m_reads)
            m_traffic.m_times.push_back(read.time);
        if (m_hasFillTimes)
            fillTimesFromMedians();
        m_traffic.m_bytes.reserve(m_hasBytes ? m_reads.size() : 0);
        for (const Read &read : m_reads) {
            if (m_hasBytes)
                m_traffic.m_bytes.push_back(read.bytes);
        }
    }
    m_traffic.m_knowsChanges = knows != Knows::Nothing;
    m_traffic.m_editCount = std::int64_t(m_edits.size());
    std::vector<std::uint32_t> contents;
    for (std::size_t key = 0; key < m_traffic.m_spans.size(); ++key) {
        if (key % stepsBetweenLooks == 0 && stop.stop_requested())
            return {};
        Traffic::Span &span = m_traffic.m_spans[key];
        span.firstChange = std::uint32_t(m_traffic.m_changes.size());
        if (knows == Knows::Changes)
            placeChanges(key);
        if (knows != Knows::Contents)
            continue;
        contents.clear();
        for (std::size_t i = span.first; i < endOf(key); ++i) {
            const std::uint32_t content = m_reads[i].content;
            contents.push_back(content == 0 && !contents.empty() ? contents.back() : content);
        }
        placeContents(key, contents);
    }
    if (!m_traffic.m_times.empty()) {
        const auto [first, last] = std::minmax_element(m_traffic.m_times.begin(), m_traffic.m_times.end());
        m_traffic.m_begin = *first;
        m_traffic.m_end = *last;
    }
    m_reads.clear();
    m_reads.shrink_to_fit();
    return std::move(m_traffic);
}

} // namespace advice
