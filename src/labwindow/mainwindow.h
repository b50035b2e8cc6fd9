#pragma once

#include "frame/preferences.h"
#include "labwindow/labclient.h"
#include "labwindow/labpanels.h"
#include "trial/cure.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QMainWindow>

class QPushButton;

namespace advice {
struct Finding;
}

namespace gui {

class Band;
class BreakIt;
class ClockBar;
class HappenedPanel;
class HandIn;
class Hints;
class LessonFiles;
class LessonPlayer;
class NoticeLine;
class PanelHead;
class Presenter;
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
    void explainCommand(const QByteArray &verb); // in a window of its own
    void makeMiddle();
    void makeStatusBar();
    void connectLab();
    void connectLesson();
    void take(trace::EventId first, trace::EventId last);
    void showMoment();
    void complain(const base::Error &error);
    void setAsideDamaged();
    void showComparison(const std::optional<trial::Cure> &cure = {});
    void showRemedy(const advice::Finding &finding);
    void beginAnew();
    void tellSaved(const QString &path);

    Theme &m_theme;
    const QString m_catalogPath;
    Preferences m_preferences;
    LabClient m_lab;
    QUndoStack m_undo;
    Docks *m_docks;
    LessonPlayer *m_lesson;
    LabPanels m_panels;
    NoticeLine *m_notices;
    Hints *m_hints = nullptr;
    HandIn *m_handIn = nullptr;
    BreakIt *m_breakIt;
    RunFiles *m_files;
    LessonFiles *m_lessonFiles;
    ClockBar *m_clockBar;
    TimelineToolBar *m_timeline;
    HappenedPanel *m_happened;
    PanelHead *m_happenedHead;
    Presenter *m_presenter;
    Band *m_errorBand;
    Band *m_savedBand; // what was written, and the way there
    QString m_savedPath;
    QPushButton *m_startAnew; // with a new database, the damaged one kept
};

} // namespace gui
