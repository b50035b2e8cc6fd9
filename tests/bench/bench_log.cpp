#include "views/models/logmodel.h"

#include <benchmark/benchmark.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

namespace {

constexpr trace::EventId rows = 100'000;

struct World {
    World()
    {
        trace::Event event;
        for (trace::EventId id = 1; id <= rows; ++id) {
            event.id = id;
            event.kind = id % 10 ? trace::EventKind::CacheLookup : trace::EventKind::CacheMiss;
            event.reason = trace::MissReason::NeverStored;
            event.key = ":1:course_list:{'page': '" + QByteArray::number(id % 500) + "'}:anonymous";
            event.request = trace::RequestId(id / 7);
            log.append(event);
        }
        events.take(log.all());
        model.take(log.all());
        finish();
    }

    // Answers the longest turn of the event loop, in milliseconds.
    double finish()
    {
        double longest = 0;
        QElapsedTimer turn;
        while (model.isSearching()) {
            turn.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, double(turn.nsecsElapsed()) / 1e6);
        }
        return longest;
    }

    trace::EventLog log{200'000};
    gui::EventModel events{log};
    gui::LogModel model{log, events};
};

void search(benchmark::State &state, const QString &text, trace::RequestId request)
{
    World world;
    double longest = 0;
    for (auto _ : state) {
        gui::LogFilter filter;
        filter.text = text;
        filter.request = request;
        world.model.setFilter(filter);
        longest = std::max(longest, world.finish());
        world.model.setFilter({});
        longest = std::max(longest, world.finish());
    }
    state.counters["longest_turn_ms"] = longest;
}

void byText(benchmark::State &state) { search(state, QStringLiteral("never stored"), 0); }
void byRequest(benchmark::State &state) { search(state, {}, 7); }

} // namespace

BENCHMARK(byText)->Name("log/text_100k_rows/ours")->Unit(benchmark::kMillisecond);
BENCHMARK(byRequest)->Name("log/request_100k_rows/ours")->Unit(benchmark::kMillisecond);

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // timers run in its loop
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
