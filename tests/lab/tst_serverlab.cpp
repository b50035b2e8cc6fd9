#include "lab/parser.h"
#include "lab/runner.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"

#include <QtTest/QTest>

using namespace lab;

namespace {

class Failures final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        if (event.kind == trace::EventKind::CommandFailed
            || (event.kind == trace::EventKind::Expectation && event.count == 0)) {
            QByteArray line = event.text;
            if (event.detail) {
                for (const auto &[name, value] : event.detail->fields)
                    line += ' ' + name + '=' + value;
            }
            lines.append(line);
        }
    }
    QList<QByteArray> lines;
};

class Keys final : public trace::Listener {
public:
    void happened(const trace::Event &event) override
    {
        settings.apply(event);
        if (event.kind == trace::EventKind::CacheStored)
            stored.append(event.key);
    }
    trace::Settings settings;
    QList<QByteArray> stored;
};

QList<QByteArray> failuresOf(const QByteArray &scenario)
{
    auto lab = Lab::create({});
    if (!lab)
        qFatal("%s", lab.error().code.constData());
    Failures failures;
    (*lab)->addListener(&failures);
    const auto commands = parse(scenario);
    if (!commands)
        return {"the scenario does not parse"};
    runAll(**lab, *commands);
    return failures.lines;
}

} // namespace

// The same lab, on a real Redis and on a real memcached.
class ServerLabTest : public QObject {
    Q_OBJECT

private:
    support::RedisServer m_redis;
    support::MemcachedServer m_memcached;

    QByteArray backendCommand() const
    {
        QFETCH_GLOBAL(QByteArray, kind);
        return "backend " + kind + ' ' + (kind == "redis" ? m_redis.url().toUtf8() : m_memcached.location().toUtf8())
            + '\n';
    }

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("redis") << QByteArray("redis");
        QTest::newRow("memcached") << QByteArray("memcached");
    }

    void initTestCase()
    {
        QVERIFY(m_redis.start());
        QVERIFY(m_memcached.start());
    }

    void theTutorialsSceneComesOutAsOnLocMem()
    {
        const QByteArray scene = "cache /courses/ response timeout=15m key=tutorial\n"
                                 "on save,delete Course delete \"course_list\"\n"
                                 "get /courses/\nexpect miss reason=never-stored queries=1 cost=200ms\n"
                                 "get /courses/\nexpect hit queries=0 cost=2ms\n"
                                 "save course 42 title=\"Deep Learning\"\n"
                                 "get /courses/\nexpect stale\n"
                                 "on save,delete Course delete_pattern \"course_list*\"\n"
                                 "save course 42 title=\"Deeper Learning\"\n"
                                 "get /courses/\nexpect miss reason=invalidated\n"
                                 "advance 15m\n"
                                 "get /courses/\nexpect miss reason=expired\n";
        QCOMPARE(failuresOf(scene), QList<QByteArray>());
        QCOMPARE(failuresOf(backendCommand() + scene).join(), QByteArray());
    }

    void processesShareOneStoreAndARestartLosesNothing()
    {
        QCOMPARE(failuresOf(backendCommand()
                            + "processes 3\ncache /courses/ page timeout=15m\n"
                              "get /courses/\nget /courses/\nget /courses/\n"
                              "expect total misses=1 hits=2\nrestart all\nget /courses/\nexpect hit\n"),
                 QList<QByteArray>());
    }

    void keysOfOthersAreNotTouched()
    {
        m_redis.run("SET theirs 1");
        m_redis.run("SET :1:theirs 2");
        m_memcached.run("set theirs 0 0 1\r\n1");
        m_memcached.run("set :1:theirs 0 0 1\r\n2");
        QCOMPARE(failuresOf(backendCommand()
                            + "cache /courses/ response key=tutorial\nget /courses/\ncache clear\nadvance 1h\n"
                              "get /courses/\nexpect miss reason=cleared\n"),
                 QList<QByteArray>());
        QCOMPARE(m_redis.run("GET theirs").toByteArray(), QByteArray("1"));
        QCOMPARE(m_redis.run("GET :1:theirs").toByteArray(), QByteArray("2"));
        QVERIFY(m_redis.run("PTTL theirs").toLongLong() == -1);
        QCOMPARE(m_memcached.run("get theirs"), QByteArray("VALUE theirs 0 1\r\n1\r\nEND\r\n"));
        QCOMPARE(m_memcached.run("get :1:theirs"), QByteArray("VALUE :1:theirs 0 1\r\n2\r\nEND\r\n"));
    }

    // What is in force names the prefix that the lab has added, so that a key that is shown can be named in a command.
    void theKeysThatAreStoredBeginAsTheSetupSays()
    {
        auto lab = Lab::create({});
        QVERIFY(lab);
        Keys keys;
        (*lab)->addListener(&keys);
        runAll(**lab, parse(QByteArray(backendCommand() + "cache set mine 1\n")).value());
        const Setup setup = Setup::of(keys.settings);
        QVERIFY(setup == (*lab)->setup());
        QCOMPARE(keys.stored, QList<QByteArray>{setup.keyHead() + "mine"});
        QVERIFY(setup.keyHead() != ":1:");
    }

    void aDeadServerRaises()
    {
        auto lab = Lab::create({});
        QVERIFY(lab);
        Failures failures;
        (*lab)->addListener(&failures);
        const QByteArray scene =
            backendCommand() + "cache /courses/ response key=tutorial\nget /courses/\nexpect miss\n";
        runAll(**lab, parse(scene).value());
        m_redis.kill();
        m_memcached.kill();
        runAll(**lab, parse("get /courses/\nexpect miss reason=backend-error status=500\n").value());
        QCOMPARE(failures.lines, QList<QByteArray>());
        QVERIFY(m_redis.start());
        QVERIFY(m_memcached.start());
    }
};

QTEST_GUILESS_MAIN(ServerLabTest)
#include "tst_serverlab.moc"
