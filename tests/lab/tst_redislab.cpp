#include "lab/parser.h"
#include "lab/runner.h"
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

// The same lab, on a real Redis.
class RedisLabTest : public QObject {
    Q_OBJECT

private:
    support::RedisServer m_server;

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }

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
        QCOMPARE(failuresOf("backend redis " + m_server.url().toUtf8() + '\n' + scene), QList<QByteArray>());
    }

    void processesShareOneStoreAndARestartLosesNothing()
    {
        QCOMPARE(failuresOf("backend redis " + m_server.url().toUtf8()
                            + "\nprocesses 3\ncache /courses/ page timeout=15m\n"
                              "get /courses/\nget /courses/\nget /courses/\n"
                              "expect total misses=1 hits=2\nrestart all\nget /courses/\nexpect hit\n"),
                 QList<QByteArray>());
    }

    void keysOfOthersAreNotTouched()
    {
        m_server.run("SET theirs 1");
        m_server.run("SET :1:theirs 2");
        QCOMPARE(failuresOf("backend redis " + m_server.url().toUtf8()
                            + "\ncache /courses/ response key=tutorial\nget /courses/\ncache clear\nadvance 1h\n"
                              "get /courses/\nexpect miss reason=cleared\n"),
                 QList<QByteArray>());
        QCOMPARE(m_server.run("GET theirs").toByteArray(), QByteArray("1"));
        QCOMPARE(m_server.run("GET :1:theirs").toByteArray(), QByteArray("2"));
        QVERIFY(m_server.run("PTTL theirs").toLongLong() == -1);
    }

    void aDeadServerRaisesOrIsIgnored()
    {
        support::RedisServer gone;
        QVERIFY(gone.start());
        const QByteArray url = gone.url().toUtf8();
        auto lab = Lab::create({});
        QVERIFY(lab);
        Failures failures;
        (*lab)->addListener(&failures);
        runAll(**lab,
               parse(QByteArray("backend redis " + url
                                + "\ncache /courses/ response key=tutorial\nget /courses/\nexpect miss\n"))
                   .value());
        gone.kill();
        runAll(**lab, parse("get /courses/\nexpect miss reason=backend-error status=500\n").value());
        QCOMPARE(failures.lines, QList<QByteArray>());
    }
};

QTEST_GUILESS_MAIN(RedisLabTest)
#include "tst_redislab.moc"
