#pragma once

#include "livewindow/inspectorclient.h"
#include "redis/monitorsample.h"

namespace gui {

// Hits and misses a key, as far as anybody can know them: misses that the server told by keymiss events, and what
// samples of MONITOR saw, which is an estimate. Misses of a sample are added only where no events told them already.
class KeyCounts : public QObject {
    Q_OBJECT

public:
    struct Counts {
        std::optional<qint64> hits;
        std::optional<qint64> misses;
        bool isMissesEstimate = false; // hits always are
    };

    explicit KeyCounts(const InspectorClient &client, QObject *parent = nullptr); // borrowed

    Counts of(const QByteArray &key) const;
    bool isSampled() const { return !m_sampled.isEmpty(); }

signals:
    void changed();

private:
    struct Sampled {
        qint64 hits = 0;
        qint64 misses = 0; // that no event told
    };

    void count(const QList<redis::KeyEvent> &events);
    void add(const QHash<QByteArray, redis::KeyReads> &sample);

    const InspectorClient &m_client;
    QHash<QByteArray, qint64> m_misses; // told by events, of at most so many keys
    QHash<QByteArray, Sampled> m_sampled; // the sum of all samples
};

} // namespace gui
