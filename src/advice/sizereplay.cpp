#include "advice/sizereplay.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

namespace advice {

namespace {

constexpr std::uint32_t nobody = ~std::uint32_t(0);

// The keys that are held, in the order of their use: a list through arrays.
class Uses {
public:
    explicit Uses(std::size_t keys)
        : m_links(keys)
    {
    }
    void pushNewest(std::uint32_t key)
    {
        m_links[key] = {m_newest, nobody};
        (m_newest == nobody ? m_oldest : m_links[m_newest].newer) = key;
        m_newest = key;
    }
    void remove(std::uint32_t key)
    {
        const Link link = m_links[key];
        (link.older == nobody ? m_oldest : m_links[link.older].newer) = link.newer;
        (link.newer == nobody ? m_newest : m_links[link.newer].older) = link.older;
    }
    void use(std::uint32_t key)
    {
        if (key == m_newest)
            return;
        remove(key);
        pushNewest(key);
    }
    std::uint32_t oldest() const { return m_oldest; }

private:
    struct Link {
        std::uint32_t older;
        std::uint32_t newer;
    };
    std::vector<Link> m_links;
    std::uint32_t m_oldest = nobody;
    std::uint32_t m_newest = nobody;
};

struct Entry {
    std::int64_t expiry = 0;
    std::uint32_t version = 0;
    bool held = false;
};

} // namespace

SizeReplay::SizeReplay(const Traffic &traffic)
{
    for (std::size_t i = 0; i < traffic.keyCount(); ++i)
        m_slots.push_back(std::uint8_t(traffic.endpoints()[traffic.key(i).endpoint].entriesPerKey));
    m_steps.reserve(traffic.readCount());
    std::vector<std::uint32_t> reads(traffic.keyCount(), 0);
    std::vector<std::uint32_t> changes(traffic.keyCount(), 0);
    std::vector<std::uint32_t> removals(traffic.keyCount(), 0);
    for (const Traffic::Read read : traffic.inOrder()) {
        const Key key = traffic.key(read.key);
        const std::uint32_t index = reads[read.key]++;
        std::uint32_t &change = changes[read.key];
        while (change < key.changes.size() && key.changes[change].read <= index)
            ++change;
        std::uint32_t &removal = removals[read.key];
        for (; removal < key.removals.size() && key.removals[removal].read <= index; ++removal)
            m_steps.push_back({traffic.timeOf(read), read.key, 0, true});
        const std::uint32_t version = key.contents.empty() ? change : key.contents[index];
        m_steps.push_back({traffic.timeOf(read), read.key, version});
    }
}

Figures SizeReplay::run(Duration ttl, const Size &size, const std::stop_token &stop) const
{
    constexpr std::size_t stepsBetweenLooks = 65536;
    const std::int64_t most = size.entries > 0 ? size.entries : std::numeric_limits<std::int64_t>::max();
    const std::int64_t life = ttl.count();
    std::vector<Entry> entries(m_slots.size());
    Uses uses(m_slots.size());
    std::int64_t held = 0; // entries, not keys
    Figures figures;

    const auto drop = [&](std::uint32_t key) {
        entries[key].held = false;
        uses.remove(key);
        held -= m_slots[key];
    };
    const auto makeRoom = [&](std::int64_t needed) {
        if (held + needed - 1 < most || held == 0)
            return;
        std::int64_t tooMany = held + needed - most;
        if (size.eviction == Eviction::LocMem)
            tooMany = size.cullFrequency == 0 ? held : held / size.cullFrequency;
        for (std::int64_t gone = 0; gone < tooMany && uses.oldest() != nobody;) {
            const std::uint32_t key = uses.oldest();
            gone += m_slots[key];
            drop(key);
            ++figures.culled;
        }
    };

    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (i % stepsBetweenLooks == 0 && stop.stop_requested())
            break;
        const Step step = m_steps[i];
        Entry &entry = entries[step.key];
        if (step.removes) {
            if (entry.held)
                drop(step.key);
            continue;
        }
        ++figures.reads;
        if (entry.held && step.time < entry.expiry) {
            ++figures.hits;
            figures.staleHits += entry.version != step.version;
            uses.use(step.key);
            continue;
        }
        if (entry.held) // it has expired: whoever looks deletes it
            drop(step.key);
        makeRoom(m_slots[step.key]);
        entry.held = true;
        entry.version = step.version;
        entry.expiry = life > std::numeric_limits<std::int64_t>::max() - step.time
            ? std::numeric_limits<std::int64_t>::max()
            : step.time + life;
        uses.pushNewest(step.key);
        held += m_slots[step.key];
    }
    return figures;
}

std::vector<std::vector<Figures>> SizeReplay::grid(const std::vector<Duration> &ttls, const std::vector<Size> &sizes,
                                                   const std::stop_token &stop) const
{
    std::vector<std::vector<Figures>> grid(ttls.size(), std::vector<Figures>(sizes.size()));
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < ttls.size() * sizes.size() && !stop.stop_requested(); i = next++)
            grid[i / sizes.size()][i % sizes.size()] = run(ttls[i / sizes.size()], sizes[i % sizes.size()], stop);
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < std::max(std::thread::hardware_concurrency(), 1U); ++i)
        threads.emplace_back(work);
    work();
    threads.clear(); // waits for them
    return grid;
}

} // namespace advice
