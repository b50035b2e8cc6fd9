#include "advice/ttlsweep.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace advice {

namespace {

using Times = std::span<const std::int64_t>;

// The first of the times from `from` on that is not before `time`: near ones are found sooner.
std::size_t gallop(Times times, std::size_t from, std::int64_t time)
{
    std::size_t step = 1;
    std::size_t low = from;
    std::size_t high = from;
    while (high < times.size() && times[high] < time) {
        low = high + 1;
        high += step;
        step *= 2;
    }
    return std::size_t(std::lower_bound(times.begin() + std::ptrdiff_t(low),
                                        times.begin() + std::ptrdiff_t(std::min(high, times.size())), time)
                       - times.begin());
}

std::int64_t later(std::int64_t time, Duration by)
{
    return by.count() > std::numeric_limits<std::int64_t>::max() - time ? std::numeric_limits<std::int64_t>::max()
                                                                        : time + by.count();
}

// Fills take no time, no content comes again and nothing is removed: one look-up finds the end of each entry.
Figures sweepPlain(const Key &key, Duration ttl, std::int64_t end)
{
    Figures figures;
    figures.reads = std::int64_t(key.times.size());
    std::size_t change = 0;
    std::size_t misses = 0;
    for (std::size_t fill = 0; fill < key.times.size();) {
        ++misses;
        const std::int64_t expiry = later(key.times[fill], ttl);
        const std::size_t next = gallop(key.times, fill + 1, expiry);
        while (change < key.changes.size() && key.changes[change].read <= fill)
            ++change;
        if (change < key.changes.size() && key.changes[change].read < next) {
            figures.staleHits += std::int64_t(next - key.changes[change].read);
            figures.staleTime += std::min(expiry, end) - key.changes[change].time;
        }
        const auto held = double(std::min(expiry, end) - key.times[fill]);
        figures.entryTime += held;
        if (!key.bytes.empty())
            figures.byteTime += held * key.bytes[fill];
        fill = next;
    }
    figures.hits = figures.reads - std::int64_t(misses);
    return figures;
}

// The life of one key's entries, step by step: what is stored while others are under way, and what is removed.
class Replay {
public:
    Replay(const Key &key, Duration ttl, std::int64_t end)
        : m_key(key)
        , m_ttl(ttl)
        , m_end(end)
    {
    }

    Figures run()
    {
        m_figures.reads = std::int64_t(m_key.times.size());
        std::size_t removal = 0;
        for (std::size_t read = 0; read < m_key.times.size(); ++read) {
            for (; removal < m_key.removals.size() && m_key.removals[removal].read <= read; ++removal)
                remove(m_key.removals[removal].time);
            look(read);
        }
        for (; removal < m_key.removals.size(); ++removal)
            remove(m_key.removals[removal].time);
        storeUntil(std::numeric_limits<std::int64_t>::max());
        endEntry(m_end);
        return m_figures;
    }

private:
    struct Store {
        std::int64_t time;
        std::size_t read; // that made it
    };

    void look(std::size_t read)
    {
        const std::int64_t now = m_key.times[read];
        storeUntil(now);
        if (m_entry && now < m_expiry) {
            ++m_figures.hits;
            m_figures.staleHits += differs(m_entry->read, read);
            return;
        }
        const std::int64_t takes = m_key.fillTimes.empty() ? 0 : m_key.fillTimes[read];
        const Store store{now + takes, read};
        const auto place = std::upper_bound(m_underWay.begin(), m_underWay.end(), store,
                                            [](const Store &a, const Store &b) { return a.time < b.time; });
        m_underWay.insert(place, store);
        if (takes == 0)
            storeUntil(now);
    }

    void storeUntil(std::int64_t time)
    {
        std::size_t done = 0;
        for (; done < m_underWay.size() && m_underWay[done].time <= time; ++done) {
            endEntry(m_underWay[done].time);
            m_entry = m_underWay[done];
            m_expiry = later(m_entry->time, m_ttl);
        }
        m_underWay.erase(m_underWay.begin(), m_underWay.begin() + std::ptrdiff_t(done));
    }

    void remove(std::int64_t time)
    {
        storeUntil(time);
        endEntry(time);
        m_entry.reset();
    }

    bool differs(std::size_t fill, std::size_t read) const
    {
        if (!m_key.contents.empty())
            return m_key.contents[fill] != m_key.contents[read];
        const auto change = firstChangeAfter(fill);
        return change != m_key.changes.end() && change->read <= read;
    }
    std::span<const Change>::iterator firstChangeAfter(std::size_t read) const
    {
        return std::upper_bound(m_key.changes.begin(), m_key.changes.end(), read,
                                [](std::size_t value, const Change &change) { return value < change.read; });
    }

    // Counts what the entry that is held has been until `time`.
    void endEntry(std::int64_t time)
    {
        if (!m_entry)
            return;
        const std::int64_t until = std::min({time, m_expiry, m_end});
        if (until <= m_entry->time)
            return;
        const auto held = double(until - m_entry->time);
        m_figures.entryTime += held;
        if (!m_key.bytes.empty())
            m_figures.byteTime += held * m_key.bytes[m_entry->read];
        const auto change = firstChangeAfter(m_entry->read);
        if (change != m_key.changes.end() && change->time < until)
            m_figures.staleTime += until - std::max(change->time, m_entry->time);
    }

    const Key &m_key;
    Duration m_ttl;
    std::int64_t m_end;
    Figures m_figures;
    std::optional<Store> m_entry;
    std::int64_t m_expiry = 0;
    std::vector<Store> m_underWay; // in the order of their times
};

} // namespace

Figures sweepTtl(const Key &key, Duration ttl, std::int64_t end)
{
    if (key.fillTimes.empty() && key.removals.empty() && key.contents.empty())
        return sweepPlain(key, ttl, end);
    return Replay(key, ttl, end).run();
}

std::vector<Figures> sweepTtl(const Traffic &traffic, Duration ttl, const std::stop_token &stop)
{
    constexpr std::size_t keysBetweenLooks = 1024;
    std::vector<Figures> figures(traffic.endpoints().size());
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        if (i % keysBetweenLooks == 0 && stop.stop_requested())
            break;
        const Key key = traffic.key(i);
        figures[key.endpoint] += sweepTtl(key, ttl, traffic.end());
    }
    return figures;
}

std::vector<Figures> perfectInvalidation(const Traffic &traffic)
{
    std::vector<Figures> figures(traffic.endpoints().size());
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        const Key key = traffic.key(i);
        Figures &sum = figures[key.endpoint];
        sum.reads += std::int64_t(key.times.size());
        if (!key.times.empty())
            sum.hits += std::int64_t(key.times.size() - 1 - key.changes.size());
    }
    return figures;
}

double expectedStaleHits(const Traffic &traffic, std::uint32_t endpoint, Duration ttl, Duration interval)
{
    double expected = 0;
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        const Key key = traffic.key(i);
        if (key.endpoint != endpoint)
            continue;
        for (std::size_t fill = 0; fill < key.times.size();) {
            const std::size_t next = gallop(key.times, fill + 1, later(key.times[fill], ttl));
            for (std::size_t hit = fill + 1; hit < next; ++hit)
                expected -= std::expm1(-double(key.times[hit] - key.times[fill]) / double(interval.count()));
            fill = next;
        }
    }
    return expected;
}

} // namespace advice
