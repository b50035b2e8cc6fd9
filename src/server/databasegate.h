#pragma once

#include "base/scheduler.h"

#include <deque>

namespace server {

// Limits the number of concurrent queries; the others wait in the order of arrival.
class DatabaseGate {
public:
    explicit DatabaseGate(base::Scheduler &scheduler) // borrowed
        : m_scheduler(scheduler)
    {
    }

    // `co_await enter(places)` goes on when there is a place; `leave()` gives it back. 0 places: there is always one.
    auto enter(int places)
    {
        struct Awaiter {
            DatabaseGate &gate;
            int places;
            bool await_ready() const noexcept
            {
                if (places > 0 && gate.m_working >= places)
                    return false;
                ++gate.m_working;
                return true;
            }
            void await_suspend(std::coroutine_handle<> handle) const { gate.m_waiting.push_back(handle); }
            void await_resume() const noexcept { }
        };
        return Awaiter{*this, places};
    }

    void leave()
    {
        if (m_waiting.empty()) {
            --m_working;
            return;
        }
        // The place passes on: nobody who comes now can take it first.
        m_scheduler.resumeSoon(m_waiting.front());
        m_waiting.pop_front();
    }

private:
    base::Scheduler &m_scheduler;
    int m_working = 0;
    std::deque<std::coroutine_handle<>> m_waiting;
};

} // namespace server
