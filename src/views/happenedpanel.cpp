#include "views/happenedpanel.h"

#include "report/backendnames.h"
#include "trace/burst.h"
#include "trace/comparable.h"
#include "trace/correction.h"
#include "trace/flow.h"
#include "trace/sequence.h"
#include "views/diagrams/flowview.h"
#include "views/diagrams/keysview.h"
#include "views/diagrams/livesview.h"
#include "views/diagrams/processesview.h"
#include "views/diagrams/sequenceview.h"
#include "views/following.h"
#include "views/responseview.h"

#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace gui {

using trace::EventKind;

namespace {
QString cacheName(const trace::Settings &settings)
{
    const QByteArray word = settings.value("backend", "kind");
    return report::backendText(word.isEmpty() ? QByteArray("locmem") : word);
}

trace::Events::const_iterator sentIn(const trace::Events &events)
{
    return std::find_if(events.begin(), events.end(),
                        [](const trace::Event &event) { return event.kind == EventKind::RequestSent; });
}
} // namespace

HappenedPanel::HappenedPanel(const Theme &theme, trace::Source &source, Selection &selection, Following &following,
                             std::function<bool(const trace::Event &)> isShown, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_source(source)
    , m_selection(selection)
    , m_following(following)
    , m_views(new QStackedWidget(this))
    , m_sequence(new SequenceView(theme))
    , m_flow(new FlowView(theme))
    , m_livesView(new LivesView(theme))
    , m_processesView(new ProcessesView(theme))
    , m_keysView(new KeysView(theme))
    , m_responsePage(new QVBoxLayout)
    , m_isShown(std::move(isShown))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    auto *responsePage = new QWidget;
    responsePage->setLayout(m_responsePage);
    m_responsePage->setContentsMargins(0, 0, 0, 0);
    for (QWidget *view :
         std::initializer_list<QWidget *>{m_sequence, m_flow, m_livesView, m_processesView, responsePage, m_keysView})
        m_views->addWidget(view); // in the order of View
    for (DiagramView *view : diagrams()) {
        connect(view, &DiagramView::eventSelected, this, [this](trace::EventId id) {
            if (const trace::Event *event = m_source.log().find(id))
                m_selection.select(*event);
        });
        connect(&selection, &Selection::eventChanged, view, [this, view] { view->selectEvent(m_selection.eventId()); });
    }
    for (const DiagramView *view : {static_cast<DiagramView *>(m_sequence), static_cast<DiagramView *>(m_flow)})
        connect(view, &DiagramView::noticePressed, this, [this] { m_following.setAnyway(!m_following.isAnyway()); });
    m_flow->setObjectName(QStringLiteral("flow"));
    const bool obeys = source.knowledge().commands; // else there is nothing to press
    m_flow->setEmptyText(obeys ? tr("The path of a request through hit and miss appears here. Press Send.")
                               : tr("The path of a request through hit and miss appears here."));
    m_livesView->setObjectName(QStringLiteral("lives"));
    m_livesView->setEmptyText(obeys ? tr("A lane for each key: stored, hit, stale, ended. Press Send.")
                                    : tr("A lane for each key: stored, hit, stale, ended."));
    m_processesView->setObjectName(QStringLiteral("processesView"));
    m_keysView->setObjectName(QStringLiteral("keysView"));
    m_sequence->setClock([&source] { return source.now(); });
    m_sequence->setWatched(*this); // the flow chart unfolds with it
    connect(m_sequence, &SequenceView::stepped, this, &HappenedPanel::showFlow);
    m_nowTimer.start(1000);
    connect(&m_nowTimer, &QTimer::timeout, this, [this] {
        if (m_livesView->isVisible() && !m_source.isInThePast())
            m_livesView->setNow(m_source.now());
        if (m_keysView->isVisible() && !m_source.isInThePast())
            showRun();
    });
    connect(&following, &Following::changed, this, &HappenedPanel::follow);
    m_runTimer.setSingleShot(true);
    connect(&m_runTimer, &QTimer::timeout, this, &HappenedPanel::showRun);
    m_sequence->setObjectName(QStringLiteral("sequence"));
    m_sequence->setCacheName(cacheName({}));
    const auto know = [this] {
        m_sequence->setMeasured(m_source.knowledge().isMeasured);
        m_processesView->setTakesTurns(!m_source.knowledge().isMeasured);
    };
    know();
    connect(&source, &trace::Source::knowledgeChanged, m_sequence, know);
    m_sequence->setEmptyText(
        obeys ? tr("The path of a request through server, cache and database appears here. Press Send.")
              : tr("The path of a request through server, cache and database appears here."));
    connect(&selection, &Selection::requestChanged, this, &HappenedPanel::showSelected);
    connect(&source, &trace::Source::eventsArrived, this, [this](trace::EventId first, trace::EventId last) {
        for (const trace::Event &event : m_source.log().between(first, last))
            take(event);
        if (m_source.isInThePast())
            show();
        else if (!m_following.isTooFast() || m_command)
            m_isStale = true; // until the others have heard of it: they may select what is shown
    });
    connect(&source, &trace::Source::restarted, this, [this] {
        m_request = 0;
        m_newest = 0;
        m_command = 0;
        show();
    });
    connect(&source, &trace::Source::momentChanged, this, [this] {
        const std::optional<trace::EventId> cursor =
            m_source.isInThePast() ? std::optional(m_source.moment().event) : std::nullopt;
        showNotice();
        if (m_isStale || cursor != m_cursor)
            show();
        if (!m_runTimer.isActive())
            m_runTimer.start(200);
    });
}

QStringList HappenedPanel::viewNames()
{
    return {tr("Sequence"), tr("Flow"), tr("Lives"), tr("Processes"), tr("Response"), tr("Keys")};
}

void HappenedPanel::setView(int view)
{
    if (View(view) == View::Response)
        response();
    m_views->setCurrentIndex(view);
    showRun();
}

// Made when there is one, or somebody wants to see it.
ResponseView &HappenedPanel::response()
{
    if (!m_response) {
        m_response = new ResponseView(m_theme);
        m_responsePage->addWidget(m_response);
    }
    return *m_response;
}

HappenedPanel::View HappenedPanel::view() const { return View(m_views->currentIndex()); }

std::vector<DiagramView *> HappenedPanel::diagrams() const
{
    return {m_sequence, m_flow, m_livesView, m_processesView, m_keysView};
}

void HappenedPanel::setLarge(bool isLarge)
{
    for (DiagramView *view : diagrams())
        view->setLarge(isLarge);
}

QList<Pill> HappenedPanel::pills() const
{
    QList<Pill> pills{outcomePill(m_outcome), statusPill(m_status)};
    pills.removeIf([](const Pill &pill) { return pill.word.isEmpty(); });
    return pills;
}

const SequencePicture &HappenedPanel::picture() const { return m_sequence->picture(); }

void HappenedPanel::take(const trace::Event &event)
{
    if (event.request != 0 && event.request == m_request)
        m_isStale = true; // how it goes on, and that it has ended, is shown however fast others come
    // The newest request is shown while it happens; an edit shows itself.
    if (event.kind == EventKind::RequestSent) {
        m_newest = event.request;
        if (m_following.isOn()) {
            m_request = event.request;
            m_command = 0;
            m_isHappening = true;
        }
    } else if (event.kind == EventKind::ResponseSent) {
        m_newest = event.request; // of several under way, the one that was answered last, as in the history
    } else if (event.kind == EventKind::BrowserAsked && event.request == 0 && m_following.isOn()) {
        m_request = 0; // no request follows: the browser answers by itself
        m_command = event.cause;
        m_isHappening = true;
    } else if (event.kind == EventKind::Command && m_isShown(event)) {
        m_request = 0;
        m_command = event.id;
        m_isHappening = true;
    }
}

// Single requests are not shown while nobody could read them: what is selected stays. The last one is shown when it has
// become calm.
void HappenedPanel::follow()
{
    showNotice();
    const trace::RequestId request = m_following.showsNewest() ? m_newest : m_selection.request();
    if (request && !m_source.isInThePast() && m_command == 0) {
        m_request = request;
        show();
    }
}

void HappenedPanel::showNotice()
{
    QString notice = m_source.isInThePast() ? QString() : m_following.notice();
    if (!notice.isEmpty())
        notice += QStringLiteral(" · ") + (m_following.isAnyway() ? tr("Stop following") : tr("Follow the newest"));
    m_sequence->setNotice(notice);
    m_flow->setNotice(notice);
}

void HappenedPanel::showSelected()
{
    if (m_selection.request() == 0 || m_selection.request() == m_request)
        return;
    m_request = m_selection.request();
    m_command = 0;
    m_isHappening = false;
    show();
}

void HappenedPanel::showFlow(trace::EventId upTo)
{
    const auto end =
        std::find_if(m_shown.begin(), m_shown.end(), [upTo](const trace::Event &event) { return event.id > upTo; });
    if (m_request && end != m_shown.begin())
        m_flow->setFlow(trace::flowOf(std::span(m_shown.begin(), end)), m_queriesAtOnce);
    else
        m_flow->clear();
}

trace::Events HappenedPanel::ghostEvents(const trace::Events &events) const
{
    const auto sent = sentIn(events);
    return sent == events.end() || m_command ? trace::Events() : trace::comparableBefore(m_source.log(), *sent);
}

trace::Events HappenedPanel::shownEvents() const
{
    return m_command ? m_source.log().ofCommand(m_command) : m_source.log().ofRequest(m_request);
}

// How the entry that a stale hit was answered from differs from the database at that moment.
std::shared_ptr<const trace::Detail> HappenedPanel::differenceOf(const trace::Event &response,
                                                                 const trace::Events &events) const
{
    if (response.outcome != trace::Outcome::StaleHit)
        return nullptr;
    const auto hit = std::find_if(events.rbegin(), events.rend(), [](const trace::Event &event) {
        return event.kind == EventKind::CacheHit && event.outcome == trace::Outcome::StaleHit;
    });
    if (hit == events.rend())
        return nullptr;
    const trace::KeyTable keys = m_source.log().at(response.id).keys;
    const trace::KeyLife *life = keys.find(hit->store, hit->key);
    return life ? life->difference : nullptr;
}

void HappenedPanel::show()
{
    m_isStale = false;
    m_cursor = m_source.isInThePast() ? std::optional(m_source.moment().event) : std::nullopt;
    const trace::Events events = shownEvents();
    trace::Sequence sequence = events.empty() ? trace::Sequence() : trace::sequenceOf(events);
    m_sequence->setCacheName(
        cacheName(events.empty() ? m_source.moment().settings : m_source.log().settingsAt(events.back().id)));
    const trace::EventId upTo = m_cursor.value_or(~trace::EventId(0));
    trace::Events ghost = ghostEvents(events);
    std::erase_if(ghost,
                  [upTo](const trace::Event &event) { return event.id > upTo && trace::saysAnswerWasStale(event); });
    trace::Burst burst;
    const bool knowsQueries = m_source.knowledge().database; // without them there is no wall to be seen
    if (const auto sent = sentIn(events); sent != events.end() && m_request && knowsQueries)
        burst = trace::burstAround(m_source.log(), *sent, upTo);
    const auto response = std::find_if(events.rbegin(), events.rend(), [this, upTo](const trace::Event &event) {
        return event.kind == EventKind::ResponseSent && event.request == m_request && event.id <= upTo;
    });
    const bool isAnswered = response != events.rend();
    m_outcome = isAnswered ? response->outcome : trace::Outcome::None;
    m_status = isAnswered ? response->count : 0;
    for (const trace::Event &event : events) {
        if (event.id <= upTo && trace::saysAnswerWasStale(event))
            m_outcome = trace::Outcome::StaleHit;
    }
    m_isSent = !events.empty() && events.front().id <= upTo;
    m_shown = events;
    m_queriesAtOnce = burst.isOne() ? burst.queries.size() : 1;
    m_sequence->show({std::move(sequence), ghost.empty() ? trace::Sequence() : trace::sequenceOf(ghost), upTo,
                      m_isHappening && !m_cursor && !m_following.isTooFast(), std::move(burst)});
    const auto &steps = m_sequence->sequence().steps;
    const std::size_t done = m_sequence->moment().done;
    showFlow(done < steps.size() && !m_sequence->showsBurst() ? (done ? steps[done - 1].event.id : 0) : upTo);
    if (isAnswered)
        this->response().setResponse(*response, differenceOf(*response, events));
    else if (m_response)
        m_response->clear();
    for (DiagramView *view : {static_cast<DiagramView *>(m_sequence), static_cast<DiagramView *>(m_flow)})
        view->selectEvent(m_selection.eventId());
    emit shownChanged();
}

void HappenedPanel::showRun()
{
    const trace::Moment &moment = m_source.moment();
    switch (View(m_views->currentIndex())) {
    case View::Lives:
        m_livesView->setLives(moment.lives);
        m_livesView->setNow(m_source.now());
        break;
    case View::Processes: {
        const int processes = std::max(1, moment.settings.value("processes", "count").toInt());
        m_processesView->setCacheName(cacheName(moment.settings));
        m_processesView->setState(processes, moment.settings.value("backend", "shared") == "1",
                                  moment.settings.value("backend", "max_entries").toInt(), moment.traffic, moment.keys);
        break;
    }
    case View::Keys:
        m_keysView->setKeys(moment.keys, m_source.isInThePast() ? moment.lives.end() : m_source.now());
        break;
    case View::Sequence:
    case View::Flow:
    case View::Response:
        break;
    }
}

} // namespace gui
