#pragma once

#include "inspector/serverstats.h"

#include <deque>

namespace inspector {

// One stretch of a history: what was counted in it, and what stood at its end.
struct SampleBucket {
    qint64 from = 0; // milliseconds since the epoch
    qint64 to = 0;
    double seconds = 0; // of it that is known; 0 = nothing is
    bool reset = false; // the server's counters began anew in it
    qint64 hits = 0; // of the application
    qint64 misses = 0;
    redis::Lookups ours;
    qint64 expired = 0;
    qint64 evicted = 0;
    qint64 commands = 0;
    qint64 memory = 0;
    qint64 clients = 0;
    qint64 keys = 0;

    // None where nobody asked: a gap, neither 0 nor 100 %.
    std::optional<double> hitRatio() const;
};

// The samples of the last hour, one a second.
class SampleHistory {
public:
    static constexpr std::size_t mostSamples = 3'600;

    void add(const ServerSample &sample);
    void clear();

    bool isEmpty() const { return m_samples.empty(); }
    const std::deque<ServerSample> &samples() const { return m_samples; }

    // The stretch of `span` up to the last sample, in `count` buckets whose borders stay where they are while time goes
    // on; the last one may still fill.
    QList<SampleBucket> buckets(std::chrono::seconds span, int count) const;
    SampleBucket sum(std::chrono::seconds span) const; // up to the last sample

private:
    static void count(SampleBucket &bucket, const ServerSample &sample);

    std::deque<ServerSample> m_samples;
};

} // namespace inspector
