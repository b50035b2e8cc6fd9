#pragma once

#include "trace/event.h"

#include <random>

// Runs as the lab would record them, made by hand: for the gallery and for the tests of the views.
class SampleTrace {
public:
    // The tutorial's story: a miss, hits, an edit whose receiver forgets the key, stale hits, an expiry, a miss.
    static trace::Events story();
    // Any mix of requests and edits that a lab could record.
    static trace::Events random(std::mt19937 &random, int requests);

private:
    void miss(const QByteArray &target, const QByteArray &key, trace::MissReason reason, trace::Duration query);
    void hit(const QByteArray &target, const QByteArray &key, trace::Outcome outcome);
    void uncached(const QByteArray &target);
    void edit(int course, const QByteArray &staleKey);
    void expire(const QByteArray &key, trace::MissReason reason);
    void wait(trace::Duration span) { m_now += span; }
    trace::EventId add(trace::EventKind kind, const QByteArray &key = {}, const QByteArray &text = {});
    trace::Event &last() { return m_events.back(); }
    void beginRequest(const QByteArray &target);
    void respond(const QByteArray &endpoint, trace::Outcome outcome, trace::Duration modelled);

    trace::Events m_events;
    trace::Instant m_now;
    trace::RequestId m_request = 0;
    trace::ProcessId m_process = 1;
    int m_processes = 1;
    int m_user = 42;
};
