#pragma once

#include "base/scheduler.h"
#include "server/http.h"
#include "trace/event.h"

#include <QtCore/QHash>

#include <memory>
#include <vector>

namespace server {

// The answers that are being made in one process, by key: who needs one of them waits for it instead of making it,
// too. In Python: a dict of concurrent.futures.Future behind a threading.Lock.
class SingleFlight {
public:
    struct Flight {
        trace::EventId leader = 0; // the miss of the request that makes the answer
        std::optional<Response> response; // when it has landed; none: it failed
        trace::Outcome outcome = trace::Outcome::Miss;
        std::vector<std::coroutine_handle<>> waiting;
    };

    explicit SingleFlight(base::Scheduler &scheduler) // borrowed
        : m_scheduler(scheduler)
    {
    }

    std::shared_ptr<Flight> underWay(const QByteArray &key) const { return m_flights.value(key); }

    std::shared_ptr<Flight> begin(const QByteArray &key, trace::EventId leader)
    {
        auto flight = std::make_shared<Flight>();
        flight->leader = leader;
        m_flights.insert(key, flight);
        return flight;
    }

    auto landing(Flight &flight) const
    {
        struct Awaiter {
            Flight &flight;
            bool await_ready() const noexcept { return false; }
            void await_suspend(std::coroutine_handle<> handle) const { flight.waiting.push_back(handle); }
            void await_resume() const noexcept { }
        };
        return Awaiter{flight};
    }

    void land(const QByteArray &key, std::optional<Response> response)
    {
        const std::shared_ptr<Flight> flight = m_flights.take(key);
        flight->response = std::move(response);
        for (const std::coroutine_handle<> waiting : flight->waiting)
            m_scheduler.resumeSoon(waiting);
    }

private:
    base::Scheduler &m_scheduler;
    QHash<QByteArray, std::shared_ptr<Flight>> m_flights;
};

} // namespace server
