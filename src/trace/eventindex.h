#pragma once

#include "trace/event.h"

#include <QtCore/QHash>

#include <deque>
#include <map>
#include <vector>

namespace trace {

// Which of the events that a log keeps belong to a request, and which to a command: all that its chain of effects has
// reached. Ids in order.
class EventIndex {
public:
    using Ids = std::vector<EventId>;

    void add(const Event &event); // ids must follow each other
    void forget(const std::vector<Event> &oldest); // the first of those that were added
    void clear();

    const Ids &ofRequest(RequestId request) const; // its events, from RequestSent to ResponseSent
    const Ids &ofCommand(EventId command) const; // itself included

private:
    static constexpr std::size_t maxRuns = 100'000;

    EventId commandOf(const Event &event) const;

    EventId m_first = 0; // the id that m_commands begins with
    std::deque<EventId> m_commands; // of each event, the command that it leads back to
    // The same of forgotten events, which may still be the cause of one to come (an entry expires): by the first of
    // each run of events that have it in common; the oldest runs go.
    std::map<EventId, EventId> m_forgotten;
    QHash<RequestId, Ids> m_byRequest;
    QHash<EventId, Ids> m_byCommand;
};

} // namespace trace
