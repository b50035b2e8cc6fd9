#pragma once

#include "gui/labclient.h"
#include "gui/models/eventmodel.h"
#include "gui/selection.h"
#include "gui/theme.h"

#include <QtGui/QUndoStack>
#include <QtWidgets/QMainWindow>

class QLabel;
class QProgressBar;
class QToolButton;

namespace gui {

class Band;
class ChartPanel;
class ClockBar;
class CoursesPanel;
class Docks;
class HappenedPanel;
class HistoryPanel;
class KeysPanel;
class PanelHead;
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

    void openScene(); // what an empty profile begins with

signals:
    void liveRedisAsked(); // the program's other place

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makePanels();
    void makeMiddle();
    void makeStatusBar();
    void connectLab();
    void take(trace::EventId first, trace::EventId last);
    void showMoment();
    void showPace();
    void complain(const base::Error &error);

    Theme &m_theme;
    LabClient m_lab;
    Selection m_selection;
    EventModel m_events{m_lab.log()};
    QUndoStack m_undo;
    Docks *m_docks;
    RunFiles *m_files;
    ClockBar *m_clockBar;
    TimelineToolBar *m_timeline;
    HappenedPanel *m_happened;
    PanelHead *m_happenedHead;
    RequestPanel *m_request;
    HistoryPanel *m_history;
    KeysPanel *m_keys;
    CoursesPanel *m_courses;
    ChartPanel *m_chart;
    Band *m_pastBand;
    Band *m_errorBand;
    QLabel *m_paceText;
    QToolButton *m_dropQueued;
    QProgressBar *m_progress;
};

} // namespace gui
