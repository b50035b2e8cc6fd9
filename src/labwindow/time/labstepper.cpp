#include "labwindow/time/labstepper.h"

namespace gui {

using trace::EventId;

LabStepper::LabStepper(LabClient &lab, Selection &selection, QObject *parent)
    : Stepper(lab, selection, parent)
    , m_lab(lab)
{
    connect(&lab, &LabClient::eventsArrived, this, &LabStepper::take);
    connect(&lab, &LabClient::restarted, this, [this] { m_isAwaited = false; });
    connect(&lab, &LabClient::paceChanged, this, [this] {
        m_isAwaited = m_isAwaited && m_lab.pace().paused;
        emit changed();
    });
}

QString LabStepper::forwardHelp() const
{
    return tr("To the next %1 (in the present: only while paused)").arg(stepSizeText(size()));
}

void LabStepper::goOn()
{
    if (!m_lab.pace().paused)
        return;
    m_isAwaited = true;
    m_awaitedAfter = m_lab.log().lastId();
    m_lab.submit(lab::Step{trace::name(size()).toByteArray()});
}

void LabStepper::take(EventId first, EventId last)
{
    for (EventId event = std::max(first, m_awaitedAfter + 1); m_isAwaited && event <= last; ++event) {
        if (endsStep(event)) {
            m_isAwaited = false;
            stopAt(event);
        }
    }
}

} // namespace gui
