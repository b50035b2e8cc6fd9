#pragma once

#include "trace/event.h"

#include <initializer_list>

// Events for the report's tests: numbered in order, with what each needs.
class SampleEvents {
public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    trace::Event &add(trace::EventKind kind, trace::EventId cause = 0)
    {
        trace::Event event;
        event.id = m_events.size() + 1;
        event.cause = cause;
        event.kind = kind;
        event.time = m_now;
        m_events.push_back(event);
        return m_events.back();
    }
    void pass(trace::Duration time) { m_now += time; }
    trace::EventId last() const { return m_events.size(); }
    const trace::Events &all() const { return m_events; }

    static std::shared_ptr<const trace::Detail> detail(Fields fields, QByteArray body = {})
    {
        return std::make_shared<trace::Detail>(trace::Detail{std::move(fields), std::move(body)});
    }

private:
    trace::Events m_events;
    trace::Instant m_now;
};
