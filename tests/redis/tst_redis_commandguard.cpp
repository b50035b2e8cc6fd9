#include "redis/asking.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

class TestCommandGuard : public QObject {
    Q_OBJECT

private slots:
    void sendsNoWriteOfAnyCommandThatTheServerHas();
    void refusesWhatHarmsThoughItReads();
    void permitsWhatTheInspectorUses();
    void judgesOlderServersByTheContainer();
    void permitsAllWhenWritable();
    void editingPermitsFewWritesAndOneSetting();
};

void TestCommandGuard::sendsNoWriteOfAnyCommandThatTheServerHas()
{
    support::RedisServer server;
    QVERIFY(server.start());
    for (int i = 0; i < 50; ++i)
        server.run({"SET", "key" + QByteArray::number(i), "v"});
    const QVariant digest = server.run("DEBUG DIGEST");
    const QVariant config = server.run("CONFIG GET *");

    redis::Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    const QVariantList writes = server.run("COMMAND LIST FILTERBY ACLCAT write").toList();
    QVERIFY(writes.size() > 100);
    for (const QVariant &name : writes) {
        const redis::Command command = name.toByteArray().split('|') << "key1"
                                                                     << "1"
                                                                     << "2";
        QVERIFY2(!connection.guard().permits(command), command.join(' ').constData());
        QCOMPARE(ask(connection, command).error().code, "redis.readOnly");
    }
    // Whatever else is dangerous to data, settings or other clients.
    for (const char *line : {"FLUSHALL",
                             "FLUSHDB ASYNC",
                             "CONFIG SET maxmemory 1",
                             "CONFIG RESETSTAT",
                             "CONFIG REWRITE",
                             "SHUTDOWN",
                             "DEBUG SLEEP 1",
                             "REPLICAOF NO ONE",
                             "CLIENT KILL TYPE normal",
                             "CLIENT PAUSE 100",
                             "SCRIPT FLUSH",
                             "FUNCTION FLUSH",
                             "EVAL return 0",
                             "FCALL f 0",
                             "ACL SETUSER x",
                             "MODULE LOAD x",
                             "SAVE",
                             "BGSAVE",
                             "SWAPDB 0 1",
                             "MULTI",
                             "EXEC",
                             "PUBLISH a b",
                             "NOSUCHCOMMAND",
                             "config",
                             "MEMORY PURGE",
                             "LATENCY RESET",
                             "SLOWLOG RESET",
                             "CLUSTER RESET",
                             "WAIT 0 0",
                             "BITOP NOT a b",
                             "XACK a b 1",
                             "GETEX key1 PERSIST",
                             "GETDEL key1",
                             "SORT key1 STORE b",
                             "MIGRATE",
                             "RESTORE"})
        QVERIFY2(!connection.guard().permits(QByteArray(line).split(' ')), line);
    QCOMPARE(server.run("DEBUG DIGEST"), digest);
    QCOMPARE(server.run("CONFIG GET *"), config);
    QCOMPARE(server.run("DBSIZE").toInt(), 50);
}

void TestCommandGuard::refusesWhatHarmsThoughItReads()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    for (const char *line : {"KEYS *", "TOUCH a", "PFCOUNT a"})
        QVERIFY2(!connection.guard().permits(QByteArray(line).split(' ')), line);
}

void TestCommandGuard::permitsWhatTheInspectorUses()
{
    support::RedisServer server;
    QVERIFY(server.start());
    redis::Connection connection(optionsFor(server, redis::Access::ReadOnly));
    QVERIFY(becomesReady(connection));
    for (const char *line : {"SCAN 0 COUNT 500",
                             "PTTL a",
                             "TYPE a",
                             "MEMORY USAGE a SAMPLES 0",
                             "OBJECT ENCODING a",
                             "GETRANGE a 0 9",
                             "HSCAN a 0",
                             "LRANGE a 0 9",
                             "SSCAN a 0",
                             "ZRANGE a 0 9 WITHSCORES",
                             "XRANGE a - +",
                             "DUMP a",
                             "INFO",
                             "CONFIG GET notify-keyspace-events",
                             "CLIENT TRACKING ON",
                             "PSUBSCRIBE x",
                             "MONITOR",
                             "PING",
                             "CLIENT ID",
                             "DBSIZE",
                             "XINFO STREAM a",
                             "get a"}) {
        const redis::Command command = QByteArray(line).split(' ');
        QVERIFY2(connection.guard().permits(command), line);
        QVERIFY2(redis::CommandGuard::readOnlyUnasked().permits(command), line);
    }
}

void TestCommandGuard::judgesOlderServersByTheContainer()
{
    // COMMAND of Redis 6: six fields and no subcommands.
    redis::ReplyReader reader;
    reader.feed("*3\r\n*6\r\n$6\r\nmemory\r\n:-2\r\n*2\r\n+readonly\r\n+movablekeys\r\n:0\r\n:0\r\n:0\r\n"
                "*6\r\n$3\r\nget\r\n:2\r\n*1\r\n+readonly\r\n:1\r\n:1\r\n:1\r\n"
                "*6\r\n$3\r\nset\r\n:-3\r\n*1\r\n+write\r\n:1\r\n:1\r\n:1\r\n");
    const redis::CommandGuard guard = redis::CommandGuard::readOnly(**reader.next());
    QVERIFY(guard.permits({"MEMORY", "USAGE", "k"}));
    QVERIFY(!guard.permits({"MEMORY", "PURGE"}));
    QVERIFY(guard.permits({"GET", "k"}));
    QVERIFY(!guard.permits({"SET", "k", "v"}));
    QVERIFY(!guard.permits({"STRLEN", "k"})); // not offered by this server
    QVERIFY(!guard.permits({}));
}

void TestCommandGuard::permitsAllWhenWritable()
{
    QVERIFY(redis::CommandGuard::everything().permits({"SET", "k", "v"}));
    QVERIFY(!redis::CommandGuard::everything().isReadOnly());
}

void TestCommandGuard::editingPermitsFewWritesAndOneSetting()
{
    support::RedisServer server;
    QVERIFY(server.start());
    server.run("SET key1 v");
    redis::Connection connection(optionsFor(server, redis::Access::Edit));
    QVERIFY(becomesReady(connection));
    QVERIFY(!connection.guard().isReadOnly());
    for (const char *line : {"SET k v XX KEEPTTL", "UNLINK k", "RESTORE k 0 x", "PEXPIRE k 1", "WATCH k", "MULTI",
                             "EXEC", "CONFIG SET notify-keyspace-events KEA", "config set NOTIFY-KEYSPACE-EVENTS KEA"})
        QVERIFY2(connection.guard().permits(QByteArray(line).split(' ')), line);
    const QVariant digest = server.run("DEBUG DIGEST");
    for (const char *line :
         {"KEYS *", "FLUSHALL", "FLUSHDB", "flushdb ASYNC", "CONFIG SET maxmemory 1", "CONFIG SET", "CONFIG REWRITE",
          "CONFIG SET notify-keyspace-events KEA maxmemory 1", "SHUTDOWN", "DEL key1", "RENAME key1 b", "GETDEL key1",
          "EVAL return 0", "SWAPDB 0 1", "DEBUG SLEEP 1", "SCRIPT FLUSH", "MIGRATE", "NOSUCHCOMMAND"}) {
        const redis::Command command = QByteArray(line).split(' ');
        QVERIFY2(!connection.guard().permits(command), line);
        QCOMPARE(ask(connection, command).error().code, "redis.readOnly");
    }
    QCOMPARE(server.run("DEBUG DIGEST"), digest);
    QCOMPARE(server.run("CONFIG GET maxmemory").toList().at(1).toByteArray(), "0");
}

QTEST_GUILESS_MAIN(TestCommandGuard)
#include "tst_redis_commandguard.moc"
