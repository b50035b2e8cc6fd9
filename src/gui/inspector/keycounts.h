#pragma once

#include "gui/inspector/inspectorclient.h"
#include "redis/monitorsample.h"

namespace gui {

// Hits and misses a key, as far as anybody can know them: misses that the server told by keymiss events, and what
// a sample of MONITOR saw, which is an estimate.
class KeyCounts : public QObject {
    Q_OBJECT

public:
    struct Counts {
        std::optional<qint64> hits;
        std::optional<qint64> misses;
    };

    explicit KeyCounts(const InspectorClient &client, QObject *parent = nullptr); // borrowed

    Counts of(const QByteArray &key) const;
    bool isSampled() const { return !m_sample.isEmpty(); }
    void setSample(const QHash<QByteArray, redis::KeyReads> &sample);

signals:
    void changed();

private:
    void count(const QList<redis::KeyEvent> &events);

    const InspectorClient &m_client;
    QHash<QByteArray, qint64> m_misses; // told by events, of at most so many keys
    QHash<QByteArray, redis::KeyReads> m_sample;
};

} // namespace gui
