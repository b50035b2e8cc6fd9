#pragma once

#include "advice/replaycount.h"
#include "advice/sizereplay.h"

#include <type_traits>

namespace advice {

// The replay of steps that are all reads of keys of one entry, in one store, with fills that take no time and one TTL.
// The entries that are held are linked in the order of their last use and, for LRU, in that of their fills: with one
// TTL they expire in that order. Neighbours were used, or filled, at about the same time, so that memory is seldom
// waited for.
template <Eviction eviction, bool isSampled> class PlainReplay {
public:
    PlainReplay(const SizeSteps &steps, Duration ttl, const Size &size)
        : m_steps(steps)
        , m_life(ttl.count())
        , m_most(size.entries > 0 ? size.entries : std::numeric_limits<std::int64_t>::max())
        , m_cullFrequency(size.cullFrequency)
        , m_ends(std::uint32_t(steps.keys.size()))
        , m_entries(steps.keys.size() + 1)
    {
        m_entries[m_ends].use = {m_ends, m_ends};
        if constexpr (eviction == Eviction::Lru)
            m_entries[m_ends].fill = {m_ends, m_ends};
    }

    Figures run(std::int64_t countFrom, const std::stop_token &stop)
    {
        constexpr std::size_t stepsOfPart = 65'536;
        const auto &steps = m_steps.steps;
        const auto counted = std::size_t(
            std::lower_bound(steps.begin(), steps.end(), countFrom,
                             [](const SizeSteps::Step &step, std::int64_t time) { return step.time < time; })
            - steps.begin());
        std::size_t from = 0;
        while (from < steps.size() && !stop.stop_requested()) {
            if (from == counted)
                m_count.forget();
            const std::size_t end = from < counted ? counted : steps.size();
            const std::size_t to = std::min(from + stepsOfPart, end);
            play(from, to);
            from = to;
        }
        if (counted == steps.size())
            m_count.forget();
        for (std::uint32_t key = oldest<&Entry::use>(); key != m_ends; key = m_entries[key].use.newer)
            endLife(key, m_steps.end);
        return m_count.sum(m_steps);
    }

private:
    static constexpr std::size_t ahead = 12; // steps, in which memory answers
    static constexpr std::int64_t notHeld = std::numeric_limits<std::int64_t>::min();

    struct Place { // in an order: the neighbours' keys; `m_ends` where there is none
        std::uint32_t newer = 0;
        std::uint32_t older = 0;
    };
    struct UsedEntry {
        std::int64_t filled = notHeld; // µs
        std::uint32_t version = 0;
        Place use;
    };
    struct FilledEntry : UsedEntry {
        Place fill;
    };
    using Entry = std::conditional_t<eviction == Eviction::Lru, FilledEntry, UsedEntry>; // as small as may be

    bool isRest(std::uint32_t key) const { return isSampled && key >= m_steps.exactKeys; }
    std::int64_t weightOf(std::uint32_t key) const { return isSampled ? m_steps.weights[key] : 1; }

    void play(std::size_t from, std::size_t to)
    {
        const SizeSteps::Step *const steps = m_steps.steps.data();
        Entry *const entries = m_entries.data();
        const std::size_t last = m_steps.steps.size() - 1;
        const std::uint32_t exactKeys = m_steps.exactKeys;
        const std::uint32_t *const weights = m_steps.weights.data();
        Figures exact;
        Figures rest;
        for (std::size_t i = from; i < to; ++i) {
            __builtin_prefetch(&entries[steps[std::min(i + ahead, last)].key], 1);
            const SizeSteps::Step step = steps[i];
            Entry &entry = entries[step.key];
            const bool isOfRest = isSampled && step.key >= exactKeys;
            // Without a branch: whether it is of the rest is as good as random.
            const std::int64_t weight = isSampled ? std::int64_t(weights[step.key]) * isOfRest : 0;
            exact.reads += !isOfRest;
            rest.reads += weight;
            if (entry.filled != notHeld && step.time - entry.filled < m_life) {
                const bool isStale = entry.version != step.version;
                exact.hits += !isOfRest;
                exact.staleHits += isStale && !isOfRest;
                rest.hits += weight;
                rest.staleHits += weight * isStale;
                unlink<&Entry::use>(entry);
                link<&Entry::use>(step.key);
                continue;
            }
            if (entry.filled == notHeld) {
                makeRoom(step);
            } else {
                endLife(step.key, step.time);
                unlink(entry);
            }
            entry.filled = step.time;
            entry.version = step.version;
            link<&Entry::use>(step.key);
            if constexpr (eviction == Eviction::Lru)
                link<&Entry::fill>(step.key);
        }
        m_count.of(false) += exact;
        m_count.of(true) += rest;
    }

    void makeRoom(const SizeSteps::Step &step)
    {
        const std::int64_t needed = weightOf(step.key);
        if (m_held + needed > m_most) {
            if constexpr (eviction == Eviction::LocMem) {
                dropOldest(m_cullFrequency == 0 ? m_held : m_held / m_cullFrequency, step.time);
            } else {
                dropExpired(step.time);
                dropOldest(m_held + needed - m_most, step.time);
            }
        }
        m_held += needed;
    }

    void dropOldest(std::int64_t count, std::int64_t now)
    {
        while (count > 0 && m_held > 0) {
            const std::uint32_t key = oldest<&Entry::use>();
            m_count.of(isRest(key)).culled += weightOf(key);
            count -= weightOf(key);
            drop(key, now);
        }
    }

    void dropExpired(std::int64_t now)
    {
        for (std::uint32_t key = oldest<&Entry::fill>(); key != m_ends && now - m_entries[key].filled >= m_life;
             key = oldest<&Entry::fill>())
            drop(key, now);
    }

    void drop(std::uint32_t key, std::int64_t now)
    {
        endLife(key, now);
        unlink(m_entries[key]);
        m_entries[key].filled = notHeld;
        m_held -= weightOf(key);
    }

    template <auto order> std::uint32_t oldest() const { return (m_entries[m_ends].*order).newer; }

    template <auto order> void unlink(const Entry &entry)
    {
        const Place place = entry.*order;
        (m_entries[place.newer].*order).older = place.older;
        (m_entries[place.older].*order).newer = place.newer;
    }

    void unlink(const Entry &entry)
    {
        unlink<&Entry::use>(entry);
        if constexpr (eviction == Eviction::Lru)
            unlink<&Entry::fill>(entry);
    }

    template <auto order> void link(std::uint32_t key) // as the newest
    {
        Place &ends = m_entries[m_ends].*order;
        m_entries[key].*order = {m_ends, ends.older};
        (m_entries[ends.older].*order).newer = key;
        ends.older = key;
    }

    void endLife(std::uint32_t key, std::int64_t now)
    {
        const std::int64_t held = now - m_entries[key].filled;
        m_count.of(isRest(key)).entryTime +=
            double(eviction == Eviction::Lru ? std::min(held, m_life) : held) * double(weightOf(key));
    }

    const SizeSteps &m_steps;
    const std::int64_t m_life; // µs
    const std::int64_t m_most;
    const int m_cullFrequency;
    const std::uint32_t m_ends; // the place behind the last key: both ends of the orders, before the oldest
    std::vector<Entry> m_entries; // by key
    std::int64_t m_held = 0; // entries
    ReplayCount m_count;
};

} // namespace advice
