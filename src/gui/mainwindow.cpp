#include "gui/mainwindow.h"

#include "gui/band.h"
#include "gui/clockbar.h"
#include "gui/diagrams/timelinebar.h"
#include "gui/docks.h"
#include "gui/icons.h"
#include "gui/mainmenus.h"
#include "gui/panel.h"
#include "gui/panels/chartpanel.h"
#include "gui/panels/coursespanel.h"
#include "gui/panels/happenedpanel.h"
#include "gui/panels/historypanel.h"
#include "gui/panels/keyspanel.h"
#include "gui/panels/logpanel.h"
#include "gui/panels/requestpanel.h"
#include "gui/returnclicks.h"
#include "gui/runfiles.h"
#include "gui/timelinetoolbar.h"
#include "lab/parser.h"
#include "report/errors.h"
#include "report/figures.h"

#include <QtCore/QSettings>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gui {

MainWindow::MainWindow(Theme &theme, lab::Lab::Options options, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_lab(std::move(options))
    , m_docks(new Docks(theme, *this))
    , m_files(new RunFiles(m_lab, *this))
{
    setWindowTitle(tr("Lookaside"));
    setWindowIcon(applicationIcon());
    resize(1280, 800);

    m_clockBar = new ClockBar(theme, m_lab, this);
    addToolBar(Qt::TopToolBarArea, m_clockBar);
    m_timeline = new TimelineToolBar(theme, m_lab, m_selection, this);
    addToolBar(Qt::BottomToolBarArea, m_timeline);
    makePanels();
    makeMiddle();
    makeStatusBar();
    makeMenus(*this, {theme, m_lab, m_undo, *m_files, *m_docks, *m_clockBar, *m_timeline, *m_request, *m_chart, [this] {
                          emit liveRedisAsked();
                      }});
    new ReturnClicks(*this); // owned by the window
    connectLab();
    m_docks->begin();
    showPace();
    showMoment();
}

MainWindow::~MainWindow()
{
    // The panels look at the lab, the selection and the events until they are gone themselves.
    qDeleteAll(m_docks->all());
    delete centralWidget();
}

void MainWindow::makePanels()
{
    m_request = new RequestPanel(m_theme, m_lab);
    m_history = new HistoryPanel(m_theme, m_lab, m_selection, m_events);
    m_keys = new KeysPanel(m_theme, m_lab, m_selection, m_events.narrator());
    m_courses = new CoursesPanel(m_theme, m_lab, m_undo);
    m_chart = new ChartPanel(m_theme, m_lab, m_selection);
    auto *log = new LogPanel(m_theme, m_lab, m_selection, m_events);
    connect(m_history, &HistoryPanel::repeatAsked, this, [this](const lab::RequestSpec &request) {
        m_request->setRequest(request);
        m_lab.submit(lab::Get{request});
    });
    m_docks->add(QStringLiteral("requestDock"), tr("Request"), m_request, Qt::LeftDockWidgetArea);
    m_docks->add(QStringLiteral("historyDock"), tr("History"), m_history, Qt::LeftDockWidgetArea);
    m_docks->head(QStringLiteral("historyDock")).addWidget(m_history->outcomes());
    m_docks->add(QStringLiteral("keysDock"), tr("Keys"), m_keys, Qt::RightDockWidgetArea);
    m_docks->add(QStringLiteral("chartDock"), tr("Charts"), m_chart, Qt::RightDockWidgetArea);
    QDockWidget *courses =
        m_docks->add(QStringLiteral("coursesDock"), tr("Courses"), m_courses, Qt::BottomDockWidgetArea);
    QDockWidget *logDock = m_docks->add(QStringLiteral("logDock"), tr("Event log"), log, Qt::BottomDockWidgetArea);
    tabifyDockWidget(courses, logDock);
    courses->raise();
}

void MainWindow::makeMiddle()
{
    auto *centre = new QWidget(this);
    m_errorBand = new Band(m_theme, QStringLiteral("errorBand"), centre);
    const QPushButton *dismiss = m_errorBand->addButton(QStringLiteral("dismissError"), tr("Dismiss"),
                                                        tr("The message goes; nothing else changes"));
    connect(dismiss, &QPushButton::clicked, m_errorBand, &QWidget::hide);

    auto *panel = new Panel(m_theme, tr("What happened"), centre);
    m_happenedHead = panel->head();
    m_happened = new HappenedPanel(m_theme, m_lab, m_selection);
    panel->addContent(m_happened, 1);
    QTabBar &views = m_happenedHead->tabs();
    views.setObjectName(QStringLiteral("views"));
    views.setAccessibleName(tr("Views of what happened"));
    for (const QString &name : HappenedPanel::viewNames())
        views.addTab(name);
    connect(&views, &QTabBar::currentChanged, m_happened, &HappenedPanel::setView);

    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(4));
    layout->addWidget(m_errorBand);
    layout->addWidget(panel, 1);
    setCentralWidget(centre);
}

void MainWindow::makeStatusBar()
{
    m_paceText = new QLabel(this);
    m_dropQueued = new QToolButton(this);
    m_dropQueued->setObjectName(QStringLiteral("dropQueued"));
    m_dropQueued->setText(tr("Drop what waits"));
    m_dropQueued->setToolTip(
        tr("The commands that wait for their turn are forgotten, and long work on the database ends"));
    connect(m_dropQueued, &QToolButton::clicked, &m_lab, &LabClient::dropQueued);
    m_progress = new QProgressBar(this);
    m_progress->setMaximumWidth(m_theme.px(200));
    m_progress->hide();
    m_pastBand = new Band(m_theme, QStringLiteral("pastBand"), this);
    const QPushButton *fork = m_pastBand->addButton(
        QStringLiteral("forkHere"), tr("Go on from here"),
        tr("The commands up to this moment are run again in a fresh lab; what came after is left behind"));
    connect(fork, &QPushButton::clicked, &m_lab, &LabClient::forkHere);
    const QPushButton *back =
        m_pastBand->addButton(QStringLiteral("backToNow"), tr("Back to now"), tr("All panels show the present again"));
    connect(back, &QPushButton::clicked, &m_lab, &LabClient::lookAtNow);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_pastBand, 1);
    statusBar()->addWidget(m_paceText, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_dropQueued);
}

void MainWindow::connectLab()
{
    connect(&m_lab, &LabClient::eventsArrived, this, &MainWindow::take);
    connect(&m_lab, &LabClient::momentChanged, this, &MainWindow::showMoment);
    connect(&m_lab, &LabClient::paceChanged, this, &MainWindow::showPace);
    connect(&m_lab, &LabClient::failed, this, &MainWindow::complain);
    connect(&m_lab, &LabClient::restarted, this, [this] {
        m_request->clear();
        m_selection.clear();
        m_undo.clear();
    });
    connect(&m_lab, &LabClient::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setVisible(done < total);
        m_progress->setRange(0, 1000);
        m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
        m_dropQueued->setVisible(true);
    });
    connect(m_courses, &CoursesPanel::factsChanged, this, &MainWindow::showMoment);
    connect(m_chart, &ChartPanel::factsChanged, this, [this] {
        PanelHead &head = m_docks->head(QStringLiteral("chartDock"));
        head.setFacts(m_chart->facts());
        head.setPills(m_chart->legend());
    });
    connect(m_happened, &HappenedPanel::shownChanged, this, &MainWindow::showMoment);
}

void MainWindow::openScene()
{
    // The tutorial's opening: the list of courses, cached for fifteen minutes under the tutorial's key, and its
    // receiver, which deletes a key that nobody ever stores.
    const auto commands = lab::parse("cache /courses/ response timeout=15m key=tutorial\n"
                                     "cache /courses/{id}/ response timeout=15m key=\"single_course_{pk}\"\n"
                                     "cache /categories/ page timeout=24h\n"
                                     "on save,delete Course delete \"course_list\"\n");
    Q_ASSERT(commands);
    m_lab.submit(*commands);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_docks->save();
    QSettings settings;
    settings.setValue(QStringLiteral("look/scheme"), int(m_theme.scheme()));
    settings.setValue(QStringLiteral("look/scale"), m_theme.scale());
    event->accept();
}

void MainWindow::take(trace::EventId first, trace::EventId last)
{
    std::vector<trace::Event> events;
    events.reserve(last + 1 - first);
    for (trace::EventId id = first; id <= last; ++id) {
        const trace::Event *event = m_lab.log().find(id);
        if (!event)
            continue;
        events.push_back(*event);
        m_request->take(*event);
        m_clockBar->take(*event);
        if (event->kind == trace::EventKind::CommandFailed) {
            base::Error error{event->text, {}};
            if (event->detail) {
                for (const auto &field : event->detail->fields)
                    error.args << QString::fromUtf8(field.second);
            }
            complain(error);
        }
    }
    m_timeline->timeline().append(events);
}

void MainWindow::showMoment()
{
    m_docks->head(QStringLiteral("historyDock")).setFacts(m_history->facts());
    m_docks->head(QStringLiteral("keysDock")).setFacts(m_keys->facts());
    m_docks->head(QStringLiteral("coursesDock")).setFacts(m_courses->facts());
    m_happenedHead->setFacts(m_happened->request() ? tr("request %1").arg(m_happened->request()) : QString());
    m_happenedHead->setPills(m_happened->outcome() == trace::Outcome::None
                                 ? QList<Pill>()
                                 : QList<Pill>{outcomePill(m_happened->outcome())});
    // It lies where the status is told, so that nothing moves when one steps back and forward.
    m_paceText->setVisible(!m_lab.isInThePast());
    if (m_lab.isInThePast())
        m_pastBand->say(tr("Looking at the past: event %1 of %2, at %3.")
                            .arg(m_lab.moment().event)
                            .arg(m_lab.log().lastId())
                            .arg(report::clockText(m_lab.moment().time)));
    else
        m_pastBand->hide();
}

void MainWindow::showPace()
{
    const lab::Pace &pace = m_lab.pace();
    QString text = pace.paused ? tr("Paused: Space goes on, Alt+Right takes one step.") : QString();
    if (pace.queued > 0)
        text = tr("Commands that wait their turn: %1.").arg(pace.queued) + u' ' + text;
    else if (pace.busy && !pace.paused)
        text = tr("Running …");
    m_paceText->setText(text);
    m_dropQueued->setVisible(pace.queued > 0);
    if (!pace.busy)
        m_progress->hide();
}

void MainWindow::complain(const base::Error &error)
{
    const report::ErrorText text = report::errorText(error);
    m_errorBand->say(text.sentence + u' ' + text.nextStep);
}

} // namespace gui
