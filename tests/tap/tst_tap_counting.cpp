#include "spoken.h"
#include "support/memcachedserver.h"
#include "support/redisserver.h"
#include "tap/tap.h"

using namespace Qt::StringLiterals;

namespace {

struct PythonRun {
    QJsonObject lookups;
    QString skip;
};

PythonRun runPython(const QString &kind, quint16 port, int operations)
{
    const QString python = QFile::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString module = QString(kind).replace(u'-', u'_');
    process.start(python, {u"-c"_s, u"import "_s + module});
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {{}, u"python3-%1 is not here"_s.arg(kind)};
    process.start(python,
                  {QStringLiteral(LOOKASIDE_TEST_DATA "/tap/random_clients.py"), kind, QString::number(port),
                   QString::number(operations), u"7"_s});
    process.waitForFinished(-1);
    return {QJsonDocument::fromJson(process.readAllStandardOutput()).object().value(u"lookups"_s).toObject(), {}};
}

QString differences(const QJsonObject &lookups, const tap::Ledger &ledger, int database)
{
    QString text;
    qint64 told = 0;
    ledger.keys().each([&](const tap::KeyRecord &record) { told += record.lookups.hits + record.lookups.misses; });
    qint64 asked = 0;
    for (auto each = lookups.begin(); each != lookups.end(); ++each) {
        tap::Counts counts;
        ledger.keys().each([&](const tap::KeyRecord &record) {
            if (record.database == database && record.key == each.key().toStdString())
                counts = record.lookups;
        });
        const QJsonArray expected = each.value().toArray();
        asked += expected[0].toInteger() + expected[1].toInteger();
        if (counts != tap::Counts{expected[0].toInteger(), expected[1].toInteger()})
            text += u"%1: %2/%3 of %4/%5; "_s.arg(each.key())
                        .arg(counts.hits)
                        .arg(counts.misses)
                        .arg(expected[0].toInteger())
                        .arg(expected[1].toInteger());
    }
    return asked == told ? text : text + u"%1 look-ups of %2"_s.arg(told).arg(asked);
}

} // namespace

// What the tap counts is what the server counts. LOOKASIDE_OPERATIONS asks for more operations of each client than the
// tests run.
class TestCounting : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void eachCommandCountsAsTheServerDoes_data();
    void eachCommandCountsAsTheServerDoes();
    void setWithGetIsALookUpAsGetset();
    void aScriptTellsOnlyWhatIsCertain_data();
    void aScriptTellsOnlyWhatIsCertain();
    void realClientsAreCountedExactly_data();
    void realClientsAreCountedExactly();

private:
    support::RedisServer m_redis;
};

void TestCounting::initTestCase() { QVERIFY2(m_redis.start(), "redis-server"); }

void TestCounting::eachCommandCountsAsTheServerDoes_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line : {
             "GET $",
             "GETEX $ EX 9",
             "GETDEL $",
             "GETSET $ v",
             "MGET $ $ h x",
             "STRLEN $",
             "GETRANGE $ 0 -1",
             "GETRANGE $ 90 99",
             "SUBSTR $ 0 1",
             "GETBIT $ 1",
             "BITCOUNT $",
             "BITPOS $ 1",
             "BITFIELD_RO $ GET u8 0",
             "LCS $ s",
             "SET $ v",
             "SET $ v GET",
             "SET $ v NX GET",
             "SET $ v XX",
             "SETNX $ v",
             "SETEX $ 9 v",
             "APPEND $ v",
             "SETRANGE $ 1 v",
             "INCR $",
             "BITOP AND d $ s",
             "PFCOUNT $",
             "PFMERGE d $",
             "PFMERGE d x $",
             "PFCOUNT x $",
             "LCS x $",
             "BITOP OR d s $ x h",
             "DEL $",
             "UNLINK $ x",
             "EXISTS $ $ x",
             "TOUCH $ x",
             "TYPE $",
             "TTL $",
             "PTTL $",
             "EXPIRETIME $",
             "DUMP $",
             "OBJECT ENCODING $",
             "OBJECT IDLETIME $",
             "EXPIRE $ 9",
             "PERSIST $",
             "RENAME $ d",
             "COPY $ d",
             "MOVE $ 5",
             "HGET $ f",
             "HGET $ none",
             "HMGET $ f none",
             "HMGET $ none",
             "HGETALL $",
             "HKEYS $",
             "HVALS $",
             "HLEN $",
             "HEXISTS $ f",
             "HEXISTS $ none",
             "HSTRLEN $ none",
             "HRANDFIELD $",
             "HSCAN $ 0",
             "HSCAN $ 0 MATCH none",
             "HSET $ f v",
             "HDEL $ f",
             "HINCRBY $ n 1",
             "LRANGE $ 0 -1",
             "LRANGE $ 50 60",
             "LINDEX $ 0",
             "LINDEX $ 50",
             "LLEN $",
             "LPOS $ a",
             "LPOS $ none",
             "LPUSH $ v",
             "LPUSHX $ v",
             "LPOP $",
             "LREM $ 0 a",
             "RPOPLPUSH $ d",
             "SISMEMBER $ a",
             "SISMEMBER $ none",
             "SMISMEMBER $ none x",
             "SCARD $",
             "SMEMBERS $",
             "SRANDMEMBER $",
             "SSCAN $ 0",
             "SINTER $ t",
             "SINTER $ x t",
             "SUNION $ x",
             "SDIFF $ t",
             "SINTERCARD 2 $ t",
             "SINTERSTORE d $ t",
             "SUNIONSTORE d x $",
             "SUNION t $ l x",
             "SDIFFSTORE d t x $ h",
             "SINTERCARD 3 $ x l",
             "SADD $ v",
             "SREM $ a",
             "SPOP $",
             "SMOVE $ d a",
             "ZRANGE $ 0 -1",
             "ZRANGE $ 50 60",
             "ZRANGEBYSCORE $ 50 60",
             "ZSCORE $ a",
             "ZSCORE $ none",
             "ZMSCORE $ none",
             "ZRANK $ a",
             "ZRANK $ none",
             "ZCARD $",
             "ZCOUNT $ 50 60",
             "ZRANDMEMBER $",
             "ZSCAN $ 0",
             "ZUNION 2 $ z",
             "ZINTER 2 $ x",
             "ZDIFF 1 $",
             "ZINTERCARD 1 $",
             "ZUNIONSTORE d 2 $ z",
             "ZINTERSTORE d 4 z $ t l",
             "ZRANGESTORE d $ 0 -1",
             "ZADD $ 1 v",
             "ZINCRBY $ 1 v",
             "ZREM $ a",
             "ZPOPMIN $",
             "GEOPOS $ a",
             "GEODIST $ a b",
             "GEOHASH $ none",
             "XLEN $",
             "XRANGE $ - +",
             "XADD $ * f v",
             "MULTI",
             "SELECT 0",
             "DBSIZE",
             "RANDOMKEY",
             "KEYS *",
             "SCAN 0",
             "MEMORY USAGE $",
             "ECHO $",
             "OBJECT HELP",
             "GET",
             "WAIT 0 0",
         })
        QTest::newRow(line) << QByteArray(line);
}

// On each kind of key, one that is missing, and in every order of kinds.
void TestCounting::eachCommandCountsAsTheServerDoes()
{
    QFETCH(QByteArray, line);
    Spoken spoken(m_redis.port());
    for (const char *key : {"s", "h", "l", "t", "z", "g", "n", "x", "e"}) {
        spoken.ask({"FLUSHALL"});
        for (const char *setup : {"SET s value", "SET n 1", "HSET h f v", "RPUSH l a b c", "SADD t a b c",
                                  "ZADD z 1 a 2 b", "XADD g * f v"})
            spoken.ask(QByteArray(setup).split(' '));
        spoken.ask({"SET", "e", ""});
        const qint64 hits = m_redis.info("keyspace_hits");
        const qint64 misses = m_redis.info("keyspace_misses");
        const tap::Counts before = spoken.ledger.totals().server;
        const qint64 unsure = spoken.ledger.totals().unsure;
        spoken.ask(QByteArray(line).replace('$', key).split(' '));
        if (line == "MULTI")
            spoken.ask({"DISCARD"});
        const tap::Counts after = spoken.ledger.totals().server;
        const tap::Counts told{after.hits - before.hits, after.misses - before.misses};
        const tap::Counts counted{m_redis.info("keyspace_hits") - hits, m_redis.info("keyspace_misses") - misses};
        QVERIFY2(told == counted,
                 qPrintable(u"%1: %2/%3, the server %4/%5"_s.arg(QString::fromLatin1(key))
                                .arg(told.hits)
                                .arg(told.misses)
                                .arg(counted.hits)
                                .arg(counted.misses)));
        QCOMPARE(spoken.ledger.totals().unsure, unsure);
        QVERIFY(spoken.isReading);
        // And afterwards it is known which keys are there.
        spoken.ask({"EXISTS", "s", "h", "l", "t", "z", "g", "n", "x", "e", "d"});
        spoken.ledger.keys().each([&](const tap::KeyRecord &record) {
            if (record.database != 0 || record.state == tap::KeyRecord::State::Unseen)
                return;
            const bool isThere = m_redis.run({"EXISTS", QByteArray::fromStdString(record.key)}).toInt() == 1;
            QVERIFY2(isThere == (record.state == tap::KeyRecord::State::Present),
                     qPrintable(u"%1 after %2"_s.arg(QString::fromStdString(record.key), QString::fromLatin1(key))));
        });
    }
}

// Redis documents SET … GET as what replaces GETSET.
void TestCounting::setWithGetIsALookUpAsGetset()
{
    for (const char *key : {"s", "h", "x"}) {
        tap::Counts lookups[2];
        for (const bool isSet : {false, true}) {
            Spoken spoken(m_redis.port());
            for (const char *setup : {"FLUSHALL", "SET s value", "HSET h f v"})
                spoken.ask(QByteArray(setup).split(' '));
            spoken.ask(isSet ? QByteArrayList{"SET", key, "v", "GET"} : QByteArrayList{"GETSET", key, "v"});
            lookups[isSet] = spoken.ledger.totals().lookups;
        }
        QCOMPARE(lookups[1], lookups[0]);
    }
}

void TestCounting::aScriptTellsOnlyWhatIsCertain_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<qint64>("hits");
    QTest::addColumn<qint64>("misses");
    const auto row = [](const QByteArray &script, bool isThere, qint64 hits, qint64 misses) {
        const QByteArray name = script + (isThere ? ", there" : ", missing");
        QTest::newRow(name.constData()) << script << isThere << hits << misses;
    };
    const QByteArray get = "redis.call('GET', KEYS[1])";
    for (const bool isThere : {true, false}) {
        row("return " + get, isThere, isThere, !isThere);
        row(get + " return redis.call('GET', KEYS[2])", isThere, 0, 0);
        row("return {" + get + ", redis.call('GET', KEYS[2])}", isThere, 0, 0);
        row(get + " return nil", isThere, 0, 0);
        row(get + " return 1", isThere, 0, 0);
        row("if redis.call('EXISTS', KEYS[1]) == 1 then return 1 else return false end", isThere, isThere, !isThere);
    }
}

// Of keys that were there, or not, before the tap came.
void TestCounting::aScriptTellsOnlyWhatIsCertain()
{
    QFETCH(QByteArray, script);
    QFETCH(bool, isThere);
    QFETCH(qint64, hits);
    QFETCH(qint64, misses);
    m_redis.run("FLUSHALL");
    if (isThere)
        m_redis.run({"SET", "k", "v"});
    Spoken spoken(m_redis.port());
    spoken.ask({"EVAL", script, "2", "k", "l"});
    QCOMPARE(spoken.ledger.totals().server, (tap::Counts{hits, misses}));
    QCOMPARE(spoken.ledger.totals().unsure, qint64(hits + misses == 0));
    const auto &reasons = spoken.ledger.totals().reasons;
    QCOMPARE(std::accumulate(reasons.begin(), reasons.end(), qint64(0)), misses);
}

void TestCounting::realClientsAreCountedExactly_data()
{
    QTest::addColumn<QString>("client");
    for (const char *client : {"redis", "django-redis", "pymemcache"})
        QTest::newRow(client) << QString::fromLatin1(client);
}

void TestCounting::realClientsAreCountedExactly()
{
    QFETCH(QString, client);
    const bool isMemcached = client == "pymemcache"_L1;
    support::MemcachedServer memcached;
    QVERIFY(!isMemcached || memcached.start());
    const QString url = isMemcached ? u"memcached://"_s + memcached.location() : m_redis.url();
    tap::Tap tap({.target = tap::Target::parse(url).value(), .listen = {.host = u"127.0.0.1"_s, .port = 0}});
    m_redis.run("FLUSHALL");
    QVERIFY(tap.start().has_value());
    QTRY_VERIFY(isMemcached || tap.snapshot().serverFirst.isKnown);
    const auto serverCounts = [&] {
        if (!isMemcached)
            return tap::Counts{m_redis.info("keyspace_hits"), m_redis.info("keyspace_misses")};
        tap::Counts counts;
        for (const QByteArray &line : memcached.run("stats").split('\n')) {
            if (line.startsWith("STAT get_hits "))
                counts.hits = line.mid(14).trimmed().toLongLong();
            else if (line.startsWith("STAT get_misses "))
                counts.misses = line.mid(16).trimmed().toLongLong();
        }
        return counts;
    };
    const tap::Counts before = serverCounts();
    const int operations = qEnvironmentVariable("LOOKASIDE_OPERATIONS", u"34000"_s).toInt();
    const PythonRun run = runPython(client, tap.port(), operations);
    if (!run.skip.isEmpty())
        QSKIP(qPrintable(run.skip));
    const tap::Counts after = serverCounts();
    tap.stop();
    const tap::Snapshot last = tap.snapshot();
    QVERIFY(last.totals.operations > operations * 9 / 10);
    QCOMPARE(last.unread, 0);
    QCOMPARE(last.totals.unsure, 0);
    QCOMPARE(last.totals.server, (tap::Counts{after.hits - before.hits, after.misses - before.misses}));
    QCOMPARE(differences(run.lookups, tap.ledger(), client == "redis"_L1 ? 2 : isMemcached ? 0 : 3), QString());
}

QTEST_GUILESS_MAIN(TestCounting)

#include "tst_tap_counting.moc"
