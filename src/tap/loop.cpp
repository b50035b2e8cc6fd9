#include "tap/loop.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace tap {

class Loop::Waker final : public Waiter {
public:
    explicit Waker(Loop &loop)
        : m_loop(loop)
    {
    }
    void ready(quint32 /*events*/) override { m_loop.m_isStopping = true; }

private:
    Loop &m_loop;
};

Loop::Loop() = default;

Loop::~Loop()
{
    for (const int descriptor : {m_wake, m_epoll}) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

bool Loop::open()
{
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    m_wake = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (m_epoll < 0 || m_wake < 0)
        return false;
    m_waker = std::make_unique<Waker>(*this);
    watch(m_wake, EPOLLIN, m_waker.get());
    return true;
}

void Loop::run(std::chrono::milliseconds interval, const std::function<void(Moment)> &tick)
{
    Moment next = Moment::clock::now() + interval;
    while (!m_isStopping) {
        turn(std::chrono::ceil<std::chrono::milliseconds>(next - Moment::clock::now()));
        const Moment now = Moment::clock::now();
        if (now >= next) {
            next = now + interval;
            tick(now);
        }
    }
}

void Loop::runUntil(Moment end, const std::function<bool()> &isDone)
{
    unwatch(m_wake);
    while (!isDone() && Moment::clock::now() < end)
        turn(std::chrono::milliseconds(10));
}

void Loop::turn(std::chrono::milliseconds longest)
{
    std::array<epoll_event, 256> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), std::max(0, int(longest.count())));
    for (int i = 0; i < count; ++i)
        static_cast<Waiter *>(events[std::size_t(i)].data.ptr)->ready(events[std::size_t(i)].events);
    if (count <= 0)
        return;
    for (const auto &call : m_afterTurns)
        call();
}

void Loop::stop()
{
    const quint64 one = 1;
    if (m_wake >= 0 && ::write(m_wake, &one, sizeof one) < 0)
        return; // it is full: it was told before
}

void Loop::watch(int descriptor, quint32 events, Waiter *waiter)
{
    epoll_event event{};
    event.events = events;
    event.data.ptr = waiter;
    if (::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event) != 0 && errno == ENOENT)
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
}

void Loop::unwatch(int descriptor) { ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr); }

} // namespace tap
