#include "views/happenedpanel.h"

#include "trace/flow.h"
#include "trace/sequence.h"
#include "views/diagrams/flowview.h"
#include "views/diagrams/livesview.h"
#include "views/diagrams/processesview.h"
#include "views/diagrams/sequenceview.h"
#include "views/responseview.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace gui {

using trace::EventKind;

namespace {
// The events around one that `belongs` picks: a request's lie close together, unless thousands run at once.
template <typename Belongs> trace::Events around(const trace::EventLog &log, trace::EventId event, Belongs belongs)
{
    constexpr trace::EventId reach = 6'000;
    trace::Events events;
    const trace::EventId first = event > reach ? event - reach : 1;
    const trace::EventId last = std::min<trace::EventId>(log.lastId(), event + reach);
    for (trace::EventId id = std::max(first, log.firstId()); id <= last; ++id) {
        if (const trace::Event *found = log.find(id); found && belongs(*found))
            events.push_back(*found);
    }
    return events;
}
} // namespace

HappenedPanel::HappenedPanel(const Theme &theme, trace::Source &source, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_selection(selection)
    , m_views(new QStackedWidget(this))
    , m_sequence(new SequenceView(theme))
    , m_flow(new FlowView(theme))
    , m_livesView(new LivesView(theme))
    , m_processesView(new ProcessesView(theme))
    , m_response(new ResponseView(theme))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    for (DiagramView *view : {static_cast<DiagramView *>(m_sequence), static_cast<DiagramView *>(m_flow),
                              static_cast<DiagramView *>(m_livesView), static_cast<DiagramView *>(m_processesView)}) {
        m_views->addWidget(view);
        connect(view, &DiagramView::eventSelected, this, [this](trace::EventId id) {
            if (const trace::Event *event = m_source.log().find(id))
                m_selection.select(*event);
        });
        connect(&selection, &Selection::eventChanged, view, [this, view] { view->selectEvent(m_selection.eventId()); });
    }
    m_views->addWidget(m_response);
    m_flow->setObjectName(QStringLiteral("flow"));
    m_flow->setEmptyText(tr("The path of a request through hit and miss is lit here. Press Send."));
    m_livesView->setObjectName(QStringLiteral("lives"));
    m_livesView->setEmptyText(tr("A lane for each key: stored, hit, stale, ended. Press Send."));
    m_processesView->setObjectName(QStringLiteral("processesView"));
    m_processesView->setCacheName(QStringLiteral("LocMem"));
    m_runTimer.setSingleShot(true);
    connect(&m_runTimer, &QTimer::timeout, this, &HappenedPanel::showRun);
    m_sequence->setObjectName(QStringLiteral("sequence"));
    m_sequence->setCacheName(QStringLiteral("LocMem"));
    m_sequence->setEmptyText(tr("The way of a request through server, cache and database is drawn here. Press Send."));
    connect(&selection, &Selection::requestChanged, this, &HappenedPanel::showSelected);
    connect(&source, &trace::Source::eventsArrived, this, [this](trace::EventId first, trace::EventId last) {
        for (trace::EventId id = first; id <= last; ++id) {
            if (const trace::Event *event = m_source.log().find(id))
                take(*event);
        }
        if (m_source.isInThePast())
            show();
        else
            m_isStale = true; // until the others have heard of it: they may select what is shown
    });
    connect(&source, &trace::Source::restarted, this, [this] {
        m_request = 0;
        m_command = 0;
        m_lives = {};
        m_traffic = {};
        m_processes = 1;
        m_isShared = false;
        show();
    });
    connect(&source, &trace::Source::momentChanged, this, [this] {
        if (m_isStale)
            show();
        if (!m_runTimer.isActive())
            m_runTimer.start(200);
    });
}

QStringList HappenedPanel::viewNames()
{
    return {tr("Sequence"), tr("Flow"), tr("Lives"), tr("Processes"), tr("Response")};
}

void HappenedPanel::setView(int view)
{
    m_views->setCurrentIndex(view);
    showRun();
}

void HappenedPanel::take(const trace::Event &event)
{
    if (event.kind == EventKind::SettingChanged && event.text == "backend" && event.detail) {
        static const QHash<QByteArray, QString> names{{"locmem", QStringLiteral("LocMem")},
                                                      {"redis", QStringLiteral("Redis")},
                                                      {"memcached", QStringLiteral("Memcached")},
                                                      {"database", tr("database table")},
                                                      {"file", tr("files")},
                                                      {"dummy", tr("Dummy")}};
        const QByteArray kind = event.detail->fields.first().second;
        m_sequence->setCacheName(names.value(kind));
        m_processesView->setCacheName(names.value(kind));
        m_isShared = kind != "locmem";
    }
    if (event.kind == EventKind::SettingChanged && event.text == "processes" && event.detail)
        m_processes = event.detail->fields.first().second.toInt();
    m_lives.apply(event);
    m_traffic.apply(event);
    // The newest request is shown while it happens; an edit shows itself.
    if (event.kind == EventKind::RequestSent) {
        m_request = event.request;
        m_command = 0;
    } else if (event.kind == EventKind::Command
               && (event.text.startsWith("save ") || event.text.startsWith("create ")
                   || event.text.startsWith("delete ") || event.text.startsWith("update "))) {
        m_request = 0;
        m_command = event.id;
    }
}

void HappenedPanel::showSelected()
{
    if (m_selection.request() == 0 || m_selection.request() == m_request)
        return;
    m_request = m_selection.request();
    m_command = 0;
    show();
}

trace::Events HappenedPanel::shownEvents() const
{
    if (m_command)
        return trace::eventsCausedBy(around(m_source.log(), m_command, [](const trace::Event &) { return true; }),
                                     m_command);
    if (!m_request)
        return {};
    const bool isSelected = m_selection.request() == m_request && m_selection.eventId();
    return around(m_source.log(), isSelected ? m_selection.eventId() : m_source.log().lastId(),
                  [this](const trace::Event &event) { return event.request == m_request; });
}

void HappenedPanel::show()
{
    m_isStale = false;
    const trace::Events events = shownEvents();
    trace::Sequence sequence = events.empty() ? trace::Sequence() : trace::sequenceOf(events);
    m_outcome = sequence.outcome;
    m_sequence->setSequence(std::move(sequence));
    if (m_request && !events.empty())
        m_flow->setFlow(trace::flowOf(events));
    else
        m_flow->clear();
    const auto response = std::find_if(events.rbegin(), events.rend(), [this](const trace::Event &event) {
        return event.kind == EventKind::ResponseSent && event.request == m_request;
    });
    if (response != events.rend())
        m_response->setResponse(*response);
    else
        m_response->clear();
    for (DiagramView *view : {static_cast<DiagramView *>(m_sequence), static_cast<DiagramView *>(m_flow)})
        view->selectEvent(m_selection.eventId());
    emit shownChanged();
}

void HappenedPanel::showRun()
{
    const auto view = View(m_views->currentIndex());
    const bool past = m_source.isInThePast();
    if (view == View::Lives && !past) {
        m_livesView->setLives(m_lives);
    } else if (view == View::Processes && !past) {
        m_processesView->setState(m_processes, m_isShared, m_traffic, m_source.moment().keys);
    } else if (view == View::Lives || view == View::Processes) {
        trace::Lives lives;
        trace::Traffic traffic;
        for (trace::EventId id = m_source.log().firstId(); id <= m_source.moment().event; ++id) {
            const trace::Event *event = m_source.log().find(id);
            if (!event)
                continue;
            lives.apply(*event);
            traffic.apply(*event);
        }
        if (view == View::Lives)
            m_livesView->setLives(std::move(lives));
        else
            m_processesView->setState(m_processes, m_isShared, std::move(traffic), m_source.moment().keys);
    }
}

} // namespace gui
