#include "appwindow/appwindow.h"

#include "appwindow/livesource.h"
#include "appwindow/recordingsaver.h"
#include "appwindow/recordingsource.h"
#include "appwindow/requestline.h"
#include "appwindow/stepsdialog.h"
#include "appwindow/watchstrip.h"
#include "frame/glossarytips.h"
#include "frame/noticeline.h"
#include "frame/returnclicks.h"
#include "frame/windowmenus.h"
#include "look/band.h"
#include "look/icons.h"
#include "look/panel.h"
#include "look/theme.h"
#include "report/errors.h"
#include "tap/frameworkkeys.h"
#include "views/adviceviews.h"
#include "views/chartpanel.h"
#include "views/diagrams/timelinebar.h"
#include "views/findingdialog.h"
#include "views/happenedpanel.h"
#include "views/historypanel.h"
#include "views/keyusepanel.h"
#include "views/logpanel.h"
#include "views/momentspanel.h"
#include "views/narration.h"
#include "views/stepper.h"
#include "views/timelinetoolbar.h"
#include "watch/keynames.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>
#include <QtGui/QActionGroup>
#include <QtGui/QCloseEvent>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

static void loadProbe() { Q_INIT_RESOURCE(probe); }

namespace gui {

std::unique_ptr<AppWindow> AppWindow::ofRecording(Theme &theme, const QString &fileName)
{
    auto recording = std::make_unique<RecordingSource>(fileName);
    RecordingSource *source = recording.get();
    std::unique_ptr<AppWindow> window(new AppWindow(theme, std::move(recording)));
    connect(source, &RecordingSource::progressed, window->m_strip, &WatchStrip::showProgress);
    connect(window->m_strip, &WatchStrip::cancelAsked, source, &RecordingSource::cancel);
    source->start();
    return window;
}

std::unique_ptr<AppWindow> AppWindow::ofApplication(Theme &theme)
{
    auto live = std::make_unique<LiveSource>();
    LiveSource *source = live.get();
    loadProbe();
    std::unique_ptr<AppWindow> window(new AppWindow(theme, std::move(live)));
    window->m_live = source;
    window->makeWatchMenu();
    window->addToolBarBreak(Qt::TopToolBarArea);
    window->addToolBar(Qt::TopToolBarArea, new RequestLine(theme, *source, window.get()));
    return window;
}

AppWindow::AppWindow(Theme &theme, std::unique_ptr<AppSource> source)
    : m_theme(theme)
    , m_source(std::move(source))
    , m_following(*m_source, m_selection)
    , m_events(m_source->log())
    , m_docks(new Docks(theme, *this, QStringLiteral("application")))
{
    m_source->attach(m_events); // first of all: the others word events by it
    m_source->attach(m_issues);
    setObjectName(QStringLiteral("appWindow"));
    setWindowTitle(tr("%1 – Lookaside").arg(m_source->name()));
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_strip = new WatchStrip(theme, *m_source, this);
    addToolBar(Qt::TopToolBarArea, m_strip);
    m_notices = new NoticeLine(theme, tr("Press ? for all actions and F1 for the glossary."), this);
    addToolBarBreak(Qt::TopToolBarArea);
    addToolBar(Qt::TopToolBarArea, m_notices);
    m_timeline = new TimelineToolBar(theme, *m_source, new Stepper(*m_source, m_selection), this);
    addToolBar(Qt::BottomToolBarArea, m_timeline);
    makeMiddle(); // before those who select: it hears of what they select
    for (const DockPanel &panel : panels())
        m_docks->add(panel);
    makeStatusBar();
    makeMenus();
    new ReturnClicks(*this); // these are owned by the window
    new GlossaryTips(*this);
    // Who has picked an older request follows the newest again.
    connect(&m_timeline->timeline(), &TimelineBar::nowChosen, this, [this] {
        if (const trace::Event *newest =
                m_source->log().find(m_source->log().now().last(trace::EventKind::ResponseSent)))
            m_selection.select(*newest);
    });
    connect(m_source.get(), &trace::Source::momentChanged, this, &AppWindow::showMoment);
    connect(m_source.get(), &trace::Source::restarted, this, [this] { m_selection.clear(); });
    connect(m_source.get(), &trace::Source::knowledgeChanged, this, &AppWindow::showKnowledge);
    connect(m_source.get(), &AppSource::failed, this, &AppWindow::complain);
    connect(m_happened, &HappenedPanel::shownChanged, this, &AppWindow::showMoment);
    m_docks->begin();
    showKnowledge();
    showMoment();
}

AppWindow::~AppWindow()
{
    // The panels look at the source, the selection and the events until they are gone themselves.
    qDeleteAll(m_docks->all());
    delete centralWidget();
    delete m_timeline;
}

std::vector<DockPanel> AppWindow::panels()
{
    using Place = DockPanel::Place;
    return {
        {.name = QStringLiteral("historyDock"),
         .title = tr("Requests"),
         .area = Qt::LeftDockWidgetArea,
         .width = 300,
         .widthPercent = 25,
         .make = [this](const Place &place) { return makeHistory(place.dock, place.head); },
         .facts = [this] { return m_history->facts(); }},
        {.name = QStringLiteral("keyUseDock"),
         .title = tr("Keys"),
         .area = Qt::BottomDockWidgetArea,
         .height = 300,
         .lowHeight = 264,
         .make = [this](const Place &place) { return makeKeys(place.head); }},
        {.name = QStringLiteral("logDock"),
         .title = tr("Event log"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = QStringLiteral("keyUseDock"),
         .make = [this](const Place &) { return new LogPanel(m_theme, *m_source, m_selection, m_events); }},
        {.name = QStringLiteral("issuesDock"),
         .title = tr("Issues"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = QStringLiteral("keyUseDock"),
         .make = [this](const Place &place) { return makeIssues(place.dock); }},
        {.name = QStringLiteral("chartDock"),
         .title = tr("Charts"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = QStringLiteral("keyUseDock"),
         .make = [this](const Place &place) { return makeChart(place.head); }},
        {.name = QStringLiteral("adviceDock"),
         .title = tr("Advice"),
         .area = Qt::BottomDockWidgetArea,
         .tabbedWith = QStringLiteral("keyUseDock"),
         .make = [this](const Place &place) { return makeAdvice(place.dock, place.head); }},
    };
}

QWidget *AppWindow::makeHistory(QDockWidget &dock, PanelHead &head)
{
    m_history = new HistoryPanel(m_theme, *m_source, m_selection, m_following, m_events);
    m_historyDock = &dock;
    head.addWidget(m_history->outcomes());
    return m_history;
}

QWidget *AppWindow::makeKeys(PanelHead &head)
{
    m_keys = new KeyUsePanel(m_theme, *m_source, m_selection,
                             [](const QByteArray &key) { return !tap::frameworkOf(key).isEmpty(); });
    const auto tell = [this, &head] { head.setFacts(m_keys->facts()); };
    connect(m_keys, &KeyUsePanel::factsChanged, &head, tell);
    tell();
    return m_keys;
}

QWidget *AppWindow::makeChart(PanelHead &head)
{
    m_chart = new ChartPanel(m_theme, *m_source, m_selection, {});
    m_chart->addGroups({watch::familyOf, [](const QByteArray &key) { return !tap::frameworkOf(key).isEmpty(); }});
    connect(m_chart, &ChartPanel::factsChanged, this, [this, &head] {
        head.setFacts(m_chart->facts());
        head.setPills(m_chart->legend());
    });
    return m_chart;
}

QWidget *AppWindow::makeAdvice(QDockWidget &dock, PanelHead &head)
{
    auto *advice = new AdviceViews(m_theme, *m_source, m_selection, m_events.narrator(), head);
    connect(&dock, &QDockWidget::visibilityChanged, advice, &AdviceViews::setInSight); // of a tab, too
    connect(advice, &AdviceViews::remedyAsked, this, [this](const advice::Finding &finding) {
        auto *dialog = new FindingDialog(m_theme, finding, nullptr, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    return advice;
}

QWidget *AppWindow::makeIssues(QDockWidget &dock)
{
    auto *issues = new MomentsPanel(m_theme, QStringLiteral("issues"), m_issues,
                                    tr("No issues yet. Repeated issues are listed once, with a count."));
    issues->table().setAccessibleName(tr("Issues"));
    connect(issues, &MomentsPanel::chosen, this, [this](int row) {
        const trace::EventId id = m_issues.eventOf(row);
        m_source->lookAt(id);
        if (const trace::Event *event = m_source->log().find(id))
            m_selection.select(*event);
    });
    const auto count = [this, &dock] {
        dock.setWindowTitle(m_issues.rowCount() ? tr("Issues · %1").arg(m_issues.rowCount()) : tr("Issues"));
    };
    connect(&m_issues, &IssueModel::rowsInserted, &dock, count);
    connect(&m_issues, &IssueModel::modelReset, &dock, count);
    return issues;
}

void AppWindow::makeMiddle()
{
    m_errorBand = new Band(m_theme, QStringLiteral("errorBand"));
    connect(m_errorBand->addButton(QStringLiteral("dismissError"), tr("Dismiss"), tr("Close this message")),
            &QPushButton::clicked, m_errorBand, &QWidget::hide);
    m_savedBand = new Band(m_theme, QStringLiteral("savedBand"));
    connect(m_savedBand->addButton(QStringLiteral("savedClose"), tr("Close"), tr("Close this message")),
            &QPushButton::clicked, m_savedBand, &QWidget::hide);
    m_notices->add(m_errorBand);
    m_notices->add(m_savedBand);
    auto *centre = new QWidget(this);
    auto *panel = new Panel(m_theme, tr("What happened"), centre);
    m_happenedHead = panel->head();
    m_happened =
        new HappenedPanel(m_theme, *m_source, m_selection, m_following, [](const trace::Event &) { return false; });
    panel->addContent(m_happened, 1);
    QTabBar &views = m_happenedHead->tabs();
    views.setObjectName(QStringLiteral("views"));
    views.setAccessibleName(tr("Views of what happened"));
    const QStringList names = HappenedPanel::viewNames();
    for (int view = 0; view <= int(HappenedPanel::View::Processes); ++view) // answers pass unread
        views.addTab(names[view]);
    connect(&views, &QTabBar::currentChanged, m_happened, &HappenedPanel::setView);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel, 1);
    setCentralWidget(centre);
}

void AppWindow::makeStatusBar()
{
    auto *narration = new Narration(*m_source, m_following, m_events, this);
    narration->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    narration->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    statusBar()->addWidget(narration, 1);
    statusBar()->setSizeGripEnabled(false);
    const auto restyle = [this] { statusBar()->setFixedHeight(m_theme.px(32)); };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);
}

void AppWindow::makeMenus()
{
    const auto menu = [this](const char *name, const QString &title) {
        QMenu *made = menuBar()->addMenu(title);
        made->setObjectName(QString::fromLatin1(name));
        return made;
    };
    QMenu *file = menu("fileMenu", tr("&File"));
    file->addAction(icon(m_theme, QStringLiteral("open")), tr("&Open recording…"), QKeySequence::Open, this, [this] {
        if (const QString chosen = chooseRecording(this); !chosen.isEmpty())
            emit recordingAsked(chosen);
    });
    file->addSeparator();
    file->addAction(tr("Watch m&y application…"), this, &AppWindow::applicationAsked);
    file->addAction(tr("The &lab"), this, &AppWindow::labAsked);
    file->addAction(icon(m_theme, QStringLiteral("connect")), tr("&Watch a live Redis…"),
                    QKeySequence(Qt::CTRL | Qt::Key_L), this, &AppWindow::liveRedisAsked);
    file->addSeparator();
    file->addAction(tr("&Close"), QKeySequence::Close, this, &QWidget::close);

    QMenu *time = menu("timeMenu", tr("&Time"));
    time->addActions(m_timeline->moves());
    QMenu *sizes = time->addMenu(tr("Step si&ze"));
    sizes->addActions(m_timeline->sizes().actions());

    QMenu *view = menu("viewMenu", tr("&View"));
    for (const QDockWidget *dock : m_docks->all())
        view->addAction(dock->toggleViewAction());
    view->addAction(tr("&Reset layout"), m_docks, &Docks::reset);
    view->addSeparator();
    addAppearance(*view, m_theme);
    addHelpMenu(*this, m_theme);
}

void AppWindow::makeWatchMenu()
{
    auto *watch = new QMenu(tr("&Watch"), this);
    watch->setObjectName(QStringLiteral("watchMenu"));
    watch->setToolTipsVisible(true);
    menuBar()->insertMenu(menuBar()->actions().value(1), watch);
    watch->addAction(icon(m_theme, QStringLiteral("connect")), tr("&How to connect…"), this, &AppWindow::showSteps)
        ->setObjectName(QStringLiteral("howToConnect"));
    QAction *pause = watch->addAction(icon(m_theme, QStringLiteral("pause")), tr("&Pause the views"));
    pause->setObjectName(QStringLiteral("pauseViews"));
    pause->setShortcut(QKeySequence(Qt::Key_F8));
    pause->setCheckable(true);
    pause->setToolTip(tr("Freezes the views; the application keeps running"));
    connect(pause, &QAction::toggled, this, [this, pause](bool isPaused) {
        m_live->setPaused(isPaused);
        pause->setIcon(icon(m_theme, isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    });
    QAction *check = watch->addAction(tr("&Check answers"));
    check->setObjectName(QStringLiteral("checkAnswers"));
    check->setCheckable(true);
    check->setToolTip(tr("The probe has a share of the answers that came from a cache made once more without it, so "
                         "that stale ones are found. The views run again, with all that they do"));
    check->setIconText(tr("Check answers"));
    connect(check, &QAction::toggled, this, [this, check](bool checks) {
        check->setIconText(checks ? tr("✓ Checking answers") : tr("Check answers"));
        m_live->setChecking(checks);
    });
    watch->addSeparator();
    QAction *save = watch->addAction(icon(m_theme, QStringLiteral("save")), tr("&Save recording…"), QKeySequence::Save,
                                     this, &AppWindow::chooseAndSave);
    save->setObjectName(QStringLiteral("saveRecording"));
    for (QAction *action : {pause, check}) {
        m_strip->addAction(action);
        addAction(action);
    }
}

void AppWindow::showSteps()
{
    if (!m_steps)
        m_steps = new StepsDialog(m_theme, *m_live, this);
    m_steps->show();
    m_steps->raise();
    m_steps->activateWindow();
}

void AppWindow::watch(const QString &url, const std::optional<door::Options> &web)
{
    showSteps();
    m_steps->watch(url, web);
}

bool AppWindow::chooseAndSave()
{
    const QString chosen = QFileDialog::getSaveFileName(this, tr("Save recording"), QStringLiteral("recording.jsonl"),
                                                        tr("Recordings (*.jsonl *.jsonl.zst *.jsonl.gz)"));
    if (!chosen.isEmpty())
        save(chosen);
    return !chosen.isEmpty();
}

void AppWindow::save(const QString &fileName)
{
    const auto &target = m_live->options().target;
    auto *saver =
        new RecordingSaver(*m_source, fileName, {target ? target->toString() : QString(), m_live->startedAt()}, this);
    connect(saver, &RecordingSaver::failed, this, &AppWindow::complain);
    connect(saver, &RecordingSaver::failed, this, [this] { m_closesWhenSaved = false; });
    connect(saver, &RecordingSaver::saved, this, [this, last = m_source->log().lastId()](const QString &path) {
        m_savedUpTo = last;
        if (m_closesWhenSaved)
            close();
        m_savedBand->say(
            tr("Saved %1: keys, commands, times and sizes, and no values.").arg(QDir::toNativeSeparators(path)));
    });
    saver->start();
}

// The window is what the application's connections go through.
bool AppWindow::mayClose()
{
    const qint64 clients = m_live ? m_live->state().clients : 0;
    if (clients == 0 || std::exchange(m_closesWhenSaved, false))
        return true; // of the web door none is asked about: a browser connects anew
    const trace::Moment &now = m_source->log().now();
    const bool isUnsaved =
        std::max(now.last(trace::EventKind::ResponseSent), now.last(trace::EventKind::CacheLookup)) > m_savedUpTo;
    QMessageBox box(
        QMessageBox::Question, tr("Close the window"),
        tr("%n connection(s) of the application (passes|pass) through this window to the cache. Closing it drops "
           "(it|them), like a proxy restart; until its LOCATION is restored, the application has no cache.",
           nullptr, int(clients)),
        QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton *close = box.addButton(tr("Close and drop them"), QMessageBox::DestructiveRole);
    const QAbstractButton *save = isUnsaved ? box.addButton(tr("Save and close…"), QMessageBox::AcceptRole) : nullptr;
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (save && box.clickedButton() == save)
        m_closesWhenSaved = chooseAndSave();
    return box.clickedButton() == close;
}

void AppWindow::showMoment()
{
    m_docks->showFacts();
    m_happenedHead->setFacts(m_happened->request() ? tr("#%1").arg(m_happened->request()) : QString());
    m_happenedHead->setPills(m_happened->pills());
}

void AppWindow::showKnowledge()
{
    const QString title = m_source->knowledge().requests ? tr("Requests") : tr("Lookups");
    m_historyDock->setWindowTitle(title);
    m_events.setMeasured(m_source->knowledge().isMeasured);
    if (auto *head = qobject_cast<PanelHead *>(m_historyDock->titleBarWidget()))
        head->setTitle(title);
    m_docks->showFacts();
}

void AppWindow::complain(const base::Error &error) { m_errorBand->say(report::errorText(error).inFull()); }

void AppWindow::showFitted() { m_docks->showFitted(); }

QString AppWindow::chooseRecording(QWidget *parent)
{
    const auto key = QStringLiteral("files/recordings");
    const QString folder =
        QSettings().value(key, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    const QString chosen = QFileDialog::getOpenFileName(parent, tr("Open recording"), folder,
                                                        tr("Recordings (*.jsonl *.zst *.gz *.trace);;All files (*)"));
    if (!chosen.isEmpty())
        QSettings().setValue(key, QFileInfo(chosen).absolutePath());
    return chosen;
}

void AppWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_docks->save();
    event->accept();
    emit closed();
}

void AppWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void AppWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            emit recordingAsked(url.toLocalFile());
    }
}

} // namespace gui
