#pragma once

#include "redis/link.h"
#include "redis/monitorsample.h"

#include <QtCore/QElapsedTimer>

namespace inspector {

// What a time-boxed MONITOR saw. An estimate: see redis::KeyReads.
struct ReadSample {
    QHash<QByteArray, redis::KeyReads> keys;
    qint64 lines = 0;
    std::chrono::milliseconds span{0}; // that it lasted
};

// The keys that are read, on all nodes of a link at once, without Lookaside's own reads: its connections are
// recognized by the prefix of their names.
class ReadSampler : public QObject {
    Q_OBJECT

public:
    explicit ReadSampler(redis::Link &link, QObject *parent = nullptr); // borrowed

    void start(std::chrono::milliseconds span); // nothing while one runs
    void stop(); // with what it has
    void cancel(); // silently

signals:
    void sampled(const inspector::ReadSample &sample);
    void failed(const base::Error &error); // none of the nodes lets us

private:
    void startOn(redis::ConnectionOptions node, const QByteArray &clients);
    void end(redis::MonitorSample *sample);

    redis::Link &m_link;
    std::vector<std::unique_ptr<redis::MonitorSample>> m_samples; // under way
    std::chrono::milliseconds m_span{0};
    qsizetype m_due = 0; // nodes that have not ended
    ReadSample m_sum;
    std::optional<base::Error> m_error;
    bool m_hasSome = false;
    QElapsedTimer m_since;
    std::unique_ptr<QObject> m_context; // of what is asked before; gone with the sample
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::ReadSample)
