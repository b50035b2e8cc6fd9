#include "inspector/folderwork.h"

#include "inspector/twoconnections.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using inspector::FolderWork;
using inspector::KeysPreview;

class TestFolderWork : public QObject {
    Q_OBJECT

private slots:
    void init();
    void aTimeToLiveForExactlyTheFolder();
    void everyKindOfValueIsSavedByteForByte();
    void whatIsCancelledLeavesNoFile();
    void nothingIsChangedWhileLocked();
    void nothingIsDoneWithoutAPreview();
    void aPlaceThatCannotBeWrittenIsTold();

private:
    qint64 previewOf(FolderWork &work, const QByteArray &folder);
    qint64 finishedBy(FolderWork &work, const std::function<void()> &begin);
    // What a person does with redis-cli --pipe: everything is sent, and so many answers come.
    QByteArray pipe(const support::RedisServer &server, const QByteArray &commands, int answers);

    std::unique_ptr<support::RedisServer> m_server;
    std::unique_ptr<TwoConnections> m_link;
};

void TestFolderWork::init()
{
    m_link.reset();
    m_server = std::make_unique<support::RedisServer>();
    QVERIFY(m_server->start());
    m_link = std::make_unique<TwoConnections>(*m_server);
    QVERIFY(m_link->open());
}

qint64 TestFolderWork::previewOf(FolderWork &work, const QByteArray &folder)
{
    QSignalSpy previewed(&work, &FolderWork::previewed);
    work.preview(folder);
    (void)QTest::qWaitFor([&] { return !previewed.isEmpty(); }, 10'000);
    return previewed.isEmpty() ? -1 : previewed.at(0).at(0).value<KeysPreview>().keys;
}

qint64 TestFolderWork::finishedBy(FolderWork &work, const std::function<void()> &begin)
{
    QSignalSpy finished(&work, &FolderWork::finished);
    begin();
    (void)QTest::qWaitFor([&] { return !finished.isEmpty(); }, 10'000);
    return finished.isEmpty() ? -1 : finished.at(0).at(0).toLongLong();
}

QByteArray TestFolderWork::pipe(const support::RedisServer &server, const QByteArray &commands, int answers)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, server.port());
    socket.write(commands);
    QByteArray said;
    (void)QTest::qWaitFor(
        [&] {
            socket.waitForReadyRead(50);
            said += socket.readAll();
            return said.count("\r\n") >= answers;
        },
        5'000);
    return said;
}

void TestFolderWork::aTimeToLiveForExactlyTheFolder()
{
    for (int i = 0; i < 1'200; ++i)
        m_server->run({"SET", "user[1]:" + QByteArray::number(i), "v"});
    m_server->run({"SET", "user1:a", "v"});
    m_server->run({"SET", "user[1]", "v"});
    FolderWork work(m_link->reads, m_link->writes);
    QSignalSpy progressed(&work, &FolderWork::progressed);
    QCOMPARE(previewOf(work, "user[1]:"), 1'200);
    m_server->run({"DEL", "user[1]:7"}); // meanwhile
    QCOMPARE(finishedBy(work, [&] { work.setTtl(50s); }), 1'199);
    QCOMPARE(progressed.size(), 3);
    for (int i = 0; i < 1'200; i += 100) {
        const int ttl = m_server->run({"TTL", "user[1]:" + QByteArray::number(i)}).toInt();
        QVERIFY2(ttl > 45 && ttl <= 50, QByteArray::number(ttl).constData());
    }
    QCOMPARE(m_server->run({"TTL", "user1:a"}).toInt(), -1);
    QCOMPARE(m_server->run({"TTL", "user[1]"}).toInt(), -1);
    QCOMPARE(previewOf(work, "user[1]:"), 1'199);
    QCOMPARE(finishedBy(work, [&] { work.setTtl(std::nullopt); }), 1'199);
    QCOMPARE(m_server->run({"TTL", "user[1]:0"}).toInt(), -1);
}

void TestFolderWork::everyKindOfValueIsSavedByteForByte()
{
    m_server->run({"SET", QByteArrayLiteral("f:nul\0\r\n*x"), QByteArrayLiteral("\xff\0\r\n$3"), "PX", "500000"});
    m_server->run({"HSET", "f:hash", "field", "v"});
    m_server->run({"RPUSH", "f:list", "a", "b"});
    m_server->run({"ZADD", "f:zset", "1.5", "a"});
    m_server->run({"XADD", "f:stream", "1-1", "f", "v"});
    m_server->run({"SET", "other", "v"});
    QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.resp"_s);
    FolderWork work(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(work, "f:"), 5);
    QCOMPARE(finishedBy(work, [&] { work.saveTo(path); }), 5);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QVERIFY(!saved.contains("other"));

    support::RedisServer empty;
    QVERIFY(empty.start());
    empty.run({"SET", "f:list", "in use"});
    const QByteArray answers = pipe(empty, saved, 5);
    QCOMPARE(answers.count("+OK\r\n"), 4);
    QCOMPARE(answers.count("-BUSYKEY"), 1);
    QCOMPARE(empty.run({"GET", "f:list"}).toByteArray(), QByteArray("in use"));
    QCOMPARE(empty.run({"GET", QByteArrayLiteral("f:nul\0\r\n*x")}).toByteArray(), QByteArrayLiteral("\xff\0\r\n$3"));
    const int ttl = empty.run({"PTTL", QByteArrayLiteral("f:nul\0\r\n*x")}).toInt();
    QVERIFY2(ttl > 480'000 && ttl <= 500'000, QByteArray::number(ttl).constData());
    QCOMPARE(empty.run("TTL f:hash").toInt(), -1);
    QCOMPARE(empty.run("DBSIZE").toInt(), 5);
}

void TestFolderWork::whatIsCancelledLeavesNoFile()
{
    m_server->run("DEBUG POPULATE 3000 key 10");
    QTemporaryDir folder;
    const QString path = folder.filePath(u"keys.resp"_s);
    FolderWork work(m_link->reads, m_link->writes);
    connect(&work, &FolderWork::progressed, &work, &FolderWork::cancel);
    QSignalSpy finished(&work, &FolderWork::finished);
    QCOMPARE(previewOf(work, "key:"), 3'000);
    work.saveTo(path);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).toLongLong(), qint64(FolderWork::batch));
    QCOMPARE(finished.at(0).at(1).toBool(), true);
    QVERIFY(!QFile::exists(path));
}

void TestFolderWork::nothingIsChangedWhileLocked()
{
    m_server->run("SET f:a v");
    FolderWork work(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(work, "f:"), 1);
    m_link->writes.close();
    QSignalSpy failed(&work, &FolderWork::failed);
    work.setTtl(50s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.locked");
    QCOMPARE(m_server->run("TTL f:a").toInt(), -1);
}

void TestFolderWork::nothingIsDoneWithoutAPreview()
{
    m_server->run("SET f:a v");
    FolderWork work(m_link->reads, m_link->writes);
    QSignalSpy finished(&work, &FolderWork::finished);
    work.setTtl(50s);
    work.preview("f:"); // under way
    work.setTtl(50s);
    work.cancel();
    QTest::qWait(100);
    work.setTtl(50s);
    QTest::qWait(100);
    QVERIFY(finished.isEmpty());
    QCOMPARE(m_server->run("TTL f:a").toInt(), -1);
}

void TestFolderWork::aPlaceThatCannotBeWrittenIsTold()
{
    m_server->run("SET f:a v");
    FolderWork work(m_link->reads, m_link->writes);
    QCOMPARE(previewOf(work, "f:"), 1);
    QSignalSpy failed(&work, &FolderWork::failed);
    work.saveTo(u"/nowhere/keys.resp"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, "inspector.save.file");
    QCOMPARE(previewOf(work, "f:"), 1); // it can be tried again
}

QTEST_GUILESS_MAIN(TestFolderWork)
#include "tst_inspector_folderwork.moc"
