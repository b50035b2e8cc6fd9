#pragma once

#include "appwindow/appsource.h"
#include "door/options.h"
#include "frame/docks.h"
#include "views/following.h"
#include "views/models/eventmodel.h"
#include "views/models/issuemodel.h"
#include "views/selection.h"

#include <QtWidgets/QMainWindow>

#include <memory>

class QDockWidget;
class QMenu;

namespace gui {

class Band;
class ChartPanel;
class HappenedPanel;
class HistoryPanel;
class KeyUsePanel;
class LiveSource;
class NoticeLine;
class PanelHead;
class RecordingSource;
class RequestLine;
class StepsDialog;
class Theme;
class TimelineToolBar;
class WatchStrip;

// The window of an external application: it only observes.
class AppWindow : public QMainWindow {
    Q_OBJECT

public:
    static std::unique_ptr<AppWindow> ofRecording(Theme &theme, const QString &fileName); // begins to read it
    static std::unique_ptr<AppWindow> ofApplication(Theme &theme); // nothing is watched yet

    ~AppWindow() override;

    AppSource &source() { return *m_source; }
    Selection &selection() { return m_selection; }
    void showFitted();
    // Of a running application: how it comes into the picture.
    void showSteps();
    // Begins at once. Without a URL of its cache only the probe reports.
    void watch(const QString &url, const std::optional<door::Options> &web = {});
    void save(const QString &fileName); // what is kept, as a recording

    // Asks for a file; empty: none was chosen.
    static QString chooseRecording(QWidget *parent);

signals:
    void recordingAsked(const QString &fileName);
    void labAsked();
    void liveRedisAsked();
    void applicationAsked();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    AppWindow(Theme &theme, std::unique_ptr<AppSource> source); // theme borrowed

    std::vector<DockPanel> panels();
    QWidget *makeHistory(QDockWidget &dock, PanelHead &head);
    QWidget *makeKeys(PanelHead &head);
    QWidget *makeChart(PanelHead &head);
    QWidget *makeAdvice(QDockWidget &dock, PanelHead &head);
    QWidget *makeIssues(QDockWidget &dock);
    void makeMiddle();
    void makeMenus();
    void makeWatchMenu();
    void makeStatusBar();
    bool chooseAndSave(); // whether a file was chosen
    bool mayClose();
    void showMoment();
    void showKnowledge();
    void complain(const base::Error &error);

    Theme &m_theme;
    std::unique_ptr<AppSource> m_source;
    LiveSource *m_live = nullptr; // m_source, where it is one
    Selection m_selection;
    Following m_following;
    EventModel m_events;
    IssueModel m_issues{m_events};
    Docks *m_docks;
    NoticeLine *m_notices;
    WatchStrip *m_strip;
    TimelineToolBar *m_timeline = nullptr;
    HappenedPanel *m_happened = nullptr;
    PanelHead *m_happenedHead = nullptr;
    HistoryPanel *m_history = nullptr;
    QDockWidget *m_historyDock = nullptr;
    KeyUsePanel *m_keys = nullptr;
    ChartPanel *m_chart = nullptr;
    Band *m_errorBand = nullptr;
    Band *m_savedBand = nullptr;
    StepsDialog *m_steps = nullptr;
    trace::EventId m_savedUpTo = 0; // the last event of the last recording that was saved
    bool m_closesWhenSaved = false;
};

} // namespace gui
