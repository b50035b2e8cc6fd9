#include "catalog/queries.h"
#include "lab/parser.h"
#include "lab/runner.h"
#include "trace/eventlog.h"

#include <benchmark/benchmark.h>

#include <QtCore/QCoreApplication>

namespace {

// A lab with its events kept as the window keeps them.
class World {
public:
    World()
        : m_lab(lab::Lab::create({}).value())
    {
        m_lab->addListener(&m_recording);
        run("catalog reset courses=500\n"
            "backend locmem max_entries=1000000\n"
            "cache /courses/ response timeout=never key=url\n"
            "get /courses/ as anonymous\n");
    }

    void run(const QByteArray &scenario) { run(parsed(scenario)); }
    void run(const QList<lab::Command> &commands) { lab::runAll(*m_lab, commands); }
    static QList<lab::Command> parsed(const QByteArray &scenario) { return lab::parse(scenario, QString()).value(); }

    catalog::Catalog &catalog() { return m_lab->catalog(); }
    const trace::Totals &totals() const { return m_recording.log.now().totals; }

private:
    struct Recording final : trace::Listener {
        trace::EventLog log;
        void happened(const trace::Event &event) override { log.append(event); }
    };

    std::unique_ptr<lab::Lab> m_lab;
    Recording m_recording;
};

// Hits only: the list's 500 rows are in the cache before the clock starts.
void hits(benchmark::State &state)
{
    const auto count = QByteArray::number(qint64(state.range(0)));
    const QList<lab::Command> burst =
        World::parsed("burst " + count + " get /courses/ as anonymous over " + count + "ms\n");
    for (auto round : state) {
        state.PauseTiming();
        World world;
        state.ResumeTiming();
        world.run(burst);
        state.PauseTiming();
        if (world.totals().all.hits != state.range(0))
            state.SkipWithError("not every request was a hit");
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

constexpr int missCount = 100;

// Each URL is new to the cache, and all of them ask for the same 500 rows.
QByteArray urlOfMiss(int number) { return "/courses/?new=" + QByteArray::number(number); }

void missesOurs(benchmark::State &state)
{
    World world;
    int next = 0;
    for (auto round : state) {
        state.PauseTiming();
        QByteArray scenario;
        for (int i = 0; i < missCount; ++i)
            scenario += "get " + urlOfMiss(next++) + " as anonymous\n";
        const QList<lab::Command> commands = World::parsed(scenario);
        state.ResumeTiming();
        world.run(commands);
    }
    if (world.totals().all.misses != next + 1)
        state.SkipWithError("not every request was a miss");
    state.SetItemsProcessed(next);
}

void missesBare(benchmark::State &state)
{
    World world;
    const catalog::Queries queries(world.catalog());
    int next = 0;
    for (auto round : state) {
        for (int i = 0; i < missCount; ++i) {
            const auto answer = queries.list(catalog::ListQuery::fromUri("http://127.0.0.1:8000" + urlOfMiss(next++)));
            if (!answer || answer->rows != 500)
                state.SkipWithError("the list is not whole");
        }
    }
    state.SetItemsProcessed(next);
}

} // namespace

BENCHMARK(hits)->Name("lab/hits")->Arg(1'000)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(hits)->Name("lab/hits")->Arg(100'000)->Arg(1'000'000)->Iterations(1)->Unit(benchmark::kMillisecond);
BENCHMARK(missesOurs)->Name("lab/miss/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(missesBare)->Name("lab/miss/bare")->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // Qt SQL finds its drivers through it
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
