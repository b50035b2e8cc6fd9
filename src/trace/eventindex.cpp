#include "trace/eventindex.h"

#include <algorithm>
#include <utility>

namespace trace {

namespace {

const EventIndex::Ids none;

template <typename Key> void dropUpTo(QHash<Key, EventIndex::Ids> &lists, Key key, EventId last)
{
    const auto list = lists.find(key);
    if (list == lists.end())
        return;
    list->dropUpTo(last);
    if (list->empty())
        lists.erase(list);
}

} // namespace

void EventIndex::Ids::append(EventId id)
{
    constexpr std::size_t ofMost = 8; // the events of a hit, and of a miss
    if (m_ids.empty())
        m_ids.reserve(ofMost);
    m_ids.push_back(id);
}

void EventIndex::Ids::dropUpTo(EventId last)
{
    m_dropped = std::upper_bound(begin(), end(), last) - m_ids.cbegin();
    if (std::size_t(m_dropped) * 2 < m_ids.size())
        return;
    m_ids.erase(m_ids.begin(), m_ids.begin() + m_dropped);
    m_dropped = 0;
}

void EventIndex::add(const Event &event)
{
    if (m_commands.empty())
        m_first = event.id;
    const EventId command = commandOf(event);
    m_commands.push_back(command);
    if (event.request != 0)
        idsOf(event.request).append(event.id);
    if (event.cause != 0 || event.kind == EventKind::Command)
        m_byCommand[command].append(event.id);
}

EventIndex::Ids &EventIndex::idsOf(RequestId request)
{
    if (isInTurn(request))
        return m_inTurn[request - m_firstRequest];
    if (request == m_firstRequest + m_inTurn.size())
        return m_inTurn.emplace_back(m_outOfTurn.take(request));
    return m_outOfTurn[request];
}

void EventIndex::dropRequestUpTo(RequestId request, EventId last)
{
    if (isInTurn(request))
        m_inTurn[request - m_firstRequest].dropUpTo(last);
    else
        dropUpTo(m_outOfTurn, request, last);
    while (!m_inTurn.empty() && m_inTurn.front().empty()) {
        m_inTurn.pop_front();
        ++m_firstRequest;
    }
}

EventId EventIndex::commandOf(const Event &event) const
{
    if (event.cause == 0)
        return event.id;
    if (event.cause >= m_first && event.cause < event.id)
        return m_commands[std::size_t(event.cause - m_first)];
    const auto after = m_forgotten.upper_bound(event.cause);
    return after == m_forgotten.begin() ? event.cause : std::prev(after)->second;
}

void EventIndex::forget(const std::vector<Event> &oldest)
{
    if (oldest.empty())
        return;
    const EventId last = oldest.back().id;
    RequestId request = 0; // of the event before: events of one request, and of one command, mostly stand together
    EventId command = 0;
    for (const Event &event : oldest) {
        if (event.request != std::exchange(request, event.request))
            dropRequestUpTo(event.request, last);
        if (m_commands.front() != std::exchange(command, m_commands.front()))
            dropUpTo(m_byCommand, command, last);
        if (m_forgotten.empty() || m_forgotten.rbegin()->second != command)
            m_forgotten.emplace_hint(m_forgotten.end(), event.id, command);
        m_commands.pop_front();
    }
    m_first = last + 1;
    while (m_forgotten.size() > maxRuns)
        m_forgotten.erase(m_forgotten.begin());
}

void EventIndex::clear() { *this = {}; }

const EventIndex::Ids &EventIndex::ofRequest(RequestId request) const
{
    if (isInTurn(request))
        return m_inTurn[request - m_firstRequest];
    const auto found = m_outOfTurn.constFind(request);
    return found == m_outOfTurn.cend() ? none : *found;
}

const EventIndex::Ids &EventIndex::ofCommand(EventId command) const
{
    const auto found = m_byCommand.constFind(command);
    return found == m_byCommand.cend() ? none : *found;
}

} // namespace trace
