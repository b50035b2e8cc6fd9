#pragma once

#include "frame/docks.h"
#include "frame/preferences.h"
#include "labwindow/labclient.h"
#include "trial/cure.h"
#include "views/bookmarks.h"
#include "views/following.h"
#include "views/models/issuemodel.h"
#include "views/selection.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QMainWindow>

class QDockWidget;
class QPushButton;
class QTableView;

namespace advice {
struct Finding;
}

namespace gui {

class AdviceViews;
class Band;
class BreakIt;
class ChartPanel;
class ClockBar;
class CommandLine;
class CoursesPanel;
class HappenedPanel;
class HandIn;
class Hints;
class HistoryPanel;
class KeysPanel;
class LessonFiles;
class LessonPanel;
class LessonPlayer;
class NoticeLine;
class PanelHead;
class Presenter;
class RequestPanel;
class RunFiles;
class TimelineToolBar;

// The window: panels as docks round what happened, the clock above, the run's timeline below. It holds no state
// of the lab: that is in the LabClient.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Theme &theme, lab::Lab::Options options, QWidget *parent = nullptr); // theme borrowed
    ~MainWindow() override;

    LabClient &lab() { return m_lab; }
    RequestPanel &requestPanel() { return *m_request; }
    RunFiles &files() { return *m_files; }
    LessonFiles &lessons() { return *m_lessonFiles; }

    void open(const QString &file); // a scenario, a lesson, courses, or what advice is asked about
    void openScene(); // what an empty profile begins with
    void showFitted(); // on a first start as large as the screen

signals:
    void reopenAsked(); // the damaged database is out of the way
    void liveRedisAsked(); // the program's other place
    void applicationAsked(); // to watch one that is the person's own
    void recordingAsked(const QString &fileName); // empty: it is not yet chosen

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    std::vector<DockPanel> panels();
    QWidget *makeLesson(const DockPanel::Place &place);
    QWidget *makeHistory(PanelHead &head);
    QWidget *makeChart(PanelHead &head);
    QWidget *makeAdvice(const DockPanel::Place &place);
    QWidget *makePython(const DockPanel::Place &place);
    QWidget *makeLog();
    void explainCommand(const QByteArray &verb); // in a window of its own
    QWidget *makeIssues();
    QWidget *makeBookmarks();
    void makeMiddle();
    void makeStatusBar();
    void connectLab();
    void take(trace::EventId first, trace::EventId last);
    void showMoment();
    void complain(const base::Error &error);
    void setAsideDamaged();
    void bookmark();
    void showComparison(const std::optional<trial::Cure> &cure = {});
    void showRemedy(const advice::Finding &finding);
    void adviseOn(const QString &accessLog);
    void beginAnew();
    void tellSaved(const QString &path);
    void jumpTo(trace::EventId event);

    Theme &m_theme;
    const QString m_catalogPath;
    Preferences m_preferences;
    LabClient m_lab;
    Selection m_selection;
    Following m_following{m_lab, m_selection};
    EventModel m_events{m_lab.log()};
    IssueModel m_issues{m_events};
    Bookmarks m_bookmarks{m_lab};
    QUndoStack m_undo;
    Docks *m_docks;
    NoticeLine *m_notices;
    Hints *m_hints = nullptr;
    HandIn *m_handIn = nullptr;
    BreakIt *m_breakIt;
    RunFiles *m_files;
    LessonPlayer *m_lesson;
    LessonFiles *m_lessonFiles;
    LessonPanel *m_lessonPanel;
    ClockBar *m_clockBar;
    TimelineToolBar *m_timeline;
    HappenedPanel *m_happened;
    PanelHead *m_happenedHead;
    RequestPanel *m_request;
    HistoryPanel *m_history;
    KeysPanel *m_keys;
    CoursesPanel *m_courses;
    // Of panels that are made late, as m_notes.
    ChartPanel *m_chart = nullptr;
    AdviceViews *m_advice = nullptr;
    CommandLine *m_commandLine = nullptr;
    Presenter *m_presenter;
    Band *m_errorBand;
    Band *m_savedBand; // what was written, and the way there
    QString m_savedPath;
    QPushButton *m_startAnew; // with a new database, the damaged one kept
    QTableView *m_notes = nullptr;
};

} // namespace gui
