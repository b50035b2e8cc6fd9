#include "redis/asking.h"
#include "redis/watcher.h"

#include <QtTest/QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using redis::Connection;
using redis::KeyEvent;
using redis::Watcher;
using Kind = redis::KeyEvent::Kind;

namespace {

struct Seen {
    explicit Seen(Watcher &watcher)
    {
        QObject::connect(&watcher, &Watcher::happened, &watcher, [this](const QList<KeyEvent> &batch) {
            events += batch;
            ++batches;
        });
    }
    bool has(Kind kind, const QByteArray &key) const
    {
        return std::any_of(events.begin(), events.end(),
                           [&](const KeyEvent &event) { return event.kind == kind && event.key == key; });
    }
    QList<KeyEvent> events;
    int batches = 0;
};

bool starts(Watcher &watcher)
{
    QSignalSpy chosen(&watcher, &Watcher::wayChosen);
    watcher.start();
    return chosen.wait();
}

} // namespace

class TestWatcher : public QObject {
    Q_OBJECT

private slots:
    void usesNotificationsWhereTheyAreOn();
    void seesMissesWhereTheyAreNamed();
    void usesTrackingWhereNotificationsAreOff();
    void usesNothingWhereNothingIsPermitted();
    void changesNothingOnTheServer();
    void watchesOnAfterAKill();
    void keepsUpWithTenThousandEventsASecond();
};

void TestWatcher::usesNotificationsWhereTheyAreOn()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEA"}});
    QVERIFY(server.start());
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    Seen seen(watcher);
    QVERIFY(starts(watcher));
    QCOMPARE(watcher.way(), Watcher::Way::Notifications);
    QVERIFY(!watcher.seesMisses());
    const QByteArray odd = QByteArrayLiteral("odd\0:\n\xff");
    server.run("SET a 1");
    server.run("EXPIRE a 100");
    server.run("PERSIST a");
    server.run("DEL a");
    server.run({"SET", odd, "1", "PX", "30"});
    server.run("RENAME x y");
    server.run("SET r 1");
    server.run("RENAME r s");
    QTRY_VERIFY(seen.has(Kind::Changed, "s"));
    QVERIFY(seen.has(Kind::Changed, "a"));
    QVERIFY(seen.has(Kind::TtlChanged, "a"));
    QVERIFY(seen.has(Kind::Deleted, "a"));
    QVERIFY(seen.has(Kind::Deleted, "r"));
    QTRY_VERIFY(seen.has(Kind::Expired, odd));
    server.run("SELECT 1");
    server.run("SET elsewhere 1");
    QTest::qWait(120);
    QVERIFY(!seen.has(Kind::Changed, "elsewhere"));
}

void TestWatcher::seesMissesWhereTheyAreNamed()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEAm"}});
    QVERIFY(server.start());
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    Seen seen(watcher);
    QVERIFY(starts(watcher));
    QVERIFY(watcher.seesMisses());
    server.run("GET absent");
    QTRY_VERIFY_WITH_TIMEOUT(seen.has(Kind::Missed, "absent"), 500);
}

void TestWatcher::usesTrackingWhereNotificationsAreOff()
{
    support::RedisServer server;
    QVERIFY(server.start());
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    Seen seen(watcher);
    QVERIFY(starts(watcher));
    QCOMPARE(watcher.way(), Watcher::Way::Tracking);
    server.run("SET a 1");
    server.run("SET b 1 PX 20");
    QTRY_VERIFY(seen.has(Kind::Changed, "a"));
    QTRY_VERIFY(seen.has(Kind::Changed, "b"));
    server.run("FLUSHALL");
    QTRY_VERIFY(seen.has(Kind::Flushed, ""));
    watcher.stop();
    seen.events.clear();
    server.run("SET c 1");
    QTest::qWait(120);
    QVERIFY(seen.events.isEmpty());
}

void TestWatcher::usesNothingWhereNothingIsPermitted()
{
    support::RedisServer server(
        {.config = {"user default off", "user few on >pw ~* resetchannels +@read +command +client|setname"}});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.url.user = "few";
    options.url.password = "pw";
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    QVERIFY(starts(watcher));
    QCOMPARE(watcher.way(), Watcher::Way::None);
}

void TestWatcher::changesNothingOnTheServer()
{
    support::RedisServer server({.config = {"notify-keyspace-events Ex"}}); // not enough for us, and left as it is
    QVERIFY(server.start());
    const QVariant before = server.run("CONFIG GET *");
    Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    QVERIFY(starts(watcher));
    QCOMPARE(watcher.way(), Watcher::Way::Tracking);
    QCOMPARE(server.run("CONFIG GET *"), before);
}

void TestWatcher::watchesOnAfterAKill()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEA"}});
    QVERIFY(server.start());
    redis::ConnectionOptions options = optionsFor(server, redis::Access::ReadOnly);
    options.firstBackoff = 20ms;
    Connection connection(options);
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    Seen seen(watcher);
    QVERIFY(starts(watcher));
    for (int i = 0; i < 3; ++i) {
        QSignalSpy chosen(&watcher, &Watcher::wayChosen);
        server.restart();
        QVERIFY(chosen.wait());
        const QByteArray key = "round" + QByteArray::number(i);
        server.run({"SET", key, "1"});
        QTRY_VERIFY(seen.has(Kind::Changed, key));
    }
}

void TestWatcher::keepsUpWithTenThousandEventsASecond()
{
    support::RedisServer server({.config = {"notify-keyspace-events KEA"}});
    QVERIFY(server.start());
    Connection connection(optionsFor(server));
    QVERIFY(becomesReady(connection));
    Watcher watcher(connection);
    Seen seen(watcher);
    QVERIFY(starts(watcher));
    QElapsedTimer timer;
    timer.start();
    for (int round = 0; round < 20; ++round) {
        QList<redis::Command> writes;
        for (int i = 0; i < 1'000; ++i)
            writes.append({"SET", QByteArray::number(round * 1'000 + i), "v"});
        connection.send(writes, this, [](const base::Result<std::vector<redis::Reply>> &) {});
    }
    QTRY_COMPARE_WITH_TIMEOUT(seen.events.size(), 20'000, 10'000);
    QVERIFY2(timer.elapsed() < 2'000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY(seen.batches < 60);
}

QTEST_GUILESS_MAIN(TestWatcher)
#include "tst_redis_watcher.moc"
