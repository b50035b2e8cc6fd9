#pragma once

#include <QtCore/QByteArrayList>
#include <QtCore/QMutex>
#include <QtCore/QString>
#include <QtCore/QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QTcpServer;
class QTcpSocket;

namespace support {

// A server on 127.0.0.1 that answers each command as the test says, in a thread of its own: for what no real Redis
// does.
class ScriptedServer {
public:
    // One client, on the server's thread.
    class Client {
    public:
        explicit Client(QTcpSocket &socket)
            : m_socket(socket)
        {
        }
        void say(const QByteArray &bytes);
        void hangUp(); // after what was said
        void flood(const QByteArray &bytes); // again and again, as fast as the client reads
        void trickle(const QByteArray &bytes, int everyMs); // again and again, slowly

    private:
        QTcpSocket &m_socket;
    };

    // What to answer: none = as a small, empty Redis would; empty = nothing.
    using Answer = std::function<std::optional<QByteArray>(Client &, const QByteArrayList &command)>;
    using Greeting = std::function<void(Client &)>; // as soon as a client comes

    explicit ScriptedServer(Answer answer = {}, Greeting greeting = {});
    ~ScriptedServer();

    quint16 port() const { return m_port; }
    QString url() const { return QStringLiteral("redis://127.0.0.1:%1").arg(m_port); }
    int connections() const { return m_connections; } // so far
    int open() const { return m_open; } // at this moment
    QList<QByteArrayList> commands() const; // so far
    qsizetype count(const QByteArray &name) const; // of these commands

    static QByteArray bulk(const QByteArray &bytes);
    static QByteArray array(const QByteArrayList &elements);
    static QByteArray info(const QByteArray &version = "7.0.15");
    static QByteArray page(const QByteArray &cursor, const QByteArrayList &names); // of SCAN

private:
    void greet(QTcpServer &server);
    void read(QTcpSocket &socket, QByteArray &rest);
    static QByteArray usual(const QByteArrayList &command);

    const Answer m_answer;
    const Greeting m_greeting;
    QThread m_thread;
    QTcpServer *m_server = nullptr; // on the thread
    quint16 m_port = 0;
    std::atomic<int> m_connections{0};
    std::atomic<int> m_open{0};
    mutable QMutex m_mutex;
    QList<QByteArrayList> m_commands;
};

} // namespace support
