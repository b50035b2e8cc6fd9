#pragma once

#include "advice/replaycount.h"
#include "advice/sizereplay.h"

#include <memory>

namespace advice {

// The replay of steps that are all reads of keys of one entry, in one store, with fills that take no time and one TTL.
// There is no list of uses: a step is a use, so the steps themselves are that list, and the oldest entry is the one
// whose last step comes first. So each step touches one entry.
template <Eviction eviction, bool isSampled> class PlainReplay {
public:
    PlainReplay(const SizeSteps &steps, Duration ttl, const Size &size)
        : m_steps(steps)
        , m_life(ttl.count())
        , m_most(size.entries > 0 ? size.entries : std::numeric_limits<std::int64_t>::max())
        , m_cullFrequency(size.cullFrequency)
        , m_entries(steps.keys.size())
        , m_fills(eviction == Eviction::Lru ? std::make_unique_for_overwrite<std::uint32_t[]>(steps.steps.size())
                                            : nullptr)
    {
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
        for (std::size_t key = 0; key < m_entries.size(); ++key) {
            if (m_entries[key].filled != notHeld)
                endLife(std::uint32_t(key), m_steps.end);
        }
        return m_count.sum(m_steps);
    }

private:
    static constexpr std::size_t ahead = 12; // steps, in which memory answers
    static constexpr std::int64_t notHeld = std::numeric_limits<std::int64_t>::min();

    struct Entry {
        std::int64_t filled = notHeld; // µs
        std::uint32_t version = 0;
        std::uint32_t used = 0; // the last step that used it
    };

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
            const std::int64_t weight = isOfRest ? weights[step.key] : 0;
            exact.reads += !isOfRest;
            rest.reads += weight;
            if (entry.filled != notHeld && step.time - entry.filled < m_life) {
                const bool isStale = entry.version != step.version;
                exact.hits += !isOfRest;
                exact.staleHits += isStale && !isOfRest;
                rest.hits += weight;
                rest.staleHits += isStale ? weight : 0;
                entry.used = std::uint32_t(i);
                continue;
            }
            if (entry.filled == notHeld)
                makeRoom(step);
            else
                endLife(step.key, step.time);
            entry = {step.time, step.version, std::uint32_t(i)};
            if constexpr (eviction == Eviction::Lru)
                m_fills[m_fillCount++] = std::uint32_t(i);
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
            const std::uint32_t key = m_steps.steps[m_oldest].key;
            if (m_oldest + ahead < m_steps.steps.size())
                __builtin_prefetch(&m_entries[m_steps.steps[m_oldest + ahead].key]);
            if (m_entries[key].filled != notHeld && m_entries[key].used == m_oldest) {
                m_count.of(isRest(key)).culled += weightOf(key);
                count -= weightOf(key);
                drop(key, now);
            }
            ++m_oldest;
        }
    }

    void dropExpired(std::int64_t now)
    {
        for (; m_expired < m_fillCount; ++m_expired) {
            const SizeSteps::Step &fill = m_steps.steps[m_fills[m_expired]];
            if (m_expired + ahead < m_fillCount)
                __builtin_prefetch(&m_entries[m_steps.steps[m_fills[m_expired + ahead]].key]);
            if (now - fill.time < m_life)
                return;
            if (m_entries[fill.key].filled == fill.time)
                drop(fill.key, now);
        }
    }

    void drop(std::uint32_t key, std::int64_t now)
    {
        endLife(key, now);
        m_entries[key].filled = notHeld;
        m_held -= weightOf(key);
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
    std::vector<Entry> m_entries; // by key
    const std::unique_ptr<std::uint32_t[]> m_fills; // steps, of LRU; there is room for all
    std::size_t m_fillCount = 0;
    std::size_t m_expired = 0; // those of them that are over
    std::size_t m_oldest = 0; // no entry was used last before this step
    std::int64_t m_held = 0; // entries
    ReplayCount m_count;
};

} // namespace advice
