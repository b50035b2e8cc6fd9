#include "inspector/samplehistory.h"

#include <algorithm>

namespace inspector {

std::optional<double> SampleBucket::hitRatio() const
{
    if (hits + misses == 0)
        return {};
    return double(hits) / double(hits + misses);
}

void SampleHistory::add(const ServerSample &sample)
{
    m_samples.push_back(sample);
    if (m_samples.size() > mostSamples)
        m_samples.pop_front();
}

void SampleHistory::clear() { m_samples.clear(); }

void SampleHistory::count(SampleBucket &bucket, const ServerSample &sample)
{
    bucket.memory = sample.memory;
    bucket.clients = sample.clients;
    bucket.keys = sample.keys;
    if (sample.reset) {
        bucket.reset = true; // and nothing is known of the interval
        return;
    }
    bucket.seconds += sample.seconds;
    bucket.hits += sample.hits;
    bucket.misses += sample.misses;
    bucket.ours += sample.ours;
    bucket.expired += sample.expired;
    bucket.evicted += sample.evicted;
    bucket.commands += sample.commands;
}

QList<SampleBucket> SampleHistory::buckets(std::chrono::seconds span, int count) const
{
    QList<SampleBucket> buckets;
    if (m_samples.empty() || count < 1)
        return buckets;
    const qint64 width = std::max<qint64>(1, std::chrono::milliseconds(span).count() / count);
    const qint64 end = (m_samples.back().at + width - 1) / width * width;
    for (int i = 0; i < count; ++i) {
        SampleBucket bucket;
        bucket.from = end - (count - i) * width;
        bucket.to = bucket.from + width;
        buckets.append(bucket);
    }
    for (const ServerSample &sample : m_samples) {
        // A sample at a border ends the bucket before it.
        const qint64 index = (sample.at - 1 - buckets.constFirst().from) / width;
        if (sample.at > buckets.constFirst().from && index < count)
            SampleHistory::count(buckets[qsizetype(index)], sample);
    }
    return buckets;
}

SampleBucket SampleHistory::sum(std::chrono::seconds span) const
{
    SampleBucket sum;
    if (m_samples.empty())
        return sum;
    sum.to = m_samples.back().at;
    sum.from = sum.to - std::chrono::milliseconds(span).count();
    for (const ServerSample &sample : m_samples) {
        if (sample.at > sum.from)
            count(sum, sample);
    }
    return sum;
}

} // namespace inspector
