// What advice costs: sweeps over TTLs and sizes beside the plain replay of the same requests, an access log beside
// reading its lines alone, and the remedies on trial.

#include "advice/accesslog.h"
#include "advice/sizeadvice.h"
#include "advice/ttlsweep.h"
#include "lab/parser.h"
#include "trial/trial.h"

#include <benchmark/benchmark.h>

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <list>
#include <malloc.h>
#include <random>
#include <unordered_map>

namespace {

using advice::Duration;

constexpr int keyCount = 100'000;
constexpr std::int64_t day = 86'400'000'000; // µs

const std::vector<Duration> &ttls()
{
    static const auto made = [] {
        std::vector<Duration> result;
        for (int i = 0; i < 24; ++i)
            result.push_back(std::chrono::microseconds(std::int64_t(1e6 * std::pow(86'400.0, i / 23.0))));
        return result;
    }();
    return made;
}

struct Request {
    std::int64_t time;
    std::uint32_t key;
};

// A day of requests over keys of which some are asked for far more often than others, and edits.
struct Day {
    std::vector<Request> requests;
    std::vector<std::vector<std::int64_t>> changes; // by key

    explicit Day(int count)
        : changes(keyCount)
    {
        std::mt19937_64 random(7);
        std::vector<double> upTo(keyCount);
        double sum = 0;
        for (std::size_t i = 0; i < upTo.size(); ++i)
            upTo[i] = sum += 1 / std::pow(double(i + 1), 0.9);
        const auto drawn = [&random] { return double(random() >> 11) * 0x1p-53; };
        const auto key = [&] {
            return std::uint32_t(std::lower_bound(upTo.begin(), upTo.end(), drawn() * sum) - upTo.begin());
        };
        for (int i = 0; i < count; ++i)
            requests.push_back({std::int64_t(drawn() * double(day)), std::min<std::uint32_t>(key(), keyCount - 1)});
        std::sort(requests.begin(), requests.end(), [](const auto &a, const auto &b) { return a.time < b.time; });
        for (int i = 0; i < count / 5; ++i)
            changes[std::min<std::uint32_t>(key(), keyCount - 1)].push_back(std::int64_t(drawn() * double(day)));
        for (auto &times : changes)
            std::sort(times.begin(), times.end());
    }

    advice::Traffic traffic() const
    {
        advice::TrafficBuilder builder;
        const std::uint32_t endpoint = builder.endpoint("/");
        for (int i = 0; i < keyCount; ++i)
            builder.newKey(endpoint);
        for (const Request &request : requests)
            builder.add({.time = request.time, .key = request.key, .fillTime = 0});
        for (std::uint32_t i = 0; i < keyCount; ++i) {
            if (!changes[i].empty())
                builder.setChanges(i, {changes[i].begin(), changes[i].end()});
        }
        return builder.build(advice::TrafficBuilder::Knows::Changes);
    }
};

const Day &aDay()
{
    static const Day made(1'000'000);
    return made;
}

void sweepOurs(benchmark::State &state)
{
    const advice::Traffic traffic = aDay().traffic();
    for (auto turn : state) {
        for (const Duration ttl : ttls())
            benchmark::DoNotOptimize(advice::sweepTtl(traffic, ttl));
    }
}

// Every request for every TTL: an array of expiries and the time of each fill.
void sweepBare(benchmark::State &state)
{
    const Day &traffic = aDay();
    for (auto turn : state) {
        for (const Duration ttl : ttls()) {
            std::vector<std::int64_t> filled(keyCount, -2 * day);
            std::int64_t hits = 0;
            std::int64_t stale = 0;
            for (const Request &request : traffic.requests) {
                std::int64_t &fill = filled[request.key];
                if (request.time >= fill + ttl.count()) {
                    fill = request.time;
                    continue;
                }
                ++hits;
                const auto &changes = traffic.changes[request.key];
                const auto next = std::upper_bound(changes.begin(), changes.end(), fill);
                stale += next != changes.end() && *next <= request.time;
            }
            benchmark::DoNotOptimize(hits);
            benchmark::DoNotOptimize(stale);
        }
    }
}

constexpr std::array lruSizes{300, 1'000, 3'000, 10'000, 30'000};

void lruOurs(benchmark::State &state)
{
    const advice::Traffic traffic = aDay().traffic();
    const advice::SizeReplay replay(traffic);
    for (auto turn : state) {
        for (const int entries : lruSizes)
            benchmark::DoNotOptimize(
                replay.run(std::chrono::hours(1), {.entries = entries, .eviction = advice::Eviction::Lru}));
    }
}

// The same algorithm on the same numbers: a list in the order of use, linked by index.
void lruBare(benchmark::State &state)
{
    constexpr std::uint32_t none = ~std::uint32_t(0);
    const Day &traffic = aDay();
    struct Node {
        std::uint32_t before = none;
        std::uint32_t after = none;
        std::int64_t filled = -2 * day;
        bool isHeld = false;
    };
    for (auto turn : state) {
        for (const int entries : lruSizes) {
            std::vector<Node> nodes(keyCount);
            std::uint32_t newest = none;
            std::uint32_t oldest = none;
            int held = 0;
            std::int64_t hits = 0;
            const auto unlink = [&](std::uint32_t key) {
                Node &node = nodes[key];
                (node.before == none ? newest : nodes[node.before].after) = node.after;
                (node.after == none ? oldest : nodes[node.after].before) = node.before;
            };
            const auto link = [&](std::uint32_t key) {
                nodes[key].before = none;
                nodes[key].after = newest;
                (newest == none ? oldest : nodes[newest].before) = key;
                newest = key;
            };
            for (const Request &request : traffic.requests) {
                Node &node = nodes[request.key];
                if (node.isHeld) {
                    unlink(request.key);
                    link(request.key);
                    if (request.time < node.filled + std::chrono::microseconds(std::chrono::hours(1)).count()) {
                        ++hits;
                        continue;
                    }
                    node.filled = request.time;
                    continue;
                }
                if (held == entries) {
                    nodes[oldest].isHeld = false;
                    unlink(oldest);
                    --held;
                }
                node.isHeld = true;
                node.filled = request.time;
                link(request.key);
                ++held;
            }
            benchmark::DoNotOptimize(hits);
        }
    }
}

void gridOurs(benchmark::State &state)
{
    const advice::Traffic traffic = aDay().traffic();
    const advice::SizeReplay replay(traffic);
    std::vector<Duration> twenty(ttls().begin(), ttls().begin() + 20);
    std::vector<advice::Size> sizes;
    for (int i = 0; i < 20; ++i)
        sizes.push_back({.entries = std::int64_t(100 * std::pow(1'000.0, i / 19.0))});
    for (auto turn : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(replay.grid(twenty, sizes));
        state.counters["grid_ms"] =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
}

// Ten days' requests in one, of which a sample of the keys is replayed; beside some of the exact figures.
void sampledOurs(benchmark::State &state)
{
    const advice::Traffic traffic = Day(10'000'000).traffic();
    advice::SizeQuestion question;
    question.ttls.assign(ttls().begin(), ttls().begin() + 20);
    for (int i = 0; i < 20; ++i)
        question.entries.push_back(std::int64_t(1'000 * std::pow(100.0, i / 19.0)));
    std::optional<advice::SizeAdvice> advice;
    for (auto turn : state) {
        const auto start = std::chrono::steady_clock::now();
        advice = advice::adviseSizes(traffic, question);
        state.counters["sampled_ms"] =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
    const advice::SizeReplay exact(traffic);
    double worst = 0;
    for (const std::size_t ttl : {5U, 12U, 17U, 19U}) {
        for (const std::size_t size : {0U, 6U, 12U, 19U}) {
            for (const advice::SizeCurve &curve : advice->curves) {
                const auto row = std::size_t(std::find(advice->ttls.begin(), advice->ttls.end(), question.ttls[ttl])
                                             - advice->ttls.begin());
                const advice::Figures truth = exact.run(advice->ttls[row], {advice->entries[size], 3, curve.eviction});
                const advice::Figures &told = curve.grid[row][size];
                worst = std::max({worst, std::abs(advice::hitRatio(told) - advice::hitRatio(truth)),
                                  std::abs(advice::staleShare(told) - advice::staleShare(truth))});
            }
        }
    }
    state.counters["worst_error"] = worst;
    state.counters["sampled_share"] = double(advice->replayedKeys) / double(advice->keys);
}

QString writeLog(const QTemporaryDir &folder, int lines)
{
    const QString name = folder.filePath(QStringLiteral("access.log"));
    QFile file(name);
    if (!file.open(QFile::WriteOnly))
        return {};
    std::mt19937 random(3);
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        const int second = i / 20;
        text += "10.0.0." + QByteArray::number(random() % 250)
            + " - - [10/Oct/2026:" + QByteArray::number(second / 3600 % 24).rightJustified(2, '0') + ':'
            + QByteArray::number(second / 60 % 60).rightJustified(2, '0') + ':'
            + QByteArray::number(second % 60).rightJustified(2, '0') + " +0000] \"" + (i % 50 ? "GET" : "PUT")
            + " /courses/" + QByteArray::number(random() % 5'000) + "/ HTTP/1.1\" 200 "
            + QByteArray::number(random() % 9'000)
            + " \"-\" \"Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0\"\n";
    }
    file.write(text);
    return name;
}

constexpr int logLines = 1'000'000;

double allocatedBytes()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

void logOurs(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString name = writeLog(folder, logLines);
    for (auto turn : state)
        benchmark::DoNotOptimize(advice::readAccessLog(name, {}));
    state.SetItemsProcessed(state.iterations() * logLines);
    const double before = allocatedBytes();
    const auto reading = advice::readAccessLog(name, {});
    state.counters["kept_bytes_a_request"] = (allocatedBytes() - before) / logLines;
}

void gzLogOurs(benchmark::State &state)
{
    const QTemporaryDir folder;
    const QString name = writeLog(folder, logLines);
    if (QProcess::execute(QStringLiteral("gzip"), {name}) != 0)
        state.SkipWithError("gzip");
    for (auto turn : state)
        benchmark::DoNotOptimize(advice::readAccessLog(name + QStringLiteral(".gz"), {}));
    state.SetItemsProcessed(state.iterations() * logLines);
}

void trialOurs(benchmark::State &state)
{
    const auto commands = lab::parse("seed 7\ncache /courses/ page timeout=30s\nload 1000/s for 100s\n");
    QList<trial::Way> ways;
    for (const QByteArray &text : trial::usualWays().sliced(1))
        ways.append(*trial::Way::of(text));
    for (auto turn : state) {
        const auto start = std::chrono::steady_clock::now();
        benchmark::DoNotOptimize(trial::triedAll(*commands, ways));
        state.counters["trial_ms"] =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    }
}

} // namespace

BENCHMARK(sweepOurs)->Name("advice/sweep/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(sweepBare)->Name("advice/sweep/bare")->Unit(benchmark::kMillisecond);
BENCHMARK(lruOurs)->Name("advice/lru/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(lruBare)->Name("advice/lru/bare")->Unit(benchmark::kMillisecond);
BENCHMARK(gridOurs)->Name("advice/grid/ours")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(sampledOurs)->Name("advice/sampled/ours")->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(logOurs)->Name("advice/log/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(gzLogOurs)->Name("advice/gz-log/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(trialOurs)->Name("advice/trial/ours")->Iterations(1)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
