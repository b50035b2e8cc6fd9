#include "labwindow/time/stepper.h"

#include "views/selection.h"

namespace gui {

using trace::EventId;
using trace::StepSize;

Stepper::Stepper(LabClient &lab, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_selection(selection)
{
    connect(&lab, &LabClient::eventsArrived, this, &Stepper::take);
    connect(&lab, &LabClient::restarted, this, [this] { m_isAwaited = false; });
    connect(&lab, &LabClient::paceChanged, this, [this] { m_isAwaited = m_isAwaited && m_lab.pace().paused; });
}

void Stepper::setSize(StepSize size)
{
    if (size == m_size)
        return;
    m_size = size;
    emit sizeChanged();
}

void Stepper::back()
{
    m_isAwaited = false;
    for (EventId event = m_lab.moment().event; event > m_lab.log().firstId(); --event) {
        if (endsStep(event - 1)) {
            stopAt(event - 1);
            return;
        }
    }
}

void Stepper::forward()
{
    m_isAwaited = false;
    for (EventId event = m_lab.moment().event + 1; event <= m_lab.log().lastId(); ++event) {
        if (endsStep(event)) {
            stopAt(event);
            return;
        }
    }
    m_lab.lookAtNow();
    if (!m_lab.pace().paused)
        return;
    m_isAwaited = true;
    m_awaitedAfter = m_lab.log().lastId();
    m_lab.submit(lab::Step{trace::name(m_size).toByteArray()});
}

void Stepper::take(EventId first, EventId last)
{
    for (EventId event = std::max(first, m_awaitedAfter + 1); m_isAwaited && event <= last; ++event) {
        if (endsStep(event)) {
            m_isAwaited = false;
            stopAt(event);
        }
    }
}

bool Stepper::endsStep(EventId id) const
{
    const trace::Event *event = m_lab.log().find(id);
    return event && trace::endsStep(*event, m_size);
}

void Stepper::stopAt(EventId id)
{
    m_lab.lookAt(id);
    if (const trace::Event *event = m_lab.log().find(id))
        m_selection.select(*event);
}

QString stepSizeText(StepSize size)
{
    switch (size) {
    case StepSize::Event:
        return Stepper::tr("event");
    case StepSize::Hop:
        return Stepper::tr("hop");
    case StepSize::Request:
        return Stepper::tr("request");
    case StepSize::Miss:
        return Stepper::tr("miss");
    case StepSize::Expiry:
        return Stepper::tr("expiry");
    }
    return {};
}

QString stepSizeHelp(StepSize size)
{
    switch (size) {
    case StepSize::Event:
        return Stepper::tr("Each step is one event: the smallest thing that happens.");
    case StepSize::Hop:
        return Stepper::tr("Each step is one message between client, server, cache and database.");
    case StepSize::Request:
        return Stepper::tr("Each step ends when a client has its response.");
    case StepSize::Miss:
        return Stepper::tr("Each step ends at a cache miss.");
    case StepSize::Expiry:
        return Stepper::tr("Each step ends when an entry expires.");
    }
    return {};
}

} // namespace gui
