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
    // Grows at the end and shrinks at the start. A burst of a million requests is one command, and its events go chunk
    // by chunk.
    class Ids {
    public:
        using const_iterator = std::vector<EventId>::const_iterator;

        void append(EventId id);
        void dropUpTo(EventId last);
        const_iterator begin() const { return m_ids.cbegin() + m_dropped; }
        const_iterator end() const { return m_ids.cend(); }
        std::size_t size() const { return m_ids.size() - std::size_t(m_dropped); }
        bool empty() const { return begin() == end(); }

    private:
        std::vector<EventId> m_ids;
        std::ptrdiff_t m_dropped = 0; // of m_ids, at its start
    };

    void add(const Event &event); // ids must follow each other
    void forget(const std::vector<Event> &oldest); // the first of those that were added
    void clear();

    const Ids &ofRequest(RequestId request) const; // its events, from RequestSent to ResponseSent
    const Ids &ofCommand(EventId command) const; // itself included

private:
    static constexpr std::size_t maxRuns = 100'000;

    EventId commandOf(const Event &event) const;
    bool isInTurn(RequestId request) const { return request - m_firstRequest < m_inTurn.size(); }
    Ids &idsOf(RequestId request);
    void dropRequestUpTo(RequestId request, EventId last);

    EventId m_first = 0; // the id that m_commands begins with
    std::deque<EventId> m_commands; // of each event, the command that it leads back to
    // The same of forgotten events, which may still be the cause of one to come (an entry expires): by the first of
    // each run of events that have it in common; the oldest runs go.
    std::map<EventId, EventId> m_forgotten;
    // Requests are numbered as they come, so their lists lie side by side: in a hash of a million each look-up would be
    // a cache miss. One that comes out of its turn, or again when its list is gone, has its list there.
    std::deque<Ids> m_inTurn; // of m_firstRequest and those after it
    RequestId m_firstRequest = 1;
    QHash<RequestId, Ids> m_outOfTurn;
    QHash<EventId, Ids> m_byCommand;
};

} // namespace trace
