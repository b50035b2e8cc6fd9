#pragma once

#include "base/scheduler.h"

namespace base {

// Lets one coroutine wait until a number of others have arrived.
class Latch {
public:
    Latch(Scheduler &scheduler, std::int64_t count) // scheduler borrowed
        : m_scheduler(scheduler)
        , m_count(count)
    {
    }

    void arrive()
    {
        if (--m_count == 0 && m_waiting)
            m_scheduler.resumeSoon(std::exchange(m_waiting, nullptr));
    }

    auto operator co_await()
    {
        struct Awaiter {
            Latch &latch;
            bool await_ready() const noexcept { return latch.m_count <= 0; }
            void await_suspend(std::coroutine_handle<> handle) const { latch.m_waiting = handle; }
            void await_resume() const noexcept { }
        };
        return Awaiter{*this};
    }

private:
    Scheduler &m_scheduler;
    std::int64_t m_count;
    std::coroutine_handle<> m_waiting;
};

} // namespace base
