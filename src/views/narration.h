#pragma once

#include "look/elidedlabel.h"
#include "trace/source.h"

#include <QtCore/QTimer>

namespace gui {

class EventModel;
class Following;

// The event at the shown moment, in a sentence; announced to screen readers, at most once a second.
class Narration : public ElidedLabel {
    Q_OBJECT

public:
    Narration(trace::Source &source, Following &following, const EventModel &events,
              QWidget *parent = nullptr); // borrowed

signals:
    void readOut(const QString &sentence); // what a screen reader has been given

private:
    void tell();
    void speak();

    trace::Source &m_source;
    Following &m_following;
    const EventModel &m_events;
    QTimer m_pause; // between two that are read out
    QString m_spoken;
    trace::EventId m_told = 0; // the event that the text is of
    trace::EventId m_spokenEvent = 0;
};

// What happened last up to `moment`, as people see it: not that a command began, ended or came out as expected. Null
// when nothing did.
const trace::Event *happeningAt(const trace::EventLog &log, trace::EventId moment);

} // namespace gui
