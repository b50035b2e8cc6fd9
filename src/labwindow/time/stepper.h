#pragma once

#include "labwindow/labclient.h"
#include "trace/steps.h"

namespace gui {

class Selection;

// Goes through the run in steps of one size, back and forward. Each ends on an event of its class, and selects it. In
// the past only the moment that is looked at moves; from now on a paused lab goes on until there is such an event.
class Stepper : public QObject {
    Q_OBJECT

public:
    Stepper(LabClient &lab, Selection &selection, QObject *parent = nullptr); // borrowed

    trace::StepSize size() const { return m_size; }
    void setSize(trace::StepSize size);
    bool canGoForward() const { return m_lab.isInThePast() || m_lab.pace().paused; }

public slots:
    void back();
    void forward();

signals:
    void sizeChanged();

private:
    void take(trace::EventId first, trace::EventId last);
    bool endsStep(trace::EventId event) const;
    void stopAt(trace::EventId event);

    LabClient &m_lab;
    Selection &m_selection;
    trace::StepSize m_size = trace::StepSize::Event;
    trace::EventId m_awaitedAfter = 0; // of a step that the lab was asked for
    bool m_isAwaited = false;
};

QString stepSizeText(trace::StepSize size); // "event", "hop" …
QString stepSizeHelp(trace::StepSize size); // a sentence

} // namespace gui
