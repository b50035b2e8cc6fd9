#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QProcess>
#include <QtCore/QString>
#include <QtCore/QTemporaryFile>

#include <memory>

namespace support {

// A real memcached on a free port of 127.0.0.1, ended by its pid with the object that holds it.
class MemcachedServer {
public:
    ~MemcachedServer();

    bool start(); // on the port of the last start, if there was one; true once it listens
    void kill();

    QString location() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    QByteArray
    run(const QByteArray &line) const; // one command and what comes back at once, over a connection of its own

    // Stores under a key of any bytes, by the binary protocol.
    bool plant(const QByteArray &key, const QByteArray &value) const;

    // What it was asked since the last call up to this command, as -vv logs it: "set :1:k 16 300 1". Waits for it.
    QByteArrayList commandsBefore(const QByteArray &last);

private:
    quint16 m_port = 0;
    // Its words go to a file and not to a pipe, which nobody empties while a test waits for something else: a full one
    // would stop the server.
    std::unique_ptr<QTemporaryFile> m_log;
    std::unique_ptr<QProcess> m_process;
};

} // namespace support
