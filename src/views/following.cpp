#include "views/following.h"

#include "views/selection.h"

namespace gui {

using trace::EventKind;

Following::Following(trace::Source &source, const Selection &selection, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_selection(selection)
{
    m_calmTimer.setInterval(300);
    connect(&m_calmTimer, &QTimer::timeout, this, &Following::beCalm);
    connect(&source, &trace::Source::eventsArrived, this, &Following::take);
    connect(&source, &trace::Source::restarted, this, [this] {
        m_isPicked = false;
        m_sentBy = 0;
    });
    connect(&selection, &Selection::requestChanged, this, &Following::notePick);
}

void Following::take(trace::EventId first, trace::EventId last)
{
    int sent = 0;
    for (const trace::Event &event : m_source.log().between(first, last)) {
        if (event.kind != EventKind::RequestSent)
            continue;
        ++sent;
        // Who sends something wants to see what becomes of it.
        if (event.cause != m_sentBy)
            m_isPicked = false;
        m_sentBy = event.cause;
    }
    if (sent > 0)
        m_pulse.beat(sent);
    if (m_pulse.isTooFast() && !m_calmTimer.isActive()) {
        m_calmTimer.start();
        beCalm();
    }
}

void Following::beCalm()
{
    const bool isCalm = !m_pulse.isTooFast();
    if (isCalm) {
        m_calmTimer.stop();
        m_isAnyway = false;
    }
    m_notice = isCalm ? QString()
        : m_isAnyway  ? tr("%n requests/s: only some are shown", nullptr, m_pulse.perSecond())
                      : tr("following stopped: %n requests/s", nullptr, m_pulse.perSecond());
    emit changed();
}

void Following::setAnyway(bool isAnyway)
{
    m_isAnyway = isAnyway;
    beCalm();
}

// The newest is the one that was answered or sent last, as of the moment that is shown.
void Following::notePick()
{
    const auto isOf = [this](EventKind kind) {
        const trace::Event *event = m_source.log().find(m_source.moment().last(kind));
        return event && event->request == m_selection.request();
    };
    m_isPicked = m_selection.request() != 0 && !isOf(EventKind::ResponseSent) && !isOf(EventKind::RequestSent);
    m_isAnyway = m_isAnyway && !m_isPicked;
}

} // namespace gui
