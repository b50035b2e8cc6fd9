#pragma once

#include "base/clock.h"
#include "trace/keytable.h"

namespace trace {

// Hears every event as it happens, in order.
class Listener {
public:
    virtual ~Listener() = default;
    virtual void happened(const Event &event) = 0;
};

// Collects the lab's events: assigns each its number and time, keeps the key table that the
// next event's reason may need, and notifies the listeners.
class Recorder final {
public:
    explicit Recorder(const base::Clock &clock); // borrowed

    void addListener(Listener *listener); // borrowed
    EventId record(Event event); // the id that it was given

    const KeyTable &keys() const { return m_keys; }
    EventId lastId() const { return m_last; }
    Instant now() const { return m_clock.now(); }

private:
    const base::Clock &m_clock;
    std::vector<Listener *> m_listeners;
    KeyTable m_keys;
    EventId m_last = 0;
};

} // namespace trace
