#include "views/stepper.h"

#include "views/selection.h"

namespace gui {

using trace::EventId;
using trace::StepSize;

Stepper::Stepper(trace::Source &source, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_selection(selection)
{
}

void Stepper::setSize(StepSize size)
{
    if (size == m_size)
        return;
    m_size = size;
    emit sizeChanged();
}

bool Stepper::canGoForward() const { return m_source.isInThePast(); }

QString Stepper::forwardHelp() const { return tr("To the next %1").arg(stepSizeText(m_size)); }

void Stepper::back()
{
    begins();
    for (EventId event = m_source.moment().event; event > m_source.log().firstId(); --event) {
        if (endsStep(event - 1)) {
            stopAt(event - 1);
            return;
        }
    }
}

void Stepper::forward()
{
    begins();
    for (EventId event = m_source.moment().event + 1; event <= m_source.log().lastId(); ++event) {
        if (endsStep(event)) {
            stopAt(event);
            return;
        }
    }
    m_source.lookAtNow();
    goOn();
}

bool Stepper::endsStep(EventId id) const
{
    const trace::Event *event = m_source.log().find(id);
    return event && trace::endsStep(*event, m_size);
}

void Stepper::stopAt(EventId id)
{
    m_source.lookAt(id);
    if (const trace::Event *event = m_source.log().find(id))
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
