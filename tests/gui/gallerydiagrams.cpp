#include "gallerypages.h"
#include "sampletrace.h"

#include "gui/diagrams/sequenceview.h"
#include "gui/panel.h"
#include "gui/theme.h"

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
