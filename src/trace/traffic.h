#pragma once

#include "trace/event.h"

#include <QtCore/QMap>

namespace trace {

// Projection: which server process answered what.
class Traffic {
public:
    struct Process {
        std::int64_t requests = 0;
        std::int64_t hits = 0; // of what the database says, too
        std::int64_t staleHits = 0;
        std::int64_t misses = 0;
        EventId lastRequest = 0; // its RequestSent
        EventId restarted = 0; // 0 = never
        friend bool operator==(const Process &, const Process &) = default;
    };

    void apply(const Event &event);
    const QMap<ProcessId, Process> &processes() const { return m_processes; } // those that have worked
    ProcessId last() const { return m_last; } // who got the last request; 0 = nobody yet

    friend bool operator==(const Traffic &, const Traffic &) = default;

private:
    QMap<ProcessId, Process> m_processes;
    ProcessId m_last = 0;
};

} // namespace trace
