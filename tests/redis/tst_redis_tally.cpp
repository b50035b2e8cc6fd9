#include "redis/asking.h"

using redis::Command;
using redis::Lookups;

// What we tally is what the server counts: each command is sent, and INFO is read before and after.
class TestTally : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void countsAsTheServerDoes_data();
    void countsAsTheServerDoes();
    void refusedCommandsCountNothing();

private:
    Lookups serverTotal() const { return {m_server.info("keyspace_hits"), m_server.info("keyspace_misses")}; }

    support::RedisServer m_server{{.config = {"notify-keyspace-events Em"}}};
    std::unique_ptr<redis::Connection> m_listener;
    QByteArrayList m_told; // keys of keymiss events
    std::shared_ptr<redis::Tally> m_tally = std::make_shared<redis::Tally>();
    std::unique_ptr<redis::Connection> m_connection;
};

void TestTally::initTestCase()
{
    QVERIFY(m_server.start());
    m_server.run("SET string value");
    m_server.run({"SET", "empty", ""});
    m_server.run("HSET hash f v");
    m_server.run("RPUSH list a b");
    m_server.run("SADD set a b");
    m_server.run("ZADD zset 1 a");
    m_server.run("XADD stream * f v");
    redis::ConnectionOptions options = optionsFor(m_server);
    options.tally = m_tally;
    m_connection = std::make_unique<redis::Connection>(options);
    QVERIFY(becomesReady(*m_connection));
    m_tally->keepKeymisses(true);
    m_listener = std::make_unique<redis::Connection>(optionsFor(m_server));
    connect(m_listener.get(), &redis::Connection::pushed, this, [this](const redis::Reply &message) {
        if (message.elements.front().bytes == "message")
            m_told.append(message.elements.back().bytes);
    });
    QVERIFY(becomesReady(*m_listener));
    QVERIFY(ask(*m_listener, {"SUBSCRIBE", "__keyevent@0__:keymiss"}));
}

void TestTally::countsAsTheServerDoes_data()
{
    QTest::addColumn<QList<Command>>("pipeline");
    const QByteArrayList keys{"string", "empty", "hash", "list", "set", "zset", "stream", "absent"};
    for (const QByteArray &key : keys) {
        const QByteArrayList simple{"TYPE",
                                    "TTL",
                                    "PTTL",
                                    "EXPIRETIME",
                                    "PEXPIRETIME",
                                    "EXISTS",
                                    "GET",
                                    "DUMP",
                                    "MEMORY USAGE",
                                    "OBJECT ENCODING",
                                    "OBJECT IDLETIME",
                                    "OBJECT FREQ",
                                    "OBJECT REFCOUNT",
                                    "HLEN",
                                    "LLEN",
                                    "SCARD",
                                    "ZCARD"};
        for (const QByteArray &name : simple)
            QTest::addRow("%s %s", name.constData(), key.constData()) << QList<Command>{name.split(' ') << key};
        // These need to be told whether the key is there: as our readers do, TYPE goes first.
        const QList<Command> unsure{{"STRLEN", key},
                                    {"GETRANGE", key, "0", "9"},
                                    {"GETRANGE", key, "90", "99"},
                                    {"HSCAN", key, "0"},
                                    {"SSCAN", key, "0"},
                                    {"ZSCAN", key, "0"},
                                    {"LRANGE", key, "0", "9"},
                                    {"LRANGE", key, "90", "99"},
                                    {"XLEN", key},
                                    {"XRANGE", key, "-", "+"},
                                    {"XRANGE", key, "9", "9"},
                                    {"XREVRANGE", key, "+", "-"},
                                    {"ZRANGE", key, "0", "-1"},
                                    {"HGET", key, "absent"},
                                    {"HSTRLEN", key, "absent"},
                                    {"ZSCORE", key, "absent"},
                                    {"SISMEMBER", key, "absent"},
                                    {"LINDEX", key, "90"}};
        for (const Command &command : unsure)
            QTest::addRow("%s", command.join(' ').constData()) << QList<Command>{{"TYPE", key}, command};
    }
    QTest::addRow("SCAN") << QList<Command>{{"SCAN", "0", "COUNT", "1000"}};
    QTest::addRow("DBSIZE") << QList<Command>{{"DBSIZE"}};
    QTest::addRow("EXISTS several") << QList<Command>{{"EXISTS", "string", "absent", "list"}};
}

void TestTally::countsAsTheServerDoes()
{
    QFETCH(QList<Command>, pipeline);
    const Lookups before = serverTotal();
    const Lookups ours = m_tally->total();
    m_told.clear();
    m_tally->takeKeymisses();
    QVERIFY(askAll(*m_connection, pipeline));
    const Lookups after = serverTotal();
    QCOMPARE(m_tally->total().hits - ours.hits, after.hits - before.hits);
    QCOMPARE(m_tally->total().misses - ours.misses, after.misses - before.misses);
    m_server.run("PUBLISH __keyevent@0__:keymiss end");
    QTRY_VERIFY(m_told.contains("end"));
    int raised = 0;
    for (const int each : m_tally->takeKeymisses())
        raised += each;
    QCOMPARE(raised, m_told.size() - 1);
}

void TestTally::refusedCommandsCountNothing()
{
    const Lookups ours = m_tally->total();
    QVERIFY(!ask(*m_connection, {"GET"})); // wrong number of arguments
    m_server.run("ACL SETUSER default -get");
    QVERIFY(!ask(*m_connection, {"GET", "string"}));
    m_server.run("ACL SETUSER default +get");
    QVERIFY(m_tally->total() == ours);
}

QTEST_GUILESS_MAIN(TestTally)
#include "tst_redis_tally.moc"
