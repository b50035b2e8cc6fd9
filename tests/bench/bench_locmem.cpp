// LocMemCache beside what its work costs at least: a hash map and a list in the order of use. The same cases of
// real Django are in django_locmem.py: 1,000 keys of 20 bytes, a text of 200 characters, timeouts of 300 s.

#include "cache/locmem.h"

#include <benchmark/benchmark.h>

#include <list>
#include <random>
#include <unordered_map>

namespace {

constexpr int keyCount = 1'000;
constexpr int newKeyCount = 100'000;
constexpr int roomy = 10'000; // MAX_ENTRIES that is never reached

// The lab's clock is virtual: reading it is reading a number.
class StandingClock : public base::PosixClock {
public:
    double posixNow() const override { return base::labEpoch; }
};

// The lab always listens, so the keys are checked.
class SilentObserver : public cache::Observer {
public:
    void entryRemoved(const QByteArray &, cache::Removal) override { }
    void keyWarning(const QByteArray &, cache::KeyWarning) override { }
};

std::vector<QByteArray> makeKeys(int count)
{
    std::vector<QByteArray> keys;
    for (int i = 0; i < count; ++i)
        keys.push_back("course_list:" + QByteArray::number(i).rightJustified(8, '0'));
    std::shuffle(keys.begin(), keys.end(), std::mt19937(1));
    return keys;
}

codec::Value body() { return codec::Value::text(QString(200, u'x')); }

cache::Config withLimit(int maxEntries)
{
    cache::Config config;
    config.maxEntries = maxEntries;
    return config;
}

struct Ours {
    StandingClock clock;
    SilentObserver observer;
    cache::LocMemCache cache;

    explicit Ours(int maxEntries)
        : cache(withLimit(maxEntries), std::make_shared<cache::LocMemStore>(), clock)
    {
        cache.setObserver(&observer);
    }
    bool get(const QByteArray &key) { return cache.get(key)->has_value(); }
    void set(const QByteArray &key, const codec::Value &value) { benchmark::DoNotOptimize(cache.set(key, value)); }
};

// No prefix, no clock, no check of keys, no errors.
struct Bare {
    struct Held {
        QByteArray key;
        codec::Value value;
    };
    std::list<Held> held;
    std::unordered_map<QByteArray, std::list<Held>::iterator> index;
    std::size_t maxEntries;

    explicit Bare(int limit)
        : maxEntries(std::size_t(limit))
    {
    }
    bool get(const QByteArray &key)
    {
        const auto found = index.find(key);
        if (found == index.end())
            return false;
        held.splice(held.begin(), held, found->second);
        const codec::Value value = found->second->value;
        benchmark::DoNotOptimize(&value);
        return true;
    }
    void set(const QByteArray &key, const codec::Value &value)
    {
        if (held.size() >= maxEntries) {
            for (std::size_t i = held.size() / 3; i > 0; --i) {
                index.erase(held.back().key);
                held.pop_back();
            }
        }
        const auto [place, isNew] = index.try_emplace(key);
        if (isNew) {
            held.push_front({key, value});
            place->second = held.begin();
        } else {
            place->second->value = value;
            held.splice(held.begin(), held, place->second);
        }
    }
};

template <typename Store> void get(benchmark::State &state)
{
    Store store(roomy);
    const std::vector<QByteArray> keys = makeKeys(keyCount);
    for (const QByteArray &key : keys)
        store.set(key, body());
    std::size_t i = 0;
    for (auto _ : state) {
        if (!store.get(keys[i]))
            state.SkipWithError("a miss");
        i = i + 1 == keys.size() ? 0 : i + 1;
    }
}

template <typename Store> void set(benchmark::State &state)
{
    Store store(roomy);
    const std::vector<QByteArray> keys = makeKeys(keyCount);
    const codec::Value value = body();
    for (const QByteArray &key : keys)
        store.set(key, value);
    std::size_t i = 0;
    for (auto _ : state) {
        store.set(keys[i], value);
        i = i + 1 == keys.size() ? 0 : i + 1;
    }
}

// Every key is new and a third of the store goes at each 334th.
template <typename Store> void setNew(benchmark::State &state)
{
    Store store(keyCount);
    const std::vector<QByteArray> keys = makeKeys(newKeyCount);
    const codec::Value value = body();
    std::size_t i = 0;
    for (auto _ : state) {
        store.set(keys[i], value);
        i = i + 1 == keys.size() ? 0 : i + 1;
    }
}

} // namespace

BENCHMARK(get<Ours>)->Name("locmem/get/ours");
BENCHMARK(get<Bare>)->Name("locmem/get/bare");
BENCHMARK(set<Ours>)->Name("locmem/set/ours");
BENCHMARK(set<Bare>)->Name("locmem/set/bare");
BENCHMARK(setNew<Ours>)->Name("locmem/set-new/ours");
BENCHMARK(setNew<Bare>)->Name("locmem/set-new/bare");

BENCHMARK_MAIN();
