#pragma once

#include "support/certificates.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QVariant>

#include <memory>
#include <optional>

namespace support {

// A real redis-server in a folder and on a port of its own, ended by its pid with the object that holds it. The
// test talks to it over a private unix socket and a user `admin` with every right, whatever the rest of the
// configuration says, so that arranging and asserting never go through the code under test.
class RedisServer {
public:
    struct Options {
        std::optional<Certificates::Pair> certificate{}; // listen with TLS instead of plainly
        QString authority{}; // with TLS: the CA of client certificates
        bool demandClientCertificate = false;
        QByteArrayList config{}; // lines of redis.conf: "maxmemory 10mb", "user reader on >pw ~* +@read"
    };

    RedisServer();
    explicit RedisServer(Options options);
    ~RedisServer();
    RedisServer(const RedisServer &) = delete;
    RedisServer &operator=(const RedisServer &) = delete;

    bool start(); // on the port of the last start, if there was one; true once it answers
    void stop(); // SIGTERM, nothing saved
    void kill(); // SIGKILL
    bool restart(); // kill and start, on the same port
    void freeze(); // SIGSTOP: it holds its sockets and answers nothing
    void thaw();

    quint16 port() const { return m_port; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }
    QString socketPath() const; // the unix socket that clients may use
    QString url(int database = 0) const; // redis:// or rediss:// on 127.0.0.1

    // One command, as `admin`. Nil is an invalid QVariant, an error a QVariant that holds a ServerError.
    QVariant run(const QByteArrayList &arguments) const;
    QVariant run(const QByteArray &wordsByBlanks) const { return run(wordsByBlanks.split(' ')); }
    qint64 info(const QByteArray &field) const; // a number of INFO; -1 when absent

private:
    struct Link; // hiredis

    Options m_options;
    QTemporaryDir m_folder;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
    mutable std::unique_ptr<Link> m_link;
};

struct ServerError {
    QByteArray text;
};

quint16 freePort();

} // namespace support

Q_DECLARE_METATYPE(support::ServerError)
