#include "support/scriptedserver.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace support {

namespace {

// The next whole command of `bytes`, which is cut off them.
std::optional<QByteArrayList> nextCommand(QByteArray &bytes)
{
    qsizetype at = 0;
    const auto number = [&](char mark) -> std::optional<qsizetype> {
        const qsizetype end = bytes.indexOf("\r\n", at);
        if (end < 0 || bytes.at(at) != mark)
            return {};
        const qsizetype value = bytes.mid(at + 1, end - at - 1).toLongLong();
        at = end + 2;
        return value;
    };
    const auto words = number('*');
    QByteArrayList command;
    for (qsizetype i = 0; words && i < *words; ++i) {
        const auto length = at < bytes.size() ? number('$') : std::nullopt;
        if (!length || at + *length + 2 > bytes.size())
            return {};
        command << bytes.mid(at, *length);
        at += *length + 2;
    }
    if (!words)
        return {};
    bytes.remove(0, at);
    return command;
}

} // namespace

void ScriptedServer::Client::say(const QByteArray &bytes) { m_socket.write(bytes); }

void ScriptedServer::Client::hangUp() { m_socket.disconnectFromHost(); }

void ScriptedServer::Client::flood(const QByteArray &bytes)
{
    constexpr qint64 ahead = 1 << 20;
    const auto fill = [socket = &m_socket, bytes] {
        while (socket->state() == QAbstractSocket::ConnectedState && socket->bytesToWrite() < ahead)
            socket->write(bytes);
    };
    QObject::connect(&m_socket, &QTcpSocket::bytesWritten, &m_socket, fill);
    fill();
}

void ScriptedServer::Client::trickle(const QByteArray &bytes, int everyMs)
{
    auto *timer = new QTimer(&m_socket);
    QObject::connect(timer, &QTimer::timeout, &m_socket, [socket = &m_socket, bytes] { socket->write(bytes); });
    timer->start(everyMs);
}

ScriptedServer::ScriptedServer(Answer answer, Greeting greeting)
    : m_answer(std::move(answer))
    , m_greeting(std::move(greeting))
{
    m_thread.start();
    m_server = new QTcpServer;
    m_server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_server, &QObject::deleteLater);
    QMetaObject::invokeMethod(
        m_server,
        [this] {
            QObject::connect(m_server, &QTcpServer::newConnection, m_server, [this] { greet(*m_server); });
            if (m_server->listen(QHostAddress::LocalHost))
                m_port = m_server->serverPort();
        },
        Qt::BlockingQueuedConnection);
}

ScriptedServer::~ScriptedServer()
{
    m_thread.quit();
    m_thread.wait();
}

QList<QByteArrayList> ScriptedServer::commands() const
{
    const QMutexLocker lock(&m_mutex);
    return m_commands;
}

qsizetype ScriptedServer::count(const QByteArray &name) const
{
    const QMutexLocker lock(&m_mutex);
    return std::count_if(m_commands.begin(), m_commands.end(),
                         [&](const QByteArrayList &command) { return command.value(0) == name; });
}

void ScriptedServer::greet(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        // As Redis does (anet.c): what is written next does not wait until the client has acknowledged what was before.
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        ++m_connections;
        ++m_open;
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        auto rest = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, rest] { read(*socket, *rest); });
        if (m_greeting) {
            Client client(*socket);
            m_greeting(client);
        }
    }
}

void ScriptedServer::read(QTcpSocket &socket, QByteArray &rest)
{
    rest += socket.readAll();
    Client client(socket);
    while (const auto command = nextCommand(rest)) {
        {
            const QMutexLocker lock(&m_mutex);
            m_commands << *command;
        }
        const auto answer = m_answer ? m_answer(client, *command) : std::nullopt;
        client.say(answer ? *answer : usual(*command));
    }
}

QByteArray ScriptedServer::usual(const QByteArrayList &command)
{
    const QByteArray name = command.value(0).toUpper();
    if (name == "PING")
        return "+PONG\r\n";
    if (name == "INFO")
        return info();
    if (name == "SCAN")
        return page("0", {});
    if (name == "DBSIZE")
        return ":0\r\n";
    if (name == "COMMAND")
        return "-ERR unknown command 'COMMAND'\r\n";
    if (name == "CONFIG")
        return "*0\r\n";
    return "+OK\r\n";
}

QByteArray ScriptedServer::bulk(const QByteArray &bytes)
{
    return '$' + QByteArray::number(bytes.size()) + "\r\n" + bytes + "\r\n";
}

QByteArray ScriptedServer::array(const QByteArrayList &elements)
{
    return '*' + QByteArray::number(elements.size()) + "\r\n" + elements.join();
}

QByteArray ScriptedServer::info(const QByteArray &version)
{
    return bulk("# Server\r\nredis_version:" + version
                + "\r\nredis_mode:standalone\r\n# Stats\r\nkeyspace_hits:0\r\nkeyspace_misses:0\r\n"
                  "# Replication\r\nrole:master\r\n# Cluster\r\ncluster_enabled:0\r\n");
}

QByteArray ScriptedServer::page(const QByteArray &cursor, const QByteArrayList &names)
{
    QByteArrayList elements;
    for (const QByteArray &name : names)
        elements << bulk(name);
    return array({bulk(cursor), array(elements)});
}

} // namespace support
