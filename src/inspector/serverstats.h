#pragma once

#include "redis/link.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QHash>
#include <QtCore/QTimer>

#include <optional>

namespace inspector {

// A server's INFO, by field name.
class ServerInfo {
public:
    static ServerInfo parse(QByteArrayView text);

    QByteArray field(const QByteArray &name) const { return m_fields.value(name); }
    qint64 number(const QByteArray &name) const { return figure(field(name)); } // 0 when absent
    qint64 keys(int database) const; // of "dbN:keys=…,expires=…"

private:
    static qint64 figure(const QByteArray &digits);

    QHash<QByteArray, QByteArray> m_fields;
};

// One interval of a server's life. Hits and misses are the application's: the server's own counts less those
// look-ups that this program made.
struct ServerSample {
    qint64 at = 0; // end of the interval, milliseconds since the epoch
    double seconds = 0; // its length; 0 = no interval before it
    bool reset =
        false; // counters began anew (CONFIG RESETSTAT, a restart, a lost connection): nothing is known of the interval

    qint64 hits = 0;
    qint64 misses = 0;
    redis::Lookups ours;
    qint64 expired = 0;
    qint64 evicted = 0;
    qint64 commands = 0;

    // As they stand at its end.
    qint64 memory = 0; // bytes
    qint64 memoryLimit = 0; // maxmemory; 0 = none
    qint64 clients = 0;
    qint64 keys = 0; // of the connection's database
    redis::Lookups serverTotal;
    redis::Lookups oursTotal;
    qint64 ourWrites = 0; // commands of this program that may have changed the server
    std::chrono::microseconds roundTrip{0}; // of the INFO itself, behind what waited before it

    // None where nothing was looked up: a gap in a chart, neither 0 nor 100 %.
    std::optional<double> hitRatio() const;
};

// Asks for INFO once a second, on the connection that makes this program's look-ups: so each answer comes after exactly
// those look-ups that are in the tally. Of a cluster every primary is asked, each with a tally of its own, and the
// sample is the sum; where one of them began its counters anew, it is a reset.
class ServerStats : public QObject {
    Q_OBJECT

public:
    ServerStats(redis::Link &link, std::shared_ptr<redis::Tally> tally,
                QObject *parent = nullptr); // borrows the link

    void start(std::chrono::milliseconds interval = std::chrono::seconds(1));
    void stop();

    const ServerInfo &info() const { return m_info; } // the latest; of a cluster, the first primary's

signals:
    void sampled(const inspector::ServerSample &sample);
    void failed(const base::Error &error); // INFO is not permitted; it is not asked for again

private:
    struct Counters {
        redis::Lookups server;
        redis::Lookups ours;
        qint64 expired = 0;
        qint64 evicted = 0;
        qint64 commands = 0;
        QByteArray run;
    };
    struct Answer {
        ServerInfo info;
        redis::Lookups ours; // at that moment
    };

    void ask();
    void take(redis::Connection &node, const base::Result<redis::Reply> &reply);
    void finish(qint64 now);
    static Counters countersOf(const Answer &answer);
    static void add(ServerSample &sample, const Counters &counters, const Counters &before);

    redis::Link &m_link;
    const std::shared_ptr<redis::Tally> m_tally;
    QTimer m_timer;
    qsizetype m_asked = 0; // nodes whose answer is due
    QElapsedTimer m_sinceAsked;
    QList<std::pair<QString, Answer>> m_answers; // by the node's URL, in the order of the nodes
    std::optional<base::Error> m_refusal;
    ServerInfo m_info;
    QHash<QString, Counters> m_before;
    qint64 m_beforeAt = 0; // 0 = there is no interval before
};

} // namespace inspector

Q_DECLARE_METATYPE(inspector::ServerSample)
