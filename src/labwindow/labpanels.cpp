#include "labwindow/labpanels.h"

#include "frame/docks.h"
#include "lab/recorded.h"
#include "lab/script.h"
#include "labwindow/commandline.h"
#include "labwindow/coursespanel.h"
#include "labwindow/keyspanel.h"
#include "labwindow/labclient.h"
#include "labwindow/pythonpanel.h"
#include "labwindow/requestpanel.h"
#include "labwindow/teaching/lessonpanel.h"
#include "labwindow/teaching/lessontext.h"
#include "look/panel.h"
#include "server/endpoints.h"
#include "views/adviceviews.h"
#include "views/chartpanel.h"
#include "views/historypanel.h"
#include "views/logpanel.h"
#include "views/momentspanel.h"

#include <QtGui/QAction>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QTableView>

namespace gui {

namespace {

Endpoints endpointsOfLab()
{
    Endpoints result;
    for (const server::Endpoint &endpoint : server::endpoints())
        result.patterns.append(endpoint.pattern);
    result.patternOf = [](QByteArrayView path) {
        const server::Route route = server::resolve(path);
        return route.endpoint ? route.endpoint->pattern : QByteArray();
    };
    return result;
}

} // namespace

LabPanels::LabPanels(Theme &theme, const Preferences &preferences, LabClient &lab, QUndoStack &undo,
                     LessonPlayer &player, Docks &docks)
    : m_theme(theme)
    , m_preferences(preferences)
    , m_lab(lab)
    , m_undo(undo)
    , m_player(player)
    , m_docks(docks)
    , m_following(lab, m_selection)
    , m_events(lab.log())
    , m_bookmarks(lab)
{
    m_lab.attach(m_events); // first of all: the others word events by it
    m_lab.attach(m_issues);
}

void LabPanels::make()
{
    for (const DockPanel &panel : panels())
        m_docks.add(panel);
}

// Every panel of the window, in the order in which they are made: a new one is an entry here.
std::vector<DockPanel> LabPanels::panels()
{
    const QString front = QStringLiteral("coursesDock"); // the others at the bottom lie behind it
    using Place = DockPanel::Place;
    return {
        {.name = QStringLiteral("requestDock"),
         .title = tr("Request"),
         .area = Qt::LeftDockWidgetArea,
         .width = 300,
         .widthPercent = 22,
         .height = 460,
         .lowHeight = 492, // every field of it is in sight
         .mostHeight = 560,
         .isLate = true,
         .takesFocus = true, // Return sends the first request
         .make = [this](const Place &) { return m_request = new RequestPanel(m_theme, m_lab); }},
        {.name = QStringLiteral("lessonDock"),
         .title = tr("Lesson"),
         .area = Qt::LeftDockWidgetArea,
         .tabbedWith = QStringLiteral("requestDock"),
         .make = [this](const Place &place) { return makeLesson(place.head); },
         .facts = [this] { return m_lessonPanel->facts(); }},
        {.name = QStringLiteral("historyDock"),
         .title = tr("History"),
         .area = Qt::LeftDockWidgetArea,
         .height = 190,
         .lowHeight = 158,
         .isLate = true,
         .make = [this](const Place &place) { return makeHistory(place.head); },
         .facts = [this] { return m_history->facts(); }},
        {.name = QStringLiteral("keysDock"),
         .title = tr("Keys"),
         .area = Qt::RightDockWidgetArea,
         .width = 340,
         .widthPercent = 28,
         .height = 420,
         .isLate = true,
         .make =
             [this](const Place &) { return m_keys = new KeysPanel(m_theme, m_lab, m_selection, m_events.narrator()); },
         .facts = [this] { return m_keys->facts(); }},
        {.name = QStringLiteral("chartDock"),
         .title = tr("Charts"),
         .area = Qt::RightDockWidgetArea,
         .height = 250,
         .isLate = true,
         .make = [this](const Place &place) { return makeChart(place.head); }},
        {.name = front,
         .title = tr("Courses"),
         .area = Qt::BottomDockWidgetArea,
         .height = 290,
         .lowHeight = 196, // the picture comes first: the edited course is in sight
         .isLate = true,
         .make =
             [this](const Place &) {
                 m_courses = new CoursesPanel(m_theme, m_lab, m_undo);
                 m_courses->setPreferences(m_preferences);
                 connect(m_courses, &CoursesPanel::factsChanged, &m_docks, &Docks::showFacts);
                 return m_courses;
             },
         .facts = [this] { return m_courses->facts(); }},
        {.name = QStringLiteral("logDock"),
         .title = tr("Event log"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = front,
         .isLate = true,
         .make = [this](const Place &) { return makeLog(); }},
        {.name = QStringLiteral("issuesDock"),
         .title = tr("Issues"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = front,
         .isLate = true,
         .make = [this](const Place &place) { return makeIssues(place.dock); }},
        {.name = QStringLiteral("bookmarksDock"),
         .title = tr("Bookmarks"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = front,
         .isLate = true,
         .make = [this](const Place &) { return makeBookmarks(); }},
        {.name = QStringLiteral("adviceDock"),
         .title = tr("Advice"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = front,
         .isLate = true,
         .make = [this](const Place &place) { return makeAdvice(place); }},
        {.name = QStringLiteral("pythonDock"),
         .title = tr("Python"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = front,
         .isHidden = true,
         .isLate = true,
         .make = [this](const Place &place) { return makePython(place); }},
    };
}

QWidget *LabPanels::makeLesson(PanelHead &head)
{
    m_lessonPanel = new LessonPanel(m_theme, m_lab, m_player, m_events.narrator());
    connect(m_lessonPanel, &LessonPanel::factsChanged, this, [this, &head] { head.setFacts(m_lessonPanel->facts()); });
    connect(&m_lessonPanel->text(), &LessonText::eventChosen, this, [this](trace::EventId id) {
        if (const trace::Event *event = m_lab.log().find(id))
            m_selection.select(*event);
    });
    return m_lessonPanel;
}

QWidget *LabPanels::makeHistory(PanelHead &head)
{
    m_history = new HistoryPanel(m_theme, m_lab, m_selection, m_following, m_events);
    head.addWidget(m_history->outcomes());
    connect(m_history, &HistoryPanel::repeatAsked, this, [this](const trace::Event &sent) {
        const lab::RequestSpec request = lab::requestOf(m_lab.log(), sent);
        m_request->setRequest(request);
        m_lab.submit(lab::Get{request});
    });
    return m_history;
}

QWidget *LabPanels::makeChart(PanelHead &head)
{
    m_chart = new ChartPanel(m_theme, m_lab, m_selection, endpointsOfLab());
    const auto showFacts = [this, &head] {
        head.setFacts(m_chart->facts());
        head.setPills(m_chart->legend());
    };
    connect(m_chart, &ChartPanel::factsChanged, this, showFacts);
    showFacts();
    return m_chart;
}

QWidget *LabPanels::makeAdvice(const DockPanel::Place &place)
{
    m_advice = new AdviceViews(m_theme, m_lab, m_selection, m_events.narrator(), place.head);
    m_advice->setInSight(place.isInSight);
    connect(&place.dock, &QDockWidget::visibilityChanged, m_advice, &AdviceViews::setInSight); // of a tab, too
    connect(m_advice, &AdviceViews::remedyAsked, this, &LabPanels::remedyAsked);
    return m_advice;
}

QWidget *LabPanels::makePython(const DockPanel::Place &place)
{
    auto *python = new PythonPanel(m_theme, m_lab, m_selection);
    connect(&place.dock, &QDockWidget::visibilityChanged, python, &PythonPanel::setInSight); // of a tab, too
    connect(python, &PythonPanel::factsChanged, this, [python, &head = place.head] { head.setFacts(python->facts()); });
    python->setInSight(place.isInSight);
    return python;
}

QWidget *LabPanels::makeLog()
{
    auto *log = new LogPanel(m_theme, m_lab, m_selection, m_events);
    m_commandLine = new CommandLine(m_theme, log);
    connect(m_commandLine, &CommandLine::entered, this, [this](const lab::Action &action) { m_lab.submit(action); });
    connect(m_commandLine, &CommandLine::helpAsked, this, &LabPanels::commandHelpAsked);
    log->addFoot(m_commandLine);
    auto *copyAsCommands = new QAction(tr("Copy as commands"), log);
    connect(copyAsCommands, &QAction::triggered, log, [log] {
        lab::Script script;
        for (const trace::Event &event : log->selectedEvents())
            script.add(event);
        QGuiApplication::clipboard()->setText(QString::fromUtf8(script.text()));
    });
    log->addAction(copyAsCommands);
    return log;
}

QWidget *LabPanels::makeIssues(QDockWidget &dock)
{
    const auto count = [this, &dock] {
        dock.setWindowTitle(m_issues.rowCount() ? tr("Issues · %1").arg(m_issues.rowCount()) : tr("Issues"));
    };
    connect(&m_issues, &IssueModel::rowsInserted, this, count);
    connect(&m_issues, &IssueModel::modelReset, this, count);
    count();
    auto *issues = new MomentsPanel(m_theme, QStringLiteral("issues"), m_issues,
                                    tr("No issues yet. Repeated issues are listed once, with a count."));
    issues->table().setAccessibleName(tr("Issues"));
    connect(issues, &MomentsPanel::chosen, this, [this](int row) { jumpTo(m_issues.eventOf(row)); });
    return issues;
}

QWidget *LabPanels::makeBookmarks()
{
    auto *bookmarks = new MomentsPanel(m_theme, QStringLiteral("bookmarks"), m_bookmarks,
                                       tr("Press Ctrl+B to bookmark the shown moment with a note."));
    m_notes = &bookmarks->table();
    m_notes->setAccessibleName(tr("Bookmarks"));
    connect(bookmarks, &MomentsPanel::chosen, this, [this](int row) { jumpTo(m_bookmarks.all()[row].event); });
    auto *remove = new QAction(tr("Remove this bookmark"), m_notes);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] {
        if (m_notes->currentIndex().isValid())
            m_bookmarks.remove(m_notes->currentIndex().row());
    });
    m_notes->addAction(remove);
    return bookmarks;
}

void LabPanels::sendRequest()
{
    if (m_request)
        m_request->send();
}

void LabPanels::sendBurst()
{
    if (m_request)
        m_request->sendBurst();
}

void LabPanels::focusRequest()
{
    if (m_request)
        m_request->setFocus(Qt::OtherFocusReason);
}

void LabPanels::bookmark()
{
    const int row = m_bookmarks.add(m_lab.moment().event);
    if (row < 0)
        return;
    m_docks.bringUp(QStringLiteral("bookmarksDock"));
    const QModelIndex note = m_bookmarks.index(row, int(Bookmarks::Column::Note));
    m_notes->setCurrentIndex(note);
    m_notes->setFocus();
    m_notes->edit(note);
}

void LabPanels::jumpTo(trace::EventId id)
{
    m_lab.lookAt(id);
    if (const trace::Event *event = m_lab.log().find(id))
        m_selection.select(*event);
}

void LabPanels::exportChart()
{
    if (m_chart)
        m_chart->exportChart();
}

void LabPanels::openLog(const QString &accessLog)
{
    m_docks.keepInFront(QStringLiteral("adviceDock")); // also when the window has yet to come to its size
    m_advice->openLog(accessLog);
}

void LabPanels::typeCommand(const QByteArray &command)
{
    m_docks.bringUp(QStringLiteral("logDock"));
    m_commandLine->type(command);
}

} // namespace gui
