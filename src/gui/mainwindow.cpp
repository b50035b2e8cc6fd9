#include "gui/mainwindow.h"

#include "gui/clockbar.h"
#include "gui/diagrams/timelinebar.h"
#include "gui/icons.h"
#include "gui/panel.h"
#include "gui/panels/chartpanel.h"
#include "gui/panels/coursespanel.h"
#include "gui/panels/happenedpanel.h"
#include "gui/panels/historypanel.h"
#include "gui/panels/keyspanel.h"
#include "gui/panels/logpanel.h"
#include "gui/panels/requestpanel.h"
#include "lab/parser.h"
#include "lab/script.h"
#include "report/errors.h"
#include "report/figures.h"
#include "report/glossary.h"
#include "report/words.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QSettings>
#include <QtCore/QTimer>
#include <QtGui/QActionGroup>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace gui {

namespace {
constexpr int layoutVersion = 1;

QWidget *band(const Theme &theme, QLabel *&text, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    widget->setAutoFillBackground(true);
    const auto restyle = [widget, &theme] {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::Window, theme.palette().warningTint);
        widget->setPalette(palette);
    };
    restyle();
    QObject::connect(&theme, &Theme::changed, widget, restyle);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(theme.px(12), theme.px(4), theme.px(12), theme.px(4));
    text = new QLabel(widget);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    widget->hide();
    return widget;
}
} // namespace

MainWindow::MainWindow(Theme &theme, lab::Lab::Options options, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_lab(std::move(options))
{
    setWindowTitle(tr("Lookaside"));
    setWindowIcon(applicationIcon());
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    resize(1280, 800);

    m_clockBar = new ClockBar(theme, m_lab, this);
    addToolBar(Qt::TopToolBarArea, m_clockBar);
    makePanels();
    makeTimeline();
    makeMenus();

    m_paceText = new QLabel(this);
    m_dropQueued = new QToolButton(this);
    m_dropQueued->setText(tr("Drop what waits"));
    connect(m_dropQueued, &QToolButton::clicked, &m_lab, &LabClient::dropQueued);
    m_progress = new QProgressBar(this);
    m_progress->setMaximumWidth(theme.px(200));
    m_progress->hide();
    statusBar()->addWidget(m_paceText, 1);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_dropQueued);

    connect(&m_lab, &LabClient::eventsArrived, this, &MainWindow::take);
    connect(&m_lab, &LabClient::momentChanged, this, &MainWindow::showMoment);
    connect(&m_lab, &LabClient::paceChanged, this, &MainWindow::showPace);
    connect(&m_lab, &LabClient::failed, this, &MainWindow::complain);
    connect(&m_lab, &LabClient::restarted, this, [this] {
        m_timeline->clear();
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
    connect(m_happened, &HappenedPanel::shownChanged, this, &MainWindow::showMoment);
    m_isLaidOut = restoreLayout();
    showPace();
    showMoment();
}

MainWindow::~MainWindow() = default;

QDockWidget *MainWindow::addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    auto *head = new PanelHead(m_theme, title, dock);
    dock->setTitleBarWidget(head);
    auto *frame = new Panel(m_theme, Panel::Edges::BelowHead, dock);
    frame->addContent(panel, 1);
    dock->setWidget(frame);
    addDockWidget(area, dock);
    m_heads.insert(name, head);
    m_docks.append(dock);
    return dock;
}

void MainWindow::makePanels()
{
    m_request = new RequestPanel(m_theme, m_lab);
    m_history = new HistoryPanel(m_theme, m_lab, m_selection, m_events);
    m_keys = new KeysPanel(m_theme, m_lab, m_selection);
    m_courses = new CoursesPanel(m_theme, m_lab, m_undo);
    m_chart = new ChartPanel(m_theme, m_lab);
    auto *log = new LogPanel(m_theme, m_lab, m_selection, m_events);
    connect(m_history, &HistoryPanel::repeatAsked, this, [this](const lab::RequestSpec &request) {
        m_request->setRequest(request);
        m_lab.submit(lab::Get{request});
    });

    addPanel(QStringLiteral("requestDock"), tr("Request"), m_request, Qt::LeftDockWidgetArea);
    addPanel(QStringLiteral("historyDock"), tr("History"), m_history, Qt::LeftDockWidgetArea);
    addPanel(QStringLiteral("keysDock"), tr("Keys"), m_keys, Qt::RightDockWidgetArea);
    addPanel(QStringLiteral("chartDock"), tr("Hits and misses"), m_chart, Qt::RightDockWidgetArea);
    QDockWidget *courses = addPanel(QStringLiteral("coursesDock"), tr("Courses"), m_courses, Qt::BottomDockWidgetArea);
    QDockWidget *logDock = addPanel(QStringLiteral("logDock"), tr("Event log"), log, Qt::BottomDockWidgetArea);
    tabifyDockWidget(courses, logDock);
    courses->raise();

    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(4));
    m_errorBand = band(m_theme, m_errorText, centre);
    auto *dismiss = new QPushButton(tr("Dismiss"), m_errorBand);
    connect(dismiss, &QPushButton::clicked, m_errorBand, &QWidget::hide);
    m_errorBand->layout()->addWidget(dismiss);
    m_pastBand = band(m_theme, m_pastText, centre);
    m_pastBand->setObjectName(QStringLiteral("pastBand"));
    auto *fork = new QPushButton(tr("Go on from here"), m_pastBand);
    fork->setToolTip(tr("The commands up to this moment are run again in a fresh lab; what came after is left behind"));
    connect(fork, &QPushButton::clicked, &m_lab, &LabClient::forkHere);
    auto *back = new QPushButton(tr("Back to now"), m_pastBand);
    connect(back, &QPushButton::clicked, &m_lab, &LabClient::lookAtNow);
    m_pastBand->layout()->addWidget(fork);
    m_pastBand->layout()->addWidget(back);
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
    layout->addWidget(m_errorBand);
    layout->addWidget(m_pastBand);
    layout->addWidget(panel, 1);
    setCentralWidget(centre);
}

void MainWindow::makeTimeline()
{
    auto *bar = new QToolBar(tr("Timeline"), this);
    bar->setObjectName(QStringLiteral("timelineBar"));
    bar->setMovable(false);
    const auto add = [&](const QString &iconName, const QString &text, const QKeySequence &keys, auto &&triggered) {
        QAction *action = bar->addAction(icon(m_theme, iconName), text, this, triggered);
        action->setShortcut(keys);
        action->setToolTip(text + QStringLiteral(" (") + keys.toString(QKeySequence::NativeText) + u')');
    };
    add(QStringLiteral("to-start"), tr("To the start"), QKeySequence(Qt::CTRL | Qt::Key_Home),
        [this] { m_lab.lookAt(0); });
    add(QStringLiteral("step-back"), tr("One event back"), QKeySequence(Qt::ALT | Qt::Key_Left),
        [this] { stepCursor(-1); });
    add(QStringLiteral("step"), tr("One event forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
        [this] { stepCursor(1); });
    m_timeline = new TimelineBar(m_theme, bar);
    m_timeline->setObjectName(QStringLiteral("timeline"));
    m_timeline->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(m_timeline);
    add(QStringLiteral("to-now"), tr("Back to now"), QKeySequence(Qt::CTRL | Qt::Key_End),
        [this] { m_lab.lookAtNow(); });
    connect(m_timeline, &TimelineBar::cursorMoved, &m_lab, &LabClient::lookAt);
    connect(m_timeline, &TimelineBar::nowChosen, &m_lab, &LabClient::lookAtNow);
    addToolBar(Qt::BottomToolBarArea, bar);
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(icon(m_theme, QStringLiteral("open")), tr("&Run a scenario…"), QKeySequence::Open, this, [this] {
        const QString name =
            QFileDialog::getOpenFileName(this, tr("Run a scenario"), {}, tr("Scenarios (*.lookaside);;All files (*)"));
        if (!name.isEmpty())
            runScenario(name);
    });
    file->addAction(icon(m_theme, QStringLiteral("save")), tr("&Save this run as a scenario…"), QKeySequence::Save,
                    this, &MainWindow::saveRun);
    file->addSeparator();
    file->addAction(tr("&Import courses…"), this, &MainWindow::importCourses);
    file->addAction(tr("E&xport courses…"), this, &MainWindow::exportCourses);
    file->addAction(tr("Export &chart…"), m_chart, &ChartPanel::exportChart);
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    QAction *undo = m_undo.createUndoAction(this, tr("Undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = m_undo.createRedoAction(this, tr("Redo"));
    redo->setShortcut(QKeySequence::Redo);
    edit->addActions({undo, redo});

    QMenu *lab = menuBar()->addMenu(tr("&Lab"));
    lab->addAction(icon(m_theme, QStringLiteral("send")), tr("&Send the request"), QKeySequence(Qt::Key_F5), m_request,
                   &RequestPanel::send);
    lab->addAction(tr("Send it 1,000 times &at once"), QKeySequence(Qt::SHIFT | Qt::Key_F5), m_request,
                   &RequestPanel::sendBurst);
    lab->addAction(m_clockBar->pauseAction());
    lab->addAction(m_clockBar->stepAction());
    lab->addSeparator();
    lab->addAction(tr("&Restart all processes"), this, [this] { m_lab.submit(lab::Restart{}); });
    lab->addAction(tr("&Clear the cache"), this, [this] {
        lab::CacheOperation clear;
        clear.operation = "clear";
        m_lab.submit(clear);
    });
    lab->addAction(tr("Random &traffic: 50 a second for a minute"), this, [this] {
        m_lab.submit(lab::Load{50, std::chrono::minutes(1), {}});
    });
    lab->addSeparator();
    lab->addAction(tr("Make the 500 courses a&new…"), this, [this] {
        const auto answer = QMessageBox::question(
            this, tr("Make the courses anew"),
            tr("All courses are replaced by 500 new ones. Your edits and imported courses are lost."),
            QMessageBox::Ok | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer == QMessageBox::Ok)
            m_lab.submit(lab::CatalogReset{500});
    });

    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : std::as_const(m_docks))
        view->addAction(dock->toggleViewAction());
    view->addAction(tr("&Reset layout"), this, &MainWindow::resetLayout);
    view->addSeparator();
    auto *schemes = new QActionGroup(this);
    const QList<std::pair<QString, Theme::Scheme>> names{{tr("As the &system"), Theme::Scheme::System},
                                                         {tr("Li&ght"), Theme::Scheme::Light},
                                                         {tr("&Dark"), Theme::Scheme::Dark}};
    for (const auto &[text, scheme] : names) {
        QAction *action = schemes->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_theme.scheme() == scheme);
        connect(action, &QAction::triggered, this, [this, scheme = scheme] { m_theme.setScheme(scheme); });
    }
    view->addActions(schemes->actions());
    view->addSeparator();
    view->addAction(tr("&Larger text"), QKeySequence::ZoomIn, this,
                    [this] { m_theme.setScale(m_theme.scale() + 0.1); });
    view->addAction(tr("S&maller text"), QKeySequence::ZoomOut, this,
                    [this] { m_theme.setScale(m_theme.scale() - 0.1); });
    view->addAction(tr("&Normal text"), QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] { m_theme.setScale(1.0); });

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&Words: what is a hit, a TTL …"), QKeySequence::HelpContents, this, &MainWindow::showGlossary);
    help->addAction(tr("&Keys of the keyboard"), QKeySequence(Qt::Key_Question), this, &MainWindow::showKeys);
    help->addSeparator();
    help->addAction(tr("&About Lookaside"), this, &MainWindow::showAbout);
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

bool MainWindow::runScenario(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        QMessageBox::warning(this, tr("Run a scenario"), tr("%1 cannot be read: %2.").arg(name, file.errorString()));
        return false;
    }
    const auto commands = lab::parse(file.readAll(), name);
    if (!commands) {
        QStringList lines;
        for (const lab::ParseError &error : commands.error().first(std::min<qsizetype>(commands.error().size(), 10)))
            lines << report::parseErrorText(error);
        QMessageBox box(QMessageBox::Warning, tr("Run a scenario"), lines.join(u'\n'), QMessageBox::Ok, this);
        box.setTextFormat(Qt::PlainText);
        box.exec();
        return false;
    }
    m_lab.submit(*commands);
    return true;
}

// Docks take the sizes that they are asked for only when they are on a screen.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_isLaidOut)
        QTimer::singleShot(0, this, &MainWindow::shareRoom);
    m_isLaidOut = true;
}

void MainWindow::shareRoom()
{
    const auto dock = [this](const char *name) { return findChild<QDockWidget *>(QString::fromLatin1(name)); };
    const int side = std::max(m_theme.px(300), width() * 22 / 100);
    resizeDocks({dock("requestDock"), dock("keysDock")}, {side, std::max(m_theme.px(340), width() * 28 / 100)},
                Qt::Horizontal);
    resizeDocks({dock("keysDock"), dock("chartDock")}, {m_theme.px(420), m_theme.px(250)}, Qt::Vertical);
    resizeDocks({dock("requestDock"), dock("historyDock")}, {m_theme.px(430), m_theme.px(220)}, Qt::Vertical);
    resizeDocks({dock("coursesDock")}, {m_theme.px(290)}, Qt::Vertical);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/layout"), saveState(layoutVersion));
    settings.setValue(QStringLiteral("look/scheme"), int(m_theme.scheme()));
    settings.setValue(QStringLiteral("look/scale"), m_theme.scale());
    event->accept();
}

bool MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    return restoreState(settings.value(QStringLiteral("window/layout")).toByteArray(), layoutVersion);
}

void MainWindow::resetLayout()
{
    for (QDockWidget *dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        dock->show();
    }
    shareRoom();
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
    m_timeline->append(events);
}

void MainWindow::showMoment()
{
    m_heads[QStringLiteral("historyDock")]->setFacts(m_history->facts());
    m_heads[QStringLiteral("keysDock")]->setFacts(m_keys->facts());
    m_heads[QStringLiteral("chartDock")]->setFacts(m_chart->facts());
    m_heads[QStringLiteral("coursesDock")]->setFacts(m_courses->facts());
    m_happenedHead->setFacts(m_happened->request() ? tr("request %1").arg(m_happened->request()) : QString());
    m_happenedHead->setPills(m_happened->outcome() == trace::Outcome::None
                                 ? QList<Pill>()
                                 : QList<Pill>{outcomePill(m_happened->outcome())});
    const bool past = m_lab.isInThePast();
    m_pastBand->setVisible(past);
    if (past) {
        m_pastText->setText(tr("Looking at the past: event %1 of %2, at %3.")
                                .arg(m_lab.moment().event)
                                .arg(m_lab.log().lastId())
                                .arg(report::clockText(m_lab.moment().time)));
        m_timeline->setCursor(m_lab.moment().event);
    } else {
        m_timeline->setAtNow();
    }
}

void MainWindow::showPace()
{
    const lab::Pace &pace = m_lab.pace();
    QString text = pace.paused ? tr("Paused: press Resume (F6), or Step (F7) for one event at a time.") : QString();
    if (pace.queued > 0)
        text = tr("Commands that wait their turn: %1.").arg(pace.queued) + u' ' + text;
    else if (pace.busy && !pace.paused)
        text = tr("Running …");
    m_paceText->setText(text);
    m_dropQueued->setVisible(pace.queued > 0);
    if (!pace.busy)
        m_progress->hide();
}

void MainWindow::stepCursor(int events)
{
    const auto at = std::int64_t(m_lab.moment().event) + events;
    m_lab.lookAt(trace::EventId(std::max<std::int64_t>(0, at)));
    if (const trace::Event *event = m_lab.log().find(m_lab.moment().event))
        m_selection.select(*event);
}

void MainWindow::saveRun()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save this run as a scenario"),
                                                      QStringLiteral("run.lookaside"), tr("Scenarios (*.lookaside)"));
    if (name.isEmpty())
        return;
    lab::Script script;
    for (trace::EventId id = m_lab.log().firstId(); id <= m_lab.log().lastId(); ++id) {
        if (const trace::Event *event = m_lab.log().find(id))
            script.add(*event);
    }
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(script.text()) < 0 || !file.commit())
        QMessageBox::warning(this, tr("Save this run"), tr("%1 cannot be written: %2.").arg(name, file.errorString()));
}

void MainWindow::importCourses()
{
    const QString name =
        QFileDialog::getOpenFileName(this, tr("Import courses"), {}, tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (name.isEmpty())
        return;
    const auto answer = QMessageBox::question(
        this, tr("Import courses"),
        tr("The courses of the file take the place of the present ones. If any row is bad, nothing changes."),
        QMessageBox::Ok | QMessageBox::Cancel, QMessageBox::Ok);
    if (answer == QMessageBox::Ok)
        m_lab.submit(lab::CatalogImport{name, {}, {}, {}});
}

void MainWindow::exportCourses()
{
    const QString name =
        QFileDialog::getSaveFileName(this, tr("Export courses"), QStringLiteral("courses.csv"), tr("Tables (*.csv)"));
    if (!name.isEmpty())
        m_lab.submit(lab::CatalogExport{name});
}

void MainWindow::showKeys()
{
    QStringList lines;
    const QList<QAction *> actions = findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            lines << action->shortcut().toString(QKeySequence::NativeText) + u'\t' + action->text().remove(u'&');
    }
    lines.removeDuplicates();
    lines.sort();
    auto *view = new QPlainTextEdit;
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(tr("Keys of the keyboard"));
    view->setReadOnly(true);
    view->setTabStopDistance(m_theme.px(140));
    view->setPlainText(lines.join(u'\n'));
    view->resize(m_theme.px(480), m_theme.px(480));
    view->setParent(this, Qt::Dialog);
    view->show();
}

void MainWindow::showGlossary()
{
    QString text;
    for (const report::Term &term : report::glossary())
        text += term.name + u'\n' + term.meaning + u'\n' + term.whyItMatters + QStringLiteral("\n\n");
    auto *view = new QPlainTextEdit;
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->setWindowTitle(tr("Words"));
    view->setReadOnly(true);
    view->setPlainText(text);
    view->resize(m_theme.px(560), m_theme.px(600));
    view->setParent(this, Qt::Dialog);
    view->show();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Lookaside"),
        tr("Lookaside %1: see a cache work.\n\nFree software under the GNU General Public License, version 3 or later.")
            .arg(QApplication::applicationVersion()));
}

void MainWindow::complain(const base::Error &error)
{
    const report::ErrorText text = report::errorText(error);
    m_errorText->setText(text.sentence + u' ' + text.nextStep);
    m_errorBand->show();
}

} // namespace gui
