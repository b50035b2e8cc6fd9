#include "support/scriptedserver.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using support::ScriptedServer;
using Answer = std::optional<QByteArray>;

namespace {

struct Ended {
    int status = -1;
    long peak = 0; // of resident memory, in MiB
};

Ended lookaside(const QByteArrayList &arguments)
{
    std::vector<char *> words{const_cast<char *>(LOOKASIDE_PROGRAM)};
    for (const QByteArray &argument : arguments)
        words.push_back(const_cast<char *>(argument.constData()));
    words.push_back(nullptr);
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const bool isStarted = posix_spawn(&child, LOOKASIDE_PROGRAM, &quiet, nullptr, words.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&quiet);
    int status = 0;
    rusage used{};
    if (!isStarted || !QTest::qWaitFor([&] { return wait4(child, &status, WNOHANG, &used) == child; }, 60'000))
        return {};
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -2, used.ru_maxrss / 1024};
}

} // namespace

// The memory that the program takes at its peak. It is not built with sanitizers, which keep what is freed.
class TestMemory : public QObject {
    Q_OBJECT

private slots:
    void aGreatBurstTakesLittle_data();
    void aGreatBurstTakesLittle();
    void aGreatPageOfNamesIsBounded();
};

void TestMemory::aGreatBurstTakesLittle_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::newRow("uncached") << QByteArray("burst 100000 get /courses/");
    QTest::newRow("a cold page") << QByteArray("cache /courses/ page timeout=15m\nburst 100000 get /courses/");
    QTest::newRow("a cold response") << QByteArray("cache /courses/ response timeout=15m\nburst 100000 get /courses/");
    QTest::newRow("hits") << QByteArray("cache /courses/ page timeout=15m\nget /courses/\nburst 100000 get /courses/");
    QTest::newRow("several") << QByteArray("cache /courses/ page timeout=15m\nburst 100000 get /courses/\n"
                                           "burst 100000 get /courses/\nburst 100000 get /courses/?page=2");
    QTest::newRow("four at a time in the database")
        << QByteArray("costs tutorial parallel=4\ncache /courses/ page timeout=15m\nburst 100000 get /courses/");
    QTest::newRow("behind a lock") << QByteArray(
        "cache /courses/ response timeout=15m lock=2s\nburst 100000 get /courses/");
    QTest::newRow("every remedy that waits")
        << QByteArray("cache /courses/ response timeout=15m lock=2s grace=1m errors=1m\nburst 100000 get /courses/");
    QTest::newRow("a single flight") << QByteArray(
        "cache /courses/ page timeout=15m single_flight=yes\nburst 100000 get /courses/");
}

// D24: at most 200 MB.
void TestMemory::aGreatBurstTakesLittle()
{
    QFETCH(QByteArray, scenario);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"burst.lookaside"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(scenario);
    file.close();
    const Ended ended = lookaside({"run", QFile::encodeName(file.fileName())});
    QCOMPARE(ended.status, 0);
    QVERIFY2(ended.peak < 190, QByteArray::number(qlonglong(ended.peak)).constData());
}

// Of 42 MB, which took 0.8 GB: three million names in one answer to SCAN are refused, and a third of them is read.
void TestMemory::aGreatPageOfNamesIsBounded()
{
    for (const int names : {900'000, 3'000'000}) {
        const ScriptedServer server([names](ScriptedServer::Client &client, const QByteArrayList &command) -> Answer {
            if (command.value(0).toUpper() != "SCAN")
                return {};
            QByteArray page = "*2\r\n$1\r\n0\r\n*" + QByteArray::number(names) + "\r\n";
            for (int i = 0; i < names; ++i)
                page += "$8\r\n" + QByteArray::number(10'000'000 + i) + "\r\n";
            client.say(page);
            return QByteArray();
        });
        const Ended ended = lookaside({"inspect", server.url().toLatin1()});
        QCOMPARE(ended.status, names > 1'000'000 ? 1 : 0);
        QVERIFY2(ended.peak < 250, QByteArray::number(qlonglong(ended.peak)).constData());
    }
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
