#pragma once

#include "labwindow/labclient.h"
#include "views/stepper.h"

namespace gui {

// From now on a paused lab goes on until there is an event of the class that is asked for.
class LabStepper : public Stepper {
    Q_OBJECT

public:
    LabStepper(LabClient &lab, Selection &selection, QObject *parent = nullptr); // borrowed

    bool canGoForward() const override { return m_lab.isInThePast() || m_lab.pace().paused; }
    QString forwardHelp() const override;

protected:
    void begins() override { m_isAwaited = false; }
    void goOn() override;

private:
    void take(trace::EventId first, trace::EventId last);

    LabClient &m_lab;
    trace::EventId m_awaitedAfter = 0; // of a step that the lab was asked for
    bool m_isAwaited = false;
};

} // namespace gui
