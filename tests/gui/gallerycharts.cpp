#include "gallerypages.h"
#include "views/sampletrace.h"

#include "look/panel.h"
#include "look/theme.h"
#include "views/charts/latencychart.h"
#include "views/charts/outcomechart.h"
#include "views/diagrams/timelinebar.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using trace::Outcome;

namespace {

// Four minutes of traffic with a pause in it, and stale hits after an edit.
trace::Events traffic()
{
    trace::Events events;
    std::mt19937 random(5);
    for (int second = 0; second < 240; ++second) {
        if (second > 150 && second < 170) {
            continue;
        }
        const int requests = 6 + int(5 * std::sin(second / 20.0)) + int(random() % 4);
        for (int i = 0; i < requests; ++i) {
            const unsigned dice = unsigned(random() % 100);
            trace::Event event;
            event.id = events.size() + 1;
            event.time = trace::Instant(1s * second);
            event.kind = trace::EventKind::ResponseSent;
            event.outcome = dice < 12                      ? Outcome::Miss
                : dice < 18                                ? Outcome::Uncached
                : second > 90 && second < 120 && dice < 60 ? Outcome::StaleHit
                                                           : Outcome::Hit;
            event.modelled = event.outcome == Outcome::Miss ? trace::Duration(120ms + 1ms * (random() % 300))
                : event.outcome == Outcome::Uncached        ? trace::Duration(35ms)
                                                            : trace::Duration(1ms + 1us * (random() % 2500));
            events.push_back(event);
        }
    }
    return events;
}

gui::TimelineBar *timeline(const gui::Theme &theme, const trace::Events &events, trace::EventId cursor)
{
    auto *bar = new gui::TimelineBar(theme);
    trace::EventLog log;
    for (const trace::Event &event : events)
        log.append(event);
    bar->take(log.all());
    if (cursor != 0) {
        bar->setCursor(cursor);
    }
    return bar;
}

} // namespace

std::unique_ptr<QWidget> chartsPage(const gui::Theme &theme)
{
    auto page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(page.get());
    const trace::Events events = traffic();
    trace::Series series;
    trace::Latencies latencies;
    for (const trace::Event &event : events) {
        series.apply(event);
        latencies.apply(event);
    }
    auto *outcomes = new gui::OutcomeChart(theme);
    outcomes->setSeries(series);
    auto *panel = new gui::Panel(theme, u"Hits and misses"_s);
    panel->head()->setPills({gui::outcomePill(Outcome::Hit), gui::outcomePill(Outcome::StaleHit),
                             gui::outcomePill(Outcome::Miss), gui::outcomePill(Outcome::Uncached)});
    panel->addContent(outcomes, 1);
    grid->addWidget(panel, 0, 0);

    auto *latency = new gui::LatencyChart(theme);
    latency->setLatencies(latencies);
    panel = new gui::Panel(theme, u"How long requests take"_s);
    panel->addContent(latency, 1);
    grid->addWidget(panel, 0, 1);

    auto *table = new QTableView;
    table->setModel(&outcomes->model());
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    panel = new gui::Panel(theme, u"The same as a table"_s);
    panel->addContent(table, 1);
    grid->addWidget(panel, 1, 0);

    panel = new gui::Panel(theme, u"Timelines"_s);
    const trace::Events story = SampleTrace::story();
    panel->addContent(timeline(theme, story, 0));
    panel->addContent(timeline(theme, story, 40));
    panel->addContent(timeline(theme, events, 900));
    auto *ordered = timeline(theme, story, 0);
    ordered->setScale(gui::TimelineBar::Scale::Order);
    panel->addContent(ordered);
    panel->addContent(timeline(theme, {}, 0));
    panel->addContent(new QWidget, 1);
    grid->addWidget(panel, 1, 1);
    return page;
}
