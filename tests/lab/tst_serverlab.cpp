#include "lab/parser.h"
#include "lab/runner.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"

#include <QtCore/QElapsedTimer>
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
                for (const auto &[name, value] : event.detail->fields) {
                    if (name != "line")
                        line += ' ' + name + '=' + value;
                }
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

    // Whatever is done to a cache, what somebody else wrote is there as it was.
    void nothingOfOthersIsChangedOrDeleted_data()
    {
        QTest::addColumn<QByteArray>("done");
        for (const char *done :
             {"cache clear", "cache set theirs 1", "cache delete theirs", "cache touch theirs timeout=5s",
              "cache incr theirs", "cache add theirs 1", "on save Course clear\nsave course 42 title=x",
              "on save Course delete_pattern \"*\"\nsave course 42 title=x",
              "on save Course delete \"theirs\"\nsave course 42 title=x",
              "on save Course bump \"theirs\"\nsave course 42 title=x",
              "on save Course set \"theirs\"\nsave course 42 title=x", "advance 1h", "advance to-expiry", "processes 4",
              "backend locmem", "transaction begin\ncache clear",
              "cache /courses/ lowlevel key=\"theirs\"\nget /courses/"})
            QTest::newRow(done) << QByteArray(done);
    }

    void nothingOfOthersIsChangedOrDeleted()
    {
        QFETCH(QByteArray, done);
        m_redis.run("FLUSHALL");
        m_memcached.run("flush_all");
        {
            auto lab = Lab::create({});
            QVERIFY(lab);
            runAll(**lab, parse(QByteArray(backendCommand() + "cache set ours 1 timeout=10s\n")).value());
            // Another program begins to use the prefix that was free.
            for (const char *key : {"lookaside:1:theirs", "lookaside:1:generation:theirs", "lookaside:9:x"}) {
                m_redis.run({"SET", key, "7", "EX", "5000"});
                m_memcached.run(QByteArray("set ") + key + " 2 5000 1\r\n7");
            }
            const auto commands = parse(done);
            QVERIFY(commands);
            runAll(**lab, *commands);
        }
        for (const char *key : {"lookaside:1:theirs", "lookaside:1:generation:theirs", "lookaside:9:x"}) {
            QCOMPARE(m_redis.run({"GET", key}).toByteArray(), QByteArray("7"));
            QVERIFY(m_redis.run({"TTL", key}).toInt() > 4'900);
            QCOMPARE(m_memcached.run(QByteArray("get ") + key),
                     QByteArray(QByteArray("VALUE ") + key + " 2 1\r\n7\r\nEND\r\n"));
        }
        // And of ours nothing is left.
        QCOMPARE(m_redis.run("DBSIZE").toInt(), 3);
        QVERIFY(m_memcached.run("get lookaside:1:ours") == "END\r\n");
    }

    void aPrefixInUseIsRefusedAndAFreeOneOffered()
    {
        m_redis.run("FLUSHALL");
        m_memcached.run("flush_all");
        for (const char *key : {"lookaside:1:a", "lookaside:1:b", "lookaside-2:1:a", "shop:1:a"}) {
            m_redis.run({"SET", key, "x"});
            m_memcached.run(QByteArray("set ") + key + " 0 0 1\r\nx");
        }
        QCOMPARE(failuresOf(backendCommand()),
                 QList<QByteArray>({"server.prefixInUse arg=lookaside arg=2 arg=lookaside-3"}));
        QCOMPARE(failuresOf(backendCommand().trimmed() + " key_prefix=shop\n"),
                 QList<QByteArray>({"server.prefixInUse arg=shop arg=1 arg=shop-2"}));
        QCOMPARE(failuresOf(backendCommand().trimmed() + " key_prefix=lookaside-3\ncache set a 1\nexpect key \"a\"\n"),
                 QList<QByteArray>());
        QCOMPARE(m_redis.run("DBSIZE").toInt(), 4);
    }

    void twoLabsDoNotShareAPrefix()
    {
        m_redis.run("FLUSHALL");
        m_memcached.run("flush_all");
        auto first = Lab::create({});
        QVERIFY(first);
        Failures failures;
        (*first)->addListener(&failures);
        runAll(**first, parse(QByteArray(backendCommand() + "cache set a 1\n")).value());
        QCOMPARE(failuresOf(backendCommand()),
                 QList<QByteArray>({"server.prefixInUse arg=lookaside arg=1 arg=lookaside-2"}));
        // A change of the settings, or another prefix of the same lab, is no other lab.
        runAll(**first,
               parse(QByteArray("processes 2\n" + backendCommand().trimmed() + " timeout=5m\nexpect key \"a\"\n"
                                + backendCommand().trimmed() + " key_prefix=mine\n" + backendCommand()
                                + "expect no key \"a\"\n"))
                   .value());
        QCOMPARE(failures.lines, QList<QByteArray>());
        first->reset();
        QCOMPARE(failuresOf(backendCommand()), QList<QByteArray>());
    }

    void clearSaysWhatDjangosWouldHaveTaken()
    {
        m_redis.run("FLUSHALL");
        m_memcached.run("flush_all");
        m_redis.run("SET celery-task-meta-1 mine");
        m_redis.run("RPUSH celery job1");
        m_memcached.run("set session:1 0 0 1\r\nx");
        m_memcached.run("set session:2 0 0 1\r\nx");
        auto lab = Lab::create({});
        QVERIFY(lab);
        struct Clears final : trace::Listener {
            void happened(const trace::Event &event) override
            {
                if (event.kind == trace::EventKind::CacheDeleteAsked)
                    cleared = event;
            }
            trace::Event cleared;
        } clears;
        (*lab)->addListener(&clears);
        runAll(
            **lab,
            parse(QByteArray(backendCommand().trimmed() + " key_prefix=shop\ncache set a 1\ncache clear\n")).value());
        QCOMPARE(clears.cleared.count, 1);
        QVERIFY(clears.cleared.detail);
        QCOMPARE(clears.cleared.detail->fields, (QList<std::pair<QByteArray, QByteArray>>{{"others", "2"}}));
        lab->reset();
    }

    // The server expires by its own clock, so the lab's goes with it.
    void timeReallyPasses()
    {
        m_redis.run("FLUSHALL");
        m_memcached.run("flush_all");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(failuresOf(backendCommand()
                            + "cache /courses/ response timeout=2s key=tutorial\nget /courses/\nwait 3500ms\n"
                              "get /courses/\nexpect miss reason=expired\nget /courses/\nexpect hit\n"
                              "advance 1h\nget /courses/\nexpect miss reason=expired\n"),
                 QList<QByteArray>());
        QVERIFY(timer.elapsed() >= 3'500 && timer.elapsed() < 10'000);
    }

    void aHungServerDoesNotHoldUpARun()
    {
        if (backendCommand().contains("memcached"))
            QSKIP("a memcached is not frozen here; its client is played in tst_memcachedcache");
        m_redis.run("FLUSHALL");
        auto lab = Lab::create({});
        QVERIFY(lab);
        runAll(**lab,
               parse(QByteArray(backendCommand() + "cache /courses/ response key=tutorial\nget /courses/\n")).value());
        m_redis.freeze();
        QElapsedTimer timer;
        timer.start();
        runAll(**lab, parse("burst 2000 get /courses/\n").value());
        m_redis.thaw();
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void aDeadServerRaises()
    {
        m_redis.run("FLUSHALL");
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
        QCOMPARE(failures.lines.join(), QByteArray());
        QVERIFY(m_redis.start());
        QVERIFY(m_memcached.start());
    }
};

QTEST_GUILESS_MAIN(ServerLabTest)
#include "tst_serverlab.moc"
