#pragma once

#include "look/theme.h"
#include "trace/source.h"
#include "views/selection.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QStackedWidget;

namespace gui {

class FlowView;
class LivesView;
class ProcessesView;
class ResponseView;
class SequenceView;

// What happened: the selected request as a sequence diagram or on the flow chart, and the run as the lives of its
// keys or as the processes with their stores.
class HappenedPanel : public QWidget {
    Q_OBJECT

public:
    // Commands that `isShown` picks are shown as they happen, as requests are.
    HappenedPanel(const Theme &theme, trace::Source &source, Selection &selection,
                  std::function<bool(const trace::Event &)> isShown, QWidget *parent = nullptr); // borrowed

    enum class View { Sequence, Flow, Lives, Processes, Response };
    static QStringList viewNames();
    void setView(int view); // of View, in the order of viewNames()

    trace::Outcome outcome() const { return m_outcome; } // of the request that is shown
    trace::RequestId request() const { return m_request; }

signals:
    void shownChanged();

private:
    void take(const trace::Event &event);
    void show();
    void showSelected();
    void showRun(); // lives and processes
    trace::Events shownEvents() const;

    trace::Source &m_source;
    Selection &m_selection;
    QStackedWidget *m_views;
    SequenceView *m_sequence;
    FlowView *m_flow;
    LivesView *m_livesView;
    ProcessesView *m_processesView;
    ResponseView *m_response;
    std::function<bool(const trace::Event &)> m_isShown;
    bool m_isStale = false; // more has happened than is shown
    QTimer m_runTimer; // the views of the whole run are drawn anew a few times a second at most
    trace::RequestId m_request = 0;
    trace::EventId m_command = 0; // of what is shown, when it is no request
    trace::Outcome m_outcome = trace::Outcome::None;
};

} // namespace gui
