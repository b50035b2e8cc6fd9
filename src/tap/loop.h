#pragma once

#include "base/error.h"
#include "tap/operation.h"

#include <atomic>
#include <functional>
#include <vector>

namespace tap {

// Something that waits for a socket of a loop.
class Waiter {
public:
    virtual ~Waiter() = default;
    virtual void ready(quint32 events) = 0; // EPOLLIN …
};

// Waits for many sockets at once. One thread runs it, and everything that waits lives on that thread.
class Loop {
public:
    Loop();
    ~Loop();
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    bool open(); // false: errno says why

    // Until stop(); calls `tick` about every `interval`.
    void run(std::chrono::milliseconds interval, const std::function<void(Moment)> &tick);
    void runUntil(Moment end, const std::function<bool()> &isDone); // further, after it was stopped
    void stop(); // from any thread and from signal handlers

    void watch(int descriptor, quint32 events, Waiter *waiter); // changes it where it is watched already
    void unwatch(int descriptor);
    // Called after each turn in which something happened: a waiter that is over may be deleted there and not before, as
    // a later event of the turn may be its.
    void afterTurns(std::function<void()> call) { m_afterTurns.push_back(std::move(call)); }

private:
    class Waker;

    void turn(std::chrono::milliseconds longest);

    int m_epoll = -1;
    int m_wake = -1;
    bool m_isStopping = false;
    std::unique_ptr<Waker> m_waker;
    std::vector<std::function<void()>> m_afterTurns;
};

// What lives on the loop of another.
class Guest {
public:
    virtual ~Guest() = default;
    virtual base::Result<void> open(Loop &loop) = 0; // before the loop runs
    virtual void tick(Moment now) = 0; // a few times a second, on the loop's thread
    virtual void close() = 0; // after it has run
};

} // namespace tap
