#include "trace/eventindex.h"

#include <QtCore/QSet>

#include <algorithm>

namespace trace {

namespace {

const EventIndex::Ids none;

template <typename Key> void dropUpTo(QHash<Key, EventIndex::Ids> &lists, Key key, EventId last)
{
    const auto list = lists.find(key);
    if (list == lists.end())
        return;
    list->erase(list->begin(), std::upper_bound(list->begin(), list->end(), last));
    if (list->empty())
        lists.erase(list);
}

} // namespace

void EventIndex::add(const Event &event)
{
    if (m_commands.empty())
        m_first = event.id;
    const EventId command = commandOf(event);
    m_commands.push_back(command);
    if (event.request != 0)
        m_byRequest[event.request].push_back(event.id);
    if (event.cause != 0 || event.kind == EventKind::Command)
        m_byCommand[command].push_back(event.id);
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
    QSet<RequestId> requests;
    QSet<EventId> commands;
    for (const Event &event : oldest) {
        const EventId command = m_commands.front();
        requests.insert(event.request);
        commands.insert(command);
        if (m_forgotten.empty() || m_forgotten.rbegin()->second != command)
            m_forgotten.emplace_hint(m_forgotten.end(), event.id, command);
        m_commands.pop_front();
        m_first = event.id + 1;
    }
    while (m_forgotten.size() > maxRuns)
        m_forgotten.erase(m_forgotten.begin());
    for (const RequestId request : std::as_const(requests))
        dropUpTo(m_byRequest, request, m_first - 1);
    for (const EventId command : std::as_const(commands))
        dropUpTo(m_byCommand, command, m_first - 1);
}

void EventIndex::clear() { *this = {}; }

const EventIndex::Ids &EventIndex::ofRequest(RequestId request) const
{
    const auto found = m_byRequest.constFind(request);
    return found == m_byRequest.cend() ? none : *found;
}

const EventIndex::Ids &EventIndex::ofCommand(EventId command) const
{
    const auto found = m_byCommand.constFind(command);
    return found == m_byCommand.cend() ? none : *found;
}

} // namespace trace
