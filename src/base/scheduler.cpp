#include "base/scheduler.h"

#include <algorithm>

namespace base {

Scheduler::Scheduler(Clock &clock)
    : m_clock(clock)
{
}

Scheduler::~Scheduler() = default;

void Scheduler::start(Task<void> task)
{
    // Finished roots are dropped now and then, not after every step: amortised, a root costs the same
    // whether ten or a million of them are in flight.
    if (m_roots.size() > 64 && m_roots.size() > 2 * m_rootsAfterLastDrop)
        dropFinished();
    resumeAt(now(), task.handle());
    m_roots.push_back(std::move(task));
}

std::optional<Instant> Scheduler::nextDue() const
{
    return m_queue.empty() ? std::nullopt : std::optional(m_queue.top().due);
}

bool Scheduler::step()
{
    if (m_queue.empty())
        return false;
    moveTo(m_queue.top().due);
    const std::coroutine_handle<> handle = m_queue.top().handle;
    m_queue.pop();
    handle.resume();
    return true;
}

void Scheduler::runUntil(Instant instant)
{
    while (!m_queue.empty() && m_queue.top().due <= instant)
        step();
    moveTo(instant);
}

void Scheduler::resumeAt(Instant due, std::coroutine_handle<> handle) { m_queue.push({due, m_order++, handle}); }

void Scheduler::moveTo(Instant instant)
{
    if (instant <= now())
        return;
    if (m_beforeMove)
        m_beforeMove(instant);
    m_clock.moveTo(instant);
}

void Scheduler::dropFinished()
{
    std::erase_if(m_roots, [](const Task<void> &root) { return root.handle().done(); });
    m_rootsAfterLastDrop = m_roots.size();
}

} // namespace base
