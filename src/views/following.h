#pragma once

#include "trace/source.h"
#include "views/diagrams/pulse.h"

#include <QtCore/QTimer>

namespace gui {

class Selection;

// Whether the panels of a window follow the newest request, all of them or none: not while requests come faster than
// anybody reads them, and not while the person studies another one. It is made before the panels, so that it hears of
// requests first.
class Following : public QObject {
    Q_OBJECT

public:
    Following(trace::Source &source, const Selection &selection, QObject *parent = nullptr); // borrowed

    bool isTooFast() { return m_pulse.isTooFast(); }
    bool isOn() { return !m_isPicked && !isTooFast(); }
    QString notice() const { return m_notice; } // why it is not followed; empty: it is slow enough
    // Who wants to sees the newest of many, at each change of the notice, until it has become slow enough or a request
    // is picked.
    void setAnyway(bool isAnyway);
    bool isAnyway() const { return m_isAnyway; }
    bool showsNewest() { return isOn() || m_isAnyway; }

signals:
    void changed(); // the notice

private:
    void take(trace::EventId first, trace::EventId last);
    void beCalm(); // asks whether it has become slow enough
    void notePick();

    trace::Source &m_source;
    const Selection &m_selection;
    Pulse m_pulse;
    QTimer m_calmTimer;
    QString m_notice;
    trace::EventId m_sentBy = 0; // the command that sent the newest request
    bool m_isAnyway = false;
    bool m_isPicked = false; // a request that is not the newest
};

} // namespace gui
