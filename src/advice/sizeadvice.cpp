#include "advice/sizeadvice.h"

#include "advice/advise.h"

#include <algorithm>

namespace advice {

namespace {

constexpr Duration djangosDefault = std::chrono::seconds(300); // TIMEOUT

// Those whose entries share the cache. Where some are cached, what is not takes up no room.
std::vector<bool> endpointsIn(const Traffic &traffic, const QByteArray &only)
{
    const auto &all = traffic.endpoints();
    const bool someAreCached = std::any_of(all.begin(), all.end(), [](const Endpoint &one) { return one.isCached; });
    std::vector<bool> in;
    in.reserve(all.size());
    for (const Endpoint &one : all)
        in.push_back(only.isEmpty() ? one.isCached || !someAreCached : one.name == only);
    return in;
}

// The TTL of each endpoint where all of them are known; else none.
std::optional<SizeReplay::Ttls> ttlsInForce(const Traffic &traffic, const std::vector<bool> &in)
{
    SizeReplay::Ttls ttls;
    bool areEqual = true;
    std::optional<Duration> first;
    for (std::size_t i = 0; i < in.size(); ++i) {
        const Endpoint &one = traffic.endpoints()[i];
        if (in[i] && !one.ttl)
            return {};
        ttls.push_back(one.ttl.value_or(djangosDefault));
        if (!in[i])
            continue;
        areEqual = areEqual && (!first || first == one.ttl);
        first = first ? first : one.ttl;
    }
    if (!first)
        return {};
    return areEqual ? SizeReplay::Ttls{*first} : ttls;
}

template <typename Value> void addSorted(std::vector<Value> &values, Value value)
{
    const auto place = std::lower_bound(values.begin(), values.end(), value);
    if (place == values.end() || *place != value)
        values.insert(place, value);
}

std::int64_t entriesOf(const Traffic &traffic, const std::vector<bool> &in)
{
    std::int64_t entries = 0;
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        const std::uint32_t endpoint = traffic.key(i).endpoint;
        if (in[endpoint])
            entries += std::max(traffic.endpoints()[endpoint].entriesPerKey, 1);
    }
    return entries;
}

std::int64_t readsOf(const Traffic &traffic, const std::vector<bool> &in)
{
    std::int64_t reads = 0;
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        const Key key = traffic.key(i);
        if (in[key.endpoint])
            reads += std::int64_t(key.times.size());
    }
    return reads;
}

} // namespace

std::vector<std::int64_t> usualSizes(std::int64_t entriesInAll)
{
    constexpr std::int64_t smallest = 10;
    constexpr std::int64_t range = 3'000; // between the largest and the smallest
    std::vector<std::int64_t> sizes;
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t digit : {1, 2, 3, 5}) {
            const std::int64_t size = digit * power;
            if (size >= smallest && size >= entriesInAll / range)
                sizes.push_back(size);
            if (!sizes.empty() && size >= entriesInAll)
                return sizes;
        }
    }
}

std::optional<SizeAdvice> adviseSizes(const Traffic &traffic, const SizeQuestion &question, const std::stop_token &stop,
                                      const SizeReplay::Progress &progress)
{
    const std::vector<bool> in = endpointsIn(traffic, question.endpoint);
    const auto inForce = ttlsInForce(traffic, in);
    SizeAdvice advice;
    advice.inForce = question.inForce;
    advice.cullFrequency = question.inForce ? question.inForce->cullFrequency : Size().cullFrequency;
    advice.entries = question.entries.empty() ? usualSizes(entriesOf(traffic, in)) : question.entries;
    if (question.inForce && question.inForce->entries > 0)
        addSorted(advice.entries, question.inForce->entries);
    advice.ttls = question.ttls.empty() ? usualTtls() : question.ttls;
    advice.isTtlInForce = inForce.has_value();
    SizeReplay::Ttls ofCurves = inForce.value_or(SizeReplay::Ttls{djangosDefault});
    if (ofCurves.size() == 1) {
        if (question.longest && ofCurves.front() > *question.longest) {
            ofCurves.front() = *question.longest;
            advice.isTtlInForce = false;
        }
        advice.ttl = ofCurves.front();
        addSorted(advice.ttls, *advice.ttl);
    }
    if (question.longest)
        std::erase_if(advice.ttls, [&question](Duration ttl) { return ttl > *question.longest; });
    advice.span = Duration(traffic.end() - traffic.begin());
    advice.knowsChanges = traffic.knowsChanges();

    std::vector<Size> sizes;
    for (const Eviction eviction : {Eviction::LocMem, Eviction::Lru}) {
        for (const std::int64_t entries : advice.entries)
            sizes.push_back({entries, advice.cullFrequency, eviction});
    }
    std::vector<SizeReplay::Ttls> rows{ofCurves};
    for (const Duration ttl : advice.ttls)
        rows.push_back({ttl});

    SizeReplay::Options options;
    options.endpoints = in;
    // Pages, which take up two entries, are replayed one by one.
    const bool hasPages = std::any_of(traffic.endpoints().begin(), traffic.endpoints().end(),
                                      [](const Endpoint &one) { return one.entriesPerKey > 1; });
    constexpr std::int64_t costOfPages = 3;
    const auto replays = std::int64_t(rows.size() * sizes.size()) * (hasPages ? costOfPages : 1);
    options.mostReads = std::max<std::int64_t>(question.mostVisits / std::max<std::int64_t>(replays, 1), 100'000);
    if (readsOf(traffic, in) == 0)
        return advice;
    if (question.warmsUp && question.longest)
        options.countFrom = traffic.begin() + question.longest->count();
    const SizeReplay replay(traffic, options, stop);
    advice.reads = replay.reads();
    advice.keys = replay.keys();
    advice.replayedKeys = replay.replayedKeys();
    const SizeReplay::Grid figures = replay.grid(rows, sizes, stop, progress);
    if (stop.stop_requested())
        return {};
    for (std::size_t i = 0; i < advice.curves.size(); ++i) {
        SizeCurve &curve = advice.curves[i];
        curve.eviction = Eviction(i);
        const auto part = [&](const std::vector<Figures> &row) {
            const auto first = row.begin() + std::ptrdiff_t(i * advice.entries.size());
            return std::vector<Figures>(first, first + std::ptrdiff_t(advice.entries.size()));
        };
        curve.curve = part(figures.front());
        for (std::size_t row = 1; row < figures.size(); ++row)
            curve.grid.push_back(part(figures[row]));
    }
    return advice;
}

} // namespace advice
