#pragma once

#include "look/pill.h"
#include "look/theme.h"
#include "trace/source.h"
#include "views/selection.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <optional>

#include <functional>

class QStackedWidget;
class QVBoxLayout;

namespace gui {

class DiagramView;
class FlowView;
class Following;
class KeysView;
class LivesView;
class ProcessesView;
class ResponseView;
class SequenceView;
struct SequencePicture;

// What happened: the selected request as a sequence diagram or on the flow chart, and the run as the lives of its
// keys or as the processes with their stores.
class HappenedPanel : public QWidget {
    Q_OBJECT

public:
    // Commands that `isShown` picks are shown as they happen, as requests are.
    HappenedPanel(const Theme &theme, trace::Source &source, Selection &selection, Following &following,
                  std::function<bool(const trace::Event &)> isShown, QWidget *parent = nullptr); // borrowed

    enum class View { Sequence, Flow, Lives, Processes, Response, Keys }; // the last one for an audience alone
    static QStringList viewNames();
    void setView(int view); // of View, in the order of viewNames()

    View view() const;
    void setLarge(bool isLarge); // for an audience
    const SequencePicture &picture() const; // of what is shown

    trace::Outcome outcome() const { return m_outcome; } // of the request that is shown, once it is answered
    QList<Pill> pills() const; // that outcome, and the status of an error
    trace::RequestId request() const { return m_isSent ? m_request : 0; } // 0 before it is sent, too

signals:
    void shownChanged();

private:
    std::vector<DiagramView *> diagrams() const;
    ResponseView &response();
    void take(const trace::Event &event);
    void show();
    void showSelected();
    void showRun(); // lives and processes
    void showNotice(); // why the newest request is not followed
    void follow(); // the newest request, or none while they come too fast
    trace::Events ghostEvents(const trace::Events &events) const; // what they are compared with
    void showFlow(trace::EventId upTo); // of the request that is shown
    trace::Events shownEvents() const;
    std::shared_ptr<const trace::Detail> differenceOf(const trace::Event &response, const trace::Events &events) const;

    const Theme &m_theme;
    trace::Source &m_source;
    Selection &m_selection;
    Following &m_following;
    QStackedWidget *m_views;
    SequenceView *m_sequence;
    FlowView *m_flow;
    LivesView *m_livesView;
    ProcessesView *m_processesView;
    KeysView *m_keysView;
    QVBoxLayout *m_responsePage;
    ResponseView *m_response = nullptr; // none before there is a response
    std::function<bool(const trace::Event &)> m_isShown;
    bool m_isStale = false; // more has happened than is shown
    QTimer m_runTimer; // the views of the whole run are redrawn at most a few times a second
    QTimer m_nowTimer; // the lives go on
    trace::RequestId m_newest = 0;
    std::optional<trace::EventId> m_cursor; // where it is shown; none: now
    trace::Events m_shown;
    std::size_t m_queriesAtOnce = 1; // for the same as the shown request
    bool m_isHappening = false; // what is shown is the newest, and is followed
    trace::RequestId m_request = 0;
    trace::EventId m_command = 0; // of what is shown, when it is no request
    std::int64_t m_status = 0; // HTTP; 0: not answered
    trace::Outcome m_outcome = trace::Outcome::None;
    bool m_isSent = false; // at the moment that is shown
};

} // namespace gui
