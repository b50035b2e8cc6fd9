#pragma once

#include "base/clock.h"
#include "base/task.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <queue>
#include <vector>

namespace base {

// Runs coroutines in virtual time on one thread: what is due first runs first, and what is due at the
// same moment runs in the order in which it went to sleep. So the same tasks always interleave in the same way.
class Scheduler {
public:
    explicit Scheduler(Clock &clock); // borrowed
    ~Scheduler();
    Scheduler(const Scheduler &) = delete;
    Scheduler &operator=(const Scheduler &) = delete;

    Clock &clock() const { return m_clock; }
    Instant now() const { return m_clock.now(); }

    // The task's first step is due now, behind everything that is already due now.
    void start(Task<void> task);

    struct SleepAwaiter {
        Scheduler &scheduler;
        Duration duration;
        bool await_ready() const noexcept { return duration <= Duration::zero(); }
        void await_suspend(std::coroutine_handle<> handle) const
        {
            scheduler.resumeAt(scheduler.now() + duration, handle);
        }
        void await_resume() const noexcept { }
    };
    // Resumes a suspended coroutine at the present moment, behind everything that is already due now.
    void resumeSoon(std::coroutine_handle<> handle) { resumeAt(now(), handle); }

    SleepAwaiter sleep(Duration duration) { return {*this, duration}; }

    bool isIdle() const { return m_queue.empty(); }
    std::optional<Instant> nextDue() const;
    // Moves the clock to the next due step and runs it. False when nothing is waiting.
    bool step();
    // Runs all that is due up to and at `instant`, and leaves the clock there.
    void runUntil(Instant instant);

    // Called whenever the clock is about to move to `instant` (which is later than now), so that what
    // happens by time alone can happen on the way there.
    void setBeforeMove(std::function<void(Instant)> beforeMove) { m_beforeMove = std::move(beforeMove); }

private:
    struct Waiting {
        Instant due;
        std::uint64_t order;
        std::coroutine_handle<> handle;
        bool operator>(const Waiting &other) const { return due != other.due ? due > other.due : order > other.order; }
    };
    void resumeAt(Instant due, std::coroutine_handle<> handle);
    void moveTo(Instant instant);
    void dropFinished();

    Clock &m_clock;
    std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> m_queue;
    std::uint64_t m_order = 0;
    std::vector<Task<void>> m_roots;
    std::size_t m_rootsAfterLastDrop = 0;
    std::function<void(Instant)> m_beforeMove;
};

} // namespace base
