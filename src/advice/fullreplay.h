#pragma once

#include "advice/replaycount.h"
#include "advice/sizereplay.h"

#include <algorithm>
#include <optional>
#include <queue>
#include <unordered_map>

namespace advice {

// The replay of any steps: answers are stored when they have been made, pages take up two entries that are dropped one
// by one, and each store has its own room. With LocMem it does what cache::LocMemCache does, in its order.
class FullReplay {
public:
    FullReplay(const SizeSteps &steps, const std::vector<Duration> &ttls, const Size &size)
        : m_steps(steps)
        , m_size(size)
        , m_most(size.entries > 0 ? size.entries : std::numeric_limits<std::int64_t>::max())
        , m_stores(steps.stores)
    {
        m_lives.reserve(steps.keys.size());
        m_places.reserve(steps.keys.size());
        std::unordered_map<std::uint32_t, std::uint32_t> headers;
        for (std::size_t key = 0; key < steps.keys.size(); ++key) {
            const SizeSteps::KeyInfo &info = steps.keys[key];
            m_lives.push_back((ttls.size() == 1 ? ttls.front() : ttls[info.endpoint]).count());
            Place place;
            std::uint32_t entries = info.entries;
            if (info.header != 0 && entries > 1) { // pages that vary share the list of headers
                const auto [header, isNew] = headers.emplace(info.header, std::uint32_t(m_entries.size()));
                place.header = header->second;
                if (isNew)
                    m_entries.push_back(Entry{notHeld, 0, 0, 0, std::uint32_t(key)});
                --entries;
            }
            place.first = std::uint32_t(m_entries.size());
            place.end = place.first + entries;
            if (info.hasHeads)
                place.head = std::uint32_t(m_entries.size() + entries++);
            m_entries.insert(m_entries.end(), entries, Entry{notHeld, 0, 0, 0, std::uint32_t(key)});
            m_places.push_back(place);
        }
    }

    Figures run(std::int64_t countFrom, const std::stop_token &stop)
    {
        constexpr std::size_t stepsBetweenLooks = 16'384;
        bool counts = false;
        for (std::size_t i = 0; i < size(); ++i) {
            if (i % stepsBetweenLooks == 0 && stop.stop_requested())
                break;
            const SizeSteps::SlowStep step = at(i);
            if (!counts && step.time >= countFrom) {
                counts = true;
                m_count.forget();
            }
            storeUntil(step.time);
            if (step.version >= SizeSteps::firstAct)
                act(step);
            else
                look(step);
        }
        if (!counts)
            m_count.forget();
        storeUntil(std::numeric_limits<std::int64_t>::max());
        for (std::uint32_t entry = 0; entry < m_entries.size(); ++entry) {
            if (m_entries[entry].filled != notHeld)
                endLife(entry, std::max(m_steps.end, m_entries[entry].filled));
        }
        return m_count.sum(m_steps);
    }

private:
    static constexpr std::int64_t notHeld = std::numeric_limits<std::int64_t>::min();

    struct Entry {
        std::int64_t filled; // µs
        std::int64_t expiry = 0; // µs
        std::uint32_t version;
        std::uint32_t used; // index into its store's uses: the last
        std::uint32_t key;
    };
    struct Fill {
        std::int64_t expiry;
        std::int64_t filled;
        std::uint32_t entry;
        bool operator>(const Fill &other) const { return expiry > other.expiry; }
    };
    struct Store {
        std::vector<std::uint32_t> uses = {}; // entries, in the order in which they were used
        std::size_t oldest = 0; // no entry was used last before this use
        std::int64_t held = 0; // entries
        std::priority_queue<Fill, std::vector<Fill>, std::greater<>> fills = {}; // of LRU
    };
    struct Place { // of a key's entries, in the order in which they are asked for
        std::uint32_t header = none; // shared with others
        std::uint32_t first = 0;
        std::uint32_t end = 0;
        std::uint32_t head = none; // instead of the last: what HEADs alone store

        static constexpr std::uint32_t none = ~std::uint32_t(0);
        std::uint32_t count() const { return end - first + (header == none ? 0 : 1); }
        std::uint32_t operator[](std::uint32_t index) const
        {
            return header == none ? first + index : index == 0 ? header : first + index - 1;
        }
        std::uint32_t of(bool isHead, std::uint32_t index) const
        {
            return isHead && index + 1 == count() ? head : (*this)[index];
        }
    };
    struct Pending { // an answer that is being made
        std::int64_t time;
        std::uint64_t order;
        std::uint32_t key;
        std::uint32_t version;
        std::int64_t life; // µs
        bool isHead = false;
        bool operator>(const Pending &other) const
        {
            return time != other.time ? time > other.time : order > other.order;
        }
    };

    bool isLru() const { return m_size.eviction == Eviction::Lru; }
    std::size_t size() const { return m_steps.size(); }
    SizeSteps::SlowStep at(std::size_t i) const
    {
        return m_steps.slowSteps.empty() ? SizeSteps::SlowStep{m_steps.steps[i]} : m_steps.slowSteps[i];
    }
    bool isRest(std::uint32_t key) const { return key >= m_steps.exactKeys; }
    std::int64_t weightOf(std::uint32_t key) const { return m_steps.weightOf(key); }
    Store &storeOf(std::uint32_t key) { return m_stores[m_steps.keys[key].store]; }
    bool isLive(const Entry &entry, std::int64_t now) const { return entry.filled != notHeld && now < entry.expiry; }

    void look(const SizeSteps::SlowStep &step)
    {
        Figures &figures = m_count.of(isRest(step.key));
        const std::int64_t weight = weightOf(step.key);
        figures.reads += weight;
        std::optional<std::uint32_t> page = find(step, false);
        if (!page && step.isHead) // all of it anew
            page = find(step, true);
        if (page) {
            figures.hits += weight;
            const std::uint32_t held = m_entries[*page].version;
            figures.staleHits += held != step.version && held != SizeSteps::store ? weight : 0;
            return;
        }
        if (step.fillTime == Key::noFill)
            return;
        const Pending pending{step.time + step.fillTime, m_order++,  step.key, step.version,
                              m_lives[step.key],         step.isHead};
        if (step.fillTime == 0)
            store(pending);
        else
            m_pending.push(pending);
    }

    // The entry that has the answer. Each of the key's has to be there; what is found to have expired is deleted.
    std::optional<std::uint32_t> find(const SizeSteps::SlowStep &step, bool ofHead)
    {
        const Place &place = m_places[step.key];
        std::uint32_t entry = 0;
        for (std::uint32_t i = 0; i < place.count(); ++i) {
            entry = place.of(ofHead, i);
            if (!isLive(m_entries[entry], step.time)) {
                if (m_entries[entry].filled != notHeld)
                    drop(entry, step.time);
                return {};
            }
            use(entry);
        }
        return entry;
    }

    void storeUntil(std::int64_t time)
    {
        while (!m_pending.empty() && m_pending.top().time <= time) {
            const Pending pending = m_pending.top();
            m_pending.pop();
            store(pending);
        }
    }

    void store(const Pending &pending)
    {
        Store &store = storeOf(pending.key);
        const Place &place = m_places[pending.key];
        for (std::uint32_t i = 0; i < place.count(); ++i) {
            const std::uint32_t index = place.of(pending.isHead, i);
            Entry &entry = m_entries[index];
            makeRoom(store, entry, pending);
            if (entry.filled == notHeld)
                store.held += weightOf(pending.key);
            else
                endLife(index, pending.time);
            entry.filled = pending.time;
            entry.expiry = endOf(pending.time, Duration(pending.life), m_steps.expiryRule);
            entry.version = pending.version;
            use(index);
            if (isLru() && entry.expiry < std::numeric_limits<std::int64_t>::max() - 1)
                store.fills.push({entry.expiry, pending.time, index});
        }
    }

    void makeRoom(Store &store, const Entry &entry, const Pending &pending)
    {
        const std::int64_t needed = weightOf(pending.key);
        if (!isLru()) { // set() culls first, and also before it writes over an entry
            if (store.held + needed > m_most)
                dropOldest(store, m_size.cullFrequency == 0 ? store.held : store.held / m_size.cullFrequency,
                           pending.time);
            return;
        }
        if (entry.filled != notHeld || store.held + needed <= m_most)
            return;
        for (; !store.fills.empty() && store.fills.top().expiry <= pending.time; store.fills.pop()) {
            const Fill fill = store.fills.top();
            const Entry &filled = m_entries[fill.entry]; // it may be another one now, or have been touched
            if (filled.filled == fill.filled && filled.expiry == fill.expiry)
                drop(fill.entry, pending.time);
        }
        dropOldest(store, store.held + needed - m_most, pending.time);
    }

    void dropOldest(Store &store, std::int64_t count, std::int64_t now)
    {
        while (count > 0 && store.held > 0) {
            const std::uint32_t entry = store.uses[store.oldest];
            if (m_entries[entry].filled != notHeld && m_entries[entry].used == store.oldest) {
                const std::int64_t weight = weightOf(m_entries[entry].key);
                m_count.of(isRest(m_entries[entry].key)).culled += weight;
                count -= weight;
                drop(entry, now);
            }
            ++store.oldest;
        }
    }

    void act(const SizeSteps::SlowStep &step)
    {
        const std::int64_t life = step.life == Act::asAsked ? m_lives[step.key] : step.life;
        if (step.version == SizeSteps::store)
            store({step.time, m_order++, step.key, SizeSteps::store, life});
        else if (step.version == SizeSteps::touch)
            touch(step, life);
        else
            remove(step);
    }

    void touch(const SizeSteps::SlowStep &step, std::int64_t life)
    {
        const std::uint32_t index = m_places[step.key].end - 1;
        Entry &entry = m_entries[index];
        if (!isLive(entry, step.time))
            return;
        entry.expiry = endOf(step.time, Duration(life), m_steps.expiryRule);
        use(index);
        if (isLru() && entry.expiry < std::numeric_limits<std::int64_t>::max() - 1)
            storeOf(step.key).fills.push({entry.expiry, entry.filled, index});
    }

    void remove(const SizeSteps::SlowStep &step)
    {
        const Place &place = m_places[step.key];
        for (std::uint32_t i = 0; i < place.count(); ++i) {
            const bool isShared = i == 0 && place.header != Place::none;
            if (m_entries[place[i]].filled != notHeld && (!isShared || step.version == SizeSteps::removal))
                drop(place[i], step.time);
        }
    }

    void use(std::uint32_t entry)
    {
        Store &store = storeOf(m_entries[entry].key);
        m_entries[entry].used = std::uint32_t(store.uses.size());
        store.uses.push_back(entry);
    }

    void drop(std::uint32_t entry, std::int64_t now)
    {
        endLife(entry, now);
        m_entries[entry].filled = notHeld;
        storeOf(m_entries[entry].key).held -= weightOf(m_entries[entry].key);
    }

    void endLife(std::uint32_t entry, std::int64_t now)
    {
        const Entry &ended = m_entries[entry];
        const std::int64_t held = now - ended.filled;
        m_count.of(isRest(ended.key)).entryTime +=
            double(isLru() ? std::min(now, ended.expiry) - ended.filled : held) * double(weightOf(ended.key));
    }

    const SizeSteps &m_steps;
    const Size m_size;
    const std::int64_t m_most;
    std::vector<std::int64_t> m_lives; // µs, by key
    std::vector<Place> m_places; // by key
    std::vector<Entry> m_entries;
    std::vector<Store> m_stores;
    std::priority_queue<Pending, std::vector<Pending>, std::greater<>> m_pending;
    std::uint64_t m_order = 0;
    ReplayCount m_count;
};

} // namespace advice
