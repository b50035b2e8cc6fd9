#include "redis/blockingclient.h"
#include "redis/connection.h"

#include "redis/asking.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A real Sentinel that watches one primary under the name "shop".
class Sentinel {
public:
    ~Sentinel()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool start(const support::RedisServer &primary)
    {
        m_port = support::freePort();
        QFile file(m_folder.filePath(u"sentinel.conf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write("bind 127.0.0.1\nport " + QByteArray::number(m_port) + "\nsentinel monitor shop 127.0.0.1 "
                   + QByteArray::number(primary.port())
                   + " 1\nsentinel down-after-milliseconds shop 1000\nsentinel failover-timeout shop 2000\n");
        file.close();
        m_process.start(u"redis-server"_s, {file.fileName(), u"--sentinel"_s});
        return m_process.waitForStarted() && QTest::qWaitFor([this] { return ask({"PING"}).has_value(); }, 5'000);
    }

    quint16 port() const { return m_port; }
    base::Result<redis::Reply> ask(const redis::Command &command) const
    {
        redis::ConnectionOptions options;
        options.url.port = m_port;
        options.access = redis::Access::ReadWrite;
        return redis::BlockingClient(options).run(command);
    }
    int replicas() const
    {
        const auto reply = ask({"SENTINEL", "replicas", "shop"});
        return reply ? int(reply->elements.size()) : 0;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

redis::ConnectionOptions through(const QList<quint16> &ports, const QString &primary = u"shop"_s)
{
    redis::ConnectionOptions options;
    options.url.scheme = redis::Url::Scheme::Sentinel;
    for (const quint16 port : ports)
        options.url.places.append({u"127.0.0.1"_s, port});
    options.url.primary = primary;
    options.access = redis::Access::ReadWrite;
    options.firstBackoff = 50ms;
    return options;
}

} // namespace

class TestSentinel : public QObject {
    Q_OBJECT

private:
    support::RedisServer m_primary;
    std::unique_ptr<support::RedisServer> m_replica;
    Sentinel m_sentinel;

private slots:
    void initTestCase();
    void reachesThePrimaryByItsName();
    void passesOverADeadSentinel();
    void aNameThatNobodyKnowsIsNoCaseForTryingAgain();
    void followsAFailover(); // the last: it turns the roles
};

void TestSentinel::initTestCase()
{
    QVERIFY(m_primary.start());
    m_replica = std::make_unique<support::RedisServer>(
        support::RedisServer::Options{.config = {"replicaof 127.0.0.1 " + QByteArray::number(m_primary.port())}});
    QVERIFY(m_replica->start());
    QVERIFY(m_sentinel.start(m_primary));
}

void TestSentinel::reachesThePrimaryByItsName()
{
    redis::BlockingClient client(through({m_sentinel.port()}));
    const auto set = client.run(redis::Command{"SET", "k", "v"});
    QVERIFY2(set, set ? "" : set.error().code.constData());
    QCOMPARE(m_primary.run("GET k").toByteArray(), QByteArray("v"));
}

void TestSentinel::passesOverADeadSentinel()
{
    redis::Connection connection(through({support::freePort(), m_sentinel.port()}));
    connection.open();
    QTRY_VERIFY_WITH_TIMEOUT(connection.isReady(), 3'000);
    redis::Connection lost(through({support::freePort()}));
    QSignalSpy failed(&lost, &redis::Connection::failed);
    lost.open();
    QTRY_VERIFY(failed.size() > 1); // and it goes on
    QCOMPARE(failed.constFirst().constFirst().value<base::Error>().code, "redis.sentinel.unreachable");
}

void TestSentinel::aNameThatNobodyKnowsIsNoCaseForTryingAgain()
{
    redis::Connection connection(through({m_sentinel.port()}, u"nobody"_s));
    QSignalSpy failed(&connection, &redis::Connection::failed);
    connection.open();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst().constFirst().value<base::Error>(),
             (base::Error{"redis.sentinel.unknown", {u"nobody"_s}}));
    QCOMPARE(connection.state(), redis::Connection::State::Idle);
}

void TestSentinel::followsAFailover()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_sentinel.replicas() == 1, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_replica->run("GET k").toByteArray() == "v", 10'000);
    redis::Connection connection(through({m_sentinel.port()}));
    connection.open();
    QTRY_VERIFY(connection.isReady());
    m_primary.kill();
    QTRY_VERIFY_WITH_TIMEOUT(!connection.isReady(), 3'000);
    QTRY_VERIFY_WITH_TIMEOUT(connection.isReady(), 20'000);
    const auto set = ask(connection, {"SET", "k", "after"});
    QVERIFY2(set, set ? "" : set.error().code.constData());
    // The link of the test may have been cut with all others.
    QTRY_COMPARE(m_replica->run("GET k").toByteArray(), QByteArray("after"));
}

QTEST_GUILESS_MAIN(TestSentinel)
#include "tst_redis_sentinel.moc"
