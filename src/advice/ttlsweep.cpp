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

// Fills take no time, no content comes again and nothing is removed: one look-up finds the end of each entry.
Figures sweepPlain(const Key &key, Duration ttl, std::int64_t end)
{
    Figures figures;
    figures.reads = std::int64_t(key.times.size());
    std::size_t change = 0;
    std::size_t misses = 0;
    for (std::size_t fill = 0; fill < key.times.size();) {
        ++misses;
        const std::int64_t expiry = endOf(key.times[fill], ttl, key.expiryRule);
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

// Of a page that HEADs ask for, too: they take the page of GET, or else one of their own. Each holds the page, and both
// the list of headers.
class HeadReplay {
public:
    HeadReplay(const Key &key, Duration ttl, std::int64_t end)
        : m_key(key)
        , m_ttl(ttl)
        , m_end(end)
    {
    }

    Figures run()
    {
        m_figures.reads = std::int64_t(m_key.times.size());
        Page get;
        Page head;
        for (std::size_t read = 0; read < m_key.times.size(); ++read) {
            while (m_change < m_key.changes.size() && m_key.changes[m_change].read <= read)
                ++m_change;
            if (hits(get, read) || (m_key.heads[read] && hits(head, read)))
                continue;
            fill(m_key.heads[read] ? head : get, read);
        }
        end(get);
        end(head);
        return m_figures;
    }

private:
    struct Page {
        std::int64_t expiry = std::numeric_limits<std::int64_t>::min();
        std::size_t change = 0; // the first that makes it stale
    };

    bool hits(const Page &page, std::size_t read)
    {
        if (m_key.times[read] >= page.expiry)
            return false;
        ++m_figures.hits;
        m_figures.staleHits += m_change > page.change;
        return true;
    }

    void fill(Page &page, std::size_t read)
    {
        end(page);
        const std::int64_t now = m_key.times[read];
        page = {endOf(now, m_ttl, m_key.expiryRule), m_change};
        const std::int64_t until = std::min(page.expiry, m_end);
        const auto held = double(until - now);
        m_figures.entryTime += (held + double(until - std::max(now, m_headersUntil))) / 2;
        m_headersUntil = until;
        if (!m_key.bytes.empty())
            m_figures.byteTime += held * m_key.bytes[read];
    }

    void end(const Page &page)
    {
        const std::int64_t until = std::min(page.expiry, m_end);
        if (page.change < m_key.changes.size() && m_key.changes[page.change].time < until)
            m_figures.staleTime += until - m_key.changes[page.change].time;
    }

    const Key &m_key;
    const Duration m_ttl;
    const std::int64_t m_end;
    Figures m_figures;
    std::size_t m_change = 0; // the first that comes after this read
    std::int64_t m_headersUntil = std::numeric_limits<std::int64_t>::min();
};

bool isPlain(const Key &key) { return key.fillTimes.empty() && key.acts.empty() && key.contents.empty(); }

// The life of one key's entries, step by step: what is stored while others are under way, and what is done to them.
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
        return run([](std::int64_t) {});
    }

    template <typename Hit> Figures run(const Hit &hit) // is called with the age of what each hit answers, µs
    {
        m_figures.reads = std::int64_t(m_key.times.size());
        for (std::size_t read = 0; read < m_key.times.size(); ++read) {
            actBefore(read);
            if (look(read))
                hit(m_key.times[read] - m_entry->time);
        }
        actBefore(m_key.times.size());
        storeUntil(std::numeric_limits<std::int64_t>::max());
        endEntry(m_end);
        return m_figures;
    }

private:
    struct Store {
        static constexpr std::size_t noRead = std::numeric_limits<std::size_t>::max();

        std::int64_t time;
        std::size_t read; // that made it; noRead: it was stored without a miss, and says what the data says
        std::uint32_t bytes;
    };

    bool look(std::size_t read)
    {
        const std::int64_t now = m_key.times[read];
        storeUntil(now);
        if (m_entry && now < m_expiry) {
            ++m_figures.hits;
            m_figures.staleHits += differs(m_entry->read, read);
            return true;
        }
        const std::uint32_t takes = m_key.fillTimes.empty() ? 0 : m_key.fillTimes[read];
        if (takes == Key::noFill)
            return false;
        const Store store{now + takes, read, m_key.bytes.empty() ? 0 : m_key.bytes[read]};
        const auto place = std::upper_bound(m_underWay.begin(), m_underWay.end(), store,
                                            [](const Store &a, const Store &b) { return a.time < b.time; });
        m_underWay.insert(place, store);
        if (takes == 0)
            storeUntil(now);
        return false;
    }

    void storeUntil(std::int64_t time)
    {
        std::size_t done = 0;
        for (; done < m_underWay.size() && m_underWay[done].time <= time; ++done) {
            endEntry(m_underWay[done].time);
            m_entry = m_underWay[done];
            m_expiry = endOf(m_entry->time, m_ttl, m_key.expiryRule);
        }
        m_underWay.erase(m_underWay.begin(), m_underWay.begin() + std::ptrdiff_t(done));
    }

    void actBefore(std::size_t read)
    {
        for (; m_act < m_key.acts.size() && m_key.acts[m_act].read <= read; ++m_act) {
            const Act &act = m_key.acts[m_act];
            storeUntil(act.time);
            if (act.kind == Act::Kind::Touch && !(m_entry && act.time < m_expiry))
                continue;
            const std::int64_t expiry =
                endOf(act.time, act.life == Act::asAsked ? m_ttl : Duration(act.life), m_key.expiryRule);
            if (act.kind == Act::Kind::Touch) {
                m_expiry = expiry;
                continue;
            }
            endEntry(act.time);
            m_entry.reset();
            if (act.kind == Act::Kind::Store) {
                m_entry = Store{act.time, Store::noRead, act.bytes};
                m_expiry = expiry;
            }
        }
    }

    bool differs(std::size_t fill, std::size_t read) const
    {
        if (fill == Store::noRead)
            return false;
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
        m_figures.byteTime += held * m_entry->bytes;
        if (m_entry->read == Store::noRead)
            return;
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
    std::size_t m_act = 0; // the next one
    std::vector<Store> m_underWay; // in the order of their times
};

// The hits of one key if its entry always goes at the moment at which its data changes.
std::int64_t hitsOfPerfect(const Key &key)
{
    std::int64_t hits = 0;
    std::size_t change = 0;
    std::size_t act = 0;
    bool isHeld = false;
    for (std::size_t read = 0; read < key.times.size(); ++read) {
        std::int64_t changed = std::numeric_limits<std::int64_t>::min();
        for (; change < key.changes.size() && key.changes[change].read <= read; ++change) {
            changed = key.changes[change].time;
            isHeld = false;
        }
        for (; act < key.acts.size() && key.acts[act].read <= read; ++act)
            isHeld = isHeld || (key.acts[act].kind == Act::Kind::Store && key.acts[act].time >= changed);
        hits += isHeld;
        isHeld = isHeld || key.fillTimes.empty() || key.fillTimes[read] != Key::noFill;
    }
    return hits;
}

} // namespace

Figures sweepTtl(const Key &key, Duration ttl, std::int64_t end)
{
    if (!key.heads.empty())
        return HeadReplay(key, ttl, end).run();
    return isPlain(key) ? sweepPlain(key, ttl, end) : Replay(key, ttl, end).run();
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
        sum.hits += hitsOfPerfect(key);
    }
    return figures;
}

double expectedStaleHits(const Traffic &traffic, std::uint32_t endpoint, Duration ttl, Duration interval)
{
    double expected = 0;
    const auto changedBy = [interval](std::int64_t age) {
        return -std::expm1(-double(age) / double(interval.count()));
    };
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        const Key key = traffic.key(i);
        if (key.endpoint != endpoint)
            continue;
        if (!isPlain(key)) {
            Replay(key, ttl, traffic.end()).run([&](std::int64_t age) { expected += changedBy(age); });
            continue;
        }
        for (std::size_t fill = 0; fill < key.times.size();) {
            const std::size_t next = gallop(key.times, fill + 1, endOf(key.times[fill], ttl, key.expiryRule));
            for (std::size_t hit = fill + 1; hit < next; ++hit)
                expected += changedBy(key.times[hit] - key.times[fill]);
            fill = next;
        }
    }
    return expected;
}

} // namespace advice
