#include "inspector/session.h"

#include "redis/asking.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using inspector::Coverage;
using inspector::KeyFacts;
using inspector::KeyspaceView;
using inspector::Session;
using Kind = redis::KeyEvent::Kind;

namespace {

QByteArrayList namesOf(const KeyspaceView &view)
{
    QByteArrayList names;
    for (KeyspaceView::Row row = 0; row < view.size(); ++row)
        names.append(view.name(row).toByteArray());
    return names;
}

Session::Options optionsOf(const support::RedisServer &server)
{
    Session::Options options{.connection = optionsFor(server, redis::Access::ReadOnly)};
    options.connection.firstBackoff = 20ms;
    options.batch = 20ms;
    options.sampling = 50ms;
    return options;
}

} // namespace

class TestSession : public QObject {
    Q_OBJECT

private slots:
    void showsTheKeyspaceAndItsCoverage();
    void followsChanges_data();
    void followsChanges();
    void describesWhatIsVisible();
    void aFlushIsNoticed_data();
    void aFlushIsNoticed();
    void keepsWhatIsShownWhileTheServerIsAway();
    void staysTrueUnderTenThousandEventsASecond();
    void stopsClearlyWhenThereIsTooMuch();
    void worksOnAThreadOfItsOwnAndLeavesCleanly();
    void keysOfAnyBytesAreExactlyThemselves();
    void writesOnlyWhileTheLockIsOpen();
    void aSampleTellsWhichKeysAreReadButNotByUs();
    void ourOwnMissesAreNotTheApplications();
    void leavingPutsTheServersSettingBack();
};

void TestSession::showsTheKeyspaceAndItsCoverage()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 50000 key 10");
    Session session(optionsOf(server));
    QSignalSpy changed(&session, &Session::viewChanged);
    session.open();
    QTRY_VERIFY_WITH_TIMEOUT(session.coverage().isComplete, 10'000);
    QCOMPARE(session.view().size(), 50'000u);
    QCOMPARE(session.coverage().total, 50'000);
    QVERIFY(!session.coverage().isScanning);
    QVERIFY(changed.size() >= 2);
    const auto first = changed.at(0).at(1).value<Coverage>();
    QVERIFY(!first.isComplete || changed.at(0).at(0).value<KeyspaceView>().size() == 50'000);
    QCOMPARE(session.view().children("", 0, 10).size(), 1); // the folder key:
    QVERIFY(session.ownLookups() == redis::Lookups{});
}

void TestSession::followsChanges_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<redis::Watcher::Way>("way");
    QTest::addRow("notifications") << QByteArray("notify-keyspace-events KEA") << redis::Watcher::Way::Notifications;
    QTest::addRow("tracking") << QByteArray("notify-keyspace-events \"\"") << redis::Watcher::Way::Tracking;
}

void TestSession::followsChanges()
{
    QFETCH(QByteArray, setting);
    QFETCH(redis::Watcher::Way, way);
    support::RedisServer server({.config = {setting}});
    QVERIFY(server.start());
    server.run("SET a 1");
    server.run("SET b 1");
    Session session(optionsOf(server));
    QSignalSpy chosen(&session, &Session::wayChosen);
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    QCOMPARE(chosen.at(0).at(0).value<redis::Watcher::Way>(), way);
    server.run("SET c 1");
    server.run("DEL a");
    server.run("SET dying 1 PX 30");
    QTRY_COMPARE(namesOf(session.view()), QByteArrayList({"b", "c"}));
    server.run("RENAME b d");
    QTRY_COMPARE(namesOf(session.view()), QByteArrayList({"c", "d"}));
}

void TestSession::describesWhatIsVisible()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEA"}});
    QVERIFY(server.start());
    server.run("SET a 1 EX 50");
    server.run("RPUSH b 1");
    Session session(optionsOf(server));
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    QCOMPARE(session.view().facts(0).expires, KeyFacts::unknown);
    QSignalSpy described(&session, &Session::described);
    session.describe({"a", "b", "gone"}, 7);
    QVERIFY(described.wait());
    QCOMPARE(described.at(0).at(0).value<quint64>(), 7);
    const auto keys = described.at(0).at(1).value<QList<inspector::KeyDescription>>();
    QCOMPARE(keys.at(0).type, redis::KeyType::String);
    QVERIFY(keys.at(0).ttl > 45'000);
    QCOMPARE(keys.at(1).type, redis::KeyType::List);
    QCOMPARE(keys.at(2).ttl, -2);
    QTRY_VERIFY(session.view().facts(0).memory > 0);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QTRY_VERIFY(session.view().facts(0).expires > 0);
    QVERIFY(std::abs(session.view().facts(0).expires - now - 50'000) < 1'000);
    QCOMPARE(session.view().facts(1).expires, KeyFacts::never);
    // Another client makes it longer: the old TTL is not shown any more.
    server.run("EXPIRE a 600");
    QTRY_COMPARE_WITH_TIMEOUT(session.view().facts(0).expires, KeyFacts::unknown, 1'000);
    session.describe({"a"}, 8);
    QTRY_VERIFY(session.view().facts(0).expires > now + 590'000);
}

void TestSession::aFlushIsNoticed_data() { followsChanges_data(); }

void TestSession::aFlushIsNoticed()
{
    QFETCH(QByteArray, setting);
    support::RedisServer server({.config = {setting}});
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 500 key 10");
    Session session(optionsOf(server));
    session.open();
    QTRY_COMPARE(session.view().size(), 500u);
    server.run("FLUSHALL");
    QTRY_COMPARE(session.view().size(), 0u);
}

void TestSession::keepsWhatIsShownWhileTheServerIsAway()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 2000 key 10");
    Session session(optionsOf(server));
    QSignalSpy failed(&session, &Session::failed);
    session.open();
    QTRY_COMPARE(session.view().size(), 2'000u);
    for (int i = 0; i < 4; ++i) {
        const auto shown = session.view().size();
        const auto failures = failed.size();
        server.kill();
        QTRY_VERIFY(failed.size() > failures);
        QCOMPARE(session.view().size(), shown);
        QVERIFY(!session.coverage().isComplete || !session.coverage().isScanning);
        QVERIFY(server.start());
        const int count = 1'000 + i * 500;
        server.run("DEBUG POPULATE " + QByteArray::number(count) + " key 10");
        QTRY_COMPARE_WITH_TIMEOUT(session.view().size(), KeyspaceView::Row(count), 4'000);
    }
}

void TestSession::staysTrueUnderTenThousandEventsASecond()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEA"}});
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 5000 old 10");
    Session session(optionsOf(server));
    qint64 told = 0;
    qint64 untold = 0;
    connect(&session, &Session::happened, this, [&](const QList<redis::KeyEvent> &events, qint64 more) {
        QVERIFY(events.size() <= 1'000);
        told += events.size();
        untold += more;
    });
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    redis::Connection writer(optionsFor(server));
    QVERIFY(becomesReady(writer));
    for (int round = 0; round < 20; ++round) {
        QList<redis::Command> writes;
        for (int i = 0; i < 1'000; ++i) {
            const QByteArray name = "new:" + QByteArray::number((round * 1'000 + i * 7) % 6'000);
            writes.append(i % 3 == 2 ? redis::Command{"DEL", name} : redis::Command{"SET", name, "v"});
        }
        writer.send(writes, this, [](const base::Result<std::vector<redis::Reply>> &) {});
    }
    QVERIFY(ask(writer, {"PING"}));
    QTRY_VERIFY(told + untold > 10'000);
    QTRY_COMPARE(qint64(session.view().size()), server.run("DBSIZE").toLongLong());
    for (KeyspaceView::Row row = 0; row < session.view().size(); row += 101)
        QCOMPARE(server.run({"EXISTS", session.view().name(row).toByteArray()}).toInt(), 1);
}

void TestSession::stopsClearlyWhenThereIsTooMuch()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 20000 key 10");
    Session::Options options = optionsOf(server);
    options.mostKeys = 5'000;
    Session session(options);
    session.open();
    QTRY_VERIFY(session.coverage().isStopped);
    QVERIFY(!session.coverage().isComplete);
    QVERIFY(!session.coverage().isScanning);
    QVERIFY(session.view().size() >= 5'000 && session.view().size() < 7'000);
}

void TestSession::worksOnAThreadOfItsOwnAndLeavesCleanly()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("DEBUG POPULATE 100000 key 10");
    for (const int leaveAfter : {0, 30, 400}) {
        QThread thread;
        auto *session =
            new Session(optionsOf(server)); // deleted by the thread, whose last act is to delete what is left
        session->moveToThread(&thread);
        connect(&thread, &QThread::started, session, &Session::open);
        connect(&thread, &QThread::finished, [session] { delete session; });
        KeyspaceView latest;
        QObject here; // what is queued for it is dropped with it
        connect(session, &Session::viewChanged, &here,
                [&](const KeyspaceView &view, const Coverage &) { latest = view; });
        thread.start();
        QTest::qWait(leaveAfter);
        if (leaveAfter > 100) {
            QTRY_VERIFY(latest.size() > 0);
            QVERIFY(!latest.children("", 0, 10).isEmpty());
        }
        QMetaObject::invokeMethod(session, &Session::close); // in the middle of the walk
        thread.quit();
        QVERIFY(thread.wait(2'000));
        for (KeyspaceView::Row row = 0; row < latest.size(); ++row) // a view outlives its session
            QVERIFY(latest.name(row).startsWith("key:"));
    }
}

void TestSession::keysOfAnyBytesAreExactlyThemselves()
{
    const QByteArrayList names{
        QByteArrayLiteral("nul\0byte"), "\xff\xfe", "line\nbreak", "<img src=x>", "\xe2\x80\xaertl",
        QByteArray(10'000, 'k'),        "\\x41",    "A",           "user[1]:*",   "star*"};
    for (const QByteArray &setting :
         {QByteArray("notify-keyspace-events KEA"), QByteArray("notify-keyspace-events \"\"")}) {
        support::RedisServer server({.config = {setting}});
        QVERIFY(server.start());
        Session session(optionsOf(server));
        session.open();
        QTRY_VERIFY(session.coverage().isComplete);
        for (const QByteArray &name : names)
            server.run({"SET", name, "v"});
        QTRY_COMPARE(qsizetype(session.view().size()), names.size());
        QByteArrayList left = names;
        for (const QByteArray &name : names) {
            QVERIFY(session.view().find(name));
            server.run({"DEL", name});
            left.removeOne(name);
            QTRY_VERIFY(!session.view().find(name));
            QCOMPARE(qsizetype(session.view().size()), left.size());
        }
    }
}

void TestSession::writesOnlyWhileTheLockIsOpen()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("SET k old");
    Session::Options options = optionsOf(server);
    options.connection.access = redis::Access::ReadWrite; // whatever the caller says
    Session session(options);
    QSignalSpy lockChanged(&session, &Session::lockChanged);
    QSignalSpy done(&session.editor(), &inspector::Editor::done);
    QSignalSpy failed(&session.editor(), &inspector::Editor::failed);
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    const inspector::Edit edit{"k", redis::KeyType::String, {}, "old", "new"};
    session.editor().edit(1, edit);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!server.run("CLIENT LIST").toByteArray().contains("-write"));
    session.unlock();
    QTRY_COMPARE(lockChanged.size(), 1);
    QVERIFY(!lockChanged.at(0).at(0).toBool());
    session.editor().edit(2, edit);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(server.run("GET k").toByteArray(), "new");
    session.lock();
    QTRY_COMPARE(lockChanged.size(), 2);
    QTRY_VERIFY(!server.run("CLIENT LIST").toByteArray().contains("-write"));
}

void TestSession::aSampleTellsWhichKeysAreReadButNotByUs()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("SET k v");
    Session session(optionsOf(server));
    QSignalSpy sampled(&session, &Session::readsSampled);
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    session.sampleReads(20s);
    QTRY_VERIFY(server.run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
    server.run("GET k");
    server.run("GET absent");
    server.run("SET absent v");
    for (quint64 ticket = 0; ticket < 20; ++ticket)
        session.describe({"k"}, ticket);
    session.values().open("k");
    QTest::qWait(200);
    session.stopSample();
    QTRY_COMPARE(sampled.size(), 1);
    const auto sample = sampled.at(0).at(0).value<inspector::ReadSample>();
    QCOMPARE(sample.keys.size(), 2);
    QCOMPARE(sample.keys.value("k").reads, 1);
    QCOMPARE(sample.keys.value("k").misses, 0);
    QCOMPARE(sample.keys.value("absent").misses, 1);
    QVERIFY(sample.lines >= 3);
    QTRY_VERIFY(!server.run("CLIENT LIST").toByteArray().contains("cmd=monitor"));
    session.sampleReads(50ms);
    QTRY_COMPARE(sampled.size(), 2); // by itself
}

// What expires under our eyes: the table's, the reader's, the saver's and the eraser's look-ups raise keymiss events,
// and none is told. One of the application in the midst of them is.
void TestSession::ourOwnMissesAreNotTheApplications()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEAm"}});
    QVERIFY(server.start());
    Session session(optionsOf(server));
    QByteArrayList missed;
    connect(&session, &Session::happened, this, [&](const QList<redis::KeyEvent> &events) {
        for (const redis::KeyEvent &event : events) {
            if (event.kind == Kind::Missed)
                missed.append(event.key);
        }
    });
    qint64 applications = 0;
    connect(&session, &Session::sampled, this,
            [&](const inspector::ServerSample &sample) { applications += sample.misses; });
    session.open();
    QTRY_VERIFY(session.coverage().isComplete);
    QTest::qWait(100);
    QTemporaryDir folder;
    const qint64 before = server.info("keyspace_misses");
    for (int round = 0; round < 10; ++round) {
        const QByteArray key = "short:" + QByteArray::number(round);
        server.run({"SET", key, "v", "PX", "20"});
        session.values().open(key); // before it expires, or after
        QTest::qWait(round * 4);
        session.describe({key}, quint64(round));
        session.values().open(key);
        session.saver().save(key, folder.filePath(u"value"_s));
        session.values().open(key);
    }
    server.run("GET short:0");
    server.run("GET elsewhere");
    QTRY_COMPARE(missed.size(), 2);
    QTest::qWait(300);
    QCOMPARE(missed, QByteArrayList({"short:0", "elsewhere"}));
    QVERIFY(server.info("keyspace_misses") - before > 20); // so many were ours
    QCOMPARE(applications, 2);
}

void TestSession::leavingPutsTheServersSettingBack()
{
    support::RedisServer server({.config = {"notify-keyspace-events Ex"}});
    QVERIFY(server.start());
    const QVariant before = server.run("CONFIG GET notify-keyspace-events");
    {
        Session session(optionsOf(server));
        QSignalSpy chosen(&session, &Session::wayChosen);
        QSignalSpy proposed(&session.notifications(), &inspector::NotificationSetting::proposed);
        session.open();
        session.unlock();
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen.at(0).at(0).value<redis::Watcher::Way>(), redis::Watcher::Way::Tracking);
        session.notifications().propose();
        QVERIFY(proposed.wait());
        session.notifications().apply();
        QTRY_COMPARE(chosen.size(), 2);
        QCOMPARE(chosen.at(1).at(0).value<redis::Watcher::Way>(), redis::Watcher::Way::Notifications);
        QVERIFY(chosen.at(1).at(1).toBool()); // misses are told, too
        QVERIFY(server.run("CONFIG GET notify-keyspace-events") != before);
        QSignalSpy happened(&session, &Session::happened);
        server.run("GET absent");
        QTRY_VERIFY(!happened.isEmpty());
        QCOMPARE(happened.at(0).at(0).value<QList<redis::KeyEvent>>().constFirst().kind, Kind::Missed);
    }
    QCOMPARE(server.run("CONFIG GET notify-keyspace-events"), before);
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_inspector_session.moc"
