#pragma once

#include "frame/docks.h"
#include "views/bookmarks.h"
#include "views/following.h"
#include "views/models/eventmodel.h"
#include "views/models/issuemodel.h"
#include "views/selection.h"

class QTableView;
class QUndoStack;

namespace advice {
struct Finding;
}

namespace gui {

class AdviceViews;
class ChartPanel;
class CommandLine;
class CoursesPanel;
class HistoryPanel;
class KeysPanel;
class LabClient;
class LessonPanel;
class LessonPlayer;
class Preferences;
class RequestPanel;
class Theme;

// The panels round the middle of the lab's window, and the selection and the models that they share.
class LabPanels : public QObject {
    Q_OBJECT

public:
    LabPanels(Theme &theme, const Preferences &preferences, LabClient &lab, QUndoStack &undo, LessonPlayer &player,
              Docks &docks); // all borrowed

    void make();

    Selection &selection() { return m_selection; }
    Following &following() { return m_following; }
    EventModel &events() { return m_events; }
    IssueModel &issues() { return m_issues; }
    Bookmarks &bookmarks() { return m_bookmarks; }
    LessonPanel &lesson() { return *m_lessonPanel; }

    // These do nothing before their panels are made.
    void sendRequest();
    void sendBurst();
    void focusRequest(); // Return sends it
    void exportChart();

    void bookmark(); // the shown moment, and begins its note
    void openLog(const QString &accessLog); // for advice
    void typeCommand(const QByteArray &command); // without sending it

signals:
    void commandHelpAsked(const QByteArray &verb); // empty: all commands
    void remedyAsked(const advice::Finding &finding);

private:
    std::vector<DockPanel> panels();
    QWidget *makeLesson(PanelHead &head);
    QWidget *makeHistory(PanelHead &head);
    QWidget *makeChart(PanelHead &head);
    QWidget *makeAdvice(const DockPanel::Place &place);
    QWidget *makePython(const DockPanel::Place &place);
    QWidget *makeLog();
    QWidget *makeIssues(QDockWidget &dock);
    QWidget *makeBookmarks();
    void jumpTo(trace::EventId event);

    Theme &m_theme;
    const Preferences &m_preferences;
    LabClient &m_lab;
    QUndoStack &m_undo;
    LessonPlayer &m_player;
    Docks &m_docks;
    Selection m_selection;
    Following m_following;
    EventModel m_events;
    IssueModel m_issues{m_events};
    Bookmarks m_bookmarks;
    LessonPanel *m_lessonPanel = nullptr;
    // Made late.
    RequestPanel *m_request = nullptr;
    HistoryPanel *m_history = nullptr;
    KeysPanel *m_keys = nullptr;
    CoursesPanel *m_courses = nullptr;
    ChartPanel *m_chart = nullptr;
    AdviceViews *m_advice = nullptr;
    CommandLine *m_commandLine = nullptr;
    QTableView *m_notes = nullptr;
};

} // namespace gui
