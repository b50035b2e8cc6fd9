#include "watch/djangoapplication.h"

#include "support/python.h"
#include "support/redisserver.h"

#include <QtCore/QFile>
#include <QtCore/QProcessEnvironment>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;

bool DjangoApplication::isInstalled()
{
    return QProcess::execute(support::python(), {u"-c"_s, u"import django, django_redis, gunicorn"_s}) == 0;
}

QByteArray DjangoApplication::redisCaches(const QString &location)
{
    return "{\"default\":{\"BACKEND\":\"django_redis.cache.RedisCache\",\"LOCATION\":\"" + location.toUtf8() + "\"}}";
}

DjangoApplication::DjangoApplication(const Options &options)
    : m_options(options)
    , m_port(support::freePort())
{
}

DjangoApplication::~DjangoApplication()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(10'000))
        m_process->kill();
    m_process->waitForFinished(5'000);
}

bool DjangoApplication::start()
{
    const QString sources = QStringLiteral(LOOKASIDE_TEST_DATA "/../..");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QStringList path{sources + u"/resources/probe"_s, sources + u"/tests/probe"_s};
    if (environment.contains(u"PYTHONPATH"_s)) // another Django
        path += environment.value(u"PYTHONPATH"_s);
    environment.insert(u"PYTHONPATH"_s, path.join(u':'));
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    environment.insert(u"TEST_DATABASE"_s, m_folder.filePath(u"courses.sqlite"_s));
    environment.insert(u"LOOKASIDE_PROBE"_s, u"127.0.0.1:%1"_s.arg(m_options.probePort));
    if (!m_options.caches.isEmpty())
        environment.insert(u"TEST_CACHES"_s, QString::fromUtf8(m_options.caches));
    QProcessEnvironment quiet = environment; // making the tables is not what is watched
    quiet.insert(u"LOOKASIDE_PROBE"_s, u"off"_s);
    quiet.remove(u"TEST_CACHES"_s);
    QProcess prepare;
    prepare.setProcessEnvironment(quiet);
    prepare.start(support::python(), {sources + u"/tests/probe/application.py"_s});
    if (!prepare.waitForFinished(60'000) || prepare.exitCode() != 0) {
        qWarning("%s", prepare.readAllStandardError().constData());
        return false;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(m_folder.filePath(u"log"_s));
    m_process->start(support::python(),
                     {u"-m"_s, u"gunicorn"_s, u"application:application"_s, u"--bind"_s, u"127.0.0.1:%1"_s.arg(m_port),
                      u"--workers"_s, QString::number(m_options.workers)});
    return m_process->waitForStarted()
        && QTest::qWaitFor(
               [this] {
                   QTcpSocket probe;
                   probe.connectToHost(u"127.0.0.1"_s, m_port);
                   return probe.waitForConnected(200);
               },
               30'000);
}

int DjangoApplication::get(const QByteArray &path)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(5'000))
        return 0;
    socket.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    // The events of the test's own thread go on meanwhile: the watcher may live in it.
    (void)QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return socket.state() != QAbstractSocket::ConnectedState;
        },
        20'000);
    answer += socket.readAll();
    return answer.mid(9, 3).toInt();
}

QByteArray DjangoApplication::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
