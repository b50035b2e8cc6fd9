#pragma once

#ifndef Q_MOC_RUN // Qt 6.4's moc cannot parse this header
#include <coroutine>
#endif
#include <exception>
#include <optional>
#include <utility>

namespace base {

template <typename T> class Task;

namespace detail {

struct TaskPromiseBase {
    std::coroutine_handle<> continuation; // none for a root

    struct FinalAwaiter {
        bool await_ready() const noexcept { return false; }
        template <typename Promise>
        std::coroutine_handle<> await_suspend(std::coroutine_handle<Promise> handle) const noexcept
        {
            const std::coroutine_handle<> continuation = handle.promise().continuation;
            return continuation ? continuation : std::noop_coroutine();
        }
        void await_resume() const noexcept { }
    };

    std::suspend_always initial_suspend() const noexcept { return {}; }
    FinalAwaiter final_suspend() const noexcept { return {}; }
    [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); } // failures are values here
};

template <typename T> struct TaskPromise : TaskPromiseBase {
    std::optional<T> value;
    Task<T> get_return_object();
    void return_value(T result) { value.emplace(std::move(result)); }
};

template <> struct TaskPromise<void> : TaskPromiseBase {
    Task<void> get_return_object();
    void return_void() const noexcept { }
};

} // namespace detail

// A lazy coroutine: it starts when awaited (or given to a Scheduler) and resumes its awaiter when done.
// It owns its frame, so dropping a suspended Task ends the whole chain below it.
template <typename T = void> class [[nodiscard]] Task {
public:
    using promise_type = detail::TaskPromise<T>;
    using Handle = std::coroutine_handle<promise_type>;

    explicit Task(Handle handle)
        : m_handle(handle)
    {
    }
    Task(Task &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    Task &operator=(Task &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Task()
    {
        if (m_handle)
            m_handle.destroy();
    }

    auto operator co_await() const noexcept
    {
        struct Awaiter {
            Handle handle;
            bool await_ready() const noexcept { return false; }
            std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) const noexcept
            {
                handle.promise().continuation = awaiting;
                return handle;
            }
            T await_resume() const
            {
                if constexpr (!std::is_void_v<T>)
                    return std::move(*handle.promise().value);
            }
        };
        return Awaiter{m_handle};
    }

    Handle handle() const { return m_handle; } // borrowed

private:
    Handle m_handle;
};

namespace detail {
template <typename T> Task<T> TaskPromise<T>::get_return_object()
{
    return Task<T>(std::coroutine_handle<TaskPromise<T>>::from_promise(*this));
}
inline Task<void> TaskPromise<void>::get_return_object()
{
    return Task<void>(std::coroutine_handle<TaskPromise<void>>::from_promise(*this));
}
} // namespace detail

} // namespace base
