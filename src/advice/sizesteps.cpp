#include "advice/sizesteps.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <numeric>

namespace advice {

namespace {

constexpr std::size_t keysBetweenLooks = 4'096;

struct Candidate {
    std::uint32_t reads;
    std::uint32_t key; // of the traffic
};

// A number that has nothing to do with the order of the keys (SplitMix64's last step).
std::uint64_t mixed(std::uint64_t key)
{
    key = (key + 0x9e3779b97f4a7c15U) * 0xbf58476d1ce4e5b9U;
    key = (key ^ (key >> 27)) * 0x94d049bb133111ebU;
    return key ^ (key >> 31);
}

// Those with the most reads first; of the same number in the order given. Most keys have few.
std::vector<Candidate> sortedByReads(const std::vector<Candidate> &all)
{
    constexpr std::uint32_t many = 1'024;
    std::array<std::size_t, many + 2> first{}; // place of the first with so many reads fewer than `many`
    const auto classOf = [most = many](const Candidate &one) { return most - std::min(one.reads, most); };
    for (const Candidate &one : all)
        ++first[classOf(one) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    const auto hot = std::ptrdiff_t(first[1]);
    std::vector<Candidate> sorted(all.size());
    for (const Candidate &one : all)
        sorted[first[classOf(one)]++] = one;
    std::stable_sort(sorted.begin(), sorted.begin() + hot, [](Candidate a, Candidate b) { return a.reads > b.reads; });
    return sorted;
}

// How many keys one with so many reads stands for. With the square root the error is least for the reads replayed.
std::uint32_t weightFor(std::uint32_t reads, double exactFrom, std::uint32_t most)
{
    const double weight = std::sqrt(exactFrom / double(reads));
    return weight >= double(most) ? most : std::max(std::uint32_t(weight), 1U);
}

struct Sampling {
    double exactFrom = 0; // keys with so many reads stand for themselves
    std::uint32_t most = 64; // that one stands for: of a small cache it must not be too much
};

Sampling samplingFor(const std::vector<Candidate> &sorted, std::int64_t mostReads)
{
    std::vector<std::pair<std::uint32_t, std::int64_t>> classes; // reads of a key, and how many have so many
    for (const Candidate &one : sorted) {
        if (classes.empty() || classes.back().first != one.reads)
            classes.emplace_back(one.reads, 0);
        ++classes.back().second;
    }
    for (Sampling sampling;; sampling.most *= 4) {
        const double largest = double(sorted.front().reads) * double(sampling.most) * double(sampling.most);
        for (sampling.exactFrom = 4; sampling.exactFrom <= largest * 2; sampling.exactFrom *= 1.1) {
            double replayed = 0;
            for (const auto &[reads, count] : classes)
                replayed += double(count) * reads / weightFor(reads, sampling.exactFrom, sampling.most);
            if (replayed <= double(mostReads))
                return sampling;
        }
    }
}

// The keys that are replayed, by their reads; tells `steps` what they stand for.
std::vector<Candidate> chosenKeys(std::vector<Candidate> all, std::int64_t mostReads, SizeSteps &steps)
{
    all = sortedByReads(all);
    steps.exactKeys = std::uint32_t(all.size());
    if (steps.allReads <= mostReads)
        return all;
    const Sampling sampling = samplingFor(all, std::max<std::int64_t>(mostReads, 1));
    std::vector<Candidate> chosen;
    std::vector<std::uint32_t> weights;
    std::size_t exact = 0;
    std::int64_t restReads = 0;
    double weightedReads = 0;
    for (const Candidate &one : all) {
        const std::uint32_t weight = weightFor(one.reads, sampling.exactFrom, sampling.most);
        restReads += weight > 1 ? one.reads : 0;
        if (weight > 1 && mixed(one.key) % weight != 0)
            continue;
        exact += weight == 1;
        weightedReads += weight > 1 ? double(weight) * one.reads : 0;
        chosen.push_back(one);
        weights.push_back(weight);
    }
    if (weightedReads <= 0)
        return all;
    steps.exactKeys = std::uint32_t(exact);
    steps.weights = std::move(weights);
    steps.readsOfRest = double(restReads) / weightedReads;
    return chosen;
}

// In the order of time; of the same moment in the order in which they are given. In parts, so that it can be stopped.
template <typename Step> bool sortByTime(std::vector<Step> &steps, const std::stop_token &stop)
{
    const auto isBefore = [](const Step &a, const Step &b) { return a.time < b.time; };
    if (std::is_sorted(steps.begin(), steps.end(), isBefore))
        return !stop.stop_requested();
    const auto [earliest, latest] = std::minmax_element(steps.begin(), steps.end(), isBefore);
    const std::int64_t begin = earliest->time;
    const std::int64_t end = latest->time;
    constexpr std::size_t stepsOfPart = 16'384;
    const std::size_t wanted = steps.size() / stepsOfPart + 1;
    const auto width = std::uint64_t(end - begin) / wanted + 1;
    const int shift = int(std::bit_width(width - 1));
    const auto partOf = [begin, shift](const Step &step) { return std::size_t(step.time - begin) >> shift; };
    std::vector<std::size_t> first((std::size_t(end - begin) >> shift) + 2, 0);
    for (const Step &step : steps)
        ++first[partOf(step) + 1];
    for (std::size_t part = 1; part < first.size(); ++part)
        first[part] += first[part - 1];
    if (stop.stop_requested())
        return false;
    std::vector<Step> placed(steps.size());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i % (keysBetweenLooks * 16) == 0 && stop.stop_requested())
            return false;
        placed[next[partOf(steps[i])]++] = steps[i];
    }
    steps = std::move(placed);
    for (std::size_t part = 0; part + 1 < first.size(); ++part) {
        if (stop.stop_requested())
            return false;
        std::stable_sort(steps.begin() + std::ptrdiff_t(first[part]), steps.begin() + std::ptrdiff_t(first[part + 1]),
                         isBefore);
    }
    return true;
}

std::uint32_t versionFor(Act::Kind kind)
{
    switch (kind) {
    case Act::Kind::Remove:
        return SizeSteps::removal;
    case Act::Kind::RemovePage:
        return SizeSteps::removalOfPage;
    case Act::Kind::Store:
        return SizeSteps::store;
    case Act::Kind::Touch:
        break;
    }
    return SizeSteps::touch;
}

// Calls `take` with the order and the step of each read of a key and of each act on it; the key has this number.
template <typename Take> void stepThrough(const Key &key, std::uint32_t number, const Take &take)
{
    std::size_t change = 0;
    for (std::size_t read = 0; read < key.times.size(); ++read) {
        while (change < key.changes.size() && key.changes[change].read <= read)
            ++change;
        const std::uint32_t version = key.contents.empty() ? std::uint32_t(change) : key.contents[read];
        SizeSteps::SlowStep step{{key.times[read], number, version}};
        step.fillTime = key.fillTimes.empty() ? 0 : key.fillTimes[read];
        step.isHead = !key.heads.empty() && key.heads[read];
        take(key.orders[read], step);
    }
    for (const Act &act : key.acts) {
        SizeSteps::SlowStep step{{act.time, number, versionFor(act.kind)}};
        step.life = act.life;
        take(act.order, step);
    }
}

// The steps of these keys in the order of time; those of one moment in that in which they came. Stopped, false.
template <typename Step>
bool placeSteps(const Traffic &traffic, const std::vector<Candidate> &keys, std::vector<Step> &steps,
                const std::stop_token &stop)
{
    constexpr std::uint32_t noKey = ~std::uint32_t(0);
    Step none{};
    none.key = noKey;
    steps.assign(traffic.stepCount(), none);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i % keysBetweenLooks == 0 && stop.stop_requested())
            return false;
        stepThrough(traffic.key(keys[i].key), std::uint32_t(i),
                    [&steps](std::uint32_t order, const SizeSteps::SlowStep &step) { steps[order] = Step(step); });
    }
    std::erase_if(steps, [](const Step &step) { return step.key == noKey; });
    return sortByTime(steps, stop);
}

} // namespace

std::optional<SizeSteps> SizeSteps::of(const Traffic &traffic, const std::vector<bool> &endpoints,
                                       std::int64_t mostReads, const std::stop_token &stop)
{
    SizeSteps made;
    made.end = traffic.end();
    made.expiryRule = traffic.expiryRule();
    std::vector<Candidate> candidates;
    bool isSlow = false;
    std::uint32_t lastStore = 0;
    for (std::size_t i = 0; i < traffic.keyCount(); ++i) {
        if (i % keysBetweenLooks == 0 && stop.stop_requested())
            return {};
        const Key key = traffic.key(i);
        if (key.times.empty() || (!endpoints.empty() && !endpoints[key.endpoint]))
            continue;
        candidates.push_back({std::uint32_t(key.times.size()), std::uint32_t(i)});
        made.allReads += std::int64_t(key.times.size());
        isSlow = isSlow || !key.fillTimes.empty() || !key.acts.empty()
            || traffic.endpoints()[key.endpoint].entriesPerKey != 1 || made.expiryRule != ExpiryRule::AtIt;
        lastStore = std::max(lastStore, key.store);
    }
    made.allKeys = std::int64_t(candidates.size());
    made.stores = lastStore + 1;
    isSlow = isSlow || lastStore > 0;
    candidates = chosenKeys(std::move(candidates), mostReads, made);
    for (const Candidate &candidate : candidates) {
        const Key key = traffic.key(candidate.key);
        const Endpoint &endpoint = traffic.endpoints()[key.endpoint];
        made.keys.push_back({key.endpoint, key.store, key.header, std::uint32_t(std::max(endpoint.entriesPerKey, 1)),
                             !key.heads.empty()});
    }
    const bool isDone = isSlow ? placeSteps(traffic, candidates, made.slowSteps, stop)
                               : placeSteps(traffic, candidates, made.steps, stop);
    return isDone ? std::optional(std::move(made)) : std::nullopt;
}

} // namespace advice
