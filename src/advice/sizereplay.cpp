#include "advice/sizereplay.h"

#include "advice/fullreplay.h"
#include "advice/plainreplay.h"

#include <atomic>
#include <thread>

namespace advice {

SizeReplay::SizeReplay(const Traffic &traffic)
    : SizeReplay(traffic, Options())
{
}

SizeReplay::SizeReplay(const Traffic &traffic, const Options &options, const std::stop_token &stop)
    : m_steps(SizeSteps::of(traffic, options.endpoints, options.mostReads, stop).value_or(SizeSteps()))
    , m_countFrom(options.countFrom)
{
}

Figures SizeReplay::run(Duration ttl, const Size &size, const std::stop_token &stop) const
{
    if (!m_steps.slowSteps.empty())
        return FullReplay(m_steps, {ttl}, size).run(m_countFrom, stop);
    const auto with = [&](auto replay) { return replay.run(m_countFrom, stop); };
    if (size.eviction == Eviction::Lru)
        return isSampled() ? with(PlainReplay<Eviction::Lru, true>(m_steps, ttl, size))
                           : with(PlainReplay<Eviction::Lru, false>(m_steps, ttl, size));
    return isSampled() ? with(PlainReplay<Eviction::LocMem, true>(m_steps, ttl, size))
                       : with(PlainReplay<Eviction::LocMem, false>(m_steps, ttl, size));
}

Figures SizeReplay::run(const Ttls &ttls, const Size &size, const std::stop_token &stop) const
{
    return ttls.size() == 1 ? run(ttls.front(), size, stop) : FullReplay(m_steps, ttls, size).run(m_countFrom, stop);
}

SizeReplay::Grid SizeReplay::grid(const std::vector<Duration> &ttls, const std::vector<Size> &sizes,
                                  const std::stop_token &stop) const
{
    std::vector<Ttls> rows;
    rows.reserve(ttls.size());
    for (const Duration ttl : ttls)
        rows.push_back({ttl});
    return grid(rows, sizes, stop);
}

SizeReplay::Grid SizeReplay::grid(const std::vector<Ttls> &ttls, const std::vector<Size> &sizes,
                                  const std::stop_token &stop, const Progress &progress) const
{
    Grid grid(ttls.size(), std::vector<Figures>(sizes.size()));
    const std::size_t total = ttls.size() * sizes.size();
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&](const Progress &tell) {
        for (std::size_t i = next++; i < total && !stop.stop_requested(); i = next++) {
            grid[i / sizes.size()][i % sizes.size()] = run(ttls[i / sizes.size()], sizes[i % sizes.size()], stop);
            ++done;
            if (tell)
                tell(done, total);
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min<std::size_t>(std::max(std::thread::hardware_concurrency(), 1U), total); ++i)
        threads.emplace_back([&work] { work({}); });
    work(progress);
    threads.clear(); // waits for them
    return grid;
}

} // namespace advice
