#pragma once

#include "base/error.h"
#include "watch/probeevents.h"

#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>

#include <functional>
#include <map>
#include <memory>

class QTcpSocket;

namespace watch {

// Listens for the probes of an application's processes on the loopback address. Clients that do not follow
// docs/probe.md are counted, and disconnected if they never send hello; no input can do harm.
class ProbeListener : public QObject {
    Q_OBJECT

public:
    static constexpr quint16 usualPort = 6391;
    static constexpr qsizetype longestLine = 1024 * 1024;
    static constexpr int mostConnections = 256;

    using Take = std::function<void(Happenings)>;
    ProbeListener(ProbeWorld &world, Take take, QObject *parent = nullptr); // borrowed
    ~ProbeListener() override;

    base::Result<void> listen(quint16 port = usualPort); // "watch.listenFailed" {address, why}; 0 = any
    quint16 port() const { return m_server.serverPort(); }
    void check(bool on); // asks every probe to check answers

    struct State {
        int connections = 0; // that have said hello
        qint64 refused = 0; // connections that did not
        qint64 bad = 0; // lines that were no message
        ProbeEvents::Counts counts; // of all, also of those that are gone
        bool isChecking = false;
        QByteArray server; // "gunicorn", "manage.py"
    };
    State state() const;

signals:
    void changed(); // a probe came or went

private:
    struct Connection;

    void accept();
    void read(Connection &connection);
    bool readLine(Connection &connection, QByteArrayView line); // false: it is let go
    void leave(QTcpSocket *socket);
    static void add(ProbeEvents::Counts &to, const ProbeEvents::Counts &counts);

    ProbeWorld &m_world;
    const Take m_take;
    QTcpServer m_server;
    std::map<QTcpSocket *, std::unique_ptr<Connection>> m_connections;
    ProbeEvents::Counts m_gone;
    qint64 m_refused = 0;
    qint64 m_bad = 0;
    bool m_checks = false;
};

} // namespace watch
