#include "views/narration.h"

#include "trace/source.h"
#include "views/following.h"
#include "views/models/eventmodel.h"

#include <QtGui/QAccessible>

namespace gui {

using namespace std::chrono_literals;

Narration::Narration(trace::Source &source, Following &following, const EventModel &events, QWidget *parent)
    : ElidedLabel(parent)
    , m_source(source)
    , m_following(following)
    , m_events(events)
{
    setObjectName(QStringLiteral("narration"));
    m_pause.setSingleShot(true);
    connect(&source, &trace::Source::momentChanged, this, &Narration::tell);
    connect(&following, &Following::changed, this, &Narration::tell);
    connect(&m_pause, &QTimer::timeout, this, &Narration::speak);
}

void Narration::tell()
{
    const trace::EventLog &log = m_source.log();
    const trace::Event *event = happeningAt(log, m_source.moment().event);
    const bool isTold = event && (m_source.isInThePast() || m_following.notice().isEmpty());
    m_told = isTold ? event->id : 0;
    setText(isTold ? m_events.narrator().sentence(*event) : m_following.notice());
    setAccessibleName(text()); // it is a notification (see installAccessibleRoles()), and no label that Qt reads
    if (!m_pause.isActive())
        speak();
}

void Narration::speak()
{
    if (text().isEmpty() || (text() == m_spoken && m_told == m_spokenEvent))
        return;
    m_spoken = text();
    m_spokenEvent = m_told;
    m_pause.start(1s);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // Where that is not passed on, as by AT-SPI: screen readers read a notification that comes up.
    QAccessibleEvent comesUp(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&comesUp);
    emit readOut(m_spoken);
}

const trace::Event *happeningAt(const trace::EventLog &log, trace::EventId moment)
{
    constexpr trace::EventId reach = 100;
    for (trace::EventId id = moment; id > 0 && id + reach > moment; --id) {
        const trace::Event *event = log.find(id);
        if (!event)
            return nullptr;
        switch (event->kind) {
        case trace::EventKind::Command:
        case trace::EventKind::CommandDone:
        case trace::EventKind::Mark:
        case trace::EventKind::Narration: // it is shown where it is said
            continue;
        case trace::EventKind::SettingChanged: // that nobody made is what was found, as the backend of an application
            if (event->cause == 0)
                continue;
            return event;
        case trace::EventKind::Expectation:
            if (event->count != 0)
                continue;
            return event;
        default:
            return event;
        }
    }
    return nullptr;
}

} // namespace gui
