#include "gui/narration.h"

#include "gui/labclient.h"
#include "gui/models/eventmodel.h"

#include <QtGui/QAccessible>

namespace gui {

using namespace std::chrono_literals;

Narration::Narration(LabClient &lab, const EventModel &events, QWidget *parent)
    : ElidedLabel(parent)
    , m_lab(lab)
    , m_events(events)
{
    setObjectName(QStringLiteral("narration"));
    m_pause.setSingleShot(true);
    connect(&lab, &LabClient::momentChanged, this, &Narration::tell);
    connect(&m_pause, &QTimer::timeout, this, &Narration::readOut);
}

void Narration::tell()
{
    const trace::EventLog &log = m_lab.log();
    const trace::Event *event = log.find(m_lab.moment().event);
    if (event && event->kind == trace::EventKind::CommandDone && !m_lab.isInThePast())
        event = log.find(event->id - 1); // the last thing that happened is worth more than that it is over
    setText(event ? m_events.narrator().sentence(*event) : QString());
    if (!m_pause.isActive())
        readOut();
}

void Narration::readOut()
{
    if (text() == m_readOut)
        return;
    m_readOut = text();
    m_pause.start(1s);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gui
