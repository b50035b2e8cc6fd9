#include "livewindow/keycounts.h"

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
            [this](const inspector::ReadSample &sample) { add(sample.keys); });
    connect(&client, &InspectorClient::opened, this, [this] {
        m_misses.clear();
        m_sampled.clear();
        emit changed();
    });
}

KeyCounts::Counts KeyCounts::of(const QByteArray &key) const
{
    Counts counts;
    if (m_client.seesMisses())
        counts.misses = m_misses.value(key);
    if (const auto sampled = m_sampled.constFind(key); sampled != m_sampled.cend()) {
        counts.hits = sampled->hits;
        counts.isMissesEstimate = sampled->misses > 0 || !counts.misses;
        counts.misses = m_misses.value(key) + sampled->misses;
    }
    return counts;
}

void KeyCounts::add(const QHash<QByteArray, redis::KeyReads> &sample)
{
    const bool areToldAnyway = m_client.seesMisses();
    for (auto each = sample.cbegin(); each != sample.cend(); ++each) {
        if (!m_sampled.contains(each.key()) && m_sampled.size() >= mostKeys)
            continue;
        Sampled &sum = m_sampled[each.key()];
        sum.hits += each.value().hits();
        sum.misses += areToldAnyway ? 0 : each.value().misses;
    }
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
