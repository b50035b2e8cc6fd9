#pragma once

#include "advice/figures.h"
#include "advice/sizesteps.h"

#include <array>
#include <cmath>

namespace advice {

// What a replay has counted: of the keys that are all there, and of those that stand for others, by their weights.
class ReplayCount {
public:
    Figures &of(bool isRest) { return m_parts[std::size_t(isRest)]; }

    // What was counted up to now is not to count.
    void forget()
    {
        for (Figures &part : m_parts)
            part = {};
    }

    Figures sum(const SizeSteps &steps) const
    {
        Figures sum = m_parts[0];
        const auto times = [](std::int64_t count, double factor) { return std::llround(double(count) * factor); };
        Figures rest = m_parts[1];
        rest.reads = times(rest.reads, steps.readsOfRest);
        rest.hits = times(rest.hits, steps.readsOfRest);
        rest.staleHits = times(rest.staleHits, steps.readsOfRest);
        sum += rest;
        return sum;
    }

private:
    std::array<Figures, 2> m_parts;
};

} // namespace advice
