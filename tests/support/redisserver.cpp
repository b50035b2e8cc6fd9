#include "support/redisserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QThread>
#include <QtNetwork/QTcpServer>

#include <hiredis/hiredis.h>
#include <signal.h>
#include <sys/prctl.h>

#include <vector>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QVariant toVariant(const redisReply *reply)
{
    switch (reply->type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
        return QByteArray(reply->str, qsizetype(reply->len));
    case REDIS_REPLY_INTEGER:
        return qlonglong(reply->integer);
    case REDIS_REPLY_ERROR:
        return QVariant::fromValue(ServerError{QByteArray(reply->str, qsizetype(reply->len))});
    case REDIS_REPLY_ARRAY: {
        QVariantList list;
        for (size_t i = 0; i < reply->elements; ++i)
            list.append(toVariant(reply->element[i]));
        return list;
    }
    default:
        return {};
    }
}

} // namespace

struct RedisServer::Link {
    explicit Link(const QByteArray &path)
        : context(redisConnectUnixWithTimeout(path.constData(), {2, 0}))
    {
        if (context && context->err == 0)
            redisSetTimeout(context, {20, 0});
    }
    ~Link() { redisFree(context); }
    Link(const Link &) = delete;
    Link &operator=(const Link &) = delete;

    bool usable() const { return context && context->err == 0; }
    QVariant run(const QByteArrayList &arguments) const
    {
        if (!usable())
            return QVariant::fromValue(ServerError{"disconnected"});
        std::vector<const char *> words;
        std::vector<size_t> lengths;
        for (const QByteArray &argument : arguments) {
            words.push_back(argument.constData());
            lengths.push_back(size_t(argument.size()));
        }
        auto *reply =
            static_cast<redisReply *>(redisCommandArgv(context, int(words.size()), words.data(), lengths.data()));
        if (!reply)
            return QVariant::fromValue(ServerError{"disconnected"});
        const QVariant result = toVariant(reply);
        freeReplyObject(reply);
        return result;
    }

    redisContext *context;
};

RedisServer::RedisServer()
    : RedisServer(Options{})
{
}

RedisServer::RedisServer(Options options)
    : m_options(std::move(options))
{
}

RedisServer::~RedisServer()
{
    thaw();
    kill();
}

QString RedisServer::socketPath() const { return m_folder.filePath(u"s"_s); }

QString RedisServer::url(int database) const
{
    const QString scheme = m_options.certificate ? u"rediss"_s : u"redis"_s;
    return u"%1://127.0.0.1:%2/%3"_s.arg(scheme).arg(m_port).arg(database);
}

bool RedisServer::start()
{
    if (m_port == 0)
        m_port = freePort();
    QFile file(m_folder.filePath(u"redis.conf"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return false;
    const QByteArray port = QByteArray::number(m_port);
    QByteArrayList lines{"bind 127.0.0.1",
                         "save \"\"",
                         "appendonly no",
                         "enable-debug-command yes",
                         "loglevel warning",
                         "dir " + m_folder.path().toLocal8Bit(),
                         "unixsocket " + socketPath().toLocal8Bit(),
                         "user admin on nopass ~* &* +@all"};
    if (m_options.certificate) {
        lines << "port 0"
              << "tls-port " + port << "tls-cert-file " + m_options.certificate->certificate.toLocal8Bit()
              << "tls-key-file " + m_options.certificate->key.toLocal8Bit()
              << "tls-ca-cert-file " + m_options.authority.toLocal8Bit()
              << (m_options.demandClientCertificate ? "tls-auth-clients yes" : "tls-auth-clients no");
    } else {
        lines << "port " + port;
    }
    file.write((lines + m_options.config).join('\n') + '\n');
    file.close();

    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a crashed test leaves no server
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->start(u"redis-server"_s, {file.fileName()});

    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000 && !m_process->waitForFinished(0)) {
        m_link = std::make_unique<Link>(socketPath().toLocal8Bit());
        if (m_link->usable() && m_link->run({"AUTH", "admin", ""}) == QVariant(QByteArray("OK"))
            && m_link->run({"PING"}) == QVariant(QByteArray("PONG")))
            return true;
        QThread::msleep(5);
    }
    qWarning("redis-server: %s", m_process->readAll().constData());
    m_link.reset();
    return false;
}

void RedisServer::stop()
{
    m_link.reset();
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(5'000))
        kill();
    m_process.reset();
}

void RedisServer::kill()
{
    m_link.reset();
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(5'000);
    m_process.reset();
    QFile::remove(socketPath());
}

bool RedisServer::restart()
{
    kill();
    return start();
}

void RedisServer::freeze()
{
    if (pid() > 0)
        ::kill(pid_t(pid()), SIGSTOP);
}

void RedisServer::thaw()
{
    if (pid() > 0)
        ::kill(pid_t(pid()), SIGCONT);
}

QVariant RedisServer::run(const QByteArrayList &arguments) const
{
    if (!m_link)
        return QVariant::fromValue(ServerError{"not running"});
    if (!m_link->usable()) { // cut, as Sentinel does with every client of a server whose role it turns
        m_link = std::make_unique<Link>(socketPath().toLocal8Bit());
        m_link->run({"AUTH", "admin", ""});
    }
    return m_link->run(arguments);
}

qint64 RedisServer::info(const QByteArray &field) const
{
    const QByteArray start = field + ':';
    const QByteArrayList lines = run("INFO").toByteArray().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(start))
            return line.mid(start.size()).trimmed().toLongLong();
    }
    return -1;
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

} // namespace support
