#include "gallerypages.h"
#include "views/sampletrace.h"

#include "look/panel.h"
#include "look/theme.h"
#include "views/diagrams/flowview.h"
#include "views/diagrams/livesview.h"
#include "views/diagrams/processesview.h"
#include "views/diagrams/sequenceview.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::StringLiterals;

namespace {

gui::Panel *sequencePanel(const gui::Theme &theme, const QString &title, trace::Sequence sequence, std::size_t selected)
{
    auto *panel = new gui::Panel(theme, title);
    auto *view = new gui::SequenceView(theme);
    if (!sequence.steps.empty()) {
        view->selectEvent(sequence.steps[std::min(selected, sequence.steps.size() - 1)].event.id);
        panel->head()->setPills({gui::outcomePill(sequence.outcome)});
    }
    view->setSequence(std::move(sequence));
    panel->addContent(view, 1);
    return panel;
}

} // namespace

std::unique_ptr<QWidget> sequencePage(const gui::Theme &theme)
{
    auto page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(page.get());
    const trace::Events events = SampleTrace::story();
    const auto request = [&](trace::RequestId id) { return trace::sequenceOf(trace::eventsOfRequest(events, id)); };
    trace::EventId edit = 0;
    for (const trace::Event &event : events) {
        if (event.text.startsWith("save course")) {
            edit = event.id;
        }
    }
    grid->addWidget(sequencePanel(theme, u"A miss"_s, request(1), 99), 0, 0);
    grid->addWidget(sequencePanel(theme, u"A stale hit"_s, request(7), 2), 0, 1);
    grid->addWidget(sequencePanel(theme, u"An edit"_s, trace::sequenceOf(trace::eventsCausedBy(events, edit)), 1), 1,
                    0);
    grid->addWidget(sequencePanel(theme, u"Nothing yet"_s, {}, 0), 1, 1);
    return page;
}

std::unique_ptr<QWidget> diagramsPage(const gui::Theme &theme)
{
    auto page = std::make_unique<QWidget>();
    auto *grid = new QGridLayout(page.get());
    const trace::Events events = SampleTrace::story();
    const auto add = [&](QWidget *view, const QString &title, int row, int column) {
        auto *panel = new gui::Panel(theme, title);
        panel->addContent(view, 1);
        grid->addWidget(panel, row, column);
    };
    const auto flow = [&](trace::RequestId request, const QString &title, int row, int column) {
        auto *view = new gui::FlowView(theme);
        view->setFlow(trace::flowOf(trace::eventsOfRequest(events, request)));
        add(view, title, row, column);
    };
    flow(1, u"Flow of a miss"_s, 0, 0);
    flow(7, u"Flow of a stale hit"_s, 0, 1);
    flow(9, u"Flow of an uncached request"_s, 1, 0);

    trace::Lives lives;
    trace::Traffic traffic;
    trace::KeyTable keys;
    for (const trace::Event &event : events) {
        lives.apply(event);
        traffic.apply(event);
        keys.apply(event);
    }
    auto *livesView = new gui::LivesView(theme);
    livesView->setLives(lives);
    add(livesView, u"Lives of keys"_s, 1, 1);

    std::mt19937 random(4);
    trace::Traffic manyTraffic;
    trace::KeyTable manyKeys;
    for (const trace::Event &event : SampleTrace::random(random, 60)) {
        manyTraffic.apply(event);
        manyKeys.apply(event);
    }
    auto *own = new gui::ProcessesView(theme);
    own->setState(3, false, 300, manyTraffic, manyKeys);
    add(own, u"Processes, each with its own memory"_s, 2, 0);
    auto *shared = new gui::ProcessesView(theme);
    trace::KeyTable sharedKeys;
    for (trace::Event event : events) {
        event.store = 0;
        sharedKeys.apply(event);
    }
    shared->setCacheName(u"Redis"_s);
    shared->setState(3, true, 300, traffic, sharedKeys);
    add(shared, u"Processes over a shared store"_s, 2, 1);
    return page;
}
