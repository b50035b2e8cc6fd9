#pragma once

#include "advice/traffic.h"

#include <optional>
#include <stop_token>

namespace advice {

// Traffic as a cache of a certain size meets it: all keys' reads and acts in the order of time. Keys are numbered
// anew, those with the most reads first. Of more reads than can be replayed the hottest keys are all there, and of the
// others a part is, each for several: the fewer reads a key has, the more.
struct SizeSteps {
    static constexpr std::uint32_t removal = ~std::uint32_t(0);
    static constexpr std::uint32_t removalOfPage = removal - 1; // not of the list of headers that it shares
    static constexpr std::uint32_t store = removal - 2;
    static constexpr std::uint32_t touch = removal - 3;
    static constexpr std::uint32_t firstAct = touch; // lower versions are reads

    struct Step {
        std::int64_t time; // µs
        std::uint32_t key;
        std::uint32_t
            version; // of the key's content at this read; from `firstAct` on: not a read, but an act of the application
    };
    struct SlowStep : Step {
        std::uint32_t fillTime = 0; // µs, of a read that misses; Key::noFill: it stores nothing
        bool isHead = false; // see Key
        std::int64_t life = Act::asAsked; // µs, of what is stored or touched
    };
    struct KeyInfo {
        std::uint32_t endpoint;
        std::uint32_t store;
        std::uint32_t header; // see Key
        std::uint32_t entries; // entries that it takes up
        bool hasHeads; // then one more
    };

    std::vector<Step> steps; // empty where there are slow ones
    std::vector<SlowStep>
        slowSteps; // where fills take time, there are acts, keys take up several entries or stores differ
    std::vector<KeyInfo> keys;
    std::uint32_t stores = 1;
    std::uint32_t exactKeys = 0; // the first of them
    std::vector<std::uint32_t> weights; // by key: how many each stands for, growing; empty: all for themselves
    double readsOfRest = 1; // by which the weighted reads of those that stand for others are to be corrected
    std::int64_t allKeys = 0;
    std::int64_t allReads = 0;
    std::int64_t end = 0; // µs
    ExpiryRule expiryRule = ExpiryRule::AtIt;

    bool isSampled() const { return !weights.empty(); }
    std::int64_t weightOf(std::uint32_t key) const { return weights.empty() ? 1 : weights[key]; }
    std::size_t size() const { return steps.size() + slowSteps.size(); }

    // `endpoints`: whose keys, by index; empty = all. None when it was stopped.
    static std::optional<SizeSteps> of(const Traffic &traffic, const std::vector<bool> &endpoints,
                                       std::int64_t mostReads, const std::stop_token &stop);
};

} // namespace advice
