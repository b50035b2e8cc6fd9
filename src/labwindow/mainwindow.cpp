#include "labwindow/mainwindow.h"

#include "catalog/catalog.h"
#include "catalog/coursefile.h"
#include "frame/glossarydialog.h"
#include "frame/glossarytips.h"
#include "frame/noticeline.h"
#include "frame/returnclicks.h"
#include "lab/parser.h"
#include "lab/recorded.h"
#include "labwindow/breakit.h"
#include "labwindow/compare/comparedialog.h"
#include "labwindow/dialogs/commandsdialog.h"
#include "labwindow/dialogs/curetrial.h"
#include "labwindow/labstatus.h"
#include "labwindow/mainmenus.h"
#include "labwindow/runfiles.h"
#include "labwindow/teaching/handin.h"
#include "labwindow/teaching/hints.h"
#include "labwindow/teaching/lessonfiles.h"
#include "labwindow/teaching/lessonpanel.h"
#include "labwindow/teaching/lessonplayer.h"
#include "labwindow/teaching/lessonstage.h"
#include "labwindow/teaching/lessontext.h"
#include "labwindow/teaching/presenter.h"
#include "labwindow/time/clockbar.h"
#include "labwindow/time/labstepper.h"
#include "look/band.h"
#include "look/icons.h"
#include "look/panel.h"
#include "look/reserve.h"
#include "report/errors.h"
#include "report/findingcure.h"
#include "report/trafficsource.h"
#include "views/diagrams/timelinebar.h"
#include "views/findingdialog.h"
#include "views/happenedpanel.h"
#include "views/narration.h"
#include "views/timelinetoolbar.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QCloseEvent>
#include <QtGui/QDesktopServices>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QDockWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

namespace gui {

MainWindow::MainWindow(Theme &theme, lab::Lab::Options options, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_catalogPath(options.catalogPath)
    , m_preferences(theme)
    , m_lab(std::move(options))
    , m_docks(new Docks(theme, *this, QStringLiteral("window")))
    , m_lesson(new LessonPlayer(m_lab, this))
    , m_panels(theme, m_preferences, m_lab, m_undo, *m_lesson, *m_docks)
    , m_breakIt(new BreakIt(m_lab, m_undo, this))
    , m_files(new RunFiles(m_lab, m_panels.events(), *this))
    , m_lessonFiles(new LessonFiles(*m_lesson, *m_files, *this))
{
    setWindowTitle(tr("Lookaside"));
    setAcceptDrops(true);
    setWindowIcon(applicationIcon());

    m_clockBar = new ClockBar(theme, m_lab, this);
    addToolBar(Qt::TopToolBarArea, m_clockBar);
    m_notices = new NoticeLine(theme, tr("Press ? for all actions and F1 for the glossary."), this);
    addToolBarBreak(Qt::TopToolBarArea);
    addToolBar(Qt::TopToolBarArea, m_notices);
    m_timeline = new TimelineToolBar(theme, m_lab, new LabStepper(m_lab, m_panels.selection()), this);
    addToolBar(Qt::BottomToolBarArea, m_timeline);
    m_panels.make();
    makeMiddle();
    makeStatusBar();
    m_handIn = new HandIn(*m_lesson, *this);
    connect(m_handIn, &HandIn::saved, this, &MainWindow::tellSaved);
    connect(m_handIn, &HandIn::failed, this, &MainWindow::complain);
    makeMenus(*this,
              {theme,
               m_preferences,
               m_lab,
               m_undo,
               *m_files,
               *m_docks,
               *m_clockBar,
               *m_timeline,
               *m_lesson,
               *m_lessonFiles,
               m_panels.lesson(),
               *m_handIn,
               m_panels.bookmarks(),
               *m_breakIt,
               *m_presenter,
               [this] { beginAnew(); },
               [this] { m_panels.sendRequest(); },
               [this] { m_panels.sendBurst(); },
               [this] { m_panels.bookmark(); },
               [this] { m_panels.exportChart(); },
               [this] { showComparison(); },
               [this] { emit liveRedisAsked(); },
               [this] { emit recordingAsked({}); },
               [this] { emit applicationAsked(); },
               [this] { m_hints->resume(); },
               [this] { explainCommand({}); }});
    new ReturnClicks(*this); // these are owned by the window
    new GlossaryTips(*this);
    m_hints = new Hints(theme, m_preferences, m_lab, *m_notices, *this);
    connect(m_lesson, &LessonPlayer::changed, m_hints, [this] {
        if (m_lesson->isOpen())
            m_hints->serve("lesson");
        m_hints->setQuiet(m_lesson->isOpen());
    });
    connect(&m_happenedHead->tabs(), &QTabBar::currentChanged, m_hints, [this] { m_hints->serve("picture"); });
    connectLab();
    connectLesson();
    m_docks->begin();
    showMoment();
}

MainWindow::~MainWindow()
{
    // The panels look at the lab, the selection and the events until they are gone themselves.
    qDeleteAll(m_docks->all());
    delete centralWidget();
}

void MainWindow::showFitted() { m_docks->showFitted(); }

void MainWindow::showComparison(const std::optional<trial::Cure> &cure)
{
    QList<CompareDialog::Choice> choices = CompareDialog::usualChoices();
    if (cure)
        choices.prepend({tr("Without and with the remedy"),
                         {{tr("as it was"), [](const auto &run) { return run; }},
                          {tr("with the remedy"), [cure = *cure](const auto &run) { return cure.applied(run); }}},
                         {}});
    auto *dialog = new CompareDialog(m_theme, m_lab, choices, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // beside the window: the lab goes on
}

void MainWindow::showRemedy(const advice::Finding &finding)
{
    const auto cure = report::cureOf(finding);
    CureTrial *trial = nullptr;
    if (cure) {
        trial = new CureTrial(m_theme, m_lab, finding, *cure);
        connect(trial, &CureTrial::comparisonAsked, this, [this, cure] { showComparison(*cure); });
    }
    auto *dialog = new FindingDialog(m_theme, finding, trial, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(); // beside the window: the lab goes on
}

void MainWindow::explainCommand(const QByteArray &verb)
{
    auto *commands = new CommandsDialog(m_theme, this);
    commands->setAttribute(Qt::WA_DeleteOnClose);
    commands->showCommand(verb);
    connect(commands, &CommandsDialog::exampleChosen, this, [this](const QByteArray &example) {
        m_panels.typeCommand(example);
        activateWindow();
    });
    commands->show();
}

// Only the file's name changes here; the lab that could not open it is left, and another one begins.
void MainWindow::setAsideDamaged()
{
    const auto kept = catalog::Catalog::setAsideDamaged(m_catalogPath);
    if (kept)
        emit reopenAsked();
    else
        complain(kept.error());
}

void MainWindow::makeMiddle()
{
    auto *centre = new QWidget(this);
    m_errorBand = new Band(m_theme, QStringLiteral("errorBand"));
    const QPushButton *dismiss =
        m_errorBand->addButton(QStringLiteral("dismissError"), tr("Dismiss"), tr("Close this message"));
    connect(dismiss, &QPushButton::clicked, m_errorBand, &QWidget::hide);
    m_startAnew = m_errorBand->addButton(
        QStringLiteral("startAnew"), tr("Keep a copy and start over"),
        tr("The damaged file is renamed, so that nothing is lost, and 500 new courses are created"));
    m_startAnew->hide();
    connect(m_startAnew, &QPushButton::clicked, this, &MainWindow::setAsideDamaged);

    auto *panel = new Panel(m_theme, tr("What happened"), centre);
    m_happenedHead = panel->head();
    m_happened =
        new HappenedPanel(m_theme, m_lab, m_panels.selection(), m_panels.following(), [](const trace::Event &event) {
            const auto command = lab::commandOf(event);
            return command && lab::traitsOf(*command).rows == lab::Traits::Rows::Edited;
        });
    auto *stage = new LessonStage(m_theme, *m_lesson, m_happened, panel);
    LessonText &text = m_panels.lesson().text();
    connect(stage, &LessonStage::questionClosed, &text, [&text] { text.setFocus(); });
    panel->addContent(stage, 1);
    QTabBar &views = m_happenedHead->tabs();
    views.setObjectName(QStringLiteral("views"));
    views.setAccessibleName(tr("Views of what happened"));
    for (const QString &name : HappenedPanel::viewNames())
        views.addTab(name);
    views.setTabVisible(int(HappenedPanel::View::Keys), false); // they have a panel; for an audience it is a picture
    connect(&views, &QTabBar::currentChanged, m_happened, &HappenedPanel::setView);
    // A part of a lesson chooses its picture when it is reached; afterwards it is the reader's choice.
    connect(m_lesson, &LessonPlayer::partShown, &views, [&views](const lesson::Part &part) {
        if (part.picture)
            views.setCurrentIndex(int(*part.picture));
    });

    m_savedBand = new Band(m_theme, QStringLiteral("savedBand"));
    const QPushButton *folder = m_savedBand->addButton(QStringLiteral("openFolder"), tr("Open folder"),
                                                       tr("Shows the file's folder in the file manager"));
    connect(folder, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath()));
        m_savedBand->hide();
    });
    const QPushButton *close =
        m_savedBand->addButton(QStringLiteral("savedClose"), tr("Close"), tr("Close this message"));
    connect(close, &QPushButton::clicked, m_savedBand, &QWidget::hide);
    connect(m_files, &RunFiles::saved, this, &MainWindow::tellSaved);
    connect(&m_lab, &LabClient::refused, this, [this] { complain({"lesson.answerFirst", {}}); });
    m_notices->add(m_errorBand);
    m_notices->add(m_savedBand);
    m_presenter = new Presenter(*this,
                                {m_theme, m_lab, m_timeline->stepper(), m_panels.events(), *m_happened, *stage, views,
                                 *m_happenedHead, *m_lesson});

    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(4));
    layout->addWidget(m_presenter->banner());
    layout->addWidget(panel, 1);
    setCentralWidget(centre);
}

void MainWindow::makeStatusBar()
{
    auto *narration = new Narration(m_lab, m_panels.following(), m_panels.events(), this);
    narration->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    for (QWidget *half :
         {static_cast<QWidget *>(narration), static_cast<QWidget *>(new LabStatus(m_theme, m_lab, this))}) {
        half->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        statusBar()->addWidget(half, 1);
    }
    statusBar()->setSizeGripEnabled(false);
    const auto restyle = [this] { statusBar()->setFixedHeight(m_theme.px(40)); };
    restyle();
    connect(&m_theme, &Theme::changed, this, restyle);
}

void MainWindow::connectLab()
{
    connect(&m_lab, &LabClient::eventsArrived, this, &MainWindow::take);
    connect(&m_lab, &LabClient::momentChanged, this, &MainWindow::showMoment);
    connect(&m_lab, &LabClient::failed, this, &MainWindow::complain);
    connect(&m_lab, &LabClient::restarted, this, [this] {
        m_panels.selection().clear();
        m_undo.clear();
    });
    const Bookmarks &bookmarks = m_panels.bookmarks();
    connect(&bookmarks, &Bookmarks::changed, this, [this, &bookmarks] {
        std::vector<trace::EventId> flags;
        for (const Bookmarks::Bookmark &each : bookmarks.all())
            flags.push_back(each.event);
        m_timeline->timeline().setFlags(std::move(flags));
    });
    connect(&m_panels, &LabPanels::commandHelpAsked, this, &MainWindow::explainCommand);
    connect(&m_panels, &LabPanels::remedyAsked, this, &MainWindow::showRemedy);
    connect(m_happened, &HappenedPanel::shownChanged, this, &MainWindow::showMoment);
}

void MainWindow::connectLesson()
{
    const auto front = [this] {
        if (!m_presenter->isOn()) // who shows the picture alone
            m_docks->keepInFront(m_lesson->isOpen() ? QStringLiteral("lessonDock") : QString());
    };
    connect(m_lessonFiles, &LessonFiles::opened, this, front);
    connect(m_lesson, &LessonPlayer::answered, this, front);
    connect(m_lesson, &LessonPlayer::tried, this, front);
    connect(m_lesson, &LessonPlayer::left, this, front);
    const LessonText &text = m_panels.lesson().text();
    connect(&text, &LessonText::termChosen, this, [this](const QByteArray &id) {
        auto *glossary = new GlossaryDialog(m_theme, this);
        glossary->setAttribute(Qt::WA_DeleteOnClose);
        glossary->showTerm(id);
        glossary->show();
    });
    connect(&text, &LessonText::lessonChosen, m_lessonFiles, &LessonFiles::openShipped);
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

void MainWindow::tellSaved(const QString &path)
{
    m_savedPath = path;
    m_savedBand->say(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
}

// The run as it was is the other branch.
void MainWindow::beginAnew()
{
    m_lesson->leave();
    m_lab.lookAt(0);
    m_lab.forkHere();
    openScene();
    m_panels.focusRequest();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            open(url.toLocalFile());
    }
}

void MainWindow::open(const QString &file)
{
    using report::SourceKind;
    if (const auto kind = report::kindOfSource(file);
        kind && (*kind == SourceKind::LabTrace || *kind == SourceKind::TapRecording)) {
        emit recordingAsked(file);
        return;
    }
    const QString ending = QFileInfo(file).suffix().toLower();
    const auto isOneOf = [&ending](const QStringList &endings) { return endings.contains(ending); };
    if (isOneOf({QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")}) || catalog::isDatabase(file))
        m_files->importCoursesFrom(file);
    else if (isOneOf({QStringLiteral("log"), QStringLiteral("gz"), QStringLiteral("1"), QStringLiteral("jsonl")}))
        m_panels.openLog(file);
    else if (LessonFiles::isLesson(file))
        m_lessonFiles->open(file);
    else
        m_files->runScenario(file); // it says what is wrong with what is none
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_presenter->setOn(false); // what is remembered is the window as it is otherwise
    m_docks->save();
    m_preferences.keep();
    event->accept();
}

void MainWindow::take(trace::EventId first, trace::EventId last)
{
    for (const trace::Event &event : m_lab.log().between(first, last)) {
        if (event.kind == trace::EventKind::CommandFailed)
            complain(errorOf(event));
    }
}

void MainWindow::showMoment()
{
    m_docks->showFacts();
    m_happenedHead->setFacts(m_happened->request() ? tr("#%1").arg(m_happened->request()) : QString());
    m_happenedHead->setPills(m_happened->pills());
}

void MainWindow::complain(const base::Error &error)
{
    m_startAnew->setVisible(error.code == "catalog.damaged");
    m_errorBand->say(report::errorText(error).inFull());
}

} // namespace gui
