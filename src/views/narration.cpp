#include "views/narration.h"

#include "trace/source.h"
#include "views/models/eventmodel.h"

#include <QtGui/QAccessible>

namespace gui {

using namespace std::chrono_literals;

Narration::Narration(trace::Source &source, const EventModel &events, QWidget *parent)
    : ElidedLabel(parent)
    , m_source(source)
    , m_events(events)
{
    setObjectName(QStringLiteral("narration"));
    m_pause.setSingleShot(true);
    connect(&source, &trace::Source::momentChanged, this, &Narration::tell);
    connect(&m_pause, &QTimer::timeout, this, &Narration::readOut);
}

void Narration::tell()
{
    const trace::EventLog &log = m_source.log();
    const trace::Event *event = log.find(m_source.moment().event);
    if (event && event->kind == trace::EventKind::CommandDone && !m_source.isInThePast())
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
