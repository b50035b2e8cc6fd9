#pragma once

#include "trace/event.h"

#include <QtCore/QByteArray>

namespace lab {

// Writes a run as the scenario that replays it: its commands as they were given, with a `wait` where time
// passed between two of them. Feed it every event in order.
class Script {
public:
    void add(const trace::Event &event);
    const QByteArray &text() const { return m_text; }

private:
    void addLine(const trace::Event &event, const QByteArray &command);

    QByteArray m_text;
    base::Instant m_lastEnd; // of the last command
};

} // namespace lab
