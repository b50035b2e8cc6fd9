#pragma once

#include "redis/connection.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QTimer>

namespace redis {

// Reads of one key as a MONITOR sample saw them. Which missed is a guess: MONITOR shows no replies, so a read that the
// same client follows by a write of that key (look-aside) counts as a miss.
struct KeyReads {
    qint64 reads = 0;
    qint64 misses = 0;
    qint64 hits() const { return reads - misses; }
};

// A time-boxed look at all commands of a server. MONITOR costs the server much of its throughput, so it is only
// started by the user after a warning; it stops automatically after `span` or `mostLines`, whichever is first.
class MonitorSample : public QObject {
    Q_OBJECT

public:
    struct Options {
        std::chrono::milliseconds span{10'000}; // at most 30 s
        qint64 mostLines = 100'000;
        QSet<QByteArray> ownAddresses{}; // "127.0.0.1:51312" of our connections, which are left out
    };

    MonitorSample(ConnectionOptions connection, Options options, QObject *parent = nullptr);

    void start();
    void stop();

    const QHash<QByteArray, KeyReads> &keys() const { return m_keys; }
    qint64 lines() const { return m_lines; }

    // One line of MONITOR as its words, byte for byte: database, client address, command and arguments.
    struct Line {
        int database = 0;
        QByteArray client;
        Command command;
    };
    static std::optional<Line> parse(QByteArrayView line);

    void count(const Line &line);

signals:
    void finished(); // whatever ended it; keys() is complete
    void failed(const base::Error &error); // it never began

private:
    const Options m_options;
    Connection m_connection;
    QTimer m_end;
    bool m_running = false;
    qint64 m_lines = 0;
    QHash<QByteArray, KeyReads> m_keys;
    QHash<QByteArray, QSet<QByteArray>> m_lastRead; // client → keys read and not written since
};

} // namespace redis
