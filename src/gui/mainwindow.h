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

class ChartPanel;
class ClockBar;
class CoursesPanel;
class HappenedPanel;
class HistoryPanel;
class KeysPanel;
class PanelHead;
class RequestPanel;
class TimelineBar;

// The window: panels as docks around what happened, the clock above, the run's timeline below. It holds no state
// of the lab: that is in the LabClient.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Theme &theme, lab::Lab::Options options, QWidget *parent = nullptr); // theme borrowed
    ~MainWindow() override;

    LabClient &lab() { return m_lab; }
    RequestPanel &requestPanel() { return *m_request; }

    void openScene(); // what an empty profile begins with
    bool runScenario(const QString &file); // false: it could not be read, and the person was told

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QDockWidget *addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void makePanels();
    void makeTimeline();
    void makeMenus();
    void shareRoom(); // as the panels stand on a first start
    bool restoreLayout();
    void resetLayout();
    void take(trace::EventId first, trace::EventId last);
    void showMoment();
    void showPace();
    void stepCursor(int events);
    void saveRun();
    void importCourses();
    void exportCourses();
    void showKeys();
    void showGlossary();
    void showAbout();
    void complain(const base::Error &error);

    Theme &m_theme;
    LabClient m_lab;
    Selection m_selection;
    EventModel m_events{m_lab.log()};
    QUndoStack m_undo;
    QMap<QString, PanelHead *> m_heads;
    QList<QDockWidget *> m_docks;
    ClockBar *m_clockBar;
    HappenedPanel *m_happened;
    PanelHead *m_happenedHead;
    RequestPanel *m_request;
    HistoryPanel *m_history;
    KeysPanel *m_keys;
    CoursesPanel *m_courses;
    ChartPanel *m_chart;
    TimelineBar *m_timeline;
    QWidget *m_pastBand;
    QLabel *m_pastText;
    QLabel *m_errorText;
    QWidget *m_errorBand;
    QLabel *m_paceText;
    QToolButton *m_dropQueued;
    QProgressBar *m_progress;
    bool m_isLaidOut = false;
};

} // namespace gui
