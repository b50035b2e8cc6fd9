#include "support/memcachedserver.h"

#include "support/redisserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>
#include <QtCore/QtEndian>
#include <QtNetwork/QTcpSocket>

#include <signal.h>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace support {

MemcachedServer::~MemcachedServer() { kill(); }

bool MemcachedServer::start()
{
    if (m_port == 0)
        m_port = freePort();
    m_log = std::make_unique<QTemporaryFile>();
    if (!m_log->open())
        return false;
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a crashed test leaves no server
    m_process->setStandardErrorFile(m_log->fileName());
    m_process->start(u"memcached"_s,
                     {u"-l"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(m_port), u"-U"_s, u"0"_s, u"-u"_s, u"nobody"_s,
                      u"-t"_s, u"1"_s, u"-vv"_s});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000 && !m_process->waitForFinished(0)) {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        if (socket.waitForConnected(1'000))
            return true;
        QThread::msleep(5);
    }
    qWarning("memcached: %s", m_log->readAll().constData());
    return false;
}

void MemcachedServer::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(5'000);
    m_process.reset();
}

QByteArray MemcachedServer::run(const QByteArray &line) const
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(2'000))
        return {};
    socket.write(line + "\r\n");
    socket.waitForReadyRead(2'000);
    return socket.readAll();
}

bool MemcachedServer::plant(const QByteArray &key, const QByteArray &value) const
{
    // A request of 24 bytes, 8 bytes of extras (flags, expiry), the key, the value.
    const quint32 body = quint32(8 + key.size() + value.size());
    QByteArray packet(32, '\0');
    packet[0] = char(0x80);
    packet[1] = 1; // set
    qToBigEndian(quint16(key.size()), packet.data() + 2);
    packet[4] = 8;
    qToBigEndian(body, packet.data() + 8);
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(2'000))
        return false;
    socket.write(packet + key + value);
    socket.waitForReadyRead(2'000);
    const QByteArray answer = socket.readAll();
    return answer.size() >= 8 && answer.at(6) == 0 && answer.at(7) == 0;
}

QByteArrayList MemcachedServer::commandsBefore(const QByteArray &last)
{
    QByteArrayList commands;
    QByteArray line; // "<28 set :1:k 16 300 1"
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 5'000) {
        line += m_log->readLine();
        if (!line.endsWith('\n')) {
            QThread::msleep(1);
            continue;
        }
        timer.start();
        const qsizetype blank = line.indexOf(' ');
        const bool isCommand =
            line.startsWith('<') && blank >= 2 && !line.contains("connection") && !line.contains("server listening");
        const QByteArray command = line.mid(blank + 1).trimmed();
        line.clear();
        if (isCommand && command == last)
            return commands;
        if (isCommand)
            commands.append(command);
    }
    return commands << "(no " + last + ")";
}

} // namespace support
