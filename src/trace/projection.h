#pragma once

#include "trace/eventlog.h"

namespace trace {

class Source;

// What is kept of the events of a source, whatever moment is looked at. The source that it is attached to feeds it each
// event once and in order, before any view receives them; nothing else does.
class Projection {
public:
    Projection() = default;
    virtual ~Projection(); // leaves its source
    Projection(const Projection &) = delete;
    Projection &operator=(const Projection &) = delete;

    virtual void take(EventRange events) = 0; // these are new in the log
    virtual void clear() = 0; // the log restarts

private:
    friend class Source;
    Source *m_source = nullptr;
};

} // namespace trace
