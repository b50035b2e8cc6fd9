#include "gui/inspector/keycounts.h"

namespace gui {

namespace {
constexpr qsizetype mostKeys = 100'000;
}

KeyCounts::KeyCounts(const InspectorClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &InspectorClient::happened, this, &KeyCounts::count);
    connect(&client, &InspectorClient::readsSampled, this,
            [this](const inspector::ReadSample &sample) { setSample(sample.keys); });
    connect(&client, &InspectorClient::opened, this, [this] {
        m_misses.clear();
        m_sample.clear();
        emit changed();
    });
}

KeyCounts::Counts KeyCounts::of(const QByteArray &key) const
{
    Counts counts;
    if (m_client.seesMisses())
        counts.misses = m_misses.value(key);
    if (const auto sampled = m_sample.constFind(key); sampled != m_sample.cend()) {
        counts.hits = sampled->hits();
        if (!counts.misses)
            counts.misses = sampled->misses;
    }
    return counts;
}

void KeyCounts::setSample(const QHash<QByteArray, redis::KeyReads> &sample)
{
    m_sample = sample;
    emit changed();
}

void KeyCounts::count(const QList<redis::KeyEvent> &events)
{
    bool any = false;
    for (const redis::KeyEvent &event : events) {
        if (event.kind != redis::KeyEvent::Kind::Missed)
            continue;
        if (const auto known = m_misses.find(event.key); known != m_misses.end())
            ++*known;
        else if (m_misses.size() < mostKeys)
            m_misses.insert(event.key, 1);
        any = true;
    }
    if (any)
        emit changed();
}

} // namespace gui
