#include "trial/latency.h"

#include "base/clock.h"
#include "server/backends.h"

#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <vector>

namespace trial {

namespace {

using Wall = std::chrono::steady_clock;

std::chrono::nanoseconds middleOf(std::vector<std::chrono::nanoseconds> &times)
{
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

template <typename Step> std::chrono::nanoseconds taken(const Step &step)
{
    const Wall::time_point start = Wall::now();
    step();
    return Wall::now() - start;
}

} // namespace

base::Result<Latency> measuredLatency(server::Backend backend, const lab::Permissions &permissions,
                                      const std::function<bool()> &isStopped)
{
    if (auto allowed = permissions.mayUse(backend); !allowed)
        return tl::unexpected(allowed.error());
    const QTemporaryDir folder;
    if (!folder.isValid())
        return base::failure("lab.noTemporaryFolder", {folder.errorString()});
    backend.config.keyPrefix = "lookaside-measures";
    base::Clock clock;
    const auto factory = server::backendFactory({clock, folder.path(), 1, isStopped});
    const auto cache = factory(backend);
    if (!cache)
        return tl::unexpected(cache.error());
    const codec::Value answer = codec::Value::text(QString(Latency::bytes, u'x'));
    std::vector<std::chrono::nanoseconds> gets;
    std::vector<std::chrono::nanoseconds> sets;
    std::optional<base::Error> failed;
    for (int i = 0; i < Latency::times && !failed; ++i) {
        if (isStopped && isStopped())
            return base::failure("trial.stopped");
        const QByteArray key = "page:" + QByteArray::number(i % 10);
        sets.push_back(taken([&] {
            if (const auto done = (*cache)->set(key, answer); !done)
                failed = done.error();
        }));
        gets.push_back(taken([&] {
            if (const auto done = (*cache)->get(key); !done)
                failed = done.error();
        }));
    }
    if (failed)
        return tl::unexpected(*failed);
    return Latency{middleOf(gets), middleOf(sets)};
}

} // namespace trial
